"""A plan told in short lines: tasks by phase, as planned and as they went."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from generators.workdays import WorkingDays


@dataclass(frozen=True)
class Phase:
    """A phase of a story: where its lines count their days from, and what its effort became.

    `effort_factor` is booked hours over planned hours. `lines` holds one task a line:
    name|workers|planned|actual|hours|predecessors|remark, where planned and actual are
    first day + number of days, counted in working days from the start of the phase.
    `~` before the actual means running, `?` not started (both are then forecasts).
    """

    number: int
    name: str
    milestone: str
    baseline_start: date
    actual_start: date
    effort_factor: float
    lines: str


@dataclass(frozen=True)
class Task:
    """A leaf task; `start` and `finish` are actual once `started` and `finished` are true."""

    code: str
    name: str
    phase: Phase
    workers: str
    baseline_start: date
    baseline_finish: date
    start: date
    finish: date
    started: bool
    finished: bool
    hours: float | None
    predecessors: str
    remark: str


def _window(spec: str, origin: date, days: WorkingDays) -> tuple[date, date]:
    """First and last day of `first+length`."""
    first, length = (int(part) for part in spec.split("+"))
    return days.step(origin, first), days.step(origin, first + length - 1)


def _task(line: str, code: str, phase: Phase, days: WorkingDays) -> Task:
    """One line of a phase as a task."""
    name, workers, planned, actual, hours, predecessors, remark = (line + "||").split("|")[:7]
    baseline_start, baseline_finish = _window(planned, phase.baseline_start, days)
    start, finish = _window(actual.lstrip("~?"), phase.actual_start, days)
    return Task(
        code=code,
        name=name,
        phase=phase,
        workers=workers,
        baseline_start=baseline_start,
        baseline_finish=baseline_finish,
        start=start,
        finish=finish,
        started=not actual.startswith("?"),
        finished=actual[0] not in "~?",
        hours=float(hours) if hours else None,
        predecessors=predecessors,
        remark=remark,
    )


def read_tasks(phases: Iterable[Phase], *, code: str, days: WorkingDays) -> list[Task]:
    """Read every task of the phases.

    Parameters
    ----------
    phases : iterable of Phase
    code : str
        Format of a task's code, from `phase` and `task`, both counted from 1.
    days : WorkingDays

    Returns
    -------
    list of Task
        In the order told.
    """
    return [
        _task(line, code.format(phase=phase.number, task=number), phase, days)
        for phase in phases
        for number, line in enumerate(phase.lines.strip().splitlines(), start=1)
    ]


def of_phase(tasks: Iterable[Task], phase: Phase) -> list[Task]:
    """Pick the tasks of one phase."""
    return [task for task in tasks if task.phase.number == phase.number]


def _halves(hours: float) -> float:
    """Hours to the nearest half."""
    return round(hours * 2) / 2


def booked_hours(tasks: list[Task], rng: np.random.Generator, *, noise: float) -> dict[str, float]:
    """Hours each task took: planned hours by the phase's factor, scattered, the phase sum kept.

    Parameters
    ----------
    tasks : list of Task
        Finished tasks of one phase.
    rng : numpy.random.Generator
    noise : float
        Largest scatter of one task [share].

    Returns
    -------
    dict
        Hours by task code [h], in halves.
    """
    worked = [task for task in tasks if task.hours]
    factor = worked[0].phase.effort_factor
    target = _halves(sum(task.hours or 0.0 for task in worked) * factor)
    scatter = 1 + noise * (2 * rng.random(len(worked)) - 1)
    hours = {
        task.code: _halves((task.hours or 0.0) * factor * float(share))
        for task, share in zip(worked, scatter, strict=True)
    }
    longest = max(hours, key=lambda code: hours[code])
    hours[longest] += target - sum(hours.values())
    return hours
