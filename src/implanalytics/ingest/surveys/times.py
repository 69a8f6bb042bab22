"""When answers were given, and whether they were given to the end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pandas as pd

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns import instants
from implanalytics.ingest.columns.parsed import is_empty
from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import folded

NO_TIME = pd.Timestamp(datetime(1980, 1, 1))
"""What LimeSurvey writes for the time of answers it keeps anonymous."""

_DONE = frozenset(
    map(folded, ("true", "1", "yes", "completed", "complete", "是", "完成", "已完成"))
)
_OPEN = frozenset(
    map(
        folded, ("false", "0", "no", "partial", "incomplete", "started", "否", "未完成", "部分完成")
    )
)


@dataclass(frozen=True)
class Times:
    """Times of submission on the row numbers of the sheet.

    Attributes
    ----------
    values
        Project-local points in time.
    unreadable
        Rows whose time cannot be read.
    notes
        What holds for the column.
    """

    values: "pd.Series[Any]"
    unreadable: Sequence[int] = ()
    notes: tuple[Message, ...] = ()


def times(cells: "pd.Series[Any]", context: Context, zone: str | None) -> Times:
    """Read times of submission.

    Parameters
    ----------
    cells
        Raw cells on the row numbers a person sees.
    context
        The zone of the project.
    zone
        Zone of the times, None if they are the project's.
    """
    parsed = instants(cells, timezone=context.timezone)
    notes = parsed.notes
    values = parsed.values
    if (nothing := values.eq(NO_TIME)).any():
        values = values.mask(nothing)
        notes = (*notes, message("1980-01-01 stands for no date: the survey was anonymous."))
    unreadable = tuple(int(str(row)) for row in parsed.refused)
    return _in_project(Times(values, unreadable, notes), context, zone)


def _in_project(found: Times, context: Context, zone: str | None) -> Times:
    if zone is None or zone == context.timezone:
        return found
    if context.timezone is None:
        note = message(
            "The times are those of {zone}; the project names no time zone, so they are kept so.",
            zone=zone,
        )
        return replace(found, notes=(*found.notes, note))
    try:
        moved = (
            found.values.dt.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
            .dt.tz_convert(context.timezone)
            .dt.tz_localize(None)
        )
    except (KeyError, ValueError):
        note = message("The time zone {zone} of the survey is not known.", zone=zone)
        return replace(found, notes=(*found.notes, note))
    note = message(
        "The times were converted from {zone} to {project}.", zone=zone, project=context.timezone
    )
    return replace(found, values=moved, notes=(*found.notes, note))


def completeness(
    finished: Sequence[object] | None, submitted: Sequence[object] | None
) -> list[bool | None] | None:
    """Say which respondents answered to the end, None if nothing tells.

    Parameters
    ----------
    finished
        Cells that say so, row by row.
    submitted
        Cells of the time of submission, where an empty one means that there was none.
    """
    if finished is not None:
        return [_is_done(written(cell)) for cell in finished]
    if submitted is not None:
        return [not is_empty(cell) for cell in submitted]
    return None


def _is_done(text: str) -> bool | None:
    word = folded(text)
    return True if word in _DONE else False if word in _OPEN else None
