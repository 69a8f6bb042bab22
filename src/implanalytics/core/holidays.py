"""Days by themselves: how one is laid out, which are public holidays, which a sheet declares."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

import pandas as pd

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message

if TYPE_CHECKING:
    from implanalytics.core.calendar import Calendar

Intervals: TypeAlias = tuple[tuple[int, int], ...]

_MORNING, _NOON, _AFTERNOON, _MIDNIGHT = 8 * 60, 12 * 60, 13 * 60, 24 * 60


def working_day(hours: float) -> Intervals:
    """Lay out a day of so many working hours around a lunch break.

    Parameters
    ----------
    hours
        Working time of the day, 0 to 24. [h]

    Returns
    -------
    tuple of (start, finish)
        Minutes since midnight: from 08:00 to 12:00 and from 13:00 on. A day too long for that
        has no break and ends at midnight; a day of 0 hours is empty, that is a day off.

    Raises
    ------
    ValueError
        If `hours` is not between 0 and 24.

    Examples
    --------
    >>> working_day(8), working_day(3.5), working_day(0)
    (((480, 720), (780, 1020)), ((480, 690),), ())
    """
    if not 0 <= hours <= 24:
        raise ValueError(f"hours must be between 0 and 24, got {hours!r}")
    minutes = round(hours * 60)
    morning = min(minutes, _NOON - _MORNING)
    finish = _AFTERNOON + minutes - morning
    if finish > _MIDNIGHT:
        return ((_MIDNIGHT - minutes, _MIDNIGHT),)
    parts = ((_MORNING, _MORNING + morning), (_AFTERNOON, finish))
    return tuple((start, finish) for start, finish in parts if start < finish)


def check_layout(parts: Intervals) -> None:
    """Refuse a day whose intervals are empty, overlap, are out of order or leave the day.

    Parameters
    ----------
    parts
        Working intervals of one day. [minutes since midnight]

    Raises
    ------
    ValueError
        If they cannot be worked one after another.

    Examples
    --------
    >>> check_layout(((480, 720), (600, 900)))
    Traceback (most recent call last):
    ValueError: intervals must follow one another within the day, got ((480, 720), (600, 900))
    """
    edges = [0, *(edge for part in parts for edge in part), _MIDNIGHT]
    if edges != sorted(edges) or any(start == finish for start, finish in parts):
        raise ValueError(f"intervals must follow one another within the day, got {parts!r}")


def china(make_up: Intervals) -> tuple[dict[date, Intervals], tuple[int, ...]]:
    """Return the statutory holidays and make-up workdays of mainland China.

    Parameters
    ----------
    make_up
        How a make-up workday is worked. [minutes since midnight]

    Returns
    -------
    tuple of (exceptions, years)
        Every day of a holiday as a day off, weekends too, so that a six-day week rests on them;
        every make-up workday as `make_up`; and the years that are covered.

    Examples
    --------
    >>> exceptions, years = china(working_day(8))
    >>> exceptions[date(2025, 10, 1)], exceptions[date(2025, 10, 11)], 2025 in years
    ((), ((480, 720), (780, 1020)), True)
    """
    from chinese_calendar import holidays, workdays

    days_off: dict[date, Intervals] = dict.fromkeys(holidays, ())
    return days_off | dict.fromkeys(workdays, make_up), tuple(sorted({d.year for d in holidays}))


def exceptions_from_table(calendars: pd.DataFrame) -> dict[date, Intervals]:
    """Return the days of a calendar sheet as the exceptions of a `Calendar`.

    Parameters
    ----------
    calendars
        Tidy ``calendars`` table: ``day`` (datetime64) and ``working_hours``, 0 for a day off.
        [h] A row without either says nothing and is left out.

    Returns
    -------
    dict of date to intervals
        How each day is worked, laid out by `working_day`.

    Raises
    ------
    DataError
        Listing every day with other than 0 to 24 hours, or with two different numbers of hours.

    Examples
    --------
    >>> days = pd.to_datetime(["2027-02-08", "2027-02-20"])
    >>> exceptions_from_table(pd.DataFrame({"day": days, "working_hours": [0.0, 4.0]}))
    {datetime.date(2027, 2, 8): (), datetime.date(2027, 2, 20): ((480, 720),)}
    """
    rows = calendars.dropna(subset=["day", "working_hours"])
    given: dict[date, float] = {}
    problems: list[Problem] = []
    for index, day, hours in zip(
        rows.index, rows["day"].dt.date, rows["working_hours"], strict=True
    ):
        place = _place(rows.loc[index])
        if not 0 <= hours <= 24:
            problems.append(_impossible_hours(place, day, hours))
        elif given.setdefault(day, hours) != hours:
            problems.append(_contradiction(place, day, given[day], hours))
    if problems:
        raise DataError(problems)
    return {day: working_day(hours) for day, hours in given.items()}


FEWEST = 5
"""A year of which fewer days are given may still lack its public holidays."""


def years_of(days: Iterable[date]) -> frozenset[int]:
    """Return the years of which so many days are given that their public holidays are among them.

    >>> years_of([date(2031, 1, 1), *(date(2032, 10, day) for day in range(1, 8))])
    frozenset({2032})
    """
    given = Counter(day.year for day in days)
    return frozenset(year for year, n in given.items() if n >= FEWEST)


def unknown_year_problem(calendar: "Calendar", years: Iterable[int]) -> Problem:
    """Return the problem that public holidays of `years` are not known.

    Parameters
    ----------
    calendar
        The calendar that was asked.
    years
        What its `unknown_years` returned; not empty.

    Returns
    -------
    Problem
        A warning that names the years and what replaces them.

    Raises
    ------
    ValueError
        If there are no years.

    Examples
    --------
    >>> from implanalytics.core.calendar import Calendar
    >>> print(unknown_year_problem(Calendar.china(), [2001, 2002, 2031]))
    CN: Public holidays are not known for 2001–2002, 2031; Monday to Friday count as working...
    """
    spans = _spans(years)
    if not spans:
        raise ValueError("years must not be empty")
    return Problem(
        "unknown-holidays",
        Place(calendar.name),
        message(
            "Public holidays are not known for {years}; Monday to Friday count as working days.",
            years=spans,
        ),
        message(
            "Add a calendar sheet with the days off and make-up workdays of these years "
            "(day, working_hours); it overrides the built-in holidays."
        ),
        "warning",
    )


def _spans(years: Iterable[int]) -> tuple[str, ...]:
    """Write runs of years as one text each."""
    ordered = enumerate(sorted(set(years)))
    runs = [[year for _, year in run] for _, run in groupby(ordered, lambda at: at[1] - at[0])]
    return tuple(f"{r[0]}\N{EN DASH}{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)


def _place(row: "pd.Series") -> Place:
    """Give where a row came from as far as it says so."""
    source, number = row.get("source_id"), row.get("source_row")
    return Place(
        "calendars" if pd.isna(source) else str(source),
        row=None if pd.isna(number) else int(number),
    )


def _impossible_hours(place: Place, day: date, hours: float) -> Problem:
    return Problem(
        "impossible-hours",
        place,
        message("{day:date} has {hours:h} of working time.", day=day, hours=hours),
        message("Enter 0 to 24 hours; 0 is a day off."),
    )


def _contradiction(place: Place, day: date, first: float, second: float) -> Problem:
    return Problem(
        "contradicting-hours",
        place,
        message(
            "{day:date} is given {second:h} here and {first:h} before.",
            day=day,
            first=first,
            second=second,
        ),  # fmt: skip
        message("Keep one row a day."),
    )
