"""Cells of one sheet as they stand in the file, before anything is made of them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | float | int | bool | datetime | date | time | timedelta | None


class CellFault(str):
    """A cell that shows no value: an error such as ``#REF!``, or ``=A1*2`` never computed.

    A text like any other to whoever looks for headings; no column accepts it as a value.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet, rectangular.

    Attributes
    ----------
    sheet
        Name of the sheet; None for a text file.
    rows
        The cells; every row has the same length, missing cells are None.
    first_row
        Number of ``rows[0]`` as a person sees it. In a text file it is the number of the
        record, as a spreadsheet shows it: a record with line breaks in quotes is one row.
    hidden
        The sheet is hidden in the workbook.
    merged
        Merged ranges as (top, left, bottom, right), positions in `rows`, all included.
    """

    sheet: str | None
    rows: tuple[tuple[Cell, ...], ...]
    first_row: int = 1
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0
