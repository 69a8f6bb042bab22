"""Projects of Asana as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.trackers import (
    mark_summaries,
    parents_by_name,
    resolved_is_finish,
    status_by_end,
)
from implanalytics.tables.column import text

ASANA = SheetReader(
    name="asana",
    label=Label("Asana project", "Asana 项目"),
    table="tasks",
    headings={
        "task_id": ("task id",),
        "name": ("name", "task name"),
        "phase": ("section/column", "section"),
        "status": ("status",),
        "owner": ("assignee",),
        "mail": ("assignee email",),
        "created": ("created at",),
        "resolved": ("completed at",),
        "planned_start": ("start date",),
        "due": ("due date",),
        "parent_id": ("parent task",),
        "note": ("notes",),
    },
    needs=(("task_id",), ("name",), ("created", "resolved", "due")),
    must=("task_id",),
    signature=(
        "task id", "completed at", "name",
        ("section/column", "last modified", "assignee email", "blocked by (dependencies)"),
    ),
    helps=(text("mail", "E-mail", "邮箱"),),
    constants={"origin": "tracker"},
    derive=in_turn(
        parents_by_name, status_by_end, resolved_is_finish, mark_summaries,
        filled_from("owner", "mail"),
    ),
)  # fmt: skip
