"""How long the phases of a project last, as planned and as it came, from one source throughout.

Whether and when a phase began, from whatever says so, is told by `phase_days`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from implanalytics.core.words import message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.plans import NO_PLAN, uncertain
from implanalytics.indicators.result import Evidence

DATES = ("baseline_start", "baseline_finish", "actual_start", "actual_finish")
DAY = pd.Timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Spans:
    """The phases of a project with their days.

    Attributes
    ----------
    frame
        One row a phase, by its key: the days ``baseline_start``, ``baseline_finish``,
        ``actual_start``, ``actual_finish``; ``planned`` (every part has planned days), ``over``
        (every part is finished) and ``unsure`` (an actual day is missing or contradicted).
    table, rows
        Where they come from, and its rows with ``phase_key`` and ``row_id``.
    """

    frame: pd.DataFrame
    table: str
    rows: pd.DataFrame

    def evidence(self, keys: Iterable[str]) -> tuple[Evidence, ...]:
        """Return the rows that some phases rest on."""
        mine = self.rows.loc[self.rows["phase_key"].isin(list(keys)), "row_id"]
        return (Evidence(self.table, tuple(mine)),) if len(mine) else ()


def spans_of(figures: Figures, *dates: str) -> Spans | Lacking:
    """Return the phases of the plan; those of the list of phases where there is no plan.

    Parameters
    ----------
    figures
        Figures of the project.
    dates
        The columns of `DATES` without which there is no answer.
    """
    plan, phases = figures.plan, figures.facts.table("phases")
    of_plan = len(plan.tasks) > 0
    if not of_plan and phases.empty:
        return Lacking(NO_PLAN, ("tasks", "phases"))
    table, there = ("tasks", plan.columns) if of_plan else ("phases", _baselined(phases).columns)
    missing = tuple(
        f"{table}.{date.replace('baseline', 'planned')}" for date in dates if date not in there
    )
    if missing:
        return Lacking(message("Days that are needed are not written down."), missing)
    return (uncertain(figures) if of_plan else None) or _found(figures)


@lru_cache(maxsize=1)
def _found(figures: Figures) -> Spans:
    """Return the spans; several indicators ask for those of one project in turn."""
    tasks = figures.plan.tasks
    if tasks.empty:
        phases = _baselined(figures.facts.table("phases"))
        kinds = {date: column(phases, date, "datetime64[us]") for date in (*DATES, "doubted")}
        certain = column(phases, "phase_confidence", "float64") >= CERTAIN
        return _spans(phases.assign(**kinds)[certain], "phases")
    tasks = tasks[tasks["phase_certain"]]
    filled = {}
    for start, finish in (DATES[:2], DATES[2:]):
        filled[start] = tasks[start].fillna(tasks[finish].where(tasks["milestone"]))
        filled[finish] = tasks[finish].fillna(tasks[start].where(tasks["milestone"]))
    return _spans(tasks.assign(**filled), "tasks")


def _baselined(phases: pd.DataFrame) -> pd.DataFrame:
    return phases.rename(
        columns={"planned_start": "baseline_start", "planned_finish": "baseline_finish"}
    )


def _spans(rows: pd.DataFrame, table: str) -> Spans:
    days = {date: rows[date].dt.normalize() for date in DATES}
    finished = rows["actual_finish"].notna()
    doubted = rows["doubted"].notna()
    parts = rows.assign(
        **days,
        planned=rows["baseline_start"].notna() & rows["baseline_finish"].notna(),
        over=finished | doubted,
        unsure=doubted | (finished & rows["actual_start"].isna()),
    )
    frame = parts.groupby("phase_key", sort=True).agg(
        {
            "baseline_start": "min",
            "baseline_finish": "max",
            "actual_start": "min",
            "actual_finish": "max",
            "planned": "all",
            "over": "all",
            "unsure": "any",
        }
    )
    return Spans(frame, table, rows)


def lengths(starts: pd.Series, finishes: pd.Series) -> pd.Series:
    """Return calendar days from a day to another, both counted."""
    days: pd.Series[float] = (finishes - starts).dt.days.astype("float64") + 1
    return days


def union_days(starts: pd.Series, finishes: pd.Series) -> float:
    """Return the calendar days that lie in at least one of some spans.

    >>> days = pd.to_datetime(pd.Series(["2025-01-01", "2025-01-03", "2025-01-10"]))
    >>> union_days(days, days + pd.Timedelta(days=3))
    10.0
    """
    known = pd.DataFrame({"start": starts, "finish": finishes}).dropna().sort_values("start")
    reached = known["finish"].cummax().shift() + DAY
    begin = known["start"].where(~(reached > known["start"]), reached)
    return float(lengths(begin, known["finish"]).clip(lower=0).sum())
