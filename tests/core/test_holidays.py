"""Mirror of implanalytics.core.holidays."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.calendar import Calendar
from implanalytics.core.errors import DataError, Place
from implanalytics.core.holidays import (
    check_layout,
    china,
    exceptions_from_table,
    unknown_year_problem,
    working_day,
)

FULL = working_day(8)

LAYOUTS = {
    "day off": (0, ()),
    "half a day": (4, ((480, 720),)),
    "short": (2.5, ((480, 630),)),
    "usual": (8, ((480, 720), (780, 1020))),
    "until midnight": (15, ((480, 720), (780, 1440))),
    "too long for a break": (16, ((480, 1440),)),
    "round the clock": (24, ((0, 1440),)),
}


@pytest.mark.parametrize(("hours", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_lays_out_a_day(hours, expected):
    assert working_day(hours) == expected


CHINA = {
    "before National Day": (date(2025, 9, 30), None),
    "make-up Sunday": (date(2025, 9, 28), FULL),
    "National Day": (date(2025, 10, 1), ()),
    "Saturday of the holiday": (date(2025, 10, 4), ()),
    "Mid-Autumn": (date(2025, 10, 6), ()),
    "last day off": (date(2025, 10, 8), ()),
    "back at work": (date(2025, 10, 9), None),
    "make-up Saturday": (date(2025, 10, 11), FULL),
    "make-up before Spring Festival": (date(2025, 1, 26), FULL),
    "Spring Festival": (date(2025, 1, 29), ()),
    "make-up after Spring Festival": (date(2025, 2, 8), FULL),
    "Labour Day": (date(2025, 5, 5), ()),
    "an ordinary Saturday": (date(2025, 6, 14), None),
}


@pytest.mark.parametrize(("day", "expected"), CHINA.values(), ids=CHINA)
def test_knows_the_days_of_china(day, expected):
    assert china(FULL)[0].get(day) == expected


def test_says_which_years_it_knows():
    exceptions, years = china(FULL)
    assert list(years) == sorted(set(years))
    assert {2024, 2025} <= set(years)
    assert 2003 not in years
    assert {day.year for day in exceptions} == set(years)


def table(*rows, **more):
    days, hours = zip(*rows, strict=True)
    return pd.DataFrame(
        {"day": pd.Series(days, dtype="datetime64[us]"), "working_hours": hours, **more}
    )


def test_a_sheet_overrides_the_built_in_days():
    sheet = table(("2025-10-08", 8.0), ("2025-10-11", 0.0), ("2025-10-10", 4.0))
    calendar = Calendar.china().with_exceptions(exceptions_from_table(sheet))
    worked = calendar.between(pd.Timestamp("2025-10-01"), pd.Timestamp("2025-10-13"))
    assert worked == (1 + 1 + 0.5) * 480


def test_a_row_without_day_or_hours_says_nothing():
    sheet = table(("2025-10-08", None), (None, 8.0), ("2025-10-09", 0.0))
    assert exceptions_from_table(sheet) == {date(2025, 10, 9): ()}


def test_no_rows_are_no_exceptions():
    assert exceptions_from_table(table(("2025-10-08", 8.0)).iloc[:0]) == {}


def test_the_same_day_twice_with_the_same_hours_is_accepted():
    sheet = table(("2025-10-09", 4.0), ("2025-10-09", 4.0))
    assert exceptions_from_table(sheet) == {date(2025, 10, 9): working_day(4)}


SPANS = {
    "one": ([2031], "2031", "2031"),
    "a run": ([2027, 2028, 2029], "2027–2029", "2027–2029"),
    "out of order, twice": ([2030, 2001, 2002, 2030], "2001–2002, 2030", "2001–2002、2030"),
}


@pytest.mark.parametrize(("years", "english", "chinese"), SPANS.values(), ids=SPANS)
def test_tells_which_years_are_monday_to_friday(years, english, chinese):
    problem = unknown_year_problem(Calendar.china(), years)
    assert problem.severity == "warning"
    assert problem.place == Place("CN")
    assert f"not known for {english}; Monday to Friday" in problem.say("en")
    assert "calendar sheet" in problem.say("en")
    assert f"缺少 {chinese} 年" in problem.say("zh")
    assert "日历表" in problem.say("zh")


# Refusals.


@pytest.mark.parametrize("hours", [-1, 24.5, float("nan"), float("inf")])
def test_refuses_impossible_hours(hours):
    with pytest.raises(ValueError, match="between 0 and 24"):
        working_day(hours)


@pytest.mark.parametrize(
    "parts", [((0, 0),), ((5, 3),), ((0, 5), (4, 9)), ((7, 9), (0, 5)), ((-1, 5),), ((0, 1441),)]
)
def test_refuses_a_day_that_cannot_be_worked(parts):
    with pytest.raises(ValueError, match="follow one another"):
        check_layout(parts)


def test_refuses_a_sheet_naming_every_row():
    sheet = table(
        ("2025-10-08", 25.0), ("2025-10-09", 8.0), ("2025-10-09", 4.0), ("2025-10-10", -1.0),
        source_id=["calendar.xlsx"] * 4, source_row=[2.0, 3.0, 4.0, 5.0],
    )  # fmt: skip
    with pytest.raises(DataError) as raised:
        exceptions_from_table(sheet)
    assert [(p.code, p.place.file, p.place.row) for p in raised.value.problems] == [
        ("impossible-hours", "calendar.xlsx", 2),
        ("contradicting-hours", "calendar.xlsx", 4),
        ("impossible-hours", "calendar.xlsx", 5),
    ]
    assert "2025-10-09 is given 4 h here and 8 h before. Keep one row a day." in str(raised.value)
    assert "2025-10-08 的工作时间为 25 小时。" in raised.value.say("zh")


def test_a_sheet_without_provenance_still_has_a_place():
    with pytest.raises(DataError) as raised:
        exceptions_from_table(table(("2025-10-08", 25.0)))
    assert raised.value.problems[0].place == Place("calendars")


def test_refuses_to_warn_of_nothing():
    with pytest.raises(ValueError, match="years must not be empty"):
        unknown_year_problem(Calendar.china(), [])


def test_leaves_its_inputs_alone():
    sheet = table(("2025-10-08", 8.0), ("2025-10-09", None))
    before = sheet.copy()
    exceptions_from_table(sheet)
    pd.testing.assert_frame_equal(sheet, before)


# Properties.


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 1440))
def test_a_day_has_the_minutes_asked_for(minutes):
    parts = working_day(minutes / 60)
    check_layout(parts)
    assert sum(finish - start for start, finish in parts) == minutes
