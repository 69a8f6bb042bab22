"""Findings: what the rules say about the project, one sentence each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators import PROJECT, Evidence, IndicatorResult, Outcome

ORDER: tuple[Outcome, ...] = ("red", "amber", "green")


@dataclass(frozen=True)
class Finding:
    """One judged statement about the project.

    Attributes
    ----------
    indicator
        The indicator that judged.
    scope
        ``project`` or a phase key.
    outcome
        green, amber or red.
    text
        The statement.
    evidence
        The rows it rests on.
    """

    indicator: str
    scope: str
    outcome: Outcome
    text: Message
    evidence: tuple[Evidence, ...]


def findings(
    results: Iterable[IndicatorResult], phase_label: Callable[[str], Label]
) -> tuple[Finding, ...]:
    """Return what was judged, worst first, each phase by its name."""
    found = list(_findings(results, phase_label))
    return tuple(sorted(found, key=lambda f: (ORDER.index(f.outcome), f.scope != PROJECT)))


def _findings(
    results: Iterable[IndicatorResult], phase_label: Callable[[str], Label]
) -> Iterator[Finding]:
    for result in results:
        if not result.judged:
            continue
        text = result.text
        if result.scope != PROJECT:
            text = message("{phase}: {finding}", phase=phase_label(result.scope), finding=text)
        yield Finding(result.indicator, result.scope, result.outcome, text, result.evidence)
