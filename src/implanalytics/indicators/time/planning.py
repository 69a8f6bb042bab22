"""Whether there was a plan before the work, of all its parts, that can be checked."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.plans import NO_PLAN, NO_TASKS, NOTHING_PLANNED
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, checklist, share
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.spans import DAY

DAYS = "datetime64[us]"

BEFORE_THE_PLAN = (
    "initiation", "presales", "contract", "preparation", "survey", "organisation", "planning",
)  # fmt: skip
"""Canonical phases whose work leads to the plan."""


def _plan_first(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    approved = event(figures, "plan_approved")
    entries = figures.entries
    if approved.day is None:
        yield Lacking(message("When the plan was approved is not recorded."), ("events",))
    elif not entries["effort"].sum() > 0:
        yield Lacking(message("No hours are booked yet."), ("time_entries",))
    else:
        evidence = (*approved.evidence, Evidence("time_entries", tuple(entries["row_id"])))
        yield _early(figures, approved.day.normalize(), threshold, evidence)


def _early(
    figures: Figures, day: pd.Timestamp, threshold: Threshold, evidence: tuple[Evidence, ...]
) -> Measured:
    entries = figures.entries
    total = float(entries["effort"].sum())
    work = entries[~_leads_to_the_plan(figures, entries) & ~(entries["effort"] <= 0)]
    early, undated = work[work["worked_on"] < day], work[work["worked_on"].isna()]
    hours, first = float(early["effort"].sum()), work["worked_on"].min()
    before = 0.0 if early.empty else float((day - first.normalize()) / DAY)
    unknown = len(undated) > 0 or bool(work["effort"].isna().any())
    most = 1.0 if early["effort"].isna().any() else (hours + undated["effort"].sum()) / total
    return Measured(
        value=hours / total,
        best=_graded(hours / total, threshold, late=hours > 0),
        worst=_graded(most, threshold, late=hours > 0 or unknown),
        text=message(
            "Work began {days:n} days before the plan was approved, with {share:percent} of all "
            "hours.",
            days=before, share=hours / total,
        )
        if len(early)
        else message("No hours were booked on the work before the plan was approved."),
        numerator=hours,
        denominator=total,
        n=len(entries),
        inputs={
            "plan_approved": day.date(),
            "first_work": None if pd.isna(first) else first.date(),
            "days_before": before,
            "wd_before": figures.working_days(first, day) if len(early) else 0.0,
        },
        evidence=evidence,
        unknown=message("some lines bear no day or no hours.") if unknown else None,
        missing=("time_entries.worked_on", "time_entries.effort"),
    )  # fmt: skip


def _graded(share: float, threshold: Threshold, *, late: bool) -> float:
    """Return what is judged: work that began before the plan is amber, however little it is."""
    return max(share, threshold.green + 1e-6) if late else share


def _leads_to_the_plan(figures: Figures, entries: pd.DataFrame) -> "pd.Series[bool]":
    keys = {key for phase in BEFORE_THE_PLAN for key in figures.phase_keys(phase)}
    certain = entries["phase_confidence"] >= CERTAIN
    return certain & entries["phase_key"].isin(keys)


SCH_10 = Indicator(
    name="SCH-10",
    title=Label("A plan before the work", "先有计划后开工"),
    question=Label("Was the plan approved before the work began?", "计划是否在开工之前获得批准？"),
    dimension="time",
    profile="core",
    needs=("events", "time_entries.worked_on", "time_entries.effort"),
    reads=("time_entries.phase",),
    rule=Label(
        "no work before the plan green, up to {amber:percent} of the hours amber, more red",
        "计划批准前未开工为绿，批准前工时不超过 {amber:percent} 为黄，超过为红",
    ),
    formula=Label(
        "hours booked before the plan was approved ÷ all hours; hours of the phases that lead to "
        "the plan are not counted as work",
        "计划批准前的工时 ÷ 全部工时；编制计划及其之前各阶段的工时不计为开工",
    ),
    remedy=Label(
        "Stop and have the plan approved as it stands, then say which early work has to be redone.",
        "先停下来把现有计划报批，再说明哪些提前做的工作需要返工。",
    ),
    cheapest=Label("The day the plan was approved.", "计划批准日期。"),
    judge=_plan_first,
    phase="planning",
    source="M2.I1, M5.I1, M7.I1, M9",
)

SCH_11 = Indicator(
    name="SCH-11",
    title=Label("Parts of the plan", "计划内容完整性"),
    question=Label("Has the plan all its parts?", "项目计划的内容是否齐全？"),
    dimension="time",
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "at most {green:n} missing green, at most {amber:n} amber, above red",
        "缺 {green:n} 项以内为绿，缺 {amber:n} 项以内为黄，更多为红",
    ),
    practice="plan_parts",
    needs=("checks",),
    reads=("checks.kind", "checks.passed"),
    formula=Label("parts of the plan that are missing", "计划中缺少的部分的数目"),
    remedy=Label(
        "Write the missing parts, a page each, and have the plan approved again.",
        "补写缺少的部分，每部分一页即可，再报批。",
    ),
    cheapest=Label(
        "A checklist of the plan's parts with yes or no.", "计划内容检查表：逐项填有或无。"
    ),
    judge=share(
        checklist("plan_parts", "plan_parts"),
        lambda counted: message(
            "{good:n} of {n:n} parts of the plan are there; missing: {parts}.",
            good=counted.good, n=counted.n, parts=counted.failing,
        )
        if counted.failing
        else message(
            "{good:n} of {n:n} parts of the plan are there.", good=counted.good, n=counted.n
        ),
        nothing=message("The method lists no parts of a plan."),
        missing=("checks",),
        figure="bad",
    ),
    phase="planning",
    source="M3.R1",
)  # fmt: skip


def _checkable(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the leaf tasks: good with an owner, both planned days and a result."""
    plan = figures.plan
    tasks = plan.tasks[~plan.tasks["milestone"]]
    if tasks.empty:
        return Lacking(NO_PLAN, ("tasks",))
    if plan.promise == "none":
        return NOTHING_PLANNED
    written = figures.facts.table("tasks").set_index("row_id")
    asked = {
        name: column(written, name).reindex(tasks["row_id"]) for name in ("owner", "deliverable")
    }
    empty = tuple(f"tasks.{name}" for name, cells in asked.items() if cells.isna().all())
    if empty:
        return Lacking(message("The plan does not say who does what to which result."), empty)
    complete = pd.Series(data=True, index=tasks.index)
    for end in ("start", "finish"):
        planned = tasks[f"baseline_{end}"].notna()
        for name in (f"planned_{end}", end):
            planned |= column(written, name, DAYS).reindex(tasks["row_id"]).notna().to_numpy()
        complete &= planned
    for cells in asked.values():
        complete &= cells.notna().to_numpy()
    return cases(tasks, complete, table="tasks", name="name")


