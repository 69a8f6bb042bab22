"""Attendance of DingTalk (钉钉), by day and by month."""

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.attendance import (
    minutes_or_hours,
    say_attendance,
    skip_days_off,
)
from implanalytics.tables.column import number, text

ACCOUNT = {"account": ("UserId",), "number": ("工号",)}
HELPS = (text("account", "Account", "账号"), text("number", "Staff number", "工号"))
PERSON = in_turn(filled_from("person", "account"), filled_from("person", "number"))


DINGTALK_DAYS = SheetReader(
    name="dingtalk-days",
    label=Label("DingTalk attendance by day", "钉钉考勤每日统计"),
    table="time_entries",
    headings={
        "person": ("姓名",),
        **ACCOUNT,
        "worked_on": ("日期",),
        "effort": ("工作时长", "工作时长(分钟)", "实际工作时长", "出勤时长", "工作时长(小时)"),
    },
    needs=(("person", "account"), ("worked_on",), ("effort",)),
    signature=("考勤组", "日期", ("上班1打卡时间", "班次", "关联的审批单")),
    helps=HELPS,
    constants={"kind": "attendance"},
    derive=in_turn(PERSON, minutes_or_hours, skip_days_off, say_attendance),
)


def skip_months(draft: Draft) -> None:
    """Skip every row: sums of a month are no hours of a day."""
    found = message("This sheet sums attendance by month; no row is the work of one day.")
    draft.report(
        "sums-by-month",
        found,
        message("Use the sheet 每日统计 of the same export."),
        severity="notice",
    )
    for row in draft.frame.index:
        draft.skip(row, "sums-by-month", found)


DINGTALK_MONTHS = SheetReader(
    name="dingtalk-months",
    label=Label("DingTalk attendance by month", "钉钉考勤月度汇总"),
    table="time_entries",
    headings={
        "person": ("姓名",),
        **ACCOUNT,
        "days": ("出勤天数",),
        "effort": ("工作时长", "工作时长(分钟)", "工作时长(小时)"),
    },
    needs=(("person", "account"), ("days",)),
    signature=("考勤组", "出勤天数", ("休息天数", "工作时长", "迟到次数", "旷工天数")),
    unless=("日期", "workDate", "上班1打卡时间"),
    helps=(*HELPS, number("days", "Days present", "出勤天数")),
    derive=skip_months,
)
