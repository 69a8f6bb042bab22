"""A method as data: its phases, gates, organisation, risks, checklists and rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum
from types import MappingProxyType
from typing import Literal, TypeAlias

from implanalytics.core.words import Label
from implanalytics.methods.items import Deliverable, Duration, Gate, Item, Range, Unit
from implanalytics.methods.organisation import Duty, Level, Role, Side

ResponseKind: TypeAlias = Literal["mitigate", "prevent", "verify", "monitor", "adjust"]
RuleKind: TypeAlias = Literal[
    "duration", "ratio", "structure", "completeness", "gate", "sequence", "timeliness",
    "cadence", "capacity", "time_share", "attendance", "trial_run", "cutover", "training",
    "stock_take", "plan_quality",
]  # fmt: skip
TestKind: TypeAlias = Literal[
    "unit", "integration", "system", "functional", "performance", "stress", "security", "ux",
]  # fmt: skip
HandoverKind: TypeAlias = Literal["fact", "document", "commitments"]
LintSeverity: TypeAlias = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing done in a phase; `by` is a role's key, `inferred` when we read it out."""

    label: Label
    by: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a method.

    Attributes
    ----------
    key
        Its key within the method; a canonical key unless the method has two of one kind.
    order
        Its place in the method, from 1.
    label
        What the method calls it.
    canonical
        The canonical phase it is; `also` the others whose work it takes in.
    aliases
        Other names of it, as plans and timesheets write them.
    duration
        How long the method lets it take.
    milestone
        The milestone it ends in.
    activities, deliverables, gates
        What is done, what is handed over, what must hold at its end.
    tests
        The kinds of test done in it.
    said_after
        Keys of phases of which the text says that they come before, whatever their place.
    described
        False for a phase the method only names.
    inferred
        Whether we read the phase out of the text rather than in it.
    own
        False for a phase of the lifecycle the method was completed by: nothing is judged by it.
    """

    key: str
    order: int
    label: Label
    canonical: str = ""
    also: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    duration: Duration | None = None
    milestone: Label | None = None
    activities: tuple[Activity, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    gates: tuple[Gate, ...] = ()
    tests: tuple[TestKind, ...] = ()
    said_after: tuple[str, ...] = ()
    described: bool = True
    inferred: bool = False
    own: bool = True

    def __post_init__(self) -> None:
        """Take the key for the canonical phase where none is named."""
        if not self.canonical:
            object.__setattr__(self, "canonical", self.key)


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
    aliases: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class TimeShare:
    """The share of the whole time that some phases together should take."""

    label: Label
    phases: tuple[str, ...]
    share: Range


@dataclass(frozen=True, slots=True)
class HandoverItem:
    """One thing that sales hand over; `optional` where not every project has it."""

    item: Item
    kind: HandoverKind
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """What the method says of the survey: topics, length in days, core people of each side."""

    topics: tuple[Item, ...] = ()
    days: Range | None = None
    per_side: Range | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of thumb; `inferred` when we read it out of the numbers, not out of a sentence."""

    id: str
    label: Label
    kind: RuleKind
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the text says against itself, where its structure does not show it."""

    id: str
    label: Label
    severity: LintSeverity = "notice"


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
        In the method's order; `ordered` is false where the text gives none.
    complete
        Whether the text describes the whole of what it announces.
    stated_phases
        How many phases the text says there are.
    total_duration
        The total the method states, which need not be the sum of its phases.
    time_shares
        Shares of the whole time.
    gates
        What must hold at the end of every phase.
    practices
        Names out of `PRACTICES` that it asks for.
    checklists
        Name of a practice -> the items it consists of: ``plan_parts``, ``test_kinds`` ...
    handover
        What sales hand over.
    survey
        What is said of the survey.
    levels, roles, team
        The organisation; `team` are the keys of the roles that make up the project team.
    goals, statements
        What the project is for; what else the text claims or holds for true.
    risk_categories, risk_list_open, risk_process
        Categories with responses; whether the method says there may be more; how risks are
        looked after.
    rules
        Rules of thumb.
    contradictions
        What it says against itself that no rule of the linter can find.
    extends
        The method it was made from, or None.
    completed_by
        The lifecycle that fills what the text leaves out, or None.
    completion
        Those phases, in the order of the lifecycle: none is of this method.
    """

    name: str
    label: Label
    source: str
    version: str
    context: Label
    phases: tuple[Phase, ...]
    ordered: bool = True
    complete: bool = True
    stated_phases: int | None = None
    total_duration: Duration | None = None
    time_shares: tuple[TimeShare, ...] = ()
    gates: tuple[Gate, ...] = ()
    practices: frozenset[str] = frozenset()
    checklists: Mapping[str, tuple[Item, ...]] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    handover: tuple[HandoverItem, ...] = ()
    survey: Survey = Survey()
    levels: tuple[Level, ...] = ()
    roles: tuple[Role, ...] = ()
    team: tuple[str, ...] = ()
    goals: tuple[Label, ...] = ()
    statements: tuple[Label, ...] = ()
    risk_categories: tuple[RiskCategory, ...] = ()
    risk_list_open: bool = False
    risk_process: tuple[Label, ...] = ()
    rules: tuple[Rule, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    extends: str | None = None
    completed_by: str | None = None
    completion: tuple[Phase, ...] = ()

    @property
    def milestones(self) -> tuple[Label, ...]:
        """The milestones of its phases, in order."""
        return tuple(phase.milestone for phase in self.phases if phase.milestone)

    @property
    def gate_checks(self) -> dict[str, frozenset[str]]:
        """Phase key -> ids of the indicators that look for what its gates ask."""
        return {
            phase.key: frozenset(gate.check for gate in phase.gates if gate.check)
            for phase in self.phases
        }

    @property
    def deliverables(self) -> tuple[Deliverable, ...]:
        """The deliverables of its phases, in order."""
        return tuple(item for phase in self.phases for item in phase.deliverables)

    @property
    def summed_duration(self) -> Duration | None:
        """The phases one after another; None when one has no duration or the units differ."""
        durations = [phase.duration for phase in self.phases if phase.duration]
        units = {duration.unit for duration in durations}
        if len(durations) < len(self.phases) or len(units) != 1:
            return None
        return Duration(fsum(duration.value for duration in durations), units.pop())

    def phase(self, key: str) -> Phase | None:
        """Return the method's own phase of that key, or None when it has none."""
        return next((phase for phase in self.phases if phase.key == key), None)

    def phases_for(self, canonical: str) -> tuple[Phase, ...]:
        """Return the own phases that are a canonical phase, or take its work in."""
        exact = tuple(phase for phase in self.phases if phase.canonical == canonical)
        return exact or tuple(phase for phase in self.phases if canonical in phase.also)


__all__ = [
    "Activity", "Contradiction", "Deliverable", "Duration", "Duty", "Gate", "HandoverItem",
    "HandoverKind", "Item", "Level", "LintSeverity", "Phase", "Range", "Response", "ResponseKind",
    "RiskCategory", "Role", "Rule", "RuleKind", "Side", "Survey", "Template", "TestKind",
    "TimeShare", "Unit",
]  # fmt: skip
