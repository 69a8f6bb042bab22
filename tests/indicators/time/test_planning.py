"""Mirror of implanalytics.indicators.time.planning."""

import pytest

from implanalytics.methods import METHODS

APPROVED = "2025-03-03"

# Phase, day and hours of entries -> outcome, share of the hours before the plan.
BEFORE = {
    "no work before": ([("Design", "2025-03-03", 80)], "green", 0.0),
    "making the plan is no work": (
        [("Planning", "2025-02-20", 40), ("Design", "2025-03-10", 60)], "green", 0.0,
    ),
    "a tenth, a week before": (
        [("Design", "2025-02-24", 10), ("Design", "2025-03-10", 90)], "amber", 0.1,
    ),
    "a fifth": ([("Design", "2025-02-24", 20), ("Design", "2025-03-10", 80)], "amber", 0.2),
    "a quarter": ([("Design", "2025-02-24", 25), ("Design", "2025-03-10", 75)], "red", 0.25),
    "hours of no phase are work": (
        [(None, "2025-02-24", 25), ("Design", "2025-03-10", 75)], "red", 0.25,
    ),
    "hours without a day": (
        [("Design", None, 50), ("Design", "2025-03-10", 50)], "not_assessable", 0.0,
    ),
}  # fmt: skip


def started(table, sheet, rows):
    events = [{"kind": "plan_approved", "day": APPROVED}]
    return {"time_entries": sheet(*rows), "events": table("events", events)}


@pytest.mark.parametrize(("rows", "outcome", "share"), BEFORE.values(), ids=BEFORE)
def test_work_waits_for_the_plan(answer, table, sheet, rows, outcome, share):
    result = answer("SCH-10", started(table, sheet, rows))
    assert (result.outcome, result.value) == (outcome, pytest.approx(share))


def test_the_days_before_are_told_in_both_ways(answer, table, sheet):
    result = answer("SCH-10", started(table, sheet, BEFORE["a tenth, a week before"][0]))
    assert (result.inputs["days_before"], result.inputs["wd_before"]) == (7, 5)


def test_before_the_plan_was_approved_nothing_is_said(answer, table, sheet):
    tables = started(table, sheet, BEFORE["a quarter"][0])
    assert answer("SCH-10", tables, as_of="2025-03-01").missing == ("events",)
    other = {**tables, "events": table("events", [{"kind": "golive", "day": APPROVED}])}
    assert answer("SCH-10", other).outcome == "not_assessable"


@pytest.mark.parametrize("case", ["a fifth", "a quarter"])
def test_no_deletion_puts_the_plan_before_the_work(never_better, table, sheet, case):
    never_better(["SCH-10"], started(table, sheet, BEFORE[case][0]))


# Parts that are there, of the five of M3 -> outcome, number missing.
PRESENT = {
    "all": ("yyyyy", "green", 0),
    "one is not": ("yyyyn", "amber", 1),
    "two are not": ("yyynn", "red", 2),
    "one is not on the list": ("yyyy", "amber", 1),
    "of one it is not known": ("yyyy?", "not_assessable", 0),
}


def parts(table, marks):
    items = METHODS["M3"].checklists["plan_parts"]
    passed = {"y": True, "n": False, "?": None}
    rows = [
        {"kind": "计划内容", "name": item.label.zh, "passed": passed[mark]}
        for item, mark in zip(items, marks, strict=False)
    ]
    return {"checks": table("checks", rows)}


@pytest.mark.parametrize(("marks", "outcome", "missing"), PRESENT.values(), ids=PRESENT)
def test_the_plan_has_its_parts(answer, table, marks, outcome, missing):
    result = answer("SCH-11", parts(table, marks), method="M3")
    assert (result.outcome, result.value, result.n) == (outcome, missing, 5)


def test_only_methods_that_list_parts_ask(answer, table):
    assert answer("SCH-11", parts(table, "yyyyy"), method="M4").outcome == "not_applicable"
    other = table("checks", [{"kind": "归档", "name": "时间表", "passed": True}])
    assert answer("SCH-11", {"checks": other}, method="M3").outcome == "not_assessable"


@pytest.mark.parametrize("marks", ["yyyyn", "yyynn"])
def test_no_deletion_adds_a_part(never_better, table, marks):
    never_better(["SCH-11"], parts(table, marks), method="M3")


FULL = {"owner": "甲", "deliverable": "方案", "planned_start": "2025-03-03",
        "planned_finish": "2025-03-07"}  # fmt: skip

# Tasks without one of the four -> outcome, share.
LACKS = {
    "nothing": ([], "green", 1.0),
    "one has no owner": (["owner"], "green", 0.95),
    "two have no result": (["deliverable"] * 2, "amber", 0.9),
    "five have no start": (["planned_start"] * 5, "red", 0.75),
}


def tasks(table, lacking):
    rows = [
        {"name": f"Step {n}", "origin": "plan", "phase": "Design",
         **{k: v for k, v in FULL.items() if k != gone}}
        for n, gone in enumerate([*lacking, *[""] * (20 - len(lacking))])
    ]  # fmt: skip
    return {"tasks": table("tasks", rows)}


@pytest.mark.parametrize(("lacking", "outcome", "share"), LACKS.values(), ids=LACKS)
def test_tasks_say_who_when_and_what(answer, table, lacking, outcome, share):
    result = answer("SCH-12", tasks(table, lacking), method="M9")
    assert (result.outcome, result.value) == (outcome, share)


def test_a_plan_that_names_nobody_is_not_assessable(answer, table):
    nobody = tasks(table, ["owner"] * 20)
    result = answer("SCH-12", nobody, method="M9")
    assert (result.outcome, result.missing) == ("not_assessable", ("tasks.owner",))
    assert answer("SCH-12", tasks(table, []), method="M4").outcome == "not_applicable"


@pytest.mark.parametrize("lacking", [["deliverable"] * 2, ["planned_start"] * 5])
def test_no_deletion_completes_a_task(never_better, table, lacking):
    never_better(["SCH-12"], tasks(table, lacking), method="M9")
