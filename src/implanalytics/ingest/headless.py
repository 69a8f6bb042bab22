"""Tables without a header: the first row holds values already."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from implanalytics.ingest.grid import SEARCHED, Cell, Grid, written

FEWEST_CELLS = 3
ALIKE = 0.75

_DATE = re.compile(r"\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}")
_NUMBER = re.compile(r"[-+]?\d[\d.,]*\s*(h|%|小时|天|人天)?")


def headless_row(grid: Grid) -> int | None:
    """Give the first row of a table that has no header, None if there is no such table.

    Parameters
    ----------
    grid
        A sheet that no reader knows.

    Returns
    -------
    int or None
        Position of a row with several cells, one of them a number or a date, when the next such
        row has the same kinds of cells in the same columns.
    """
    full = [
        position
        for position, cells in enumerate(grid.rows[:SEARCHED])
        if sum(1 for cell in cells if written(cell)) >= FEWEST_CELLS
    ]
    if len(full) < 2 or grid.records:
        return None
    first, second = (_kinds(grid.rows[position]) for position in full[:2])
    alike = sum(one == other for one, other in zip(first, second, strict=True) if one or other)
    either = sum(1 for one, other in zip(first, second, strict=True) if one or other)
    has_values = bool({"date", "number"} & set(first))
    return full[0] if has_values and alike >= ALIKE * either else None


def _kinds(cells: Sequence[Cell]) -> list[str]:
    return [_kind(cell) for cell in cells]


def _kind(cell: Cell) -> str:
    text = written(cell)
    if not text:
        return ""
    if isinstance(cell, (date, time, timedelta)) or _DATE.match(text):
        return "date"
    if isinstance(cell, (int, float)) or _NUMBER.fullmatch(text):
        return "number"
    return "text"
