from datetime import date

import pytest

from implanalytics.ingest.readers.timesheet import TIMESHEET

HEAD = ["日期", "姓名", "任务", "工时"]
DAY = date(2024, 6, 3)


def row(hours, person="张三", task="编码", day=DAY):
    return [day, person, task, hours]


def test_entries_are_read(read):
    frame = read(TIMESHEET, [HEAD, row(8), row("3.5小时", "李四")]).frames["time_entries"]
    assert frame["effort"].tolist() == [8.0, 3.5]
    assert frame["entry_id"].tolist() == ["0123456789:2", "0123456789:3"]


def test_optional_columns_not_given_stay_absent(read):
    frame = read(TIMESHEET, [HEAD, row(8)]).frames["time_entries"]
    assert "phase" not in frame


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (-3, "out-of-bounds"),
        (800, "out-of-bounds"),
        (None, "empty-cell"),
        ("viel", "unreadable-cell"),
        (True, "unreadable-cell"),
    ],
    ids=["negative", "more than a month", "empty", "words", "flag"],
)
def test_hours_that_cannot_be_are_rejected_with_their_place(read, cell, kind):
    found = read(TIMESHEET, [HEAD, row(8), row(cell, task="测试")])
    assert found.account.rejected == 1
    problem = next(p for p in found.problems if p.code == kind)
    assert (problem.place.file, problem.place.row, problem.place.column) == ("f.csv", 3, "工时")
    assert problem.severity == "error"


def test_unit_of_the_heading_counts(read):
    frame = read(TIMESHEET, [["日期", "姓名", "工时（人天）"], [DAY, "张三", 0.5]]).frames[
        "time_entries"
    ]
    assert frame["effort"].tolist() == [4.0]


def test_unit_below_the_header_counts(read):
    rows = [["日期", "姓名", "工时"], [None, None, "人天"], [DAY, "张三", 0.5]]
    assert read(TIMESHEET, rows).frames["time_entries"]["effort"].tolist() == [4.0]


def test_person_above_the_table_is_everyones(read):
    rows = [["填报人：张三", None, None], ["日期", "任务", "工时"], [DAY, "编码", 8]]
    assert read(TIMESHEET, rows, sheet="s").frames["time_entries"]["person"].tolist() == ["张三"]


def test_merged_cells_count_for_the_rows_below_but_hours_do_not(read):
    rows = [HEAD, row(8), [None, None, "测试", None], [None, None, "评审", 2]]
    found = read(TIMESHEET, rows, sheet="s", merged=((1, 0, 3, 0), (1, 1, 3, 1), (1, 3, 2, 3)))
    frame = found.frames["time_entries"]
    assert frame["person"].tolist() == ["张三", "张三"]
    assert frame["effort"].tolist() == [8.0, 2.0]
    assert found.account.rejected == 1


def test_long_day_over_several_rows_is_said(read):
    found = read(TIMESHEET, [HEAD, row(13), row(12, task="测试")])
    assert [(p.code, p.place.row) for p in found.problems] == [
        ("day-over-24h", 2),
        ("day-over-24h", 3),
    ]


def test_a_long_entry_is_used_and_said(read):
    found = read(TIMESHEET, [HEAD, row(26), row(8, task="测试")])
    assert found.frames["time_entries"]["effort"].tolist() == [26.0, 8.0]
    assert [(p.code, p.place.row) for p in found.problems] == [
        ("day-over-24h", 2),
        ("day-over-24h", 3),
    ]


def test_row_entered_twice_is_kept_and_said(read):
    found = read(TIMESHEET, [HEAD, row(4), row(4)])
    assert found.account.accepted == 2
    assert [(p.code, p.place.row) for p in found.problems] == [("repeated-row", 3)]


def test_cells_shifted_by_a_separator_are_rejected(read):
    found = read(TIMESHEET, [HEAD, row(8), [DAY, "张三", "编码", "二期", 4]])
    assert [(n.row, n.kind) for n in found.account.rows][-1] == (3, "extra-cells")


def test_doubled_column_with_other_numbers_is_warned_of(read):
    rows = [["日期", "姓名", "工时", "工时"], [DAY, "张三", 8, 0]]
    found = read(TIMESHEET, rows)
    assert found.frames["time_entries"]["effort"].tolist() == [8.0]
    assert [(p.code, p.severity) for p in found.problems] == [("doubled-column", "warning")]


def test_subtotals_and_totals_are_compared(read):
    rows = [
        HEAD,
        row(8),
        row(4, task="测试"),
        ["小计", None, None, 12],
        row(2),
        ["总计", None, None, 20],
    ]
    said = [p for p in read(TIMESHEET, rows).problems if p.code == "total-disagrees"]
    assert [p.place.row for p in said] == [6]


def test_settled_headings_go_first(read):
    rows = [["Tag", "Wer", "Std"], [DAY, "张三", 8]]
    found = read(TIMESHEET, rows, columns={"Tag": "worked_on", "Wer": "person", "Std": "effort"})
    assert found.frames["time_entries"]["effort"].tolist() == [8.0]


def test_what_was_done_stands_in_the_note_where_the_task_has_a_column(read):
    head = ["日期", "姓名", "任务名称", "工作内容", "工时"]
    found = read(TIMESHEET, [head, [DAY, "张三", "接口开发", "联调登录接口", 8]])
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert (entry["task"], entry["note"]) == ("接口开发", "联调登录接口")


def test_what_was_done_is_the_task_where_there_is_no_other(read):
    found = read(TIMESHEET, [["日期", "姓名", "工作内容", "工时"], [DAY, "张三", "联调", 8]])
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert (entry["task"], "note" in entry) == ("联调", False)


@pytest.mark.parametrize(
    "units", [["年-月-日", None, None, "人天"], ["yyyy/m/d", None, None, "（单位：人天）"]]
)
def test_formats_of_dates_in_a_row_of_units(read, units):
    rows = [["日期", "姓名", "任务", "工时"], units, [DAY, "张三", "编码", 0.5]]
    found = read(TIMESHEET, rows)
    assert found.frames["time_entries"]["effort"].tolist() == [4.0]
    assert [n.kind for n in found.account.rows] == ["header", "units"]


@pytest.mark.parametrize(
    ("heading", "hours"), [("工时/人天", 8.0), ("Effort, d", 8.0), ("Hours - min", 1 / 60)]
)
def test_unit_set_apart_behind_the_heading(read, heading, hours):
    rows = [["日期", "姓名", "任务", heading], [DAY, "张三", "编码", 1]]
    assert read(TIMESHEET, rows).frames["time_entries"]["effort"].tolist() == [hours]
