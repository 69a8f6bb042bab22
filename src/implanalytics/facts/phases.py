"""Join phases to rows: by the phase written, else by the plan, else by the task's name."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from implanalytics.methods import Template, match_phases

BY_NAME = 0.6
"""Confidence of a phase read from a task's name alone: shown, never judged by. A name that
somebody mapped is certain."""

NOTHING: Mapping[str, str] = MappingProxyType({})


def join_phases(
    tables: Mapping[str, pd.DataFrame], template: Template | None, own: Mapping[str, str] = NOTHING
) -> dict[str, pd.DataFrame]:
    """Return `tables` with ``phase_key`` and ``phase_confidence`` where a table has a phase.

    Parameters
    ----------
    tables
        Tidy tables by name, as written; left as they are.
    template
        The project's method, or None for the canonical phases.
    own
        Names as written -> phase key, obeyed first.

    Returns
    -------
    dict of DataFrame
        ``phase_key`` is null where nothing matched; ``phase_confidence`` is 0 to 1.
    """
    joined = dict(tables)
    if "tasks" in tables:
        joined["tasks"] = _tasks(tables["tasks"], template, own)
    if "time_entries" in tables:
        plan = joined.get("tasks")
        joined["time_entries"] = _time_entries(tables["time_entries"], plan, template, own)
    for name in ("phases", "milestones", "deliverables", "risks"):
        if name in tables:
            frame = tables[name]
            written = _column(frame, "phase")
            joined[name] = _with(frame, _matched(written, template, own))
    return joined


def _tasks(tasks: pd.DataFrame, template: Template | None, own: Mapping[str, str]) -> pd.DataFrame:
    written = _column(tasks, "phase")
    phases = _matched(written, template, own)
    parents = _matched(_ancestor_name(tasks, template, own), template, own)
    names = _matched(_column(tasks, "name"), template, own, most=BY_NAME)
    return _with(tasks, _first(written, phases, parents, names))


def _time_entries(
    entries: pd.DataFrame,
    tasks: pd.DataFrame | None,
    template: Template | None,
    own: Mapping[str, str],
) -> pd.DataFrame:
    written = _column(entries, "phase")
    phases = _matched(written, template, own)
    task = _column(entries, "task")
    routes = [_matched(task, template, own, most=BY_NAME)]
    if tasks is not None:
        by_id = _looked_up(_column(entries, "task_id"), tasks, "task_id")
        by_name = _looked_up(task, tasks, "name")
        routes = [by_id, by_name, *routes]
    return _with(entries, _first(written, phases, *routes))


def _matched(
    written: pd.Series, template: Template | None, own: Mapping[str, str], *, most: float = 1.0
) -> pd.DataFrame:
    """Match each name once; rows follow `written`."""
    names = written.dropna().drop_duplicates()
    found = match_phases(names, template, own=own).set_index("written")
    confidence = found["confidence"].clip(upper=most).where(found["reason"] != "mapping", 1.0)
    return pd.DataFrame(
        {
            "phase_key": written.map(found["phase_key"]).astype("str"),
            "phase_confidence": written.map(confidence).astype("float64"),
        }
    )


def _looked_up(written: pd.Series, tasks: pd.DataFrame, column: str) -> pd.DataFrame:
    """Take the phase of the one task that carries the same id or name."""
    if column not in tasks.columns:
        empty = pd.Series(None, index=written.index, dtype="str")
        return pd.DataFrame({"phase_key": empty, "phase_confidence": float("nan")})
    known = tasks.dropna(subset=[column]).drop_duplicates(column, keep=False).set_index(column)
    return pd.DataFrame(
        {
            "phase_key": written.map(known["phase_key"]).astype("str"),
            "phase_confidence": written.map(known["phase_confidence"]).astype("float64"),
        }
    )


def _first(written: pd.Series, phases: pd.DataFrame, *routes: pd.DataFrame) -> pd.DataFrame:
    """Take the phase written; where none is written, the first route that knows one."""
    answer = phases
    for route in routes:
        open_rows = written.isna() & answer["phase_key"].isna()
        answer = answer.mask(open_rows, route)
    return answer


def _ancestor_name(
    tasks: pd.DataFrame, template: Template | None, own: Mapping[str, str]
) -> pd.Series:
    """Return the name of the nearest task above each row that names a phase, else null."""
    nothing = pd.Series(None, index=tasks.index, dtype="str")
    if "name" not in tasks.columns:
        return nothing
    phased = _matched(tasks["name"], template, own)["phase_key"].notna()
    if "parent_id" in tasks.columns and tasks["parent_id"].notna().any():
        above = dict(zip(tasks["task_id"], tasks["parent_id"], strict=True))
        names = dict(zip(tasks["task_id"], tasks["name"].where(phased), strict=True))
        return tasks["task_id"].map(lambda task: _climb(task, above, names)).astype("str")
    if "wbs" in tasks.columns:
        above = {wbs: wbs.rpartition(".")[0] for wbs in tasks["wbs"].dropna()}
        names = dict(zip(tasks["wbs"], tasks["name"].where(phased), strict=True))
        return (
            tasks["wbs"]
            .map(lambda wbs: _climb(wbs, above, names), na_action="ignore")
            .astype("str")
        )
    return nothing


def _climb(start: str, above: Mapping[str, str], names: Mapping[str, str]) -> str | None:
    seen = {start}
    step = above.get(start)
    while isinstance(step, str) and step and step not in seen:
        name = names.get(step)
        if isinstance(name, str):
            return name
        seen.add(step)
        step = above.get(step, step.rpartition(".")[0])
    return None


def _column(frame: pd.DataFrame, name: str) -> pd.Series:
    if name in frame.columns:
        return frame[name]
    return pd.Series(None, index=frame.index, dtype="str")


def _with(frame: pd.DataFrame, matched: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(
        phase_key=matched["phase_key"],
        phase_confidence=matched["phase_confidence"].where(matched["phase_key"].notna(), 0.0),
    )
