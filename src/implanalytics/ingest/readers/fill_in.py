"""Sheets of our own workbooks, whoever filled, sorted or extended them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.codes import COLOURS, COMPANIES, LEADER, SIDES, settle_code
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.declaration import SheetReader, in_turn, no_further_tables
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.engine import without_header
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.readers.interviews import INTERVIEWS
from implanalytics.ingest.readers.project_facts import MORE_WORDS
from implanalytics.ingest.row_currency import settle_currency
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables import IDENTITY, TABLES
from implanalytics.tables.choices import CODES
from implanalytics.tables.column import text
from implanalytics.tables.registers import METHOD_ID, REGISTERS, STILL_MISSING, Register

GUIDE = Label("How to fill in this workbook", "本工作簿填写说明")
LISTS = Label("Choices of this workbook", "本工作簿的选项")
ASKED = Label("Whom to ask for what", "向谁要什么")
OUR_PAGES = frozenset(title for label in (GUIDE, LISTS, ASKED) for title in (label.en, label.zh))
OURS = 2000.0
MISSING = "still_missing"
KEPT = tuple(column.name for column in IDENTITY)
COUNTS, DATES = "=IF(COUNTA(", "=IF('"
"""How the formulas begin that count what is missing, and that repeat the status date."""

_WORDS = {"side": SIDES, "caused_by": SIDES, "leader": LEADER, "company": COMPANIES,
          "colour": COLOURS}  # fmt: skip

_EVENTS = {
    kind: tuple(word for word in words if len(word) > 2) for kind, words in MORE_WORDS.items()
}
"""Without the shortest, for a word that only ends with one of them may mean another event."""


def _word(column: str) -> str:
    """Name the helping column that holds what people write for yes and no."""
    return f"{column}_word"


@dataclass(frozen=True)
class _Derived:
    """Turns what people wrote on one sheet into what its table keeps."""

    register: Register

    def __call__(self, draft: Draft) -> None:
        """Settle flags, codes, kinds and currencies; put rows without an answer aside."""
        register = self.register
        table = TABLES[register.table]
        for column in table.declared:
            if column.kind == "flag":
                settle_verdict(draft, _word(column.name), column.name)
            codes = CODES.get(f"{register.table}.{column.name}")
            if codes:
                events = register.table == "events" and column.name == "kind"
                more = _EVENTS if events else _WORDS.get(column.name, {})
                settle_code(draft, column.name, _words(codes, more))
        if "currency" in table:
            settle_currency(draft, [c.name for c in table.declared if c.unit == "money"])
        self._skip_unanswered(draft)
        self._fill_kind(draft)

    def _skip_unanswered(self, draft: Draft) -> None:
        """Put rows aside that hold only what stood there from the start: that is no answer.

        A row with an id of another file is one, for what it lacked may be its phase or kind.
        """
        own = TABLES[self.register.table].own_id
        given = {own, MISSING, *self.register.given}
        answered = pd.Series(data=False, index=draft.frame.index)
        for name in (name for name in draft.cells if name not in given):
            answered |= draft.cells[name].map(lambda cell: bool(written(cell)))
        if own in draft.cells:
            ids = draft.cells[own].map(written)
            answered |= ids.map(lambda text: bool(text) and not METHOD_ID.fullmatch(text))
        for row in answered.index[~answered]:
            draft.skip(int(str(row)), "unfilled")

    def _fill_kind(self, draft: Draft) -> None:
        """Rows added by hand are of the one kind that the sheet has."""
        if not self.register.kinds:
            return
        frame = draft.frame
        kinds = frame["kind"] if "kind" in draft else pd.Series(None, frame.index, dtype="str")
        there = set(kinds.dropna())
        only = there.pop() if len(there) == 1 else self.register.only_kind
        frame["kind"] = (kinds.fillna(only) if only else kinds).astype("str")


def _words(
    codes: Mapping[str, Label], known: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[str, ...]]:
    return {
        code: (code.casefold(), label.en.casefold(), label.zh.casefold(), *known.get(code, ()))
        for code, label in codes.items()
    }


_ALSO: Mapping[str, SheetReader] = {"survey": INTERVIEWS}
"""Sheets that are made into further tables as another reader makes them."""


def _reader(register: Register) -> SheetReader:
    columns = register.columns
    more = _ALSO.get(register.name)
    headings = {
        _word(name) if column.kind == "flag" else name: (column.label.zh, column.label.en)
        for name, column in columns.items()
    }
    headings[MISSING] = register.marks
    return SheetReader(
        name="fill-in",
        label=register.label,
        table=register.table,
        headings=headings,
        needs=(tuple(name for name in columns if columns[name].kind != "flag"),),
        must=("kind",) if register.kinds else (),
        signature=(register.marks,),
        helps=(
            text(MISSING, STILL_MISSING.en, STILL_MISSING.zh),
            *register.helps,
            *(
                text(_word(name), column.label.en, column.label.zh)
                for name, column in columns.items()
                if column.kind == "flag"
            ),
        ),
        derive=in_turn(_Derived(register), more.derive) if more else _Derived(register),
        also=more.also if more else no_further_tables,
        further=more.further if more else (),
    )


@dataclass(frozen=True)
class FillIn:
    """The reader of our own workbooks: a sheet is known by the heading that counts what lacks."""

    name: str = "fill-in"
    label: Label = Label("Fill-in workbook", "填报工作簿")
    verified: str = "documentation"

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        every = (table for reader in self._readers.values() for table in reader.tables)
        return tuple(dict.fromkeys(every))

    @cached_property
    def _readers(self) -> Mapping[str, SheetReader]:
        return {
            folded(mark): reader
            for register in REGISTERS.values()
            for reader in (_reader(register),)
            for mark in register.marks
        }

    def _of(self, grid: Grid) -> SheetReader | None:
        named = self._readers.keys() & grid.words
        return self._readers[next(iter(named))] if len(named) == 1 else None

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        if _is_our_page(grid):
            return OURS
        reader = self._of(grid)
        return reader.recognises(grid, columns) if reader else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet is ours or it is not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        if _is_our_page(grid):
            notes = [RowNote(grid.number(p), "skipped", "note") for p in range(len(grid.rows))]
            return SheetRead({}, Account.of(len(grid.rows), 0, notes))
        reader = self._of(grid)
        if reader is None:
            return without_header(grid, self.label, context)
        read = reader.read(_without_formulas(grid), context)
        own = {n: _filled(n, frame) for n, frame in read.frames.items() if n == reader.table}
        return replace(read, frames={**read.frames, **own})


def _filled(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table without the columns that nobody filled: we offered them, nobody kept them."""
    required = TABLES[name].required
    there = [c for c in frame.columns if c in required or c in KEPT or frame[c].notna().any()]
    return frame[there]


def _without_formulas(grid: Grid) -> Grid:
    """Return a sheet without our formulas, which show nothing until a person opens the workbook.

    A row with something on it has a number behind it, as it has once they show something.
    """
    if not any(_begins(cell, (COUNTS, DATES)) for cells in grid.rows for cell in cells):
        return grid
    return replace(grid, rows=tuple(map(_shown, grid.rows)))


def _shown(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    plain = tuple(None if _begins(c, (COUNTS, DATES)) else c for c in cells)
    if not any(map(written, plain)):
        return plain
    return tuple(0 if _begins(c, COUNTS) else p for c, p in zip(cells, plain, strict=True))


def _begins(cell: Cell, how: str | tuple[str, ...]) -> bool:
    return isinstance(cell, str) and cell.startswith(how)


def _is_our_page(grid: Grid) -> bool:
    first = next((written(cell) for cell in grid.rows[0] if cell), "") if grid.rows else ""
    return first in OUR_PAGES


FILL_IN = FillIn()
