"""Efforts that the interfaces of tools give as whole seconds."""

import pandas as pd

from implanalytics.ingest.columns import hours
from implanalytics.ingest.draft import Draft

HEADING = "effort [seconds]"


def from_seconds(draft: Draft, *columns: str) -> None:
    """Read bare numbers of these columns as seconds; a text with a unit stands as it is."""
    for column in columns:
        if column not in draft:
            continue
        day = draft.context.hours_per_day
        parsed = hours(draft.cells[column], heading=HEADING, hours_per_day=day)
        draft.refused.pop(column, None)
        draft.refuse(column, parsed.refused)
        draft.frame[column] = parsed.values


def skip_running(draft: Draft, *columns: str) -> None:
    """Skip entries that are still running: they have no end, or a length below zero."""
    frame = draft.frame
    running = pd.Series(data=False, index=frame.index)
    for column in columns:
        if column in draft:
            running |= frame[column].isna()
    if "effort" in draft:
        running |= frame["effort"] < 0
    for row in frame.index[running.fillna(value=False)]:
        draft.skip(row, "running")
