"""Shape: so many named conditions, how many hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Judge
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import Evidence, merged
from implanalytics.indicators.thresholds import Threshold


@dataclass(frozen=True)
class Condition:
    """One condition; `holds` is None where it is not known."""

    label: Label
    holds: bool | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Met:
    """How many conditions hold, for the sentence of a finding; which do not, and which may."""

    good: int
    n: int
    failing: tuple[Label, ...]
    unsure: tuple[Label, ...]


ConditionsOf: TypeAlias = Callable[[Figures, Threshold], Sequence[Condition] | Lacking | NotAsked]


def conditions(
    of: ConditionsOf,
    says: Callable[[Met], Message],
    *,
    figure: Literal["good", "bad", "share"] = "good",
    missing: tuple[str, ...] = (),
) -> Judge:
    """Return a judge that counts how many conditions hold.

    Parameters
    ----------
    of
        Gives the conditions, or why they cannot be told.
    says
        The finding as a sentence.
    figure
        What is judged: how many hold, how many do not, or the share that holds.
    missing
        What would make the unknown ones known.
    """

    def judge(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
        found = of(figures, threshold)
        if isinstance(found, (Lacking, NotAsked)):
            yield found
        else:
            yield _measured(found, says, figure, missing)

    return judge


def _measured(
    found: Sequence[Condition],
    says: Callable[[Met], Message],
    figure: Literal["good", "bad", "share"],
    missing: tuple[str, ...],
) -> Measured:
    good = sum(condition.holds is True for condition in found)
    failing = tuple(condition.label for condition in found if condition.holds is False)
    unsure = tuple(condition.label for condition in found if condition.holds is None)
    value, best, worst = good, good + len(unsure), good
    if figure == "bad":
        value, best, worst = len(failing), len(failing), len(failing) + len(unsure)
    by = len(found) if figure == "share" else 1
    return Measured(
        value=value / by,
        best=best / by,
        worst=worst / by,
        text=says(Met(good, len(found), failing, unsure)),
        numerator=float(value),
        denominator=float(len(found)),
        n=len(found),
        inputs={"good": good, "failing": failing, "unsure": unsure},
        evidence=merged(part for condition in found for part in condition.evidence),
        unknown=message("not known: {what}.", what=unsure) if unsure else None,
        missing=missing,
    )
