"""Records of a table by the names that people who compare readers use."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from implanalytics.ingest import Reading
from implanalytics.project.inspection.totals import impacts

MOST = 2_000
"""With more records than these none is listed."""

_FIELDS: Mapping[str, Mapping[str, str]] = {
    "time_entries": {"worked_on": "date", "effort": "hours"},
    "tasks": {
        "name": "task", "planned_effort": "planned_hours", "actual_effort": "actual_hours",
    },
    "risks": {"text": "risk"},
    "survey_answers": {},
}  # fmt: skip
_HIDDEN = frozenset({"row_id", "source_id", "source_row", "source_column", "project_id"})


def records(readings: tuple[Reading, ...]) -> list[dict[str, Any]]:
    """Return the records of the main table of each reading, none if there are very many.

    Parameters
    ----------
    readings
        The readings of one file.

    Returns
    -------
    list of dict
        ``row``, ``sheet`` where there is one, and the columns of the table without nulls. Some
        go by other names: ``date`` and ``hours`` of time entries, ``task``, ``planned_hours`` and
        ``actual_hours`` of tasks, ``impact`` of risks.
    """
    main = [(reading, name) for reading in readings for name in _FIELDS if name in reading.frames]
    if sum(len(reading.frames[name]) for reading, name in main) > MOST:
        return []
    return [record for reading, name in main for record in _records(reading, name)]


def _records(reading: Reading, table: str) -> Iterator[dict[str, Any]]:
    frame = reading.frames[table]
    rows = frame["source_row"].astype("int64").tolist()
    sheet = {"sheet": reading.source.sheet} if reading.source.sheet else {}
    kept = frame.drop(columns=[c for c in _HIDDEN if c in frame]).rename(columns=_FIELDS[table])
    if table == "risks":
        kept["impact"] = impacts(frame)
    for row, record in zip(rows, kept.to_dict("records"), strict=True):
        named = {str(k): plain(v) for k, v in record.items()}
        yield {"row": row, **sheet, **{k: v for k, v in named.items() if v is not None}}


def plain(value: Any) -> Any:
    """Return a value as JSON has it: nulls as None, midnight as a date."""
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    return value.item() if hasattr(value, "item") else value
