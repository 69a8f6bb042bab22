"""Time entries of a solidtime export: ids only, the names stand in other files of it."""

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import effort_from_instants
from implanalytics.tables.column import instant, text


def say_ids(draft: Draft) -> None:
    """Say that people, projects and tasks are ids."""
    draft.frame["worked_on"] = draft.frame["begin"]
    draft.report(
        "names-are-ids",
        message("People, projects and tasks are ids: their names stand in other files."),
        message("Name them in mappings.xlsx, or export the detailed report."),
        severity="notice",
    )


SOLIDTIME = SheetReader(
    name="solidtime",
    label=Label("solidtime time entries", "solidtime 工时记录"),
    table="time_entries",
    headings={
        "entry_id": ("id",),
        "person": ("user_id",),
        "member": ("member_id",),
        "begin": ("start",),
        "end": ("end",),
        "project": ("project_id",),
        "task_id": ("task_id",),
        "note": ("description",),
    },
    needs=(("entry_id",), ("person", "member"), ("begin",), ("end",)),
    must=("begin",),
    signature=("id", "start", "end", "member_id", "billable_rate"),
    helps=(
        instant("begin", "Start", "开始"),
        instant("end", "End", "结束"),
        text("member", "Member", "成员"),
    ),
    derive=in_turn(
        effort_from_instants("begin", "end"), filled_from("person", "member"), say_ids, derive
    ),
    verified="real file",
)
