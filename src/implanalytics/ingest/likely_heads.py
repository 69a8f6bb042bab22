"""Rows of a long sheet that may head another table, told by whole columns at a time."""

from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from implanalytics.ingest.cells import CellColumn, Mask
from implanalytics.ingest.days import day_heading
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.headings import folded
from implanalytics.ingest.metadata import LABELS, NAMES

Counts: TypeAlias = "np.ndarray[Any, np.dtype[np.intp]]"

NO_DAYS = (100, 20_000_000)
"""Numbers between these are no days in any way of writing."""


def likely_heads(grid: Grid, *, least: int, longest: int, title: int) -> list[int]:
    """Give the rows that may be a header with a row below; few of a long table are.

    Parameters
    ----------
    grid
        The sheet.
    least
        Texts, or days, a header has at least.
    longest
        Letters of its longest text.
    title
        Cells that a line above a table has at most.

    Returns
    -------
    list of int
        Positions, rising; every header is among them.
    """
    columns = grid.columns
    counts = _count(columns, lambda column: column.codes >= 0)
    values = _count(columns, lambda column: _holds(column, _is_value))
    odd = _count(columns, lambda column: _holds(column, _is_no_day))
    long = _count(columns, lambda column: _longer(column, longest))
    ends = (values > 0) & (grid.sheet is not None) | (_count(columns, _may_be_label) > 0)
    heads = (counts >= least) & np.where(values > 0, (values >= least) & (odd == 0), long == 0)
    heads[1:] &= (counts[:-1] <= title) | ends[:-1]
    heads[:-1] &= counts[1:] > 1
    heads[-1:] = False
    return np.flatnonzero(heads).tolist()


def _count(columns: tuple[CellColumn, ...], says: Any) -> Counts:
    """Count the cells of each row of which something is true."""
    total = np.zeros(len(columns[0]) if columns else 0, dtype=np.intp)
    for column in columns:
        total += says(column)
    return total


def _holds(column: CellColumn, says: Any) -> Mask:
    nothing = np.zeros(len(column.texts), dtype=bool)
    return column.where(nothing, [says(value) for value in column.others])


def _is_value(cell: Cell) -> bool:
    return not isinstance(cell, str)


def _is_no_day(cell: Cell) -> bool:
    """Say whether a value is neither a date nor written like a day: 4, 11.4 and 20241104 are."""
    if isinstance(cell, str):
        return False
    if isinstance(cell, (int, float)) and NO_DAYS[0] <= cell < NO_DAYS[1]:
        return True
    return day_heading(cell) is None


def _longer(column: CellColumn, longest: int) -> Mask:
    # Spaces around a text do not count, but are not worth looking for.
    lengths = pc.utf8_length(pc.utf8_trim_whitespace(column.texts)).to_numpy(zero_copy_only=False)
    others = [isinstance(value, str) and len(value.strip()) > longest for value in column.others]
    return column.where(lengths > longest, others)


def _may_be_label(column: CellColumn) -> Mask:
    """Say which cells have a colon, or are the name of something said above a table."""
    marks = column.matching("[:：]", hint="[:：]")
    if len(marks) <= FEW:
        marks |= np.array([folded(text[:20]) in LABELS for text in column.texts.to_pylist()], bool)
    else:
        plain = pc.utf8_lower(pc.utf8_trim_whitespace(column.texts))
        marks |= pc.is_in(plain, LABEL_NAMES).to_numpy(zero_copy_only=False)
    return column.where(marks, [isinstance(value, str) for value in column.others])


FEW = 5_000
"""So many different texts are looked up however they are spelt; of more, as they are listed."""

LABEL_NAMES = pa.array(sorted(NAMES), pa.large_string())
