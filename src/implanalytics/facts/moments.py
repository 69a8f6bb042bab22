"""What the days of each table say: since when a row is known, what happened, what was planned."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import pandas as pd

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})

AGREED_AHEAD = frozenset({"contract_finish"})
"""Kinds of event whose day is agreed before it comes: known at every date, and no last fact."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What the days of one table say. Every instant column has one of the first four roles.

    Attributes
    ----------
    since
        The day a row is true of, or came into being: before it there is no such row.
    happened
        Days on which something happened to the thing: before them nobody knows.
    kept
        Days that are planned or agreed, or speak of the file: known at every date.
    states
        Columns that are true only when the source was taken; days among them too.
    told
        Day -> columns that say how it was on that day. Where a row has no such day they are
        states.
    announced_by
        A row with this column filled is known before its day: it stays, without the day. Where
        that is a day on which something happened, the row is known from then on.
    ahead
        A column and its values by which the day of a row is agreed or planned, or no birth.
    ends
        Whether its days may be the last of a closed project; false where people write them ahead.
    """

    since: str | None = None
    happened: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    told: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    announced_by: str | None = None
    ahead: tuple[str, frozenset[str]] | None = None
    ends: bool = True

    @property
    def dates(self) -> tuple[str, ...]:
        """The columns that date a row or say when something happened."""
        return (self.since, *self.happened) if self.since else self.happened

    def agreed(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Say of which rows the day was agreed or planned before it came."""
        if self.ahead is None or self.ahead[0] not in frame.columns:
            return pd.Series(data=False, index=frame.index)
        return frame[self.ahead[0]].isin(self.ahead[1])

    def days(self, frame: pd.DataFrame) -> "Iterator[tuple[str, pd.Series]]":
        """Yield the days on which something happened, column by column."""
        if not self.ends:
            return
        for column in self.dates:
            if column in frame.columns:
                rows = frame[~self.agreed(frame)] if column == self.since else frame
                yield column, rows[column]


_RESIDUAL = (
    "residual_probability", "residual_probability_level", "residual_impact_level",
    "residual_impact_days", "residual_impact_money", "residual_score", "residual_level",
)  # fmt: skip
_IMPACTS = ("scope_impact", "quality_impact", "schedule_impact", "cost_impact")

