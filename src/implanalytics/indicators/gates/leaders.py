"""Whether the customer's top leader came to the kick-off, and took a position."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import names
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence, merged
from implanalytics.indicators.thresholds import Threshold

LEADER, DEPUTY, NOBODY = 2.0, 1.0, 0.0
"""What is judged of a kick-off: the leader came, a deputy did, or it was none of the kind."""

_POINTS = {"present": LEADER, "deputy": DEPUTY, "absent": NOBODY}


@dataclass(frozen=True)
class _Build:
    """When building began: the day if known, and whether nothing earlier is possible."""

    day: pd.Timestamp | None
    sure: bool


def _kickoff(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    meetings = rows_of_kind(figures.table("meetings"), "kickoff")
    days = column(meetings, "held_on", "datetime64[us]")
    held, first = meetings[days.notna()], days.min()
    announced, build = event(figures, "kickoff"), _build(figures)
    evidence = merged((*_rows(held), *announced.evidence))
    known = [day for day in (announced.day, first) if day is not None and pd.notna(day)]
    if not known:
        yield _none_held(figures, build)
        return
    day = min(known).normalize()
    points = _points(figures, held)
    late = build.day is not None and day > build.day.normalize()
    yield Measured(
        value=NOBODY if late else points,
        best=NOBODY if late else LEADER if points is None else points,
        worst=NOBODY if late or points is None or not build.sure else points,
        text=_says(points, late=late),
        unknown=_unknown(points),
        missing=("meetings.leader",) if points is None else ("phases.actual_start",),
        n=max(1, len(held)),
        inputs={"held_on": day.date(), "build_began": build.day.date() if build.day else None},
        evidence=evidence,
    )


def _none_held(figures: Figures, build: _Build) -> Measured | Lacking:
    """Judge a project without a kick-off: one was due once building began."""
    meetings = figures.table("meetings")
    if build.day is None or meetings.empty or column(meetings, "kind_key").isna().any():
        return Lacking(message("No kick-off meeting is recorded."), ("meetings",))
    text = message("Building began on {day:date} without a kick-off meeting.", day=build.day.date())
    return Measured(NOBODY, text, n=1, evidence=_rows(meetings))


def _build(figures: Figures) -> _Build:
    """Return when building began; sure where the method has no such phase, or it is known."""
    known, keys = phase_days(figures), figures.phase_keys("development")
    days = [day for key in keys if (day := known.day(key, "started")) is not None]
    return _Build(min(days) if days else None, all(known.start_known(key) for key in keys))


def _points(figures: Figures, held: pd.DataFrame) -> float | None:
    """Return the best that somebody said of a kick-off, else what its attendees show."""
    said_of = column(held, "leader").map(_POINTS).dropna()
    if len(said_of):
        return float(said_of.max())
    came = names(column(held, "attendees"))
    leaders = _leaders(figures, "top_leader")
    if came & leaders:
        return LEADER
    if came & _leaders(figures, "deputy_leader"):
        return DEPUTY
    return NOBODY if came and leaders else None


def _leaders(figures: Figures, role: str) -> frozenset[str]:
    """Return the names of the customer's people in a role."""
    members = rows_of_kind(figures.table("members"), role, "role")
    return names(members["person"][~column(members, "company").isin(("own", "subcontractor"))])


def _rows(meetings: pd.DataFrame) -> tuple[Evidence, ...]:
    return (Evidence("meetings", tuple(meetings["row_id"])),) if len(meetings) else ()


def _says(points: float | None, *, late: bool) -> Message:
    if late:
        return message("The kick-off was held only after building had begun.")
    if points == LEADER:
        return message("The kick-off was held with the customer's top leader.")
    if points == DEPUTY:
        return message("The kick-off was held with a deputy of the customer's top leader.")
    if points == NOBODY:
        return message("The kick-off was held without the customer's leaders.")
    return message("The kick-off was held.")


def _unknown(points: float | None) -> Message:
    if points is None:
        return message("whether the customer's top leader was there is not known.")
    return message("when building began is not known.")


GAT_09 = Indicator(
    name="GAT-09",
    title=Label("Kick-off with the top leader", "一把手出席启动会"),
    question=Label(
        "Was a kick-off held before building began, with the customer's top leader?",
        "开发开工前是否召开启动会，客户一把手是否出席？",
    ),
    dimension="people",
    profile="standard",
    needs=("meetings",),
    reads=(
        "meetings.kind", "meetings.held_on", "meetings.leader", "meetings.attendees",
        "members.role", "events.day", "phases.actual_start", "tasks.actual_start",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="kickoff",
    phase="initiation",
    formula=Label(
        "2 if held before building began with the top leader, 1 with a deputy, else 0",
        "开发开工前召开且一把手出席计 2，副职代表计 1，否则计 0",
    ),
    remedy=Label(
        "Hold a meeting now in which the top leader backs the project before all departments.",
        "尽快补开会议，请一把手当众表态支持。",
    ),
    cheapest=Label(
        "The kick-off in the list of meetings: day, and whether the top leader was there.",
        "会议清单中的启动会：日期、一把手是否出席。",
    ),
    judge=_kickoff,
    unit="points",
    rule=Label(
        "held in time with the top leader: green; with a deputy: amber; else red",
        "按时召开且一把手出席为绿，副职代表为黄，其余为红",
    ),
    source="M9.5",
)  # fmt: skip


def _statement(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    meetings = figures.table("meetings")
    held = meetings[column(meetings, "held_on", "datetime64[us]").notna()]
    asked = rows_of_kind(held, "concept_training")
    asked = asked if len(asked) else rows_of_kind(held, "kickoff")
    if asked.empty:
        yield Lacking(
            message("Neither concept training nor a kick-off is recorded."), ("meetings",)
        )
        return
    stated = said(asked, "statement")
    yes, unsure = bool(stated.fillna(value=False).any()), bool(stated.isna().any())
    yield Measured(
        value=float(yes),
        best=float(yes or unsure),
        worst=float(yes),
        text=(
            message("The customer's top leader took a position before the team.")
            if yes
            else message("The customer's top leader is not recorded as having taken a position.")
        ),
        unknown=message("the minutes do not say whether the top leader took a position."),
        missing=("meetings.statement",),
        n=len(asked),
        evidence=_rows(asked),
    )


GAT_10 = Indicator(
    name="GAT-10",
    title=Label("Top leader took a position", "一把手表态"),
    question=Label(
        "Did the customer's top leader take a position at the concept training?",
        "客户一把手是否在理念培训上表态？",
    ),
    dimension="people",
    needs=("meetings.statement",),
    outcomes=JUDGED_IF_ASKED,
    practice="leader_statement",
    phase="training",
    formula=Label("1 if a position was taken, else 0", "已表态计 1，未表态计 0"),
    remedy=Label(
        "Ask the top leader to say before the departments what is expected of them.",
        "请一把手向各部门明确要求、公开表态。",
    ),
    cheapest=Label(
        "A yes or no beside the concept training in the list of meetings.",
        "在会议清单的理念培训行注明“是否表态”。",
    ),
    judge=_statement,
    unit="count",
    rule=Label("a position was taken: green; none: red", "已表态为绿，未表态为红"),
    source="M9.4",
)
