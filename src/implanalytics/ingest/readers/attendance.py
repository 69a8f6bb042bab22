"""Attendance: hours at work by day, which are nobody's project hours."""

from implanalytics.core.words import Label, message
from implanalytics.ingest.columns.units import unit_of
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.entries import warn_of_long_days
from implanalytics.ingest.readers.clocked import effort_by_clock
from implanalytics.ingest.spans import DAY, MINUTE, bare_number
from implanalytics.tables.column import text


def minutes_or_hours(draft: Draft) -> None:
    """Read bare durations as minutes where they are more than a day has hours."""
    if "effort" not in draft or unit_of(draft.heading_with_unit("effort")):
        return
    bare = draft.cells["effort"].map(bare_number).astype("float64")
    if not (bare > DAY).any():
        return
    draft.frame["effort"] = (bare / MINUTE).fillna(draft.frame["effort"])
    draft.report(
        "read-as-minutes",
        message("Numbers above 24 cannot be hours of a day: the column was read as minutes."),
        message("If this is wrong, write the unit into the heading: 工作时长(小时)."),
        column="effort",
        severity="notice",
    )


def skip_days_off(draft: Draft) -> None:
    """Skip days without attendance: rest days have no hours, and zero would be a claim."""
    frame = draft.frame
    if "effort" not in draft:
        return
    refused = draft.refused.get("effort", {})
    empty = frame["effort"].isna() | (frame["effort"] == 0)
    for row in frame.index[empty]:
        if row not in refused:
            draft.skip(row, "no-attendance")


def say_attendance(draft: Draft) -> None:
    """Say once what these hours are not."""
    warn_of_long_days(draft, draft.standing)
    draft.report(
        "attendance",
        message("These are hours of attendance, not hours booked on a project."),
        message("They count in no effort of the project; add the timesheets."),
        severity="notice",
    )


HOURS_PRESENT = (
    "实际工作时长", "工作时长", "出勤时长", "出勤工时", "实际出勤时长", "在岗时长", "工时",
    "hours present", "attendance hours",
)  # fmt: skip

ATTENDANCE = SheetReader(
    name="attendance",
    label=Label("Attendance by day", "考勤日报（打卡）"),
    table="time_entries",
    headings={
        "person": ("姓名", "员工姓名", "员工", "name", "employee"),
        "worked_on": ("日期", "考勤日期", "打卡日期", "时间", "date"),
        "begin": (
            "上班时间", "上班打卡时间", "上班打卡", "签到时间", "最早打卡时间", "最早", "clock in",
            "check in",
        ),
        "end": (
            "下班时间", "下班打卡时间", "下班打卡", "签退时间", "最晚打卡时间", "最晚", "clock out",
            "check out",
        ),
        "effort": HOURS_PRESENT,
        "note": ("备注",),
    },
    needs=(("person",), ("worked_on",), ("begin",), ("end",)),
    signature=(
        ("姓名", "员工姓名", "员工", "name", "employee"),
        (
            "上班时间", "上班打卡时间", "上班打卡", "签到时间", "最早打卡时间", "最早", "clock in",
            "check in",
        ),
        (
            "下班时间", "下班打卡时间", "下班打卡", "签退时间", "最晚打卡时间", "最晚", "clock out",
            "check out",
        ),
    ),
    unless=(
        "项目", "项目名称", "任务", "任务名称", "工作内容", "project", "task", "培训", "课程",
        "签到", "上班1打卡时间",
    ),
    helps=(text("begin", "Clock in", "上班时间"), text("end", "Clock out", "下班时间")),
    constants={"kind": "attendance"},
    derive=in_turn(minutes_or_hours, effort_by_clock, skip_days_off, say_attendance),
)  # fmt: skip
