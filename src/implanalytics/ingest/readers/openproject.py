"""Time entries of OpenProject: its cost report, and its list of time entries."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import folded
from implanalytics.ingest.readers.redmine import issue_of
from implanalytics.ingest.readers.timesheet import derive
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
