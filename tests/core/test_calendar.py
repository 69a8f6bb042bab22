"""Mirror of implanalytics.core.calendar."""

import pickle
from datetime import date, datetime, time, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.calendar import Calendar
from implanalytics.core.holidays import working_day

STANDARD, CHINA = Calendar.standard(), Calendar.china()
ROUND_THE_CLOCK = Calendar((((0, 1440),),) * 7)
SHIFTS = Calendar(
    (((0, 120), (480, 700), (1320, 1440)),) * 3 + ((), ((1, 2),), (), ((600, 1440),)),
    {date(2025, 2, 3): (), date(2025, 2, 8): ((300, 301), (302, 900)), date(2025, 2, 9): ()},
)
CLOSED_FOR_YEARS = STANDARD.with_exceptions(
    {date(2024, 1, 1) + timedelta(days=n): () for n in range(800)}
)
CALENDARS = {
    "standard": STANDARD,
    "china": CHINA,
    "round the clock": ROUND_THE_CLOCK,
    "shifts": SHIFTS,
    "closed for years": CLOSED_FOR_YEARS,
}
every_calendar = pytest.mark.parametrize("calendar", CALENDARS.values(), ids=CALENDARS)


def at(text):
    return pd.Timestamp(text)


# Worked by hand, in minutes: each row is (calendar, start, finish, expected).
BETWEEN = {
    "same instant": (STANDARD, "2025-06-05 10:00", "2025-06-05 10:00", 0),
    "one full day": (STANDARD, "2025-06-05 08:00", "2025-06-05 17:00", 480),
    "across lunch": (STANDARD, "2025-06-05 11:30", "2025-06-05 13:30", 60),
    "inside lunch": (STANDARD, "2025-06-05 12:10", "2025-06-05 12:50", 0),
    "one working day late": (STANDARD, "2025-06-05 17:00", "2025-06-06 17:00", 480),
    "one working day early": (STANDARD, "2025-06-06 17:00", "2025-06-05 17:00", -480),
    "over a weekend": (STANDARD, "2025-06-06 17:00", "2025-06-09 17:00", 480),
    "within a weekend": (STANDARD, "2025-06-07 09:00", "2025-06-08 18:00", 0),
    "a whole week": (STANDARD, "2025-06-02", "2025-06-09", 2400),
    "seconds count as begun minutes": (STANDARD, "2025-06-05 09:00:59", "2025-06-05 09:01:00", 1),
    "before 1970": (STANDARD, "1969-12-26 08:00", "1970-01-02 08:00", 2400),
    # 2025-09-28 is a Sunday that is worked; holiday 1 to 8 October; 11 October is a Saturday worked
    "make-up Sunday before National Day": (CHINA, "2025-09-27", "2025-09-29", 480),
    "National Day": (CHINA, "2025-10-01", "2025-10-09", 0),
    "make-up Saturday after it": (CHINA, "2025-10-11", "2025-10-12", 480),
    "26 Sep to 13 Oct": (CHINA, "2025-09-26 17:00", "2025-10-13 08:00", 6 * 480),
    # Spring Festival 2025: holiday 28 Jan to 4 Feb, worked on Sunday 26 Jan and Saturday 8 Feb
    "Spring Festival": (CHINA, "2025-01-24 17:00", "2025-02-10 08:00", 6 * 480),
}


@pytest.mark.parametrize(("calendar", "start", "finish", "expected"), BETWEEN.values(), ids=BETWEEN)
def test_between_agrees_with_hand_calculation(calendar, start, finish, expected):
    assert calendar.between(at(start), at(finish)) == expected


