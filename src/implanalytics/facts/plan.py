"""The plan as metrics take it: leaf tasks with one promised and one actual pair of dates."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from implanalytics.facts.facts import CERTAIN, Facts

PromiseSource: TypeAlias = Literal["baseline", "planned", "schedule", "none"]

PLAN_COLUMNS: dict[str, str] = {
    "task_id": "str", "name": "str", "phase_key": "str", "phase_certain": "bool",
    "milestone": "bool", "baseline_start": "datetime64[us]", "baseline_finish": "datetime64[us]",
    "actual_start": "datetime64[us]", "actual_finish": "datetime64[us]",
    "doubted": "datetime64[us]", "planned_effort": "float64", "row_id": "str",
}  # fmt: skip


ACTUAL = ("actual_start", "actual_finish")

MANY = 10
SAME = 0.95
"""From so many finished tasks on, and from this share that finished on the very day, the dates of
a plan are those of what happened."""


@dataclass(frozen=True)
class Plan:
    """The leaf tasks of a project's plan.

    Attributes
    ----------
    tasks
        One row a leaf task with the columns of `PLAN_COLUMNS`.
    promise
        Where the baseline dates come from: baseline rows, columns that say "planned", the plan's
        own schedule, or nowhere.
    columns
        The columns that some source really gave; the others are null throughout.
    summaries_doubtful
        No hierarchy is given and some rows look like sums of the rows below them, effort and dates,
        so that effort may be counted twice.
    """

    tasks: pd.DataFrame
    promise: PromiseSource
    columns: frozenset[str]
    summaries_doubtful: bool

    @property
    def certain_share(self) -> float:
        """Share of tasks whose phase is certain; 0 for a plan without tasks."""
        return float(self.tasks["phase_certain"].mean()) if len(self.tasks) else 0.0

    @property
    def overwritten(self) -> bool:
        """Whether the promised dates look as if they had been moved to the actual ones."""
        done = self.tasks.dropna(subset=["baseline_finish", "actual_finish"])
        done = done[~done["milestone"]]
        same = done["baseline_finish"].dt.normalize() == done["actual_finish"].dt.normalize()
        return self.promise != "baseline" and len(done) >= MANY and float(same.mean()) >= SAME


def plan_of(facts: Facts) -> Plan:
    """Return the leaf plan tasks of `facts`, milestones included."""
    tasks = _plan_rows(facts.table("tasks"))
    summaries = summary_rows(tasks)
    start, finish, promise = _promised(facts, tasks)
    doubtful = summaries is None and _some_row_sums_others(tasks, start, finish)
    given = {
        "task_id": tasks["task_id"],
        "row_id": tasks["row_id"],
        "phase_certain": _certain(tasks),
        "milestone": _milestones(tasks),
        "baseline_start": start,
        "baseline_finish": finish,
    }
    for column in ("name", "phase_key", *ACTUAL, "doubted", "planned_effort"):
        if column in tasks.columns:
            given[column] = tasks[column]
    frame = pd.DataFrame(
        {
            column: given[column] if column in given else pd.Series(None, index=tasks.index)
            for column in PLAN_COLUMNS
        }
    ).astype(PLAN_COLUMNS)
    if summaries is not None:
        frame = frame[~summaries].reset_index(drop=True)
    named = {c for c in tasks.columns if c in PLAN_COLUMNS}
    if promise != "none":
        named |= {"baseline_start", "baseline_finish"}
    return Plan(frame, promise, frozenset(named), doubtful)


def _plan_rows(tasks: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of plans without the columns that only trackers gave."""
    of_plan = tasks["origin"] == "plan"
    plan = tasks[of_plan].reset_index(drop=True)
    foreign = plan.isna().all() & tasks[~of_plan].notna().any()
    return plan if plan.empty else plan.loc[:, ~foreign]


