"""Exports of ZenTao (禅道): tasks and bugs."""

import re

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, CellFault
from implanalytics.tables.column import text

_REFERENCE = re.compile(r"\s*\(#[^()]*\)\s*$")
_CHILD = re.compile(r"^\s*(?:\[子\]|\[多人\]|[>＞])\s*")
CLOSED = ("Closed", "closed", "已关闭")
_NO_DATE = re.compile(r"^0000-00-00")


def clean(cell: Cell) -> Cell:
    r"""Drop the TAB behind ids, the ``(#id)`` behind references, dates of zeros.

    >>> clean("测试平台(#1)"), clean("12\t"), clean("0000-00-00")
    ('测试平台', '12', None)
    """
    if not isinstance(cell, str) or isinstance(cell, CellFault):
        return cell
    kept = cell.strip()
    return None if _NO_DATE.match(kept) else _REFERENCE.sub("", kept)


def derive(draft: Draft) -> None:
    """Set the deadline as planned finish, and children below their parent task."""
    frame = draft.frame
    if {"owner", "finished_by"} <= set(frame.columns):
        frame["owner"] = (
            frame["owner"].mask(frame["owner"].isin(CLOSED)).fillna(frame["finished_by"])
        )
    if "planned_finish" in draft:
        frame["due"] = frame["planned_finish"]
    if "actual_finish" in draft:
        frame["resolved"] = frame["actual_finish"]
    names = frame["name"].fillna("")
    children = names.str.contains(_CHILD)
    if not children.any() or "task_id" not in draft:
        return
    parents = frame["task_id"].mask(children).ffill().where(children)
    frame["name"] = frame["name"].str.replace(_CHILD, "", regex=True)
    frame["parent_id"] = parents.astype("str")
    above = frame["task_id"].isin(set(parents.dropna()))
    frame["summary"] = pd.Series(above, index=frame.index, dtype="boolean")


ZENTAO_TASKS = SheetReader(
    name="zentao-tasks",
    label=Label("ZenTao tasks", "禅道任务"),
    table="tasks",
    headings={
        "task_id": ("编号", "任务编号", "ID"),
        "name": ("任务名称",),
        "phase": ("所属阶段", "所属执行", "所属迭代", "所属项目"),
        "type": ("任务类型",),
        "status": ("任务状态", "状态"),
        "priority": ("优先级",),
        "owner": ("指派给",),
        "finished_by": ("由谁完成",),
        "planned_start": ("预计开始", "预计开始日期"),
        "planned_finish": ("截止日期",),
        "actual_start": ("实际开始", "实际开始日期"),
        "actual_finish": ("实际完成", "实际完成日期", "完成日期"),
        "planned_effort": ("最初预计", "预计工时", "预计"),
        "actual_effort": ("总计消耗", "消耗工时", "已消耗"),
        "remaining_effort": ("预计剩余", "剩余工时", "剩余"),
        "percent_complete": ("进度",),
        "created": ("创建日期",),
        "note": ("任务描述",),
    },
    needs=(("name",), ("task_id",)),
    must=("name",),
    signature=(
        ("编号", "任务编号"), "任务名称", ("任务状态", "最初预计"),
        ("最初预计", "总计消耗", "预计"),
    ),
    constants={"origin": "tracker"},
    helps=(text("finished_by", "Finished by", "由谁完成"),),
    clean=clean,
    derive=derive,
)  # fmt: skip


def derive_bugs(draft: Draft) -> None:
    """Take for the owner of a bug who solved it, else to whom it is assigned."""
    if "assigned" not in draft:
        return
    assigned = draft.frame["assigned"]
    open_ = assigned.mask(assigned.isin(CLOSED))
    draft.frame["owner"] = draft.frame["owner"].fillna(open_) if "owner" in draft else open_


ZENTAO_BUGS = SheetReader(
    name="zentao-bugs",
    label=Label("ZenTao bugs", "禅道 Bug"),
    table="defects",
    headings={
        "defect_id": ("Bug编号", "编号", "ID"),
        "text": ("Bug标题", "标题"),
        "status": ("Bug状态", "状态"),
        "severity": ("严重程度",),
        "priority": ("优先级",),
        "category": ("Bug类型", "类型"),
        "module": ("所属模块",),
        "found_by": ("由谁创建",),
        "found_on": ("创建日期",),
        "owner": ("解决者", "由谁解决"),
        "assigned": ("指派给",),
        "solution": ("解决方案",),
        "resolved_on": ("解决日期", "解决时间"),
        "closed_on": ("关闭日期", "关闭时间"),
    },
    needs=(("defect_id",), ("text",)),
    must=("text",),
    signature=(
        ("Bug编号", "编号"),
        "Bug标题",
        ("严重程度", "Bug类型", "重现步骤", "Bug状态", "是否确认"),
    ),
    helps=(text("assigned", "Assigned to", "指派给"),),
    clean=clean,
    derive=derive_bugs,
)
