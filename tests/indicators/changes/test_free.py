"""Mirror of implanalytics.indicators.changes.free."""

import pytest

# Hours by kind of work -> outcome, share of free changes.
HOURS = {
    "little": ({"免费变更": 3, "开发": 97}, "green", 0.03),
    "some": ({"免费变更": 6, "开发": 94}, "amber", 0.06),
    "much": ({"免费变更": 9, "开发": 91}, "red", 0.09),
    "a little more of unknown kind": ({"免费变更": 2, "开发": 90, None: 8}, "not_assessable", 0.02),
    "none": ({"开发": 100}, "green", 0),
    "nobody says": ({None: 100}, "not_assessable", None),
}


@pytest.mark.parametrize(("hours", "outcome", "value"), HOURS.values(), ids=HOURS)
def test_changes_free_of_charge(answer, table, hours, outcome, value):
    rows = [{"worked_on": "2025-03-03", "effort": h, "activity": a} for a, h in hours.items()]
    result = answer("CHG-06", {"time_entries": table("time_entries", rows)})
    assert (result.outcome, result.value) == (outcome, value)


# Hours of free changes in the list, of 100 booked -> outcome, share.
LISTED = {
    "much": (9, "red", 0.09),
    "some, or more": (5, "not_assessable", 0.05),
    "little": (1, "not_assessable", 0.01),
}


@pytest.mark.parametrize(("effort", "outcome", "value"), LISTED.values(), ids=LISTED)
def test_the_list_of_changes_proves_only_too_much(answer, table, effort, outcome, value):
    tables = {
        "time_entries": table("time_entries", [{"worked_on": "2025-03-03", "effort": 100}]),
        "changes": table("changes", [
            {"text": "C", "free": True, "effort": effort},
            {"text": "C", "free": False, "effort": 50},
        ]),
    }  # fmt: skip
    result = answer("CHG-06", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_not_asked_by_every_method(answer):
    assert answer("CHG-06", {}, method="M4").outcome == "not_applicable"
