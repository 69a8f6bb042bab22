"""Work logged on Jira issues, as it stands in cells of the export of issues."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.columns import instants, numbers
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, written
from implanalytics.ingest.identity import identified
from implanalytics.ingest.parsing import order_settled
from implanalytics.ingest.repeated import values_of
from implanalytics.ingest.spans import DAY, HOUR
from implanalytics.tables import TABLES

PARTS = ("note", "worked_on", "person", "seconds")


def logged_work(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the work logged on issues: cells ``comment;date;author;seconds``."""
    logs = [log for log in values_of(draft, "log_work") if log[0] in accepted.index]
    if not logs:
        return {}
    rows = pd.Index([row for row, *_ in logs])
    parts = pd.DataFrame([_parts(cell) for *_, cell in logs], columns=list(PARTS), dtype=object)
    context = draft.context
    days = instants(parts["worked_on"], timezone=context.timezone, order=order_settled(context))
    effort = numbers(parts["seconds"]).values / HOUR
    usable = (days.values.notna() & effort.between(0, DAY)).to_numpy()
    for at in (~usable).nonzero()[0]:
        _report(draft, logs[at][0], logs[at][2])
    if not usable.any():
        return {}
    heading = draft.heading("log_work") or "log work"
    columns = pd.Series([f"{heading} {ordinal}" for _, ordinal, _ in logs], dtype="str")
    entries = parts.assign(
        worked_on=days.values,
        effort=effort,
        task_id=accepted["task_id"].loc[rows].to_numpy(),
        task=accepted["name"].loc[rows].to_numpy(),
    ).set_axis(rows)
    table = TABLES["time_entries"]
    kept = identified(table, entries[usable], context, source_column=columns[usable])
    return {table.name: table.conform(kept)}


def _parts(cell: Cell) -> list[str | None]:
    """Cut a cell into its parts; the comment comes first and may contain semicolons."""
    found = written(cell).rsplit(";", 3)
    parts = [*[""] * (len(PARTS) - len(found)), *found]
    return [part.strip() or None for part in parts]


def _report(draft: Draft, row: int, cell: Cell) -> None:
    draft.report(
        "log-unreadable",
        message("The work log {cell} has no day, or no hours of one day.", cell=written(cell)),
        message("It is not used; export the work logs with a report of their own."),
        row=row,
        column="log_work",
        severity="error",
    )
