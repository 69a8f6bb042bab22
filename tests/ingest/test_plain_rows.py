"""Mirror of implanalytics.ingest.plain_rows."""

from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest import rows
from implanalytics.ingest.cells import CellColumn
from implanalytics.ingest.grid import CellFault, Grid
from implanalytics.ingest.header import Header
from implanalytics.ingest.plain_rows import filled_cells, may_be_other
from implanalytics.ingest.rows import Shape, classify

HEADINGS = ("日期", "Person", "Hours", "Note")
SHAPE = Shape(
    header=Header(0, 0, HEADINGS, HEADINGS),
    labels=frozenset({1, 3}),
    dates=frozenset({0}),
    needed=frozenset({0, 2}),
)
CELLS = st.sampled_from(
    [
        None, None, "", " ", "\u3000", "\ufeff", "\u200b", "日期", "Person", " Hours", "合计",
        "小计", "Total", "SUM", "Ｔｏｔａｌ", "Total station survey", "会计核算", "备注：见附件",
        "编制: 张三", "Prepared by: A", "审核：", "10:30", "设计阶段", "A", "B", 8.0, 7.5, True,
        date(2024, 6, 3), "h", "小时", "天", CellFault("#REF!"), CellFault("=SUM(A1)"), "8",
        "姓名: 李四",
    ]
)  # fmt: skip
TABLES = st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=8)


@given(TABLES)
def test_looking_at_doubtful_rows_only_changes_nothing(table):
    grid = Grid("s", (HEADINGS, *table))
    found = classify(grid, SHAPE)
    every = rows.may_be_other
    rows.may_be_other = lambda grid, shape, filled: np.ones(len(grid.rows), dtype=bool)
    try:
        assert list(found) == list(classify(replace(grid), SHAPE))
    finally:
        rows.may_be_other = every


@given(TABLES)
def test_cells_are_filled_when_a_person_sees_something(table):
    grid = Grid("s", (HEADINGS, *table))
    seen = [
        [cell is not None and str(cell).strip().strip("\ufeff\u200b").strip() != "" for cell in row]
        for row in grid.rows
    ]
    assert filled_cells(grid).cells.tolist() == seen


def test_full_rows_of_numbers_and_names_need_no_look():
    row = (date(2024, 6, 3), "张三", 8.0, "会议")
    grid = Grid("s", (HEADINGS, row, row, ("合计", None, 16.0, None)))
    assert may_be_other(grid, SHAPE, filled_cells(grid)).tolist() == [True, True, False, True]


def test_place_of_filled_cells():
    assert filled_cells(Grid("s", ((None, "a", " ", 0.0),))).places(0) == (1, 3)
    assert len(CellColumn.of([])) == 0
