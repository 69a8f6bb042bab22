"""Days that differ from the weekly pattern: holidays and make-up workdays."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, message, quoted
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.identity import identified
from implanalytics.ingest.verdicts import verdict
from implanalytics.tables import TABLES
from implanalytics.tables.column import instant, text

LONGEST = 62
_OFF = ("休", "放假", "休息", "节假日", "假日", "公休", "holiday", "non-working", "off", "闭馆")
_ON = ("班", "补班", "上班", "调休上班", "工作日", "working", "make-up", "makeup", "workday")


def derive(draft: Draft) -> None:
    """Say how many hours each day has, and keep ranges of days for the days they hold."""
    frame = draft.frame
    hours = frame["working_hours"] if "working_hours" in draft else pd.Series(
        float("nan"), index=frame.index
    )  # fmt: skip
    words = frame["day_kind"] if "day_kind" in draft else pd.Series(None, index=frame.index)
    flagged = draft.heading("day_kind") or ""
    said = words.map(
        lambda word: _hours(word, flagged, draft.context.hours_per_day), na_action="ignore"
    )
    for row in words.index[words.notna() & said.isna() & hours.isna()]:
        draft.reject(
            row,
            "unknown-word",
            message("{word} says neither work nor rest.", word=quoted(words[row])),
            message("Write 休 or 班, holiday or working."),
            column="day_kind",
        )
    rest = words.isna() & hours.isna()
    frame["working_hours"] = hours.fillna(said.astype("float64")).mask(rest, 0.0)
    if "last_day" in draft:
        draft.kept = frame["last_day"].isna() | frame["last_day"].eq(frame["day"])
        _reject_odd_ranges(draft)


def _hours(word: str, heading: str, hours_per_day: float) -> float | None:
    text = word.strip().casefold()
    if any(part in text for part in _OFF):
        return 0.0
    if any(part in text for part in _ON):
        return hours_per_day
    said = verdict(word)
    if said is None or not ("工作日" in heading or "working" in heading.casefold()):
        return None
    return hours_per_day if said else 0.0


def _reject_odd_ranges(draft: Draft) -> None:
    days = (draft.frame["last_day"] - draft.frame["day"]).dt.days
    for row in days.index[(days < 0) | (days > LONGEST)]:
        draft.reject(
            row,
            "odd-range",
            message("The last day is before the first, or more than two months after it."),
            message("Correct one of them."),
            column="last_day",
        )


def ranges(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give one row for every day of a range."""
    if draft.kept is None:
        return {}
    records: list[dict[str, Any]] = []
    heading = draft.heading("day") or "day"
    for row, record in accepted[~draft.kept.reindex(accepted.index)].iterrows():
        first, last = record["day"].normalize(), record["last_day"].normalize()
        for n, day in enumerate(pd.date_range(first, last), start=1):
            records.append({"row": row, "day": day, "working_hours": record["working_hours"],
                            "name": record.get("name"), "place": f"{heading}#{n}"})  # fmt: skip
    if not records:
        return {}
    frame = pd.DataFrame(records).set_index("row")
    table = TABLES["calendars"]
    return {
        table.name: table.conform(
            identified(table, frame, draft.context, source_column=frame["place"])
        )
    }


CALENDAR = SheetReader(
    name="calendar-days",
    label=Label("Calendar exceptions", "日历例外日"),
    table="calendars",
    headings=each_once(
        {
            "name": ("节日", "节假日", "节日名称", "节假日名称", "假期", "假日", "放假名称",
                     "事由", "holiday", "holiday name", "occasion", "public holiday"),
            "day": ("开始日期", "日期", "放假开始", "起始日期", "date", "holiday date", "from",
                    "start date", "start", "day"),
            "last_day": ("结束日期", "放假结束", "截止日期", "to", "end date", "end"),
            "day_kind": ("日期类型", "是否工作日", "工作日/休息日", "休/班", "休班", "day type",
                         "working day", "working day?", "working/non-working"),
            "working_hours": ("工作小时", "工作小时数", "working hours", "hours"),
        }
    ),
    needs=(("day",), ("name", "day_kind", "working_hours"), ("name", "day_kind")),
    unless=("姓名", "任务名称", "工时", "task", "project", "user", "person", "employee", "owner",
            "effort", "工作日期"),
    called=("日历", "节假日", "放假安排", "调休", "工作日历", "calendar", "holidays",
            "public holidays"),
    loose={"name": ("名称", "说明", "备注", "name", "description", "note"),
           "day_kind": ("类型", "类别", "type", "kind")},
    helps=(text("day_kind", "Kind of day", "日期类型"),
           instant("last_day", "Last day", "结束日期")),
    derive=derive,
    also=ranges,
)  # fmt: skip
