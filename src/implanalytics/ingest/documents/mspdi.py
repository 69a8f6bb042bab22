"""Plans of Microsoft Project as XML (MSPDI), also as written by ProjectLibre and others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.documents.team import assignment, resource
from implanalytics.ingest.documents.xml_text import children, inside, local
from implanalytics.ingest.grid import Grid

NAMESPACE = "http://schemas.microsoft.com/project"
LINK_TYPES = {"0": "FF", "1": "FS", "2": "SF", "3": "SS"}
CONSTRAINTS = ("ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT")
RESOURCE_KINDS = {"0": "material", "1": "work", "2": "cost"}
NOBODY = frozenset({None, "", "-65535"})

_PERCENT_LAGS = frozenset({"19", "20", "51", "52"})
_ELAPSED_LAGS = frozenset({"4", "6", "8", "10", "12", "36", "38", "40", "42", "44"})
_TENTHS_PER_MINUTE = 10.0
_EARLIEST_YEAR = 2000
_TASK_FIELDS = (
    "UID", "Name", "WBS", "OutlineLevel", "Summary", "Milestone", "Active", "IsNull",
    "ExternalTask", "Start", "Finish", "ActualStart", "ActualFinish", "Work", "ActualWork",
    "RemainingWork", "ConstraintDate", "Deadline", "CreateDate", "Notes",
)  # fmt: skip


def is_mspdi(root: Element) -> bool:
    """Tell whether an XML text is a plan of Microsoft Project."""
    if local(root) != "Project":
        return False
    tasks = children(root, "Tasks", "Task")
    return root.tag.startswith(f"{{{NAMESPACE}") or any(inside(t, "UID") for t in tasks[:1])


def mspdi_grids(root: Element, path: Path) -> list[Grid]:
    """Give the tasks, assignments and resources of a plan.

    Parameters
    ----------
    root
        The element Project.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        ``Tasks``, with links and baselines folded into their tasks, ``Assignments`` and
        ``Resources``; rows are numbered in the order of their elements.

    Raises
    ------
    DataError
        If the plan has no tasks.
    """
    tasks = children(root, "Tasks", "Task")
    if not tasks:
        raise no_records(path, message("The plan has no tasks: no data."))
    resources = children(root, "Resources", "Resource")
    people = {inside(element, "UID"): element for element in resources}
    assigned = [_assignment(a, people) for a in children(root, "Assignments", "Assignment")]
    about = about_project(root)
    grids = [record_grid(_tasks(tasks, assigned, about), path=path, first=1, sheet="Tasks",
                         about=about)]  # fmt: skip
    for sheet, records in (
        ("Assignments", assigned),
        ("Resources", list(map(_resource, resources))),
    ):
        if records:
            grids.append(record_grid(records, path=path, first=1, sheet=sheet, about=about))
    return grids


def about_project(root: Element) -> dict[str, str]:
    """Give what the plan says of itself: project, status date, hours of a day."""
    about = {}
    # As a rule the name is that of the file, and says nothing of the project.
    title = inside(root, "Title") or inside(root, "Name")
    if title and not title.casefold().endswith((".xml", ".mpp")):
        about["project"] = title
    if manager := inside(root, "Manager"):
        about["manager"] = manager
    for name in ("StatusDate", "LastSaved"):
        if (day := inside(root, name)) and _is_plausible(day):
            about["extracted"] = day
            break
    about["hours_per_day"] = f"{_minutes_per_day(root) / 60:g}"
    return about


def _is_plausible(day: str) -> bool:
    try:
        return datetime.fromisoformat(day).year >= _EARLIEST_YEAR
    except ValueError:
        return False


def _minutes_per_day(root: Element) -> float:
    try:
        minutes = float(inside(root, "MinutesPerDay") or 480)
    except ValueError:
        return 480.0
    return minutes if 0 < minutes <= 1440 else 480.0


def _tasks(
    tasks: Sequence[Element], assigned: Sequence[Record], about: Mapping[str, str]
) -> list[Record]:
    owners: defaultdict[object, list[str]] = defaultdict(list)
    for work in assigned:
        if work["assigned resource"]:
            owners[work["assigned task"]].append(str(work["assigned resource"]))
    parents = _parents(tasks)
    day = float(about["hours_per_day"]) * 60
    marked = any(inside(task, "Milestone") == "1" for task in tasks)
    records: list[Record] = []
    for task, parent in zip(tasks, parents, strict=True):
        record: Record = {name: inside(task, name) for name in _TASK_FIELDS}
        record["WBS"] = record["WBS"] or inside(task, "OutlineNumber")
        if not marked and inside(task, "Summary") != "1" and _is_point(inside(task, "Duration")):
            record["Milestone"] = "1"
        record["ParentUID"] = parent
        record["PercentComplete"] = _percent(inside(task, "PercentComplete"))
        record["Constraint"] = _constraint(inside(task, "ConstraintType"))
        record["ResourceNames"] = "; ".join(dict.fromkeys(owners[record["UID"]])) or None
        record["PredecessorLink"] = folded_records(
            _link(link, day) for link in children(task, "PredecessorLink")
        )
        record["Baseline"] = folded_records(_baselines(task))
        records.append(record)
    return records


def _is_point(duration: str | None) -> bool:
    return bool(duration) and not re.search(r"[1-9]", duration or "")


def _parents(tasks: Sequence[Element]) -> list[str | None]:
    """Give the UID of the task above each, by outline levels; the project itself is none."""
    above: list[tuple[int, str | None]] = []
    parents: list[str | None] = []
    for task in tasks:
        text = inside(task, "OutlineLevel") or ""
        level = int(text) if text.isascii() and text.isdigit() else None
        if level is None or inside(task, "IsNull") == "1":
            parents.append(None)
            continue
        while above and above[-1][0] >= level:
            above.pop()
        parents.append(above[-1][1] if above and above[-1][0] > 0 else None)
        above.append((level, inside(task, "UID")))
    return parents


def _percent(text: str | None) -> str | None:
    return f"{text}%" if text else None


def _constraint(code: str | None) -> str | None:
    known = code is not None and code.isdigit() and int(code) < len(CONSTRAINTS)
    return CONSTRAINTS[int(code or 0)] if known else code


def _link(link: Element, minutes_per_day: float) -> dict[str, Any]:
    """Give a link; its lag is given in tenths of minutes, or in percent."""
    uid = inside(link, "PredecessorUID")
    if inside(link, "CrossProject") == "1":
        uid = inside(link, "CrossProjectName") or uid
    code = inside(link, "Type") or "1"
    try:
        lag = float(inside(link, "LinkLag") or 0)
    except ValueError:
        lag = float("nan")
    unit = inside(link, "LagFormat")
    record: dict[str, Any] = {"task": uid, "type": LINK_TYPES.get(code, code)}
    if not lag:
        return record | {"lag": 0.0}
    if unit in _PERCENT_LAGS:
        return record | {"strange_lag": f"{lag:g}%"}
    if unit in _ELAPSED_LAGS:
        return record | {"strange_lag": f"{lag / _TENTHS_PER_MINUTE / 1440:g} ed"}
    if lag != lag:  # noqa: PLR0124
        return record | {"strange_lag": inside(link, "LinkLag")}
    return record | {"lag": lag / _TENTHS_PER_MINUTE / minutes_per_day}


def _baselines(task: Element) -> Iterator[dict[str, Any]]:
    """Give the baselines of a task that promise a date or work; some hold nothing but a cost."""
    for baseline in children(task, "Baseline"):
        promised = {
            "start": inside(baseline, "Start"),
            "finish": inside(baseline, "Finish"),
            "effort": inside(baseline, "Work"),
        }
        if any(promised.values()):
            yield {"baseline": inside(baseline, "Number") or "0"} | promised


def _assignment(element: Element, people: Mapping[str | None, Element]) -> Record:
    uid = inside(element, "ResourceUID")
    found = people.get(uid)
    name = None if found is None else inside(found, "Name")
    return assignment(
        own=inside(element, "UID"),
        task=inside(element, "TaskUID"),
        resource=None if uid in NOBODY else name or uid,
        units=_share(inside(element, "Units")),
        work=inside(element, "Work"),
        actual=inside(element, "ActualWork"),
        remaining=inside(element, "RemainingWork"),
        kind="work" if found is None else _kind(found),
    )


def _share(units: str | None) -> str | None:
    try:
        return f"{float(units) * 100:g}%" if units else None
    except ValueError:
        return units


def _kind(element: Element) -> str | None:
    code = inside(element, "Type") or "1"
    return RESOURCE_KINDS.get(code, code)


def _resource(element: Element) -> Record:
    return resource(
        own=inside(element, "UID"),
        name=inside(element, "Name"),
        kind=_kind(element),
        role=inside(element, "Group"),
    )
