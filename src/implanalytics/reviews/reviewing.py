"""From a project to its review: one call that judges everything at a date."""

import pandas as pd

from implanalytics.indicators import (
    INDICATORS,
    PROJECT,
    Evidence,
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
from implanalytics.reviews.reported import dishonest, reported_colours
from implanalytics.reviews.review import Coverage, Review
from implanalytics.reviews.target import Target
from implanalytics.reviews.verdict import verdict


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
    colour, behind = _colour(targets, results)
    return Review(
        project=project,
        figures=figures,
        results=results,
        targets=targets,
        findings=(*dishonest(reported, colour, behind), *findings(results, label)),
        decisions=decisions(figures, by_key, targets, label),
        coverage=Coverage(*coverage(results, INDICATORS, profile), profile),
        thresholds=thresholds,
        health=phase_health(
            results, INDICATORS, phases, thresholds, profile=profile, attached=attached
        ),
        reported=reported,
    )


def _colour(
    targets: tuple[Target, ...], results: tuple[IndicatorResult, ...]
) -> tuple[Outcome, tuple[Evidence, ...]]:
    """Return the worst of the verdict and the gates of the whole project, and what it rests on."""
    gates = [r for r in results if r.scope == PROJECT and INDICATORS[r.indicator].gate]
    colour = worst((*(t.outcome for t in targets), *(r.outcome for r in gates)))
    behind = next((r.evidence for r in gates if r.outcome == colour), ())
    return colour, behind
