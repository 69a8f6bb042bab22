"""Mirror of implanalytics.charts.ticks."""

from datetime import date

import pytest

from implanalytics.charts.ticks import EPOCH, calendar_ticks


def at(text: str) -> float:
    return float((date.fromisoformat(text) - EPOCH).days)


BY_HAND = {
    "weeks": ("2025-03-03", "2025-03-20", "en", ["3 Mar", "10 Mar", "17 Mar"], ["2025", "", ""]),
    "weeks zh": ("2025-03-03", "2025-03-20", "zh", ["3-03", "3-10", "3-17"], ["2025年", "", ""]),
    "months": (
        "2024-11-10",
        "2025-02-20",
        "zh",
        ["12月", "1月", "2月"],
        ["2024年", "2025年", ""],
    ),
    "years": ("2010-06-01", "2013-06-01", "en", ["2011", "2012", "2013"], ["", "", ""]),
}


@pytest.mark.parametrize(
    ("first", "last", "lang", "labels", "years"), BY_HAND.values(), ids=BY_HAND
)
def test_agrees_with_a_calendar(first, last, lang, labels, years):
    ticks = calendar_ticks(at(first), at(last), width=105, lang=lang)
    assert [tick.label for tick in ticks] == labels
    assert [tick.year for tick in ticks] == years


@pytest.mark.parametrize("width", [100, 400])
@pytest.mark.parametrize("last", ["2025-01-20", "2025-12-31", "2031-01-01", "2400-01-01"])
def test_ticks_are_within_the_axis_and_apart(last, width):
    first, end = at("2025-01-02"), at(last)
    ticks = calendar_ticks(first, end, width=width, lang="en")
    places = [tick.at for tick in ticks]
    assert all(first <= place <= end for place in places)
    steps = [b - a for a, b in zip(places, places[1:], strict=False)]
    assert all(step * width / (end - first) >= 22 for step in steps)


@pytest.mark.parametrize("width", [-5, 0, 1, 20, 400])
def test_no_axis_is_too_short_or_too_long(width):
    assert len(calendar_ticks(at("0001-01-01"), at("9999-12-30"), width=width, lang="zh")) < 20
