"""Mirror of implanalytics.ingest.blocks."""

from datetime import date

import openpyxl
import pytest

from implanalytics.ingest import read_file

HOURS = ["日期", "姓名", "任务", "工时"]
RISKS = ["风险编号", "风险描述", "概率", "影响", "责任人"]
DAY = "2024-06-03"
FIRST, SECOND = [DAY, "张三", "编码", 8], [DAY, "李四", "测试", 4]
LATE, DEAR = ["R1", "延期", 0.3, 3, "李四"], ["R2", "超支", 0.2, 2, "王五"]


@pytest.fixture
def readings(tmp_path):
    """Return a reader of rows written to the one sheet of a workbook."""

    def make(*rows):
        book = openpyxl.Workbook()
        book.active.title = "s"
        for row in rows:
            book.active.append(list(row))
        book.save(tmp_path / "f.xlsx")
        return read_file(tmp_path / "f.xlsx", root=tmp_path, project_id="p")

    return make


def told(found):
    """Return sheet, reader, and rows accepted of each reading."""
    return [(r.source.sheet, r.source.reader, r.account.accepted) for r in found]


def test_tables_side_by_side(readings):
    found = readings(
        ["项目：甲"],
        [*HOURS, None, *RISKS],
        [*FIRST, None, *LATE],
        [*SECOND, None, *DEAR],
        [None] * 5 + ["R3", "离职", 0.1, 2, "王五"],
    )
    assert told(found) == [("s!A:D", "timesheet", 2), ("s!F:J", "risk-register", 3)]
    assert len({r.source.source_id for r in found}) == 2
    assert [r.account.seen for r in found] == [5, 5]
    assert found[0].frames["time_entries"]["project"].tolist() == ["甲", "甲"]
    assert found[1].frames["risks"]["source_row"].tolist() == [3, 4, 5]
    assert all(any(p.code == "several-tables" for p in r.problems) for r in found)


def test_a_table_beside_may_begin_lower(readings):
    found = readings(
        HOURS, [*FIRST, None, *RISKS], [*SECOND, None, *LATE], [None] * 5 + DEAR,
    )  # fmt: skip
    assert told(found) == [("s!A:D", "timesheet", 2), ("s!F:J", "risk-register", 2)]


def test_a_legend_beside_a_table_is_not_its_rows(readings):
    found = readings(
        [*HOURS, None, "代码", "含义"], [*FIRST, None, "A", "开发"], [None] * 5 + ["B", "测试"]
    )
    assert told(found) == [("s!A:D", "timesheet", 1), ("s!F:G", "none", 0)]
    assert found[0].account.rejected == 0


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["编号", "任务名称", "计划开始", None, "计划完成", "前置任务"],
            ["1", "a", DAY, None, DAY, None],
        ],
        [[*HOURS, None, "备注"], [*FIRST, None, "x"]],
        [HOURS, [DAY, "张三", None, 8], [DAY, None, None, 8]],
    ],
    ids=["an empty column inside", "notes apart", "empty cells"],
)
def test_one_table_stays_one(readings, rows):
    (found,) = readings(*rows)
    assert found.source.sheet == "s"
    assert found.account.accepted == len(rows) - 1


def test_tables_below_each_other(readings):
    found = readings(
        ["工时"],
        HOURS,
        FIRST,
        SECOND,
        ["合计", None, None, 12],
        [None],
        ["风险"],
        RISKS,
        LATE,
        DEAR,
    )
    assert told(found) == [("s!1:6", "timesheet", 2), ("s!7:10", "risk-register", 2)]
    assert sum(r.account.seen for r in found) == 10
    assert found[1].frames["risks"]["source_row"].tolist() == [9, 10]
    assert [r.metadata["title"] for r in found] == ["工时", "风险"]


def test_another_table_may_follow_without_a_gap(readings):
    assert told(readings(HOURS, FIRST, RISKS, LATE)) == [
        ("s!1:2", "timesheet", 1),
        ("s!3:4", "risk-register", 1),
    ]


def test_the_same_table_of_each_person_keeps_what_stands_above_all(readings):
    head = ["日期", "任务", "工时"]
    found = readings(
        ["项目：甲"],
        ["姓名：张三"],
        head,
        [DAY, "编码", 8],
        [None],
        ["姓名：李四"],
        head,
        [DAY, "测试", 4],
    )
    frames = [r.frames["time_entries"] for r in found]
    assert [f["person"].tolist() for f in frames] == [["张三"], ["李四"]]
    assert [f["project"].tolist() for f in frames] == [["甲"], ["甲"]]


def test_a_header_repeated_on_each_page_is_one_table(readings):
    (found,) = readings(HOURS, FIRST, ["第1页"], HOURS, SECOND)
    assert found.account.accepted == 2
    assert sorted(n.kind for n in found.account.rows) == ["header", "note", "repeated-header"]


def test_labels_above_a_table_are_no_table(readings):
    (found,) = readings(
        ["项目名称", "甲", "项目经理", "乙", "客户", "丙"],
        ["编号", "P1", "状态", "在建", "开始日期", DAY],
        HOURS, FIRST,
    )  # fmt: skip
    assert found.account.accepted == 1
    assert found.metadata["project"] == "甲"


def test_text_files_are_cut_too(tmp_path):
    path = tmp_path / "f.csv"
    lines = [",".join(map(str, row)) for row in (HOURS, FIRST, [], RISKS, LATE)]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = read_file(path, root=tmp_path, project_id="p")
    assert told(found) == [("1:3", "timesheet", 1), ("4:5", "risk-register", 1)]


def test_each_table_beside_has_the_lines_above_itself(readings):
    head = ["日期", "任务", "工时"]
    found = readings(
        ["项目：甲"], ["姓名：张三", None, None, None, "姓名：李四"],
        [*head, None, *head], [DAY, "编码", 8, None, DAY, "测试", 4],
    )  # fmt: skip
    frames = [r.frames["time_entries"] for r in found]
    assert [f["person"].tolist() for f in frames] == [["张三"], ["李四"]]
    assert [f["project"].tolist() for f in frames] == [["甲"], ["甲"]]


@pytest.mark.parametrize("label", ["", "周期："])
def test_each_week_below_another_has_its_own_days(readings, label):
    head = ["姓名", "任务", "周一", "周二", "周三"]
    found = readings(
        [f"{label}2024-11-04 至 2024-11-10"], head, ["张三", "编码", 8, 8, 8], [None],
        [f"{label}2024-11-11 至 2024-11-17"], head, ["张三", "编码", 4, 4, 4],
    )  # fmt: skip
    days = [r.frames["time_entries"]["worked_on"].dt.strftime("%d").tolist() for r in found]
    assert days == [["04", "05", "06"], ["11", "12", "13"]]


def test_headings_that_are_dates_begin_a_table_too(readings):
    def week(first):
        return ["姓名", "任务", *(date(2024, 11, first + n) for n in range(3))]

    found = readings(
        week(4), ["张三", "编码", 8, 8, 8], [None], week(11), ["张三", "编码", 4, 4, 4]
    )
    days = [r.frames["time_entries"]["worked_on"].dt.strftime("%d").tolist() for r in found]
    assert days == [["04", "05", "06"], ["11", "12", "13"]]
