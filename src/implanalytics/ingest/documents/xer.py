"""Plans of Oracle Primavera P6 (.xer)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, record_grid
from implanalytics.ingest.documents.refused import check_size, no_records
from implanalytics.ingest.documents.team import assignment, resource
from implanalytics.ingest.documents.xer_text import (
    SHIFTED,
    Row,
    Tables,
    first,
    number,
    percent,
    xer_tables,
)
from implanalytics.ingest.encoding import decoded
from implanalytics.ingest.grid import CellFault, Grid

STATUS = {"TK_NotStart": "Not started", "TK_Active": "In progress", "TK_Complete": "Completed"}
TYPES = {
    "TT_Task": "task", "TT_Rsrc": "resource dependent", "TT_LOE": "level of effort",
    "TT_Mile": "start milestone", "TT_FinMile": "finish milestone", "TT_WBS": "WBS summary",
}  # fmt: skip
DAY = 8.0
RESOURCES = {"RT_Labor": "work", "RT_Equip": "equipment", "RT_Mat": "material"}


def xer_grids(content: bytes, path: Path) -> list[Grid]:
    """Give the tasks, assignments and resources of a file of Primavera P6.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        ``TASK`` and ``TASKRSRC`` for each project, then ``RSRC``; rows have their line numbers.

    Raises
    ------
    DataError
        If the file has no tasks.
    """
    check_size(content, path)
    found = decoded(content)
    text = found[0] if found else content.decode("cp1252", errors="replace")
    tables = xer_tables(text)
    if not tables.rows.get("TASK"):
        raise no_records(path, message("The plan has no tasks: no data."))
    doubts = {} if tables.complete else {"truncated": "%E"}
    if found is None and any(not "".join(row.values()).isascii() for row in _spoken(tables)):
        doubts["encoding"] = "cp1252"
    return _Plan(tables, path, doubts).grids()


def _spoken(tables: Tables) -> Iterator[Row]:
    """Give the rows whose texts people see."""
    for name in ("PROJECT", "PROJWBS", "TASK", "RSRC"):
        yield from (row for _, row in tables.rows.get(name, ()))


@dataclass
class _Plan:
    """The projects of one file."""

    tables: Tables
    path: Path
    doubts: Mapping[str, str]

    def __post_init__(self) -> None:
        self.projects = self.tables.by("PROJECT", "proj_id")
        self.tasks = self.tables.by("TASK", "task_id")
        self.calendars = self.tables.by("CALENDAR", "clndr_id")
        self.wbs = self.tables.by("PROJWBS", "wbs_id")
        self.options = self.tables.by("SCHEDOPTIONS", "proj_id")
        self.people = self.tables.by("RSRC", "rsrc_id")
        self.of = {
            own: project["orig_proj_id"]
            for own, project in self.projects.items()
            if project.get("orig_proj_id") in self.projects and project["orig_proj_id"] != own
        }
        shown = {row.get("proj_id", "") for row in self.tasks.values()} - set(self.of)
        self.several = len(shown) > 1
        self.assigned: defaultdict[str, list[tuple[int, Row]]] = defaultdict(list)
        for line, row in self.tables.rows.get("TASKRSRC", ()):
            self.assigned[row.get("task_id", "")].append((line, row))
        self.links: defaultdict[str, list[Row]] = defaultdict(list)
        for _, row in self.tables.rows.get("TASKPRED", ()):
            self.links[row.get("task_id", "")].append(row)

    def grids(self) -> list[Grid]:
        tasks: defaultdict[str, list[tuple[int, Row]]] = defaultdict(list)
        for line, row in self.tables.rows["TASK"]:
            tasks[row.get("proj_id", "")].append((line, row))
        grids: list[Grid] = []
        for project, rows in tasks.items():
            if project in self.of:
                grids.append(self._grid("BASELINE", project, self._baselines(project, rows)))
                continue
            grids.append(self._grid("TASK", project, [(n, self._task(row)) for n, row in rows]))
            if work := self._assignments(rows):
                grids.append(self._grid("TASKRSRC", project, work))
        if resources := [(n, _resource(row)) for n, row in self.tables.rows.get("RSRC", ())]:
            grids.append(self._grid("RSRC", "", resources))
        return grids

    def _grid(self, table: str, project: str, rows: Sequence[tuple[int, Record]]) -> Grid:
        name = self._name(project)
        row = self.projects.get(project, {})
        about = {"project": name, "extracted": row.get("last_recalc_date", "")}
        about |= self.doubts
        hours = self.calendars.get(row.get("clndr_id", ""), {}).get("day_hr_cnt", "")
        about["hours_per_day"] = hours
        apart = (self.several or table == "BASELINE") and project
        rows = sorted(rows, key=lambda item: item[0])
        return record_grid(
            [record for _, record in rows],
            path=self.path, first=1, numbers=[line for line, _ in rows],
            sheet=f"{table} {name}" if apart else table,
            about={key: value for key, value in about.items() if value},
        )  # fmt: skip

    def _name(self, project: str) -> str:
        return self.projects.get(project, {}).get("proj_short_name", "") or project

    def _id(self, task: Row, project: str | None = None) -> str:
        """Give the code of a task, after its project where the file has several."""
        code = task.get("task_code") or task.get("task_id", "")
        own = task.get("proj_id", "") if project is None else project
        return f"{self._name(own)}/{code}" if self.several else code

    def _task(self, row: Row) -> Record:
        path = self._wbs_path(row.get("wbs_id", ""))
        names = [self._person(r) for _, r in self.assigned[row.get("task_id", "")]]
        if row.get("rsrc_id"):
            names.insert(0, self._person(row))
        kind = row.get("task_type", "")
        return {
            "task_code": CellFault(row[SHIFTED]) if SHIFTED in row else self._id(row),
            "task_name": row.get("task_name"),
            "project": self._name(row.get("proj_id", "")) if self.several else None,
            "wbs": ".".join(node.get("wbs_short_name", "") for node in path) or None,
            "phase": path[1].get("wbs_name") if len(path) > 1 else None,
            "task_type": TYPES.get(kind, kind) or None,
            "milestone": kind in ("TT_Mile", "TT_FinMile"),
            "summary": kind == "TT_WBS",
            "status_code": STATUS.get(row.get("status_code", ""), row.get("status_code")) or None,
            "complete_pct": percent(row),
            "start_date": first(row, "act_start_date", "restart_date", "early_start_date"),
            "end_date": first(row, "act_end_date", "reend_date", "early_end_date"),
            "target_start_date": row.get("target_start_date") or None,
            "target_end_date": row.get("target_end_date") or None,
            "act_start_date": row.get("act_start_date") or None,
            "act_end_date": row.get("act_end_date") or None,
            "target_work_qty": number(row.get("target_work_qty")),
            "act_work_qty": number(row.get("act_work_qty")),
            "remain_work_qty": number(row.get("remain_work_qty")),
            "priority_type": row.get("priority_type", "").removeprefix("PT_") or None,
            "cstr_type": row.get("cstr_type", "").removeprefix("CS_") or None,
            "cstr_date": row.get("cstr_date") or None,
            "resources": "; ".join(dict.fromkeys(filter(None, names))) or None,
            "predecessors": folded_records(
                self._link(link) for link in self.links[row.get("task_id", "")]
            ),
        }

    def _wbs_path(self, node: str) -> list[Row]:
        """Give the nodes from the project down to one; a loop ends it."""
        path: list[Row] = []
        seen: set[str] = set()
        while node in self.wbs and node not in seen:
            seen.add(node)
            path.insert(0, self.wbs[node])
            node = self.wbs[node].get("parent_wbs_id", "")
        return path

    def _person(self, row: Row) -> str:
        own = row.get("rsrc_id", "")
        return self.people.get(own, {}).get("rsrc_name", "") or own

    def _link(self, link: Row) -> dict[str, Any]:
        before = self.tasks.get(link.get("pred_task_id", ""))
        record: dict[str, Any] = {
            "task": self._id(before) if before else link.get("pred_task_id"),
            "type": link.get("pred_type", "PR_FS").removeprefix("PR_"),
        }
        lag = number(link.get("lag_hr_cnt"))
        hours = self._lag_day(before or {}, self.tasks.get(link.get("task_id", ""), {}))
        if isinstance(lag, str):
            return record | {"strange_lag": lag}
        if lag and hours is None:
            return record | {"strange_lag": f"{lag:g} eh"}
        return record | {"lag": (lag or 0.0) / (hours or DAY)}

    def _lag_day(self, before: Row, after: Row) -> float | None:
        """Give the hours of a day of the calendar that lags are counted by; None for the clock."""
        project = after.get("proj_id", "")
        chosen = {
            "rcal_Predecessor": before.get("clndr_id", ""),
            "rcal_Successor": after.get("clndr_id", ""),
            "rcal_ProjDefault": self.projects.get(project, {}).get("clndr_id", ""),
        }
        kind = self.options.get(project, {}).get("sched_calendar_on_relationship_lag", "")
        if kind.startswith("rcal_24"):
            return None
        calendar = self.calendars.get(chosen.get(kind, chosen["rcal_Predecessor"]), {})
        hours = number(calendar.get("day_hr_cnt"))
        return hours if isinstance(hours, float) and hours > 0 else DAY

    def _baselines(self, project: str, rows: Iterable[tuple[int, Row]]) -> list[tuple[int, Record]]:
        return [
            (
                line,
                {
                    "task_code": self._id(row, self.of[project]),
                    "baseline_project": self._name(project),
                    "target_start_date": row.get("target_start_date") or None,
                    "target_end_date": row.get("target_end_date") or None,
                    "target_work_qty": number(row.get("target_work_qty")),
                },
            )
            for line, row in rows
        ]

    def _assignments(self, tasks: Iterable[tuple[int, Row]]) -> list[tuple[int, Record]]:
        return [
            (
                line,
                assignment(
                    own=row.get("taskrsrc_id"),
                    task=self._id(task),
                    resource=self._person(row) or None,
                    kind=_kind(self.people.get(row.get("rsrc_id", ""), {})),
                    work=number(row.get("target_qty")),
                    actual=number(row.get("act_reg_qty")),
                    remaining=number(row.get("remain_qty")),
                ),
            )
            for _, task in tasks
            for line, row in self.assigned[task.get("task_id", "")]
        ]


def _kind(row: Row) -> str:
    kind = row.get("rsrc_type", "RT_Labor")
    return RESOURCES.get(kind, kind)


def _resource(row: Row) -> Record:
    return resource(
        own=row.get("rsrc_id"),
        name=row.get("rsrc_name") or None,
        kind=_kind(row),
        role=row.get("rsrc_title_name") or None,
    )
