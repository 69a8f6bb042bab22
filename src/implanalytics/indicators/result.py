"""What an indicator answers: an outcome, its figure, and everything behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from implanalytics.core.words import Message, Value

Outcome: TypeAlias = Literal[
    "green", "amber", "red", "reported", "not_assessable", "not_applicable"
]

JUDGED: tuple[Outcome, ...] = ("green", "amber", "red")
WORST_FIRST: tuple[Outcome, ...] = ("red", "amber", "green")

PROJECT = "project"
"""Scope of a result that speaks of the whole project; otherwise the scope is a phase key."""


@dataclass(frozen=True)
class Evidence:
    """The rows of one table that a figure rests on."""

    table: str
    row_ids: tuple[str, ...]


def merged(parts: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return one evidence a table, each row once.

    >>> merged([Evidence("tasks", ("a", "b")), Evidence("tasks", ("b", "c"))])
    (Evidence(table='tasks', row_ids=('a', 'b', 'c')),)
    """
    rows: dict[str, dict[str, None]] = {}
    for part in parts:
        rows.setdefault(part.table, {}).update(dict.fromkeys(part.row_ids))
    return tuple(Evidence(table, tuple(ids)) for table, ids in sorted(rows.items()))


@dataclass(frozen=True)
class IndicatorResult:
    """One indicator's answer for the project or one phase.

    Attributes
    ----------
    indicator
        Id of the indicator, as in ``SCH-04``.
    scope
        `PROJECT` or a phase key.
    outcome
        One of the six outcomes.
    text
        The finding as a sentence; for what is not assessable, the reason.
    value
        The judged figure, or None.
    numerator, denominator
        What `value` is the ratio of, or None.
    n
        Number of rows behind it.
    inputs
        Named inputs of the formula, for `explain`.
    missing
        Tables and ``table.column`` that would make it assessable.
    evidence
        The rows it rests on.
    """

    indicator: str
    scope: str
    outcome: Outcome
    text: Message
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    n: int = 0
    inputs: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    missing: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def judged(self) -> bool:
        """Whether a rule was applied to a figure."""
        return self.outcome in JUDGED


def worst(outcomes: tuple[Outcome, ...]) -> Outcome:
    """Return the worst judged outcome; not assessable where none is judged.

    >>> worst(("green", "red", "not_assessable"))
    'red'
    """
    return next((o for o in WORST_FIRST if o in outcomes), "not_assessable")
