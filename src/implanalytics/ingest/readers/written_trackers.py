"""Issues and boards from the JSON of Jira and Trello."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.inner import inner_table
from implanalytics.ingest.readers.written import moves, report_doubts
from implanalytics.tables.column import number, text

WORKLOG = {
    "entry_id": "id", "person": "person", "worked_on": "started", "effort": "effort",
    "note": "note",
}  # fmt: skip


def derive_issues(draft: Draft) -> None:
    """Take the end from the resolution, and say which histories are cut."""
    frame = draft.frame
    if "actual_finish" not in draft and "resolved" in draft:
        frame["actual_finish"] = frame["resolved"]
    report_doubts(draft)
    for column in ("histories_missing", "worklogs_missing"):
        for row in frame.index[frame[column].gt(0)] if column in draft else ():
            draft.report(
                "truncated",
                message(
                    "{missing:n} entries of this issue are not in the file.",
                    missing=int(frame.loc[row, column]),
                ),
                message("Get them from Jira: a search gives only the first of each issue."),
                row=row,
                column=column,
            )


def also_of_issues(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give status changes and worklogs of the issues accepted."""
    frames = {}
    if draft.has("folded_moves") and len(found := moves(draft, accepted, "folded_moves")):
        frames["transitions"] = found
    if draft.has("folded_entries"):
        entries = inner_table(
            draft, accepted, column="folded_entries", table="time_entries", fields=WORKLOG,
            headings={"effort": "effort [seconds]"},
        )  # fmt: skip
        if len(entries):
            frames["time_entries"] = entries
    return frames


def also_of_cards(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the moves of the cards accepted from list to list."""
    found = moves(draft, accepted, "folded_moves") if draft.has("folded_moves") else ()
    return {"transitions": found} if isinstance(found, pd.DataFrame) and len(found) else {}


JIRA_JSON = SheetReader(
    name="jira-json",
    label=Label("Jira issues (JSON)", "Jira 事项（JSON）"),
    table="tasks",
    headings={
        "task_id": ("key",),
        "name": ("summary",),
        "project": ("project",),
        "phase": ("phase", "阶段", "sprint", "迭代"),
        "type": ("issuetype",),
        "status": ("status",),
        "priority": ("priority",),
        "owner": ("assignee",),
        "created": ("created",),
        "resolved": ("resolutiondate",),
        "due": ("duedate",),
        "planned_start": ("planned start", "target start", "start date", "计划开始"),
        "planned_finish": ("planned finish", "target end", "end date", "计划完成"),
        "actual_start": ("actual start", "实际开始"),
        "actual_finish": ("actual end", "actual finish", "实际完成"),
        "planned_effort": ("timeoriginalestimate [seconds]",),
        "actual_effort": ("timespent [seconds]",),
        "remaining_effort": ("timeestimate [seconds]",),
        "parent_id": ("parent",),
        "note": ("description",),
        "folded_moves": ("histories",),
        "histories_missing": ("histories missing",),
        "folded_entries": ("worklogs",),
        "worklogs_missing": ("worklogs missing",),
    },
    needs=(("task_id",),),
    must=("task_id",),
    signature=("key", "issuetype", "histories", "worklogs"),
    helps=(
        text("folded_moves", "Status changes", "状态变更"),
        text("folded_entries", "Worklogs", "工时记录"),
        number("histories_missing", "Status changes missing", "缺失的状态变更"),
        number("worklogs_missing", "Worklogs missing", "缺失的工时记录"),
    ),
    constants={"origin": "tracker"},
    derive=derive_issues,
    also=also_of_issues,
    further=("transitions", "time_entries"),
    verified="real file",
    records=True,
)

TRELLO = SheetReader(
    name="trello",
    label=Label("Trello board (JSON)", "Trello 看板（JSON）"),
    table="tasks",
    headings={
        "task_id": ("id",),
        "name": ("name",),
        "status": ("list",),
        "archived": ("archived",),
        "created": ("created",),
        "planned_start": ("start",),
        "due": ("due",),
        "percent_complete": ("complete",),
        "owner": ("members",),
        "type": ("labels",),
        "note": ("desc",),
        "folded_moves": ("moves",),
    },
    needs=(("task_id",), ("name",)),
    must=("task_id",),
    signature=("id", "list", "archived", "moves"),
    helps=(text("folded_moves", "Moves", "移动记录"),),
    constants={"origin": "tracker"},
    derive=report_doubts,
    also=also_of_cards,
    further=("transitions",),
    verified="real file",
    records=True,
)

WRITTEN_TRACKERS = (JIRA_JSON, TRELLO)
