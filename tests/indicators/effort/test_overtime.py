"""Mirror of implanalytics.indicators.effort.overtime."""

import pandas as pd
import pytest

MILESTONE = "2025-03-14"
"""A Friday: the weeks of 3 and 10 March lie before it."""


def week(hours, *, monday="2025-03-10", person="甲"):
    days = pd.bdate_range(monday, periods=5)
    return [{"person": person, "worked_on": day, "effort": hours} for day in days]


# Hours a day in the weeks before the milestone -> outcome, share of the working time.
BY_HAND = {
    "full days": (week(8.0), "green", 1.0),
    "just 110 per cent": (week(8.8), "green", 1.1),
    "ten hours": (week(10.0), "amber", 1.25),
    "eleven hours": (week(11.0), "red", 1.375),
    "the week before counts": (week(8.0) + week(11.0, monday="2025-03-03"), "red", 1.375),
    "two weeks before does not": (week(8.0) + week(11.0, monday="2025-02-24"), "green", 1.0),
    "two people": (week(12.0) + week(8.0, person="乙"), "amber", 1.25),
    "nobody booked": (week(8.0, monday="2025-01-06"), "not_assessable", None),
    "of one day the hours are not known": (
        [*week(8.0), {"person": "甲", "worked_on": "2025-03-15", "effort": None}],
        "not_assessable", 1.0,
    ),
}  # fmt: skip


def made(table, rows, planned=MILESTONE):
    marks = [{"name": "Design done", "planned_on": planned}]
    return {"time_entries": table("time_entries", rows), "milestones": table("milestones", marks)}


@pytest.mark.parametrize(("rows", "outcome", "value"), BY_HAND.values(), ids=BY_HAND)
def test_the_hardest_week_before_a_milestone(answer, table, rows, outcome, value):
    result = answer("CST-04", made(table, rows))
    assert (result.outcome, result.value) == (outcome, value and pytest.approx(value))


def test_mid_week_only_the_days_so_far_are_there_to_be_worked(answer, table):
    tables = made(table, week(10.0), planned="2025-03-12")
    # Up to Wednesday 12 March: 30 of 24 hours.
    result = answer("CST-04", tables, as_of="2025-03-12")
    assert (result.value, result.denominator) == (1.25, 24)


def test_milestones_ahead_have_no_peak(answer, table):
    result = answer("CST-04", made(table, week(11.0), planned="2025-07-14"))
    assert (result.outcome, result.missing[0]) == ("not_assessable", "milestones.planned_on")


def test_without_milestones_they_are_asked_for(answer, table):
    entries = {"time_entries": table("time_entries", week(11.0))}
    assert answer("CST-04", entries).missing == ("milestones",)


@pytest.mark.parametrize("hours", [10.0, 11.0])
def test_no_deletion_takes_off_the_peak(never_better, table, hours):
    never_better(["CST-04"], made(table, week(hours)))
