"""Files that cannot be as old as they say, and the status date of a register for the others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.stamps import latest_day
from implanalytics.ingest import Reading
from implanalytics.ingest.file_dates import span_in_name


def stamped(
    readings: Iterable[Reading], project: str, card: Mapping[str, Any]
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Return `readings` with the days on which they were taken, and what cannot be true of them.

    A workbook with rows later than its last change bears a fixed time of the program that wrote
    it: its name counts instead. Where nothing says the day, the status date of the register does.

    Parameters
    ----------
    readings
        What was read of a project's files.
    project
        Name of the project, the place of what is told.
    card
        What a register says of the project.
    """
    found, untrue = [], []
    for reading in readings:
        at, origin = reading.source.extracted_at, reading.source.extracted_from
        if origin == "properties" and at is not None and _is_older_than_rows(reading, at):
            untrue.append(reading.source.path)
            at, origin = _named(reading)
        if at is None and "as_of" in card:
            at, origin = pd.Timestamp(card["as_of"]).to_pydatetime(), "register"
        source = replace(reading.source, extracted_at=at, extracted_from=origin)
        found.append(replace(reading, source=source))
    return tuple(found), _untrue(project, tuple(dict.fromkeys(untrue)))


def _is_older_than_rows(reading: Reading, at: datetime) -> bool:
    days = [latest_day(name, frame) for name, frame in reading.frames.items()]
    return any(day is not None and day.date() > at.date() for day in days)


def _named(reading: Reading) -> tuple[datetime | None, str | None]:
    span = span_in_name(reading.source.path)
    at = datetime.combine(span.last, time()) if span else None
    if at is None or _is_older_than_rows(reading, at):
        return None, None
    return at, "file_name"


def _untrue(project: str, files: tuple[str, ...]) -> tuple[Problem, ...]:
    if not files:
        return ()
    return (
        Problem(
            "saved-before-its-rows",
            Place(project),
            message("Saved before the latest of their own rows, as they say: {files}.",
                    files=files if len(files) <= NAMED else (*files[:NAMED], "…")),
            message(
                "That time was not used. If it matters when they were exported, write extracted_at "
                "under [[source]] in project.toml."
            ),
            "notice",
        ),
    )  # fmt: skip


NAMED = 10
"""Files that are named."""
