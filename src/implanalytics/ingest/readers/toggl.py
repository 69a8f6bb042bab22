"""Detailed reports of Toggl Track as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import effort_from_clocks
from implanalytics.tables.column import instant, text

TOGGL = SheetReader(
    name="toggl",
    label=Label("Toggl Track detailed report", "Toggl Track 明细报表"),
    table="time_entries",
    headings={
        "person": ("user", "member"),
        "mail": ("email",),
        "worked_on": ("start date",),
        "begin": ("start time",),
        "last_day": ("end date", "stop date"),
        "end": ("end time", "stop time"),
        "effort": ("duration",),
        "task": ("task",),
        "project": ("project",),
        "note": ("description",),
    },
    needs=(("effort",), ("worked_on",), ("person", "mail")),
    signature=("start date", "duration", "start time", ("end date", "stop date", "email")),
    unless=("duration (h)", "subject", "title", "topic"),
    helps=(
        text("mail", "E-mail", "邮箱"),
        text("begin", "Start time", "开始时间"),
        instant("last_day", "End date", "结束日期"),
        text("end", "End time", "结束时间"),
    ),
    derive=in_turn(
        filled_from("person", "mail"),
        effort_from_clocks("begin", "end", days=("worked_on", "last_day")), derive,
    ),
    verified="real file",
)  # fmt: skip
