"""Whether training came when it helps: before go-live, after the manual, planned from needs."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, earliest, event, soonest
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import any_by, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.shapes import Cases, cases, in_order, measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.training.roster import roster

IN_TIME_OR_NOT = Label("not late green, else red", "不晚于为绿，否则为红")


def _before_golive(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    if golive.day is None:
        yield Lacking(message("No go-live is known by the status date."), ("events",))
        return
    day, hours = golive.day, _hours_after(figures, golive.day)

    found = measured(
        _users(figures, day),
        lambda counted: message(
            "{good:n} of {n:n} users had passed an assessment before go-live.",
            good=counted.good, n=counted.n,
        ),
        missing=("training_results.assessed_on",),
    )  # fmt: skip
    yield replace(
        found,
        text=_with_hours(found.text, hours),
        inputs={**found.inputs, "golive": day.date(), "hours_after": hours},
        evidence=(*found.evidence, *golive.evidence),
    )


def _with_hours(finding: Message, hours: float | None) -> Message:
    if hours is None:
        return finding
    if not hours:
        return message("{finding} No training took place after go-live.", finding=finding)
    return message(
        "{finding} {share:percent} of the training hours came after go-live.",
        finding=finding, share=hours,
    )  # fmt: skip


def _users(figures: Figures, golive: pd.Timestamp) -> Cases:
    """Return the users of the roster: good when some assessment was passed by go-live."""
    people = roster(figures)
    passed = surely(people["passed"])
    undated = passed & people["passed_on"].isna()
    blank = people["assessed"].isna() | (
        people["passed"].isna() & people["assessed"].eq(other=True)
    )
    by_then = (people["passed_on"] <= golive.normalize()).astype("boolean").mask(undated | blank)
    grouped = people.assign(good=by_then).groupby("person", sort=False)
    users = grouped.agg(row_id=("row_id", "first"), name=("name", "first"))
    good = any_by(by_then, people["person"])
    return cases(
        users.reset_index(), good.reset_index(drop=True), table="training_results", name="name"
    )


def _hours_after(figures: Figures, golive: pd.Timestamp) -> float | None:
    sessions = figures.table("training_sessions")
    hours = column(sessions, "hours", "float64")
    known = hours.notna() & sessions["held_on"].notna()
    total = float(hours[known].sum())
    after = known & (sessions["held_on"].dt.normalize() > golive.normalize())
    return float(hours[after].sum()) / total if total else None


TRN_03 = Indicator(
    name="TRN-03",
    title=Label("Trained before go-live", "上线前完成培训"),
    question=Label(
        "Were the users trained before go-live, with something left for after it?",
        "用户是否在上线前完成培训，并留有上线后的培训？",
    ),
    dimension="people",
    needs=("training_results.assessed_on", "events"),
    reads=("training_results.passed", "training_results.score", "training_sessions.hours"),
    formula=Label(
        "users who passed by the day of go-live ÷ users on the roster; training hours after it "
        "are told beside it",
        "上线日前通过考核的用户 ÷ 名册上的用户；上线后培训学时另行列出",
    ),
    remedy=Label(
        "Hold back go-live for departments not yet trained; keep some hours for after it.",
        "未培训的部门暂缓上线，并预留上线后的培训学时。",
    ),
    cheapest=Label(
        "The day of each assessment and the day of go-live.", "每次考核的日期与上线日期。"
    ),
    judge=_before_golive,
    outcomes=JUDGED_IF_ASKED,
    profile="standard",
    practice="user_training",
    phase="training",
    source="M4.I2, M6.I1, M9.R8",
)


def _manual(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    listed = figures.table("deliverables")
    manuals = rows_of_kind(listed, "manual", "category")
    sessions = figures.table("training_sessions")
    users = sessions[~column(sessions, "kind_key").eq("concept").fillna(value=False)]
    first = earliest(users, "held_on", table="training_sessions")
    if manuals.empty:
        yield Lacking(message("No user manual is among the deliverables."), ("deliverables",))
        return
    if first.day is None:
        yield Lacking(message("No training was held by the status date."), ("training_sessions",))
        return
    manual = earliest(manuals, "delivered_on", table="deliverables")
    if manual.day is None:
        manual = Dated(
            figures.as_of.normalize(),
            earliest(manuals.assign(due=figures.as_of), "due", table="deliverables").evidence,
        )
        text = message(
            "Training began on {first:date}; no user manual had been delivered by the status date.",
            first=first.day.date(),
        )
    else:
        text = message(
            "The user manual was delivered on {manual:date}; training began on {first:date}.",
            manual=manual.day.date() if manual.day else None, first=first.day.date(),
        )  # fmt: skip
    yield in_order(figures, manual, first, text, missing=("deliverables.delivered_on",))


TRN_06 = Indicator(
    name="TRN-06",
    title=Label("Manual before training", "先有手册后培训"),
    question=Label(
        "Was the user manual there before the first training?", "首次培训前是否已交付使用手册？"
    ),
    dimension="deliverable",
    needs=("deliverables.delivered_on", "training_sessions"),
    reads=("deliverables.name", "deliverables.category", "training_sessions.kind"),
    formula=Label(
        "working days from the first user training to the manual; 0 where the manual came first",
        "自首次用户培训到手册交付的工作日；手册在先为 0",
    ),
    remedy=Label(
        "Hand out the manual now and repeat what was taught without it.",
        "立即发放手册，并就此前的培训内容补讲。",
    ),
    cheapest=Label(
        "The manual on the list of deliverables, with the day it was delivered.",
        "交付物清单中的使用手册及其交付日期。",
    ),
    judge=_manual,
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=IN_TIME_OR_NOT,
    practice="user_manual",
    phase="training",
    source="M2.8, M7",
)


def _needs_first(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    asked = _needs_asked(figures)
    sessions = figures.table("training_sessions")
    planned = earliest(sessions, "planned_on", table="training_sessions")
    held = earliest(sessions, "held_on", table="training_sessions")
    first = soonest(planned, held)
    if first.day is None:
        yield Lacking(message("No training was planned or held by the status date."),
                      ("training_sessions",))  # fmt: skip
        return
    if asked.day is None:
        yield Lacking(
            message("No survey of training needs is known."), ("survey_questions", "checks")
        )
        return
    text = message(
        "Needs were asked for on {asked:date}; the first course was set for {first:date}.",
        asked=asked.day.date(), first=first.day.date(),
    )  # fmt: skip
    found = in_order(figures, asked, first, text)
    if not planned and not found.value:
        yield Lacking(
            message(
                "Needs were asked for before the first course; when it was planned is not known."
            ),
            ("training_sessions.planned_on",),
            found.evidence,
        )
        return
    yield found


def _needs_asked(figures: Figures) -> Dated:
    """Return the day training needs were first asked for: in a survey, else in a check."""
    questions, answers = figures.table("survey_questions"), figures.table("survey_answers")
    checks = figures.table("checks")
    of_needs = rows_of_kind(questions, "training_needs", "topic")
    mine = answers[answers["question_id"].isin(of_needs["question_id"])]
    checked = rows_of_kind(checks, "training_needs")
    return soonest(
        earliest(mine, "submitted_at", table="survey_answers"),
        earliest(checked, "day", table="checks"),
    )


TRN_10 = Indicator(
    name="TRN-10",
    title=Label("Training planned from needs", "按需求安排培训"),
    question=Label(
        "Were the users' needs asked for before the courses were planned?",
        "安排课程之前是否先了解了用户需求？",
    ),
    dimension="people",
    needs=("training_sessions",),
    reads=(
        "training_sessions.planned_on", "survey_questions.topic", "survey_answers.submitted_at",
        "checks.kind", "checks.day",
    ),
    formula=Label(
        "working days from the first course to the survey of needs; 0 where needs came first",
        "自首次课程到需求调查的工作日；调查在先为 0",
    ),
    remedy=Label(
        "Ask users what they need now and adjust the courses still to come.",
        "立即调查用户的培训需求，据此调整后续课程。",
    ),
    cheapest=Label(
        "A survey of training needs with the day of each answer, and planned days of the courses.",
        "培训需求调查（含提交日期）与课程的计划日期。",
    ),
    judge=_needs_first,
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=IN_TIME_OR_NOT,
    practice="training_needs",
    phase="training",
    source="M6.5",
)  # fmt: skip
