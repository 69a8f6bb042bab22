"""A kind of sheet declared as data: which headings give which columns of which table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import pandas as pd

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.engine import read_sheet
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.header import Header, Layout, Ways, find_header
from implanalytics.ingest.headings import Matched, Vocabulary, folded
from implanalytics.tables import PROJECT_NAMED, TABLES, Table
from implanalytics.tables.column import Column

Derive: TypeAlias = Callable[[Draft], None]
Also: TypeAlias = Callable[[Draft, pd.DataFrame], Mapping[str, pd.DataFrame]]

SIGNED = 1000.0
JUDGED = 6


def nothing_to_derive(draft: Draft) -> None:
    """Leave the draft as it is."""
    del draft


def no_further_tables(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give no further tables."""
    del draft, accepted
    return {}


@dataclass(frozen=True)
class SheetReader:
    """A reader that is data.

    Attributes
    ----------
    name, label
        The name it is looked up by, and what people call it.
    table
        The table its rows go to.
    headings
        Names of each column, best first. A column is one of the table or one of `helps`.
    needs
        Groups of columns; a sheet is of this kind if it has one column of each group.
    must
        Columns whose cells must be filled, besides those the table requires.
    signature
        Headings that only this tool writes; all must be there, and then it goes before others.
    unless
        Headings that say the sheet is something else.
    helps
        Columns that are read to derive others and are not kept.
    constants
        Values of columns that are the same in every row.
    clean
        Puts a cell in order before it is read.
    derive
        Fills columns from others, before rows are judged.
    also
        Gives further tables from the rows accepted.
    further
        Names of those tables.
    verified
        ``real file`` or ``documentation``.
    """

    name: str
    label: Label
    table: str
    headings: Mapping[str, Sequence[str]]
    needs: tuple[tuple[str, ...], ...]
    must: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    helps: tuple[Column, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    clean: Callable[[Cell], Cell] | None = None
    derive: Derive = nothing_to_derive
    also: Also = no_further_tables
    further: tuple[str, ...] = ()
    verified: str = "documentation"

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        return (self.table, *self.further)

    @property
    def target(self) -> Table:
        """The table its rows go to."""
        return TABLES[self.table]

    def column(self, name: str) -> Column:
        """Give the declaration of a column that this reader reads.

        Raises
        ------
        UnknownNameError
            If neither the table nor `helps` declares it.
        """
        own = PROJECT_NAMED if self.target.traced else self.target.columns[:1]
        declared = {c.name: c for c in (*own, *self.target.declared, *self.helps)}
        if name not in declared:
            raise UnknownNameError("column", name, declared)
        return declared[name]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names of its columns."""
        return Vocabulary.of(self.headings)

    def match(
        self,
        texts: Sequence[Ways],
        columns: Mapping[str, str] | None = None,
        *,
        guess: bool = False,
    ) -> Matched:
        """Give the columns that a row of headings names."""
        return self.vocabulary.match(texts, columns, guess=guess)

    def layout(self, grid: Grid, columns: Mapping[str, str] | None = None) -> Layout | None:
        """Find its header on a sheet, None if the sheet has none."""
        found = self._find(grid, columns)
        if found is None:
            return None
        return Layout(found[0], self.match(found[0].ways, columns, guess=True))

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        found = self._find(grid, columns)
        return found[1] if found else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give the columns missing on a sheet that nearly fits, None if it is far from it."""

        def rating(ways: Sequence[Ways], _cells: Sequence[Cell]) -> float:
            texts = _first_ways(ways)
            if self.signature or any(t in self._foreign for t in texts):
                return 0.0
            named = len(self.match(ways).columns)
            return float(named) if named >= max(3, len(texts) / 2) else 0.0

        found = find_header(grid, rating)
        if found is None:
            return None
        columns = self.match(found[0].ways).columns
        missing = [group[0] for group in self.needs if not any(c in columns for c in group)]
        return tuple(self.column(name).label for name in missing) if len(missing) == 1 else None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it.

        Raises
        ------
        UnknownNameError
            If the user settled a heading on a column that does not exist.
        """
        for name in filter(None, context.columns.values()):
            self.column(name)
        return read_sheet(self, grid, context)

    def _find(self, grid: Grid, columns: Mapping[str, str] | None) -> tuple[Header, float] | None:
        def rating(ways: Sequence[Ways], _cells: Sequence[Cell]) -> float:
            return self._rate(ways, columns)

        return find_header(grid, rating)

    def _rate(self, ways: Sequence[Ways], columns: Mapping[str, str] | None) -> float:
        if not columns and not self.vocabulary.may_name(_all_ways(ways)):
            return 0.0
        texts = _first_ways(ways)
        if not texts >= self._signed or (texts & self._foreign and not columns):
            return 0.0
        found = self.match(ways, columns).columns
        if len(found) > 1 and not self._has_needs(found):
            found = self.match(ways, columns, guess=True).columns
        if not self._has_needs(found):
            return 0.0
        share = len(found) / max(JUDGED, len(texts))
        return len(found) + share + (SIGNED if self.signature else 0.0)

    def _has_needs(self, found: Mapping[str, int]) -> bool:
        return all(any(column in found for column in group) for group in self.needs)

    @cached_property
    def _foreign(self) -> frozenset[str]:
        return frozenset(map(folded, self.unless))

    @cached_property
    def _signed(self) -> frozenset[str]:
        return frozenset(map(folded, self.signature))


def _all_ways(ways: Sequence[Ways]) -> list[str]:
    return [text for way in ways for text in ((way,) if isinstance(way, str) else way) if text]


def _first_ways(ways: Sequence[Ways]) -> frozenset[str]:
    return frozenset(folded(way if isinstance(way, str) else way[0]) for way in ways) - {""}
