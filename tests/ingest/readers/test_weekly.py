from datetime import date

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.weekly import TIMESHEET_WEEKLY

TITLE = ["实施部周工时表 2024-11-04 至 2024-11-10"]
HEAD = ["姓名", "任务", "周一(11/4)", "周二(11/5)", "周三(11/6)", "合计"]
ROWS = [
    TITLE,
    HEAD,
    ["张三", "编码", 8, 7.5, None, 15.5],
    ["李四", "测试", None, "休", 4, 4],
    ["王五", "评审", None, None, 0, 0],
    ["合计", None, 8, 7.5, 4, 19.5],
    [None],
    ["部门负责人：", None, "项目经理：李雷"],
]


@pytest.fixture
def week(read):
    return read(TIMESHEET_WEEKLY, ROWS, sheet="11.04-11.10")


def test_each_day_with_hours_is_an_entry(week):
    frame = week.frames["time_entries"]
    assert list(zip(frame["person"], frame["worked_on"].dt.day, frame["effort"], strict=True)) == [
        ("张三", 4, 8.0), ("张三", 5, 7.5), ("李四", 6, 4.0),
    ]  # fmt: skip
    assert frame["source_column"].tolist() == ["周一(11/4)", "周二(11/5)", "周三(11/6)"]
    assert frame["row_id"].tolist()[0] == "0123456789:3:周一(11/4)"
    assert frame["row_id"].is_unique


def test_every_row_is_accounted_for(week):
    assert week.problems == ()
    assert (week.account.seen, week.account.accepted) == (8, 2)
    assert [n.kind for n in week.account.rows] == [
        "title",
        "header",
        "no-hours",
        "total",
        "blank",
        "note",
    ]


def test_totals_that_disagree_are_said(read):
    rows = [TITLE, HEAD, ["张三", "编码", 8, 8, 8, 40], ["合计", None, 8, 8, 10, 26]]
    said = read(TIMESHEET_WEEKLY, rows, sheet="s").problems
    assert [(p.code, p.place.row, p.place.column) for p in said] == [
        ("total-disagrees", 3, "合计"), ("total-disagrees", 4, "周三(11/6)"),
    ]  # fmt: skip


def test_year_unknown_rejects_the_sheet(read):
    found = read(TIMESHEET_WEEKLY, ROWS[1:3], sheet="第45周")
    assert (found.account.accepted, found.account.rejected) == (0, 1)
    assert [(p.code, p.severity) for p in found.problems] == [("period-unknown", "error")]


def test_year_from_the_name_of_the_file(read):
    found = read(TIMESHEET_WEEKLY, ROWS[1:3], sheet="第45周", file="工时/2024年11月.xlsx")
    assert found.frames["time_entries"]["worked_on"].dt.year.unique().tolist() == [2024]


def test_other_year_by_weekdays_is_said(read):
    rows = [
        ["姓名", "任务", "周一(1/6)", "周二(1/7)", "周三(1/8)"],
        ["张三", "编码", 8, None, None],
    ]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s", file="2024.xlsx")
    assert found.frames["time_entries"]["worked_on"].dt.year.tolist() == [2025]
    assert [p.code for p in found.problems] == ["year-by-weekday"]


def test_impossible_hours_are_put_aside_cell_by_cell(read):
    rows = [
        TITLE,
        HEAD,
        ["张三", "编码", 8, -2, None, None],
        ["李四", "测试", 30, "待补", None, None],
    ]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s")
    assert found.frames["time_entries"]["effort"].tolist() == [8.0]
    assert [(p.place.row, p.place.column) for p in found.problems] == [
        (3, "周二(11/5)"), (4, "周一(11/4)"), (4, "周二(11/5)"),
    ]  # fmt: skip
    assert [(n.row, n.verdict) for n in found.account.rows][-1] == (4, "rejected")


def test_weekdays_with_a_column_for_the_week(read):
    rows = [["姓名", "周开始日期", "周一", "周二", "周三"], ["张三", date(2024, 6, 3), 8, None, 4]]
    frame = read(TIMESHEET_WEEKLY, rows).frames["time_entries"]
    assert frame["worked_on"].dt.day.tolist() == [3, 5]


def test_dates_in_the_row_below_the_weekdays(read):
    rows = [
        ["姓名", "任务", "周一", "周二", "周三"],
        [None, None, date(2024, 6, 3), date(2024, 6, 4), date(2024, 6, 5)],
        ["张三", "编码", 8, None, None],
    ]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s")
    assert found.frames["time_entries"]["worked_on"].dt.day.tolist() == [3]
    assert found.account.accepted == 1


