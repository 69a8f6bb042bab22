"""Mirror of implanalytics.ingest.cells."""

from datetime import date, datetime, time, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.cells import CellColumn, ColumnRows
from implanalytics.ingest.grid import CellFault, Grid

CELLS = st.one_of(
    st.none(),
    st.text(max_size=4),
    st.sampled_from([CellFault("#REF!"), "#REF!", "", 1, 1.0, True, 0.0, -0.0]),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False),
    st.dates().map(lambda day: day),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


def kinds(cells):
    return [(type(cell), cell) for cell in cells]


@given(st.lists(CELLS))
def test_column_gives_back_its_cells(cells):
    assert kinds(CellColumn.of(cells).cells()) == kinds(cells)


@given(st.lists(CELLS, min_size=1), st.data())
def test_part_of_a_column_has_the_values_of_its_rows_only(cells, data):
    rows = data.draw(st.lists(st.integers(0, len(cells) - 1), unique=True).map(sorted))
    part = CellColumn.of(cells).at(np.array(rows, dtype=np.intp))
    assert kinds(part.cells()) == kinds(cells[i] for i in rows)
    assert set(kinds(part.values)) == set(kinds(cells[i] for i in rows if cells[i] is not None))


@given(st.lists(CELLS))
def test_changed_values_change_all_their_cells(cells):
    changed = CellColumn.of(cells).mapped(lambda cell: None if cell == "" else cell)
    assert kinds(changed.cells()) == kinds(None if cell == "" else cell for cell in cells)


def test_equal_cells_of_different_kinds_stay_apart():
    column = CellColumn.of([1, 1.0, True, "1", CellFault("1"), date(2024, 1, 1)])
    assert len(column.values) == 6


def test_half_characters_are_joined_or_replaced():
    assert CellColumn.of(["\ud83d\ude00", 1.0, "a\ud800"]).cells() == ["😀", 1.0, "a\ufffd"]


def test_cells_are_replaced_by_position():
    column = CellColumn.of(["a", None, None]).replaced({1: "a", 2: 3.0})
    assert column.cells() == ["a", "a", 3.0]


def test_rows_are_made_of_columns_however_many_there_are():
    short = ColumnRows([CellColumn.of(["a", None]), CellColumn.of([1.0, timedelta(1)])])
    assert tuple(short) == (("a", 1.0), (None, timedelta(1)))
    long = ColumnRows(
        [CellColumn.of([time(8)] * 60_000), CellColumn.of([datetime(2024, 1, 1)] * 60_000)]
    )
    assert long[59_999] == (time(8), datetime(2024, 1, 1))
    assert long[:2] == ((time(8), datetime(2024, 1, 1)),) * 2


def test_grid_has_the_same_columns_however_it_was_made():
    rows = (("a", 1.0), ("a", None))
    columns = Grid(None, rows).columns
    assert [c.cells() for c in columns] == [["a", "a"], [1.0, None]]
    assert Grid(None, ColumnRows(columns)).columns is columns or all(
        one is other
        for one, other in zip(Grid(None, ColumnRows(columns)).columns, columns, strict=True)
    )


def test_a_pattern_is_looked_for_in_all_texts_together_first():
    texts = [f"a{n}" for n in range(20_000)]
    column = CellColumn.of([*texts, "total 7", None]).at(np.arange(5, 20_001, dtype=np.intp))
    assert np.flatnonzero(column.matching("^total", hint="total")).tolist() == [19_995]
    assert not column.matching("^sum", hint="sum").any()
    # What stands across two texts is found in all together and in neither of them.
    assert not column.matching("9a1", hint="9a1").any()
