"""SCH-07, how many milestones were reached by the day they were due."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.closed import said_closed
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import PROJECT
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.shapes.lag import percentile
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.milestone_days import milestones_of
from implanalytics.indicators.time.spans import DAY

NONE_DUE = message("No milestone was due by the status date.")


def _due(figures: Figures, frame: pd.DataFrame) -> pd.DataFrame:
    """Return what was due by the status date, and what may have been: no day was promised."""
    return frame[~(frame["planned_on"] >= figures.as_of.normalize() + DAY)]


def _hits(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the milestones due: good when reached by the day promised."""
    found = milestones_of(figures)
    if isinstance(found, Lacking):
        return found
    frame, table = found
    missing = _without_days(figures, table)
    if missing:
        return missing
    due = _due(figures, frame)
    reached = due["reached_on"].dt.normalize()
    hit = (reached <= due["planned_on"].dt.normalize()).astype("boolean")
    over = reached.isna() & said_closed(figures, due)
    unknown = due["planned_on"].isna() | due["doubted"].notna() | over
    return cases(due, hit.mask(unknown), table=table, name="name")


def _without_days(figures: Figures, table: str) -> Lacking | None:
    if table == "milestones":
        gone = figures.facts.missing(table, "planned_on", "reached_on")
    else:
        columns = {"baseline_finish": "planned_finish", "actual_finish": "actual_finish"}
        gone = tuple(f"tasks.{c}" for own, c in columns.items() if own not in figures.plan.columns)
    if not gone:
        return None
    return Lacking(message("When the milestones were due or reached is not written down."), gone)


_counted = share(
    _hits,
    lambda counted: message(
        "{good:n} of {n:n} milestones due were reached by their day.",
        good=counted.good, n=counted.n,
    ),
    nothing=NONE_DUE,
    missing=("milestones.planned_on", "milestones.reached_on"),
)  # fmt: skip


def _judge(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    for answer in _counted(figures, threshold):
        if isinstance(answer, Measured) and answer.scope == PROJECT:
            yield replace(answer, inputs={**answer.inputs, **_slips(figures)})
        else:
            yield answer


def _slips(figures: Figures) -> Mapping[str, Value]:
    """Return the slip of what was due, open ones up to the status date, and what is forecast."""
    found = milestones_of(figures)
    if isinstance(found, Lacking):
        return {}
    due = _due(figures, found[0]).dropna(subset=["planned_on"])
    calendar, end = figures.facts.calendar, figures.as_of.normalize()
    planned = due["planned_on"].dt.normalize()
    until = due["reached_on"].dt.normalize().fillna(end)
    minutes = calendar.between(calendar.last_minute(planned), calendar.last_minute(until))
    slips: dict[str, Value] = {}
    for name, series in (
        ("wd", calendar.working_days(minutes)),
        ("days", (until - planned).dt.days),
    ):
        values = series.to_numpy("float64")
        if len(values) and not np.isnan(values).any():
            slips[f"median_slip_{name}"] = percentile(values, 0.5)
            slips[f"p80_slip_{name}"] = percentile(values, 0.8)
    frame = found[0]
    moved = frame["reached_on"].isna() & (frame["revised_on"] > frame["planned_on"])
    slips["forecast_late"] = int(moved.sum())
    return slips


SCH_07 = Indicator(
    name="SCH-07",
    title=Label("Milestones reached on time", "里程碑按期达成"),
    question=Label(
        "Were the milestones reached by the day they were first promised?",
        "里程碑是否按最初承诺的日期达成？",
    ),
    dimension="time",
    profile="core",
    reads=("milestones.planned_on", "milestones.reached_on", "tasks.milestone"),
    formula=Label(
        "milestones reached by their first promised day ÷ milestones due",
        "按最初承诺日期达成的里程碑 ÷ 到期的里程碑",
    ),
    remedy=Label(
        "Give each open milestone a new day, an owner and the one thing that holds it up.",
        "为每个未达成的里程碑定新日期、责任人，并写明卡点。",
    ),
    cheapest=Label(
        "A list of milestones with planned and reached day.", "里程碑清单：计划日期、达成日期。"
    ),
    judge=_judge,
    source="M4.R3",
)
