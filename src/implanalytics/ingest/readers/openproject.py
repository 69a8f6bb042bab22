"""Time entries of OpenProject: its cost report, and its list of time entries."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import folded
from implanalytics.ingest.readers.redmine import issue_of
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.trackers import mark_summaries
from implanalytics.tables.column import text

LABOUR = frozenset(map(folded, ("labor", "labour", "labor costs", "personal", "人工", "工时", "")))


def skip_other_costs(draft: Draft) -> None:
    """Skip units that are no hours: the report lists material and travel besides labour."""
    if "cost_type" not in draft:
        return
    kinds = draft.frame["cost_type"].fillna("").map(folded)
    for row in kinds.index[~kinds.isin(LABOUR)]:
        draft.skip(row, "other-costs")


OPENPROJECT_TIME = SheetReader(
    name="openproject-time",
    label=Label("OpenProject time entries or cost report", "OpenProject 工时记录、成本报表"),
    table="time_entries",
    headings={
        "worked_on": ("date (spent)", "date", "datum (aufgewendet)", "日期"),
        "effort": ("units", "hours", "einheiten", "单位", "小时"),
        "person": ("user", "logged by", "benutzer", "用户"),
        "task": ("work package", "arbeitspaket", "工作包"),
        "phase": ("phase",),
        "activity": ("activity", "aktivität", "活动"),
        "project": ("project", "projekt", "项目"),
        "note": ("comment", "kommentar", "注释", "评论"),
        "cost_type": ("cost type", "kostentyp", "成本类型"),
    },
    needs=(("worked_on",), ("effort",), ("person",)),
    signature=(
        ("work package", "arbeitspaket", "工作包"),
        ("activity", "aktivität", "活动"),
        ("user", "logged by", "benutzer", "用户"),
        ("units", "hours", "einheiten", "单位", "小时"),
    ),
    helps=(text("cost_type", "Cost type", "成本类型"), text("activity", "Activity", "活动")),
    derive=in_turn(skip_other_costs, issue_of("task"), derive),
)  # fmt: skip


def skip_relations(draft: Draft) -> None:
    """Skip rows that repeat a work package: the list with relations has one for each of them."""
    ids = draft.frame["task_id"]
    for row in ids.index[ids.notna() & ids.duplicated()]:
        draft.skip(row, "repeated-item")


OPENPROJECT_PACKAGES = SheetReader(
    name="openproject-packages",
    label=Label("OpenProject work packages", "OpenProject 工作包"),
    table="tasks",
    headings={
        "task_id": ("id",),
        "name": ("subject", "thema", "主题"),
        "type": ("type", "typ", "类型"),
        "status": ("status", "状态"),
        "priority": ("priority", "priorität", "优先级"),
        "owner": ("assignee", "zugewiesen an", "负责人", "指派给"),
        "phase": ("version", "project phase", "版本"),
        "planned_start": ("start date", "anfangstermin", "开始日期"),
        "planned_finish": ("finish date", "due date", "endtermin", "完成日期", "截止日期"),
        "planned_effort": ("work", "estimated time", "aufwand", "工作"),
        "actual_effort": ("spent time", "aufgewendete zeit", "耗时"),
        "remaining_effort": ("remaining work", "remaining hours", "剩余工作"),
        "percent_complete": ("% complete", "progress (%)", "% abgeschlossen", "% 完成"),
        "created": ("created on", "angelegt am", "创建于"),
        "parent_id": ("parent", "übergeordnetes arbeitspaket", "父级"),
        "note": ("description", "beschreibung", "描述"),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=(
        "id", ("subject", "thema", "主题"), ("type", "typ", "类型"), ("status", "状态"),
        ("finish date", "remaining work", "% complete", "progress (%)", "endtermin",
         "% abgeschlossen", "剩余工作", "% 完成"),
    ),
    constants={"origin": "tracker"},
    derive=in_turn(skip_relations, mark_summaries),
)  # fmt: skip
