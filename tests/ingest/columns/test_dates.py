"""Mirror of implanalytics.ingest.columns.dates and the modules it rests on."""

from datetime import UTC, date, datetime, time, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.errors import UsageError
from implanalytics.ingest.columns import instants

THIRD_OF_JUNE = [
    "2024-06-03", "2024/6/3", "2024年6月3日", "20240603", "2024.6.3", "Jun 3, 2024", "3-Jun-24",
    "2024-06-03 00:00:00", "3 June 2024", "2024-6-3", "２０２４年６月３日",
    "2024-06-03T00:00:00", "Monday, June 3, 2024", "24年6月3日", "2024年6月3日 星期一",
    "3rd June 2024", "03.06.2024", "3/6月/24", "24-06-03 周一", 45446.0, "45446", 20240603,
    date(2024, 6, 3), datetime(2024, 6, 3), "'2024-06-03",
]  # fmt: skip


@pytest.mark.parametrize("cell", THIRD_OF_JUNE, ids=repr)
def test_one_date_in_many_ways(cell):
    assert instants(pd.Series([cell], dtype=object)).values.tolist() == [pd.Timestamp(2024, 6, 3)]


def test_all_these_ways_may_stand_in_one_column():
    parsed = instants(pd.Series(THIRD_OF_JUNE, dtype=object))
    assert set(parsed.values) == {pd.Timestamp(2024, 6, 3)}
    assert parsed.values.dtype == "datetime64[us]"


TIMES = {
    "Jira": ("09/Jan/24 3:54 PM", "2024-01-09 15:54"),
    "Jira midnight": ("10/Jan/24 12:00 AM", "2024-01-10"),
    "Jira in Chinese": ("09/1月/24 3:54 下午", "2024-01-09 15:54"),
    "worklog report": ("Jan 20, 2023, 6:25 PM", "2023-01-20 18:25"),
    "monday.com": ("03/October/2025  04:00:18 PM", "2025-10-03 16:00:18"),
    "Chinese clock": ("2024年3月5日14时30分", "2024-03-05 14:30"),
    "Chinese afternoon": ("2024年3月5日 下午2:30", "2024-03-05 14:30"),
    "JavaScript": ("Tue May 14 2024 08:53:33 GMT+0000 (GMT)", "2024-05-14 08:53:33"),
    "compact": ("20240102T090000Z", "2024-01-02 09:00"),
    "milliseconds": ("2024-01-02 09:00:00.250", "2024-01-02 09:00:00.250"),
    "epoch in milliseconds": ("1704067200000", "2024-01-01"),
    "serial with time": (45446.5, "2024-06-03 12:00"),
    "float noise of a workbook": (datetime(2024, 6, 3, 8, 59, 59, 999500), "2024-06-03 09:00"),
}


@pytest.mark.parametrize(("cell", "expected"), TIMES.values(), ids=TIMES)
def test_dates_with_times(cell, expected):
    assert instants(pd.Series([cell], dtype=object)).values.tolist() == [pd.Timestamp(expected)]


# Cells of one column and their dates; None is refused.
ORDERS = {
    "day first": (["03/04/2024", "13/06/2024"], ["2024-04-03", "2024-06-13"]),
    "month first": (["6/21/2025 16:14", "3/4/2025 1:05"], ["2025-06-21 16:14", "2025-03-04 01:05"]),
    "nothing proves it": (["03/04/2024", "05/06/2024"], [None, None]),
    "same day either way": (["03/03/2024", "03/04/2024"], ["2024-03-03", None]),
    "contradiction": (
        ["13/01/2024", "01/13/2024", "01/02/2024"],
        ["2024-01-13", "2024-01-13", None],
    ),
    "points are day first": (["03.06.2024", "04.06.2024"], ["2024-06-03", "2024-06-04"]),
    "other separators prove nothing": (["13/06/2024", "03-04-2024"], ["2024-06-13", None]),
    "an ISO date proves nothing": (["2024-06-13", "03/04/2024"], ["2024-06-13", None]),
    "two digits of a year": (["12/31/99", "1/2/24"], ["1999-12-31", "2024-01-02"]),
}


@pytest.mark.parametrize(("cells", "expected"), ORDERS.values(), ids=ORDERS)
def test_the_column_proves_the_order_of_day_and_month(cells, expected):
    parsed = instants(pd.Series(cells, dtype=object))
    assert [None if v is pd.NaT else v for v in parsed.values] == [
        v if v is None else pd.Timestamp(v) for v in expected
    ]
    assert [*parsed.refused] == [i for i, v in enumerate(expected) if v is None]


def test_an_ambiguous_date_names_both_readings():
    (why,) = instants(pd.Series(["03/04/2024"], dtype=object)).refused.values()
    assert str(why).startswith("'03/04/2024' can be 2024-03-04 or 2024-04-03")


def test_an_order_known_from_elsewhere_decides():
    parsed = instants(pd.Series(["03/04/2024", "13/05/2024"], dtype=object), order="mdy")
    assert parsed.values[0] == pd.Timestamp(2024, 3, 4)
    assert [*parsed.refused] == [1]


