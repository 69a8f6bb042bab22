"""Mirror of implanalytics.ingest.columns.durations and units."""

from datetime import date, datetime, time, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.columns import hours, working_days

# Worked by hand: cells, heading, hours; None is refused. A day of work has 8 hours.
BY_HAND = {
    "bare numbers are hours": ([7.5, "8", "7,5"], "Effort", [7.5, 8, 7.5]),
    "hours": (["3.5h", "2 hrs", "8H", "3.5小时", "２.５小时"], "", [3.5, 2, 8, 3.5, 2.5]),
    "minutes": (["90分钟", "45min", "35m"], "", [1.5, 0.75, 35 / 60]),
    "days": (["1人天", "0.5天", "1d", "1.5 person-days"], "", [8, 4, 8, 12]),
    "compound": (["1小时30分", "1h 15m", "2d 4h", "10h 40m"], "", [1.5, 1.25, 20, 10 + 2 / 3]),
    "weeks": (["1w", "1w 2d", "2周"], "", [40, 56, 80]),
    "person-month": (["1人月"], "", [174]),
    "Chinese numerals": (["八", "三小时", "半天", "两小时", "七点五"], "", [8, 3, 4, 2, 7.5]),
    "halves": (["1小时半", "3个半小时", "一天半", "一个半小时"], "", [1.5, 3.5, 12, 1.5]),
    "ISO 8601": (["PT8H", "PT8H0M0S", "PT1,5H", "P1DT2H"], "", [8, 8, 1.5, 10]),
    "clock": (["7:30", "27:30", "0:45:00", "-2:30"], "", [7.5, 27.5, 0.75, -2.5]),
    "a rate is in its first unit": ([7.5], "hours/day", [7.5]),
    "a rate in words": ([7.5], "Hours per week", [7.5]),
    "cells of a workbook": ([time(8, 30), timedelta(hours=30)], "", [8.5, 30]),
    "over a day in h:mm": ([datetime(1900, 1, 1, 6), date(1900, 1, 1)], "", [30, 24]),
    "seconds": ([7200, "3600", "1h"], "Original estimate [seconds]", [2, 1, 1]),
    "seconds without brackets": ([7200], "Time spent seconds", [2]),
    "person-days": ([0.5, "4h"], "工时（人天）", [4, 4]),
    "minutes after a slash": ([90], "工作时长/分钟", [1.5]),
    "decimal": ([1.25], "Duration (decimal)", [1.25]),
    "clock in a column of seconds": (["1:00"], "Time [s]", [None]),
    "twice the same unit": (["3h 4h"], "", [None]),
    "rising units": (["4m 3h"], "", [None]),
    "no amount": (["h", "5x", "soon"], "", [None, None, None]),
    "truth and dates": ([True, date(2024, 1, 1)], "", [None, None]),
    "beyond all numbers": ([1e308, "1e309"], "工时（人月）", [None, None]),
    "negative": ([-2.0, "-2h"], "", [-2, -2]),
}


@pytest.mark.parametrize(("cells", "heading", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_reading(cells, heading, expected):
    parsed = hours(pd.Series(cells, dtype=object), heading=heading)
    wanted = pd.Series(expected, dtype=float)
    pd.testing.assert_series_equal(parsed.values, wanted)
    assert [label in parsed.refused for label in range(len(cells))] == [v is None for v in expected]


def test_days_have_the_hours_of_the_project():
    parsed = hours(pd.Series([2.0, "1w"], dtype=object), heading="[人天]", hours_per_day=7.5)
    assert parsed.values.tolist() == [15, 37.5]
    assert parsed.changed == {0: "from-days", 1: "from-weeks"}
    assert str(parsed.notes[0]).endswith("a day of work has 7.5 h.")


@pytest.mark.parametrize("day", [0, -8, 25, float("nan")])
def test_refuses_a_day_that_is_none(day):
    with pytest.raises(ValueError, match="hours_per_day"):
        hours(pd.Series([1.0], dtype=object), hours_per_day=day)


def test_working_days():
    cells = [
        3.0,
        "5天",
        "1 个工作日",
        "2周",
        "12h",
        "半天",
        "2 wd",
        "5天左右",
        "2个月",
        "7:30",
        time(8),
        True,
    ]
    found = working_days(pd.Series(cells, dtype=object))
    assert found.values.iloc[:7].tolist() == [3, 5, 1, 10, 1.5, 0.5, 2]
    assert list(found.refused) == [7, 8, 9, 10, 11]
    assert found.notes == ()


def test_working_days_of_a_shorter_day():
    found = working_days(pd.Series(["15h", 0.7, "3天"], dtype=object), hours_per_day=7.5)
    assert found.values.tolist() == [2, 0.7, 3]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 99_999), st.integers(0, 59))
def test_hours_and_minutes_come_back_however_they_are_written(whole, minutes):
    ways = [
        f"{whole}:{minutes:02}", f"{whole}h {minutes}m", f"{whole}小时{minutes}分钟",
        f"PT{whole}H{minutes}M", timedelta(hours=whole, minutes=minutes),
        f"{whole * 60 + minutes}min",
    ]  # fmt: skip
    parsed = hours(pd.Series(ways, dtype=object))
    assert parsed.values.tolist() == pytest.approx([whole + minutes / 60] * len(ways))


def test_hours_and_minutes_in_short_and_numbers_marked_as_text():
    found = hours(pd.Series(["1h30", "2小时05", "'8", "1’000"], dtype=object))
    assert found.values.tolist() == pytest.approx([1.5, 2 + 5 / 60, 8, 1000])
