"""Work logs of Tempo for Jira as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.tables.column import text

TEMPO = SheetReader(
    name="tempo",
    label=Label("Tempo work logs", "Tempo 工作日志"),
    table="time_entries",
    headings={
        "task_id": ("issue key",),
        "task": ("issue summary",),
        "effort": ("hours",),
        "worked_on": ("work date",),
        "person": ("full name",),
        "account": ("username", "user account id"),
        "project": ("project name",),
        "project_key": ("project key",),
        "note": ("work description",),
    },
    needs=(("task_id",), ("effort",), ("worked_on",)),
    signature=("issue key", "hours", "work date", ("full name", "username")),
    helps=(
        text("account", "Account", "账号"),
        text("project_key", "Project key", "项目关键字"),
    ),
    derive=in_turn(
        filled_from("person", "account"), filled_from("project", "project_key"), derive
    ),
    verified="real file",
)  # fmt: skip