REFUSED = {
    "no such day": "2024-02-30",
    "no such month": "13/15/2024",
    "all nines": "9999-99-99",
    "end of time": "9999-12-31",
    "before projects": date(1900, 2, 28),
    "word": "tomorrow",
    "month only": "2024-03",
    "day only": "3月5日",
    "range": "March 5, 2024 → March 9, 2024",
    "no such hour": "2024-03-05 25:00",
    "small number": 7.0,
    "truth": True,
    "time": time(8, 0),
    "duration": timedelta(days=1),
}


@pytest.mark.parametrize("cell", REFUSED.values(), ids=REFUSED)
def test_refuses_what_is_no_date(cell):
    assert [*instants(pd.Series([cell], dtype=object)).refused] == [0]


@pytest.mark.parametrize(
    "cell", ["0000-00-00", "0000-00-00 00:00:00", "-", "待定", time(0, 0), 0.0]
)
def test_zero_dates_say_that_there_is_none(cell):
    parsed = instants(pd.Series([cell], dtype=object))
    assert parsed.changed == {0: "no-value"}
    assert parsed.values.isna().all()


def test_offsets_are_converted_to_the_zone_of_the_project():
    written = [
        "2024-06-03T23:30:00+08:00", "2024-06-03T17:00:00Z", "2024-06-03 23:30 -0500",
        "2020/11/05 4:06:45 下午 GMT+8", datetime(2024, 6, 3, 17, tzinfo=UTC), 1704067200,
        "2024-06-03 09:00",
    ]  # fmt: skip
    parsed = instants(pd.Series(written, dtype=object), timezone="Asia/Shanghai")
    assert parsed.values.dt.strftime("%m-%d %H:%M").tolist() == [
        "06-03 23:30", "06-04 01:00", "06-04 12:30", "11-05 16:06", "06-04 01:00", "01-01 08:00",
        "06-03 09:00",
    ]  # fmt: skip


def test_without_a_zone_summer_time_stays_as_written():
    written = ["2024-06-03T23:30:00+02:00", "2024-01-03T17:00:00+01:00"]
    parsed = instants(pd.Series(written, dtype=object))
    assert parsed.values.dt.hour.tolist() == [23, 17]
    assert "as written" in str(parsed.notes[0])


def test_without_a_zone_different_offsets_are_refused():
    written = ["2024-06-03T23:30:00+08:00", "2024-06-03T17:00:00Z", "2024-06-03"]
    assert [*instants(pd.Series(written, dtype=object)).refused] == [0, 1]


def test_refuses_a_zone_that_is_none():
    with pytest.raises(UsageError, match="not a time zone"):
        instants(pd.Series([], dtype=object), timezone="Mars/Olympus")


def test_dates_that_a_spreadsheet_swapped_are_refused():
    column = [date(2025, 3, 1), date(2025, 4, 4), "16/01/2025", "28/02/2025"]
    parsed = instants(pd.Series(column, dtype=object))
    assert [*parsed.refused] == [0]  # 4 April is the same either way
    assert parsed.values[2] == pd.Timestamp(2025, 1, 16)
    assert "exchanged" in str(parsed.notes[-1])


@pytest.mark.parametrize("witness", [date(2025, 3, 20), "05/01/2025"], ids=["date", "text"])
def test_one_witness_shows_that_nothing_was_swapped(witness):
    parsed = instants(pd.Series([date(2025, 3, 1), "16/01/2025", witness], dtype=object))
    assert not parsed.refused


dates = st.datetimes(datetime(1970, 1, 1), datetime(2060, 1, 1)).map(
    lambda d: d.replace(microsecond=0)
)
FORMATS = [
    "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y年%m月%d日 %H:%M:%S", "%d/%b/%Y %I:%M:%S %p",
    "%b %d, %Y, %I:%M:%S %p", "%Y%m%dT%H%M%S", "%A, %d %B %Y %H:%M:%S", "%d.%m.%Y %H:%M:%S",
]  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(dates, min_size=1, max_size=5), st.sampled_from(FORMATS))
def test_formatted_dates_come_back(values, form):
    written = pd.Series([value.strftime(form) for value in values], dtype=object)
    assert instants(written).values.tolist() == [pd.Timestamp(value) for value in values]


@settings(max_examples=50, deadline=None)
@given(st.lists(dates, min_size=1, max_size=5), st.sampled_from(["%d/%m/%Y", "%m-%d-%Y"]))
def test_a_date_is_right_or_refused_never_swapped(values, form):
    written = pd.Series([value.strftime(form) for value in values], dtype=object)
    parsed = instants(written)
    for label, value in parsed.values.items():
        assert label in parsed.refused or value.date() == values[label].date()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二四年九月二日", "2024-09-02"),
        ("二零二四年十二月三十一日", "2024-12-31"),
        ("二〇二五年十月二十号", "2025-10-20"),
    ],
)
def test_dates_in_chinese_numerals(text, day):
    assert instants(pd.Series([text], dtype=object)).values.tolist() == [pd.Timestamp(day)]
