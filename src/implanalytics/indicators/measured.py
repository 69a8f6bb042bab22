"""A figure before it is judged: what it is, and what it may be where something is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from implanalytics.core.words import Message, Value
from implanalytics.indicators.result import PROJECT, Evidence

NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True)
class Measured:
    """The figure of an indicator for the project or one phase.

    Attributes
    ----------
    value
        The figure as far as it is known, None where nothing is.
    text
        The finding as a sentence.
    best, worst
        The figure if everything unknown had turned out well, and badly; `value` where nothing
        that matters is unknown. Where the two are judged differently there is no judgement.
    unknown
        What is not known, for the case that it decides.
    missing
        Tables and ``table.column`` that would make it known.
    numerator, denominator, n, inputs, evidence, scope
        As in `IndicatorResult`.
    """

    value: float | None
    text: Message
    best: float | None = None
    worst: float | None = None
    unknown: Message | None = None
    missing: tuple[str, ...] = ()
    numerator: float | None = None
    denominator: float | None = None
    n: int = 0
    inputs: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    evidence: tuple[Evidence, ...] = ()
    scope: str = PROJECT

    @property
    def between(self) -> tuple[float | None, float | None]:
        """The best and the worst that the figure may be."""
        best = self.value if self.best is None else self.best
        worst = self.value if self.worst is None else self.worst
        return best, worst


@dataclass(frozen=True)
class Lacking:
    """Why there is no figure, and the tables and ``table.column`` that would give one."""

    reason: Message
    missing: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    scope: str = PROJECT


@dataclass(frozen=True)
class NotAsked:
    """Why the question does not arise, by method or flags."""

    reason: Message
    scope: str = PROJECT
