"""The hours of a told project as timesheets: wide by the month, a list, exports of tools."""

import csv
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from generators.bookings import Booking
from generators.plan import Task
from generators.told_project import Told
from generators.workbook import csv_text

Entered = Callable[[date], date]
CLOCKIFY = (
    *("Project", "Client", "Description", "Task", "User", "Group", "Email", "Tags", "Billable"),
    *("Start Date", "Start Time", "End Date", "End Time"),
    *("Duration (h)", "Duration (decimal)"),
)
TEMPO = (
    *("Issue Key", "Issue summary", "Hours", "Work date", "Username", "Full name", "Period"),
    *("Account Key", "Account Name", "Activity Name", "Component", "Issue Type", "Issue Status"),
    *("Project Key", "Project Name", "Epic", "Work Description", "Reporter"),
)


def _sorted(project: Told) -> list[tuple[Booking, Task]]:
    """Bookings with their tasks, by day and person."""
    by_code = {task.code: task for task in project.tasks}
    order = list(project.people)
    found = sorted(project.bookings, key=lambda b: (b.day, order.index(b.worker), b.task))
    return [(booking, by_code[booking.task]) for booking in found]


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def monthly_wide(project: Told, *, title: str, encoding: str) -> dict[str, bytes]:
    """Give one csv a month with a column a day, by name of the file.

    Parameters
    ----------
    project : Told
    title : str
        Above the table, before the month.
    encoding : str

    Returns
    -------
    dict
    """
    months: dict[date, dict[tuple[str, str, str], dict[int, float]]] = defaultdict(dict)
    for booking, task in _sorted(project):
        rows = months[booking.day.replace(day=1)]
        key = (project.people[booking.worker], task.phase.name, task.name)
        cells = rows.setdefault(key, {})
        cells[booking.day.day] = cells.get(booking.day.day, 0.0) + booking.hours
    files = {}
    for first, rows in months.items():
        last = (_next_month(first) - timedelta(days=1)).day
        head = ["姓名", "阶段", "工作内容", *(f"{first.month}月{n}日" for n in range(1, last + 1))]
        table: list[list[Any]] = [[f"{title}{first.year}年{first.month}月"], [*head, "合计"]]
        for key, cells in rows.items():
            hours = [cells.get(n, "") for n in range(1, last + 1)]
            table.append([*key, *hours, sum(cells.values())])
        files[f"{first:%Y-%m}工时.csv"] = csv_text(table).encode(encoding)
    return files


def listed(project: Told, *, entered: Entered, kinds: Mapping[str, str], encoding: str) -> bytes:
    """Give the hours as a list with the day on which each was entered.

    `kinds` has the kind of work by code of the task; other work has none.
    """
    head = ["工号姓名", "工作日期", "项目阶段", "任务名称", "工作性质", "工时", "填报时间"]
    rows = [
        [project.people[b.worker], b.day, task.phase.name, task.name]
        + [kinds.get(task.code, "实施"), b.hours, entered(b.day)]
        for b, task in _sorted(project)
    ]
    return csv_text([head, *rows]).encode(encoding)


def clockify(project: Told, *, name: str, client: str) -> bytes:
    """Give the hours as the detailed report of Clockify; each person's day begins at nine."""
    begun: dict[tuple[date, str], datetime] = {}
    rows = []
    for booking, task in _sorted(project):
        key = (booking.day, booking.worker)
        start = begun.get(key, datetime.combine(booking.day, time(9)))
        end = start + timedelta(hours=booking.hours)
        begun[key] = end
        person = project.people[booking.worker]
        mail = f"{person.lower().replace(' ', '.')}@example.org"
        minutes = round(booking.hours * 60)
        rows.append(
            [name, client, task.name, task.phase.name, person, "", mail, "", "No"]
            + [f"{start:%d/%m/%Y}", f"{start:%H:%M:%S}", f"{end:%d/%m/%Y}", f"{end:%H:%M:%S}"]
            + [f"{minutes // 60:02d}:{minutes % 60:02d}:00", f"{booking.hours:.2f}"]
        )
    return csv_text([CLOCKIFY, *rows], quoting=csv.QUOTE_ALL).encode()


def tempo(project: Told, *, key: str, name: str) -> bytes:
    """Give the hours as the worklogs that Tempo exports."""
    rows = []
    for booking, task in _sorted(project):
        person = project.people[booking.worker]
        user = f"{person.lower().replace(' ', '.')}@example.org"
        issue = f"{key}-{task.phase.number}{int(task.code.split('.')[1]):02d}"
        rows.append(
            [issue, task.name, f"{booking.hours:g}", f"{booking.day} 00:00", user, person]
            + [f"{booking.day:%m%y}", "", "", "", task.phase.name, "Task", "CLOSED"]
            + [key, name, task.phase.name, task.name, ""]
        )
    return csv_text([TEMPO, *rows], quoting=csv.QUOTE_ALL).encode()
