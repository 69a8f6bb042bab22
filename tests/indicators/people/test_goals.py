"""Mirror of implanalytics.indicators.people.goals."""

import pytest

KICKOFF = {"kind": "kickoff", "day": "2025-03-03"}
CLOSED = {"kind": "closure", "day": "2025-06-20"}
BEFORE = [
    {"name": "Faster", "kind": "业务目标", "set_on": "2025-02-20"},
    {"name": "Standard", "kind": "考核标准", "set_on": "2025-03-03"},
]
LATE = [BEFORE[0], {**BEFORE[1], "set_on": "2025-03-04"}]
HELD = [{"kind": "考核", "name": "Appraisal", "day": "2025-06-19"}]
NOT_HELD = [{"kind": "考核", "name": "Appraisal", "day": None}]
APPRAISAL_BY_HAND = {
    "set before and held": (BEFORE, HELD, [KICKOFF, CLOSED], "green", 2),
    "set too late": (LATE, HELD, [KICKOFF, CLOSED], "amber", 1),
    "not held": (BEFORE, NOT_HELD, [KICKOFF, CLOSED], "amber", 1),
    "neither": (LATE, NOT_HELD, [KICKOFF, CLOSED], "red", 0),
    "no standard": (BEFORE[:1], NOT_HELD, [KICKOFF, CLOSED], "red", 0),
    "not due while the project runs": (BEFORE, NOT_HELD, [KICKOFF], "not_assessable", 1),
    "nobody wrote down the appraisal": (BEFORE, [], [KICKOFF, CLOSED], "not_assessable", 1),
    "the kick-off is not known": (BEFORE, HELD, [CLOSED], "not_assessable", 1),
}


@pytest.mark.parametrize(
    ("goals", "checks", "events", "outcome", "value"),
    APPRAISAL_BY_HAND.values(),
    ids=APPRAISAL_BY_HAND,
)
def test_goals_set_before_and_appraised(answer, table, goals, checks, events, outcome, value):
    tables = {
        "goals": table("goals", goals),
        "checks": table("checks", checks),
        "events": table("events", events),
    }
    result = answer("ORG-12", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("ORG-12", tables, method="M2").outcome == "not_applicable"


def test_scores_of_departments_known(answer, table):
    rows = [{"kind": "技能", "name": d, "score": s} for d, s in (("A", 4), ("B", 2), ("C", 5))]
    tables = {"checks": table("checks", rows)}
    result = answer("ORG-10", tables, method="M9")
    assert (result.outcome, result.value, result.n) == ("reported", 4, 3)
    assert answer("ORG-10", tables, method="M2").outcome == "not_applicable"


def test_without_scores_nothing_is_said(answer, table):
    checks = table("checks", [{"kind": "上线条件", "name": "A", "score": 4}])
    assert answer("ORG-10", {"checks": checks}, method="M9").outcome == "not_assessable"
