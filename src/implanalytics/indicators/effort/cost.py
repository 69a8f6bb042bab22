"""CST-01, its effort part: planned against booked hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.losses import doubted, lost
from implanalytics.indicators.result import PROJECT, Evidence, IndicatorResult, Outcome
from implanalytics.indicators.thresholds import Threshold
from implanalytics.metrics.effort import UNMATCHED

ENOUGH_ESTIMATED = 0.8
"""Share of tasks that need a planned effort before anything is called too expensive."""

IMPLAUSIBLE = 2.0
"""Finished work that took less than one part in so many of its plan has hours missing."""


def _judge(figures: Figures, threshold: Threshold) -> Iterator[IndicatorResult]:
    blocked = _blocked(figures)
    for scope, hours in _hours(figures):
        yield _result(figures, threshold, scope, hours, blocked)


@dataclass(frozen=True)
class _Hours:
    """Planned and booked hours, and how far either may lie from it: phases may be uncertain."""

    planned: float
    booked: float
    planned_between: tuple[float, float]
    booked_between: tuple[float, float]

    @property
    def known(self) -> bool:
        return self.planned > 0 and self.booked > 0

    def outcomes(self, threshold: Threshold) -> set[Outcome]:
        """Judge the worst and the best that the hours may be."""
        (least_planned, most_planned), (least, most) = self.planned_between, self.booked_between
        best = threshold.outcome(round(most_planned / least, 9)) if least > 0 else "green"
        return {best, threshold.outcome(round(least_planned / most, 9))}


def _hours(figures: Figures) -> Iterator[tuple[str, _Hours]]:
    """Yield the hours of the project, then of each phase with what may belong to it as well."""
    effort, tasks = figures.effort, figures.plan.tasks
    planned = effort["planned_effort"].sum(min_count=1)
    booked = effort["actual_effort"].sum()
    yield PROJECT, _Hours(planned, booked, (planned, planned), (booked, booked))
    loose = effort.loc[effort["phase_key"] == UNMATCHED, "actual_effort"].sum()
    loose += effort["uncertain_effort"].sum()
    certain = tasks["phase_certain"] & tasks["phase_key"].notna()
    loose_plan = tasks.loc[~certain, "planned_effort"].sum()
    sure_plan = tasks[certain].groupby("phase_key")["planned_effort"].sum()
    for row in effort[effort["phase_key"] != UNMATCHED].to_dict("records"):
        least_planned = float(sure_plan.get(row["phase_key"], 0.0))
        least = row["actual_effort"] - row["uncertain_effort"]
        yield (
            str(row["phase_key"]),
            _Hours(
                row["planned_effort"],
                row["actual_effort"],
                (least_planned, least_planned + loose_plan),
                (least, least + loose),
            ),
        )


def _blocked(figures: Figures) -> tuple[Message, tuple[str, ...]] | None:
    if figures.entries.empty:
        return message("No timesheet was found."), ("time_entries",)
    if "planned_effort" not in figures.plan.columns:
        return message("The plan has no column of planned effort."), ("tasks.planned_effort",)
    if figures.plan.summaries_doubtful:
        return (
            message(
                "Some rows of the plan look like sums of the rows below them, and nothing tells "
                "which: the planned effort may be counted twice."
            ),
            ("tasks.wbs",),
        )
    return doubted(figures.facts, "time_entries") or doubted(figures.facts, "tasks")


def _result(
    figures: Figures,
    threshold: Threshold,
    scope: str,
    hours: _Hours,
    blocked: tuple[Message, tuple[str, ...]] | None,
) -> IndicatorResult:
    planned = None if pd.isna(hours.planned) else float(hours.planned)
    per_day = figures.facts.settings.hours_per_day
    base: dict[str, Any] = {
        "indicator": "CST-01",
        "scope": scope,
        "numerator": planned,
        "denominator": float(hours.booked),
        "n": int(_entries(figures, scope).shape[0]),
        "inputs": {
            "planned_effort": planned,
            "actual_effort": float(hours.booked),
            "hours_per_day": per_day,
        },
        "evidence": _evidence(figures, scope),
    }
    outcomes = hours.outcomes(threshold) if hours.known else set()
    reason = blocked or _unproven(figures, scope, hours, outcomes)
    if reason:
        text, missing = reason
        return IndicatorResult(outcome="not_assessable", text=text, missing=missing, **base)
    outcome = outcomes.pop()
    gone = lost(figures.facts, "time_entries", "tasks") if outcome != "red" else None
    if gone:
        return IndicatorResult(outcome="not_assessable", text=gone[0], missing=gone[1], **base)
    base["value"] = float(hours.planned / hours.booked)
    over = hours.booked / hours.planned - 1
    if not _finished(figures, scope):
        text = message(
            "Not finished; {actual:pd} booked of {planned:pd} planned ({used:percent}).",
            actual=hours.booked / per_day, planned=hours.planned / per_day, used=over + 1,
        )  # fmt: skip
        known = "not_assessable" if outcome == "green" else outcome
        return IndicatorResult(outcome=known, text=text, **base)
    text = message(
        "{actual:pd} booked against {planned:pd} planned ({over:+percent}).",
        actual=hours.booked / per_day, planned=hours.planned / per_day, over=over,
    )  # fmt: skip
    return IndicatorResult(outcome=outcome, text=text, **base)


def _unproven(
    figures: Figures, scope: str, hours: _Hours, outcomes: set[Outcome]
) -> tuple[Message, tuple[str, ...]] | None:
    """Say why the hours of one scope prove nothing, if so."""
    if not hours.planned > 0:
        return message("No planned effort is known for it."), ("tasks.planned_effort",)
    if not hours.booked > 0:
        return message("No hours are booked on it."), ("time_entries.phase",)
    if hours.planned > IMPLAUSIBLE * hours.booked and _finished(figures, scope):
        return (
            message(
                "Only {booked:h} of {planned:h} planned are booked on finished work: hours are "
                "probably missing.",
                booked=hours.booked, planned=hours.planned,
            ),
            ("time_entries",),
        )  # fmt: skip
    if len(outcomes) > 1:
        return _undecided(hours)
    tasks = _tasks(figures, scope)
    tasks = tasks[~tasks["milestone"]]
    estimated = int(tasks["planned_effort"].notna().sum())
    if "green" not in outcomes and estimated < ENOUGH_ESTIMATED * len(tasks):
        return (
            message(
                "Only {estimated:n} of {n:n} tasks have a planned effort.",
                estimated=estimated, n=len(tasks),
            ),
            ("tasks.planned_effort",),
        )  # fmt: skip
    return None


def _undecided(hours: _Hours) -> tuple[Message, tuple[str, ...]]:
    """Name the hours whose phase is too uncertain: of the plan or of the timesheets."""
    (least_planned, most_planned), (least, most) = hours.planned_between, hours.booked_between
    if (most_planned - least_planned) / hours.planned > (most - least) / hours.booked:
        return (
            message(
                "Between {least:h} and {most:h} were planned: too many tasks have no certain "
                "phase.",
                least=least_planned, most=most_planned,
            ),
            ("tasks.phase",),
        )  # fmt: skip
    return (
        message(
            "Between {least:h} and {most:h} were booked: too many hours have no certain phase.",
            least=least, most=most,
        ),
        ("time_entries.phase",),
    )  # fmt: skip


def _finished(figures: Figures, scope: str) -> bool:
    rows = figures.schedule[figures.schedule["level"] != "task"]
    mine = rows.loc[rows["key"] == scope, "finished"]
    return "actual_finish" in figures.plan.columns and len(mine) > 0 and bool(mine.all())


def _tasks(figures: Figures, scope: str) -> pd.DataFrame:
    tasks = figures.plan.tasks
    return tasks if scope == PROJECT else tasks[tasks["phase_key"] == scope]


def _entries(figures: Figures, scope: str) -> pd.DataFrame:
    entries = figures.entries
    return entries if scope == PROJECT else entries[entries["phase_key"] == scope]


def _evidence(figures: Figures, scope: str) -> tuple[Evidence, ...]:
    tasks, entries = _tasks(figures, scope), _entries(figures, scope)
    rows = {"tasks": tasks["row_id"], "time_entries": entries.get("row_id", pd.Series(dtype="str"))}
    return tuple(Evidence(name, tuple(ids)) for name, ids in rows.items() if len(ids))


CST_01 = Indicator(
    name="CST-01",
    title=Label("Effort against plan", "工时执行情况"),
    question=Label(
        "Did the work cost the hours that were planned?", "实际投入的工时是否与计划相符？"
    ),
    dimension="effort",
    by_phase=True,
    profile="core",
    reads=("tasks.planned_effort", "time_entries.effort"),
    formula=Label("planned hours ÷ booked hours", "计划工时 ÷ 实际工时"),
    remedy=Label(
        "Find the tasks that took the hours; re-estimate what is left, or agree on a change.",
        "找出超支的任务；重新估算剩余工作，或与客户协商变更。",
    ),
    cheapest=Label(
        "A timesheet with person, date, phase and hours; planned hours in the plan.",
        "含人员、日期、阶段、工时的工时表；计划表中的计划工时。",
    ),
    judge=_judge,
)
