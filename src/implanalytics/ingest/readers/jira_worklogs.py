"""Reports of the work logged in Jira, as report apps export them."""

from math import fsum

from implanalytics.core.words import Label
from implanalytics.ingest.blanks import without
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import settle_bare
from implanalytics.ingest.totals import report_total
from implanalytics.tables.column import number


def settle_effort(draft: Draft) -> None:
    """Take the column of seconds where there is one; else settle what bare numbers are."""
    if "effort_seconds" in draft:
        draft.frame["effort"] = draft.frame["effort_seconds"]
    else:
        settle_bare(draft, "effort", usual="seconds")


def skip_sums(draft: Draft) -> None:
    """Skip rows that sum others: hours of nobody, on no day, on nothing."""
    frame = draft.frame
    named = [n for n in ("entry_id", "person", "worked_on", "task_id", "task") if n in draft]
    sums = frame.index[frame[named].isna().all(axis=1) & frame["effort"].notna()]
    if any(n in draft.refused for n in named):
        return
    entries = frame["effort"].drop(sums)
    for row in sums:
        above = entries[entries.index < row].dropna()
        report_total(draft, row, "effort", frame.loc[row, "effort"], [fsum(above), fsum(entries)])
        draft.skip(row, "total")


JIRA_WORKLOGS = SheetReader(
    name="jira-worklogs",
    label=Label("Jira work log report", "Jira 工作日志报表"),
    table="time_entries",
    headings={
        "entry_id": ("worklog id",),
        "person": ("author", "user", "作者"),
        "worked_on": ("started", "work date", "date", "开始时间"),
        "effort": ("time spent", "耗费时间", "花费时间"),
        "effort_seconds": ("time spent seconds", "time spent (seconds)", "time spent (s)"),
        "task": ("summary", "issue summary", "概要"),
        "task_id": ("issue", "issue key", "key", "问题"),
        "project": ("project", "project name", "项目"),
        "note": ("work description", "comment", "worklog comment"),
    },
    needs=(("effort", "effort_seconds"), ("worked_on",), ("person",), ("task_id",)),
    signature=(
        ("worklog id", "work description", "issue type", "time spent seconds"),
        ("author", "user"),
        ("started", "work date"),
        ("time spent", "time spent seconds", "time spent (seconds)", "time spent (s)"),
        ("issue", "issue key", "key"),
    ),
    units={"effort_seconds": "seconds"},
    helps=(number("effort_seconds", "Time spent in seconds", "耗费秒数", unit="h"),),
    clean=without("_"),
    derive=in_turn(settle_effort, skip_sums, derive),
    verified="real file",
)  # fmt: skip