ADD = {
    "nothing": (STANDARD, "2025-06-07 15:30", 0, "2025-06-07 15:30"),
    "to the end of the morning": (STANDARD, "2025-06-05 08:00", 240, "2025-06-05 12:00"),
    "past lunch": (STANDARD, "2025-06-05 08:00", 241, "2025-06-05 13:01"),
    "to the end of the day": (STANDARD, "2025-06-05 08:00", 480, "2025-06-05 17:00"),
    "past the weekend": (STANDARD, "2025-06-06 16:59", 2, "2025-06-09 08:01"),
    "from a weekend": (STANDARD, "2025-06-07 15:30", 480, "2025-06-09 17:00"),
    "back to the start of the day": (STANDARD, "2025-06-05 17:00", -480, "2025-06-05 08:00"),
    "back over the weekend": (STANDARD, "2025-06-09 08:00", -1, "2025-06-06 16:59"),
    "back from a weekend": (STANDARD, "2025-06-08 15:30", -480, "2025-06-06 08:00"),
    "seconds are kept": (STANDARD, "2025-06-05 11:59:30", 1, "2025-06-05 13:00:30"),
    "National Day": (CHINA, "2025-09-30 17:00", 480, "2025-10-09 17:00"),
    "back over National Day": (CHINA, "2025-10-09 08:00", -960, "2025-09-29 08:00"),
    "a make-up Sunday": (CHINA, "2025-09-26 17:00", 480, "2025-09-28 17:00"),
    "Spring Festival": (CHINA, "2025-01-27 08:00", 960, "2025-02-05 17:00"),
    "years without work": (CLOSED_FOR_YEARS, "2023-12-29 17:00", 1, "2026-03-11 08:01"),
    "midnight to midnight": (ROUND_THE_CLOCK, "2025-06-05", 1440, "2025-06-06"),
    "two hundred years": (STANDARD, "1900-01-01 08:00", 2400 * 10436, "2100-01-01 17:00"),
}


@pytest.mark.parametrize(("calendar", "start", "minutes", "expected"), ADD.values(), ids=ADD)
def test_add_agrees_with_hand_calculation(calendar, start, minutes, expected):
    assert calendar.add(at(start), minutes) == at(expected)


DAYS = {
    "working day": (STANDARD, "2025-06-05", "2025-06-05 08:00", "2025-06-05 17:00"),
    "the time is left out": (STANDARD, "2025-06-05 18:20", "2025-06-05 08:00", "2025-06-05 17:00"),
    "Saturday": (STANDARD, "2025-06-07", "2025-06-09 08:00", "2025-06-06 17:00"),
    "National Day": (CHINA, "2025-10-03", "2025-10-09 08:00", "2025-09-30 17:00"),
    "make-up Saturday": (CHINA, "2025-10-11", "2025-10-11 08:00", "2025-10-11 17:00"),
    "Sunday after it": (CHINA, "2025-10-12", "2025-10-13 08:00", "2025-10-11 17:00"),
    "year nobody knows": (CHINA, "2199-10-01", "2199-10-01 08:00", "2199-10-01 17:00"),
}  # fmt: skip


@pytest.mark.parametrize(("calendar", "day", "first", "last"), DAYS.values(), ids=DAYS)
def test_dates_without_a_time(calendar, day, first, last):
    assert calendar.first_minute(at(day)) == at(first)
    assert calendar.last_minute(at(day)) == at(last)


def test_a_half_day_counts_as_half():
    calendar = STANDARD.with_exceptions({date(2025, 6, 6): working_day(4)})
    finish = calendar.last_minute(at("2025-06-06"))
    assert finish == at("2025-06-06 12:00")
    assert calendar.working_days(calendar.between(at("2025-06-06"), finish)) == 0.5


def test_a_child_comes_before_its_parent():
    company = CHINA.with_exceptions({date(2025, 10, 9): ()}, name="company")
    person = company.with_exceptions({date(2025, 10, 2): working_day(4), date(2025, 10, 10): ()})
    assert company.between(at("2025-10-01"), at("2025-10-11")) == 480
    assert person.between(at("2025-10-01"), at("2025-10-11")) == 240
    assert person.name == "company"
    assert person.known_years == CHINA.known_years
    assert CHINA.between(at("2025-10-01"), at("2025-10-11")) == 960


