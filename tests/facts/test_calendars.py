"""Mirror of implanalytics.facts.calendars."""

import pandas as pd
import pytest

from implanalytics.core.errors import DataError, UnknownNameError
from implanalytics.facts import Settings, calendar_of

MONDAY = pd.Timestamp("2025-10-06")  # in China a day of the National Day week


def minutes(calendar, day):
    return calendar.between(day, day + pd.Timedelta(days=1))


CASES = {
    "standard": ({}, 480),
    "china": ({"calendar": "china"}, 0),
    "shorter days": ({"hours_per_day": 7.5}, 450),
}


@pytest.mark.parametrize(("given", "expected"), CASES.values(), ids=CASES)
def test_the_settings_name_the_calendar(given, expected):
    assert minutes(calendar_of(Settings("p", **given)), MONDAY) == expected


@pytest.mark.parametrize(("calendar", "hours"), [("china", 4.0), ("standard", 0.0)])
def test_a_sheet_overrides_it(table, calendar, hours):
    days = table("calendars", day=[MONDAY], working_hours=[hours])
    changed = calendar_of(Settings("p", calendar=calendar), days)
    assert minutes(changed, MONDAY) == hours * 60


def test_an_empty_sheet_changes_nothing(table):
    empty = table("calendars", day=[MONDAY], working_hours=[0.0]).head(0)
    assert calendar_of(Settings("p"), empty) == calendar_of(Settings("p"))


def test_an_unknown_calendar_is_refused():
    with pytest.raises(UnknownNameError, match="Did you mean 'china'"):
        calendar_of(Settings("p", calendar="chna"))


def test_a_sheet_that_contradicts_itself_is_refused(table):
    days = table("calendars", day=[MONDAY, MONDAY], working_hours=[0.0, 8.0])
    with pytest.raises(DataError):
        calendar_of(Settings("p"), days)
