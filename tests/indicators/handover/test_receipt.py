"""Mirror of implanalytics.indicators.handover.receipt."""

import pytest

from implanalytics.methods import METHODS

ITEMS = {one.item.label.zh: one.optional for one in METHODS["M8"].handover}
NEEDED = [name for name, optional in ITEMS.items() if not optional]
DRAWINGS = next(name for name, optional in ITEMS.items() if optional)


def items(table, rows):
    """Return hand-over items from (name, present, accepted)."""
    names = ("name", "present", "accepted")
    return table("handover_items", [dict(zip(names, row, strict=True)) for row in rows])


# Nine items are needed, drawings are not -> outcome, share there and accepted.
ALL = [(name, True, True) for name in NEEDED]
RECEIVED_BY_HAND = {
    "all nine": (ALL, "green", 1.0),
    "drawings that are not there do not count": ([*ALL, (DRAWINGS, False, None)], "green", 1.0),
    "drawings that are there do": ([*ALL, (DRAWINGS, True, False)], "amber", 0.9),
    "eight of nine": (ALL[:8], "amber", 8 / 9),
    "two not accepted": ([*ALL[:7], *((name, True, False) for name in NEEDED[7:])], "red", 7 / 9),
    "one is not known": ([*ALL[:8], (NEEDED[8], True, None)], "not_assessable", 8 / 9),
}


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), RECEIVED_BY_HAND.values(), ids=RECEIVED_BY_HAND
)
def test_items_there_and_accepted(answer, table, rows, outcome, value):
    tables = {"handover_items": items(table, rows)}
    result = answer("HND-01", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))
    assert answer("HND-01", tables, method="M2").outcome == "not_applicable"
    assert answer("HND-01", tables).missing == ("projects.method",)


def test_a_method_without_a_list_asks_for_no_item(answer, table):
    tables = {"handover_items": items(table, ALL)}
    result = answer("HND-01", tables, method="M2", flags=frozenset({"handover"}))
    assert result.outcome == "not_assessable"
    assert result.text.say("en") == "The method asks for no item."


def test_an_item_is_known_by_the_id_of_the_workbook(answer, table):
    rows = [
        {"item_id": one.item.id, "name": "?", "present": True, "accepted": True}
        for one in METHODS["M8"].handover
    ]
    assert answer("HND-01", {"handover_items": table("handover_items", rows)},
                  method="M8").value == 1.0  # fmt: skip


# Days items were handed over, first hour on Monday 2025-03-10 -> outcome, working days too late.
BEFORE_BY_HAND = {
    "before": (["2025-03-03", "2025-03-07"], "green", 0),
    "on the day": (["2025-03-10"], "green", 0),
    "the last one a week later": (["2025-03-03", "2025-03-17"], "amber", 5),
    "later still": (["2025-03-18"], "red", 6),
    "one is still to come": (["2025-03-03", None], "not_assessable", 0),
    "none is dated": ([None], "not_assessable", None),
}


@pytest.mark.parametrize(("days", "outcome", "value"), BEFORE_BY_HAND.values(), ids=BEFORE_BY_HAND)
def test_hand_over_before_the_first_hour(answer, table, sheet, days, outcome, value):
    rows = [{"name": "N", "present": True, "handed_on": day} for day in days]
    tables = {
        "handover_items": table("handover_items", rows),
        "time_entries": sheet(("开发", "2025-03-10", 8), ("开发", "2025-03-11", 16)),
    }
    result = answer("HND-02", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("HND-02", tables, method="M2").outcome == "not_applicable"


def test_hours_of_sales_are_no_work(answer, table, sheet):
    tables = {
        "events": table("events", [{"kind": "handover", "day": "2025-03-07"}]),
        "time_entries": sheet(("售前", "2025-01-06", 8), ("开发", "2025-03-10", 8)),
    }
    result = answer("HND-02", tables, method="M8")
    assert (result.outcome, result.inputs["person_days"]) == ("green", 0)


def test_tells_what_was_worked_before(answer, table, sheet):
    tables = {
        "events": table("events", [{"kind": "handover", "day": "2025-03-12"}]),
        "time_entries": sheet(("开发", "2025-03-10", 8), ("开发", "2025-03-11", 16)),
    }
    result = answer("HND-02", tables, method="M8")
    assert (result.outcome, result.value, result.inputs["person_days"]) == ("amber", 2, 3)


POINTS = [item.label.zh for item in METHODS["M8"].checklists["contract_points"]]
POINTS_BY_HAND = {
    "all four": ([True] * 4, "green", 0),
    "three": ([True, True, True, False], "amber", 1),
    "two": ([True, True, False], "red", 2),
    "one is not known": ([True, True, True, None], "not_assessable", 0),
}


@pytest.mark.parametrize(
    ("passed", "outcome", "value"), POINTS_BY_HAND.values(), ids=POINTS_BY_HAND
)
def test_points_of_the_contract(answer, table, passed, outcome, value):
    rows = [
        {"kind": "合同要点", "name": name, "passed": there}
        for name, there in zip(POINTS, passed, strict=False)
    ]
    tables = {"checks": table("checks", rows)}
    result = answer("HND-05", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("HND-05", tables, method="M2").outcome == "not_applicable"
