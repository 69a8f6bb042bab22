"""Mirror of implanalytics.ingest.likely_heads."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest import blocks
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.likely_heads import likely_heads

CELLS = st.sampled_from(
    [
        None, None, "", " ", "日期", "姓名", "工时", "项目：", "项目", "Project", "project name",
        "A", "a" * 70, "周一", "11/4", 1.0, 2.0, 3.0, 7.5, 45, True, date(2024, 6, 3),
        "备注: x",
        "10:30",
    ]
)  # fmt: skip
TABLES = st.lists(st.tuples(*[CELLS] * 5), min_size=1, max_size=8)


@given(TABLES, st.sampled_from([None, "s"]))
def test_every_row_that_may_begin_a_table_is_likely(table, sheet):
    grid = Grid(sheet, tuple(table))
    likely = likely_heads(grid, least=3, longest=60, title=2)

    every = blocks.likely_heads
    blocks.likely_heads = lambda grid, **_: list(range(len(grid.rows) - 1))
    try:
        heads = [p for p in blocks._may_begin(grid) if _filled(grid.rows[p + 1]) > 1]
    finally:
        blocks.likely_heads = every
    heads = [p for p in heads if _filled(grid.rows[p]) >= 3]
    assert list(blocks._may_begin(grid)) == heads
    assert set(heads) <= set(likely)


def _filled(cells):
    return len(cells) - cells.count(None)


def test_rows_of_names_days_and_hours_are_none():
    row = ("张三", date(2024, 6, 3), 8.0, "会议")
    grid = Grid("s", (("姓名", "日期", "工时", "说明"), row, row, row))
    assert likely_heads(grid, least=3, longest=60, title=2) == [0]
