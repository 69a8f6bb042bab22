"""Hours of tasks laid on the days of the people who did them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generators.workdays import ONE_DAY, WorkingDays

PASSES = (
    (False, 16, 4),
    (False, 16, 2),
    (False, 16, 1),
    (True, 16, 2),
    (True, 20, 1),
    (False, 22, 1),
)
"""Free Saturdays or not, most half hours a person and day, least half hours booked at once."""


@dataclass(frozen=True)
class Work:
    """Hours to be laid on a window of days, shared by some people."""

    task: str
    workers: str
    start: date
    finish: date
    hours: float
    overtime: bool


@dataclass(frozen=True)
class Booking:
    """Hours of one person on one task on one day [h]."""

    day: date
    worker: str
    task: str
    hours: float


def _slots(work: Work, days: WorkingDays, *, saturdays: bool) -> list[tuple[date, str]]:
    """Days and people of a window; with the free Saturdays if told."""
    open_days = []
    day = work.start
    while day <= work.finish:
        if days.works(day) or (saturdays and day.weekday() == 5):
            open_days.append(day)
        day += ONE_DAY
    return [(day, worker) for day in open_days for worker in work.workers]


def _lay(
    units: int,
    slots: list[tuple[date, str]],
    used: dict[tuple[date, str], int],
    *,
    cap: int,
    least: int,
) -> dict[tuple[date, str], int]:
    """Lay half hours evenly over slots that have room below the cap."""
    laid: dict[tuple[date, str], int] = {}
    for number, slot in enumerate(slots, start=1):
        due = round(units * number / len(slots)) - sum(laid.values())
        given = min(due, cap - used[slot])
        if given >= least:
            laid[slot] = given
    return laid


def spread(works: Iterable[Work], *, days: WorkingDays) -> list[Booking]:
    """Lay all hours on days: ordinary hours first, then, where allowed, Saturdays and long days.

    Parameters
    ----------
    works : iterable of Work
        In the order in which they take their place.
    days : WorkingDays

    Returns
    -------
    list of Booking

    Raises
    ------
    ValueError
        If the people of a task have no room for its hours.
    """
    used: dict[tuple[date, str], int] = defaultdict(int)
    found: dict[tuple[date, str, str], int] = defaultdict(int)
    for work in works:
        left = round(work.hours * 2)
        for saturdays, cap, least in PASSES:
            slots = _slots(work, days, saturdays=saturdays and work.overtime)
            laid = _lay(left, slots, used, cap=cap, least=least)
            for (day, worker), units in laid.items():
                used[day, worker] += units
                found[day, worker, work.task] += units
            left -= sum(laid.values())
        if left:
            raise ValueError(f"{work.task}: {left / 2} h find no room.")
    return [Booking(day, who, task, units / 2) for (day, who, task), units in found.items()]
