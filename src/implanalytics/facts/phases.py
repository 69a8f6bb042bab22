"""Join phases to rows: by the phase written, else by the plan, else by the task's name."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from implanalytics.facts.outline import BETWEEN, between, nearest_above
from implanalytics.methods import Template, match_phases
from implanalytics.tables import TABLES

PHASED: tuple[str, ...] = tuple(
    name
    for name, table in TABLES.items()
    if table.traced and "phase" in {column.name for column in table.columns}
)
"""Tables whose rows may name their phase."""

BY_NAME = 0.6
"""Confidence of a phase read from a task's name alone: shown, never judged by. A name that
somebody mapped is certain, and so is a heading of a plan for the tasks below it; what a tracker
puts above others is a piece of the product as often as a phase."""

NOTHING: Mapping[str, str] = MappingProxyType({})


def join_phases(
    tables: Mapping[str, pd.DataFrame], template: Template | None, own: Mapping[str, str] = NOTHING
) -> dict[str, pd.DataFrame]:
    """Return `tables` with ``phase_key`` and what goes with it where a table has a phase.

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
        ``phase_key`` is null where nothing matched; ``phase_confidence`` is 0 to 1;
        ``phase_reason`` is a key of `REASONS`, null where no name was there. In tasks,
        ``phase_proposed`` is the phase of the tasks around one that has none: a proposal that
        nothing is judged by.
    """
    joined = dict(tables)
    if "tasks" in tables:
        joined["tasks"] = _tasks(tables["tasks"], template, own)
    if "time_entries" in tables:
        plan = joined.get("tasks")
        joined["time_entries"] = _time_entries(tables["time_entries"], plan, template, own)
    for name in PHASED:
        if name in tables and name not in ("tasks", "time_entries"):
            frame = tables[name]
            written = _column(frame, "phase")
            joined[name] = _with(frame, _matched(written, template, own))
    return joined


def _tasks(tasks: pd.DataFrame, template: Template | None, own: Mapping[str, str]) -> pd.DataFrame:
    written = _column(tasks, "phase")
    phases = _matched(written, template, own)
    names = _matched(_column(tasks, "name"), template, own)
    by_name = _at_most(names, BY_NAME)
    headings = names.where(tasks["origin"] == "plan", by_name)
    above = _inherited(tasks, _first(written, phases, headings))
    return _with_proposals(_with(tasks, _first(written, phases, above, by_name)), written)


def _inherited(tasks: pd.DataFrame, phases: pd.DataFrame) -> pd.DataFrame:
    """Take the phase of the nearest task above each one that has a phase."""
    places = nearest_above(tasks, phases["phase_key"].notna())
    found = phases.reset_index(drop=True).reindex(places).set_axis(tasks.index)
    return found.assign(phase_reason=found["phase_reason"].mask(places.notna(), "above"))


def _with_proposals(tasks: pd.DataFrame, written: pd.Series) -> pd.DataFrame:
    proposed = between(tasks, tasks["phase_key"])
    proposed = proposed.where(written.isna() & (tasks["phase_reason"] != "mapping"))
    reason = tasks["phase_reason"].mask(proposed.notna(), BETWEEN)
    return tasks.assign(phase_reason=reason, phase_proposed=proposed)


def _time_entries(
    entries: pd.DataFrame,
    tasks: pd.DataFrame | None,
    template: Template | None,
    own: Mapping[str, str],
) -> pd.DataFrame:
    written = _column(entries, "phase")
    phases = _matched(written, template, own)
    task = _column(entries, "task")
    routes = [_at_most(_matched(task, template, own), BY_NAME)]
    if tasks is not None:
        by_id = _looked_up(_column(entries, "task_id"), tasks, "task_id")
        by_name = _looked_up(task, tasks, "name")
        routes = [by_id, by_name, *routes]
    return _with(entries, _first(written, phases, *routes))


def _matched(written: pd.Series, template: Template | None, own: Mapping[str, str]) -> pd.DataFrame:
    """Match each name once; rows follow `written`."""
    names = written.dropna().drop_duplicates()
    found = match_phases(names, template, own=own).set_index("written")
    return pd.DataFrame(
        {
            "phase_key": written.map(found["phase_key"]).astype("str"),
            "phase_confidence": written.map(found["confidence"]).astype("float64"),
            "phase_reason": written.map(found["reason"]).astype("str"),
        }
    )


def _at_most(phases: pd.DataFrame, most: float) -> pd.DataFrame:
    """Let a name be no surer than `most`, unless somebody mapped it."""
    confidence = phases["phase_confidence"]
    sure = phases["phase_reason"] == "mapping"
    return phases.assign(phase_confidence=confidence.clip(upper=most).where(~sure, confidence))


def _looked_up(written: pd.Series, tasks: pd.DataFrame, column: str) -> pd.DataFrame:
    """Take the phase of the one task that carries the same id or name."""
    if column not in tasks.columns:
        empty = pd.Series(None, index=written.index, dtype="str")
        return pd.DataFrame(
            {"phase_key": empty, "phase_confidence": float("nan"), "phase_reason": empty}
        )
    known = tasks.dropna(subset=[column]).drop_duplicates(column, keep=False).set_index(column)
    keys = written.map(known["phase_key"]).astype("str")
    reasons = written.map(known["phase_reason"]).astype("str")
    return pd.DataFrame(
        {
            "phase_key": keys,
            "phase_confidence": written.map(known["phase_confidence"]).astype("float64"),
            "phase_reason": reasons.mask(keys.notna(), "plan"),
        }
    )


def _first(written: pd.Series, phases: pd.DataFrame, *routes: pd.DataFrame) -> pd.DataFrame:
    """Take the phase written; where none is written, the first route that knows one."""
    answer = phases
    for route in routes:
        open_rows = written.isna() & answer["phase_key"].isna()
        answer = answer.mask(open_rows, route)
    return answer


def _column(frame: pd.DataFrame, name: str) -> pd.Series:
    if name in frame.columns:
        return frame[name]
    return pd.Series(None, index=frame.index, dtype="str")


def _with(frame: pd.DataFrame, matched: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(
        phase_key=matched["phase_key"],
        phase_confidence=matched["phase_confidence"].where(matched["phase_key"].notna(), 0.0),
        phase_reason=matched["phase_reason"],
    )
