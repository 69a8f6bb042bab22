"""Mirror of implanalytics.ingest.columns.percents."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.columns import percents

# Worked by hand: cells of one column and their fractions; None is refused.
BY_HAND = {
    "texts": (["40%", "100 %", "４０％", "百分之四十", "12,5%"], [0.4, 1, 0.4, 0.4, 0.125]),
    "fractions": ([0.4, 1.0, 0.0], [0.4, 1, 0]),
    "per cent": ([40, "100", 0.0, 1], [0.4, 1, 0, 0.01]),
    "texts beside fractions": (["85%", 0.5, 1.0], [0.85, 0.5, 1]),
    "texts beside per cent": (["85%", 50.0], [0.85, 0.5]),
    "mostly per cent": ([40, 60, 0.4], [0.4, 0.6, None]),
    "mostly fractions": ([0.1, 0.3, 1.7, -0.2], [0.1, 0.3, None, None]),
    "neither": ([0.4, 40, 0], [None, None, 0]),
    "out of range": (["105%", "-5%", 0.5], [None, None, 0.5]),
    "no number": (["half", True, 0.5], [None, None, 0.5]),
}


@pytest.mark.parametrize(("cells", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_reading(cells, expected):
    parsed = percents(pd.Series(cells, dtype=object))
    assert [None if v != v else v for v in parsed.values] == expected
    assert [*parsed.refused] == [i for i, v in enumerate(expected) if v is None]


def test_assumptions_are_noted():
    assert "per cent" in str(percents(pd.Series([40, 60], dtype=object)).notes[0])
    assert "fractions" in str(percents(pd.Series(["40%", 0.6], dtype=object)).notes[0])
    assert not percents(pd.Series(["40%", "60%"], dtype=object)).notes


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 100), min_size=1, max_size=8))
def test_percentages_come_back(values):
    written = pd.Series([f"{value}%" for value in values], dtype=object)
    assert percents(written).values.tolist() == [value / 100 for value in values]
