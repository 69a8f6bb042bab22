"""Mirror of implanalytics.indicators.kinds."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.indicators.kinds import all_of, any_by, any_of, both, of_kind

FLAGS = st.lists(st.sampled_from([True, False, None]), max_size=6)


def frame(*rows):
    return pd.DataFrame(rows, columns=["kind", "kind_key", "name"]).astype("str")


def said(flags):
    return [None if flag is pd.NA else bool(flag) for flag in flags]


def test_a_kind_that_nobody_wrote_is_not_known():
    rows = frame(("周会", "regular", None), ("启动", "kickoff", None), (None, None, "Talk"))
    assert said(of_kind(rows, "regular")) == [True, False, None]


def test_a_word_that_is_not_known_is_another_kind_unless_told():
    rows = frame(("碰头", None, "Talk"), ("碰头", None, None))
    assert said(of_kind(rows, "regular")) == [False, False]
    assert said(of_kind(rows, "regular", unread=None)) == [None, None]
    assert said(of_kind(rows, "regular", instead="name")) == [False, None]
    assert said(of_kind(rows[["name"]], "regular")) == [None, None]


@given(FLAGS)
@settings(max_examples=40, deadline=None)
def test_what_is_known_of_any_and_all_holds_whatever_the_rest_is(flags):
    series = pd.Series(flags, dtype="boolean")
    filled = [[flag if flag is not None else rest for flag in flags] for rest in (True, False)]
    for told, answer in ((any_of(series), any), (all_of(series), all)):
        possible = {answer(one) for one in filled}
        assert told == (possible.pop() if len(possible) == 1 else None)


@given(FLAGS)
@settings(max_examples=20, deadline=None)
def test_any_by_key_is_any_of_each(flags):
    series = pd.Series([*flags, True], dtype="boolean")
    keys = pd.Series(["a"] * len(flags) + ["b"])
    found = any_by(series, keys)
    assert said(found.reindex(["b"])) == [True]
    if flags:
        assert said(found.reindex(["a"])) == [any_of(series.iloc[:-1])]


@pytest.mark.parametrize(
    ("holds", "expected"),
    [((True, True), True), ((True, None), None), ((None, False), False), ((), True)],
)
def test_both(holds, expected):
    assert both(*holds) is expected
