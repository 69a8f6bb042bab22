"""Mirror of implanalytics.indicators.method.mapping."""

import pytest

from implanalytics.indicators import INDICATORS, shipped_thresholds
from implanalytics.indicators.answering import answers as answers_of


@pytest.fixture
def answer(figures):
    """Return a maker of the project's result, from all metrics."""

    def make(tables, **options):
        indicator = INDICATORS["MTH-01"]
        limits = indicator.limits(shipped_thresholds())
        return next(answers_of(indicator, figures(tables, **options), limits))

    return make


NAMED = ("Design", "2025-03-03", "2025-03-07")
OTHER = ("Weekly", "2025-03-03", "2025-03-07")
BLANK = (None, "2025-03-03", "2025-03-07")

# Phases as written -> outcome, share of tasks that belong to one.
BY_HAND = {
    "all": ([NAMED] * 20, "green", 1.0),
    "nineteen of twenty": ([NAMED] * 19 + [OTHER], "green", 0.95),
    "nine of ten": ([NAMED] * 9 + [OTHER], "amber", 0.9),
    "four of five": ([NAMED] * 4 + [BLANK], "red", 0.8),
}


@pytest.mark.parametrize(("rows", "outcome", "share"), BY_HAND.values(), ids=BY_HAND)
def test_tasks_belong_to_phases(answer, plan, rows, outcome, share):
    result = answer({"tasks": plan(*rows)})
    assert (result.outcome, result.value) == (outcome, share)


def test_a_name_that_suggests_a_phase_proves_nothing(answer, table):
    rows = [{"name": "系统测试", "origin": "plan", "planned_start": "2025-03-03"}] * 5
    result = answer({"tasks": table("tasks", rows)})
    assert (result.outcome, result.value) == ("not_assessable", 0)


def test_no_plan_is_not_assessable(answer):
    assert answer({}).missing == ("tasks",)


PHASES = ("需求分析", "系统设计", "系统开发", "系统测试", "上线部署", "用户培训", "项目验收")


def work(plan):
    rows = [
        (phase, f"2025-0{n}-01", f"2025-0{n}-20", f"2025-0{n}-01", f"2025-0{n}-20")
        for n, phase in enumerate(PHASES, 1)
    ]
    return {"tasks": plan(*rows)}


def test_the_method_that_the_work_is_like_is_named(answer, plan):
    result = answer(work(plan), method="M8", as_of="2025-12-31")
    assert result.inputs["likeness"] < 1 or result.inputs["nearest"]
    undeclared = answer(work(plan), as_of="2025-12-31")
    assert undeclared.inputs["nearest"].en == "Seven-phase implementation plan"
    assert undeclared.inputs["likeness"] == 1
    assert undeclared.inputs["declared"] is None
    assert "No method is declared" in undeclared.text.say("en")


def test_hours_in_phases_are_told(answer, plan, sheet):
    hours = sheet(("Design", "2025-03-03", 30), (None, "2025-03-04", 10))
    result = answer({"tasks": plan(*[NAMED] * 5), "time_entries": hours})
    assert result.inputs["hours_in_phases"] == 0.75


@pytest.mark.parametrize("case", ["nine of ten", "four of five"])
def test_no_deletion_maps_a_task(answer, deletions, plan, case):
    tables = {"tasks": plan(*BY_HAND[case][0])}
    for gone, name, rest in deletions(tables):
        after = answer({} if rest is None else {name: rest}).outcome
        assert after in ("not_assessable", "red", BY_HAND[case][1]), gone
