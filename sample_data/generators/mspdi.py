"""A plan as Microsoft Project writes it: XML with summary tasks, links, work and a baseline."""

from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generators.plan import Task, of_phase
from generators.story import Story

NAMESPACE = "http://schemas.microsoft.com/project"


def _fields(parent: Element, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if value is not None:
            SubElement(parent, name).text = str(value)


def _at(day: date, hour: int) -> str:
    return f"{day}T{hour:02d}:00:00"


def _work(hours: float) -> str:
    return f"PT{int(hours)}H{round(hours % 1 * 60)}M0S"


def _task(tasks: Element, uid: int, level: int, name: str, days: dict[str, Any]) -> Element:
    element = SubElement(tasks, "Task")
    start, finish, planned, promised, hours = (days[k] for k in ("s", "f", "S", "F", "h"))
    kinds = {"Summary": int(level < 2 and hours is not None), "Milestone": int(hours is None)}
    _fields(
        element,
        {"UID": uid, "ID": uid, "Name": name, "OutlineLevel": level, **kinds}
        | {"WBS": days["wbs"], "OutlineNumber": days["wbs"], "Active": 1}
        | {"Start": _at(start, 9), "Finish": _at(finish, 18)}
        | {"ActualStart": _at(start, 9), "ActualFinish": _at(finish, 18)}
        | {"Duration": "PT0H0M0S" if hours is None else None, "PercentComplete": 100}
        | {"Work": _work(hours or 0)},
    )
    for before in days.get("before", ()):
        link = SubElement(element, "PredecessorLink")
        _fields(link, {"PredecessorUID": before, "Type": 1, "LinkLag": 0, "LagFormat": 7})
    baseline = SubElement(element, "Baseline")
    _fields(baseline, {"Number": 0, "Start": _at(planned, 9), "Finish": _at(promised, 18)})
    _fields(baseline, {"Work": _work(hours or 0)})
    return element


def _bounds(tasks: list[Task]) -> dict[str, Any]:
    return {
        "s": min(task.start for task in tasks),
        "f": max(task.finish for task in tasks),
        "S": min(task.baseline_start for task in tasks),
        "F": max(task.baseline_finish for task in tasks),
        "h": sum(task.hours or 0.0 for task in tasks),
    }


def mspdi(story: Story, *, title: str, manager: str, saved: date) -> bytes:
    """Write the plan of a story.

    Parameters
    ----------
    story : Story
    title, manager : str
    saved : date
        Day the file was saved, which is its status date.

    Returns
    -------
    bytes
    """
    root = Element("Project", xmlns=NAMESPACE)
    about = {"SaveVersion": 14, "Name": f"{title}.xml", "Title": title, "Manager": manager}
    _fields(root, about | {"LastSaved": _at(saved, 18), "StatusDate": _at(saved, 18)})
    _fields(root, {"MinutesPerDay": 480, "MinutesPerWeek": 2400, "DaysPerMonth": 20})
    tasks, uids = SubElement(root, "Tasks"), dict[str, int]()
    uid = 0
    for phase in story.phases:
        group = of_phase(story.tasks, phase)
        uid += 1
        _task(tasks, uid, 1, phase.name, _bounds(group) | {"wbs": f"{phase.number}"})
        for task in group:
            uid += 1
            uids[task.code] = uid
            before = [uids[code] for code in task.predecessors.split(";") if code]
            span = _bounds([task]) | {"wbs": task.code, "before": before}
            _task(tasks, uid, 2, task.name, span)
        uid += 1
        bounds = _bounds(group)
        point = {"s": bounds["f"], "f": bounds["f"], "S": bounds["F"], "F": bounds["F"], "h": None}
        wbs = f"{phase.number}.{len(group) + 1}"
        last = [uids[group[-1].code]]
        _task(tasks, uid, 2, phase.milestone, point | {"wbs": wbs, "before": last})
    _team(root, story, uids)
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8") + b"\n"


def _team(root: Element, story: Story, uids: dict[str, int]) -> None:
    """Write resources and who does what."""
    resources = SubElement(root, "Resources")
    numbers = {letter: number for number, letter in enumerate(story.people, start=1)}
    for letter, name in story.names.items():
        _fields(
            SubElement(resources, "Resource"),
            {"UID": numbers[letter], "ID": numbers[letter], "Name": name, "Type": 1},
        )
    assignments, number = SubElement(root, "Assignments"), 0
    for task in story.tasks:
        for letter in task.workers:
            number += 1
            share = (task.hours or 0.0) / len(task.workers)
            _fields(
                SubElement(assignments, "Assignment"),
                {"UID": number, "TaskUID": uids[task.code], "ResourceUID": numbers[letter]}
                | {"Units": 1, "Work": _work(share)},
            )
