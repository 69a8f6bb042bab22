"""In which forms training was given, and whether the team was trained in the ideas first."""

from collections.abc import Iterator, Sequence

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import folded, folded_names
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, Met, conditions
from implanalytics.indicators.shapes.share import FEW
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.training.roster import roster
from implanalytics.tables.kinds import KINDS

FORMS = {key: kind.label for key, kind in KINDS["training_sessions.form"].kinds.items()}


def _forms(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    sessions = figures.table("training_sessions").dropna(subset=["held_on"])
    form = column(sessions, "form_key")
    known = sessions[form.notna()]
    if known.empty:
        yield Lacking(
            message("No session says in which form it was held."), ("training_sessions.form",)
        )
        return
    used = [key for key in FORMS if form.eq(key).any()]
    yield Measured(
        value=float(len(used)),
        text=message(
            "{n:n} of {all:n} forms of training were used: {forms}.",
            n=len(used), all=len(FORMS), forms=tuple(FORMS[key] for key in used),
        ),
        numerator=float(len(used)),
        denominator=float(len(FORMS)),
        n=len(known),
        inputs={
            "forms": tuple(FORMS[key] for key in used),
            "unknown": int(form.isna().sum()),
            "pass_rates": _pass_rates(figures, sessions.assign(form_key=form)),
        },
        evidence=(Evidence("training_sessions", tuple(known["row_id"])),),
    )  # fmt: skip


def _pass_rates(figures: Figures, sessions: pd.DataFrame) -> tuple[Message, ...]:
    """Say how many passed by form, for courses given in one form alone."""
    course = folded_names(column(sessions, "name"))
    forms = sessions["form_key"].groupby(course).agg(["nunique", "first"])
    one = forms.loc[forms["nunique"] == 1, "first"]
    people = roster(figures)
    people = people.assign(form=people["course"].map(one).astype("str"))
    known = people.dropna(subset=["form", "passed"])
    return tuple(
        message("{form}: {passed:n} of {n:n} passed",
                form=FORMS[str(form)], passed=int(group["passed"].sum()), n=len(group))
        for form, group in known.groupby("form", sort=True)
        if len(group) >= FEW
    )  # fmt: skip


TRN_04 = Indicator(
    name="TRN-04",
    title=Label("Forms of training", "培训形式"),
    question=Label(
        "In which forms was training given: online, face to face, by video?",
        "采用了哪些培训形式：线上、线下、视频？",
    ),
    dimension="people",
    needs=("training_sessions.form",),
    reads=("training_sessions.name", "training_results.session", "training_results.passed"),
    formula=Label("forms used of the three", "三种形式中采用的种数"),
    remedy=Label(
        "Add the form that is missing where users cannot come to a course.",
        "对无法到场的用户补充其他培训形式。",
    ),
    cheapest=Label("The form of each session.", "每场培训的方式。"),
    judge=_forms,
    outcomes=REPORTED_IF_ASKED,
    unit="count",
    practice="training_forms",
    phase="training",
    source="M6.R2",
)


def _concept(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking:
    sessions = figures.table("training_sessions").dropna(subset=["held_on"])
    held = figures.table("meetings")
    held = held[column(held, "held_on", "datetime64[us]").notna()]
    courses = rows_of_kind(sessions, "concept")
    meetings = rows_of_kind(held, "concept_training")
    if courses.empty and meetings.empty:
        return _not_held(figures, sessions)
    by = pd.concat([column(courses, "trainer"), column(meetings, "chair")], ignore_index=True)
    leader = pd.concat([column(courses, "leader"), column(meetings, "leader")], ignore_index=True)
    evidence = tuple(
        Evidence(table, tuple(rows["row_id"]))
        for table, rows in (("training_sessions", courses), ("meetings", meetings))
        if len(rows)
    )
    present = leader.eq("present").astype("boolean").mask(leader.isna())
    return (
        Condition(LED, _some([_is_consultant(figures, name) for name in by]), evidence),
        Condition(LEADER, _some([None if pd.isna(said) else bool(said) for said in present])),
    )


LED = Label("led by a consultant", "由实施顾问主讲")
LEADER = Label("top leader present", "一把手到场")


def _not_held(figures: Figures, sessions: pd.DataFrame) -> Sequence[Condition] | Lacking:
    """Return both conditions as failed where a complete list of sessions has none by kick-off."""
    kickoff = event(figures, "kickoff")
    known = len(sessions) > 0 and column(sessions, "kind_key").notna().all()
    if not kickoff or not known:
        return Lacking(message("No concept training is known."), ("training_sessions", "meetings"))
    evidence = (Evidence("training_sessions", tuple(sessions["row_id"])), *kickoff.evidence)
    return (Condition(LED, holds=False, evidence=evidence), Condition(LEADER, holds=False))


def _some(said: Sequence[bool | None]) -> bool | None:
    """Say whether some hold; None where none does for certain and some may."""
    if any(said):
        return True
    return None if None in said else False


def _is_consultant(figures: Figures, written: Value) -> bool | None:
    """Say whether a person is a consultant by the list of members; None where it is not known."""
    members = figures.table("members")
    if not isinstance(written, str):
        return None
    mine = members[folded_names(members["person"]) == folded(written)]
    roles = column(mine, "role_key")
    if roles.eq("consultant").any():
        return True
    return None if mine.empty or roles.isna().any() else False


def _concept_said(met: Met) -> Message:
    if met.good == met.n:
        return message("A consultant led the concept training and the top leader was there.")
    if not met.failing:
        return message(
            "{good:n} of {n:n} conditions of the concept training are known to hold.",
            good=met.good, n=met.n,
        )  # fmt: skip
    return message(
        "{good:n} of {n:n} conditions of the concept training held; not so: {failing}.",
        good=met.good, n=met.n, failing=met.failing,
    )  # fmt: skip


TRN_05 = Indicator(
    name="TRN-05",
    title=Label("Concept training of the team", "项目队伍理念培训"),
    question=Label(
        "Did a consultant lead the concept training, with the top leader there?",
        "理念培训是否由实施顾问主讲、一把手到场？",
    ),
    dimension="people",
    reads=(
        "training_sessions.kind", "training_sessions.trainer", "training_sessions.leader",
        "meetings.kind", "meetings.chair", "meetings.leader", "members.role",
    ),
    formula=Label("how many of the two hold", "两项条件中成立的项数"),
    remedy=Label(
        "Repeat it with the top leader before the next phase begins.",
        "在下一阶段开始前请一把手到场补办。",
    ),
    cheapest=Label(
        "The session with trainer and whether the top leader came; members with their roles.",
        "该场培训的讲师与一把手是否到场；成员及其角色。",
    ),
    judge=conditions(
        _concept, _concept_said, missing=("training_sessions.trainer", "training_sessions.leader")
    ),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="concept_training",
    phase="training",
    source="M9.4",
)  # fmt: skip