MOMENTS: Mapping[str, Moments] = MappingProxyType({
    "projects": Moments(kept=("start", "contract_finish", "as_of")),
    "sources": Moments(kept=("extracted_at",)),
    "events": Moments("day", kept=("until",), ahead=("kind", AGREED_AHEAD)),
    "statuses": Moments("day"),
    "goals": Moments("set_on", kept=("due",), states=("actual", "achieved")),
    "remarks": Moments("day", kept=("due",), states=("status",)),
    "phases": Moments(
        happened=("actual_start", "actual_finish"), kept=("planned_start", "planned_finish"),
    ),
    "tasks": Moments(
        "created",
        happened=("actual_start", "actual_finish", "resolved"),
        kept=("planned_start", "planned_finish", "start", "finish", "due", "constraint_on"),
        states=("status", "percent_complete", "actual_effort", "remaining_effort", "archived"),
        ahead=("origin", frozenset({"plan"})),
    ),
    "links": Moments(),
    "baselines": Moments("taken_on", kept=("start", "finish")),
    "assignments": Moments(states=("actual_effort", "remaining_effort")),
    "transitions": Moments("at"),
    "milestones": Moments(
        happened=("reached_on", "written_on"), kept=("planned_on",),
        states=("revised_on", "status"),
    ),
    "calendars": Moments(kept=("day",)),
    "time_entries": Moments("worked_on", happened=("entered_on",)),
    "costs": Moments("day", ahead=("kind", frozenset({"budget", "forecast"}))),
    "rates": Moments(kept=("valid_from",)),
    "invoices": Moments(
        happened=("invoiced_on", "paid_on"), kept=("due",), states=("status",),
        told={"paid_on": ("paid",)},
    ),
    "purchases": Moments(
        happened=("ordered_on", "dispatched_on", "arrived_on", "accepted_on"),
        kept=("order_due", "required_on", "promised_on"), states=("status",),
        told={"arrived_on": ("defective",), "accepted_on": ("receiver",)},
    ),
    "contingency": Moments("day"),
    "signoffs": Moments(
        "signed_on", happened=("reached_on", "waived_on", "document_on"),
        told={"signed_on": ("signatory", "role", "conclusion", "accepted")},
        announced_by="reached_on",
    ),
    "deliverables": Moments(
        happened=("delivered_on", "approved_on", "archived_on"), kept=("due",),
        states=("status",), told={"approved_on": ("approver",), "archived_on": ("archived",)},
    ),
    "handover_items": Moments(
        happened=("handed_on",), told={"handed_on": ("present", "accepted", "giver", "receiver")}
    ),
    "commitments": Moments(
        "made_on", happened=("confirmed_on", "found_on"), kept=("due",), states=("met", "status"),
    ),
    "requirements": Moments(
        "raised_on", happened=("confirmed_on",), states=("status",),
        told={"confirmed_on": ("confirmed_by", "meeting_id")},
    ),
    "trace_links": Moments(),
    "changes": Moments(
        "raised_on", happened=("decided_on", "signed_on", "started_on", "closed_on"),
        states=("status",), told={"decided_on": ("decision", "approver")},
    ),
    "claims": Moments(
        "raised_on", happened=("settled_on",), states=("status",),
        told={"settled_on": ("recovered",)},
    ),
    "tests": Moments(
        "day", happened=("reviewed_on",), states=("comments_closed",),
        told={
            "day": ("result", "passed", "cases", "cases_passed"), "reviewed_on": ("comments",),
        },
    ),
    "defects": Moments(
        "found_on", happened=("resolved_on", "closed_on", "waived_on"), states=("status",),
        told={"resolved_on": ("solution",)},
    ),
    "acceptance_items": Moments(
        happened=("accepted_on",),
        told={"accepted_on": ("result", "passed", "passed_first", "acceptor")},
    ),
    "tickets": Moments(
        "opened_on", happened=("responded_on", "resolved_on", "closed_on"), states=("status",),
        told={"resolved_on": ("solution",)},
    ),
    "usage": Moments("day"),
    "processes": Moments(
        happened=("redesigned_on", "approved_on", "rules_issued_on"),
        states=("feasible", "judged_by"),
    ),
    "checks": Moments(
        happened=("day", "closed_on", "signed_on", "waived_on"), kept=("due",),
        told={
            "day": ("result", "passed", "score", "comments", "checker", "triggered"),
            "closed_on": ("comments_closed",), "signed_on": ("signed_by",),
            "waived_on": ("waived_by",),
        },
    ),
    "risks": Moments(
        "raised_on", happened=("occurred_on", "customer_told_on", "reviewed_on", "closed_on"),
        kept=("due",),
        states=("status", "probability", "probability_level", "impact_level", "impact_days",
                "impact_money", "score", "level", *_IMPACTS, *_RESIDUAL),
        told={"occurred_on": ("occurred",)},
    ),
    "risk_history": Moments("day"),
    "risk_responses": Moments(
        "agreed_on", happened=("done_on",), kept=("due",), states=("status",)
    ),
    "issues": Moments(
        "raised_on", happened=("closed_on", "escalated_on", "decided_on"), kept=("due",),
        states=("status",), told={"closed_on": ("days", "cost")},
    ),
    "members": Moments(
        "joined_on", happened=("left_on",), kept=("requested_on",),
        states=("attitude", "attitude_mid", "attitude_end"), announced_by="requested_on",
        ends=False,
    ),
    "raci": Moments(),
    "meetings": Moments(
        "held_on", happened=("prepared_on", "recorded_on"), kept=("planned_on",),
        told={"held_on": ("attendees", "leader", "statement", "hours", "decisions", "minutes")},
        announced_by="planned_on",
    ),
    "meeting_actions": Moments(
        "raised_on", happened=("closed_on",), kept=("due",), states=("status",)
    ),
    "training_sessions": Moments(
        "held_on", kept=("planned_on",), told={"held_on": ("attended", "leader")},
        announced_by="planned_on",
    ),
    "training_results": Moments(
        happened=("assessed_on",),
        told={"assessed_on": ("attended", "score", "passed", "attempt")},
    ),
    "survey_questions": Moments(),
    "survey_answers": Moments("submitted_at"),
    "lessons": Moments(
        "raised_on", happened=("available_on",), kept=("due",), states=("status",)
    ),
    "lesson_actions": Moments(
        happened=("closed_on", "verified_on"), kept=("due",), states=("status",)
    ),
})  # fmt: skip
"""Table -> what its days say."""
