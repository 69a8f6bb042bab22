"""Whether subcontractors finished their tasks in time and their work passed its checks."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import folded_names, names_in
from implanalytics.indicators.result import merged
from implanalytics.indicators.shapes import Cases, cases
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _judge(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    members = figures.table("members")
    theirs = members[members["company"].eq("subcontractor").fillna(value=False)]
    if theirs.empty:
        reason = message("No member of the team is said to be a subcontractor's.")
        yield Lacking(reason, ("members.company",))
        return
    tasks, checks = _tasks(figures, frozenset(folded_names(theirs["person"]))), _checks(figures)
    if not len(tasks) and not len(checks):
        reason = message("No task of a subcontractor was due, and none of their work was checked.")
        yield Lacking(reason, ("tasks.owner", "checks"))
        return
    yield _measured(figures, tasks, checks)


def _measured(figures: Figures, tasks: Cases, checks: Cases) -> Measured:
    """Measure the worse of two shares; one that nobody can tell may be anything."""
    on_time, passed = tasks.counted(), checks.counted()
    counts = (on_time, passed)
    known = [part.good / part.n for part in counts if part.n]
    best = [(part.good + part.unknown) / part.n if part.n else 1.0 for part in counts]
    worst = [part.good / part.n if part.n else 0.0 for part in counts]
    rated = rows_of_kind(figures.table("checks"), "subcontracting")
    score = column(rated, "score", "float64").mean()
    inputs: dict[str, Value] = {
        "on_time": on_time.good, "due": on_time.n, "passed": passed.good, "checked": passed.n,
        "score": None if pd.isna(score) else float(score),
    }  # fmt: skip
    finding = message(
        "Subcontractors finished {on_time:n} of {due:n} tasks on time; {passed:n} of {checked:n} "
        "checks of their work were passed.",
        on_time=on_time.good, due=on_time.n, passed=passed.good, checked=passed.n,
    )  # fmt: skip
    lacking = tuple(
        name for name, part in (("tasks.owner", on_time), ("checks.passed", passed))
        if not part.n or part.unknown
    )  # fmt: skip
    return Measured(
        value=min(known),
        best=min(best),
        worst=min(worst),
        text=with_failing(finding, (*on_time.failing, *passed.failing)),
        n=on_time.n + passed.n,
        inputs=inputs,
        evidence=merged((*tasks.evidence, *checks.evidence)),
        unknown=message("one of the two is not known for all of it.") if lacking else None,
        missing=lacking,
    )


def _tasks(figures: Figures, people: frozenset[str]) -> Cases:
    """Return the tasks of `people` due by the status date: good when finished by then."""
    plan = figures.plan.tasks
    written = figures.table("tasks").set_index("row_id")
    owner = plan["row_id"].map(column(written, "owner"))
    theirs = owner.isin(
        [cell for cell in owner.dropna().unique() if people.intersection(names_in(cell))]
    )
    finish = plan["baseline_finish"].dt.normalize()
    due = (finish <= figures.work_until) | finish.isna()
    tasks = plan[theirs & due]
    finished, promised = tasks["actual_finish"].dt.normalize(), finish[tasks.index]
    good = (finished <= promised).astype("boolean")
    if "actual_finish" not in figures.plan.columns:
        good = good.mask(finished.isna())
    good = good.mask(promised.isna() | (finished.isna() & tasks["doubted"].notna()))
    sure = tasks["phase_key"].where(tasks["phase_certain"])
    return cases(tasks.assign(phase_key=sure), good, table="tasks", name="name")


def _checks(figures: Figures) -> Cases:
    checks = rows_of_kind(figures.table("checks"), "subcontracting")
    return cases(checks, said(checks, "passed"), table="checks", name="name")


PRC_06 = Indicator(
    name="PRC-06",
    title=Label("Subcontractors on time and in order", "分包方进度与质量"),
    question=Label(
        "Did subcontractors finish their tasks on time, and did their work pass its checks?",
        "分包方是否按期完成任务，其工作是否通过检查？",
    ),
    dimension="quality",
    practice="subcontracting",
    needs=("members.company",),
    asks=("checks",),
    reads=(
        "tasks.owner",
        "tasks.actual_finish",
        "checks.kind",
        "checks.passed",
        "checks.score",
    ),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "the lower of two shares: tasks of subcontractors finished by their planned day ÷ due; "
        "checks of their work passed ÷ all (the share on time stands for SPI(t))",
        "两个比例中较低者：分包方按计划日期完成的任务 ÷ 到期任务；其工作检查通过数 ÷ 检查总数"
        "（按期比例代替 SPI(t)）",
    ),
    remedy=Label(
        "Go through the late tasks and failed checks with the subcontractor; hold back payment "
        "until they are done.",
        "与分包方逐项清理迟期任务和未通过项，完成前暂缓付款。",
    ),
    cheapest=Label(
        "The owner of each task, the company of each member, and checks of the subcontractors' "
        "work with passed or not.",
        "任务负责人、成员所属单位，以及分包工作检查的通过情况。",
    ),
    judge=_judge,
    source="M1.6",
)
