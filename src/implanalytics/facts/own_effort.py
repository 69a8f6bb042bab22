"""Which time entries are the project's own effort: not another project's, not the customer's."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.facts import Facts

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
    elsewhere, several = _elsewhere(entries, facts, folder)
    if several:
        problems.append(_several(facts, entries))
    elif elsewhere.any():
        problems.append(_of_others(facts, entries[elsewhere]))
        entries = entries[~elsewhere]
    return OwnEffort(entries.reset_index(drop=True), tuple(problems), several)


def named(written: pd.Series, people: Mapping[str, str]) -> pd.Series:
    """Return each person as the settings name them, else as written.

    >>> named(pd.Series(["zhang ", None]), {"Zhang": "张三"}).tolist()
    ['张三', nan]
    """
    names = {_folded(account): name for account, name in people.items()}
    every = {text: names.get(_folded(text), text) for text in written.dropna().unique()}
    return written.map(every).astype("str")


def _elsewhere(entries: pd.DataFrame, facts: Facts, folder: str) -> tuple[pd.Series, bool]:
    """Mark the rows of other projects; say whether several are named and none is this one."""
    nowhere = pd.Series(data=False, index=entries.index)
    if "project" not in entries.columns:
        return nowhere, False
    written = entries["project"].dropna()
    plain = {name: _plain(name) for name in written.unique()}
    if len(set(plain.values())) < 2:
        return nowhere, False
    settings = facts.settings
    own = {_plain(name) for name in _names(settings.id, settings.name, folder)}
    others = {name for name, text in plain.items() if text not in own}
    return entries["project"].isin(others), len(others) == len(plain)


def _names(key: str, name: str, folder: str) -> Iterable[str]:
    """Yield what a project may be called, id and name in one included."""
    yield from (text for text in (key, name, folder) if text)
    if name:
        yield from (key + name, name + key)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", _folded(text)) or text


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _place(facts: Facts, entries: pd.DataFrame) -> Place:
    """Return the file the rows are from, or the project where there are several."""
    places = {facts.place(source) for source in entries["source_id"].unique()}
    files = {place.file for place in places}
    if len(places) == 1:
        return places.pop()
    return Place(files.pop() if len(files) == 1 else facts.settings.id)


def _listed(entries: pd.DataFrame) -> tuple[str, ...]:
    names = sorted(entries["project"].dropna().unique())
    return tuple(names) if len(names) <= SHOWN else (*names[:SHOWN], "…")


def _of_customers(facts: Facts, entries: pd.DataFrame) -> Problem:
    return Problem(
        "customer-effort",
        _place(facts, entries),
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
        _place(facts, entries),
        message(
            "{rows:n} time entries with {hours:h} are booked on other projects: {names}.",
            rows=len(entries), hours=float(entries["effort"].sum()), names=_listed(entries),
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
        _place(facts, entries),
        message(
            "The time entries name several projects, none of which is {id}: {names}.",
            id=facts.settings.id, names=_listed(entries),
        ),
        message(
            "All are counted, so nothing is judged by them. Write the one that is meant as id or "
            "name in project.toml."
        ),
        "warning",
    )  # fmt: skip
