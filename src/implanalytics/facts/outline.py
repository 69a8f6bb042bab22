"""What the place of a task in its plan tells of its phase: the tasks above it, those around it."""

from collections.abc import Mapping

import pandas as pd

BETWEEN = "between"


def nearest_above(tasks: pd.DataFrame, told: "pd.Series[bool]") -> "pd.Series[float]":
    """Return the position of the nearest task above each one that is told, null without one.

    Parameters
    ----------
    tasks
        Tasks with ``task_id`` and ``parent_id``, or with outline numbers ``wbs``; without either
        nothing is above anything.
    told
        Which tasks may be the answer.
    """
    own, above = _hierarchy(tasks)
    places = {key: at for at, key in enumerate(own) if isinstance(key, str)}
    known = told.tolist()
    found = [_climb(key, above, places, known) if isinstance(key, str) else None for key in own]
    return pd.Series(found, index=tasks.index, dtype="float64")


def between(tasks: pd.DataFrame, keys: "pd.Series[str]") -> "pd.Series[str]":
    """Return the phase that stands on both sides of a plan's task at its level, else null.

    Parameters
    ----------
    tasks
        Tasks in the order of the plan.
    keys
        The phase of each, null where it is not known.
    """
    own, above = _hierarchy(tasks)
    parents = pd.Series([above.get(key, "") for key in own], index=tasks.index, dtype="str")
    siblings = pd.DataFrame({"source": tasks["source_id"], "parent": parents, "key": keys})
    siblings = siblings[tasks["origin"] == "plan"]
    level = siblings.groupby(["source", "parent"], dropna=False)["key"]
    before, behind = level.ffill(), level.bfill()
    same = siblings["key"].isna() & (before == behind)
    return before.where(same).reindex(tasks.index).astype("str")


def _hierarchy(tasks: pd.DataFrame) -> tuple[list[object], Mapping[object, str]]:
    """Return what each task is known by, and what is right above it."""
    if "parent_id" in tasks.columns and tasks["parent_id"].notna().any():
        pairs = zip(tasks["task_id"], tasks["parent_id"], strict=True)
        return tasks["task_id"].tolist(), {own: up for own, up in pairs if isinstance(up, str)}
    if "wbs" in tasks.columns:
        return tasks["wbs"].tolist(), {wbs: _outer(wbs) for wbs in tasks["wbs"].dropna()}
    return [None] * len(tasks), {}


def _outer(wbs: str) -> str:
    return wbs.rpartition(".")[0]


def _climb(
    start: str, above: Mapping[object, str], places: Mapping[str, int], told: list[bool]
) -> int | None:
    seen = {start}
    step = above.get(start)
    while step and step not in seen:
        if step in places and told[places[step]]:
            return places[step]
        seen.add(step)
        step = above.get(step, _outer(step))
    return None
