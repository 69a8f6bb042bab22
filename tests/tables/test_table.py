"""Mirror of implanalytics.tables.table."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.tables import TABLES, Failure

ENTRIES = TABLES["time_entries"]


def entries(**columns):
    rows = {
        "row_id": ["s:2", "s:3"],
        "project_id": ["P1", "P1"],
        "entry_id": ["1", "2"],
        "worked_on": [pd.Timestamp("2025-03-03"), pd.Timestamp("2025-03-04")],
        "effort": [8, 7.5],
        "source_id": ["s", "s"],
        "source_row": [2, 3],
    }
    return pd.DataFrame(rows | columns)


def test_a_whole_frame_has_no_failures():
    assert ENTRIES.failures(ENTRIES.conform(entries())) == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_an_empty_table_is_as_declared(name):
    table = TABLES[name]
    empty = table.empty()
    assert list(empty.columns) == list(table.required)
    assert table.failures(empty) == []
    assert table.conform(empty).dtypes.equals(empty.dtypes)


def test_conform_keeps_declared_columns_in_their_order():
    conformed = ENTRIES.conform(entries(note=["a", None], colour=["red", "red"]))
    assert list(conformed.columns) == [
        "project_id", "entry_id", "worked_on", "effort", "note", "row_id", "source_id",
        "source_row",
    ]  # fmt: skip


def test_conform_gives_the_declared_dtypes():
    conformed = ENTRIES.conform(entries(note=["a", None], effort=[8, 7]))
    declared = {name: ENTRIES[name].dtype for name in conformed.columns}
    assert {name: str(dtype) for name, dtype in conformed.dtypes.items()} == declared


def test_conform_leaves_null_null():
    conformed = ENTRIES.conform(entries(note=["a", None]))
    assert conformed["note"].isna().tolist() == [False, True]


def test_conform_numbers_the_rows_anew():
    frame = entries().set_index(pd.Index([7, 9]))
    assert ENTRIES.conform(frame).index.equals(pd.RangeIndex(2))


def test_an_absent_optional_column_stays_absent():
    assert "note" not in ENTRIES.conform(entries())


def test_conform_refuses_a_frame_without_a_required_column():
    with pytest.raises(ValueError, match=r"time_entries needs the columns \['effort'\]"):
        ENTRIES.conform(entries().drop(columns="effort"))


@pytest.mark.parametrize(
    ("columns", "failure"),
    [
        ({"effort": [8, 745]}, Failure(1, "effort", "less_than_or_equal_to(744)", "745.0")),
        ({"effort": [-1, 8]}, Failure(0, "effort", "greater_than_or_equal_to(0)", "-1.0")),
        ({"effort": [8, None]}, Failure(1, "effort", "not_nullable", "nan")),
        ({"entry_id": [None, "2"]}, Failure(0, "entry_id", "not_nullable", "nan")),
        (
            {"company": ["own", "theirs"]},
            Failure(1, "company", "isin(('own', 'subcontractor', 'customer'))", "theirs"),
        ),
    ],
    ids=["too much", "too little", "null number", "null key", "not in the list"],
)
def test_a_cell_that_breaks_its_declaration_is_named(columns, failure):
    assert ENTRIES.failures(ENTRIES.conform(entries(**columns))) == [failure]


def test_infinity_is_no_number_even_where_there_are_no_bounds():
    links = TABLES["links"]
    row = dict.fromkeys(links.required, "x") | {"type": "FS", "source_row": 1, "lag": np.inf}
    assert links.failures(links.conform(pd.DataFrame([row]))) == [
        Failure(0, "lag", "finite", "inf")
    ]


def test_failures_come_in_row_order():
    frame = ENTRIES.conform(entries(effort=[800, -1], company=["x", "own"]))
    assert [(f.row, f.column) for f in ENTRIES.failures(frame)] == [
        (0, "company"),
        (0, "effort"),
        (1, "effort"),
    ]


def test_an_absent_required_column_is_a_failure_of_that_column():
    frame = ENTRIES.conform(entries()).drop(columns="effort")
    assert ENTRIES.failures(frame) == [Failure(-1, "effort", "column_in_dataframe", "effort")]


def test_a_wrong_dtype_is_a_failure_of_the_whole_column():
    frame = ENTRIES.conform(entries()).astype({"source_row": "int64"})
    assert ENTRIES.failures(frame) == [Failure(-1, "source_row", "dtype('float64')", "int64")]


def test_inputs_are_untouched():
    frame = entries(note=["a", None], colour=["red", "red"])
    before = frame.copy(deep=True)
    ENTRIES.failures(ENTRIES.conform(frame))
    pd.testing.assert_frame_equal(frame, before)


def test_columns_are_found_by_name():
    assert ENTRIES["effort"].unit == "h"
    assert "effort" in ENTRIES
    assert "colour" not in ENTRIES
    with pytest.raises(KeyError, match="time_entries has no column 'colour'"):
        ENTRIES["colour"]


def test_the_project_is_its_own_key():
    assert TABLES["projects"].key == ("project_id",)
    assert TABLES["risks"].key == ("project_id", "risk_id")


@settings(max_examples=30, deadline=None)
@given(st.permutations(list(entries(note=["a", None]).columns)))
def test_the_order_of_columns_given_does_not_matter(names):
    frame = entries(note=["a", None])
    pd.testing.assert_frame_equal(ENTRIES.conform(frame[names]), ENTRIES.conform(frame))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), min_size=2, max_size=2))
def test_conforming_twice_changes_nothing(effort):
    once = ENTRIES.conform(entries(effort=effort))
    pd.testing.assert_frame_equal(ENTRIES.conform(once), once)
