"""Cells of one sheet as they stand in the file, before anything is made of them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from implanalytics.ingest.cells import CellColumn
    from implanalytics.ingest.header import Header

Cell: TypeAlias = str | float | int | bool | datetime | date | time | timedelta | None


SEARCHED = 40
"""Rows among which a header is looked for."""


class CellFault(str):
    """A cell that shows no value: an error such as ``#REF!``, or ``=A1*2`` never computed.

    A text like any other to whoever looks for headings; no column accepts it as a value.
    """

    __slots__ = ()


def written(cell: object) -> str:
    """Write a cell the way a person reads it.

    Parameters
    ----------
    cell
        A raw cell, or a value that was read from one.

    Returns
    -------
    str
        Texts without spaces around them, whole numbers without ".0" and never in scientific
        notation, midnight without its time, durations as h:mm:ss; ``""`` for nothing.

    Examples
    --------
    >>> written(12.0), written(1e-7), written(datetime(2024, 3, 5)), written(None)
    ('12', '0.0000001', '2024-03-05', '')
    """
    match cell:
        case str():
            return cell.strip().strip("\ufeff\u200b").strip()
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float():
            if not isfinite(cell):
                return str(cell)
            return str(int(cell)) if cell.is_integer() else f"{Decimal(repr(float(cell))):f}"
        case datetime():
            return cell.isoformat(sep=" ").removesuffix(" 00:00:00")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            minutes, seconds = divmod(round(cell.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case _:
            return str(cell)


@dataclass(frozen=True)
class Grid:
    """One sheet, rectangular.

    Attributes
    ----------
    sheet
        Name of the sheet; None for a text file.
    rows
        The cells; every row has the same length, missing cells are None.
    numbers
        Number of each row as a person finds it, rising: the row of a sheet, the line of a text
        file on which a record begins, the ordinal of a record. By default 1, 2, 3, ...
    hidden
        The sheet is hidden in the workbook.
    merged
        Merged ranges as (top, left, bottom, right), positions in `rows`, all included.
    hidden_rows
        Positions of rows that are hidden, by a filter or by hand.
    records
        The first row holds the names of fields, which are no row of the file: it was written as
        records (JSON, XML).
    lengths
        How many cells each record of a text file has; others have as many as the grid is wide.
    block
        Columns of the sheet that these are, such as ``M:T``, where it has several tables side by
        side.
    about
        What the file says of the table outside of its rows, as text: ``project``,
        ``extracted_at``, ``hours_per_day`` and so on.
    file
        Name of the file without folder and ending, where it is known.
    """

    sheet: str | None
    rows: Sequence[tuple[Cell, ...]]
    numbers: Sequence[int] = ()
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    records: bool = False
    lengths: Sequence[int] = ()
    block: str | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    file: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Give rows their numbers if nothing else was said.

        Raises
        ------
        ValueError
            If there are not as many numbers as rows.
        """
        if not self.numbers:
            object.__setattr__(self, "numbers", range(1, len(self.rows) + 1))
        if len(self.numbers) != len(self.rows):
            raise ValueError(f"{len(self.rows)} rows, but {len(self.numbers)} numbers")

    def number(self, position: int) -> int:
        """Give the number of the row at a position.

        >>> Grid(None, (("a",), ("b",)), numbers=(1, 4)).number(1)
        4
        """
        return self.numbers[position]

    def position(self, number: int) -> int:
        """Give the position of the row with a number.

        Raises
        ------
        KeyError
            If no row has it.

        Examples
        --------
        >>> Grid(None, (("a",), ("b",)), numbers=(1, 4)).position(4)
        1
        """
        found = bisect_left(self.numbers, number)
        if found == len(self.numbers) or self.numbers[found] != number:
            raise KeyError(number)
        return found

    def cells(self, number: int) -> tuple[Cell, ...]:
        """Give the cells of the row with a number."""
        return self.rows[self.position(number)]

    @cached_property
    def columns(self) -> "tuple[CellColumn, ...]":
        """The cells by column."""
        from implanalytics.ingest.cells import CellColumn, ColumnRows

        if isinstance(self.rows, ColumnRows):
            return self.rows.columns
        return tuple(CellColumn.of(cells) for cells in zip(*self.rows, strict=True))

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def headers(self) -> "tuple[tuple[Header, tuple[Cell, ...]], ...]":
        """What may be a header, with the cells of its last row: every reader looks here."""
        from implanalytics.ingest.header import candidates

        return tuple(candidates(self))

    @cached_property
    def words(self) -> frozenset[str]:
        """What may be a heading or a label in the first rows: a reader looks here first."""
        from implanalytics.ingest.header import words_of

        return words_of(self)

    @cached_property
    def merged_across(self) -> Mapping[int, Sequence[tuple[int, int]]]:
        """First and last column of every merged range of one row, by the position of the row."""
        found: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, right in self.merged:
            if top == bottom and right > left:
                found.setdefault(top, []).append((left, right))
        return found

    @cached_property
    def head(self) -> tuple[tuple[str, ...], ...]:
        """The first rows as text: every reader looks for its header in them."""
        return tuple(tuple(map(written, cells)) for cells in self.rows[:SEARCHED])
