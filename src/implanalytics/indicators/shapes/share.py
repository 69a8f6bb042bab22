"""Shape: of so many cases, how many hold."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from implanalytics.core.words import Message, Value, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Judge
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import PROJECT
from implanalytics.indicators.shapes.cases import Cases, Counted
from implanalytics.indicators.thresholds import Threshold
from implanalytics.metrics import wilson

FEW = 5
"""Below so many cases counts are shown, no per cent."""

CasesOf: TypeAlias = Callable[[Figures, Threshold], Cases | Lacking | NotAsked]
Figure: TypeAlias = Literal["share", "good", "bad", "bad_share"]


def share(
    of: CasesOf,
    says: Callable[[Counted], Message],
    *,
    nothing: Message,
    missing: tuple[str, ...] = (),
    figure: Figure = "share",
    by_phase: bool = False,
) -> Judge:
    """Return a judge that counts how many cases hold.

    Parameters
    ----------
    of
        Gives the cases, or why there are none to be had.
    says
        The finding as a sentence, from the counts.
    nothing
        Why nothing is judged where there is no case.
    missing
        What would make it assessable then, or where too many cases are not known.
    figure
        What is judged: the share or number of cases that hold, or of those that do not.
    by_phase
        Whether each phase with cases is answered for as well.

    Returns
    -------
    Judge
        Its figure is tried with every unknown case as good and as bad.
    """

    def judge(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
        found = of(figures, threshold)
        if not isinstance(found, Cases):
            yield found
            return
        if not len(found):
            yield Lacking(nothing, missing)
            return
        yield measured(found, says, figure=figure, missing=missing)
        phases = found.frame["phase_key"].dropna().unique() if by_phase else ()
        for phase in phases:
            part = found.of_phase(phase)
            yield measured(part, says, figure=figure, missing=missing, scope=str(phase))

    return judge


def measured(
    found: Cases,
    says: Callable[[Counted], Message],
    *,
    figure: Figure = "share",
    missing: tuple[str, ...] = (),
    scope: str = PROJECT,
) -> Measured:
    """Return the figure of at least one case, and what it may be at best and at worst."""
    counted = found.counted()
    if figure in ("good", "share"):
        value, best, worst = counted.good, counted.good + counted.unknown, counted.good
    else:
        value, best, worst = counted.bad, counted.bad, counted.bad + counted.unknown
    by = counted.n if figure in ("share", "bad_share") else 1
    return Measured(
        value=value / by,
        best=best / by,
        worst=worst / by,
        text=_sentence(says(counted), counted, figure),
        numerator=float(value),
        denominator=float(counted.n),
        n=counted.n,
        inputs=_inputs(counted),
        evidence=found.evidence,
        unknown=_unknown(counted),
        missing=missing,
        scope=scope,
    )


def with_others(found: Measured, others: int, *, bad: bool) -> Measured:
    """Return a share with others that may be cases: at best none is, at worst all are, and fail.

    Parameters
    ----------
    found
        The share over what surely is a case.
    others
        How many others may be.
    bad
        Whether the share is of what fails.
    """
    _, worst = found.between
    if not others or worst is None:
        return found
    return replace(
        found,
        worst=(worst * found.n + (others if bad else 0)) / (found.n + others),
        unknown=message("of {n:n} nothing is known.", n=others),
    )


def _sentence(finding: Message, counted: Counted, figure: Figure) -> Message:
    if figure not in ("share", "bad_share") or counted.n < FEW or counted.unknown:
        return finding
    count = counted.good if figure == "share" else counted.bad
    low, high = wilson(count, counted.n)
    return message(
        "{finding} Share: {share:percent} (95 % interval {low:percent} to {high:percent}).",
        finding=finding, share=count / counted.n, low=low, high=high,
    )  # fmt: skip


def _inputs(counted: Counted) -> dict[str, Value]:
    inputs: dict[str, Value] = {"good": counted.good, "n": counted.n, "unknown": counted.unknown}
    if counted.n >= FEW:
        inputs["low"], inputs["high"] = wilson(counted.good, counted.n)
    if counted.failing:
        inputs["failing"] = counted.failing
    if counted.unsure:
        inputs["unsure"] = counted.unsure
    return inputs


def _unknown(counted: Counted) -> Message | None:
    if not counted.unknown:
        return None
    return message("of {n:n} nothing is known.", n=counted.unknown)
