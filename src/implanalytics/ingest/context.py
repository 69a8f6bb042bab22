"""What a reader is told about the sheet it reads, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label
from implanalytics.ingest.accounts import Account
from implanalytics.ingest.grid import Grid


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
    """

    file: str
    sheet: str | None
    source_id: str
    project_id: str
    hours_per_day: float = 8.0
    timezone: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

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
    aside
        Name and code of the project that rejected rows name, by row.
    """

    frames: Mapping[str, pd.DataFrame]
    account: Account
    problems: tuple[Problem, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None
    aside: Mapping[int, tuple[str | None, str | None]] = field(default_factory=dict)


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
