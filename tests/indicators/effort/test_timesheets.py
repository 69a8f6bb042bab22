"""Mirror of implanalytics.indicators.effort.timesheets."""

import pandas as pd
import pytest

MONDAY = pd.Timestamp("2025-03-03")


def days(n, *, start=MONDAY, hours=8.0, late=1, person="甲"):
    """Return entries of so many working days from a Monday on, each entered some days later."""
    worked = pd.bdate_range(start, periods=n)
    return [
        {"person": person, "worked_on": day, "effort": hours + number % 2,
         "entered_on": day + pd.Timedelta(days=late)}
        for number, day in enumerate(worked)
    ]  # fmt: skip


def with_fault(n_sound, **fault):
    """Return a sound time of so many days, and one day more with a fault."""
    sound = days(n_sound)
    return [*sound, {"person": "乙", "worked_on": MONDAY, "effort": 8.0, "entered_on": MONDAY,
                     **fault}]  # fmt: skip


SUNDAY = pd.Timestamp("2025-03-09")
LATE = MONDAY + pd.Timedelta(days=8)

# Entries -> outcome, share of person-days with a fault.
BY_HAND = {
    "sound": (days(20), "green", 0),
    "one of twenty too long": (with_fault(19, effort=13.0), "green", 0.05),
    "twelve hours are not too long": (with_fault(19, effort=12.0), "green", 0),
    "one of ten on a Sunday": (with_fault(9, worked_on=SUNDAY, entered_on=SUNDAY), "amber", 0.1),
    "one of ten entered after eight days": (with_fault(9, entered_on=LATE), "amber", 0.1),
    "one of five": (with_fault(4, effort=13.0), "red", 0.2),
    "a week without an entry": (
        days(5) + days(5, start=MONDAY + pd.Timedelta(days=14)), "red", 5 / 15,
    ),
    "six weeks away is no gap": (
        days(5) + days(5, start=MONDAY + pd.Timedelta(days=49)), "green", 0,
    ),
    "a gap beside weeks of two days": (
        days(2) + days(2, start=MONDAY + pd.Timedelta(days=14)), "green", 0,
    ),
    "ten equal days entered at one go": (
        [{**row, "effort": 8.0, "entered_on": pd.Timestamp("2025-03-14")}
         for row in days(10)], "red", 1.0,
    ),
    "nobody says when three of ten were entered": (
        [*days(7), *({**row, "entered_on": None} for row in days(3, person="乙"))],
        "not_assessable", 0,
    ),
}  # fmt: skip


def made(table, rows, drop=(), **events):
    listed = [
        {"kind": kind, "day": day} for kind, day in {"golive": "2025-06-01", **events}.items()
    ]
    entries = table("time_entries", rows).drop(columns=list(drop))
    return {"time_entries": entries, "events": table("events", listed)}


@pytest.mark.parametrize(("rows", "outcome", "share"), BY_HAND.values(), ids=BY_HAND)
def test_person_days_that_are_missing_or_doubtful(answer, table, rows, outcome, share):
    result = answer("CST-03", made(table, rows))
    assert (result.outcome, result.value) == (outcome, pytest.approx(share))


def test_what_was_booked_after_closure_is_doubtful(answer, table):
    # Twenty working days from 3 to 28 March; closed on the 21st, so that five come after.
    result = answer("CST-03", made(table, days(20), closure="2025-03-21"))
    assert (result.outcome, result.value, result.inputs["after_days"]) == ("red", 5 / 20, 5)
    before = answer("CST-03", made(table, days(20), closure="2025-03-21"), as_of="2025-03-20")
    assert (before.outcome, before.value) == ("green", 0)


def test_hours_of_one_day_add_up(answer, table):
    rows = [*days(4), *with_fault(0, effort=7.0), *with_fault(0, effort=6.0)]
    assert answer("CST-03", made(table, rows)).inputs["long_days"] == 1


def test_the_commonest_fault_is_named(answer, table):
    text = answer("CST-03", made(table, BY_HAND["a week without an entry"][0])).text
    assert text.say("en") == (
        "5 of 15 person-days are missing or doubtful, most of them working days without any "
        "entry (5)."
    )


def test_without_the_day_of_entry_only_the_worst_is_told(answer, table):
    sound = answer("CST-03", made(table, days(20), drop=["entered_on"]))
    assert (sound.outcome, sound.missing) == ("not_assessable", ("time_entries.entered_on",))
    gap = made(table, BY_HAND["a week without an entry"][0], drop=["entered_on"])
    assert answer("CST-03", gap).outcome == "red"


def test_without_events_nobody_knows_of_closure_unless_the_project_runs(answer, table):
    alone = {"time_entries": made(table, days(20))["time_entries"]}
    assert answer("CST-03", alone).missing == ("events",)
    assert answer("CST-03", alone, state="running").outcome == "green"
    assert answer("CST-03", alone, state="closed").missing == ("events",)


@pytest.mark.parametrize("case", ["one of ten entered after eight days", "a week without an entry"])
def test_no_deletion_makes_the_timesheets_better(never_better, table, case):
    never_better(["CST-03"], made(table, BY_HAND[case][0]))


def test_no_deletion_hides_bookings_after_closure(never_better, table):
    never_better(["CST-03"], made(table, days(20), closure="2025-03-21"))