def test_unit_above_the_table_counts(read):
    rows = [["2024年11月 （单位：人天）"], HEAD, ["张三", "编码", 0.5, None, None, None]]
    assert read(TIMESHEET_WEEKLY, rows, sheet="s").frames["time_entries"]["effort"].tolist() == [
        4.0
    ]


def test_day_that_its_month_lacks_is_said(read):
    head = ["Jira ticket", *[float(n) for n in range(1, 32)]]
    rows = [head, ["J-1", *[None] * 29, 8, 8]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="2024-11")
    assert found.frames["time_entries"]["worked_on"].dt.day.tolist() == [30]
    assert [(p.code, p.place.column) for p in found.problems] == [("unusable-hours", "31")]


@pytest.mark.parametrize(
    "head",
    [
        ("任务名称", "计划开始", "11/4", "11/5", "11/6"),
        ("姓名", 1.0, 2.0, 3.0, 4.0, 5.0),
        ("11/4", "11/5", "11/6"),
    ],
    ids=["a plan with bars", "a scale of five", "days of nothing"],
)
def test_other_sheets_are_not_timesheets(head):
    assert TIMESHEET_WEEKLY.recognises(Grid("s", (head,))) == 0


WEEKDAYS = ["姓名", "任务", "周一", "周二", "周三", "合计"]


def test_fill_in_date_is_taken_for_the_week_with_a_warning(read):
    rows = [["填报日期：2024-11-11"], WEEKDAYS, ["张三", "编码", 8, None, None, 8]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="Sheet1")
    assert found.frames["time_entries"]["worked_on"].dt.day.tolist() == [11]
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("week-assumed", "warning")
    assert "2024-11-11" in str(problem)


def test_period_goes_before_the_fill_in_date(read):
    rows = [["填报日期：2024-11-11", "周期：2024-11-04 至 2024-11-08"], WEEKDAYS,
            ["张三", "编码", 8, None, None, 8]]  # fmt: skip
    found = read(TIMESHEET_WEEKLY, rows, sheet="Sheet1")
    assert found.frames["time_entries"]["worked_on"].dt.day.tolist() == [4]
    assert found.problems == ()


def test_lost_cells_of_an_accepted_row_are_errors_with_their_place(read):
    rows = [TITLE, HEAD, ["张三", "编码", 8, "待补", 30, None]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s")
    assert (found.account.accepted, found.account.rejected) == (1, 0)
    assert [(p.severity, p.place.row, p.place.column) for p in found.problems] == [
        ("error", 3, "周二(11/5)"), ("error", 3, "周三(11/6)"),
    ]  # fmt: skip


def test_lost_name_of_an_accepted_row_is_an_error(read):
    rows = [TITLE, ["任务编号", *HEAD], ["1.2E+17", "张三", "编码", 8, None, None, "待补"]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s")
    assert found.account.accepted == 1
    assert [(p.severity, p.place.column) for p in found.problems] == [
        ("error", "任务编号"), ("warning", "合计"),
    ]  # fmt: skip


def test_row_of_units_below_the_days_counts(read):
    units = [None, None, "人天", "人天", "人天", "人天"]
    rows = [
        TITLE,
        HEAD,
        units,
        ["张三", "编码", 0.5, None, None, 0.5],
        ["合计", None, 0.5, 0, 0, 0.5],
    ]
    found = read(TIMESHEET_WEEKLY, rows, sheet="s")
    assert found.frames["time_entries"]["effort"].tolist() == [4.0]
    assert {p.code for p in found.problems} == {"column-read-so"}


DAYS = ["2024-11-04", "2024-11-05", "2024-11-06"]


def test_weekdays_below_the_dates_are_part_of_the_header(read):
    rows = [["姓名", *DAYS], [None, "周一", "周二", "周三"], ["张三", 8, 7.5, None]]
    found = read(TIMESHEET_WEEKLY, rows)
    assert found.frames["time_entries"]["effort"].tolist() == [8.0, 7.5]
    assert [n.kind for n in found.account.rows] == ["header", "repeated-header"]


def test_unit_behind_each_date(read):
    rows = [["姓名", *(f"{day}（人天）" for day in DAYS)], ["张三", 1, 0.5, None]]
    assert read(TIMESHEET_WEEKLY, rows).frames["time_entries"]["effort"].tolist() == [8.0, 4.0]
