"""Timesheets with start and end times."""

from datetime import time

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.clocked import TIMESHEET_CLOCKED
from implanalytics.ingest.reading import best_reader

HEAD = ["日期", "姓名", "项目", "开始时间", "结束时间", "工时"]


def test_hours_written_go_before_the_clock(read):
    rows = [
        HEAD,
        ["2024-03-04", "张三", "ERP", "09:00", "18:00", 8],
        ["2024-03-05", "张三", "ERP", time(9), time(17, 30), None],
    ]
    found = read(TIMESHEET_CLOCKED, rows)
    assert found.frames["time_entries"]["effort"].tolist() == [8.0, 8.5]
    assert [p.code for p in found.problems if p.code == "effort-by-clock"] == ["effort-by-clock"]


def test_hours_that_cannot_be_read_are_not_replaced_by_the_clock(read):
    found = read(TIMESHEET_CLOCKED, [HEAD, ["2024-03-04", "张三", "ERP", "09:00", "18:00", "many"]])
    assert found.account.rejected == 1


def test_sheets_without_hours_are_recognised_and_plans_are_not():
    sheet = (*HEAD[:3], "工作内容", "开始时间", "结束时间")
    assert best_reader(Grid(None, (sheet,))) is TIMESHEET_CLOCKED
    plan = ("任务", "负责人", "日期", "开始时间", "结束时间", "状态")
    assert best_reader(Grid(None, (plan,))) is not TIMESHEET_CLOCKED
