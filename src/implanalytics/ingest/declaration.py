"""A kind of sheet declared as data: which headings give which columns of which table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import pandas as pd

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.ingest.columns.units import Unit
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.engine import read_sheet
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.header import Header, Layout, find_header
from implanalytics.ingest.headings import Matched, Vocabulary, folded
from implanalytics.ingest.joined_header import Ways, all_ways, first_ways
from implanalytics.ingest.naming import ON_THE_SHEET, called
from implanalytics.tables import PROJECT_NAMED, TABLES, Table
from implanalytics.tables.column import Column

Derive: TypeAlias = Callable[[Draft], None]
Also: TypeAlias = Callable[[Draft, pd.DataFrame], Mapping[str, pd.DataFrame]]
Prepare: TypeAlias = Callable[[Grid], Grid]
Signature: TypeAlias = "tuple[str | tuple[str, ...], ...]"

SIGNED = 1000.0
JUDGED = 6


def nothing_to_derive(draft: Draft) -> None:
    """Leave the draft as it is."""
    del draft


def in_turn(*steps: Derive) -> Derive:
    """Give the step that takes all `steps`, one after the other."""

    def derive(draft: Draft) -> None:
        for step in steps:
            step(draft)

    return derive


def as_it_stands(grid: Grid) -> Grid:
    """Leave the sheet as it is."""
    return grid


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
    spared
        Such a column -> another that may be filled instead.
    signature
        Headings that only this tool writes; all must be there, and then it goes before others.
        Of a tuple one must be there: the same heading in other versions and languages.
    unless
        Headings that say the sheet is something else.
    units
        Unit of bare numbers of a column as the tool writes them, where no heading says it.
    repeats
        Headings that the tool writes once for every value of an item.
    prepare
        Puts rows in order that the tool lays out in more than one way, before they are read.
    called
        Names that sheets of this kind bear, as title, tab or file.
    marks
        Headings that tell the kind as its name would, such as 问题编号.
    loose
        Names of columns that mean something only on a sheet so called or marked, such as 名称.
    second
        Names that give a further column where another heading gives their first one better.
    measures
        Columns of text that measure and name nothing; a total may stand in them.
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
    records
        Whether it reads records only (JSON, XML); a sheet may mean otherwise by their names.
    """

    name: str
    label: Label
    table: str
    headings: Mapping[str, Sequence[str]]
    needs: tuple[tuple[str, ...], ...]
    must: tuple[str, ...] = ()
    spared: Mapping[str, str] = field(default_factory=dict)
    signature: Signature = ()
    unless: tuple[str, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=dict)
    repeats: tuple[str, ...] = ()
    prepare: Prepare = as_it_stands
    called: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    loose: Mapping[str, Sequence[str]] = field(default_factory=dict)
    second: Mapping[str, Sequence[str]] = field(default_factory=dict)
    measures: tuple[str, ...] = ()
    helps: tuple[Column, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    clean: Callable[[Cell], Cell] | None = None
    derive: Derive = nothing_to_derive
    also: Also = no_further_tables
    further: tuple[str, ...] = ()
    verified: str = "documentation"
    records: bool = False

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
        return Vocabulary.of(self.headings, self.second)

    @cached_property
    def _whole_vocabulary(self) -> Vocabulary:
        names = {
            column: (*self.headings.get(column, ()), *more) for column, more in self.loose.items()
        }
        return Vocabulary.of({**self.headings, **names}, self.second)

    def vocabulary_for(self, grid: Grid) -> Vocabulary:
        """Give the names of its columns on a sheet: more where the sheet is called by its name."""
        return self._whole_vocabulary if self._named(grid) else self.vocabulary

    def _named(self, grid: Grid) -> float:
        """Say whether a sheet is called or marked as of this kind, and by how strong a sign."""
        if not self._marks.isdisjoint(grid.words):
            return ON_THE_SHEET
        return called(grid, self.called)

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
        vocabulary = self.vocabulary_for(grid)
        return Layout(found[0], vocabulary.match(found[0].ways, columns, guess=True))

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        found = None if self.records and not grid.records else self._find(grid, columns)
        return found[1] if found else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give the columns missing on a sheet that nearly fits, None if it is far from it."""
        if self.records and not grid.records:
            return None

        def rating(ways: Sequence[Ways], _cells: Sequence[Cell]) -> float:
            texts = first_ways(ways)
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
        return read_sheet(self, self.prepare(grid), context)

    def _find(self, grid: Grid, columns: Mapping[str, str] | None) -> tuple[Header, float] | None:
        vocabulary = self.vocabulary_for(grid)
        if not columns and not self._may_fit(grid, vocabulary):
            return None

        def rating(ways: Sequence[Ways], _cells: Sequence[Cell]) -> float:
            return self._rate(vocabulary, ways, columns)

        found = find_header(grid, rating)
        return (found[0], found[1] + self._named(grid)) if found else None

    def _may_fit(self, grid: Grid, vocabulary: Vocabulary) -> bool:
        """Say cheaply whether a sheet may be of this kind; one column may be misspelt."""
        if any(map(grid.words.isdisjoint, self._signed)):
            return False
        needed = self._spelt if vocabulary is self.vocabulary else self._spelt_loosely
        missing = sum(map(grid.words.isdisjoint, needed))
        return not missing or (missing == 1 and vocabulary.may_be_misspelt(grid.words))

    @cached_property
    def _spelt(self) -> tuple[frozenset[str], ...]:
        return tuple(map(self.vocabulary.spelt, self.needs))

    @cached_property
    def _spelt_loosely(self) -> tuple[frozenset[str], ...]:
        return tuple(map(self._whole_vocabulary.spelt, self.needs))

    def _rate(
        self, vocabulary: Vocabulary, ways: Sequence[Ways], columns: Mapping[str, str] | None
    ) -> float:
        if not columns and not vocabulary.may_name(all_ways(ways)):
            return 0.0
        texts = first_ways(ways)
        signed = all(texts & group for group in self._signed)
        if not signed or (texts & self._foreign and not columns):
            return 0.0
        found = vocabulary.match(ways, columns).columns
        if len(found) > 1 and not self._has_needs(found):
            found = vocabulary.match(ways, columns, guess=True).columns
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
    def _signed(self) -> tuple[frozenset[str], ...]:
        groups = ((group,) if isinstance(group, str) else group for group in self.signature)
        return tuple(frozenset(map(folded, group)) for group in groups)

    @cached_property
    def _marks(self) -> frozenset[str]:
        return frozenset(map(folded, self.marks))
