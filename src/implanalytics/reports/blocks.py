"""What an exhibit is made of: text, figures, tables, charts; plain data both ways."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from math import isfinite
from typing import Any, Literal, TypeAlias

ColumnKind: TypeAlias = Literal[
    "text", "strong", "small", "id", "code", "number", "signed", "percent", "signed_percent",
    "date", "outcome",
]  # fmt: skip
RIGHT: frozenset[str] = frozenset({"number", "signed", "percent", "signed_percent"})
"""Kinds of column that are set flush right."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell without a value, and why."""

    reason: str


Cell: TypeAlias = str | float | None | Gap


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of a report.

    Attributes
    ----------
    name
        Stable name of the column.
    heading
        What stands above it, unit included.
    kind
        How its cells are written; ``percent`` cells are fractions, ``outcome`` cells the names
        of outcomes.
    """

    name: str
    heading: str
    kind: ColumnKind = "text"

    @property
    def align(self) -> str:
        """Where its cells stand."""
        return "right" if self.kind in RIGHT else "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings.

    Attributes
    ----------
    columns
        Its columns.
    rows
        One cell a column.
    title
        What stands above the table, or nothing.
    folded
        The line to click on when the rows are folded away, or nothing.
    total
        Whether the last row sums the others up.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    folded: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``gap`` names data that are missing."""

    text: str
    role: Literal["plain", "gap", "heading"] = "plain"


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names with their values, in a row."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing as an SVG element."""

    svg: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One decision: what, the cost of leaving it, by whom and when."""

    text: str
    otherwise: str
    owner: str
    due: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions in order of urgency."""

    items: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A share as a bar, and what it is a share of."""

    share: float
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One judged answer in full.

    Attributes
    ----------
    outcome
        Name of the outcome.
    key
        Id of the indicator.
    title
        What it is called.
    text
        The finding, or why there is none.
    pairs
        Figure, n, rule and what else belongs to it.
    parts
        The answers of its parts, folded.
    evidence
        The rows it rests on, folded.
    """

    outcome: str
    key: str
    title: str
    text: str
    pairs: Pairs
    parts: Table | None = None
    evidence: Table | None = None


Block: TypeAlias = Text | Pairs | Chart | Table | Decisions | Share | Entry

_KINDS: Mapping[str, type[Any]] = {
    kind.__name__.lower(): kind
    for kind in (Gap, Column, Table, Text, Pairs, Chart, Ask, Decisions, Share, Entry)
}


def cell(value: object) -> Cell:
    """Return a value of a frame as a cell; what is missing is None, a date is written out.

    >>> cell(float("nan")), cell(date(2025, 6, 30)), cell(3)
    (None, '2025-06-30', 3.0)
    """
    if value is None or value != value:  # noqa: PLR0124 - nan and NaT differ from themselves
        return None
    if isinstance(value, (str, Gap)):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, (bool, int, float)) or hasattr(value, "__float__"):
        number = float(value)
        return number if isfinite(number) else None
    return str(value)


def without(table: Table, name: str) -> Table:
    """Return `table` without one of its columns.

    >>> table = Table((Column("a", "A"), Column("b", "B")), (("1", "2"),))
    >>> without(table, "b").rows
    (('1',),)
    """
    kept = [n for n, column in enumerate(table.columns) if column.name != name]
    return replace(
        table,
        columns=tuple(table.columns[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in table.rows),
    )


def pack(value: Any) -> Any:
    """Return plain data from which `unpack` makes an equal value."""
    if is_dataclass(value):
        name = type(value).__name__.lower()
        return {"is": name, **{f.name: pack(getattr(value, f.name)) for f in fields(value)}}
    if isinstance(value, tuple):
        return [pack(item) for item in value]
    return value


def unpack(value: Any) -> Any:
    """Rebuild what `pack` was given.

    Raises
    ------
    KeyError
        If the data are of a kind that is not known.

    >>> table = Table((Column("n", "Rows", "number"),), ((3.0,), (Gap("unread"),)))
    >>> unpack(pack(table)) == table
    True
    """
    if isinstance(value, dict):
        data = dict(value)
        kind = _KINDS[data.pop("is")]
        return kind(**{name: unpack(item) for name, item in data.items()})
    if isinstance(value, list):
        return tuple(unpack(item) for item in value)
    return value
