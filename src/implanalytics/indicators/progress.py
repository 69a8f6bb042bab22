"""How much of the work is done at the status date, at least and at most."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.result import Evidence

NEEDED = ("tasks.planned_effort",)


@dataclass(frozen=True)
class Progress:
    """The share of the planned effort that is done; its bounds where tasks do not say."""

    least: float
    most: float
    evidence: tuple[Evidence, ...] = ()


def progress(figures: Figures) -> Progress | Lacking:
    """Return the share of planned effort done, by leaf tasks.

    A finished task is done, one not begun is not; one under way counts by its per cent complete,
    and may be anything where that is not known; so may one not begun where the plan has no column
    of starts or finishes. A closed project may be done whatever its plan says.
    """
    tasks = figures.plan.tasks
    work = tasks[~tasks["milestone"]]
    effort = work["planned_effort"]
    total = float(effort.sum())
    if not total:
        return Lacking(message("How much of the work is done is not known."), NEEDED)
    said = _percent(figures, work)
    finished = work["actual_finish"].notna()
    kept = {"actual_start", "actual_finish"} <= figures.plan.columns
    idle = work["actual_start"].isna() & ~finished & said.isna() & kept
    sure = said.mask(idle, 0.0).mask(finished, 1.0).mask(work["doubted"].notna())
    unplanned = float(effort.isna().mean())
    least = float((sure.fillna(0.0) * effort).sum()) / total * (1 - unplanned)
    most = float((sure.fillna(1.0) * effort).sum()) / total * (1 - unplanned) + unplanned
    most = most if figures.closed_on is None else 1.0
    return Progress(least, most, (Evidence("tasks", tuple(work["row_id"])),))


def _percent(figures: Figures, work: pd.DataFrame) -> "pd.Series[float]":
    tasks = figures.table("tasks")
    said = column(tasks, "percent_complete", "float64")
    said.index = pd.Index(tasks["row_id"])
    return work["row_id"].map(said[~said.index.duplicated()]).astype("float64").clip(0, 1)
