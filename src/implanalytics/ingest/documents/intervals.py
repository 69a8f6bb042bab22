"""Intervals of Timewarrior and frames of Watson."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from implanalytics.ingest.documents.records import Record, cell_of, record_grid
from implanalytics.ingest.grid import Cell, Grid

_STAMP = re.compile(r"\d{8}T\d{6}Z")
_FIRST_SECOND, _LAST_SECOND = 946_684_800, 4_102_444_800


def is_timewarrior(value: Any) -> bool:
    """Tell whether a JSON value is an export of Timewarrior."""
    return _all(
        value, lambda v: isinstance(v, dict) and bool(_STAMP.fullmatch(str(v.get("start"))))
    )


def is_watson(value: Any) -> bool:
    """Tell whether a JSON value is the frames of Watson: start, stop, project, id, tags."""
    return _all(
        value,
        lambda v: isinstance(v, list) and len(v) >= 5 and _is_second(v[0]) and _is_second(v[1]),
    )


def interval_grids(value: Sequence[Any], path: Path) -> list[Grid]:
    """Give the intervals of either tool under the same field names; rows have their index."""
    records = [_frame(v) if isinstance(v, list) else _interval(v) for v in value]
    return [record_grid(records, path=path, first=0)]


def _all(value: Any, test: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(test, value[:20]))


def _is_second(value: Any) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and _FIRST_SECOND <= value <= _LAST_SECOND


def _interval(value: Any) -> Record:
    value = value if isinstance(value, dict) else {}
    start, end = _stamp(value.get("start")), _stamp(value.get("end"))
    return _record(
        own=cell_of(value.get("id")), start=start, end=end,
        tags=cell_of(value.get("tags")), annotation=cell_of(value.get("annotation")),
    )  # fmt: skip


def _frame(value: Sequence[Any]) -> Record:
    start, stop, project, own, tags = [*value, *[None] * 5][:5]
    return _record(
        own=cell_of(own), start=_moment(start), end=_moment(stop),
        project=cell_of(project), tags=cell_of(tags),
    )  # fmt: skip


def _stamp(text: Any) -> datetime | None:
    if not _STAMP.fullmatch(str(text)):
        return None
    try:
        return datetime.strptime(str(text), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _moment(value: Any) -> datetime | None:
    return datetime.fromtimestamp(value, UTC) if _is_second(value) else None


def _record(
    *,
    own: Cell,
    start: datetime | None,
    end: datetime | None,
    project: Cell = None,
    tags: Cell = None,
    annotation: Cell = None,
) -> Record:
    return {
        "interval id": own,
        "interval start": start.isoformat() if start else None,
        "interval end": end.isoformat() if end else None,
        "interval seconds": (end - start).total_seconds() if start and end else None,
        "interval project": project,
        "interval tags": tags,
        "interval annotation": annotation,
    }
