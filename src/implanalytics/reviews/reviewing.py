"""From a project to its review: one call that judges everything at a date."""

import pandas as pd

from implanalytics.indicators import (
    INDICATORS,
    PROJECT,
    IndicatorResult,
    Outcome,
    choose_profile,
    coverage,
    figures_of,
    judge,
    phase_health,
    thresholds_of,
    worst,
)
from implanalytics.methods import PHASE_KEYS
from implanalytics.project import Project, resolve_as_of
from implanalytics.reviews.decisions import decisions
from implanalytics.reviews.findings import findings
from implanalytics.reviews.phases import phase_names, phases_of
from implanalytics.reviews.reported import Judged, dishonest, reported_colours
from implanalytics.reviews.review import Coverage, Review
from implanalytics.reviews.target import Target
from implanalytics.reviews.verdict import verdict

PROMISED = ("SCH-04", "CST-01")
"""What was promised of a phase: its finish and its hours."""


def review_project(project: Project, *, as_of: str | pd.Timestamp | None = None) -> Review:
    """Judge one project at a date.

    Raises
    ------
    UsageError
        If no status date is given and none can be derived.
    """
    figures = figures_of(project.facts, resolve_as_of(project, as_of))
    thresholds = thresholds_of(project.settings.thresholds)
    results = judge(figures, thresholds)
    by_key = {(r.indicator, r.scope): r for r in results}

    profile = choose_profile(figures.facts.settings.profile, results, INDICATORS)
    attached = {key: figures.phase_keys(key) for key in PHASE_KEYS}
    phases = phases_of(figures)
    label = phase_names(figures.facts)
    targets = verdict(figures, by_key, label, thresholds)
    reported = reported_colours(figures)
    better = dishonest(reported, _judged(targets, results), label)
    return Review(
        project=project,
        figures=figures,
        results=results,
        targets=targets,
        findings=(*better, *findings(results, label)),
        decisions=decisions(figures, by_key, targets, label, better),
        coverage=Coverage(*coverage(results, INDICATORS, profile), profile),
        thresholds=thresholds,
        health=phase_health(
            results,
            INDICATORS,
            phases,
            thresholds,
            profile=profile,
            attached=attached,
            checks=figures.facts.template.gate_checks if figures.facts.template else None,
        ),
        reported=reported,
    )


def _judged(targets: tuple[Target, ...], results: tuple[IndicatorResult, ...]) -> dict[str, Judged]:
    """Return the worst of what was promised and of the gates, and what it rests on.

    For the project that is its verdict, for a phase its finish and its hours.
    """
    counted = [r for r in results if INDICATORS[r.indicator].gate or r.indicator in PROMISED]
    judged = {PROJECT: _worst(tuple(t.outcome for t in targets), counted, PROJECT)}
    for scope in dict.fromkeys(r.scope for r in counted if r.scope != PROJECT):
        judged[scope] = _worst((), counted, scope)
    return judged


def _worst(outcomes: tuple[Outcome, ...], results: list[IndicatorResult], scope: str) -> Judged:
    mine = [r for r in results if r.scope == scope]
    colour = worst((*outcomes, *(r.outcome for r in mine)))
    return colour, next((r.evidence for r in mine if r.outcome == colour), ())
