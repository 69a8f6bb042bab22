"""Issues of Linear as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.trackers import mark_summaries, resolved_is_finish
from implanalytics.tables.column import instant, text

LINEAR = SheetReader(
    name="linear",
    label=Label("Linear issues", "Linear 事项"),
    table="tasks",
    headings={
        "task_id": ("id",),
        "name": ("title",),
        "status": ("status",),
        "priority": ("priority",),
        "owner": ("assignee",),
        "phase": ("project milestone",),
        "cycle": ("cycle name",),
        "created": ("created",),
        "actual_start": ("started",),
        "resolved": ("completed",),
        "cancelled": ("canceled", "cancelled"),
        "due": ("due date",),
        "parent_id": ("parent issue",),
        "note": ("description",),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("id", "team", "title", "status", "completed", ("canceled", "cancelled")),
    helps=(text("cycle", "Cycle", "周期"), instant("cancelled", "Cancelled", "取消")),
    constants={"origin": "tracker"},
    derive=in_turn(
        resolved_is_finish,
        filled_from("resolved", "cancelled"),
        filled_from("phase", "cycle"),
        mark_summaries,
    ),
)
