"""When each phase began and ended, from the list of phases and the plan."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.result import Evidence

_COLUMNS = {
    "started": "datetime64[us]", "finished": "datetime64[us]", "begun": "boolean",
    "over": "boolean", "planned": "datetime64[us]", "planned_finish": "datetime64[us]",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class PhaseDays:
    """What is known of each phase.

    Attributes
    ----------
    frame
        By phase key: ``started``, ``finished``, ``planned``, ``planned_finish`` (days), ``begun``
        and ``over`` (null where not known). A phase that nobody wrote of has no row.
    rows
        Phase key -> the rows of the list of phases that say so.
    """

    frame: pd.DataFrame
    rows: dict[str, tuple[str, ...]]

    def day(self, key: str, name: str) -> pd.Timestamp | None:
        """Return a day of a phase, None where it is not known."""
        day = self._cells.get(key, {}).get(name)
        return day if isinstance(day, pd.Timestamp) else None

    def is_(self, key: str, name: str) -> bool | None:
        """Say whether a phase has ``begun`` or is ``over``; None where it is not known."""
        value = self._cells.get(key, {}).get(name)
        return bool(value) if isinstance(value, (bool, np.bool_)) else None

    @cached_property
    def _cells(self) -> dict[Hashable, dict[Hashable, object]]:
        return dict(self.frame.to_dict("index"))

    def start_known(self, key: str) -> bool:
        """Say whether it is known when a phase began, or that it has not."""
        return self.is_(key, "begun") is False or self.day(key, "started") is not None

    def days(self, phases: "pd.Series[str]", name: str) -> "pd.Series[pd.Timestamp]":
        """Return a day of the phase of each row, null where it is not known."""
        found = [self.day(key, name) for key in phases]
        return pd.Series(found, index=phases.index, dtype="datetime64[us]")

    def are(self, phases: "pd.Series[str]", name: str) -> "pd.Series[bool]":
        """Say of the phase of each row whether it has ``begun`` or is ``over``."""
        found = [self.is_(key, name) for key in phases]
        return pd.Series(found, index=phases.index, dtype="boolean")

    def evidence(self, key: str) -> tuple[Evidence, ...]:
        """Return the rows of the list of phases that speak of a phase."""
        ids = self.rows.get(key, ())
        return (Evidence("phases", ids),) if ids else ()


def phase_days(figures: Figures) -> PhaseDays:
    """Return when each phase began and ended: the list of phases first, then the plan.

    What one of them says happened, happened, whatever the other leaves open.
    """
    return figures.once(_phase_days)


def _phase_days(figures: Figures) -> PhaseDays:
    listed, rows = _listed(figures)
    planned = _planned(figures)
    frame = listed.combine_first(planned) if len(listed) and len(planned) else listed
    frame = frame if len(listed) else planned
    frame = frame.reindex(columns=list(_COLUMNS)).astype(_COLUMNS)
    for kind, day in (("begun", "started"), ("over", "finished")):
        frame[kind] = frame[kind].mask(frame[day].notna(), other=True)
    frame["begun"] = frame["begun"].mask(frame["over"].fillna(value=False), other=True)
    return PhaseDays(frame, rows)


def _listed(figures: Figures) -> tuple[pd.DataFrame, dict[str, tuple[str, ...]]]:
    phases = figures.table("phases")
    sure = column(phases, "phase_confidence", "float64") >= CERTAIN
    phases = phases[sure & column(phases, "phase_key").notna()]
    if phases.empty:
        return pd.DataFrame(), {}
    names = {
        "started": "actual_start", "finished": "actual_finish", "planned": "planned_start",
        "planned_finish": "planned_finish",
    }  # fmt: skip
    days = pd.DataFrame(
        {to: column(phases, of, "datetime64[us]").dt.normalize() for to, of in names.items()}
    )
    group = days.groupby(phases["phase_key"])
    over = group["finished"].count() == group.size()
    frame = group.agg({"started": "min", "finished": "max", "planned": "min",
                       "planned_finish": "max"})  # fmt: skip
    frame["finished"] = frame["finished"].where(over)
    frame["begun"] = _known(phases, "actual_start", frame["started"].notna())
    frame["over"] = _known(phases, "actual_finish", over)
    ids = phases.groupby("phase_key")["row_id"]
    return frame, {str(key): tuple(of) for key, of in ids}


def _known(rows: pd.DataFrame, name: str, value: "pd.Series[bool]") -> "pd.Series[bool]":
    if name in rows.columns:
        return value.astype("boolean")
    return pd.Series(pd.NA, index=value.index, dtype="boolean")


def _planned(figures: Figures) -> pd.DataFrame:
    plan = figures.plan
    tasks = plan.tasks[plan.tasks["phase_certain"] & plan.tasks["phase_key"].notna()]
    if tasks.empty:
        return pd.DataFrame()
    ended = tasks["actual_finish"].notna() | tasks["doubted"].notna()
    group = tasks.assign(ended=ended).groupby("phase_key")
    days = group.agg(
        started=("actual_start", "min"), finished=("actual_finish", "max"),
        doubted=("doubted", "max"), planned=("baseline_start", "min"),
        planned_finish=("baseline_finish", "max"), over=("ended", "all"),
    )  # fmt: skip
    sure = days["over"] & ~(days["doubted"] > days["finished"])
    days["finished"] = days["finished"].where(sure)
    for name in ("started", "finished", "planned", "planned_finish"):
        days[name] = days[name].dt.normalize()
    nothing = pd.Series(pd.NA, index=days.index, dtype="boolean")
    begun = days["started"].notna().astype("boolean")
    days["begun"] = begun if "actual_start" in plan.columns else nothing
    over = days["over"].astype("boolean")
    days["over"] = over if "actual_finish" in plan.columns else nothing
    return days.drop(columns="doubted")
