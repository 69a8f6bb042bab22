"""The declaration of an indicator: what it asks, needs, computes and advises."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.result import IndicatorResult, Outcome
from implanalytics.indicators.thresholds import Threshold, Thresholds

Dimension: TypeAlias = Literal["time", "effort", "gate", "deliverable", "quality", "risk"]
Judge: TypeAlias = Callable[[Figures, Threshold], Iterable[IndicatorResult]]


@dataclass(frozen=True)
class Indicator:
    """One measurable question of a review.

    Attributes
    ----------
    name
        Its id, as in ``SCH-04``.
    title, question
        What it is called and asks.
    dimension
        The side of a phase's health it speaks of.
    by_phase
        Whether it also answers for each phase.
    needs
        Tables and ``table.column`` without which it cannot be assessed.
    outcomes
        The outcomes it can take.
    formula
        How the judged figure is computed.
    rule
        The threshold in words, with placeholders ``green`` and ``amber``.
    remedy
        What to do when it is red.
    cheapest
        The cheapest data that would make it assessable.
    judge
        Computes the results.
    threshold
        Its limits, where no thresholds file names it: for indicators of plug-ins.
    """

    name: str
    title: Label
    question: Label
    dimension: Dimension
    by_phase: bool
    needs: tuple[str, ...]
    outcomes: frozenset[Outcome]
    formula: Label
    rule: Label
    remedy: Label
    cheapest: Label
    judge: Judge
    threshold: Threshold | None = None

    def limits(self, thresholds: Thresholds) -> Threshold:
        """Return the limits to judge by: those of the file, else its own.

        Raises
        ------
        UnknownNameError
            If neither has any.
        """
        known = thresholds.limits.get(self.name) or self.threshold
        if known is None:
            raise UnknownNameError("threshold", self.name, thresholds.limits)
        return known
