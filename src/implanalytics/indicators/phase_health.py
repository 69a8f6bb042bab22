"""Phase health: one outcome a phase from its indicators, never better than what is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.indicators.health_rows import HealthRow, health_rows
from implanalytics.indicators.indicator import Indicator, Profile
from implanalytics.indicators.result import JUDGED, IndicatorResult, Outcome, worst
from implanalytics.indicators.thresholds import Thresholds

GREEN_FROM = 0.80
AMBER_FROM = 0.40
ENOUGH_COVERAGE = 0.60
"""Share of the profile's indicators that must be assessed before a phase gets a colour."""

SHAKEN = 0.10
"""Weights and limits are moved by so much to see whether a colour holds."""


@dataclass(frozen=True)
class PhaseHealth:
    """The roll-up and what it was rolled up from.

    Attributes
    ----------
    phases
        One row a phase: ``phase_key``, ``outcome``, ``score`` [0 to 1], ``gate`` (the worst gate),
        ``assessable``, ``applicable``, ``coverage`` [share], ``capped_by``: the indicators that
        keep the colour down whatever the score, ``coverage`` or ``unknown``; ``sensitive_to``: the
        indicators whose weight or limit, moved by a tenth, changes the colour.
    outcomes
        One row a phase and indicator: ``phase_key``, ``dimension``, ``indicator``, ``outcome``,
        ``value``, ``weight``, ``gate``.
    """

    phases: pd.DataFrame
    outcomes: pd.DataFrame


def phase_health(
    results: Iterable[IndicatorResult],
    indicators: Mapping[str, Indicator],
    phases: Sequence[str],
    thresholds: Thresholds,
    *,
    profile: Profile = "full",
    attached: Mapping[str, Sequence[str]] | None = None,
    checks: Mapping[str, Set[str]] | None = None,
) -> PhaseHealth:
    """Roll indicator results up to one outcome a phase.

    Parameters
    ----------
    results
        Results of all indicators.
    indicators
        Declarations by id.
    phases
        Phase keys in the order in which they are shown.
    thresholds
        The limits and weights.
    profile
        The indicators that are asked for.
    attached
        Canonical phase -> keys of the phases that are it; answers of the project about a phase
        count there.
    checks
        Phase key -> the indicators by which the method checks the gates of that phase.

    Returns
    -------
    PhaseHealth
        The score is the weighted mean over judged indicators of green 1, amber 0.5, red 0, gates
        left out. The worst gate caps the colour, a red indicator caps it at amber. Under
        `ENOUGH_COVERAGE` there is no colour; nor is there green where an indicator that is not
        known could, at its worst, change it.
    """
    found, where, gates = tuple(results), attached or {}, checks or {}
    rows, cells = [], []
    for phase in phases:
        mine = health_rows(
            phase, found, indicators, thresholds, profile=profile, attached=where,
            checks=gates.get(phase, frozenset()),
        )  # fmt: skip
        rows.append({"phase_key": phase, **_rolled_up(mine)})
        cells += [_cell(phase, row) for row in mine]
    return PhaseHealth(_frame(rows, _PHASE_COLUMNS), _frame(cells, _CELL_COLUMNS))


_PHASE_COLUMNS = {
    "phase_key": "str", "outcome": "str", "score": "float64", "gate": "str",
    "assessable": "int64", "applicable": "int64", "coverage": "float64", "capped_by": "str",
    "sensitive_to": "str",
}  # fmt: skip
_CELL_COLUMNS = {
    "phase_key": "str", "dimension": "str", "indicator": "str", "outcome": "str",
    "value": "float64", "weight": "float64", "gate": "bool",
}  # fmt: skip


def _frame(rows: Sequence[Mapping[str, object]], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def _cell(phase: str, row: HealthRow) -> dict[str, object]:
    return {
        "phase_key": phase,
        "dimension": row.dimension,
        "indicator": row.indicator.name,
        "outcome": row.outcome,
        "value": row.value,
        "weight": row.threshold.weight,
        "gate": row.gate,
    }


def _rolled_up(rows: tuple[HealthRow, ...]) -> dict[str, object]:
    judged = tuple(row for row in rows if row.judged)
    gates = tuple(row.outcome for row in rows if row.gate)
    outcome, capped_by = _outcome(rows)
    return {
        "outcome": outcome,
        "score": _score(judged),
        "gate": worst(gates) if gates else None,
        "assessable": len(judged),
        "applicable": len(rows),
        "coverage": len(judged) / len(rows) if rows else 0.0,
        "capped_by": ", ".join(capped_by) or None,
        "sensitive_to": ", ".join(_sensitive(rows, outcome)) or None if outcome in JUDGED else None,
    }


def _score(rows: Sequence[HealthRow]) -> float | None:
    """Return the weighted mean of the rows that are no gates; of all where there is no other."""
    counted = [row for row in rows if not row.gate] or rows
    total = sum(row.threshold.weight for row in counted)
    return sum(row.threshold.weight * row.score for row in counted) / total if total else None


def _outcome(rows: tuple[HealthRow, ...]) -> tuple[Outcome, tuple[str, ...]]:
    judged = sum(row.judged for row in rows)
    if not judged or judged < ENOUGH_COVERAGE * len(rows):
        return "not_assessable", ("coverage",)
    best, capped_by = _colour(tuple(row.if_unknown("green") for row in rows))
    if best == "green" and _colour(tuple(row.if_unknown("red") for row in rows))[0] != "green":
        return "not_assessable", ("unknown",)
    return best, capped_by


def _colour(rows: tuple[HealthRow, ...]) -> tuple[Outcome, tuple[str, ...]]:
    """Return the colour where every row has one, and the rows that cap it."""
    score = _score(rows) or 0.0
    by_mean: Outcome = "green" if score >= GREEN_FROM else "amber" if score >= AMBER_FROM else "red"
    caps: dict[Outcome, list[str]] = {"red": [], "amber": []}
    for row in rows:
        if row.gate and row.outcome in caps:
            caps[row.outcome].append(row.indicator.name)
        elif row.outcome == "red":
            caps["amber"].append(row.indicator.name)
    limit: Outcome = "red" if caps["red"] else "amber" if caps["amber"] else "green"
    outcome = worst((by_mean, limit))
    return outcome, tuple(caps[limit]) if outcome == limit != by_mean else ()


def _sensitive(rows: tuple[HealthRow, ...], outcome: Outcome) -> Iterator[str]:
    """Yield the indicators whose weight or limit, moved by a tenth, changes the colour."""
    for n, row in enumerate(rows):
        if not row.judged:
            continue
        if any(_outcome((*rows[:n], moved, *rows[n + 1 :]))[0] != outcome for moved in _moved(row)):
            yield row.indicator.name


def _moved(row: HealthRow) -> Iterator[HealthRow]:
    for by in (1 - SHAKEN, 1 + SHAKEN):
        heavier = replace(row.threshold, weight=row.threshold.weight * by)
        yield replace(row, threshold=heavier)
        if row.value is not None:
            judged = row.threshold.scaled(by).outcome(row.value)
            if judged != row.outcome:
                yield row.taken_as(judged)
