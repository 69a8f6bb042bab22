"""Items of issue trackers in general."""

import re
from typing import Any

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.columns import instants
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, CellFault
from implanalytics.ingest.trackers import parents_by_name

_RELATION = re.compile(r"\s*\((?:https?://(?:www\.)?notion\.[^()\s]*|[^()]*%20[^()]*\.md)\)")
_RANGE = re.compile(r"^\s*(?P<first>[^→]+?)\s*→\s*(?P<last>[^→]+?)\s*$")


def without_relations(cell: Cell) -> Cell:
    """Drop the link that Notion writes behind the name of a page.

    >>> without_relations("Phase 1 (https://www.notion.so/Phase-1-0a1b)")
    'Phase 1'
    """
    plain = isinstance(cell, str) and not isinstance(cell, CellFault)
    return _RELATION.sub("", str(cell)) if plain else cell


def split_ranges(draft: Draft) -> None:
    """Read ``March 5, 2024 → March 9, 2024`` as a start and a finish."""
    for name in ("due", "planned_start"):
        if name not in draft.refused:
            continue
        found = {
            row: range_
            for row in draft.refused[name]
            if (range_ := _RANGE.match(draft.raw(name, row)))
        }
        if not found:
            continue
        for column, part in (("planned_start", "first"), ("due", "last")):
            cells = {row: range_[part] for row, range_ in found.items()}
            _read_into(draft, column, pd.Series(cells, dtype=object))
        for row in found:
            draft.refused[name].pop(row)


def _read_into(draft: Draft, column: str, cells: "pd.Series[Any]") -> None:
    read = instants(cells, timezone=draft.context.timezone)
    known = (
        draft.frame[column]
        if column in draft
        else pd.Series(pd.NaT, index=draft.frame.index, dtype="datetime64[us]")
    )
    draft.frame[column] = read.values.reindex(known.index).fillna(known)
    for row, why in read.refused.items():
        draft.refused.setdefault(column, {})[int(str(row))] = why


TRACKER = SheetReader(
    name="tracker",
    label=Label("Tracker items", "任务跟踪表（通用）"),
    table="tasks",
    headings={
        "task_id": (
            "ID", "编号", "任务编号", "事项编号", "工单编号", "需求编号", "key", "task id",
            "issue id", "issue key", "#", "work item id", "item id",
        ),
        "name": (
            "标题", "主题", "任务标题", "名称", "事项", "事项标题", "需求标题", "任务名称",
            "title", "subject", "summary", "name", "task name", "issue", "item",
        ),
        "type": (
            "类型", "工作项类型", "任务类型", "事项类型", "跟踪", "type", "work item type",
            "issue type", "tracker", "task type",
        ),
        "phase": (
            "阶段", "所属阶段", "迭代", "里程碑", "section/column", "section", "phase", "sprint",
            "iteration", "iteration path", "milestone", "cycle name",
        ),
        "status": ("状态", "处理状态", "任务状态", "status", "state"),
        "priority": ("优先级", "紧急程度", "priority"),
        "owner": (
            "处理人", "负责人", "经办人", "指派给", "责任人", "执行人", "assignee",
            "assigned to", "assignees", "handler", "owner", "owners", "assign",
        ),
        "created": (
            "创建时间", "创建日期", "提出时间", "提出日期", "提交时间", "created", "created at",
            "created date", "created on", "created at (utc)", "date created", "created time",
            "opened",
        ),
        "resolved": (
            "解决时间", "解决日期", "关闭时间", "关闭日期", "完成时间", "completed at",
            "resolved", "closed", "closed at", "closed at (utc)", "closed date", "closed on",
            "completed", "resolved date", "date completed", "finished date",
        ),
        "planned_start": (
            "计划开始", "预计开始", "开始时间", "开始日期", "start date", "planned start", "start",
            "planned start date", "timeline", "dates",
        ),
        "planned_finish": (
            "计划完成", "计划结束", "预计结束", "target date", "finish date", "planned finish",
            "planned delivery date", "end date",
        ),
        "due": ("截止时间", "截止日期", "到期日", "due", "due date"),
        "actual_start": ("实际开始", "actual start", "started", "started at"),
        "actual_finish": ("实际完成", "实际结束", "actual finish", "actual end"),
        "planned_effort": (
            "预估工时", "预计工时", "计划工时", "original estimate", "estimate", "estimated time",
            "planned effort", "estimated hours",
        ),
        "actual_effort": (
            "完成工时", "实际工时", "已用工时", "completed work", "spent time", "actual effort",
            "actual hours", "spent hours",
        ),
        "remaining_effort": (
            "剩余工时", "remaining work", "remaining estimate", "remaining effort",
        ),
        "percent_complete": ("进度", "完成百分比", "% done", "% complete", "doneratio", "progress"),
        "parent_id": ("父任务", "父需求", "parent", "parent task", "parent id", "parent issue"),
        "note": ("备注", "描述", "说明", "description", "notes"),
    },
    needs=(
        ("name",),
        ("status", "resolved"),
        ("created", "resolved", "due", "planned_start", "planned_finish", "type", "priority"),
    ),
    must=("name",),
    unless=(
        "风险描述", "风险编号", "概率", "可能性", "probability", "likelihood", "问题描述",
        "变更描述", "项目名称", "项目经理", "project manager", "customer", "客户名称", "hours",
        "工时", "work date", "predecessors", "前置任务", "wbs", "billability", "题目",
        "worklog id", "work description", "time spent seconds",
    ),
    constants={"origin": "tracker"},
    clean=without_relations,
    derive=in_turn(split_ranges, parents_by_name),
    verified="real file",
)  # fmt: skip
