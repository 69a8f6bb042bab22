"""Whatever stands on a sheet, every row is accounted for."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.reading import best_reader
from implanalytics.ingest.unknown import unknown_sheet
from implanalytics.tables import TABLES

CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "",
            "合计",
            "小计",
            "Total",
            "张三",
            "编码",
            "高",
            "8",
            "3.5h",
            "30%",
            "x",
            "1.2",
            "编制人：李",
        ]
    ),
    st.floats(-50, 50, allow_nan=False).map(lambda x: round(x, 1)),
    st.dates(date(2020, 1, 1), date(2026, 12, 31)),
    st.booleans(),
    st.text(max_size=6),
)
HEADERS = {
    "timesheet": ("日期", "姓名", "任务", "工时"),
    "timesheet-weekly": ("姓名", "周一(11/4)", "周二(11/5)", "周三(11/6)", "合计"),
    "plan": ("编号", "任务名称", "计划开始", "计划完成", "计划工时", "前置任务"),
    "risk-register": ("编号", "类型", "风险描述", "概率", "影响", "影响（天）"),
    "zentao-tasks": ("编号", "任务名称", "任务状态", "最初预计", "截止日期"),
    "jira-csv": ("Summary", "Issue key", "Issue Type", "Status", "Time Spent", "Parent"),
    "tracker": ("ID", "标题", "状态", "创建时间", "优先级"),
    "project-register": ("项目编号", "项目名称", "客户", "合同额（万元）"),
}


@st.composite
def sheets(draw):
    name = draw(st.sampled_from(sorted(HEADERS)))
    width = len(HEADERS[name]) + draw(st.integers(0, 1))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
    above = draw(st.lists(st.just(["2024年11月", *[None] * (width - 1)]), max_size=2))
    head = [*HEADERS[name], *[None] * (width - len(HEADERS[name]))]
    sheet = draw(st.sampled_from([None, "11月"]))
    return name, Grid(sheet, tuple(tuple(row) for row in (*above, head, *rows)))


@given(sheets())
@settings(max_examples=60, deadline=None)
def test_rows_in_frames_and_rows_put_aside_are_the_sheet(case):
    name, grid = case
    context = Context("2024.xlsx", grid.sheet, "s" * 10, "P")
    found = READERS[name].read(grid, context)
    account = found.account
    assert account.seen == len(grid.rows)
    assert account.seen == account.accepted + account.rejected + account.skipped
    aside = {note.row for note in account.rows}
    if name == "project-register":
        return
    main = [
        frame
        for table, frame in found.frames.items()
        if table in ("tasks", "time_entries", "risks", "issues")
    ]
    inside = {int(row) for frame in main for row in frame["source_row"]}
    assert not aside & inside
    assert aside | inside == set(range(1, len(grid.rows) + 1))


@given(sheets())
@settings(max_examples=40, deadline=None)
def test_frames_are_conformed_and_obey_their_declaration(case):
    name, grid = case
    found = READERS[name].read(grid, Context("2024.xlsx", grid.sheet, "s" * 10, "P"))
    for table, frame in found.frames.items():
        assert TABLES[table].failures(frame) == []
        assert not frame.duplicated(list(TABLES[table].key)).any()
        if TABLES[table].traced:
            assert frame["row_id"].is_unique
        pd.testing.assert_frame_equal(TABLES[table].conform(frame), frame)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=10))
@settings(max_examples=40, deadline=None)
def test_sheet_of_anything_is_read_or_skipped(rows):
    grid = Grid("s", tuple(map(tuple, rows)))
    reader = best_reader(grid)
    context = Context("f.xlsx", "s", "s" * 10, "P")
    found = reader.read(grid, context) if reader else unknown_sheet(grid, context)
    assert found.account.seen == len(rows)


@pytest.mark.parametrize("name", sorted(HEADERS))
def test_header_alone_gives_no_rows_and_no_error(name):
    grid = Grid(None, (HEADERS[name],))
    found = READERS[name].read(grid, Context("2024.csv", None, "s" * 10, "P"))
    assert found.frames == {}
    assert found.account.skipped == 1
    assert not [p for p in found.problems if p.severity == "error"]


@pytest.mark.parametrize("name", sorted(HEADERS))
def test_reader_named_for_a_sheet_without_its_header_says_so(name):
    found = READERS[name].read(
        Grid(None, (("a", "b"), ("c", "d"))), Context("f.csv", None, "s" * 10, "P")
    )
    assert [p.code for p in found.problems] == ["no-header"]
    assert found.account.skipped == 2
