"""The answers of a sample: worked out from the story by plain counting."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from generators.plan import Task
from generators.workdays import WorkingDays


def slip_outcome(slip: int, planned_duration: int) -> str:
    """Colour of a late finish by its share of the planned duration."""
    share = max(0, slip) / planned_duration
    if share <= 0.10:
        return "green"
    return "amber" if share <= 0.20 else "red"


def effort_outcome(planned: float, actual: float) -> str:
    """Colour of effort by planned hours over booked hours."""
    ratio = planned / actual
    if ratio >= 0.95:
        return "green"
    return "amber" if ratio >= 0.85 else "red"


def exposure_outcome(residual: float, contingency: float) -> str:
    """Colour of residual exposure beside the contingency."""
    if residual <= contingency:
        return "green"
    return "amber" if residual <= 1.2 * contingency else "red"


def schedule_answer(tasks: Iterable[Task], *, days: WorkingDays, as_of: date) -> dict[str, Any]:
    """Dates and finish slip of a group of tasks.

    Parameters
    ----------
    tasks : iterable of Task
    days : WorkingDays
    as_of : date
        Day up to which what is unfinished counts as overdue.

    Returns
    -------
    dict
        Dates; planned duration, slip and overdue [working days]; outcome of SCH-04 if finished.
    """
    group = list(tasks)
    start = min(task.baseline_start for task in group)
    finish = max(task.baseline_finish for task in group)
    duration = days.count(start, finish)
    answer: dict[str, Any] = {
        "baseline_start": start,
        "baseline_finish": finish,
        "planned_duration_wd": duration,
        "started": any(task.started for task in group),
        "finished": all(task.finished for task in group),
    }
    if answer["started"]:
        answer["actual_start"] = min(task.start for task in group if task.started)
    if answer["finished"]:
        actual_finish = max(task.finish for task in group)
        slip = days.slip(finish, actual_finish)
        answer["actual_finish"] = actual_finish
        answer["finish_slip_wd"] = slip
        answer["sch_04"] = slip_outcome(slip, duration)
        return answer
    answer["overdue_start_wd"] = (
        0 if answer["started"] or start > as_of else days.count(start, as_of)
    )
    answer["overdue_finish_wd"] = max(0, days.slip(finish, as_of))
    return answer


def effort_answer(planned: float, actual: float) -> dict[str, Any]:
    """Planned and booked hours [h], their ratio and its outcome."""
    answer: dict[str, Any] = {"planned_h": planned, "actual_h": actual}
    if actual:
        answer["ratio"] = round(planned / actual, 4)
        answer["cst_01_effort"] = effort_outcome(planned, actual)
    return answer


def _literal(value: Any) -> str:
    """Write a value as TOML has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        if any(isinstance(item, dict) for item in value):
            return "[\n" + "".join(f"    {_literal(item)},\n" for item in value) + "]"
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_literal(v)}" for key, v in value.items()) + " }"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _key(key: str) -> str:
    """Write a key as TOML has it."""
    return key if key.isascii() and key.replace("_", "").isalnum() else _literal(key)


def toml_text(sections: dict[str, Any], *, preface: str) -> str:
    """Give sections as TOML: a dict is a table, a list of dicts an array of tables."""
    lines = [*(f"# {line}" for line in preface.strip().splitlines()), ""]
    for name, content in sections.items():
        entries = content if isinstance(content, list) else [content]
        mark = "[[{}]]" if isinstance(content, list) else "[{}]"
        for entry in entries:
            lines.append(mark.format(name))
            lines += [f"{_key(key)} = {_literal(value)}" for key, value in entry.items()]
            lines.append("")
    return "\n".join(lines)
