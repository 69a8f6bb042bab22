"""What came of it: goals achieved, and estimates given back to those who plan next."""

from collections.abc import Sequence

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, Condition, Met, cases, conditions, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _fed_back(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking:
    """Return whether plan against actual was given back; due at the closure of the project."""
    checks = rows_of_kind(figures.table("checks"), "estimate_feedback")
    if checks.empty:
        return Lacking(message("Nobody wrote down whether estimates were fed back."), ("checks",))
    passed = said(checks, "passed")
    holds: bool | None = bool(passed.fillna(value=False).any())
    if not holds and (passed.isna().any() or figures.closed_on is None):
        holds = None
    rows = (Evidence("checks", tuple(checks["row_id"])),)
    return [Condition(Label("estimates fed back", "估算回填"), holds, rows)]


def _says(met: Met) -> Message:
    if met.good:
        return message("The project's estimates and what became of them were fed back.")
    return message("The project's estimates and what became of them were not fed back.")


def _achieved(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the goals: one that is not achieved and not yet due is left out.

    Standards of appraisal are goals of people, not of the project, unless somebody says whether
    they were achieved.
    """
    goals = figures.table("goals")
    achieved = said(goals, "achieved")
    waiting = column(goals, "due", "datetime64[us]").dt.normalize() > figures.as_of
    appraisal = column(goals, "kind_key").eq("appraisal").fillna(value=False)
    out = (waiting & ~achieved.fillna(value=False)) | (appraisal & achieved.isna())
    return cases(goals[~out], achieved[~out], table="goals", name="name")


CLS_06 = Indicator(
    name="CLS-06",
    title=Label("Estimates fed back", "估算回填"),
    question=Label(
        "Were plan and actual of this project given back to those who estimate the next?",
        "本项目的计划与实际数据是否回填，供后续估算使用？",
    ),
    dimension="learning",
    phase="closure",
    needs=("checks.passed",),
    check="estimate_feedback",
    reads=("events",),
    unit="count",
    rule=Label("fed back green, not by closure red", "已回填为绿，结项仍未回填为红"),
    formula=Label(
        "1 if planned and actual effort and time were added to the reference projects, else 0",
        "计划与实际的工时、工期已加入参考项目库为 1，否则为 0",
    ),
    remedy=Label(
        "Add the project's ratios of actual to planned to the reference class.",
        "把本项目实际与计划之比加入参考类。",
    ),
    cheapest=Label(
        "A line in the checks that estimates were fed back, done or not.",
        "检查项中记一行：估算回填，是否完成。",
    ),
    judge=conditions(_fed_back, _says, missing=("checks.passed",)),
    source="M2",
)

CLS_07 = Indicator(
    name="CLS-07",
    title=Label("Goals achieved", "目标达成率"),
    question=Label("Were the goals of the project achieved?", "项目目标是否达成？"),
    dimension="customer",
    phase="closure",
    needs=("goals.achieved",),
    reads=("goals.due", "goals.kind"),
    formula=Label(
        "goals achieved ÷ all goals but those not due yet",
        "已达成的目标 ÷ 全部目标（未到期的除外）",
    ),
    remedy=Label(
        "Agree with the customer which goal is still worth reaching, by when and by whom.",
        "与客户商定仍需达成的目标、期限和责任人。",
    ),
    cheapest=Label("A list of goals with achieved or not.", "项目目标清单：是否达成。"),
    judge=share(
        _achieved,
        lambda counted: with_failing(
            message("{good:n} of {n:n} goals were achieved.", good=counted.good, n=counted.n),
            counted.failing,
        ),
        nothing=message("No goal was due by the status date."),
        missing=("goals.achieved",),
    ),
    source="M4 1.1",
)
