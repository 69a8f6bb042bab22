"""Plain sums over the columns of tables as they were read."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from math import fsum
from typing import TypeAlias

import pandas as pd

from implanalytics.tables import TABLES

Total: TypeAlias = "float | int | None | dict[str, float]"

IMPACTS = ("impact_days", "impact_money", "impact_level")


def totals(frames: Mapping[str, pd.DataFrame], tables: Iterable[str]) -> dict[str, Total]:
    """Return what the tables of one file sum to.

    Parameters
    ----------
    frames
        Tidy tables by name.
    tables
        Names of the tables that the readers of the file give, with rows or without.

    Returns
    -------
    dict
        ``hours``, ``hours_by_project`` and ``unique_persons`` of time entries [h];
        ``planned_hours``, ``actual_hours``, the same of tasks without children (``_leaf``) [h]
        and ``percent_complete_sum`` [share] of tasks; ``exposure``, the sum of probability x
        impact where both are numbers, of risks; ``q1_sum``, ``q1_mean``, ``q1_answered`` and so
        on of the questions of a survey in their order.
    """
    found: dict[str, Total] = {}
    for table in dict.fromkeys(tables):
        if table in _OF:
            frame = frames.get(table)
            found |= _OF[table](TABLES[table].empty() if frame is None else frame)
    return found


def _of_time_entries(frame: pd.DataFrame) -> dict[str, Total]:
    found: dict[str, Total] = {"hours": _sum(frame, "effort")}
    if "project" in frame:
        grouped = frame.groupby("project")["effort"].sum()
        found["hours_by_project"] = {str(name): float(hours) for name, hours in grouped.items()}
    if "person" in frame:
        found["unique_persons"] = int(frame["person"].dropna().map(_one_spelling).nunique())
    return found


def _one_spelling(name: str) -> str:
    """Return a name without what people vary: width, case, and spaces between Chinese letters."""
    words = unicodedata.normalize("NFKC", name).casefold().split()
    return ("" if not "".join(words).isascii() else " ").join(words)


def _of_tasks(frame: pd.DataFrame) -> dict[str, Total]:
    leaf = frame
    if "summary" in frame:
        leaf = frame[~frame["summary"].fillna(value=False).astype(bool)]
    return {
        "planned_hours": _sum(frame, "planned_effort"),
        "actual_hours": _sum(frame, "actual_effort"),
        "planned_hours_leaf": _sum(leaf, "planned_effort"),
        "actual_hours_leaf": _sum(leaf, "actual_effort"),
        "percent_complete_sum": _sum(frame, "percent_complete"),
    }


def _of_risks(frame: pd.DataFrame) -> dict[str, Total]:
    if "probability" not in frame:
        return {"exposure": None}
    exposures = (frame["probability"] * impacts(frame)).dropna()
    return {"exposure": fsum(exposures) if len(exposures) else None}


def impacts(risks: pd.DataFrame) -> "pd.Series[float]":
    """Return the impact of each risk as a number: days, else money, else a level that is one."""
    found = pd.Series(float("nan"), index=risks.index)
    for column in IMPACTS:
        if column in risks:
            found = found.fillna(pd.to_numeric(risks[column], errors="coerce").astype("float64"))
    return found


def _of_answers(frame: pd.DataFrame) -> dict[str, Total]:
    found: dict[str, Total] = {}
    if not {"question_id", "answer_value"} <= set(frame.columns):
        return found
    for order, (_, answers) in enumerate(frame.groupby("question_id", sort=False), 1):
        values = answers["answer_value"].dropna()
        found[f"q{order}_sum"] = fsum(values)
        found[f"q{order}_answered"] = len(values)
        found[f"q{order}_mean"] = fsum(values) / len(values) if len(values) else None
    return found


def _sum(frame: pd.DataFrame, column: str) -> float:
    return fsum(frame[column].dropna()) if column in frame else 0.0


_OF: Mapping[str, Callable[[pd.DataFrame], dict[str, Total]]] = {
    "time_entries": _of_time_entries,
    "tasks": _of_tasks,
    "risks": _of_risks,
    "survey_answers": _of_answers,
}
