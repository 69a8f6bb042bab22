"""The declaration of an indicator: what it asks, needs, computes and advises."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label, Lang, fill
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import JUDGED, IndicatorResult, Outcome
from implanalytics.indicators.rules import NO_RULE, Unit, rule_label
from implanalytics.indicators.thresholds import UNJUDGED, Threshold, Thresholds

Dimension: TypeAlias = Literal[
    "time", "effort", "gate", "deliverable", "quality", "risk", "scope", "people", "customer",
    "learning", "method",
]  # fmt: skip
Profile: TypeAlias = Literal["core", "standard", "full"]
Answer: TypeAlias = IndicatorResult | Measured | Lacking | NotAsked
Judge: TypeAlias = Callable[[Figures, Threshold], Iterable[Answer]]

PROFILES: tuple[Profile, ...] = ("core", "standard", "full")
"""From the fewest indicators to all; each holds those before it."""

JUDGED_OR_NOT: frozenset[Outcome] = frozenset({*JUDGED, "not_assessable"})
JUDGED_IF_ASKED: frozenset[Outcome] = JUDGED_OR_NOT | {"not_applicable"}
REPORTED: frozenset[Outcome] = frozenset({"reported", "not_assessable"})
REPORTED_IF_ASKED: frozenset[Outcome] = REPORTED | {"not_applicable"}


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
    formula
        How the judged figure is computed.
    remedy
        What to do when it is red.
    cheapest
        The cheapest data that would make it assessable.
    judge
        Computes the figures, or the results.
    needs
        Tables and ``table.column`` without which it cannot be assessed; checked before `judge`.
    reads
        What it is computed from where that is more than `needs`.
    asks
        What of `reads` it cannot do without in the end; other reads are alternatives.
    check
        The kind of checks it reads, where that is not called like its practice.
    outcomes
        The outcomes it can take.
    unit
        What its figure is: a share, working days, a count, a ratio.
    rule
        The threshold in words, with placeholders ``green`` and ``amber``, where the usual words
        for its unit do not do.
    profile
        The smallest profile it belongs to.
    practice
        The practice it asks about; it does not apply where the method does not ask for that.
    by_phase
        Whether it also answers for each phase.
    phase
        The canonical phase whose health the project's answer belongs to.
    gate
        Whether it decides over a phase like a gate: the worst counts, not the mean.
    source
        Heading of the description, or the practice, it was made from.
    computed
        False where this version declares it and cannot compute its figure yet.
    threshold
        Its limits, where no thresholds file names it: for indicators of plug-ins.
    """

    name: str
    title: Label
    question: Label
    dimension: Dimension
    formula: Label
    remedy: Label
    cheapest: Label
    judge: Judge
    needs: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    check: str | None = None
    outcomes: frozenset[Outcome] = JUDGED_OR_NOT
    unit: Unit = "share"
    rule: Label | None = None
    profile: Profile = "full"
    practice: str | None = None
    by_phase: bool = False
    phase: str | None = None
    gate: bool = False
    source: str = ""
    computed: bool = True
    threshold: Threshold | None = None

    @property
    def data(self) -> tuple[str, ...]:
        """Tables and ``table.column`` it is computed from."""
        return tuple(dict.fromkeys((*self.needs, *self.reads)))

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables it is computed from."""
        return tuple(dict.fromkeys(name.partition(".")[0] for name in self.data))

    @property
    def reported(self) -> bool:
        """Whether it gives a figure without a judgement."""
        return "green" not in self.outcomes

    def limits(self, thresholds: Thresholds) -> Threshold:
        """Return the limits to judge by: those of the file, else its own.

        Raises
        ------
        UnknownNameError
            If it is judged and neither has any.
        """
        known = thresholds.limits.get(self.name, self.threshold)
        if known is not None:
            return known
        if self.reported:
            return UNJUDGED
        raise UnknownNameError("threshold", self.name, thresholds.limits)

    def rule_of(self, threshold: Threshold) -> Label:
        """Return the rule in words, with placeholders for the limits."""
        if self.reported:
            return self.rule or NO_RULE
        return self.rule or rule_label(self.unit, threshold)


def rule_text(indicator: Indicator, threshold: Threshold, lang: Lang) -> str:
    """Return the limits of an indicator in words of `lang`."""
    limits = {
        name: getattr(threshold, name) for name in ("green", "amber", "green_from", "amber_from")
    }
    return fill(indicator.rule_of(threshold).say(lang), lang, limits)
