"""A method as data: its phases, gates, risks, durations and rules."""

from dataclasses import dataclass
from math import fsum
from typing import Literal, TypeAlias

from implanalytics.core.words import Label

Unit: TypeAlias = Literal["month", "week", "day"]
ResponseKind: TypeAlias = Literal["mitigate", "prevent", "verify", "monitor", "adjust"]
RuleKind: TypeAlias = Literal["duration", "ratio", "structure", "completeness"]

_UNITS: dict[Unit, Label] = {
    "month": Label("months", "个月"),
    "week": Label("weeks", "周"),
    "day": Label("days", "天"),
}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as the method states it, in calendar units.

    >>> Duration(6, "month").label.say("zh")
    '6 个月'
    """

    value: float
    unit: Unit

    @property
    def label(self) -> Label:
        """The value with its unit."""
        unit, value = _UNITS[self.unit], f"{self.value:g}"
        return Label(f"{value} {unit.en.removesuffix('s') if value == '1' else unit.en}",
                     f"{value} {unit.zh}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gate:
    """What must hold before a phase is over.

    Attributes
    ----------
    label
        The condition.
    check
        Id of the indicator that looks for it, when there is one.
    criterion
        The measurable form of the condition, when the method states one.
    """

    label: Label
    check: str | None = None
    criterion: Label | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a method.

    Attributes
    ----------
    key
        Canonical phase key, shared by all methods.
    order
        Its place in the method, from 1.
    label
        What the method calls it.
    aliases
        Other names of it, as plans and timesheets write them.
    duration
        How long the method lets it take.
    milestone
        The milestone it ends in.
    activities, deliverables, gates
        What is done, what is handed over, what must hold at its end.
    """

    key: str
    order: int
    label: Label
    aliases: tuple[str, ...] = ()
    duration: Duration | None = None
    milestone: Label | None = None
    activities: tuple[Label, ...] = ()
    deliverables: tuple[Label, ...] = ()
    gates: tuple[Gate, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """One thing the method does about a category of risk."""

    kind: ResponseKind
    label: Label


@dataclass(frozen=True, slots=True)
class RiskCategory:
    """A category of risk with the responses the method names."""

    key: str
    label: Label
    responses: tuple[Response, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of thumb; `inferred` when we read it out of the numbers, not out of a sentence."""

    id: str
    label: Label
    kind: RuleKind
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One way of running an implementation project.

    Attributes
    ----------
    name
        What projects call it in their settings: ``"M4"``.
    label
        What reports call it.
    source
        Heading of the description it was made from.
    version
        Of the template, as text.
    context
        The kind of project it is for.
    phases
        In the method's order.
    total_duration
        The total the method states, which need not be the sum of its phases.
    goals
        What the project is for.
    risk_categories, risk_list_open, risk_process
        Categories with responses; whether the method says there may be more; how risks are
        looked after.
    rules
        Rules of thumb.
    """

    name: str
    label: Label
    source: str
    version: str
    context: Label
    phases: tuple[Phase, ...]
    total_duration: Duration | None = None
    goals: tuple[Label, ...] = ()
    risk_categories: tuple[RiskCategory, ...] = ()
    risk_list_open: bool = False
    risk_process: tuple[Label, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def milestones(self) -> tuple[Label, ...]:
        """The milestones of its phases, in order."""
        return tuple(phase.milestone for phase in self.phases if phase.milestone)

    @property
    def summed_duration(self) -> Duration | None:
        """The phases one after another; None when one has no duration or the units differ."""
        durations = [phase.duration for phase in self.phases if phase.duration]
        units = {duration.unit for duration in durations}
        if len(durations) < len(self.phases) or len(units) != 1:
            return None
        return Duration(fsum(duration.value for duration in durations), units.pop())

    def phase(self, key: str) -> Phase | None:
        """Return the phase with canonical key `key`, or None when the method has none."""
        return next((phase for phase in self.phases if phase.key == key), None)
