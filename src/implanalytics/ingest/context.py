"""What a reader is told about the sheet it reads, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label
from implanalytics.ingest.accounts import Account
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import Layout
from implanalytics.ingest.heading_use import HeadingUse


@dataclass(frozen=True)
class Context:
    """What holds for one sheet from outside of it.

    Attributes
    ----------
    file
        Path relative to the project, with forward slashes.
    sheet
        Name of the sheet, None for a text file.
    source_id
        Key of the source.
    project_id
        Key of the project.
    hours_per_day
        Hours of a person-day.
    timezone
        Zone of the project, to which instants with an offset are converted.
    columns
        Heading to column, as the user settled it; ``""`` leaves a heading out.
    legend
        Number and top of the scale of words that the file explains, by folded word.
    dayfirst
        Whether the day stands before the month in dates such as 03/04/2024; None where the
        columns must show it.
    scale
        What numbers without a sign are in columns of shares: fractions of 1 or per cent; None
        where the columns must show it.
    above
        What stands above the first table of the sheet, where this is a further one.
    sheets
        Names of all sheets of the workbook.
    """

    file: str
    sheet: str | None
    source_id: str
    project_id: str
    hours_per_day: float = 8.0
    timezone: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    legend: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    dayfirst: bool | None = None
    scale: Literal["fraction", "percent"] | None = None
    above: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()

    def place(self, row: int | None = None, column: str | None = None) -> Place:
        """Give a place on the sheet."""
        return Place(self.file, self.sheet, row, column)


@dataclass(frozen=True)
class SheetRead:
    """What a reader made of one sheet.

    Attributes
    ----------
    frames
        Conformed tables by name; tables without rows are left out.
    account
        What became of every row.
    problems
        What was found wrong, in row order.
    metadata
        What stands above the table; ``extracted`` is the day on which the data were taken.
    header_row
        Number of the header row, None if there is none.
    headings
        What every heading was taken for, left to right.
    aside
        Name and code of the project that rejected rows name, by row.
    """

    frames: Mapping[str, pd.DataFrame]
    account: Account
    problems: tuple[Problem, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None
    headings: tuple[HeadingUse, ...] = ()
    aside: Mapping[int, tuple[str | None, str | None]] = field(default_factory=dict)


@runtime_checkable
class LaysOut(Protocol):
    """A reader that can say which heading of a sheet gives which column."""

    def layout(self, grid: Grid, columns: Mapping[str, str] | None = None) -> Layout | None:
        """Find its header on a sheet, None if the sheet has none."""
        ...


class Reader(Protocol):
    """Reads one kind of sheet."""

    @property
    def name(self) -> str:
        """The name it is looked up by."""
        ...

    @property
    def label(self) -> Label:
        """What people call it."""
        ...

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        ...

    @property
    def verified(self) -> str:
        """``real file`` or ``documentation``: what the declaration was checked against."""
        ...

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all; the best reader reads it."""
        ...

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give the columns missing on a sheet that nearly fits, None if it is far from it."""
        ...

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        ...
