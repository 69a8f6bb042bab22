"""Mirror of implanalytics.ingest.columns.numbers and numerals."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.columns import numbers

# Worked by hand: cells of one column and their numbers; None is refused.
BY_HAND = {
    "number cells": ([7, 7.5, -2.0], [7, 7.5, -2]),
    "decimal point": (["1,200.5", "7.25", "3"], [1200.5, 7.25, 3]),
    "decimal comma proves itself": (["7,5", "1.200,25", "2.000"], [7.5, 1200.25, 2000]),
    "lone thousands comma": (["1,234", "2"], [1234, 2]),
    "three digits after zero": (["0,125"], [0.125]),
    "contradiction": (["7.5", "7,5", "1,234"], [7.5, 7.5, None]),
    "groups by point": (["1.234.567"], [1234567]),
    "groups by space and apostrophe": (["1 200", "1'200"], [1200, 1200]),
    "Indian groups": (["12,34,567"], [1234567]),
    "somewhere near a number": (
        ["十几", "10多", "5余人", "5以上", "5天左右", "5 approx", "7"],
        [None] * 6 + [7],
    ),
    "parts of one": (["3分之一", "五成", "八折", "2待定"], [None] * 4),
    "bad groups": (["1,2,3", "1 2", "1..2"], [None, None, None]),
    "full width": (["２．５", "５００", "１，２００"], [2.5, 500, 1200]),
    "minus signs": (["−5", "-5", "(1,100)", "+3"], [-5, -5, -1100, 3]),
    "Chinese numerals": (
        ["三", "十二", "一百二十", "一万二千", "两百零五"],
        [3, 12, 120, 12000, 205],
    ),
    "formal numerals": (["贰仟零三", "壹拾"], [2003, 10]),
    "Chinese fraction": (["七点五", "半", "零"], [7.5, 0.5, 0]),
    "digits in Chinese are no number": (["二〇二四", "三三两两"], [None, None]),
    "currency": (["¥1,100.00", "RMB 6", "5元"], [1100, 6, 5]),
    "ten thousands": (["3万", "12.5万元", "三万"], [30000, 125000, 30000]),
    "ten millions": (["3千万", "2百万元", "5k"], [3e7, 2e6, 5000]),
    "one unit": (["12人", "8"], [12, 8]),
    "several units": (["3h", "2d", "5"], [None, None, 5]),
    "percent": (["40%", "４０％"], [None, None]),
    "truth": ([True, False], [None, None]),
    "what float() takes": (["nan", "inf", "0x1F", "1_000", "1e309"], [None] * 5),
    "scientific": (["1.5e3", "1.2E+05"], [1500, 120000]),
    "not finite": ([float("inf")], [None]),
    "words and ranges": (["many", "3-4", "10/12"], [None, None, None]),
}


@pytest.mark.parametrize(("cells", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_reading(cells, expected):
    parsed = numbers(pd.Series(cells, dtype=object))
    assert [None if v != v else v for v in parsed.values] == expected
    assert [label in parsed.refused for label in range(len(cells))] == [v is None for v in expected]


def test_doubtful_thousands_are_noted():
    assert "thousands" in str(numbers(pd.Series(["1,234"], dtype=object)).notes[0])
    assert not numbers(pd.Series(["1,234.5"], dtype=object)).notes


@pytest.mark.parametrize(
    ("cells", "noted"),
    [(["1.500", "12.250"], 1), (["1.500", "2.5"], 0), (["0.125"], 0), ([1.5], 0)],
)
def test_a_point_that_may_part_thousands_is_noted(cells, noted):
    assert len(numbers(pd.Series(cells, dtype=object)).notes) == noted


def test_refusals_say_what_the_cell_is():
    parsed = numbers(pd.Series([True, "40%", "lots"], dtype=object))
    assert [str(why) for why in parsed.refused.values()] == [
        "'TRUE' is yes or no, not a number.",
        "'40%' is a percentage where a number is expected.",
        "'lots' is not a number.",
    ]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(-(10**9), 10**9).map(lambda n: n / 100), min_size=1, max_size=8))
def test_numbers_written_the_english_and_the_german_way_come_back(values):
    english = [f"{value:,.2f}" for value in values]
    german = [text.translate(str.maketrans(",.", ".,")) for text in english]
    for written in (english, german):
        assert numbers(pd.Series(written, dtype=object)).values.tolist() == values
