"""From figures to answers: the same steps for every indicator."""

from collections.abc import Iterator
from typing import Any

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.asked import not_asked
from implanalytics.indicators.catalogue import INDICATORS
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.losses import doubted, lost
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.needed import needed_label
from implanalytics.indicators.result import PROJECT, IndicatorResult
from implanalytics.indicators.thresholds import Threshold, Thresholds

DIGITS = 9
"""A figure is judged after rounding to so many, so that 0.1 + 0.2 is not above 0.3."""


def judge(figures: Figures, thresholds: Thresholds) -> tuple[IndicatorResult, ...]:
    """Answer every indicator for the project and, where it can, for each phase."""
    return tuple(
        result
        for indicator in INDICATORS.values()
        for result in answers(indicator, figures, indicator.limits(thresholds))
    )


def answers(
    indicator: Indicator, figures: Figures, threshold: Threshold
) -> Iterator[IndicatorResult]:
    """Yield the answers of one indicator: for the project first, then by phase.

    A question that does not arise is not applicable; one whose data are missing, contradictory or
    too uncertain is not assessable; what is unknown is tried both ways, and no colour is given that
    could be another.
    """
    reason = not_asked(figures.facts, indicator.practice)
    if reason:
        yield IndicatorResult(indicator.name, PROJECT, "not_applicable", reason)
        return
    missing = figures.missing(indicator.needs)
    if missing:
        data = tuple(needed_label(name) for name in missing)
        text = message("Needs {data}.", data=data)
        yield IndicatorResult(indicator.name, PROJECT, "not_assessable", text, missing=missing)
        return
    for answer in indicator.judge(figures, threshold):
        yield _settled(indicator, figures, threshold, answer)


def _settled(
    indicator: Indicator, figures: Figures, threshold: Threshold, answer: Answer
) -> IndicatorResult:
    if isinstance(answer, IndicatorResult):
        return answer
    name, scope = indicator.name, answer.scope
    if isinstance(answer, NotAsked):
        return IndicatorResult(name, scope, "not_applicable", answer.reason)
    if isinstance(answer, Lacking):
        return IndicatorResult(
            name, scope, "not_assessable", answer.reason,
            missing=answer.missing, evidence=answer.evidence,
        )  # fmt: skip
    base: dict[str, Any] = {
        "indicator": name,
        "scope": scope,
        "value": answer.value,
        "numerator": answer.numerator,
        "denominator": answer.denominator,
        "n": answer.n,
        "inputs": answer.inputs,
        "evidence": answer.evidence,
    }
    contradicted = next(
        (reason for table in indicator.tables if (reason := doubted(figures.facts, table))), None
    )
    if contradicted:
        text, missing = contradicted
        return IndicatorResult(outcome="not_assessable", text=text, missing=missing, **base)
    return _judged(indicator, figures, threshold, answer, base)


def _judged(
    indicator: Indicator,
    figures: Figures,
    threshold: Threshold,
    answer: Measured,
    base: dict[str, Any],
) -> IndicatorResult:
    best, worst = answer.between
    if indicator.reported:
        if answer.value is None:
            text = answer.unknown or answer.text
            return IndicatorResult(
                outcome="not_assessable", text=text, missing=answer.missing, **base
            )
        return IndicatorResult(outcome="reported", text=answer.text, **base)
    if best is None or worst is None:
        text, missing = answer.unknown or answer.text, answer.missing or indicator.tables[:1]
        return IndicatorResult(outcome="not_assessable", text=text, missing=missing, **base)
    outcome = threshold.outcome(round(best, DIGITS))
    if threshold.outcome(round(worst, DIGITS)) != outcome:
        text = _undecided(answer)
        return IndicatorResult(outcome="not_assessable", text=text, missing=answer.missing, **base)
    gone = lost(figures.facts, *indicator.tables) if outcome != "red" else None
    if gone:
        return IndicatorResult(outcome="not_assessable", text=gone[0], missing=gone[1], **base)
    return IndicatorResult(outcome=outcome, text=answer.text, **base)


def _undecided(answer: Measured) -> Message:
    unknown = answer.unknown or Label("something that decides is not known", "起决定作用的信息未知")
    return message("{finding} Not judged: {unknown}", finding=answer.text, unknown=unknown)
