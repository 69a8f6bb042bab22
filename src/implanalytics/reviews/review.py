"""A review: one project at one date, judged, with everything behind each figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version

import pandas as pd

from implanalytics.core.errors import Problem, UnknownNameError
from implanalytics.core.words import Label, Message
from implanalytics.facts import Facts, Settings
from implanalytics.indicators import (
    INDICATORS,
    PROJECT,
    Figures,
    IndicatorResult,
    PhaseHealth,
    Thresholds,
    figures_of,
    judge,
    phase_health,
    shipped_thresholds,
)
from implanalytics.project import Project, resolve_as_of
from implanalytics.reviews.decisions import Decision, decisions
from implanalytics.reviews.explain import Explanation, evidence_rows
from implanalytics.reviews.findings import Finding, findings
from implanalytics.reviews.headline import headline
from implanalytics.reviews.phases import phase_names, phases_of
from implanalytics.reviews.verdict import Target, verdict


@dataclass(frozen=True)
class Coverage:
    """How much of the review could be judged.

    Attributes
    ----------
    assessed, applicable
        Number of indicators with an answer for the project or some phase, and of those that
        apply.
    """

    assessed: int
    applicable: int

    @property
    def share(self) -> float:
        """Assessed over applicable; 0 where nothing applies."""
        return self.assessed / self.applicable if self.applicable else 0.0


@dataclass(frozen=True, eq=False, repr=False)
class Review:
    """The judged state of one project at one date.

    Attributes
    ----------
    project
        The project as loaded.
    figures
        The metrics at `as_of`.
    results
        One answer an indicator and scope.
    targets
        The verdict, one line a target.
    findings
        What was judged, worst first.
    decisions
        What the committee is asked to decide.
    coverage
        How many indicators could be assessed.
    thresholds
        The limits the results were judged by.
    """

    project: Project
    figures: Figures
    results: tuple[IndicatorResult, ...]
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    coverage: Coverage
    thresholds: Thresholds
    health: PhaseHealth

    def __repr__(self) -> str:
        """Say which project, at which date, and what came out."""
        outcomes = ", ".join(f"{target.name} {target.outcome}" for target in self.targets)
        return f"Review({self.settings.title!r}, as_of={self.as_of.date()}: {outcomes})"

    @property
    def settings(self) -> Settings:
        """The project's settings."""
        return self.project.settings

    @property
    def as_of(self) -> pd.Timestamp:
        """The status date."""
        return self.figures.as_of

    @property
    def facts(self) -> Facts:
        """The facts as they were known at the status date."""
        return self.figures.facts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that reading the data found."""
        return self.project.problems

    @property
    def headline(self) -> Message:
        """The one sentence to take away."""
        by_key = {(r.indicator, r.scope): r for r in self.results}
        return headline(self.targets, self.figures, by_key, self.phase_label)

    @property
    def phases(self) -> tuple[str, ...]:
        """Keys of the phases of the method and of the data, in order."""
        return phases_of(self.figures)

    @property
    def phase_health(self) -> pd.DataFrame:
        """One row a phase: outcome, score, coverage and what caps it."""
        return self.health.phases.copy()

    @property
    def phase_outcomes(self) -> pd.DataFrame:
        """One row a phase and indicator with its outcome."""
        return self.health.outcomes.copy()

    @cached_property
    def metrics(self) -> Mapping[str, pd.DataFrame]:
        """The result tables by name."""
        return {
            "schedule_variance": self.figures.schedule,
            "effort_by_phase": self.figures.effort,
            "risk_exposure": self.figures.exposure,
            "risk_matrix": self.figures.matrix,
        }

    @property
    def indicators(self) -> pd.DataFrame:
        """One row an answer: indicator, scope, outcome, value, n and the finding in English."""
        return pd.DataFrame(
            [
                {
                    "indicator": r.indicator,
                    "scope": r.scope,
                    "outcome": r.outcome,
                    "value": r.value,
                    "n": r.n,
                    "text": str(r.text),
                    "missing": ", ".join(r.missing),
                }
                for r in self.results
            ]
        )

    @property
    def sources(self) -> pd.DataFrame:
        """One row a source: file, sheet, reader and its rows accepted, rejected, skipped."""
        return self.project.facts.table("sources")

    @property
    def provenance(self) -> Mapping[str, str]:
        """What the review was made with."""
        return {
            "implanalytics": version("implanalytics"),
            "rules": self.thresholds.version,
            "as_of": self.as_of.date().isoformat(),
            "calendar": self.settings.calendar,
            "method": self.facts.template.name if self.facts.template else "",
            "promise": self.figures.plan.promise,
            "mappings": str(len(self.project.matching.used)),
        }

    def phase_label(self, key: str) -> Label:
        """Return the name of a phase."""
        return phase_names(self.facts)(key)

    def result(self, indicator: str, scope: str = PROJECT) -> IndicatorResult:
        """Return one answer.

        Raises
        ------
        UnknownNameError
            If there is no such answer.
        """
        for result in self.results:
            if (result.indicator, result.scope) == (indicator, scope):
                return result
        known = [f"{r.indicator}/{r.scope}" for r in self.results]
        raise UnknownNameError("result", f"{indicator}/{scope}", known)

    def explain(self, indicator: str, scope: str = PROJECT) -> Explanation:
        """Return formula, inputs, rule and source rows of one answer.

        Parameters
        ----------
        indicator
            Id of an indicator.
        scope
            ``"project"`` or a phase key.

        Raises
        ------
        UnknownNameError
            If there is no such answer.
        """
        result = self.result(indicator, scope)
        declared = INDICATORS[indicator]
        rows = evidence_rows(self.facts, result.evidence)
        return Explanation(declared, result, declared.limits(self.thresholds), rows)


def review_project(project: Project, *, as_of: str | pd.Timestamp | None = None) -> Review:
    """Judge one project at a date.

    Raises
    ------
    UsageError
        If no status date is given and none can be derived.
    """
    figures = figures_of(project.facts, resolve_as_of(project, as_of))
    thresholds = shipped_thresholds()
    results = judge(figures, thresholds)
    by_key = {(r.indicator, r.scope): r for r in results}

    label = phase_names(figures.facts)
    targets = verdict(figures, by_key, label)
    return Review(
        project=project,
        figures=figures,
        results=results,
        targets=targets,
        findings=findings(results, label),
        decisions=decisions(figures, by_key, targets, label),
        coverage=_coverage(results),
        thresholds=thresholds,
        health=phase_health(results, INDICATORS, phases_of(figures)),
    )


def _coverage(results: tuple[IndicatorResult, ...]) -> Coverage:
    """Count the indicators that apply, and those with an answer for the project or some phase."""
    applicable = {r.indicator for r in results if r.outcome != "not_applicable"}
    unanswered = ("not_applicable", "not_assessable")
    assessed = {r.indicator for r in results if r.outcome not in unanswered}
    return Coverage(len(assessed), len(applicable))
