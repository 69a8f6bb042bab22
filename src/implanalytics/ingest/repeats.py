"""Sheets that repeat the others of their workbook, such as one called Total."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.headings import folded
from implanalytics.ingest.source import Reading
from implanalytics.ingest.totals import agrees
from implanalytics.tables import TABLES

_NAMES = (
    "total", "totals", "all", "summary", "overall", "sum", "combined", "overview", "合计",
    "汇总", "总计", "总表", "汇总表", "全部", "总览", "工时汇总", "合计表",
)  # fmt: skip
NAMES = frozenset(map(folded, _NAMES))
TABLE = "time_entries"


def without_repeats(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Put aside sheets that repeat others of their file.

    Time entries are repeated by a sheet that is called Total and has the hours of the others,
    tasks by a sheet whose every task, id and name, stands on a longer one.

    Parameters
    ----------
    readings
        The readings of one file.

    Returns
    -------
    tuple of Reading
        In the same order. A sheet called Total whose hours are not those of the others is kept
        with a warning.
    """
    kept = [_without_tasks(reading, readings) for reading in readings]
    others = [r for r in kept if TABLE in r.frames and not _is_total(r)]
    if not others:
        return tuple(kept)
    union = pd.concat([r.frames[TABLE] for r in others])
    return tuple(_judged(r, union) if TABLE in r.frames and _is_total(r) else r for r in kept)


def _without_tasks(reading: Reading, readings: Sequence[Reading]) -> Reading:
    mine = _task_keys(reading)
    longer = (
        _task_keys(other) for other in readings if other.source.reader == reading.source.reader
    )
    if mine and any(len(keys) > len(mine) and keys >= mine for keys in longer):
        return _put_aside(reading, "tasks")
    return reading


def _task_keys(reading: Reading) -> frozenset[tuple[str, str]]:
    frame = reading.frames.get("tasks")
    if frame is None or "name" not in frame:
        return frozenset()
    return frozenset(zip(frame["task_id"], frame["name"].fillna(""), strict=True))


def _is_total(reading: Reading) -> bool:
    return folded(reading.source.sheet or "") in NAMES


def _judged(reading: Reading, union: pd.DataFrame) -> Reading:
    frame = reading.frames[TABLE]
    place = Place(reading.source.path, reading.source.sheet)
    same = _records(frame) == _records(union) or agrees(
        float(frame["effort"].sum()), float(union["effort"].sum())
    )
    if not same:
        doubt = Problem(
            "sheet-may-repeat",
            place,
            message("By its name this sheet sums the others, but its hours are not theirs."),
            message("If it does repeat them, name the sheets to read in project.toml."),
            "warning",
        )
        return replace(reading, problems=(doubt, *reading.problems))
    return _put_aside(reading, TABLE)


def _put_aside(reading: Reading, table: str) -> Reading:
    problem = Problem(
        "sheet-repeats",
        Place(reading.source.path, reading.source.sheet),
        message("This sheet repeats other sheets of the file; its rows are not added again."),
        message("If they are others, rename the sheet or name the sheets to read."),
        "warning",
    )
    return replace(
        reading,
        source=replace(reading.source, tables=()),
        frames={},
        account=_all_skipped(reading, table),
        problems=(problem, *reading.problems),
    )


def _records(frame: pd.DataFrame) -> Counter[tuple[object, ...]]:
    kept = [c.name for c in TABLES[TABLE].declared if c.name in frame and c.name != "entry_id"]
    cells = frame[kept].astype(object).where(frame[kept].notna(), None)
    return Counter(cells.itertuples(index=False, name=None))


def _all_skipped(reading: Reading, table: str) -> Account:
    rows = {int(row) for row in reading.frames[table]["source_row"]}
    notes = [RowNote(row, "skipped", "repeats-other-sheets") for row in rows]
    return Account.of(reading.account.seen, 0, [*reading.account.rows, *notes])
