"""Time entries of solidtime: with ids as it exports them, with names as it imports them."""

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import effort_from_instants
from implanalytics.tables.column import instant, text


def day_is_begin(draft: Draft) -> None:
    """Take the day on which an entry began."""
    draft.frame["worked_on"] = draft.frame["begin"]


def skip_breaks(draft: Draft) -> None:
    """Leave out the entries that the tool marks as breaks: nobody worked in them."""
    if "entry_type" not in draft:
        return
    for row in draft.frame.index[draft.frame["entry_type"].str.casefold() == "break"]:
        draft.skip(row, "break", message("The entry is a break, no work."))


def say_ids(draft: Draft) -> None:
    """Say that people, projects and tasks are ids."""
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
        "entry_type": ("type",),
        "note": ("description",),
    },
    needs=(("entry_id",), ("person", "member"), ("begin",), ("end",)),
    must=("begin",),
    signature=("id", "start", "end", "member_id", "billable_rate"),
    helps=(
        instant("begin", "Start", "开始"),
        instant("end", "End", "结束"),
        text("member", "Member", "成员"),
        text("entry_type", "Type", "类型"),
    ),
    derive=in_turn(
        effort_from_instants("begin", "end"),
        skip_breaks,
        filled_from("person", "member"),
        day_is_begin,
        say_ids,
        derive,
    ),
    verified="real file",
)


TIME_SPANS = SheetReader(
    name="time-spans",
    label=Label("Time entries with start and end", "有起止时间的工时记录"),
    table="time_entries",
    headings={
        "person": ("user_name", "user", "name"),
        "mail": ("user_email", "email"),
        "begin": ("start", "start_at", "started_at"),
        "end": ("end", "end_at", "ended_at"),
        "project": ("project", "project_name"),
        "task": ("task", "task_name"),
        "note": ("description",),
    },
    needs=(("person", "mail"), ("begin",), ("end",)),
    must=("begin",),
    signature=(
        ("start", "start_at", "started_at"), ("end", "end_at", "ended_at"),
        ("user_name", "user_email"), ("project", "project_name"),
    ),
    unless=("duration", "hours", "effort", "% complete", "finish", "status"),
    helps=(
        instant("begin", "Start", "开始"),
        instant("end", "End", "结束"),
        text("mail", "E-mail", "邮箱"),
    ),
    derive=in_turn(
        effort_from_instants("begin", "end"), filled_from("person", "mail"), day_is_begin, derive
    ),
)  # fmt: skip
