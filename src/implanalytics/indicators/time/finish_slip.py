"""SCH-04, the finish slip of the project and of each phase."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.losses import doubted, lost
from implanalytics.indicators.plans import NO_PLAN, NO_TASKS, NOTHING_PLANNED, uncertain, unpromised
from implanalytics.indicators.result import PROJECT, Evidence, IndicatorResult
from implanalytics.indicators.thresholds import Threshold

ENOUGH_DATED = 0.8
"""Share of a phase's tasks that need a planned finish before the phase is judged."""


def _judge(figures: Figures, threshold: Threshold) -> Iterator[IndicatorResult]:
    rows = figures.schedule[figures.schedule["level"] != "task"]
    blocked = _blocked(figures)
    if rows.empty:
        reason, missing = blocked or (NO_TASKS, ("tasks",))
        yield IndicatorResult("SCH-04", PROJECT, "not_assessable", reason, missing=missing)
    for row in rows.to_dict("records"):
        scope = PROJECT if row["level"] == "project" else str(row["key"])
        yield _result(figures, threshold, scope, row, blocked or _row_blocked(figures, scope, row))


def _blocked(figures: Figures) -> tuple[Message, tuple[str, ...]] | None:
    """Say why no row of the plan can be judged, if so."""
    plan = figures.plan
    if plan.tasks.empty:
        return NO_PLAN, ("tasks",)
    if plan.promise == "none":
        return NOTHING_PLANNED.reason, NOTHING_PLANNED.missing
    lacking = unpromised(figures)
    if lacking:
        return lacking.reason, lacking.missing
    if "actual_finish" not in plan.columns:
        return message("The plan has no column of actual finish."), ("tasks.actual_finish",)
    return doubted(figures.facts, "tasks")


def _row_blocked(
    figures: Figures, scope: str, row: Mapping[Hashable, Any]
) -> tuple[Message, tuple[str, ...]] | None:
    """Say why one row cannot be judged, if so."""
    lacking = uncertain(figures) if scope != PROJECT else None
    if lacking:
        return lacking.reason, lacking.missing
    if row["n_dated"] < ENOUGH_DATED * row["n_tasks"]:
        return (
            message(
                "Only {dated:n} of {n:n} tasks have a planned finish.",
                dated=row["n_dated"], n=row["n_tasks"],
            ),
            ("tasks.planned_finish",),
        )  # fmt: skip
    if not row["planned_duration"] > 0:
        return message("The planned duration is not known."), ("tasks.planned_start",)
    if row["finished"] and pd.isna(row["actual_finish"]):
        return (
            message("It is finished, but the dates of its last tasks contradict one another."),
            ("tasks.actual_finish",),
        )
    return None


def _result(
    figures: Figures,
    threshold: Threshold,
    scope: str,
    row: Mapping[Hashable, Any],
    blocked: tuple[Message, tuple[str, ...]] | None,
) -> IndicatorResult:
    slip, share = row["finish_variance"], row["slip_share"]
    base: dict[str, Any] = {
        "indicator": "SCH-04",
        "scope": scope,
        "n": int(row["n_tasks"]),
        "inputs": _inputs(row),
        "evidence": _evidence(figures, scope),
    }
    if blocked:
        reason, missing = blocked
        return IndicatorResult(outcome="not_assessable", text=reason, missing=missing, **base)
    base |= {
        "value": None if pd.isna(share) else float(share),
        "numerator": None if pd.isna(slip) else max(0.0, float(slip)),
        "denominator": float(row["planned_duration"]),
    }
    unproven = _unproven(figures, row)
    if unproven:
        return IndicatorResult(outcome="not_assessable", text=unproven, **base)
    outcome = threshold.outcome(round(float(share), 9))
    gone = lost(figures.facts, "tasks") if outcome != "red" else None
    if gone:
        return IndicatorResult(outcome="not_assessable", text=gone[0], missing=gone[1], **base)
    if not row["finished"]:
        text = message(
            "Still running; {slip:wd} late so far, {share:percent} of its planned duration.",
            slip=slip, share=share,
        )  # fmt: skip
        known = "not_assessable" if outcome == "green" else outcome
        return IndicatorResult(outcome=known, text=text, **base)
    if outcome == "green" and figures.plan.overwritten:
        base |= {"value": None, "numerator": None}
        return IndicatorResult(
            outcome="not_assessable", text=OVERWRITTEN, missing=("baselines",), **base
        )
    return IndicatorResult(outcome=outcome, text=_finish(slip, share), **base)


OVERWRITTEN = message(
    "Nearly every task finished on the very day the plan shows: its dates look as if they had "
    "been moved to the actual ones."
)


def _unproven(figures: Figures, row: Mapping[Hashable, Any]) -> Message | None:
    """Say why unfinished work is neither on time nor late, if so."""
    if figures.closed_on is not None and not row["finished"]:
        return message(
            "Not finished when the project was closed on {day:date}.", day=figures.closed_on.date()
        )
    if pd.isna(row["finish_variance"]):
        return message("Not due until {due:date}.", due=row["baseline_finish"].date())
    return None


def _finish(slip: float, share: float) -> Message:
    if slip > 0:
        return message(
            "Finished {slip:wd} late, {share:percent} of its planned duration.",
            slip=slip, share=share,
        )  # fmt: skip
    if slip < 0:
        return message("Finished {early:wd} early.", early=-slip)
    return message("Finished on the planned day.")


def _inputs(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    dates = ("baseline_start", "baseline_finish", "actual_start", "actual_finish")
    figures = ("planned_duration", "actual_duration", "start_variance", "finish_variance")
    return {
        **{name: None if pd.isna(row[name]) else row[name].date() for name in dates},
        **{name: None if pd.isna(row[name]) else float(row[name]) for name in figures},
    }


def _evidence(figures: Figures, scope: str) -> tuple[Evidence, ...]:
    tasks = figures.plan.tasks
    if scope != PROJECT:
        tasks = tasks[tasks["phase_key"] == scope]
    evidence = [Evidence("tasks", tuple(tasks["row_id"]))]
    if figures.plan.promise == "baseline":
        baselines = figures.facts.table("baselines")
        promised = baselines[baselines["task_id"].isin(tasks["task_id"])]
        evidence.append(Evidence("baselines", tuple(promised["row_id"])))
    return tuple(part for part in evidence if part.row_ids)


SCH_04 = Indicator(
    name="SCH-04",
    title=Label("Finish slip of each phase", "各阶段完成延误"),
    question=Label("Did each phase finish when it was promised?", "各阶段是否按承诺的时间完成？"),
    dimension="time",
    by_phase=True,
    profile="core",
    reads=(
        "tasks.planned_start",
        "tasks.planned_finish",
        "tasks.actual_finish",
        "baselines.finish",
    ),
    formula=Label(
        "working time from planned to actual finish, if late ÷ planned working duration",
        "计划完成至实际完成的工作时间（仅计延误）÷ 计划工期（工作日）",
    ),
    remedy=Label(
        "Re-plan the phases behind it, and change the planning norm of this phase.",
        "重排其后各阶段，并修正该阶段的计划定额。",
    ),
    cheapest=Label(
        "A column of actual finish in the plan, one date a task.",
        "在计划表中补一列“实际完成”，每个任务一个日期。",
    ),
    judge=_judge,
)
