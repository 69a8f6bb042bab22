"""Which time entries are the project's own effort: not another project's, not the customer's."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.facts import Facts
from implanalytics.facts.project_names import (
    are_of,
    meant,
    named_by,
    names_of,
    plain,
    said_by,
    settled,
)
from implanalytics.facts.settings import Settings

NOT_COUNTED = message("They are not counted, as mappings.xlsx says.")

SHOWN = 10
"""Names of other projects that are listed."""


@dataclass(frozen=True, slots=True)
class OwnEffort:
    """The time entries that count.

    Attributes
    ----------
    entries
        Those of the project's own people and, where that can be told, of this project.
    problems
        What was set aside, and what could not be told.
    several
        Whether several projects are named, none of which is this one.
    """

    entries: pd.DataFrame
    problems: tuple[Problem, ...]
    several: bool


ATTENDANCE = "attendance"
"""Kind of time entries that are hours at work, on whatever."""


def own_effort(facts: Facts, folder: str = "") -> OwnEffort:
    """Return the time entries of `facts` that are effort of this project, attendance left out.

    Parameters
    ----------
    facts
        Tables as written; the settings give the project's id and name.
    folder
        Name of the project's folder, which may also be what the timesheets call it.
    """
    entries = facts.table("time_entries")
    problems = []
    if "company" in entries.columns:
        customers = entries["company"] == "customer"
        if customers.any():
            problems.append(_of_customers(facts, entries[customers]))
            entries = entries[~customers]
    if "kind" in entries.columns:
        entries = entries[entries["kind"] != ATTENDANCE]
    away = elsewhere(entries, facts.settings, folder)
    others = entries[away.others]
    if len(others):
        told = bool(away.decided[away.others].all())
        problems.append(_of_others(facts, others, told=told))
    several = away.doubtful.any()
    if several:
        problems.append(_several(facts, entries[away.doubtful]))
    entries = entries[~away.others]
    return OwnEffort(entries.reset_index(drop=True), tuple(problems), bool(several))


def named(written: pd.Series, people: Mapping[str, str]) -> pd.Series:
    """Return each person as the settings name them, else as written.

    >>> named(pd.Series(["zhang ", None]), {"Zhang": "张三"}).tolist()
    ['张三', nan]
    """
    names = {_folded(account): name for account, name in people.items()}
    every = {text: names.get(_folded(text), text) for text in written.dropna().unique()}
    return written.map(every).astype("str")


class Elsewhere(NamedTuple):
    """Which rows name other projects.

    Attributes
    ----------
    others
        Rows of other projects.
    doubtful
        Rows that name others where none names this one: which are meant cannot be told.
    decided
        Rows whose project somebody settled, this one or another.
    """

    others: "pd.Series[bool]"
    doubtful: "pd.Series[bool]"
    decided: "pd.Series[bool]"

    @property
    def open(self) -> "pd.Series[bool]":
        """The rows that name a project of which nobody said which it is."""
        return (self.others | self.doubtful) & ~self.decided


def elsewhere(rows: pd.DataFrame, settings: Settings, *called: str) -> Elsewhere:
    """Mark the rows that name other projects than the one `settings` are of.

    Parameters
    ----------
    rows
        A traced table.
    settings
        Id and name of the project, and which project settled names mean.
    called
        What else the project is called, such as its folder.
    """
    named = named_by(rows)
    written = named["project"].where(named["project"] != "", named["project_code"])
    anything = written != ""
    decided = anything & are_of(named, settled(settings.projects))
    nothing = anything & ~anything
    if written[anything].nunique() < 2 and not decided.any():
        return Elsewhere(nothing, nothing, decided)
    own = names_of(settings.id, settings.name) | set(map(plain, called))
    mine = are_of(meant(named, settings.projects), own)
    others = anything & ~mine
    if mine.any():
        return Elsewhere(others, nothing, decided)
    return Elsewhere(others & decided, others & ~decided, decided)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def place_of(facts: Facts, entries: pd.DataFrame) -> Place:
    """Return the file the rows are from, or the project where there are several."""
    places = {facts.place(source) for source in entries["source_id"].unique()}
    files = {place.file for place in places}
    if len(places) == 1:
        return places.pop()
    return Place(files.pop() if len(files) == 1 else facts.settings.id)


def listed(entries: pd.DataFrame) -> tuple[str, ...]:
    """Return the projects that rows name, the first of them."""
    names = sorted(set(said_by(entries)) - {""})
    return tuple(names) if len(names) <= SHOWN else (*names[:SHOWN], "…")


def _of_customers(facts: Facts, entries: pd.DataFrame) -> Problem:
    return Problem(
        "customer-effort",
        place_of(facts, entries),
        message(
            "{rows:n} time entries with {hours:h} are of the customer's own people.",
            rows=len(entries), hours=float(entries["effort"].sum()),
        ),
        message("They are not counted: they are no effort of ours."),
        "notice",
    )  # fmt: skip


def _of_others(facts: Facts, entries: pd.DataFrame, *, told: bool) -> Problem:
    return Problem(
        "other-project",
        place_of(facts, entries),
        message(
            "{rows:n} time entries with {hours:h} are booked on other projects: {names}.",
            rows=len(entries), hours=float(entries["effort"].sum()), names=listed(entries),
        ),
        NOT_COUNTED
        if told
        else message(
            "They are not counted. If one of these is this project too, say so in mappings.xlsx, "
            "or correct the timesheet."
        ),
        "notice" if told else "warning",
    )  # fmt: skip


def _several(facts: Facts, entries: pd.DataFrame) -> Problem:
    return Problem(
        "several-projects",
        place_of(facts, entries),
        message(
            "The time entries name several projects, none of which is {id}: {names}.",
            id=facts.settings.id, names=listed(entries),
        ),
        message(
            "All are counted, so nothing is judged by them. Write the one that is meant as id or "
            "name in project.toml, or say in mappings.xlsx which are this project."
        ),
        "warning",
    )  # fmt: skip
