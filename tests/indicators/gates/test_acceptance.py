"""Mirror of implanalytics.indicators.gates.acceptance."""

import pytest

FIRST = {"kind": "preliminary_acceptance", "day": "2025-04-07"}
LAST = {"kind": "final_acceptance", "day": "2025-06-02"}


def first(name, *, passed):
    return {"name": name, "step": "初验", "passed": passed}


def last(name, *, passed):
    return {"name": name, "step": "终验", "passed": passed}


def frames(table, items, events=(FIRST, LAST)):
    return {
        "acceptance_items": table("acceptance_items", items), "events": table("events", events),
    }  # fmt: skip


OPEN = [first(f"I{n}", passed=False) for n in range(20)]

# Items -> outcome, figure. 19 of 20 is .95.
CARRIED = {
    "closed": ([first("A", passed=False), last("A", passed=True)], "green", 1.0),
    "nothing was left": ([first("A", passed=True), last("A", passed=True)], "green", 1.0),
    "19 of 20": (
        [*OPEN, *(last(f"I{n}", passed=n > 0) for n in range(20))], "amber", 0.95,
    ),
    "one of two": (
        [first("A", passed=False), last("A", passed=True), first("B", passed=False)], "red", 0.5,
    ),
    "by first pass and day of acceptance": (
        [
            {"name": "A", "passed_first": False, "passed": True, "accepted_on": "2025-05-30"},
            {"name": "B", "passed_first": False, "passed": True, "accepted_on": "2025-06-03"},
            {"name": "C", "passed_first": True, "passed": True},
        ], "red", 0.5,
    ),
    "passed at first is not known": (
        [{"name": "A", "passed": False}, last("B", passed=True), first("B", passed=False)],
        "not_assessable", 0.5,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("items", "outcome", "value"), CARRIED.values(), ids=CARRIED)
def test_what_was_left_open_was_closed(answer, table, items, outcome, value):
    result = answer("GAT-08", frames(table, items), method="M1")
    assert (result.outcome, result.value) == (outcome, value)


def test_both_days_and_the_time_between_are_told(answer, table):
    result = answer("GAT-08", frames(table, CARRIED["closed"][0]))
    # 7 April to 2 June 2025: eight weeks of five working days.
    assert result.inputs["between"] == 40
    assert {e.table for e in result.evidence} == {"acceptance_items", "events"}


def test_a_final_acceptance_without_a_first_is_a_failure_where_steps_are_listed(answer, table):
    def outcome(items):
        return answer("GAT-08", frames(table, items, [LAST])).outcome

    assert outcome([last("A", passed=True)]) == "red"
    assert outcome([{"name": "A", "passed": True}]) == "not_assessable"


def test_before_the_final_acceptance_nothing_is_due(answer, table):
    tables = frames(table, CARRIED["closed"][0])
    assert answer("GAT-08", tables, as_of="2025-05-01").outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    tables = frames(table, CARRIED["closed"][0])
    assert answer("GAT-08", tables, method="M4").outcome == "not_applicable"
