"""Mirror of implanalytics.indicators.people.leading_meetings."""

import pytest

PLAN = (("调研", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14"),)
ISSUES = [
    {"text": "Down", "severity": "high", "raised_on": "2025-04-15"},
    {"text": "Typo", "severity": "low", "raised_on": "2025-05-06"},
]
# Occasions: start 2025-03-03, end 2025-03-14, problem 2025-04-15. Kinds and days of meetings ->
# outcome and share met on within five working days.
MET_BY_HAND = {
    "on each, the window's edge included": (
        [("领导小组会", "2025-03-03"), ("领导小组会", "2025-03-21"), ("领导小组会", "2025-04-16")],
        "green", 1.0,
    ),
    "a day beyond the window": (
        [("领导小组会", "2025-03-03"), ("领导小组会", "2025-03-24"), ("领导小组会", "2025-04-16")],
        "red", 2 / 3,
    ),
    "other meetings do not count": ([("周例会", "2025-03-03"), ("技术交流", "2025-04-15")],
                                    "red", 0.0),
    "one of unknown kind may be it": (
        [("领导小组会", "2025-03-10"), (None, "2025-04-15")], "not_assessable", 2 / 3,
    ),
}  # fmt: skip


def meetings(rows):
    return [{"kind": k, "name": "Talk", "held_on": day} for k, day in rows]


@pytest.mark.parametrize(("rows", "outcome", "value"), MET_BY_HAND.values(), ids=MET_BY_HAND)
def test_meetings_on_phases_and_problems(answer, table, plan, rows, outcome, value):
    tables = {
        "meetings": table("meetings", meetings(rows)),
        "issues": table("issues", ISSUES),
        "tasks": plan(*PLAN),
    }
    result = answer("ORG-03", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))
    assert answer("ORG-03", tables, method="M2").outcome == "not_applicable"


def test_three_in_four_are_amber(answer, table, plan):
    # Two phases, each with start and end near one meeting, and a problem nobody met on: 4 of 5.
    steps = (*PLAN, ("启动", "2025-03-24", "2025-03-28", "2025-03-24", "2025-03-28"))
    rows = meetings([("领导小组会", "2025-03-07"), ("领导小组会", "2025-03-26")])
    tables = {
        "meetings": table("meetings", rows),
        "issues": table("issues", ISSUES),
        "tasks": plan(*steps),
    }
    result = answer("ORG-03", tables, method="M9")
    assert (result.outcome, result.value) == ("amber", 0.8)


def test_what_is_not_due_yet_does_not_count(answer, table, plan):
    # On 2025-03-17 the end of 2025-03-14 is one working day old, and the problem still to come.
    tables = {
        "meetings": table("meetings", meetings([("领导小组会", "2025-03-03")])),
        "issues": table("issues", [*ISSUES, {**ISSUES[0], "raised_on": "2025-01-06"}]),
        "tasks": plan(*PLAN),
    }
    result = answer("ORG-03", tables, method="M9", as_of="2025-03-17")
    assert (result.numerator, result.denominator) == (1, 2)


def test_a_problem_of_an_unknown_day_may_have_been_met_on(answer, table, plan):
    tables = {
        "meetings": table("meetings", meetings([("领导小组会", "2025-03-07")])),
        "issues": table("issues", [{**ISSUES[0], "raised_on": None}, ISSUES[1]]),
        "tasks": plan(*PLAN),
    }
    result = answer("ORG-03", tables, method="M9")
    assert (result.outcome, result.numerator, result.denominator) == ("not_assessable", 2, 3)


def test_without_phases_nothing_is_due(answer, table):
    tables = {
        "meetings": table("meetings", meetings([("领导小组会", "2025-03-03")])),
        "issues": table("issues", ISSUES),
    }
    assert answer("ORG-03", tables, method="M9").outcome == "not_assessable"


def test_who_called_the_leading_group(answer, table, plan):
    rows = [
        {"kind": "领导小组会", "held_on": "2025-03-03", "called_by": "Wu "},
        {"kind": "领导小组会", "held_on": "2025-04-15", "called_by": "Li"},
    ]
    people = [{"person": "wu", "company": "own"}, {"person": "Li", "company": "customer"}]
    tables = {
        "meetings": table("meetings", rows),
        "members": table("members", people),
        "issues": table("issues", ISSUES),
        "tasks": plan(*PLAN),
    }
    # Of start, end and problem the vendor called on the start.
    result = answer("ORG-13", tables, method="M9")
    assert (result.outcome, result.numerator, result.denominator) == ("reported", 1, 3)
    assert answer("ORG-13", tables, method="M2").outcome == "not_applicable"
    nobody = tables["meetings"].drop(columns=["called_by"])
    assert answer("ORG-13", {**tables, "meetings": nobody}, method="M9").outcome == (
        "not_assessable"
    )
