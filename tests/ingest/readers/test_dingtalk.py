"""DingTalk: attendance in minutes below a header of two rows, which is no project work."""

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.dingtalk import DINGTALK_DAYS, DINGTALK_MONTHS
from implanalytics.ingest.reading import best_reader

TOP = ["姓名", "考勤组", "部门", "工号", "UserId", "日期", "班次", "工作时长", "迟到", None]
LOW = [None, None, None, None, None, None, None, None, "次数", "时长"]
MERGED = (*((2, i, 3, i) for i in range(8)), (2, 8, 2, 9))
ROWS = [
    ["每日统计表 统计日期：2024-03-01 至 2024-03-31", *[None] * 9],
    ["报表生成时间：2024-04-01 09:30", *[None] * 9],
    TOP,
    LOW,
    ["张三", "默认", "实施部", "7", "u7", "24-03-01 星期五", "行政班", 510, 1, 5],
    ["张三", "默认", "实施部", "7", "u7", "24-03-02 星期六", "休息", None, None, None],
]


def test_days_are_attendance_without_a_project(read):
    found = read(DINGTALK_DAYS, ROWS, sheet="每日统计", merged=MERGED)
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert (entry["person"], entry["effort"], entry["kind"]) == ("张三", 8.5, "attendance")
    assert str(entry["worked_on"].date()) == "2024-03-01"
    assert "project" not in entry
    assert found.metadata["extracted"] == "2024-04-01 09:30:00"
    assert [n.kind for n in found.account.rows] == [
        "title", "title", "header", "header", "no-attendance",
    ]  # fmt: skip


def test_sums_of_a_month_are_left_to_the_days(read):
    rows = [
        ["姓名", "考勤组", "部门", "出勤天数", "休息天数", "工作时长"],
        ["张三", "默认", "实施部", 21, 9, 10080],
    ]
    found = read(DINGTALK_MONTHS, rows, sheet="月度汇总")
    assert found.frames == {}
    assert [n.kind for n in found.account.rows] == ["header", "sums-by-month"]


def test_each_sheet_has_its_reader():
    assert best_reader(Grid("每日统计", tuple(map(tuple, ROWS)), merged=MERGED)) is DINGTALK_DAYS
    months = ("姓名", "考勤组", "部门", "出勤天数", "休息天数", "工作时长")
    assert best_reader(Grid("月度汇总", (months,))) is DINGTALK_MONTHS
