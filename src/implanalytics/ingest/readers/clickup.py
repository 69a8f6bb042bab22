"""Tasks of ClickUp as CSV: points in time and durations as milliseconds."""

from implanalytics.core.words import Label
from implanalytics.ingest.blanks import without
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import listed
from implanalytics.ingest.trackers import mark_summaries, resolved_is_finish

CLICKUP = SheetReader(
    name="clickup",
    label=Label("ClickUp tasks", "ClickUp 任务"),
    table="tasks",
    headings={
        "task_id": ("task id",),
        "name": ("task name",),
        "type": ("task type",),
        "status": ("status",),
        "priority": ("priority",),
        "owner": ("assignees", "assignee"),
        "phase": ("list name",),
        "created": ("date created",),
        "planned_start": ("start date",),
        "due": ("due date",),
        "resolved": ("date done", "date closed"),
        "parent_id": ("parent id",),
        "planned_effort": ("time estimated",),
        "actual_effort": ("time spent", "rolled up time"),
        "note": ("task content",),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("task id", "task name", "date created", ("date created text", "list name")),
    units={"planned_effort": "milliseconds", "actual_effort": "milliseconds"},
    clean=without("null"),
    constants={"origin": "tracker"},
    derive=in_turn(listed("owner"), resolved_is_finish, mark_summaries),
)
