"""What somebody said about a project as a whole: the typed content of project.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

State: TypeAlias = Literal["running", "closed"]
BaselineChoice: TypeAlias = Literal["auto", "schedule"]


@dataclass(frozen=True)
class Settings:
    """One project's settings; every one has a default.

    Attributes
    ----------
    id
        Key of the project, text.
    method
        Name of a known method, or the file that holds the project's own.
    method_content
        What that file holds with all it extends, as JSON; None for a known method.
    baseline
        ``auto``: baseline columns, else columns that say "planned"; ``schedule``: the plan's
        start and finish columns are themselves the promise.
    stated_months
        How long the project may take by its contract, in months.
    contingency_days, contingency_money
        The reserve against risks, in working days and in `currency`.
    flags
        What decides, besides the method, which indicators apply: ``hardware``, ``subcontract``,
        ``upgrade``, a practice of the methods; with a minus before it, what is left out.
    profile
        Which indicators are wanted: ``core``, ``standard``, ``full``.
    thresholds
        The organisation's own limits, as TOML.
    phases
        Names as written -> phase key of the method, ``""`` for none; obeyed before every other
        match.
    people
        Names or accounts as written -> one name. The column ``person_key`` of the time entries
        obeys it, by which timesheets are compared; what is shown stays as written.
    projects
        Names of projects as files write them -> id or name of the one that is meant, ``""``
        for none of ours.
    words
        Levels and states as registers write them -> a word that is known.
    """

    id: str
    name: str = ""
    customer: str = ""
    manager: str = ""
    method: str | None = None
    method_content: str | None = None
    type: str = ""
    size: str = ""
    state: State | None = None
    as_of: date | None = None
    timezone: str | None = None
    calendar: str = "standard"
    hours_per_day: float = 8.0
    currency: str | None = None
    baseline: BaselineChoice = "auto"
    stated_months: float | None = None
    contingency_days: float | None = None
    contingency_money: float | None = None
    flags: frozenset[str] = frozenset()
    profile: str | None = None
    thresholds: str = ""
    phases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    people: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    projects: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def title(self) -> str:
        """The project's name, or its id where it has none."""
        return self.name or self.id
