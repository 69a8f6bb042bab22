"""Facts from tables as written: phases matched, what cannot be used set aside."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.facts.calendars import calendar_of
from implanalytics.facts.checks import check_facts, reversed_pairs, without_copies
from implanalytics.facts.completed import completed
from implanalytics.facts.counted_once import counted_once
from implanalytics.facts.facts import Facts
from implanalytics.facts.kinds import join_kinds
from implanalytics.facts.method import method_of
from implanalytics.facts.own_effort import named, own_effort
from implanalytics.facts.own_rows import own_rows
from implanalytics.facts.phases import join_phases
from implanalytics.facts.settings import Settings
from implanalytics.facts.stamps import newer_than_stamp
from implanalytics.facts.unread_ends import with_unread_ends

ENDS = frozenset({"actual_finish", "closed_on"})
"""Columns that say a thing is over; where one is set aside, ``doubted`` keeps the latest date
written, for the thing is over all the same."""

SUMS_DOUBTED_BY: dict[str, str] = {"total-disagrees": "time_entries"}
"""Problem codes after which the sums of a table are not to be trusted."""


def build_facts(
    tables: Mapping[str, pd.DataFrame],
    settings: Settings,
    problems: Iterable[Problem] = (),
    *,
    folder: str = "",
) -> tuple[Facts, tuple[Problem, ...]]:
    """Join what belongs together, set aside what does not count, and check it.

    Parameters
    ----------
    tables
        Tidy tables by name, as written.
    settings
        The project's settings.
    problems
        What reading found; some of it makes sums or dates doubtful.
    folder
        Name of the project's folder, by which timesheets may call it.

    Returns
    -------
    (Facts, tuple of Problem)
        The facts, and the problems that only show across rows.

    Raises
    ------
    UnknownNameError
        If the settings name a method or a calendar that does not exist.
    """
    found = tuple(problems)
    written, counted, across, doubts = _counted(tables, settings, folder)
    usable = {
        name: with_unread_ends(name, _without_reversed_dates(name, frame), written, found)
        for name, frame in counted.tables.items()
    }
    phased = join_phases(usable, written.template, settings.phases)
    joined = join_kinds(phased, written.template)
    for table, codes in _doubts(found, tables.get("sources")).items():
        doubts[table] = doubts.get(table, set()) | codes
    told = {table: tuple(sorted(codes)) for table, codes in sorted(doubts.items())}
    return replace(written, tables=joined, doubts=told), across


def problems_across(tables: Mapping[str, pd.DataFrame], settings: Settings) -> tuple[Problem, ...]:
    """Return what `build_facts` finds across rows, without building the facts.

    Parameters
    ----------
    tables
        Tidy tables by name, as written.
    settings
        The project's settings.
    """
    return _counted(tables, settings, "")[2]


def _counted(
    tables: Mapping[str, pd.DataFrame], settings: Settings, folder: str
) -> tuple[Facts, Facts, tuple[Problem, ...], dict[str, set[str]]]:
    """Return the facts as written, those that count, the problems across rows, the doubts."""
    template = method_of(settings)
    calendar = calendar_of(settings, tables.get("calendars"))
    tables, filled = completed(tables)
    written = Facts(settings, dict(tables), template, calendar, {})
    once = counted_once(_named(written))
    clean = {name: without_copies(name, frame) for name, frame in once.facts.tables.items()}
    mine, others = own_rows(replace(once.facts, tables=clean), folder)
    counted, effort_problems, doubts = _own(mine, folder)
    across = (
        *filled,
        *check_facts(written, told=once.told),
        *once.problems,
        *others,
        *effort_problems,
        *newer_than_stamp(written),
    )
    for table, codes in once.doubts.items():
        doubts[table] = doubts.get(table, set()) | codes
    return replace(written, older=once.facts.older), counted, across, doubts


def _own(facts: Facts, folder: str) -> tuple[Facts, tuple[Problem, ...], dict[str, set[str]]]:
    """Keep the project's own time entries; say what was left out and why to doubt the rest."""
    if not facts.has("time_entries"):
        return facts, (), {}
    own = own_effort(facts, folder)
    facts = replace(facts, tables={**facts.tables, "time_entries": own.entries})
    return facts, own.problems, {"time_entries": {"several-projects"}} if own.several else {}


def _named(facts: Facts) -> Facts:
    """Return `facts` with people of the time entries called as the settings call them."""
    if not facts.has("time_entries", "person"):
        return facts
    entries = facts.table("time_entries")
    entries = entries.assign(person_key=named(entries["person"], facts.settings.people))
    return replace(facts, tables={**facts.tables, "time_entries": entries})


def _without_reversed_dates(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    for first, last, wrong in reversed_pairs(name, frame):
        if last in ENDS and wrong.any():
            frame = frame.assign(doubted=frame[first].where(wrong))
        frame = frame.assign(**{first: frame[first].mask(wrong), last: frame[last].mask(wrong)})
    return frame


def _doubts(problems: tuple[Problem, ...], sources: pd.DataFrame | None) -> dict[str, set[str]]:
    """Name the tables whose written totals disagree, unless a refused cell explains it."""
    elsewhere = _files_without_hours(sources)
    refused = {
        (p.place.file, p.place.sheet, place)
        for p in problems
        if p.severity == "error"
        for place in (p.place.row, p.place.column)
    }
    found: dict[str, set[str]] = {}
    for problem in problems:
        place = problem.place
        explained = any(
            (place.file, place.sheet, at) in refused for at in (place.row, place.column)
        )
        if problem.code in SUMS_DOUBTED_BY and not explained and place.file not in elsewhere:
            found.setdefault(SUMS_DOUBTED_BY[problem.code], set()).add(problem.code)
    return found


def _files_without_hours(sources: pd.DataFrame | None) -> set[str]:
    """Return the files that are known to hold other tables than time entries."""
    if sources is None or "tables" not in sources.columns:
        return set()
    hours = sources["tables"].fillna("").str.contains("time_entries")
    return set(sources.loc[~hours, "path"]) - set(sources.loc[hours, "path"])
