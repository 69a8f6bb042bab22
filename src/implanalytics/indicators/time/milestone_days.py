"""The milestones of a project with the day each was promised and reached."""

from functools import lru_cache

import pandas as pd

from implanalytics.core.words import message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.plans import unpromised


@lru_cache(maxsize=1)
def milestones_of(figures: Figures) -> tuple[pd.DataFrame, str] | Lacking:
    """Return the milestones, else those of the plan, and the table they come from.

    Returns
    -------
    (DataFrame, str) or Lacking
        ``planned_on``, ``reached_on``, ``revised_on``, ``doubted``, ``status``, ``name``,
        ``row_id`` and, where known, ``phase_key`` and ``phase_confidence``.
    """
    found = figures.facts.table("milestones")
    if len(found):
        return _filled(found), "milestones"
    marks = figures.plan.tasks[figures.plan.tasks["milestone"]]
    if marks.empty:
        return Lacking(message("No milestone is written down."), ("milestones",))
    lacking = unpromised(figures)
    if lacking:
        return lacking
    marks = marks.rename(columns={"baseline_finish": "planned_on", "actual_finish": "reached_on"})
    confidence = marks["phase_certain"].astype("float64")
    return _filled(marks.assign(phase_confidence=confidence)), "tasks"


def _filled(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = {
        "planned_on": "datetime64[us]", "reached_on": "datetime64[us]",
        "revised_on": "datetime64[us]", "doubted": "datetime64[us]", "status": "str",
    }  # fmt: skip
    return frame.assign(**{name: column(frame, name, kind) for name, kind in kinds.items()})