def summary_rows(tasks: pd.DataFrame) -> pd.Series | None:
    """Say of each task whether others stand below it; None where the plan does not tell.

    Told by the column ``summary``, else by parents, else by outline numbers.

    >>> summary_rows(pd.DataFrame({"wbs": ["1", "1.1", "1.2"]})).tolist()
    [True, False, False]
    """
    if "summary" in tasks.columns and tasks["summary"].notna().any():
        return tasks["summary"].fillna(value=False).astype(bool)
    for own, above in (("task_id", _parents), ("wbs", _outer_numbers)):
        if own in tasks.columns and (found := tasks[own].isin(above(tasks))).any():
            return found
    return None


def _parents(tasks: pd.DataFrame) -> set[str]:
    return set(tasks["parent_id"].dropna()) if "parent_id" in tasks.columns else set()


def _outer_numbers(tasks: pd.DataFrame) -> set[str]:
    return {number.rpartition(".")[0] for number in tasks["wbs"].dropna()} - {""}


def _promised(facts: Facts, tasks: pd.DataFrame) -> tuple[pd.Series, pd.Series, PromiseSource]:
    """Return the first promise that is there at all, even if half of it is missing."""
    scheduled = bool({"start", "finish"} & set(tasks.columns))
    if facts.settings.baseline == "schedule" and scheduled:
        return _dates(tasks, "start"), _dates(tasks, "finish"), "schedule"
    baselines = facts.table("baselines")
    if len(baselines) and {"start", "finish"} & set(baselines.columns):
        first, task = _first_baseline(baselines), tasks["task_id"]
        return task.map(_dates(first, "start")), task.map(_dates(first, "finish")), "baseline"
    if {"planned_start", "planned_finish"} & set(tasks.columns):
        return _dates(tasks, "planned_start"), _dates(tasks, "planned_finish"), "planned"
    if scheduled:
        return _dates(tasks, "start"), _dates(tasks, "finish"), "schedule"
    return _dates(tasks, ""), _dates(tasks, ""), "none"


def _first_baseline(baselines: pd.DataFrame) -> pd.DataFrame:
    """Return the earliest baseline of each task: what was promised first."""
    if "taken_on" in baselines.columns:
        baselines = baselines.sort_values("taken_on", kind="stable", na_position="last")
    return baselines.drop_duplicates("task_id").set_index("task_id")


def _dates(frame: pd.DataFrame, column: str) -> pd.Series:
    if column in frame.columns:
        return frame[column]
    return pd.Series(pd.NaT, index=frame.index, dtype="datetime64[us]")


def _certain(tasks: pd.DataFrame) -> pd.Series:
    if "phase_confidence" not in tasks.columns:
        return pd.Series(data=False, index=tasks.index)
    return tasks["phase_confidence"].fillna(0.0) >= CERTAIN


def _milestones(tasks: pd.DataFrame) -> pd.Series:
    if "milestone" not in tasks.columns:
        return pd.Series(data=False, index=tasks.index)
    return tasks["milestone"].fillna(value=False).astype(bool)


def _some_row_sums_others(tasks: pd.DataFrame, start: pd.Series, finish: pd.Series) -> bool:
    """Say whether a row's effort sums rows right below or above it, whose dates it spans."""
    if "planned_effort" not in tasks.columns:
        return False
    effort = tasks["planned_effort"].fillna(0.0)
    return _sums_below(effort, start, finish) or _sums_below(
        effort[::-1], start[::-1], finish[::-1]
    )


def _sums_below(hours: pd.Series, start: pd.Series, finish: pd.Series) -> bool:
    effort = hours.to_numpy()
    total = np.concatenate([[0.0], effort.cumsum()])
    for row in np.flatnonzero(effort > 0).tolist():
        sums = np.isclose(total[row + 3 :] - total[row + 1], effort[row], rtol=1e-6)
        for end in (np.flatnonzero(sums) + row + 3).tolist():
            if (effort[row + 1 : end] > 0).sum() >= 2 and _spans(row, end, start, finish):
                return True
    return False


def _spans(row: int, end: int, start: pd.Series, finish: pd.Series) -> bool:
    """Say whether the dates of `row` hold those of the rows up to `end`; unknown ones may."""
    early = start.iloc[row] > start.iloc[row + 1 : end].min()
    late = finish.iloc[row] < finish.iloc[row + 1 : end].max()
    return not (early or late)
