"""When the data of a sheet were taken, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import message
from implanalytics.ingest.columns import instants
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.file_dates import Span, span_in_name
from implanalytics.tables import TABLES

HELD_ON = "held_on"
"""The day of a meeting, which a meeting that is only planned has not."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A point in time, project-local, and its origin, a key of `STAMP_ORIGINS`."""

    at: datetime | None = None
    origin: str | None = None


def stamp_of(
    read: SheetRead,
    path: str,
    *,
    settled: datetime | None,
    saved: datetime | None,
    timezone: str | None = None,
) -> Stamp:
    """Return when the data of a sheet were taken.

    Parameters
    ----------
    read
        The sheet as it was read; above its table may stand when it was exported.
    path
        The file, whose name may hold a day or a month. The month stands for its last day, and
        the period that dated rows are of is no day on which they were taken.
    settled
        What project.toml says.
    saved
        What a workbook says of itself.
    timezone
        Zone of the project.

    Returns
    -------
    Stamp
        The first there is of: settled, said in the file, saved, named; else an empty one.
    """
    return next(_stamps(read, path, settled, saved, timezone), Stamp())


def unreadable_stamp(context: Context, read: SheetRead, origin: str | None) -> tuple[Problem, ...]:
    """Return a notice where a sheet says when it was exported, but not as a date."""
    if "extracted" not in read.metadata or origin in ("settings", "content"):
        return ()
    said = read.metadata["extracted"]
    return (
        Problem(
            "extraction-unreadable",
            context.place(),
            message("It says when it was exported, but {text} cannot be read as a date.",
                    text=said),
            message(
                "Write it like 2025-06-30, or give extracted_at under [[source]] in project.toml."
            ),
            "notice",
        ),
    )  # fmt: skip


def _stamps(
    read: SheetRead,
    path: str,
    settled: datetime | None,
    saved: datetime | None,
    timezone: str | None,
) -> Iterator[Stamp]:
    if settled is not None:
        yield Stamp(settled, "settings")
    said = read.metadata.get("extracted", "").strip()
    if said:
        value = instants(pd.Series([said], dtype=object), timezone=timezone).values.iloc[0]
        if pd.notna(value):
            yield Stamp(value.to_pydatetime(), "content")
    if saved is not None:
        yield Stamp(saved, "properties")
    span = span_in_name(path)
    if span is not None and not _is_period(span, read):
        yield Stamp(datetime.combine(span.last, time()), "file_name")


def _is_period(span: Span, read: SheetRead) -> bool:
    """Say whether all dated rows of a sheet lie within the span, so that it is their period."""
    days = [
        frame[column.name].dropna().dt.date
        for name, frame in read.frames.items()
        if TABLES[name].nature == "event"
        for column in TABLES[name].declared
        if column.kind == "instant"
        and (column.required or (column.name == HELD_ON and HELD_ON in frame))
    ]
    known = [day for day in days if len(day)]
    return bool(known) and all(day.min() >= span.first and day.max() <= span.last for day in known)
