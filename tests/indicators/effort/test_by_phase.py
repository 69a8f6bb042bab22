"""Mirror of implanalytics.indicators.effort.by_phase."""

import pytest

from implanalytics.indicators import INDICATORS, shipped_thresholds
from implanalytics.indicators.answering import answers as answers_of


@pytest.fixture
def answer(figures):
    """Return a maker of the project's result, from all metrics."""

    def make(tables, **options):
        indicator = INDICATORS["CST-02"]
        limits = indicator.limits(shipped_thresholds())
        return next(answers_of(indicator, figures(tables, **options), limits))

    return make


def made(plan, sheet):
    tasks = plan(("Design", None, None, None, None, 40), ("Testing", None, None, None, None, 60))
    hours = sheet(("Design", "2025-03-03", 75), ("Testing", "2025-03-10", 25))
    return {"tasks": tasks, "time_entries": hours}


def test_the_largest_phase_is_reported_beside_its_plan(answer, plan, sheet):
    result = answer(made(plan, sheet))
    assert (result.outcome, result.value) == ("reported", 0.75)
    assert result.inputs["shares"] == (0.75, 0.25)
    assert result.inputs["planned_shares"] == (0.4, 0.6)
    assert result.inputs["total_variation"] == pytest.approx(0.35)
    assert result.text.say("en") == "Design took 75 % of the hours booked; the plan gave it 40 %."


def test_each_phase_is_reported(answers, plan, sheet):
    results = answers(made(plan, sheet))
    assert results["CST-02", "testing"].value == 0.25
    assert results["CST-02", "testing"].outcome == "reported"


def test_mid_project_only_hours_booked_count(answer, plan, sheet):
    assert answer(made(plan, sheet), as_of="2025-03-05").value == 1


def test_without_planned_hours_only_what_was_booked_is_told(answer, plan, sheet):
    tables = made(plan, sheet)
    tables["tasks"] = tables["tasks"].drop(columns="planned_effort")
    result = answer(tables)
    assert (result.outcome, result.inputs["total_variation"]) == ("reported", None)


def test_hours_of_no_phase_tell_nothing(answer, sheet):
    hours = sheet(("Design", "2025-03-03", 75), (None, "2025-03-10", 25))
    result = answer({"time_entries": hours})
    assert (result.outcome, result.missing) == ("not_assessable", ("time_entries.phase",))


def test_no_deletion_reports_what_is_not_known(answer, deletions, plan, sheet):
    tables = made(plan, sheet)
    for gone, name, rest in deletions(tables):
        left = {n: f for n, f in tables.items() if n != name}
        after = answer(left if rest is None else {**left, name: rest})
        known = gone not in ("time_entries", "time_entries.effort", "time_entries.phase")
        assert after.outcome == ("reported" if known else "not_assessable"), gone