SCH_12 = Indicator(
    name="SCH-12",
    title=Label("A plan that can be checked", "计划可检查性"),
    question=Label(
        "Does the plan say of each task who, when and to which result?",
        "计划中的每项任务是否写明责任人、时间和成果？",
    ),
    dimension="time",
    profile="standard",
    outcomes=JUDGED_IF_ASKED,
    practice="plan_answers",
    needs=("tasks.owner", "tasks.deliverable"),
    reads=("tasks.planned_start", "tasks.planned_finish"),
    formula=Label(
        "lowest tasks with owner, planned start and finish, and result ÷ all lowest tasks",
        "责任人、计划起止、成果或标准均写明的末级任务 ÷ 全部末级任务",
    ),
    remedy=Label(
        "Fill in what is missing for the tasks of the next weeks first.",
        "先把未来几周任务缺的内容补齐。",
    ),
    cheapest=Label(
        "Columns of owner and of result or criterion in the plan.",
        "在计划表中加“责任人”和“交付成果或完成标准”两列。",
    ),
    judge=share(
        _checkable,
        lambda counted: message(
            "{good:n} of {n:n} tasks say who, when and to which result.",
            good=counted.good, n=counted.n,
        ),
        nothing=NO_TASKS,
        missing=("tasks",),
    ),
    phase="planning",
    source="M9.R10",
)  # fmt: skip
