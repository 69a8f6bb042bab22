"""A review: one project at one date, judged, with everything behind each figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from typing import Any

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
    Profile,
    Thresholds,
)
from implanalytics.project import Project
from implanalytics.reviews.decision import Decision
from implanalytics.reviews.explain import Explanation, evidence_rows
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.headline import headline
from implanalytics.reviews.key_figures import key_figures
from implanalytics.reviews.phases import phase_names, phases_of
from implanalytics.reviews.record import PhaseRecord, ReviewRecord
from implanalytics.reviews.reported import Reported
from implanalytics.reviews.target import Target


@dataclass(frozen=True)
class Coverage:
    """How much of the review could be judged.

    Attributes
    ----------
    assessed, applicable
        Number of indicators of the profile with an answer for the project or some phase, and of
        those that apply.
    profile
        The indicators that are asked for.
    """

    assessed: int
    applicable: int
    profile: Profile = "full"

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
    health
        The roll-up by phase.
    reported
        The colour last reported of the project and of each phase, by scope.
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
    reported: Mapping[str, Reported]

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
        """One row a phase: outcome, score, coverage, what caps it, and the colour reported."""
        phases = self.health.phases
        said = {scope: reported.colour for scope, reported in self.reported.items()}
        return phases.assign(reported=phases["phase_key"].map(said).astype("str"))

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

    @property
    def record(self) -> ReviewRecord:
        """What is kept of the review when its tables are gone."""
        return ReviewRecord(
            project_id=self.settings.id,
            title=self.settings.title,
            customer=self.settings.customer,
            manager=self.settings.manager,
            method=self.settings.method or "",
            type=self.settings.type,
            as_of=self.as_of.date(),
            closed_on=None if self.figures.closed_on is None else self.figures.closed_on.date(),
            profile=self.coverage.profile,
            assessed=self.coverage.assessed,
            applicable=self.coverage.applicable,
            rules=self.thresholds.version,
            reported=self.reported[PROJECT].colour if PROJECT in self.reported else None,
            headline=self.headline,
            targets=self.targets,
            findings=self.findings,
            decisions=self.decisions,
            results=self.results,
            phases=tuple(self._phase_records()),
            figures=key_figures(self.figures),
            provenance=self.provenance,
        )

    def _phase_records(self) -> Iterator[PhaseRecord]:
        for row in self.phase_health.to_dict("records"):
            known: dict[str, Any] = {str(k): None if pd.isna(v) else v for k, v in row.items()}
            yield PhaseRecord(
                key=known["phase_key"],
                label=self.phase_label(known["phase_key"]),
                outcome=known["outcome"],
                score=known["score"],
                coverage=known["coverage"],
                capped_by=known["capped_by"],
                sensitive_to=known["sensitive_to"],
                reported=known["reported"],
            )

    def to_json(self) -> dict[str, Any]:
        """Return the review as plain data; `ReviewRecord.from_json` reads it back."""
        return self.record.to_json()

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
        scopes = [r.scope for r in self.results if r.indicator == indicator]
        if scopes:
            known = [f"{indicator}/{each}" for each in scopes]
            raise UnknownNameError("result", f"{indicator}/{scope}", known)
        raise UnknownNameError(
            "indicator", indicator, dict.fromkeys(r.indicator for r in self.results)
        )

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