def test_a_six_day_week_rests_on_holidays_and_keeps_its_own_pattern():
    site = Calendar((working_day(8),) * 6 + ((),), parent=CHINA, name="site")
    assert site.between(at("2025-06-14"), at("2025-06-15")) == 480
    assert site.between(at("2025-10-04"), at("2025-10-05")) == 0


@pytest.mark.parametrize(("hours", "minutes"), [(8, 480), (7.5, 450), (7.1, 426), (24, 1440)])
def test_hours_per_day(hours, minutes):
    calendar = Calendar.standard(hours_per_day=hours)
    assert calendar.minutes_per_day == minutes
    assert calendar.between(at("2025-06-02"), at("2025-06-03")) == minutes
    worked = Calendar.china(hours_per_day=hours).between(at("2025-10-11"), at("2025-10-12"))
    assert worked == minutes


def test_working_days_are_floats_and_null_stays_null():
    minutes = pd.Series([480, -720, None], dtype="Int64", index=[3, 1, 2], name="slip")
    expected = pd.Series([1.0, -1.5, None], index=[3, 1, 2], name="slip", dtype="float64")
    pd.testing.assert_series_equal(STANDARD.working_days(minutes), expected)
    assert STANDARD.working_days(720) == 1.5
    assert pd.isna(STANDARD.working_days(pd.NA))


UNKNOWN = {
    "known": ("2024-01-01", "2025-12-31", ()),
    "before the first": ("2002-03-01", "2005-03-01", (2002, 2003)),
    "ends swapped": ("2005-03-01", "2002-03-01", (2002, 2003)),
    "far ahead": ("2198-01-01", "2199-06-01", (2198, 2199)),
    "no end": ("2025-01-01", None, ()),
    "null end": (pd.NaT, "2025-01-01", ()),
}


