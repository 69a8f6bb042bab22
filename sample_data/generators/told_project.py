"""A project told by its phases: the plan as it is kept, the hours on their days, the answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from generators.answers import effort_answer, schedule_answer, toml_text
from generators.bookings import Booking, Work, spread
from generators.plan import Phase, Task, booked_hours, of_phase, read_tasks
from generators.workdays import WorkingDays


@dataclass(frozen=True)
class Fault:
    """One thing that is planted: what a review must find, and where."""

    name: str
    en: str
    zh: str
    indicator: str
    scope: str = "project"
    outcome: str = "red"

    def as_answer(self) -> dict[str, Any]:
        """Give the fault as a table of the answers."""
        says = {"en": self.en, "zh": self.zh}
        place = {"indicator": self.indicator, "scope": self.scope, "outcome": self.outcome}
        return {"name": self.name, "says": says} | place


@dataclass(frozen=True)
class Told:
    """A project with its tasks and hours.

    `keys` are the keys of the method by number of the phase, `people` names by letter.
    """

    phases: Sequence[Phase]
    keys: Mapping[int, str]
    people: Mapping[str, str]
    days: WorkingDays
    as_of: date
    tasks: Sequence[Task]
    bookings: Sequence[Booking]


def told(
    phases: Sequence[Phase],
    keys: Mapping[int, str],
    people: Mapping[str, str],
    *,
    days: WorkingDays,
    as_of: date,
    seed: int,
) -> Told:
    """Tell a project: read its tasks, lay its hours on days; the same every time."""
    rng = np.random.default_rng(seed)
    tasks = read_tasks(phases, code="{phase}.{task}", days=days)
    hours: dict[str, float] = {}
    for phase in phases:
        hours |= booked_hours(of_phase(tasks, phase), rng, noise=0.06)
    works = [
        Work(t.code, t.workers, t.start, t.finish, hours[t.code], overtime=False)
        for t in sorted(tasks, key=lambda task: (task.start, task.finish))
        if t.code in hours
    ]
    bookings = spread(works, days=days)
    quiet = [
        Booking(day, who, _open_on(tasks, day).code, 0.5)
        for who in people
        for day in _quiet_weeks([b.day for b in bookings if b.worker == who], days)
    ]
    return Told(phases, keys, people, days, as_of, tasks, [*bookings, *quiet])


def _quiet_weeks(booked: Sequence[date], days: WorkingDays) -> Iterator[date]:
    """Yield the first working day of each week in which a person of the project booked nothing."""
    weeks = {day - timedelta(days=day.weekday()) for day in booked}
    week = min(weeks)
    while week < max(weeks):
        worked = list(days.between(week, week + timedelta(days=4)))
        if week not in weeks and worked:
            yield worked[0]
        week += timedelta(days=7)


def _open_on(tasks: Iterable[Task], day: date) -> Task:
    """Give the task with hours that began last before a day."""
    return max((t for t in tasks if t.hours and t.start <= day), key=lambda t: (t.start, t.finish))


def booked_until(project: Told, last: date) -> dict[int, float]:
    """Give the hours of each phase that were worked up to a day, by number of the phase."""
    phase_of = {task.code: task.phase.number for task in project.tasks}
    booked: dict[int, float] = defaultdict(float)
    for booking in project.bookings:
        if booking.day <= last:
            booked[phase_of[booking.task]] += booking.hours
    return booked


def _phase_answers(project: Told) -> list[dict[str, Any]]:
    """Time and effort of each phase at the day of the review."""
    booked = booked_until(project, project.as_of)
    answers = []
    for phase in project.phases:
        group = seen_from(of_phase(project.tasks, phase), project.as_of)
        planned = sum(task.hours or 0.0 for task in group)
        answer: dict[str, Any] = {"key": project.keys[phase.number], "name": phase.name}
        answer |= schedule_answer(group, days=project.days, as_of=project.as_of)
        answers.append(answer | effort_answer(planned, booked[phase.number]))
    return answers


def seen_from(tasks: Iterable[Task], day: date) -> list[Task]:
    """Give tasks as they stood at the end of a day: what came later has not begun or ended."""
    return [replace(task, started=task.start <= day, finished=task.finish <= day) for task in tasks]


def answers_of(project: Told, faults: Sequence[Fault], *, preface: str, **sections: Any) -> bytes:
    """Put the answers of a project into words.

    Parameters
    ----------
    project : Told
    faults : sequence of Fault
    preface : str
    **sections
        Further tables, below the faults.

    Returns
    -------
    bytes
        The content of ANSWERS.toml.
    """
    tasks = seen_from(project.tasks, project.as_of)
    booked = sum(booked_until(project, project.as_of).values())
    whole = {"as_of": project.as_of, "tasks": len(tasks), "people": len(project.people)}
    whole |= schedule_answer(tasks, days=project.days, as_of=project.as_of)
    whole |= effort_answer(sum(task.hours or 0.0 for task in tasks), booked)
    content = {
        "project": whole,
        "fault": [fault.as_answer() for fault in faults],
        "phase": _phase_answers(project),
    }
    return toml_text(content | sections, preface=preface).encode()
