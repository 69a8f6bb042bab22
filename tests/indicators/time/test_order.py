"""Mirror of implanalytics.indicators.time.order."""

import pytest

from implanalytics.indicators.time.order import pairs
from implanalytics.methods import METHODS

REQ, DES = ("需求分析", "2025-01-01", "2025-01-31"), ("方案设计", "2025-02-03", "2025-02-28")
DES_EARLY = ("方案设计", "2025-01-27", "2025-02-28")
DEV = ("软件开发", "2025-03-03", None)
DEV_EARLY = ("软件开发", "2025-02-17", None)


def made(plan, rows):
    return plan(*((phase, None, None, start, finish) for phase, start, finish in rows))


def waiver(table, day, phase="需求分析"):
    rows = [{"subject": phase, "phase": phase, "side": "customer", "waived_on": day}]
    return table("signoffs", rows)


# Phases with actual days, day of the waiver of the first gate -> outcome, figure.
BY_HAND = {
    "one after another": ([REQ, DES, DEV], None, "green", 0),
    "the day the other ended": ([REQ, ("方案设计", "2025-01-31", "2025-02-28")], None, "green", 0),
    "early with a waiver": ([REQ, DES_EARLY, DEV], "2025-01-27", "amber", 1),
    "early, the waiver came later": ([REQ, DES_EARLY, DEV], "2025-01-28", "red", 2),
    "early": ([REQ, DES_EARLY, DEV], None, "red", 2),
    "twice early, one waived": ([REQ, DES_EARLY, DEV_EARLY], "2025-01-20", "red", 3),
    "the first is not over yet": ([("需求分析", "2025-01-01", None), DES], None, "red", 2),
    "a phase in between is missing": ([REQ, ("测试验证", "2025-01-20", None)], None, "red", 2),
    "nothing follows yet": ([REQ], None, "not_assessable", None),
}


@pytest.mark.parametrize(("rows", "waived", "outcome", "value"), BY_HAND.values(), ids=BY_HAND)
def test_phases_wait_for_one_another(answer, plan, table, rows, waived, outcome, value):
    tables = {"tasks": made(plan, rows)}
    if waived:
        tables["signoffs"] = waiver(table, waived)
    result = answer("SCH-09", tables, method="M2")
    assert (result.outcome, result.value) == (outcome, value)


def test_the_phase_that_began_early_is_blamed(answers, plan):
    results = answers({"tasks": made(plan, [REQ, DES_EARLY, DEV])}, method="M2")
    assert results["SCH-09", "design"].outcome == "red"
    assert results["SCH-09", "development"].outcome == "green"
    assert results["SCH-09", "requirements"].outcome == "not_applicable"
    # From Monday 27 to Friday 31 January.
    assert results["SCH-09", "project"].inputs["days_early"] == (4,)


def test_mid_project_only_what_has_begun_counts(answer, plan):
    tables = {"tasks": made(plan, [REQ, DES_EARLY, DEV])}
    assert answer("SCH-09", tables, method="M2", as_of="2025-01-20").outcome == "not_assessable"
    assert answer("SCH-09", tables, method="M2", as_of="2025-01-28").outcome == "red"


def test_a_start_that_is_not_known_is_neither_early_nor_in_time(answer, plan):
    rows = [REQ, ("方案设计", None, "2025-02-28")]
    result = answer("SCH-09", {"tasks": made(plan, rows)}, method="M2")
    assert (result.outcome, result.value) == ("not_assessable", 0)


M4_OVERLAPS = {
    "as much as its total needs": (("2025-01-27", "2025-01-31"), "green", 0),
    "more than that": (("2025-01-27", "2025-03-31"), "red", 2),
}


@pytest.mark.parametrize(("span", "outcome", "value"), M4_OVERLAPS.values(), ids=M4_OVERLAPS)
def test_a_method_whose_total_needs_overlaps_allows_them(answer, plan, span, outcome, value):
    # M4 states 6 months for phases of 8: two months, 60.9 days, may overlap.
    start, finish = span
    rows = [("需求分析", "2025-01-01", finish), ("系统设计", start, "2025-04-30")]
    result = answer("SCH-09", {"tasks": made(plan, rows)}, method="M4")
    assert (result.outcome, result.value) == (outcome, value)
    assert result.inputs["days_early"] == (4 if outcome == "green" else 63,)


def test_only_methods_with_an_order_ask(answer, plan):
    tables = {"tasks": made(plan, [REQ, DES_EARLY])}
    assert answer("SCH-09", tables, method="M1").outcome == "not_applicable"
    assert answer("SCH-09", tables).missing == ("projects.method",)


def test_of_phases_whose_order_the_text_contradicts_neither_must_follow():
    asked = pairs(METHODS["M6"])
    assert ("integration", "training") in asked
    assert not {("training", "testing"), ("testing", "training")} & set(asked)


def test_a_list_of_phases_serves_where_there_is_no_plan(answer, table):
    rows = [
        {"phase": "需求分析", "actual_start": "2025-01-01", "actual_finish": "2025-01-31"},
        {"phase": "方案设计", "actual_start": "2025-01-27", "actual_finish": "2025-02-28"},
    ]
    result = answer("SCH-09", {"phases": table("phases", rows)}, method="M2")
    assert (result.outcome, result.evidence[0].table) == ("red", "phases")


@pytest.mark.parametrize("case", ["early with a waiver", "early"])
def test_no_deletion_mends_the_order(never_better, plan, table, case):
    rows, waived, _, _ = BY_HAND[case]
    tables = {"tasks": made(plan, rows)}
    if waived:
        tables["signoffs"] = waiver(table, waived)
    never_better(["SCH-09"], tables, method="M2")
