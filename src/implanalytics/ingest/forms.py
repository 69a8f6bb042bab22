"""Forms: one thing a sheet, each label beside its value or above it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.form_entries import Entry, entries_of, explains, label_in
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headings import Vocabulary
from implanalytics.ingest.naming import called
from implanalytics.tables import TABLES

FEWEST_ROWS = 3
MOST_ROWS = 300
MOST_ABREAST = 4

Settle = Callable[[Sequence[Entry]], Sequence[Entry]]


@dataclass(frozen=True)
class FormReader:
    """A reader of forms that is data.

    Attributes
    ----------
    name, label
        The name it is looked up by, and what people call it.
    fields
        The declaration that names the fields and says what becomes of them.
    needs
        Groups of columns; a sheet is such a form if it has a label of each group.
    filled
        Columns of which one must be filled in; else the form is a template.
    called
        Names that such forms bear.
    lists
        Readers of tables that stand inside the form.
    belongs
        The column of each listed table that names the form's row.
    settle
        Puts entries in order, such as two labels called date.
    """

    name: str
    label: Label
    fields: SheetReader
    needs: tuple[tuple[str, ...], ...]
    filled: tuple[str, ...]
    called: tuple[str, ...] = ()
    lists: tuple[SheetReader, ...] = ()
    belongs: Mapping[str, str] = field(default_factory=dict)
    settle: Settle = tuple
    verified: str = "documentation"

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        listed = (name for reader in self.lists for name in reader.tables)
        return tuple(dict.fromkeys((*self.fields.tables, *listed)))

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        del columns
        if not FEWEST_ROWS <= len(grid.rows) <= MOST_ROWS or any(
            map(grid.words.isdisjoint, self._spelt)
        ):
            return 0.0
        found = self.entries(grid)
        names = {entry.column for entry in found}
        rows = Counter(entry.place[0] for entry in found)
        if len(rows) < FEWEST_ROWS or max(rows.values()) > MOST_ABREAST:
            return 0.0
        if not all(names & set(group) for group in self.needs):
            return 0.0
        return len(names) + called(grid, self.called)

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet is such a form or it is not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        found = self.entries(grid)
        filled = [e for e in found if e.column in self.filled and e.value is not None]
        if not filled or explains(filled):
            return template(grid, self.label, context)
        lists = [self._read_list(reader, grid, context) for reader in self.lists]
        form = self._read_form(grid, found, context)
        return self._joined(grid, found, form, [read for read in lists if read is not None])

    def entries(self, grid: Grid) -> Sequence[Entry]:
        """Give the labels on a sheet that name a field, each with its value."""
        inside = {row for reader in self.lists for row in self._rows_of(reader, grid)}
        found = entries_of(grid, self._vocabulary)
        return self.settle(tuple(e for e in found if e.place[0] not in inside))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary.of(self.fields.headings)

    @cached_property
    def _spelt(self) -> tuple[frozenset[str], ...]:
        return tuple(map(self._vocabulary.spelt, self.needs))

    def _read_form(self, grid: Grid, found: Sequence[Entry], context: Context) -> SheetRead:
        """Read the fields as a table of one row, which stands where the first of them stands."""
        best: dict[str, Entry] = {}
        for entry in sorted(found, key=lambda e: (e.value is None, e.rank)):
            best.setdefault(entry.column, entry)
        row = grid.number(self._place(found))
        labels = tuple(entry.label for entry in best.values())
        values = tuple(entry.value for entry in best.values())
        one = Grid(grid.sheet, (labels, values), (row - 1, row), records=True, file=grid.file)
        settled = {entry.label: entry.column for entry in best.values()}
        return self.fields.read(one, replace(context, columns={**settled, **context.columns}))

    def _place(self, found: Sequence[Entry]) -> int:
        """Give the position of the row by which the form goes."""
        key = next(e for e in found if e.column in self.filled and e.value is not None)
        return key.place[0]

    def _rows_of(self, reader: SheetReader, grid: Grid) -> range:
        """Give the rows of a table that stands inside the form, from its header on."""
        layout = reader.layout(grid)
        if layout is None or layout.header.first < FEWEST_ROWS:
            return range(0)
        for position in range(layout.header.last + 1, len(grid.rows)):
            first = next((t for t in map(written, grid.rows[position]) if t), None)
            if first is None or self._vocabulary.look_up(label_in(first)):
                return range(layout.header.first, position)
        return range(layout.header.first, len(grid.rows))

    def _read_list(self, reader: SheetReader, grid: Grid, context: Context) -> SheetRead | None:
        inside = self._rows_of(reader, grid)
        if not inside:
            return None
        nothing = (None,) * grid.width
        rows = tuple(cells if p in inside else nothing for p, cells in enumerate(grid.rows))
        return reader.read(replace(grid, rows=rows), context)

    def _joined(
        self, grid: Grid, found: Sequence[Entry], form: SheetRead, lists: Sequence[SheetRead]
    ) -> SheetRead:
        frames = dict(form.frames)
        own = TABLES[self.fields.table]
        for read in lists:
            for name, frame in read.frames.items():
                if name in self.belongs and own.name in form.frames:
                    key = form.frames[own.name][own.own_id].iloc[0]
                    said = pd.Series(key, index=frame.index, dtype="str")
                    frame = TABLES[name].conform(frame.assign(**{self.belongs[name]: said}))
                frames[name] = frame
        notes = {n.row: n for n in form.account.rows if n.verdict == "rejected"}
        taken = {grid.number(p) for entry in found for p in entry.rows}
        accepted = {grid.number(self._place(found))} - set(notes)
        for read in lists:
            notes |= {n.row: n for n in read.account.rows if n.kind != "blank"}
            left = {n.row for n in read.account.rows}
            accepted |= {n for n in grid.numbers if n not in left}
        for position, cells in enumerate(grid.rows):
            row = grid.number(position)
            if row in accepted or row in notes:
                continue
            kind = "form" if row in taken else "note" if any(map(written, cells)) else "blank"
            notes[row] = RowNote(row, "skipped", kind)
        kept = [note for row, note in notes.items() if row not in accepted]
        problems = (*form.problems, *(p for read in lists for p in read.problems))
        return SheetRead(
            frames,
            Account.of(len(grid.rows), len(accepted), kept),
            tuple(p for p in problems if p.code != "headings-not-used"),
            {e.label: written(e.value) for e in found if e.value is not None},
            grid.number(min(e.place[0] for e in found)),
        )


def template(grid: Grid, label: Label, context: Context) -> SheetRead:
    """Give the reading of a form that nobody filled in: every row is skipped.

    Parameters
    ----------
    grid
        The sheet.
    label
        What the form is called.
    context
        Where it comes from.
    """
    notes = [
        RowNote(grid.number(p), "skipped", "template" if any(map(written, c)) else "blank")
        for p, c in enumerate(grid.rows)
    ]
    problem = Problem(
        "template",
        context.place(),
        message("This form is not filled in: {form}.", form=label),
        message("Fill it in, or delete it if it is not needed."),
        "notice",
    )
    return SheetRead({}, Account.of(len(notes), 0, notes), (problem,))
