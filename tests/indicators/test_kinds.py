"""Mirror of implanalytics.indicators.kinds."""

import pandas as pd

from implanalytics.indicators.kinds import of_kind, rows_of_kind


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


def test_rows_of_a_kind_are_those_known_to_be_of_it():
    rows = frame(("a", "x", None), ("b", None, None), (None, "y", None))
    assert rows_of_kind(rows, "x")["kind"].tolist() == ["a"]
    assert rows_of_kind(rows.drop(columns="kind_key"), "x").empty
