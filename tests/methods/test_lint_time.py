"""Mirror of implanalytics.methods.lint_time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.words import Label
from implanalytics.methods import Duration, Template
from implanalytics.methods.items import Range
from implanalytics.methods.lint_time import time_shares, total_duration
from implanalytics.methods.template import TimeShare

NAME = Label("Part", "部分")


def shares(*bounds):
    return tuple(TimeShare(NAME, (), Range(*pair)) for pair in bounds)


def months(*values):
    return [Duration(value, "month") for value in values]


@pytest.mark.parametrize(
    ("durations", "total", "expected"),
    [
        (months(1.5, 2.5), 4, []),
        (months(*[0.1] * 10), 1, []),
        (months(1, 1), 1.5, [("phases-exceed-total", "X")]),
        (months(1, 1), 3, [("phases-fall-short-of-total", "X")]),
        ([Duration(4, "week"), *months(1)], 3, []),
        ([None, *months(1)], 3, []),
    ],
    ids=["right", "fractions", "too long", "too short", "mixed units", "a phase without"],
)
def test_the_total_is_compared_with_the_sum(method, phase, found, durations, total, expected):
    phases = [phase(f"p{order}", order, duration=d) for order, d in enumerate(durations, 1)]
    assert found(total_duration, method(*phases, total_duration=Duration(total, "month"))) == (
        expected
    )


def test_no_total_is_no_contradiction(method, phase, found):
    assert found(total_duration, method(phase("design", 1, duration=Duration(1, "month")))) == []


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([], []),
        ([(0.25, 0.25), (0.75, 0.75)], []),
        ([(0.333, 0.333)] * 3, []),
        # 0.25 + 0.3333 + 0.3333 = 0.9166; 0.25 + 0.5 + 0.3333 = 1.0833
        ([(0.25, 0.25), (0.3333, 0.5), (0.3333, 0.3333)], [("shares-need-not-add-up", "X")]),
        ([(0.5, 0.6), (0.6, 0.7)], [("shares-cannot-add-up", "X")]),
        ([(0.1, 0.2), (0.3, 0.4)], [("shares-cannot-add-up", "X")]),
        ([(0.4, 0.5), (0.4, 0.5)], [("shares-need-not-add-up", "X")]),
    ],
)
def test_shares_make_one_whole(method, phase, found, bounds, expected):
    assert found(time_shares, method(phase("design", 1), time_shares=shares(*bounds))) == expected


def test_what_shares_add_up_to_is_said(method, phase):
    bounds = shares((0.25, 0.25), (1 / 3, 0.5), (1 / 3, 1 / 3))
    (remark,) = time_shares(method(phase("design", 1), time_shares=bounds))
    assert "from 91.7 % to 108 %" in remark.message.say("en")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.01, 1)), min_size=1, max_size=5))
def test_shares_that_can_be_the_whole_are_no_error(pairs):
    bounds = [(min(pair), max(pair)) for pair in pairs]
    template = Template("X", NAME, "x", "1", NAME, (), time_shares=shares(*bounds))
    least, most = sum(low for low, _ in bounds), sum(high for _, high in bounds)
    severities = [remark.severity for remark in time_shares(template)]
    if least <= 1 <= most:
        assert "error" not in severities
    if least > 1.01 or most < 0.99:
        assert severities == ["error"]
