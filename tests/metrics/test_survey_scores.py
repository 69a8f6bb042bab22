"""Mirror of implanalytics.metrics.survey_scores."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.metrics import cronbach_alpha, mean_interval, net_promoters, on_scale

# value, low, high -> on a scale from 1 to 5
SCALED = {
    "as it is": (4, 1, 5, 4),
    "0 to 10": (5, 0, 10, 3),
    "1 to 7": (7, 1, 7, 5),
    "off the scale": (6, 1, 5, None),
    "no length": (1, 1, 1, None),
    "no scale": (4, None, None, None),
}


@pytest.mark.parametrize(("value", "low", "high", "expected"), SCALED.values(), ids=SCALED)
def test_scales_are_put_upon_one_another(value, low, high, expected):
    columns = [pd.Series([x], dtype="float64") for x in (value, low, high)]
    assert on_scale(*columns).tolist() == [pytest.approx(expected or float("nan"), nan_ok=True)]


def test_a_scale_needs_length():
    with pytest.raises(ValueError, match="above 1"):
        on_scale(*[pd.Series([1.0])] * 3, top=1)


def test_mean_with_its_interval():
    # deviations −1, 0, 1, 0: s² = 2/3, s/√4 = 0.408, × 1.96 = 0.800
    assert mean_interval([3, 4, 5, 4]) == pytest.approx((4, 3.2, 4.8), abs=1e-3)
    with pytest.raises(ValueError, match="at least two"):
        mean_interval([3])


@given(st.lists(st.floats(1, 5), min_size=2, max_size=30))
def test_the_mean_lies_in_its_interval(values):
    mean, low, high = mean_interval(values)
    assert low <= mean <= high


def test_promoters_less_detractors():
    assert net_promoters([9, 10, 8, 7, 6, 0]) == 0
    assert net_promoters([0]) == -1
    for wrong in ([], [11]):
        with pytest.raises(ValueError, match="between 0 and 10"):
            net_promoters(wrong)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=40))
def test_promoters_lie_between_none_and_all(scores):
    assert -1 <= net_promoters(scores) <= 1


# Variances 5/3 and 4/3, of the totals 3, 4, 7, 8 it is 17/3: alpha is 2 (1 - 3 / (17/3)).
ALPHAS = {
    "worked by hand": ({"a": [1, 2, 3, 4], "b": [2, 2, 4, 4]}, 16 / 17),
    "the same item twice": ({"a": [1, 5, 3], "b": [1, 5, 3]}, 1.0),
    "one item": ({"a": [1, 5, 3]}, None),
    "one respondent": ({"a": [1], "b": [2]}, None),
    "all alike": ({"a": [3, 3], "b": [4, 4]}, None),
}


@pytest.mark.parametrize(("answers", "alpha"), ALPHAS.values(), ids=ALPHAS)
def test_alpha(answers, alpha):
    found = cronbach_alpha(pd.DataFrame(answers))
    assert found == (None if alpha is None else pytest.approx(alpha))


def test_alpha_of_incomplete_answers_is_refused():
    with pytest.raises(ValueError, match="complete"):
        cronbach_alpha(pd.DataFrame({"a": [1.0, None], "b": [2.0, 3.0]}))
