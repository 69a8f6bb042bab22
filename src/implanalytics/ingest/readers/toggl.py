"""Detailed reports of Toggl Track as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.tables.column import instant, text

TOGGL = SheetReader(
    name="toggl",
    label=Label("Toggl Track detailed report", "Toggl Track 明细报表"),
    table="time_entries",
    headings={
        "person": ("user", "member"),
        "mail": ("email",),
        "worked_on": ("start date",),
        "last_day": ("end date", "stop date"),
        "effort": ("duration",),
        "task": ("task",),
        "project": ("project",),
        "note": ("description",),
    },
    needs=(("effort",), ("worked_on",), ("person", "mail")),
    signature=("start date", "duration", "start time", ("end date", "stop date")),
    unless=("duration (h)",),
    helps=(text("mail", "E-mail", "邮箱"), instant("last_day", "End date", "结束日期")),
    derive=in_turn(filled_from("person", "mail"), derive),
    verified="real file",
)  # fmt: skip
