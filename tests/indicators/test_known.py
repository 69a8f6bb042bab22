"""Mirror of implanalytics.indicators.known."""

import hypothesis
import pandas as pd
import pytest
from hypothesis import settings
from hypothesis import strategies as st

from implanalytics.indicators.known import all_of, any_by, any_of, both, given, happened_by, said

FLAGS = st.lists(st.sampled_from([True, False, None]), max_size=6)

ROWS = pd.DataFrame({
    "day": pd.to_datetime(["2025-03-03", "2025-03-05", None]).astype("datetime64[us]"),
    "ok": pd.array([True, False, None], dtype="boolean"),
    "kind": ["a", "b", None],
})  # fmt: skip


def listed(values):
    return [None if pd.isna(value) else bool(value) for value in values]


HAPPENED = {
    "by one day": ("day", pd.Timestamp("2025-03-04 09:00"), [True, False, False]),
    "by a day a row": (
        "day", pd.Series(pd.to_datetime(["2025-03-03", None, "2025-03-03"])), [True, None, False],
    ),
    "by no day": ("day", None, [None] * 3),
    "in a column nobody kept": ("other", pd.Timestamp("2025-03-04"), [None] * 3),
}  # fmt: skip


@pytest.mark.parametrize(("name", "day", "expected"), HAPPENED.values(), ids=HAPPENED)
def test_happened_by(name, day, expected):
    assert listed(happened_by(ROWS, name, day)) == expected


def test_given_and_said():
    assert listed(given(ROWS, "kind")) == [True, True, False]
    assert listed(given(ROWS, "other")) == [None] * 3
    assert listed(said(ROWS, "ok")) == [True, False, None]
    assert listed(said(ROWS, "other")) == [None] * 3


@hypothesis.given(FLAGS)
@settings(max_examples=40, deadline=None)
def test_what_is_known_of_any_and_all_holds_whatever_the_rest_is(flags):
    series = pd.Series(flags, dtype="boolean")
    filled = [[flag if flag is not None else rest for flag in flags] for rest in (True, False)]
    for told, answer in ((any_of(series), any), (all_of(series), all)):
        possible = {answer(one) for one in filled}
        assert told == (possible.pop() if len(possible) == 1 else None)


@hypothesis.given(FLAGS)
@settings(max_examples=20, deadline=None)
def test_any_by_key_is_any_of_each(flags):
    series = pd.Series([*flags, True], dtype="boolean")
    keys = pd.Series(["a"] * len(flags) + ["b"])
    found = any_by(series, keys)
    assert listed(found.reindex(["b"])) == [True]
    if flags:
        assert listed(found.reindex(["a"])) == [any_of(series.iloc[:-1])]


@pytest.mark.parametrize(
    ("holds", "expected"),
    [((True, True), True), ((True, None), None), ((None, False), False), ((), True)],
)
def test_both(holds, expected):
    assert both(*holds) is expected
