"""A plan as Oracle Primavera P6 exports it: tables of tab-parted fields."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generators.plan import Task, of_phase
from generators.story import Story

PROJECT, CALENDAR = "4101", "597"


def _at(day: date, hour: int) -> str:
    return f"{day} {hour:02d}:00"


def _table(name: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Give one table: its name, its fields, its rows."""
    found = list(rows)
    lines = [f"%T\t{name}", "\t".join(["%F", *found[0]])]
    return lines + ["\t".join(["%R", *("" if v is None else str(v) for v in row.values())])
                    for row in found]  # fmt: skip


def xer(story: Story, *, code: str, title: str, saved: date) -> bytes:
    """Write the plan of a story.

    Parameters
    ----------
    story : Story
    code, title : str
        Short and long name of the project.
    saved : date
        Data date of the schedule.

    Returns
    -------
    bytes
    """
    numbers = {task.code: str(9000 + n) for n, task in enumerate(story.tasks)}
    wbs = {phase.number: str(700 + phase.number) for phase in story.phases}
    people = {letter: str(300 + n) for n, letter in enumerate(story.people)}
    day = _at(saved, 17)
    lines = ["\t".join(["ERMHDR", "19.12", str(saved), "Project", "admin", "PMO", "dbx", "GBP"])]
    lines += _table("PROJECT", [{
        "proj_id": PROJECT, "clndr_id": CALENDAR, "proj_short_name": code,
        "last_recalc_date": day, "plan_start_date": _at(story.phases[0].baseline_start, 9),
    }])  # fmt: skip
    lines += _table("CALENDAR", [{
        "clndr_id": CALENDAR, "clndr_name": "Five days", "day_hr_cnt": 8, "week_hr_cnt": 40,
    }])  # fmt: skip
    top = {"wbs_id": "700", "proj_id": PROJECT, "wbs_short_name": code, "wbs_name": title}
    lines += _table("PROJWBS", [top | {"parent_wbs_id": None}, *(
        {"wbs_id": wbs[p.number], "proj_id": PROJECT, "wbs_short_name": p.number,
         "wbs_name": p.name, "parent_wbs_id": "700"} for p in story.phases
    )])  # fmt: skip
    lines += _table("RSRC", (
        {"rsrc_id": people[letter], "rsrc_name": name, "rsrc_type": "RT_Labor"}
        for letter, name in story.names.items()
    ))  # fmt: skip
    lines += _table("TASK", _tasks(story, numbers, wbs))
    lines += _table("TASKPRED", _links(story, numbers))
    lines += _table("TASKRSRC", (
        {"taskrsrc_id": f"{n}{numbers[task.code]}", "task_id": numbers[task.code],
         "proj_id": PROJECT, "rsrc_id": people[who],
         "target_qty": (task.hours or 0.0) / len(task.workers)}
        for task in story.tasks for n, who in enumerate(task.workers, start=1)
    ))  # fmt: skip
    return ("\r\n".join([*lines, "%E"]) + "\r\n").encode("cp1252")


def _row(task_id: str, wbs_id: str, code: str, name: str, days: tuple[date, ...]) -> dict[str, Any]:
    """Give one activity from its planned and actual start and finish."""
    planned, promised, start, finish = days
    return {
        "task_id": task_id, "proj_id": PROJECT, "wbs_id": wbs_id, "clndr_id": CALENDAR,
        "task_code": code, "task_name": name, "task_type": "TT_Task",
        "status_code": "TK_Complete", "complete_pct_type": "CP_Phys", "phys_complete_pct": 100,
        "target_start_date": _at(planned, 9), "target_end_date": _at(promised, 17),
        "act_start_date": _at(start, 9), "act_end_date": _at(finish, 17),
        "target_work_qty": 0, "act_work_qty": 0, "remain_work_qty": 0,
    }  # fmt: skip


def _tasks(story: Story, numbers: Mapping[str, str], wbs: Mapping[int, str]) -> Iterable[Any]:
    for phase in story.phases:
        group = of_phase(story.tasks, phase)
        for task in group:
            days = (task.baseline_start, task.baseline_finish, task.start, task.finish)
            row = _row(numbers[task.code], wbs[phase.number], task.code, task.name, days)
            yield row | {"target_work_qty": task.hours or 0}
        yield _milestone(group, wbs[phase.number])


def _milestone(group: list[Task], wbs_id: str) -> dict[str, Any]:
    phase = group[0].phase
    promised, reached = max(t.baseline_finish for t in group), max(t.finish for t in group)
    row = _row(
        f"{9500 + phase.number}", wbs_id, f"M{phase.number:02d}", phase.milestone,
        (promised, promised, reached, reached),
    )  # fmt: skip
    at = {"target_start_date": _at(promised, 17), "act_start_date": _at(reached, 17)}
    return row | {"task_type": "TT_FinMile"} | at


def _links(story: Story, numbers: Mapping[str, str]) -> Iterable[dict[str, Any]]:
    for task in story.tasks:
        for number, before in enumerate(filter(None, task.predecessors.split(";")), start=1):
            yield {
                "task_pred_id": f"{number}{numbers[task.code]}", "task_id": numbers[task.code],
                "pred_task_id": numbers[before], "proj_id": PROJECT, "pred_type": "PR_FS",
                "lag_hr_cnt": 0,
            }  # fmt: skip
    for phase in story.phases:
        last = of_phase(story.tasks, phase)[-1]
        yield {
            "task_pred_id": f"8{9500 + phase.number}", "task_id": f"{9500 + phase.number}",
            "pred_task_id": numbers[last.code], "proj_id": PROJECT, "pred_type": "PR_FS",
            "lag_hr_cnt": 0,
        }  # fmt: skip
