from datetime import date, datetime

import pytest

from implanalytics.ingest.days import dates_of, day_columns, day_heading, months_in, years_in

WEEK = ["周一(11/4)", "周二(11/5)", "周三(11/6)", "周四(11/7)", "周五(11/8)"]


def dates(cells, *hints):
    return dates_of(day_columns(cells), list(hints))


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param(WEEK, id="weekday with month and day"),
        pytest.param(["11/4", "11/5", "11/6"], id="month and day"),
        pytest.param(["4/11", "5/11", "6/11"], id="day and month, as they run on"),
        pytest.param(["11月4日", "11月5日", "11月6日"], id="Chinese"),
        pytest.param(["Mon 4 Nov", "Tue 5 Nov", "Wed 6 Nov"], id="English"),
        pytest.param(["Nov 4", "Nov 5", "Nov 6"], id="month before day"),
        pytest.param([date(2024, 11, 4), date(2024, 11, 5), date(2024, 11, 6)], id="dates"),
        pytest.param(
            [datetime(2024, 11, 4), "2024-11-05", "20241106"], id="dates in several forms"
        ),
    ],
)
def test_headings_are_dates(cells):
    found = dates(cells, "工时2024.xlsx")
    assert list(found.values())[:3] == [date(2024, 11, 4), date(2024, 11, 5), date(2024, 11, 6)]


def test_days_of_a_month_need_year_and_month():
    numbers = [float(n) for n in range(1, 32)]
    assert dates(numbers, "2024年11月") == {i: date(2024, 11, i + 1) for i in range(30)}
    assert dates(numbers, "工时.xlsx") is None


def test_year_unknown_is_none():
    assert dates(WEEK, "工时.xlsx") is None


def test_weekdays_prove_the_year_beside_the_one_named():
    assert dates(["周一(1/6)", "周二(1/7)", "周三(1/8)"], "2024年度")[0] == date(2025, 1, 6)


def test_weekdays_that_fit_no_year_near_are_none():
    assert dates(["周四(11/4)", "周五(11/5)", "周六(11/6)"], "2024") is None


def test_week_over_new_year():
    found = dates(["12/30", "12/31", "1/1"], "2024-12-30")
    assert found[2] == date(2025, 1, 1)


def test_scale_of_five_is_no_calendar():
    assert day_columns(["姓名", 1.0, 2.0, 3.0, 4.0, 5.0]) == {}


def test_months_as_headings_are_no_days():
    assert day_columns([date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)]) == {}


@pytest.mark.parametrize(
    ("texts", "month"),
    [
        (["2024年11月"], (2024, 11)), (["工时_202411"], (2024, 11)), (["Nov 2024"], (2024, 11)),
        (["11月", "2024"], (2024, 11)), (["工时"], None),
    ],
)  # fmt: skip
def test_months_in(texts, month):
    assert months_in(texts) == month


@pytest.mark.parametrize(
    ("text", "years"),
    [("2024年度", (2024,)), ("x202411", (2024,)), ("12024", ()), ("2023-2024", (2023, 2024))],
)
def test_years_in(text, years):
    assert years_in([text]) == years


def test_a_long_text_is_no_day():
    assert day_heading("周一" + " " * 100 + "x") is None
