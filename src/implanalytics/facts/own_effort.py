"""Which time entries are the project's own effort: not another project's, not the customer's."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.facts import Facts
from implanalytics.facts.project_names import are_of, named_by, names_of, said_by

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
    others, several = elsewhere(entries, facts, folder)
    if several:
        problems.append(_several(facts, entries))
    elif others.any():
        problems.append(_of_others(facts, entries[others]))
        entries = entries[~others]
    return OwnEffort(entries.reset_index(drop=True), tuple(problems), several)


def named(written: pd.Series, people: Mapping[str, str]) -> pd.Series:
    """Return each person as the settings name them, else as written.

    >>> named(pd.Series(["zhang ", None]), {"Zhang": "张三"}).tolist()
    ['张三', nan]
    """
    names = {_folded(account): name for account, name in people.items()}
    every = {text: names.get(_folded(text), text) for text in written.dropna().unique()}
    return written.map(every).astype("str")


def elsewhere(rows: pd.DataFrame, facts: Facts, folder: str) -> tuple["pd.Series[bool]", bool]:
    """Mark the rows of other projects; say whether several are named and none is this one."""
    named = named_by(rows)
    written = named["project"].where(named["project"] != "", named["project_code"])
    anything = written != ""
    if written[anything].nunique() < 2:
        return pd.Series(data=False, index=rows.index), False
    own = are_of(named, names_of(facts.settings.id, facts.settings.name, folder))
    return anything & ~own, not own.any()


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


def _of_others(facts: Facts, entries: pd.DataFrame) -> Problem:
    return Problem(
        "other-project",
        place_of(facts, entries),
        message(
            "{rows:n} time entries with {hours:h} are booked on other projects: {names}.",
            rows=len(entries), hours=float(entries["effort"].sum()), names=listed(entries),
        ),
        message(
            "They are not counted. If one of these is this project too, write it as id or name "
            "in project.toml, or correct the timesheet."
        ),
        "warning",
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
            "name in project.toml."
        ),
        "warning",
    )  # fmt: skip
