"""A review as plain data: what is kept of it when its tables are gone."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Self

from implanalytics.core.words import Label, Message, Value, pack, unpack
from implanalytics.indicators import Evidence, IndicatorResult
from implanalytics.reviews.decision import Decision
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.formats import refuse_foreign
from implanalytics.reviews.key_figures import KeyFigures
from implanalytics.reviews.target import Target

FORMAT = "implanalytics review"
VERSION = 1
"""Of the format; raised when a reader of the one before would misread it."""


@dataclass(frozen=True)
class PhaseRecord:
    """One phase of a review: its name, health, and what was reported of it."""

    key: str
    label: Label
    outcome: str
    score: float | None
    coverage: float
    capped_by: str | None
    sensitive_to: str | None
    reported: str | None


@dataclass(frozen=True)
class ReviewRecord:
    """What a review said, without the tables behind it.

    Attributes
    ----------
    project_id, title, customer, manager, method, type
        Of the project.
    as_of, closed_on
        The status date, and the day of closure.
    profile, assessed, applicable
        The indicators asked for, and how many of them that apply were answered.
    rules
        Version of the thresholds.
    reported
        The colour last reported for the whole project.
    headline, targets, findings, decisions, results
        As in `Review`.
    phases
        One a phase.
    figures
        The figures portfolios are compared by.
    provenance
        What the review was made with.
    """

    project_id: str
    title: str
    customer: str
    manager: str
    method: str
    type: str
    as_of: date
    closed_on: date | None
    profile: str
    assessed: int
    applicable: int
    rules: str
    reported: str | None
    headline: Message
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    results: tuple[IndicatorResult, ...]
    phases: tuple[PhaseRecord, ...]
    figures: KeyFigures
    provenance: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def coverage(self) -> float:
        """Answered over applicable indicators of the profile; 0 where none applies."""
        return self.assessed / self.applicable if self.applicable else 0.0

    def target(self, name: str) -> Target:
        """Return a line of the verdict."""
        return next(target for target in self.targets if target.name == name)

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `from_json` makes an equal record."""
        data = {
            name: _packed(getattr(self, name))
            for name in self.__dataclass_fields__
            if name not in ("figures", "provenance")
        }
        return {
            "format": FORMAT,
            "version": VERSION,
            **data,
            "figures": asdict(self.figures),
            "provenance": dict(self.provenance),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Rebuild a record from `to_json`.

        Raises
        ------
        DataError
            If the data are no review, or of a version this one cannot read.
        """
        refuse_foreign(data, FORMAT, VERSION)
        own = {k: v for k, v in data.items() if k not in ("format", "version")}
        made: dict[str, Any] = {k: unpack(v) for k, v in own.items() if k not in _PARTS}
        return cls(**made, **{k: make(own[k]) for k, make in _PARTS.items()})


def _packed(value: Any) -> Any:
    """Return a part as plain data: its fields by name, sentences and days as `pack` does."""
    if isinstance(value, Mapping):
        return {key: pack(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_packed(item) for item in value]
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, (Message, Label)):
        return {name: _packed(getattr(value, name)) for name in value.__dataclass_fields__}
    return pack(value)


def _fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a part, sentences and days rebuilt."""
    return {name: unpack(value) for name, value in data.items()}


def _evidence(parts: list[Mapping[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(part["table"], tuple(part["row_ids"])) for part in parts)


def _result(data: Mapping[str, Any]) -> IndicatorResult:
    own = _fields({k: v for k, v in data.items() if k not in ("inputs", "evidence")})
    inputs: Mapping[str, Value] = MappingProxyType(_fields(data["inputs"]))
    return IndicatorResult(**own, inputs=inputs, evidence=_evidence(data["evidence"]))


def _finding(data: Mapping[str, Any]) -> Finding:
    own = _fields({k: v for k, v in data.items() if k != "evidence"})
    return Finding(**own, evidence=_evidence(data["evidence"]))


_PARTS: Mapping[str, Any] = {
    "targets": lambda rows: tuple(Target(**_fields(row)) for row in rows),
    "findings": lambda rows: tuple(_finding(row) for row in rows),
    "decisions": lambda rows: tuple(Decision(**_fields(row)) for row in rows),
    "results": lambda rows: tuple(_result(row) for row in rows),
    "phases": lambda rows: tuple(PhaseRecord(**_fields(row)) for row in rows),
    "figures": lambda row: KeyFigures(**row),
    "provenance": lambda row: MappingProxyType(dict(row)),
}
"""Fields that hold more than a plain value, and what makes them from plain data."""
