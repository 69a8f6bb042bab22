"""Queries of Azure DevOps as CSV, flat or as a tree."""

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.hierarchy import by_levels
from implanalytics.ingest.people import without_mail
from implanalytics.ingest.trackers import mark_summaries, resolved_is_finish, say_undated
from implanalytics.tables.column import text

DEEPEST = 8
LEVELS = tuple(f"title_{level}" for level in range(2, DEEPEST + 1))


def tree_by_title(draft: Draft) -> None:
    """Take the name from the column ``Title n`` that is filled, and the parent from its level."""
    frame = draft.frame
    there = [name for name in LEVELS if name in draft]
    if not there:
        return
    titles = frame[["name", *there]] if "name" in draft else frame[there]
    filled = titles.notna()
    levels = filled.idxmax(axis=1).map({name: n for n, name in enumerate(titles, 1)})
    frame["name"] = titles.bfill(axis=1).iloc[:, 0].astype("str")
    outline = by_levels(levels.where(filled.any(axis=1)).astype("float64"))
    if outline is None:
        return
    parents = outline.parents.map(frame["task_id"], na_action="ignore").astype("str")
    written = frame["parent_id"] if "parent_id" in draft else parents
    frame["parent_id"] = written.fillna(parents)
    frame["summary"] = pd.Series(outline.summaries, dtype="boolean")


AZURE_DEVOPS = SheetReader(
    name="azure-devops",
    label=Label("Azure DevOps query", "Azure DevOps 查询"),
    table="tasks",
    headings={
        "task_id": ("id", "work item id"),
        "type": ("work item type", "工作项类型"),
        "name": ("title", "title 1", "标题"),
        **{name: (f"title {level}",) for level, name in enumerate(LEVELS, 2)},
        "owner": ("assigned to", "指派给"),
        "status": ("state", "状态"),
        "phase": ("iteration path", "迭代路径"),
        "priority": ("priority", "优先级"),
        "created": ("created date", "创建日期"),
        "actual_start": ("activated date",),
        "resolved": ("closed date", "resolved date", "关闭日期"),
        "planned_start": ("start date", "开始日期"),
        "planned_finish": ("finish date", "target date", "目标日期"),
        "due": ("due date",),
        "planned_effort": ("original estimate", "初始估计"),
        "actual_effort": ("completed work", "已完成工作"),
        "remaining_effort": ("remaining work", "剩余工作"),
        "parent_id": ("parent", "父级"),
        "note": ("description",),
    },
    needs=(("task_id",), ("type",), ("name", "title_2"), ("status",)),
    must=("task_id",),
    signature=(
        "id", ("work item type", "工作项类型"), ("state", "状态"), ("title", "title 1", "标题"),
    ),
    helps=tuple(text(name, f"Title {n}", f"标题 {n}") for n, name in enumerate(LEVELS, 2)),
    constants={"origin": "tracker"},
    derive=in_turn(
        tree_by_title, without_mail("owner"), mark_summaries, resolved_is_finish, say_undated
    ),
)  # fmt: skip
