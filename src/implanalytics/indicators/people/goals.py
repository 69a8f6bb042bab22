"""Whether the project knew beforehand what it would be measured by, and what people knew."""

from collections.abc import Iterator, Sequence

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import (
    JUDGED_IF_ASKED,
    REPORTED_IF_ASKED,
    Answer,
    Indicator,
)
from implanalytics.indicators.kickoff import kickoff
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import any_of, both, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, conditions
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold


def _appraisal(figures: Figures, _threshold: Threshold) -> Sequence[Condition]:
    goals, began = figures.table("goals"), kickoff(figures)
    known = pd.Series(pd.NA, index=goals.index, dtype="boolean")
    set_on = happened(figures, goals, "set_on").dt.normalize()
    if began.day is not None:
        known = known.mask(set_on.notna(), set_on <= began.day.normalize())
    standard = of_kind(goals, "appraisal", unread=False)
    ready = both(any_of(standard & known), any_of(~standard & known))
    before = Condition(
        Label("goals and standard set before the start", "启动前已定目标与考核标准"),
        ready,
        (Evidence("goals", tuple(goals["row_id"])), *began.evidence),
    )
    checks = figures.table("checks")
    mine = checks[surely(of_kind(checks, "appraisal"))]
    held = happened(figures, mine, "day").notna()
    # Before the end of the project an appraisal that was not held is not due.
    due = figures.closed_on is not None and len(mine) > 0
    after = Condition(
        Label("appraisal held", "已进行考核"),
        True if held.any() else False if due else None,
        (Evidence("checks", tuple(mine["row_id"])),) if len(mine) else (),
    )
    return (before, after)


def _skills(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    checks = figures.table("checks")
    mine = checks[surely(of_kind(checks, "skills"))]
    scores = column(mine, "score", "float64").dropna()
    if scores.empty:
        yield Lacking(
            message("Nobody scored how well members know the departments."), ("checks.score",)
        )
        return
    yield Measured(
        value=float(scores.median()),
        text=message(
            "{n:n} scores of how well members know neighbouring departments have a median of "
            "{median}, from {low} to {high}.",
            n=len(scores), median=float(scores.median()),
            low=float(scores.min()), high=float(scores.max()),
        ),
        n=len(scores),
        inputs={"low": float(scores.min()), "high": float(scores.max())},
        evidence=(Evidence("checks", tuple(mine.loc[scores.index, "row_id"])),),
    )  # fmt: skip


ORG_10 = Indicator(
    name="ORG-10",
    title=Label("Knowledge of neighbouring departments", "对相关部门的了解"),
    question=Label(
        "How well do the members know the departments next to their own?",
        "成员对相关部门的业务了解到什么程度？",
    ),
    dimension="people",
    needs=("checks.score",),
    reads=("checks.kind",),
    outcomes=REPORTED_IF_ASKED,
    unit="points",
    practice="skills",
    formula=Label("median of the scores by department", "各部门评分的中位数"),
    remedy=Label(
        "Let members sit with the departments they know least before requirements are confirmed.",
        "需求确认之前，安排成员到最不熟悉的部门跟班。",
    ),
    cheapest=Label(
        "A check list of kind skills: one row a department with a score.",
        "类别为“技能”的检查表：每个部门一行，填得分。",
    ),
    judge=_skills,
    source="M9 实施小组",
)

ORG_12 = Indicator(
    name="ORG-12",
    title=Label("Goals and appraisal", "目标与考核"),
    question=Label(
        "Were goals and the standard of appraisal set before the start, and was it held?",
        "启动前是否定了目标和考核标准，事后是否进行了考核？",
    ),
    dimension="people",
    needs=("goals.set_on", "goals.kind"),
    asks=("checks",),
    reads=("events", "meetings.kind", "checks"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="appraisal",
    formula=Label(
        "of two: set by the kick-off, appraisal held", "两项中满足的个数：启动前设定、已考核"
    ),
    remedy=Label(
        "Write down by what the project is appraised, and hold the appraisal at its end.",
        "写明项目考核标准，结项时进行考核。",
    ),
    cheapest=Label(
        "The goals with the day they were set, the kick-off, and a check of kind appraisal.",
        "带设定日期的目标清单、启动会日期，以及类别为“考核”的检查记录。",
    ),
    judge=conditions(
            _appraisal,
            lambda met: with_missing(
                message(
                    "{good:n} of {n:n} hold: goals and standard set before the start, "
                    "appraisal held.",
                    good=met.good, n=met.n,
                ),
                met.failing,
            ),
            missing=("events", "checks"),
        ),
    source="M1.10, M9 领导小组",
)  # fmt: skip
