"""The tracker export of the parcel depots, taken when everything was done."""

from datetime import date, datetime, time, timedelta

from generators.plan import Task
from generators.told_project import Told
from generators.workbook import csv_text
from generators.workdays import STANDARD

KEY, NAME = "DEP", "Parcel depot routing"
HEADER = (
    *("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Project name"),
    *("Priority", "Assignee", "Reporter", "Created", "Updated", "Resolved", "Due date"),
    *("Original estimate", "Time Spent", "Labels", "Status Category"),
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _stamp(day: date, hour: int) -> str:
    """Write a moment as the export does, whatever the locale of the machine."""
    moment = datetime.combine(day, time(hour))
    half = "PM" if hour >= 12 else "AM"
    month = MONTHS[moment.month - 1]
    return f"{moment.day:02d}/{month}/{moment:%y} {hour % 12 or 12}:05 {half}"


def issue_key(task: Task) -> str:
    """Give the key of the issue that stands for a task."""
    return f"{KEY}-{task.phase.number}{int(task.code.split('.')[1]):02d}"


def _issue(project: Told, task: Task, updated: date) -> list[str]:
    spent = sum(b.hours for b in project.bookings if b.task == task.code)
    return [
        *(task.name, issue_key(task), f"30{issue_key(task).removeprefix('DEP-')}", "Task", "Done"),
        *(KEY, NAME, "Medium", project.people[task.workers[0]], project.people["I"]),
        _stamp(task.baseline_start - timedelta(days=10), 10),
        *(_stamp(updated, 9), _stamp(task.finish, 16), _stamp(task.baseline_finish, 0)),
        *(str(round((task.hours or 0) * 3600)), str(round(spent * 3600))),
        *(task.phase.name.replace(" ", "-"), "Done"),
    ]


def _bug(project: Told, number: int, begun: date, updated: date) -> list[str]:
    modules = ("Carrier interface", "Scanner app", "Dispatch board", "Route planner core")
    wrongs = ("rejects a valid postcode", "loses the last scan", "shows a closed route")
    summary = f"{modules[number % 4]} {wrongs[number % 3]}"
    fixed = STANDARD.step(begun, 2 + number % 5)
    who = project.people["KPTR"[number % 4]]
    return [
        *(summary, f"{KEY}-{600 + number}", str(30600 + number), "Bug", "Done", KEY, NAME),
        *(("High", "Medium", "Low")[number % 3], who, project.people["T"]),
        *(_stamp(begun, 11), _stamp(updated, 9), _stamp(fixed, 15), "", "", "", "bug", "Done"),
    ]


def export(project: Told, *, extracted: date) -> bytes:
    """Give the export, newest issue first.

    Parameters
    ----------
    project : Told
    extracted : datetime.date
        The day of the export; every issue is done by then.

    Returns
    -------
    bytes
    """
    tasks = [_issue(project, task, extracted) for task in project.tasks]
    first = date(2025, 6, 3)
    bugs = [_bug(project, n, STANDARD.step(first, n * 2), extracted) for n in range(18)]
    return csv_text([HEADER, *reversed(tasks + bugs)]).encode("utf-8-sig")
