"""Facts from tables as written: phases matched, unusable dates set aside."""

from collections.abc import Iterable, Mapping

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.facts.calendars import calendar_of
from implanalytics.facts.checks import check_facts, reversed_pairs, without_copies
from implanalytics.facts.facts import Facts
from implanalytics.facts.phases import join_phases
from implanalytics.facts.settings import Settings
from implanalytics.methods import METHODS

ENDS = frozenset({"actual_finish", "closed_on"})
"""Columns that say a thing is over; where one is set aside, ``doubted`` keeps the latest date
written, for the thing is over all the same."""

SUMS_DOUBTED_BY: dict[str, str] = {"total-disagrees": "time_entries"}
"""Problem codes after which the sums of a table are not to be trusted."""


def build_facts(
    tables: Mapping[str, pd.DataFrame], settings: Settings, problems: Iterable[Problem] = ()
) -> tuple[Facts, tuple[Problem, ...]]:
    """Join what belongs together and check it.

    Parameters
    ----------
    tables
        Tidy tables by name, as written.
    settings
        The project's settings.
    problems
        What reading found; some of it makes sums doubtful.

    Returns
    -------
    (Facts, tuple of Problem)
        The facts, and the problems that only show across rows.

    Raises
    ------
    UnknownNameError
        If the settings name a method or a calendar that does not exist.
    """
    template = METHODS[settings.method] if settings.method else None
    calendar = calendar_of(settings, tables.get("calendars"))
    doubts = _doubts(tuple(problems))
    found = check_facts(Facts(settings, dict(tables), template, calendar, doubts))
    clean = {
        name: _without_reversed_dates(name, without_copies(name, frame))
        for name, frame in tables.items()
    }
    joined = join_phases(clean, template, settings.phases)
    return Facts(settings, joined, template, calendar, doubts), found


def _without_reversed_dates(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    for first, last, wrong in reversed_pairs(name, frame):
        if last in ENDS and wrong.any():
            frame = frame.assign(doubted=frame[first].where(wrong))
        frame = frame.assign(**{first: frame[first].mask(wrong), last: frame[last].mask(wrong)})
    return frame


def _doubts(problems: tuple[Problem, ...]) -> dict[str, tuple[str, ...]]:
    """Name the tables whose written totals disagree, unless a refused cell explains it."""
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
        if problem.code in SUMS_DOUBTED_BY and not explained:
            found.setdefault(SUMS_DOUBTED_BY[problem.code], set()).add(problem.code)
    return {table: tuple(sorted(codes)) for table, codes in found.items()}
