"""A table while it is being read: parsed columns, rows put aside, problems found."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem, Severity
from implanalytics.core.words import Message, message
from implanalytics.ingest.accounts import RowNote
from implanalytics.ingest.cells import CellColumn, Positions
from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import Layout


class RawCells(Mapping[str, "pd.Series[Any]"]):
    """The raw cells of each column found, made into a series when they are asked for."""

    def __init__(self, index: "pd.Index[Any]") -> None:
        self._index = index
        self._columns: dict[str, CellColumn] = {}

    def keep(self, name: str, column: CellColumn) -> None:
        """Add a column."""
        self._columns[name] = column

    def __getitem__(self, name: str) -> "pd.Series[Any]":
        """Give the cells of a column on the row numbers a person sees."""
        return pd.Series(self._columns[name].cells(), index=self._index, dtype=object)

    def __iter__(self) -> Iterator[str]:
        """Give the names of the columns."""
        return iter(self._columns)

    def __len__(self) -> int:
        """Count the columns."""
        return len(self._columns)

    def cell(self, name: str, row: int) -> Cell:
        """Give one cell."""
        return self._columns[name].cell(int(self._index.searchsorted(row)))


@dataclass
class Draft:
    """A table while it is being read.

    Attributes
    ----------
    context, grid, layout
        Where it comes from.
    metadata
        What stands above the table.
    frame
        The columns read so far, on the row numbers a person sees.
    positions
        Where the rows of `frame` stand in the grid.
    cells
        The raw cells of each column found, on the same index.
    refused
        Cells that have no value, by column and row.
    sections
        Texts of the bands between rows, by row.
    kept
        Which rows go to the main table; the others are accepted for further tables.
    """

    context: Context
    grid: Grid
    layout: Layout
    metadata: Mapping[str, str]
    frame: pd.DataFrame
    positions: Positions
    cells: RawCells
    refused: dict[str, dict[int, Message]] = field(default_factory=dict)
    sections: Mapping[int, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: dict[int, RowNote] = field(default_factory=dict)
    kept: "pd.Series[bool] | None" = None

    def __contains__(self, column: str) -> bool:
        """Say whether the source gives `column`."""
        return column in self.frame.columns

    def has(self, column: str) -> bool:
        """Say whether `column` is there with at least one value."""
        return column in self.frame.columns and bool(self.frame[column].notna().any())

    def heading(self, column: str) -> str | None:
        """Give the heading a column was read from, None if it was derived."""
        found = self.layout.matched.columns
        return self.layout.header.texts[found[column]] if column in found else None

    def heading_with_unit(self, column: str) -> str:
        """Give the heading a column was read from with its unit, ``""`` if it was derived."""
        found = self.layout.matched.columns
        return self.layout.heading_with_unit(found[column]) if column in found else ""

    def report(
        self,
        code: str,
        found: Message,
        hint: Message,
        *,
        row: int | None = None,
        column: str | None = None,
        severity: Severity = "warning",
    ) -> None:
        """Note a problem in a row and a column of the table."""
        heading = (self.heading(column) or column) if column else None
        place = self.context.place(row, heading)
        self.problems.append(Problem(code, place, found, hint, severity))

    def reject(
        self, row: int, code: str, found: Message, hint: Message, *, column: str | None = None
    ) -> None:
        """Put a row aside because it cannot be used; later reasons are reported all the same."""
        self.report(code, found, hint, row=row, column=column, severity="error")
        self.put_aside(row, code, found)

    def put_aside(self, row: int, code: str, found: Message) -> None:
        """Reject a row whose problem is reported already."""
        self.notes.setdefault(row, RowNote(row, "rejected", code, found))

    def skip(self, row: int, kind: str, detail: Message | None = None) -> None:
        """Put a row aside because it holds nothing for these tables."""
        self.notes.setdefault(row, RowNote(row, "skipped", kind, detail))

    @property
    def standing(self) -> pd.DataFrame:
        """The rows not put aside so far."""
        if not self.notes:
            return self.frame
        return self.frame.loc[~self.frame.index.isin(list(self.notes))]

    def raw(self, column: str, row: int) -> str:
        """Give a cell as written."""
        return written(self.cells.cell(column, row)) if column in self.cells else ""

    def refuse(self, column: str, refused: Mapping[Hashable, Message]) -> None:
        """Keep the refusals of a column by row."""
        if refused:
            self.refused[column] = {int(str(row)): why for row, why in refused.items()}

    def note_column(self, column: str, notes: Iterable[Message]) -> None:
        """Report what holds for a whole column."""
        for note in notes:
            self.report(
                "column-read-so",
                note,
                message("If this is wrong, settle it in project.toml."),
                column=column,
                severity="notice",
            )
