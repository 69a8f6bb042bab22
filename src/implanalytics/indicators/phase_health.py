"""Phase health: one outcome a phase from its indicators, never better than its coverage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.result import PROJECT, IndicatorResult, Outcome

SCORES: dict[Outcome, float] = {"green": 1.0, "amber": 0.5, "red": 0.0}
GREEN_FROM = 0.80
AMBER_FROM = 0.40
ENOUGH_COVERAGE = 0.60
"""Share of applicable indicators that must be assessed before a phase gets a colour."""


@dataclass(frozen=True)
class PhaseHealth:
    """The roll-up and what it was rolled up from.

    Attributes
    ----------
    phases
        One row a phase: ``phase_key``, ``outcome``, ``score`` [0 to 1], ``assessable``,
        ``applicable``, ``coverage`` [share] and ``capped_by``, the indicator (or ``coverage``)
        that keeps the colour down whatever the score.
    outcomes
        One row a phase and indicator: ``phase_key``, ``dimension``, ``indicator``, ``outcome``,
        ``value``.
    """

    phases: pd.DataFrame
    outcomes: pd.DataFrame


def phase_health(
    results: Iterable[IndicatorResult],
    indicators: Mapping[str, Indicator],
    phases: Sequence[str],
) -> PhaseHealth:
    """Roll indicator results up to one outcome a phase.

    Parameters
    ----------
    results
        Results of all indicators; those of scope project are left out.
    indicators
        Declarations by id.
    phases
        Phase keys in the order in which they are shown.

    Returns
    -------
    PhaseHealth
        The score is the mean over assessed indicators of green 1, amber 0.5, red 0. A red
        indicator caps the colour at amber; coverage below `ENOUGH_COVERAGE` makes the phase not
        assessable.
    """
    of_phase = [r for r in results if r.scope != PROJECT]
    by_phase = [name for name, indicator in indicators.items() if indicator.by_phase]
    found = {(r.scope, r.indicator): r for r in of_phase}
    rows, cells = [], []
    for phase in phases:
        mine = [found.get((phase, name)) for name in by_phase]
        rows.append({"phase_key": phase, **_rolled_up(mine)})
        cells += [
            {
                "phase_key": phase,
                "dimension": indicators[name].dimension,
                "indicator": name,
                "outcome": result.outcome if result else "not_assessable",
                "value": result.value if result else None,
            }
            for name, result in zip(by_phase, mine, strict=True)
        ]
    return PhaseHealth(_frame(rows, _PHASE_COLUMNS), _frame(cells, _CELL_COLUMNS))


_PHASE_COLUMNS = {
    "phase_key": "str", "outcome": "str", "score": "float64", "assessable": "int64",
    "applicable": "int64", "coverage": "float64", "capped_by": "str",
}  # fmt: skip
_CELL_COLUMNS = {
    "phase_key": "str", "dimension": "str", "indicator": "str", "outcome": "str",
    "value": "float64",
}  # fmt: skip


def _frame(rows: Sequence[Mapping[str, object]], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def _rolled_up(results: Sequence[IndicatorResult | None]) -> dict[str, object]:
    applicable = [r for r in results if r is None or r.outcome != "not_applicable"]
    judged = [r for r in applicable if r is not None and r.judged]
    coverage = len(judged) / len(applicable) if applicable else 0.0
    score = sum(SCORES[r.outcome] for r in judged) / len(judged) if judged else None
    outcome, capped_by = _outcome(score, coverage, judged)
    return {
        "outcome": outcome,
        "score": score,
        "assessable": len(judged),
        "applicable": len(applicable),
        "coverage": coverage,
        "capped_by": capped_by,
    }


def _outcome(
    score: float | None, coverage: float, judged: Sequence[IndicatorResult]
) -> tuple[Outcome, str | None]:
    if score is None or coverage < ENOUGH_COVERAGE:
        return "not_assessable", "coverage"
    red = next((r.indicator for r in judged if r.outcome == "red"), None)
    if score >= GREEN_FROM:
        return ("amber", red) if red else ("green", None)
    return ("amber", None) if score >= AMBER_FROM else ("red", None)
