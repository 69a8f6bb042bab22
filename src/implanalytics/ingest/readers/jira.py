"""Issue exports of Jira as CSV."""

from typing import Any

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.columns import hours
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.tables.column import text

TIMES = ("planned_effort", "actual_effort", "remaining_effort")
MINUTE = 60.0
HOUR = 3600.0


def derive(draft: Draft) -> None:
    """Turn seconds into hours, and parents into issue keys."""
    frame = draft.frame
    for column in TIMES:
        if column in draft:
            frame[column] = _hours(draft, column)
    if "parent_id" in draft and "number_id" in draft:
        keys = dict(zip(frame["number_id"], frame["task_id"], strict=True))
        frame["parent_id"] = frame["parent_id"].map(lambda own: keys.get(own, own)).astype("str")
    if "actual_finish" not in draft and "resolved" in draft:
        frame["actual_finish"] = frame["resolved"]


def _hours(draft: Draft, column: str) -> "pd.Series[float]":
    """Read a column in which bare numbers are seconds, as Jira writes them."""
    cells = draft.cells[column]
    seconds = pd.to_numeric(cells.map(_number), errors="coerce").astype("float64")
    whole = seconds.dropna()
    if len(whole) and (whole % MINUTE).ne(0).any():
        draft.report(
            "seconds-doubtful",
            message("Bare numbers of this column are no whole minutes if they are seconds."),
            message("They are read as hours; settle the unit in the heading, such as (h)."),
            column=column,
        )
        return draft.frame[column]
    parsed = hours(
        cells.where(seconds.isna(), None),
        heading=draft.heading(column) or "",
        hours_per_day=draft.context.hours_per_day,
    )
    draft.refused.pop(column, None)
    if parsed.refused:
        draft.refused[column] = {int(str(row)): why for row, why in parsed.refused.items()}
    return parsed.values.fillna(seconds / HOUR)


def _number(cell: Any) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return float(cell)
    text = cell.strip() if isinstance(cell, str) else ""
    return float(text) if text.isascii() and text.replace(".", "", 1).isdigit() else None


JIRA_CSV = SheetReader(
    name="jira-csv",
    label=Label("Jira issues", "Jira 事项"),
    table="tasks",
    headings={
        "task_id": ("issue key", "key", "问题关键字", "密钥", "关键字"),
        "number_id": ("issue id", "问题id", "id"),
        "name": ("summary", "概要", "摘要", "主题"),
        "phase": (
            "custom field (phase)", "自定义字段(阶段)", "sprint", "迭代",
        ),
        "type": ("issue type", "问题类型", "事务类型"),
        "status": ("status", "状态"),
        "priority": ("priority", "优先级"),
        "owner": ("assignee", "经办人"),
        "created": ("created", "创建日期", "已创建", "创建时间"),
        "resolved": ("resolved", "已解决", "解决日期", "解决时间"),
        "due": ("due date", "due", "到期日", "截止日期"),
        "planned_start": (
            "custom field (planned start)", "custom field (target start)",
            "custom field (start date)", "start date", "自定义字段(计划开始)",
        ),
        "planned_finish": (
            "custom field (planned finish)", "custom field (target end)", "custom field (end date)",
            "自定义字段(计划完成)",
        ),
        "actual_start": ("custom field (actual start)", "自定义字段(实际开始)"),
        "actual_finish": (
            "custom field (actual end)", "custom field (actual finish)", "自定义字段(实际完成)",
        ),
        "planned_effort": ("original estimate", "初始预估", "原估算时间", "original estimate (h)"),
        "actual_effort": ("time spent", "耗费时间", "花费时间"),
        "remaining_effort": ("remaining estimate", "剩余估算", "剩余时间"),
        "parent_id": ("parent key", "parent", "parent id", "父问题", "父级"),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("issue key", "summary", "issue type", "status"),
    helps=(text("number_id", "Issue number", "事项序号"),),
    constants={"origin": "tracker"},
    derive=derive,
    verified="real file",
)  # fmt: skip
