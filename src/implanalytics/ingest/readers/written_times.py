"""Time entries as the interfaces of time trackers give them: JSON with seconds and instants."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.entries import warn_of_long_days
from implanalytics.ingest.readers.seconds import from_seconds, skip_running
from implanalytics.ingest.readers.written import report_doubts
from implanalytics.tables.column import instant

ENDED = instant("ended", "End", "结束时间")


def derive(draft: Draft) -> None:
    """Read seconds, skip what is still running, and check days."""
    from_seconds(draft, "effort")
    skip_running(draft, "ended")
    report_doubts(draft)
    if "worked_on" in draft and "effort" in draft:
        warn_of_long_days(draft, draft.standing)


WORKLOG_JSON = SheetReader(
    name="worklogs-json",
    label=Label("Worklogs of Jira or Tempo (JSON)", "Jira、Tempo 工时记录（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("tempoworklogid", "id"),
        "person": ("author.displayname", "author.name", "worker", "author.key", "username"),
        "worked_on": ("started", "startdate", "datestarted"),
        "effort": ("timespentseconds",),
        "task_id": ("issue.key", "issue.id"),
        "task": ("issue.summary",),
        "project": ("issue.projectkey",),
        "note": ("comment", "description"),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("timespentseconds",),
    derive=derive,
    records=True,
)

TOGGL_JSON = SheetReader(
    name="toggl-json",
    label=Label("Toggl entries (JSON)", "Toggl 工时记录（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("id",),
        "person": ("user", "username"),
        "worked_on": ("start",),
        "ended": ("stop",),
        "effort": ("duration",),
        "project": ("project", "project_name"),
        "task": ("task", "task_name"),
        "note": ("description",),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("start", "stop", "duration"),
    helps=(ENDED,),
    derive=derive,
    records=True,
)

CLOCKIFY_JSON = SheetReader(
    name="clockify-json",
    label=Label("Clockify entries (JSON)", "Clockify 工时记录（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("id",),
        "person": ("username", "useremail"),
        "worked_on": ("timeinterval.start",),
        "ended": ("timeinterval.end",),
        "effort": ("timeinterval.duration",),
        "project": ("projectname",),
        "task": ("taskname",),
        "note": ("description",),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("timeinterval.start", "timeinterval.duration"),
    helps=(ENDED,),
    derive=derive,
    records=True,
)

KIMAI_JSON = SheetReader(
    name="kimai-json",
    label=Label("Kimai entries (JSON)", "Kimai 工时记录（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("id",),
        "person": ("user.alias", "user.title", "user.username", "user"),
        "worked_on": ("begin",),
        "ended": ("end",),
        "effort": ("duration",),
        "project": ("project.name", "project"),
        "task": ("activity.name", "activity"),
        "note": ("description",),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("begin", "end", "duration"),
    helps=(ENDED,),
    derive=derive,
    records=True,
)

TIMEWARRIOR = SheetReader(
    name="timewarrior",
    label=Label("Timewarrior, Watson (JSON)", "Timewarrior、Watson（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("interval id",),
        "worked_on": ("interval start",),
        "ended": ("interval end",),
        "effort": ("interval seconds",),
        "project": ("interval project",),
        "task": ("interval tags",),
        "note": ("interval annotation",),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("interval start", "interval end", "interval seconds"),
    helps=(ENDED,),
    derive=derive,
    records=True,
)


def derive_hours(draft: Draft) -> None:
    """Check what the file says of itself, and days."""
    report_doubts(draft)
    warn_of_long_days(draft, draft.standing)


HARVEST_JSON = SheetReader(
    name="harvest-json",
    label=Label("Harvest entries (JSON)", "Harvest 工时记录（JSON）"),
    table="time_entries",
    headings={
        "entry_id": ("id",),
        "person": ("user.name",),
        "worked_on": ("spent_date",),
        "effort": ("hours",),
        "project": ("project.name",),
        "task": ("task.name",),
        "note": ("notes",),
    },
    needs=(("effort",), ("worked_on",)),
    signature=("spent_date", "hours", "user.name"),
    derive=derive_hours,
    records=True,
)

WRITTEN_TIMES = (
    WORKLOG_JSON, TOGGL_JSON, CLOCKIFY_JSON, KIMAI_JSON, TIMEWARRIOR, HARVEST_JSON,
)  # fmt: skip
