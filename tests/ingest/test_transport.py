"""Mirror of implanalytics.ingest.transport and its arrays: what goes in comes out."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.grid import CellFault, Grid
from implanalytics.ingest.transport import decode, encode

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats().map(lambda number: number + 0.0),  # -0.0 and 0.0 are one value
    st.text(),
    st.text(st.characters()).map(CellFault),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
    st.times(),
    st.timedeltas(),
)


def carried(*grids):
    described, parts = encode(grids)
    return decode(json.loads(json.dumps(described)), parts)


def kinds(grid):
    return [[type(cell) for cell in row] for row in grid.rows]


@st.composite
def grids(draw):
    width = draw(st.integers(0, 4))
    rows = draw(st.lists(st.tuples(*[CELLS] * width), max_size=8).map(tuple))
    numbers = draw(st.sets(st.integers(1, 2**40), min_size=len(rows), max_size=len(rows)))
    ranges = st.tuples(*[st.integers(0, 2**20)] * 4)
    return Grid(
        draw(st.none() | st.text(st.characters())),
        rows,
        numbers=draw(st.sampled_from([(), tuple(sorted(numbers))])),
        hidden=draw(st.booleans()),
        merged=tuple(draw(st.lists(ranges, max_size=3))),
        hidden_rows=frozenset(draw(st.sets(st.integers(0, 2**20), max_size=3))),
        records=draw(st.booleans()),
        block=draw(st.none() | st.text()),
    )


def without_cells(grid):
    return replace(grid, rows=(), numbers=()), list(grid.numbers)


@given(st.lists(grids(), max_size=3))
def test_grids_come_back_as_they_were(sent):
    got = carried(*sent)
    # NaN is not equal to itself, but its text is.
    assert [repr(grid.rows) for grid in got] == [repr(grid.rows) for grid in sent]
    assert list(map(kinds, got)) == list(map(kinds, sent))
    assert list(map(without_cells, got)) == list(map(without_cells, sent))


EXTREMES = [
    (2**70, -(2**70), 1.5),
    (-0.0, nan, float("inf")),
    ("\ufffd", CellFault("\udfff"), "\0"),
    (datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), None),
    (datetime(2024, 10, 27, 2, 30, fold=1), date(1, 1, 1), time(1, fold=1)),
    (timedelta.max, timedelta.min, timedelta(microseconds=-1)),
    (CellFault("#REF!"), "#REF!", None),
    (True, 1, 1.0),
]


@pytest.mark.parametrize("cells", EXTREMES, ids=repr)
def test_extremes_alone_and_mixed(cells):
    grid = Grid("工时", (cells, cells[::-1], tuple([cells[0]] * 3)))
    (got,) = carried(grid)
    assert repr(got) == repr(grid)
    assert kinds(got) == kinds(grid)


def test_nothing_is_not_nan():
    (got,) = carried(Grid(None, ((nan,), (None,))))
    assert isnan(got.rows[0][0])
    assert got.rows[1][0] is None


def test_rows_without_columns_and_columns_of_nothing():
    empty, bare, blank = Grid("a", ()), Grid("b", ((), ())), Grid("c", ((None,), (None,)))
    assert carried(empty, bare, blank) == [empty, bare, blank]


def test_texts_written_often_are_one_text():
    grid = Grid(None, tuple((f"Person {n % 3}",) for n in range(300)))
    (got,) = carried(grid)
    assert got == grid
    assert len({id(cell) for (cell,) in got.rows}) == 3


def test_a_cell_of_no_kind_is_told():
    with pytest.raises(TypeError, match="bytes"):
        encode([Grid(None, ((b"x",),))])


def test_half_characters_are_replaced():
    (got,) = carried(Grid(None, (("\ud800x",),)))
    assert got.rows[0] == ("\ufffdx",)
