"""Timesheets with the times at which work began and ended, with hours beside them or without."""

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.timesheet import TASK_OR_NOTE, TIMESHEET, derive
from implanalytics.ingest.spans import clock_span
from implanalytics.tables.column import text

BEGIN = (
    "开始时间", "起始时间", "开始", "start time", "start", "from", "time in", "begin", "started at",
)  # fmt: skip
END = (
    "结束时间", "截止时间", "终止时间", "结束", "end time", "finish time", "end", "to", "time out",
    "ended at",
)  # fmt: skip


def effort_by_clock(draft: Draft) -> None:
    """Fill hours that are not written from the times of both ends, and say so."""
    span = clock_span(draft, "begin", "end")
    if span is None:
        return
    written = draft.frame["effort"] if "effort" in draft else span.where(span.isna())
    refused = draft.refused.get("effort", {})
    open_ = written.isna() & span.notna() & ~written.index.isin(list(refused))
    draft.frame["effort"] = written.where(~open_, span)
    if open_.any():
        draft.report(
            "effort-by-clock",
            message(
                "The hours of {count:n} rows were taken from start and end; breaks are in them.",
                count=int(open_.sum()),
            ),
            message("Write the hours worked into a column of their own."),
            severity="notice",
        )


TIMESHEET_CLOCKED = SheetReader(
    name="timesheet-clocked",
    label=Label("Timesheet with start and end times", "有起止时间的工时表"),
    table="time_entries",
    headings={
        **{
            name: tuple(h for h in names if h not in ("started", "time"))
            for name, names in TIMESHEET.headings.items()
        },
        "begin": BEGIN,
        "end": END,
    },
    needs=(("begin",), ("end",), ("worked_on",), ("person", "task", "task_id", "project")),
    unless=(
        "planned finish", "计划完成", "计划结束", "predecessors", "前置任务", "最初预计",
        "风险描述", "status", "状态", "优先级", "priority", "负责人", "责任人", "% complete",
        "进度", "会议主题", "培训", "课程",
    ),
    second=TASK_OR_NOTE,
    helps=(text("begin", "Start", "开始时间"), text("end", "End", "结束时间")),
    derive=in_turn(effort_by_clock, derive),
)  # fmt: skip
