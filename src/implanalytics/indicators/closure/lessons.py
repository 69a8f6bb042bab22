"""Whether lessons are complete, and what was to follow from them was done."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.closed import said_closed
from implanalytics.indicators.closure.own_lessons import earlier_lessons, own_lessons
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.shapes import Cases, Counted, cases, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold

_FROM_ACTIONS = {"action": "text", "owner": "owner", "due": "due"}
"""What a lesson must say -> the column of its actions that says it as well."""


def _complete(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the project's lessons: good with cause, evidence, action, owner and day."""
    lessons, actions = own_lessons(figures), figures.table("lesson_actions")
    nowhere = tuple(
        f"lessons.{name}"
        for name, of in _FROM_ACTIONS.items()
        if name not in lessons.columns and not (len(actions) and of in actions.columns)
    )
    if nowhere and len(lessons):
        return Lacking(message("Lessons say nothing of an action, its owner or its day."), nowhere)
    good = lessons["cause"].notna() & lessons["evidence"].notna()
    for name, of in _FROM_ACTIONS.items():
        told = actions.loc[column(actions, of).notna(), "lesson_id"]
        good &= column(lessons, name).notna() | lessons["lesson_id"].isin(told)
    return cases(lessons, good, table="lessons", name="text")


def _own_actions(figures: Figures) -> pd.DataFrame:
    """Return the actions drawn from this project's lessons, each once.

    An action written beside its lesson is left out where a list of actions follows that lesson.
    """
    actions, lessons = figures.table("lesson_actions"), figures.table("lessons")
    mine = actions[~actions["lesson_id"].isin(earlier_lessons(figures)["lesson_id"])]
    beside = mine["source_id"].isin(lessons["source_id"])
    followed = mine["lesson_id"].isin(mine.loc[~beside, "lesson_id"])
    return mine[~(beside & followed)].reset_index(drop=True)


def _done(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    """Measure the actions due: good when closed by their day; verified ones are told beside."""
    actions = _own_actions(figures)
    day = actions["due"].dt.normalize()
    due = actions[(day <= figures.as_of) | day.isna()].reset_index(drop=True)
    if due.empty:
        reason = message("No action drawn from a lesson was due by the status date.")
        yield Lacking(reason, ("lesson_actions.due",))
        return
    day, closed = due["due"].dt.normalize(), due["closed_on"].dt.normalize()
    good = (closed <= day).astype("boolean")
    good = good.mask(day.isna() | (closed.isna() & said_closed(figures, due)))
    checked = int(column(due, "verified_on", "datetime64[us]").notna().sum())

    def says(counted: Counted) -> Message:
        return with_failing(_finding(counted, due, checked), counted.failing)

    found = cases(due, good, table="lesson_actions", name="text")
    missing = ("lesson_actions.due", "lesson_actions.closed_on")
    figure = measured(found, says, missing=missing)
    verified = checked if "verified_on" in due.columns else None
    yield replace(figure, inputs={**figure.inputs, "verified": verified})


def _finding(counted: Counted, due: pd.DataFrame, checked: int) -> Message:
    if "verified_on" not in due.columns:
        return message(
            "{good:n} of {n:n} actions drawn from lessons were closed on time.",
            good=counted.good, n=counted.n,
        )  # fmt: skip
    return message(
        "{good:n} of {n:n} actions drawn from lessons were closed on time; the effect of "
        "{checked:n} was verified.",
        good=counted.good, n=counted.n, checked=checked,
    )  # fmt: skip


CLS_02 = Indicator(
    name="CLS-02",
    title=Label("Lessons complete", "经验教训完整性"),
    question=Label(
        "Does each lesson name cause, evidence, action, owner and day?",
        "每条经验教训是否写明原因、依据、行动、责任人和日期？",
    ),
    dimension="learning",
    profile="standard",
    phase="closure",
    needs=("lessons.cause", "lessons.evidence"),
    reads=(
        "lessons.action", "lessons.owner", "lessons.due", "lessons.from_project",
        "lessons.available_on", "lesson_actions.owner", "lesson_actions.due", "events",
    ),
    formula=Label(
        "lessons with cause, evidence, action, owner and day ÷ all lessons of the project",
        "原因、依据、行动、责任人、日期齐全的经验教训 ÷ 本项目全部经验教训",
    ),
    remedy=Label(
        "Complete the lessons that matter most; drop those nobody will act on.",
        "补全最重要的经验教训，删去无人会落实的。",
    ),
    cheapest=Label(
        "A list of lessons with cause, evidence, action, owner and due day.",
        "经验教训清单：原因、依据、改进行动、责任人、到期日。",
    ),
    judge=share(
        _complete,
        lambda counted: with_failing(
            message("{good:n} of {n:n} lessons are complete.", good=counted.good, n=counted.n),
            counted.failing,
        ),
        nothing=message("The project wrote down no lesson of its own."),
        missing=("lessons",),
    ),
    source="M2.10",
)  # fmt: skip

CLS_03 = Indicator(
    name="CLS-03",
    title=Label("Lessons acted upon", "教训改进落实率"),
    question=Label(
        "Was what should follow from the lessons done by the day it was due?",
        "经验教训的改进行动是否按期落实？",
    ),
    dimension="learning",
    profile="standard",
    phase="closure",
    needs=("lesson_actions.due", "lesson_actions.closed_on", "lessons"),
    reads=(
        "lesson_actions.status", "lesson_actions.verified_on", "lessons.from_project",
        "lessons.available_on", "events",
    ),
    formula=Label(
        "actions drawn from lessons closed by their due day ÷ actions due",
        "按期关闭的改进行动 ÷ 到期的改进行动",
    ),
    remedy=Label(
        "Give each open action an owner in the line organisation and a new day.",
        "为每项未完成的改进行动在职能部门落实责任人和新日期。",
    ),
    cheapest=Label(
        "A list of actions drawn from lessons with owner, due day and closing day.",
        "改进行动清单：责任人、到期日、关闭日期。",
    ),
    judge=_done,
    source="M2.10",
)  # fmt: skip
