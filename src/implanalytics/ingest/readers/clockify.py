"""Reports of Clockify as CSV: time entries in detail, and the budgets of projects."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import effort_from_clocks, twin_agrees
from implanalytics.tables.column import instant, number, text

CLOCKIFY = SheetReader(
    name="clockify",
    label=Label("Clockify detailed report", "Clockify 明细报表"),
    table="time_entries",
    headings={
        "person": ("user",),
        "mail": ("email",),
        "worked_on": ("start date",),
        "begin": ("start time",),
        "last_day": ("end date",),
        "end": ("end time",),
        "effort": ("duration (h)",),
        "effort_decimal": ("duration (decimal)",),
        "task": ("task", "activity"),
        "project": ("project",),
        "note": ("description",),
    },
    needs=(
        ("effort", "effort_decimal", "end"), ("worked_on",), ("person", "mail", "project"),
    ),
    signature=("start date", "project", ("duration (h)", "duration (decimal)", "end time")),
    unless=("duration", "subject", "title"),
    helps=(
        text("mail", "E-mail", "邮箱"),
        text("begin", "Start time", "开始时间"),
        instant("last_day", "End date", "结束日期"),
        text("end", "End time", "结束时间"),
        number("effort_decimal", "Duration in decimal hours", "时长（小数）", unit="h"),
    ),
    derive=in_turn(
        filled_from("person", "mail"), twin_agrees("effort", "effort_decimal"),
        effort_from_clocks("begin", "end", days=("worked_on", "last_day")), derive,
    ),
    verified="real file",
)  # fmt: skip


def name_projects(draft: Draft) -> None:
    """Take the name of a project for its id: the report has no other."""
    draft.frame["project_id"] = draft.frame["name"]


CLOCKIFY_PROJECTS = SheetReader(
    name="clockify-projects",
    label=Label("Clockify projects report", "Clockify 项目报表"),
    table="projects",
    headings={
        "name": ("project",),
        "customer": ("client",),
        "manager": ("project manager",),
        "budget_effort": ("estimated (h)",),
        "spent_effort": ("tracked (h)",),
    },
    needs=(("name",), ("spent_effort",)),
    must=("name",),
    signature=("project", "tracked (h)", ("billability", "visibility", "overage (h)")),
    derive=name_projects,
    verified="real file",
)