@pytest.mark.parametrize(("start", "finish", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown_years(start, finish, expected):
    assert CHINA.unknown_years(pd.Timestamp(start), pd.Timestamp(finish)) == expected


@pytest.mark.parametrize(("days", "unknown"), [(1, (2198, 2199)), (4, (2198, 2199)), (5, (2199,))])
def test_a_sheet_with_enough_days_of_a_year_makes_it_known(days, unknown):
    sheet = CHINA.with_exceptions({date(2198, 10, day): () for day in range(1, days + 1)})
    assert sheet.unknown_years(date(2198, 1, 1), date(2199, 1, 1)) == unknown


def test_nobody_asks_a_calendar_without_holidays():
    assert STANDARD.unknown_years(date(1900, 1, 1), date(2200, 1, 1)) == ()


# Refusals.


@pytest.mark.parametrize(
    "weekly",
    [
        (),
        (working_day(8),) * 5,
        ((),) * 7,
        (((480, 480),),) * 7,
        (((480, 720), (600, 900)),) * 7,
        (((720, 480),),) * 7,
        (((-10, 480),),) * 7,
        (((480, 1441),),) * 7,
    ],
    ids=["none", "five days", "no work", "empty", "overlap", "reversed", "before", "after"],
)
def test_refuses_a_week_that_cannot_be_worked(weekly):
    with pytest.raises(ValueError, match="must"):
        Calendar(weekly)


def test_refuses_an_exception_that_cannot_be_worked():
    with pytest.raises(ValueError, match="follow one another"):
        STANDARD.with_exceptions({date(2025, 6, 6): ((600, 500),)})


@pytest.mark.parametrize(
    "values",
    [["2025-06-05"], [20250605], pd.to_datetime(["2025-06-05"]).tz_localize("Asia/Shanghai")],
    ids=["text", "numbers", "zoned"],
)
def test_refuses_what_is_not_an_instant(values):
    with pytest.raises(TypeError, match="naive datetime64"):
        STANDARD.first_minute(pd.Series(values))


def test_refuses_series_that_do_not_belong_together():
    start = pd.Series([at("2025-06-05")], index=[1])
    with pytest.raises(ValueError, match="same index"):
        STANDARD.between(start, start.reset_index(drop=True))
    with pytest.raises(ValueError, match="same index"):
        STANDARD.add(start, pd.Series([1], index=[2]))


# What comes back.


def test_series_keep_index_and_types():
    start = pd.Series(
        ["2025-06-05 08:00", None], dtype="datetime64[us]", index=["b", "a"], name="s"
    )
    finish = STANDARD.add(start, 60)
    minutes = STANDARD.between(start, finish)
    pd.testing.assert_series_equal(minutes, pd.Series([60, None], dtype="Int64", index=["b", "a"]))
    for instants in (finish, STANDARD.first_minute(start), STANDARD.last_minute(start)):
        assert instants.dtype == "datetime64[us]"
        assert instants.index.tolist() == ["b", "a"]
        assert instants.name == "s"
        assert instants.isna().tolist() == [False, True]


def test_one_instant_goes_with_every_row():
    starts = pd.Series(pd.to_datetime(["2025-06-05 08:00", "2025-06-06 08:00"]))
    as_of = at("2025-06-06 17:00")
    assert STANDARD.between(starts, as_of).tolist() == [960, 480]
    assert STANDARD.between(as_of, starts).tolist() == [-960, -480]
    later = STANDARD.add(as_of, pd.Series([480, -480], index=[7, 8]))
    assert later.to_dict() == {7: at("2025-06-09 17:00"), 8: at("2025-06-06 08:00")}


def test_minutes_are_taken_as_whole():
    start = pd.Series([at("2025-06-05 08:00")] * 3)
    got = STANDARD.add(start, pd.Series([59.9999999, 60.0000001, None]))
    assert got.tolist() == [at("2025-06-05 09:00"), at("2025-06-05 09:00"), pd.NaT]


def test_null_gives_null():
    for null in (None, pd.NaT):
        assert STANDARD.between(null, at("2025-06-05")) is pd.NA
        assert STANDARD.add(null, 5) is pd.NaT
        assert STANDARD.first_minute(null) is pd.NaT
        assert STANDARD.last_minute(null) is pd.NaT
    for null in (None, pd.NA, float("nan")):
        assert STANDARD.add(at("2025-06-05"), null) is pd.NaT


def test_no_rows_give_no_rows():
    empty = pd.Series([], dtype="datetime64[us]")
    assert STANDARD.between(empty, at("2025-06-05")).dtype == "Int64"
    assert STANDARD.add(empty, 5).dtype == "datetime64[us]"
    assert STANDARD.first_minute(empty).empty


@every_calendar
def test_absurd_values_neither_raise_nor_lie(calendar):
    start = pd.Series(
        ["0001-01-01", "9999-12-31 23:59", "2025-06-05 09:00"], dtype="datetime64[us]"
    )
    for minutes in (1e18, float("inf"), -1e18, float("-inf"), 10**9 * 6):
        assert calendar.add(start, minutes).isna().all()
    assert calendar.between(start, start).tolist() == [0, 0, 0]
    assert calendar.between(start.iloc[0], start.iloc[1]) > 0


def test_nanoseconds_and_dates_are_instants_too():
    start = pd.Series(["2025-06-05 08:00"], dtype="datetime64[ns]")
    assert STANDARD.add(start, 60).dtype == "datetime64[us]"
    assert STANDARD.between(datetime.fromisoformat("2025-06-05"), date(2025, 6, 6)) == 480


def test_calendars_compare_hash_and_travel():
    other = pickle.loads(pickle.dumps(CHINA))
    assert other == CHINA == Calendar.china()
    assert hash(other) == hash(CHINA)
    assert STANDARD != CHINA
    assert other.add(at("2025-09-30 17:00"), 480) == at("2025-10-09 17:00")


def test_leaves_its_inputs_alone():
    exceptions = {date(2025, 6, 6): ()}
    calendar = STANDARD.with_exceptions(exceptions)
    exceptions[date(2025, 6, 5)] = ()
    assert date(2025, 6, 5) not in calendar.exceptions
    start = pd.Series(["2025-06-05 09:30", None], dtype="datetime64[us]")
    minutes = pd.Series([30.0, None])
    before = start.copy(), minutes.copy()
    calendar.between(start, calendar.add(start, minutes))
    calendar.first_minute(start), calendar.last_minute(start), calendar.working_days(minutes)
    pd.testing.assert_series_equal(start, before[0])
    pd.testing.assert_series_equal(minutes, before[1])


# Properties.

calendars = st.sampled_from(list(CALENDARS.values()))
instants = st.datetimes(
    datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2200-12-31")
) | st.datetimes(datetime.fromisoformat("2024-12-20"), datetime.fromisoformat("2025-03-01"))
durations = st.integers(-3_000_000, 3_000_000) | st.integers(-1500, 1500)
properties = settings(max_examples=100, deadline=None)


def counted(calendar, start, finish):
    """Count working minutes one day after the other."""
    if finish < start:
        return -counted(calendar, finish, start)
    worked, day = 0, start.date()
    while day <= finish.date():
        midnight = datetime.combine(day, time())
        low, high = (int((t - midnight) / timedelta(minutes=1)) for t in (start, finish))
        for first, last in calendar.exceptions.get(day, calendar.weekly[day.weekday()]):
            worked += max(0, min(high, last) - max(low, first))
        day += timedelta(days=1)
    return worked


@properties
@given(
    calendars,
    st.datetimes(datetime.fromisoformat("2023-12-01"), datetime.fromisoformat("2026-04-01")),
    st.integers(-150_000, 150_000),
)
def test_between_counts_every_minute(calendar, start, length):
    start = start.replace(second=0, microsecond=0)
    finish = start + timedelta(minutes=length)
    assert calendar.between(start, finish) == counted(calendar, start, finish)


@properties
@given(calendars, instants, durations)
def test_adding_minutes_puts_them_between(calendar, start, minutes):
    finish = calendar.add(start, minutes)
    assert calendar.between(start, finish) == minutes
    assert calendar.between(finish, start) == -minutes


@properties
@given(calendars, instants, instants, instants)
def test_between_is_additive(calendar, a, b, c):
    assert calendar.between(a, b) == -calendar.between(b, a)
    assert calendar.between(a, b) + calendar.between(b, c) == calendar.between(a, c)


@properties
@given(calendars, instants, instants, durations, durations)
def test_add_is_monotone(calendar, a, b, less, more):
    (a, b), (less, more) = sorted((a, b)), sorted((less, more))
    assert calendar.add(a, less) <= calendar.add(b, less)
    assert calendar.add(a, less) <= calendar.add(a, more)


@properties
@given(calendars, st.lists(st.tuples(instants, durations), min_size=1, max_size=8))
def test_one_row_gives_what_many_give(calendar, rows):
    starts, minutes = (pd.Series(list(part)) for part in zip(*rows, strict=True))
    starts = starts.astype("datetime64[us]")
    assert calendar.add(starts, minutes).tolist() == [calendar.add(s, m) for s, m in rows]
    assert calendar.first_minute(starts).tolist() == [calendar.first_minute(s) for s, _ in rows]
    assert calendar.between(starts, starts.iloc[0]).tolist() == [
        calendar.between(s, starts.iloc[0]) for s, _ in rows
    ]


@properties
@given(calendars, instants)
def test_a_day_starts_before_it_ends_and_nothing_is_worked_outside(calendar, day):
    midnight = datetime.combine(day.date(), time())
    first, last = calendar.first_minute(day), calendar.last_minute(day)
    assert first >= midnight
    assert last <= midnight + timedelta(days=1)
    assert calendar.between(midnight, first) == 0
    assert calendar.between(last, midnight + timedelta(days=1)) == 0
    worked = calendar.between(midnight, midnight + timedelta(days=1))
    assert calendar.between(first, last) == worked if worked else first > last
