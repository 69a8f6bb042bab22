"""Plans of GanttProject (.gan)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from math import ceil
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

import numpy as np

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.documents.team import assignment, resource
from implanalytics.ingest.documents.xml_text import children, inside, local
from implanalytics.ingest.grid import Grid

Days: TypeAlias = "np.ndarray[Any, np.dtype[np.datetime64]]"

LINK_TYPES = {"1": "SS", "2": "FS", "3": "FF", "4": "SF"}
PRIORITIES = {"0": "low", "2": "high", "3": "lowest", "4": "highest"}

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIRST_DAY, _LAST_DAY = np.datetime64("1950-01-01"), np.datetime64("2200-01-01")
_LONGEST = 20_000
MOST_DATES = 5_000
_FIRST_YEAR, _LAST_YEAR = 1970, 2060


def is_gantt(root: Element) -> bool:
    """Tell whether an XML text is a plan of GanttProject."""
    if local(root) != "project":
        return False
    tasks = children(root, "tasks", "task")
    return any({"id", "start", "duration"} <= set(task.attrib) for task in tasks[:1]) or bool(
        children(root, "calendars", "day-types") and children(root, "tasks")
    )


def gantt_grids(root: Element, path: Path) -> list[Grid]:
    """Give the tasks, allocations and resources of a plan.

    Parameters
    ----------
    root
        The element project.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        ``tasks``, in the order of the file, with links and baselines folded into them,
        ``allocations`` and ``resources``.

    Raises
    ------
    DataError
        If the plan has no tasks.
    """
    elements = list(_outline(root))
    if not elements:
        raise no_records(path, message("The plan has no tasks: no data."))
    about = {k: v for k in ("name", "company") if (v := root.get(k, "").strip())}
    about = {"project" if k == "name" else k: v for k, v in about.items()}
    allocations = _allocations(root)
    tasks = _tasks(root, elements, allocations)
    grids = [record_grid(tasks, path=path, first=1, sheet="tasks", about=about)]
    for sheet, records in (("allocations", allocations), ("resources", _resources(root))):
        if records:
            grids.append(record_grid(records, path=path, first=1, sheet=sheet, about=about))
    return grids


def _outline(root: Element) -> Iterator[tuple[Element, str | None]]:
    """Give every task with the id of the one it stands in, in the order of the file."""
    waiting = [(task, None) for task in reversed(children(root, "tasks", "task"))]
    stack: list[tuple[Element, str | None]] = list(waiting)
    while stack:
        task, parent = stack.pop()
        yield task, parent
        stack += [(inner, task.get("id")) for inner in reversed(children(task, "task"))]


def _tasks(
    root: Element, elements: list[tuple[Element, str | None]], allocations: list[Record]
) -> list[Record]:
    workdays = _workdays(root)
    links = _links(elements)
    baselines = _baselines(root, workdays)
    owners: defaultdict[object, list[str]] = defaultdict(list)
    for allocation in allocations:
        owners[allocation["assigned task"]].append(str(allocation["assigned resource"]))
    return [
        {
            "id": task.get("id"),
            "name": task.get("name"),
            "parent": parent,
            "start": task.get("start"),
            "duration": task.get("duration"),
            "finish": _finish(task, workdays),
            "complete": f"{task.get('complete')}%" if task.get("complete") else None,
            "meeting": task.get("meeting"),
            "priority": PRIORITIES.get(task.get("priority", ""), task.get("priority")),
            "resources": "; ".join(dict.fromkeys(owners[task.get("id")])) or None,
            "depend": folded_records(links[task.get("id")]),
            "previous": folded_records(baselines[task.get("id")]),
            "notes": inside(task, "notes"),
        }
        for task, parent in elements
    ]


def _workdays(root: Element) -> Days:
    """Give the days on which the plan lets people work, rising."""
    weeks = children(root, "calendars", "day-types", "default-week")
    shown = [
        *children(root, "calendars", "day-types", "only-show-weekends"),
        *children(root, "calendars", "only-show-weekends"),
    ]
    works_on_weekends = any(element.get("value") == "true" for element in shown)
    free = {"sat": "1", "sun": "1"} | (dict(weeks[0].attrib) if weeks else {})
    week = [free.get(day) != "1" or works_on_weekends for day in _WEEK]
    if not any(week):
        week = [True] * 7
    days = np.arange(_FIRST_DAY, _LAST_DAY)
    # The first of January 1970 was a Thursday.
    works = np.array(week)[(days.astype(np.int64) + 3) % 7]
    for day, is_worked in _exceptions(root):
        works[days == np.datetime64(day)] = is_worked
    worked: Days = days[works]
    return worked


def _exceptions(root: Element) -> Iterator[tuple[date, bool]]:
    for element in children(root, "calendars", "date")[:MOST_DATES]:
        kind = element.get("type") or "HOLIDAY"
        if kind not in ("HOLIDAY", "WORKING_DAY"):
            continue
        year = element.get("year") or ""
        years = range(_FIRST_YEAR, _LAST_YEAR) if not year else (year,)
        for each in years:
            try:
                day = date(int(each), int(element.get("month", "")), int(element.get("date", "")))
            except (ValueError, OverflowError):
                continue
            yield day, kind == "WORKING_DAY"


def _finish(task: Element, workdays: Days) -> str | None:
    """Give the last day of a task: start and so many working days; a point ends as it starts."""
    try:
        start = datetime.fromisoformat(task.get("start", "")).date()
        days = float(task.get("duration", ""))
    except ValueError:
        return None
    if not 0 <= days <= _LONGEST:
        return None
    last = int(np.searchsorted(workdays, np.datetime64(start))) + ceil(days) - 1
    if days == 0:
        return start.isoformat()
    return str(workdays[last]) if last < len(workdays) else None


def _links(elements: list[tuple[Element, str | None]]) -> Mapping[str | None, list[Any]]:
    """Give the links of each successor; the file keeps them with their predecessors."""
    links: defaultdict[str | None, list[Any]] = defaultdict(list)
    for task, _ in elements:
        for depend in children(task, "depend"):
            code = depend.get("type", "2")
            record: dict[str, Any] = {"task": task.get("id"), "type": LINK_TYPES.get(code, code)}
            try:
                record["lag"] = float(depend.get("difference") or 0)
            except ValueError:
                record["strange_lag"] = depend.get("difference")
            links[depend.get("id")].append(record)
    return links


def _baselines(root: Element, workdays: Days) -> Mapping[str | None, list[Any]]:
    found: defaultdict[str | None, list[Any]] = defaultdict(list)
    for number, baseline in enumerate(children(root, "previous", "previous-tasks"), start=1):
        for task in children(baseline, "previous-task"):
            found[task.get("id")].append(
                {
                    "baseline": baseline.get("name") or str(number),
                    "start": task.get("start"), "finish": _finish(task, workdays),
                }
            )  # fmt: skip
    return found


def _allocations(root: Element) -> list[Record]:
    """Give who works on what, of each task the responsible ones first."""
    names = {r.get("id"): r.get("name") for r in children(root, "resources", "resource")}
    elements = children(root, "allocations", "allocation")
    return [
        assignment(
            task=element.get("task-id"),
            resource=names.get(element.get("resource-id")) or element.get("resource-id"),
            units=f"{element.get('load')}%" if element.get("load") else None,
        )
        for element in sorted(elements, key=lambda element: element.get("responsible") != "true")
    ]


def _resources(root: Element) -> list[Record]:
    roles = {r.get("id"): r.get("name") for r in children(root, "roles", "role")}
    roles |= {"Default:1": "project manager"}
    return [
        resource(own=r.get("id"), name=r.get("name"), role=roles.get(r.get("function")))
        for r in children(root, "resources", "resource")
    ]
