"""Mirror of implanalytics.ingest.effort_units."""

from datetime import date

import pytest

from implanalytics.ingest.readers.plan import PLAN
from implanalytics.ingest.readers.timesheet import TIMESHEET

ASSUMED = ("effort-unit-assumed", "notice", "工作量")
DOUBTED = ("effort-may-be-days", "warning", "工作量")


def plan(heading, efforts):
    head = ["任务编号", "任务名称", "计划开始", "计划完成", heading]
    return [head, *(
        [f"T{n}", "编码", date(2024, 6, 3), date(2024, 6, 7), effort]
        for n, effort in enumerate(efforts)
    )]  # fmt: skip


def said(found):
    return [
        (p.code, p.severity, p.place.column) for p in found.problems if p.code.startswith("effort-")
    ]


@pytest.mark.parametrize(
    ("heading", "efforts", "expected"),
    [
        pytest.param("工作量", [5, 4, 6], DOUBTED, id="days"),
        pytest.param("工作量", [40, 32, 48], ASSUMED, id="hours"),
        pytest.param("Effort", [5, 4, 6], ("effort-may-be-days", "warning", "Effort"), id="Effort"),
        pytest.param("Work", [5, 4, 6], ("effort-unit-assumed", "notice", "Work"), id="Work"),
        pytest.param("工作量", [20, 24, 28], ASSUMED, id="part time"),
    ],
)
def test_effort_without_a_unit_is_said(read, heading, efforts, expected):
    found = read(PLAN, plan(heading, efforts))
    assert said(found) == [expected]
    assert found.frames["tasks"]["planned_effort"].tolist() == efforts


@pytest.mark.parametrize("heading", ["工作量（人天）", "计划工时", "Estimated hours"])
def test_unit_in_the_heading_is_not_questioned(read, heading):
    assert said(read(PLAN, plan(heading, [5, 4, 6]))) == []


def test_unit_in_the_cells_is_not_questioned(read):
    assert said(read(PLAN, plan("工作量", ["5人天", "4人天", "6人天"]))) == []


def test_unit_in_a_row_below_is_not_questioned(read):
    rows = plan("工作量", [5, 4, 6])
    rows.insert(1, [None, None, None, None, "人天"])
    assert said(read(PLAN, rows)) == []


def test_timesheet_without_a_unit_is_noticed(read):
    rows = [["日期", "姓名", "工作量"], [date(2024, 6, 3), "张三", 8]]
    assert said(read(TIMESHEET, rows)) == [ASSUMED]
