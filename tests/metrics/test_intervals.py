"""Mirror of implanalytics.metrics.intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from implanalytics.metrics import wilson


@pytest.mark.parametrize(("good", "n"), [(0, 1), (1, 1), (8, 10), (0, 7), (45, 90)], ids=str)
def test_agrees_with_scipy(good, n):
    expected = binomtest(good, n).proportion_ci(0.95, method="wilson")
    assert wilson(good, n) == pytest.approx((expected.low, expected.high))


@pytest.mark.parametrize(("good", "n"), [(0, 0), (-1, 3), (4, 3)], ids=str)
def test_refuses_what_is_no_share(good, n):
    with pytest.raises(ValueError, match="good must lie between 0 and n"):
        wilson(good, n)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_holds_the_share_and_lies_within_one(case):
    good, n = case
    low, high = wilson(good, n)
    assert 0 <= low <= good / n <= high <= 1
    mirrored = wilson(n - good, n)
    assert (1 - high, 1 - low) == pytest.approx(mirrored)
