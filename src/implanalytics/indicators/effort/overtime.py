"""CST-04, how hard people worked in the weeks before milestones."""

from collections.abc import Iterator
from math import inf

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.effort.weeks import DAY, WEEK, mondays
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.milestone_days import milestones_of


def _judge(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    found = milestones_of(figures)
    if isinstance(found, Lacking):
        yield found
        return
    marks, table = found
    end = figures.work_until.normalize() + DAY
    due = marks[marks["planned_on"] < end]
    weeks = {
        monday - WEEK * back
        for monday in mondays(due["planned_on"])
        for back in range(int(threshold.parameters["weeks"]))
    }
    entries = figures.entries.dropna(subset=["worked_on"])
    before = entries[mondays(entries["worked_on"]).isin(weeks)]
    if before.empty:
        yield Lacking(
            message("No hours are booked in the weeks before a milestone."),
            ("milestones.planned_on", "time_entries"),
        )
        return
    evidence = (
        Evidence("time_entries", tuple(before["row_id"])),
        Evidence(table, tuple(due["row_id"])),
    )
    gaps = (before["effort"].isna(), _person(before).isna(), marks["planned_on"].isna())
    unknown = any(bool(gap.any()) for gap in gaps)
    yield _hardest(_weeks(figures, before, end), evidence, unknown=unknown)


def _hardest(weeks: pd.DataFrame, evidence: tuple[Evidence, ...], *, unknown: bool) -> Measured:
    top = weeks.sort_values(["ratio", "monday"], kind="stable").iloc[-1]
    ratio, monday = float(top["ratio"]), top["monday"].date()
    return Measured(
        value=ratio,
        best=ratio,
        worst=inf if unknown else ratio,
        text=message(
            "In the week of {monday:date}, before a milestone, {hours:h} were booked, "
            "{ratio:percent} of the working time of those who booked.",
            monday=monday, hours=float(top["hours"]), ratio=ratio,
        ),
        numerator=float(top["hours"]),
        denominator=float(top["capacity"]),
        n=len(weeks),
        inputs={
            "week": monday,
            "people": int(top["people"]),
            "median_ratio": float(weeks["ratio"].median()),
        },
        evidence=evidence,
        unknown=message("some hours, people or milestones are not fully written down.")
        if unknown
        else None,
        missing=("time_entries.person", "time_entries.effort", "milestones.planned_on"),
    )  # fmt: skip


def _person(entries: pd.DataFrame) -> pd.Series:
    return column(entries, "person_key").fillna(column(entries, "person"))


def _weeks(figures: Figures, entries: pd.DataFrame, end: pd.Timestamp) -> pd.DataFrame:
    """Return hours, people and their working time by week; a week has a working day at least."""
    weeks = (
        pd.DataFrame(
            {
                "monday": mondays(entries["worked_on"]),
                "hours": entries["effort"],
                "people": _person(entries).fillna(""),
            }
        )
        .groupby("monday", as_index=False, sort=True)
        .agg({"hours": "sum", "people": "nunique"})
    )
    calendar, per_day = figures.facts.calendar, figures.facts.settings.hours_per_day
    first = weeks["monday"]
    until = (first + WEEK).where(first + WEEK < end, end)
    days = calendar.working_days(calendar.between(first, until)).astype("float64").clip(lower=1)
    capacity = days * per_day * weeks["people"]
    return weeks.assign(capacity=capacity, ratio=weeks["hours"] / capacity)


CST_04 = Indicator(
    name="CST-04",
    title=Label("Overtime before milestones", "里程碑前的加班高峰"),
    question=Label(
        "How far above their working time did people work before milestones?",
        "里程碑前人员工时超出正常工作时间多少？",
    ),
    dimension="effort",
    profile="standard",
    needs=("time_entries.person", "time_entries.worked_on", "time_entries.effort"),
    reads=("milestones.planned_on", "tasks.milestone"),
    formula=Label(
        "hours booked ÷ working time of those who booked, in the hardest week before a milestone",
        "里程碑前最忙一周的填报工时 ÷ 填报人员的正常工作时间",
    ),
    remedy=Label(
        "Move work or people before the next milestone; what was done in the peak is tested twice.",
        "在下一里程碑前调整任务或增派人手；高峰期完成的工作要加测。",
    ),
    cheapest=Label(
        "A timesheet with person, day and hours, and the planned days of the milestones.",
        "含人员、日期、工时的工时表，以及里程碑计划日期。",
    ),
    judge=_judge,
    source="M8",
)
