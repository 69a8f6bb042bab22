"""Which rows of a table may be anything else than data, told by whole columns at a time.

Long tables are data nearly throughout. What a row is can only be seen row by row; these
questions, asked of the different values of each column, leave few rows to look at.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.compute as pc

from implanalytics.ingest.cells import CellColumn, Mask
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.header import header_rows

if TYPE_CHECKING:
    from implanalytics.ingest.rows import Shape

LIKE_BLANK = r"^[\s\p{Z}\p{C}]*$"
LIKE_TOTAL = (
    r"(?i)计|汇总|总和|总工时|total|sum|[\x{FF21}-\x{FF5A}]|平均|均值|最大值|最小值"
    r"|\b(average|avg|mean|maximum|minimum)\b"
)
LIKE_LABEL = r"(?i)[:：]|说明|图例|注释|定义|取值|口径|标准|\b(legend|scale|definition)"


@dataclass(frozen=True)
class Filled:
    """Which cells of a grid hold something.

    Attributes
    ----------
    cells
        By row and column.
    counts
        Filled cells of each row.
    """

    cells: Mask
    counts: "np.ndarray[Any, np.dtype[np.intp]]"

    def places(self, position: int) -> tuple[int, ...]:
        """Give the positions of the filled cells of a row."""
        return tuple(np.flatnonzero(self.cells[position]).tolist())

    def any_of(self, columns: Collection[int]) -> Mask:
        """Say which rows have a filled cell in one of some columns."""
        found: Mask = np.logical_or.reduce(self.cells[:, sorted(columns)], axis=1)
        return found


def filled_cells(grid: Grid) -> Filled:
    """Say which cells of a grid hold something a person can see."""
    masks = [_filled(column) for column in grid.columns]
    cells = np.column_stack(masks) if masks else np.zeros((0, 0), dtype=bool)
    return Filled(cells, cells.sum(axis=1))


def _filled(column: CellColumn) -> Mask:
    texts = ~column.matching(LIKE_BLANK)
    for i in np.flatnonzero(~texts):
        texts[i] = bool(written(column.texts[i].as_py()))
    return column.where(texts, [not isinstance(v, str) or bool(written(v)) for v in column.others])


def may_be_other(grid: Grid, shape: "Shape", filled: Filled) -> Mask:
    """Say which rows may be something else than data.

    Parameters
    ----------
    grid
        A sheet.
    shape
        What its header says.
    filled
        Its filled cells.

    Returns
    -------
    Mask
        False only for rows that are certainly data: no total, band, note, blank row or header.
    """
    columns = grid.columns
    doubtful = filled.counts <= 1
    doubtful[: shape.header.last + 2] = True
    for column in columns:
        marks = column.matching(LIKE_TOTAL, hint=LIKE_TOTAL)
        doubtful |= column.where(marks, [isinstance(v, str) for v in column.others])
    doubtful |= _repeating(grid, shape) | _without_text(columns)
    only_texts = filled.counts > 0
    for column in columns:
        plain = np.ones(len(column.texts), dtype=bool)
        only_texts &= column.where(plain, [isinstance(v, str) for v in column.others]) | (
            column.codes < 0
        )
    if only_texts.any():
        doubtful |= only_texts & (_labelled(columns, filled) | _of_one_length(columns, filled))
    return doubtful


def _without_text(columns: tuple[CellColumn, ...]) -> Mask:
    """Say which rows hold no text at all: they may be sums without a word."""
    found = np.ones(len(columns[0]) if columns else 0, dtype=bool)
    for column in columns:
        plain = np.ones(len(column.texts), dtype=bool)
        found &= ~column.where(plain, [isinstance(v, str) for v in column.others])
    return found


def _repeating(grid: Grid, shape: "Shape") -> Mask:
    """Say which rows hold two headings below their own columns."""
    found = np.zeros(len(grid.rows), dtype=bool)
    for headings in header_rows(grid, shape.header):
        count = np.zeros(len(grid.rows), dtype=np.intp)
        for column, heading in zip(grid.columns, headings, strict=True):
            if heading:
                same = pc.equal(pc.utf8_trim_whitespace(column.texts), heading)
                others = [written(value) == heading for value in column.others]
                count += column.where(same.to_numpy(zero_copy_only=False), others)
        found |= count >= 2
    return found


def _labelled(columns: tuple[CellColumn, ...], filled: Filled) -> Mask:
    """Say which rows begin with a text that may be a label."""
    first = filled.cells.argmax(axis=1)
    found = np.zeros(len(first), dtype=bool)
    for position, column in enumerate(columns):
        here = first == position
        if here.any():
            marks = column.matching(LIKE_LABEL, hint=LIKE_LABEL)
            found |= here & column.where(marks, [isinstance(v, str) for v in column.others])
    return found


def _of_one_length(columns: tuple[CellColumn, ...], filled: Filled) -> Mask:
    """Say which rows hold texts of one length only: the same text may stand in all its cells."""
    first = np.full(len(filled.counts), -1, dtype=np.int64)
    left = np.arange(len(first))
    for position, column in enumerate(columns):
        lengths = pc.utf8_length(column.texts).to_numpy(zero_copy_only=False).astype(np.int64)
        others = [len(v) if isinstance(v, str) else -1 for v in column.others]
        each = np.concatenate([lengths, np.array([*others, -1], dtype=np.int64)])
        each = each[column.codes[left]]
        here = filled.cells[left, position]
        begins = here & (first[left] < 0)
        first[left[begins]] = each[begins]
        left = left[~here | (each == first[left])]
    found: Mask = np.zeros(len(first), dtype=bool)
    found[left] = True
    return found
