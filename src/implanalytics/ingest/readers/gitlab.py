"""Issues of GitLab as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.trackers import resolved_is_finish
from implanalytics.tables.column import text

GITLAB = SheetReader(
    name="gitlab",
    label=Label("GitLab issues", "GitLab 议题"),
    table="tasks",
    headings={
        "task_id": ("issue id",),
        "name": ("title",),
        "status": ("state",),
        "owner": ("assignee",),
        "account": ("assignee username",),
        "due": ("due date",),
        "created": ("created at (utc)",),
        "resolved": ("closed at (utc)",),
        "phase": ("milestone",),
        "planned_effort": ("time estimate",),
        "actual_effort": ("time spent",),
        "note": ("description",),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("issue id", "title", "state", "author username", "created at (utc)"),
    units={"planned_effort": "seconds", "actual_effort": "seconds"},
    helps=(text("account", "Account", "账号"),),
    constants={"origin": "tracker"},
    derive=in_turn(filled_from("owner", "account"), resolved_is_finish),
)
