"""The plan of a told project, as a sheet: groups with their tasks and milestones."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from generators.plan import Task, of_phase
from generators.told_project import Told, seen_from
from generators.workbook import Account, SheetWriter, csv_text, workbook_bytes
from openpyxl import Workbook

ZH = (
    *("WBS", "任务名称", "阶段", "负责人", "计划开始", "计划完成", "计划工时"),
    *("实际开始", "实际完成", "完成百分比", "前置任务", "交付成果", "里程碑"),
)
EN = (
    *("WBS", "Task name", "Phase", "Owner", "Planned start", "Planned finish", "Planned hours"),
    *("Actual start", "Actual finish", "% complete", "Predecessors", "Deliverable", "Milestone"),
)
WORDS = {ZH: ("是", "否"), EN: ("Yes", "No")}
DAYS = (5, 6, 8, 9)


def _done(task: Task, seen: date, project: Told) -> float:
    """Share of a task that is done at the end of a day."""
    if task.finished or not task.started:
        return float(task.finished)
    whole = project.days.count(task.start, task.finish)
    return round(project.days.count(task.start, seen) / whole, 2)


def _before(task: Task, tasks: Sequence[Task]) -> str:
    """Predecessors as told, else the task that was planned to end last before this one."""
    if task.predecessors:
        return task.predecessors
    ended = [other for other in tasks if other.baseline_finish < task.baseline_start]
    return (
        max(ended, key=lambda other: (other.baseline_finish, ended.index(other))).code
        if (ended)
        else ""
    )


def _dates(group: Sequence[Task]) -> list[Any]:
    """First start and last finish, planned and actual, with the hours between."""
    hours = sum(task.hours or 0.0 for task in group)
    return [
        min(task.baseline_start for task in group),
        max(task.baseline_finish for task in group),
        hours,
        min((task.start for task in group if task.started), default=None),
        max(task.finish for task in group) if all(task.finished for task in group) else None,
    ]


def plan_rows(project: Told, *, seen: date, header: Sequence[str] = ZH) -> list[list[Any]]:
    """Give the rows of a plan as it stands at the end of a day.

    Parameters
    ----------
    project : Told
    seen : date
        What came later has not begun or ended.
    header : sequence of str
        `ZH` or `EN`.

    Returns
    -------
    list of list
        A group a phase, its tasks and its milestone.
    """
    yes, no = WORDS[tuple(header)]
    lead = next(iter(project.people.values()))
    tasks = seen_from(project.tasks, seen)
    rows: list[list[Any]] = []
    for phase in project.phases:
        group = of_phase(tasks, phase)
        done = sum(_done(task, seen, project) for task in group) / len(group)
        top = [str(phase.number), phase.name, phase.name, lead, *_dates(group), round(done, 2)]
        rows.append([*top, "", "", no])
        for task in group:
            label = [task.code, task.name, phase.name, project.people[task.workers[0]]]
            state = [_done(task, seen, project), _before(task, tasks), task.remark, no]
            rows.append([*label, *_dates([task]), *state])
        reached = max(task.finish for task in group) if done == 1 else None
        code = f"{phase.number}.{len(group) + 1}"
        finish = max(task.baseline_finish for task in group)
        rows.append(
            [code, phase.milestone, phase.name, lead, finish, finish, 0, reached, reached]
            + [float(done == 1), group[-1].code, phase.milestone, yes]
        )
    return rows


def plan_workbook(
    project: Told, *, title: str, facts: str, seen: date, header: Sequence[str] = ZH
) -> bytes:
    """Give the plan as a workbook of one sheet."""
    book = Workbook()
    book.active.title = title
    widths = [8, 30, 20, 14, 12, 12, 10, 12, 12, 11, 12, 24, 9]
    writer = SheetWriter(book.active, Account(""), widths=widths)
    writer.title(title)
    writer.facts({1: facts})
    writer.header(header)
    formats = dict.fromkeys(DAYS, "yyyy-mm-dd") | {10: "0%"}
    for row in plan_rows(project, seen=seen, header=header):
        writer.data(row, formats=formats, strong="." not in row[0])
    return workbook_bytes(book, saved=seen)


def plan_csv(project: Told, *, seen: date, header: Sequence[str] = EN, encoding: str) -> bytes:
    """Give the plan as csv."""
    rows = plan_rows(project, seen=seen, header=header)
    return csv_text([header, *rows]).encode(encoding)
