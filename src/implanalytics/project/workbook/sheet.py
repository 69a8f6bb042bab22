"""One sheet of a workbook to fill in, before it is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from implanalytics.core.words import Label, Lang
from implanalytics.tables import TABLES, Column
from implanalytics.tables.registers import Register

Row: TypeAlias = Mapping[str, Any]
"""Cells by column; a cell that is not there is empty."""

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A register with its rows.

    Attributes
    ----------
    register
        Which one.
    rows
        What stands on it, the own id included.
    wanted
        The columns that are asked for; by default all answers of the register.
    phases
        Names of phases to choose from.
    more
        Columns that people added: key -> heading.
    """

    register: Register
    rows: tuple[Row, ...] = ()
    wanted: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    more: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns whose empty cells are missing."""
        return self.wanted or self.register.answers

    @property
    def own_id(self) -> str:
        """The column that identifies a row."""
        return TABLES[self.register.table].own_id

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns from left to right: id, what is given, what is asked, the rest."""
        register, known = self.register, self.register.columns
        late = (name for name in register.also if name not in self.asked)
        early = (*register.given, *register.answers)
        names = dict.fromkeys((self.own_id, *early, *self.asked, *late))
        return tuple(known[name] for name in names)

    def headings(self, lang: Lang) -> dict[str, str]:
        """Return heading by column, those that people added behind ours."""
        own = {column.name: heading(column, lang) for column in self.columns}
        return own | dict(self.more)


def heading(column: Column, lang: Lang) -> str:
    """Return the heading of a column, with the unit where a number alone would not say it."""
    if column.unit != "h":
        return column.label.say(lang)
    return Label(f"{column.label.en} (hours)", f"{column.label.zh}（小时）").say(lang)


def same_row(sheet: Sheet, one: Row, other: Row) -> bool:
    """Say whether two rows are of the same thing: by id, without one by what was given."""
    ids = one.get(sheet.own_id), other.get(sheet.own_id)
    if all(ids):
        return bool(ids[0] == ids[1])
    if any(ids) or not sheet.register.given:
        return False
    given = [(one.get(name), other.get(name)) for name in sheet.register.given]
    return all(a == b for a, b in given) and any(a for a, _ in given)


def without_empty(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows without empty cells, and only those with any cell left."""
    kept = ({k: v for k, v in row.items() if v is not None and v != ""} for row in rows)
    return tuple(row for row in kept if row)
