"""Mirror of implanalytics.indicators.people.rhythm."""

import pytest

WEEKS = ("2025-03-03", "2025-03-10", "2025-03-17", "2025-03-24", "2025-03-31")
PLANNED_BY_HAND = {
    "all": ([("周例会", day, day) for day in WEEKS], "green", 1.0),
    "four of five": (
        [*(("周例会", day, day) for day in WEEKS[:4]), ("周例会", WEEKS[4], None)], "amber", 0.8,
    ),
    "three of five": (
        [*(("周例会", day, day) for day in WEEKS[:3]), *(("周例会", d, None) for d in WEEKS[3:])],
        "red", 0.6,
    ),
    "one to come does not count": (
        [("周例会", WEEKS[0], WEEKS[0]), ("周例会", "2025-07-07", None)], "green", 1.0,
    ),
    "other meetings do not count": (
        [("周例会", WEEKS[0], WEEKS[0]), ("专题会", WEEKS[1], None)], "green", 1.0,
    ),
    "one of unknown kind may be regular": (
        [("周例会", WEEKS[0], WEEKS[0]), (None, WEEKS[1], None)], "not_assessable", 0.5,
    ),
    "one has no day at all": (
        [("周例会", WEEKS[0], WEEKS[0]), ("周例会", None, None)], "not_assessable", 0.5,
    ),
    "none is planned": ([("周例会", None, WEEKS[0])], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), PLANNED_BY_HAND.values(), ids=PLANNED_BY_HAND
)
def test_regular_meetings_held(answer, table, rows, outcome, value):
    meetings = [
        {"kind": kind, "name": "Talk", "planned_on": planned, "held_on": held}
        for kind, planned, held in rows
    ]
    tables = {"meetings": table("meetings", meetings)}
    result = answer("ORG-04", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("ORG-04", tables, method="M2").outcome == "not_applicable"


def test_tells_the_longest_gap_and_the_reports(answer, table):
    held = ("2025-03-03", "2025-03-10", "2025-04-07")
    tables = {
        "meetings": table(
            "meetings", [{"kind": "周例会", "planned_on": day, "held_on": day} for day in held]
        ),
        "statuses": table("statuses", [{"day": day, "colour": "green"} for day in held[:2]]),
    }
    result = answer("ORG-04", tables, method="M8")
    assert (result.inputs["longest_gap_days"], result.inputs["reports"]) == (28, 2)


# Escalated, decided and closed days, as of Monday 2025-06-30 -> outcome, working days.
DECIDED_BY_HAND = {
    "median of 2 and 4": (
        [("2025-06-02", "2025-06-04", None), ("2025-06-02", "2025-06-06", None)], "green", 3,
    ),
    "median of 4 and 10": (
        [("2025-06-02", "2025-06-06", None), ("2025-06-02", "2025-06-16", None)], "amber", 7,
    ),
    "median of 11": ([("2025-06-02", "2025-06-17", None)], "red", 11),
    "closing decides too": ([("2025-06-02", None, "2025-06-04")], "green", 2),
    "one open for 20 days outweighs the median": (
        [*[("2025-06-02", "2025-06-03", None)] * 3, ("2025-06-02", None, None)], "red", 20,
    ),
    "one open since Friday is no matter": (
        [*[("2025-06-02", "2025-06-03", None)] * 3, ("2025-06-27", None, None)], "green", 1,
    ),
    "the only one is open for 4 days": ([("2025-06-24", None, None)], "green", 4),
    "none": ([(None, None, None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), DECIDED_BY_HAND.values(), ids=DECIDED_BY_HAND
)
def test_decisions_on_what_was_escalated(answer, table, rows, outcome, value):
    issues = [
        {"text": "I", "escalated_on": escalated, "decided_on": decided, "closed_on": closed}
        for escalated, decided, closed in rows
    ]
    result = answer("ORG-05", {"issues": table("issues", issues)})
    assert (result.outcome, result.value) == (outcome, value)
