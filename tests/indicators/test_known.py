"""Mirror of implanalytics.indicators.known."""

import pandas as pd
import pytest

from implanalytics.indicators.known import given, happened_by, of_kind, said

ROWS = pd.DataFrame({
    "day": pd.to_datetime(["2025-03-03", "2025-03-05", None]).astype("datetime64[us]"),
    "ok": pd.array([True, False, None], dtype="boolean"),
    "kind": ["a", "b", None],
    "kind_key": pd.Series(["x", None, "y"], dtype="str"),
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


def test_of_kind_takes_only_what_is_known_to_be_of_it():
    assert of_kind(ROWS, "x")["kind"].tolist() == ["a"]
    assert of_kind(ROWS.drop(columns="kind_key"), "x").empty
