"""Support after go-live: the tickets of the first weeks, and the agreement behind it."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import (
    JUDGED_IF_ASKED,
    REPORTED_IF_ASKED,
    Indicator,
)
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.quality.severity import SEVERE, severities
from implanalytics.indicators.result import Evidence, merged
from implanalytics.indicators.thresholds import Threshold

_SIGNED = {"signoffs": "signed_on", "deliverables": "approved_on"}


def _tickets(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    if golive.day is None:
        yield Lacking(message("The system was not live by the status date."), ("events",))
        return
    first, watched = threshold.parameters["first"], threshold.parameters["watched"]
    tickets = figures.table("tickets")
    age = (tickets["opened_on"].dt.normalize() - golive.day.normalize()).dt.days
    mine = tickets[(age >= 0) & (age <= watched)]
    early = int((age[mine.index] <= first).sum())
    yield Measured(
        value=float(len(mine)),
        text=message(
            "{n:n} tickets in the first {watched:n} days after go-live up to the status date, "
            "{early:n} of them in the first {first:n}; {response}.",
            n=len(mine), watched=watched, early=early, first=first, response=_response(mine),
        ),
        n=len(mine),
        inputs=_inputs(figures, mine, early),
        evidence=merged((Evidence("tickets", tuple(mine["row_id"])), *golive.evidence)),
    )  # fmt: skip


def _hours(tickets: pd.DataFrame) -> float | None:
    answered = column(tickets, "responded_on", "datetime64[us]")
    hours = ((answered - tickets["opened_on"]).dt.total_seconds() / 3600).clip(lower=0).dropna()
    return float(hours.median()) if len(hours) else None


def _response(tickets: pd.DataFrame) -> Message:
    hours = _hours(tickets)
    if hours is None:
        return message("when they were answered is not known")
    return message("half of the answers came within {hours:h}", hours=hours)


def _inputs(figures: Figures, tickets: pd.DataFrame, early: int) -> dict[str, Value]:
    severity = severities(figures, tickets)
    users = column(figures.table("usage"), "licensed_users", "float64")
    by_day = users.groupby(column(figures.table("usage"), "day", "datetime64[us]")).sum()
    most = float(by_day.max()) if len(by_day) else 0.0
    closed = column(tickets, "closed_on", "datetime64[us]").notna()
    resolved = column(tickets, "resolved_on", "datetime64[us]").notna()
    known = {"closed_on", "resolved_on"} & set(tickets.columns)
    return {
        "first": early,
        "later": len(tickets) - early,
        "severe": int((severity <= SEVERE).sum()) if severity.notna().any() else None,
        "median_response": _hours(tickets),
        "per_user": len(tickets) / most if most > 0 else None,
        "open": int((~(closed | resolved)).sum()) if known else None,
    }


def _agreed(figures: Figures) -> Dated:
    """Return the day the support agreement was signed; of several that are told, the latest."""
    signed = rows_of_kind(figures.table("signoffs"), "support_agreement", "subject")
    written = rows_of_kind(figures.table("deliverables"), "support_agreement", "category")
    rows = {"signoffs": signed, "deliverables": written}
    days = [column(of, _SIGNED[name], "datetime64[us]") for name, of in rows.items()]
    first = [day.min() for day in days if day.notna().any()]
    evidence = tuple(Evidence(name, tuple(of["row_id"])) for name, of in rows.items() if len(of))
    return Dated(max(first) if first else None, evidence)


def _agreement(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
    keys = figures.phase_keys("delivery")
    if not keys:
        yield NotAsked(message("The method has no phase in which the system is delivered."))
        return
    found = phase_days(figures)
    days = [day for key in keys if (day := found.day(key, "finished")) is not None]
    if not days:
        reason = message("The project was not delivered by the status date, or nobody said when.")
        yield Lacking(reason, ("tasks.actual_finish", "phases.actual_finish"))
        return
    if not figures.facts.has("signoffs") and not figures.facts.has("deliverables"):
        reason = message("Nobody wrote down what was signed or handed over.")
        yield Lacking(reason, ("signoffs", "deliverables"))
        return
    agreed = _agreed(figures)
    undated = tuple(
        f"{part.table}.{day}"
        for part in agreed.evidence
        for day in (_SIGNED[part.table],)
        if day not in figures.table(part.table).columns
    )
    if agreed.day is None and undated:
        yield Lacking(message("When the support agreement was signed is not known."), undated)
        return
    yield _signed_by(figures, agreed, max(days))


def _signed_by(figures: Figures, agreed: Dated, delivered: pd.Timestamp) -> Measured:
    if agreed.day is None:
        text = message(
            "Delivered on {delivered:date}, and no support agreement is signed.",
            delivered=delivered.date(),
        )  # fmt: skip
        late = max(1.0, figures.working_days(delivered, figures.as_of))
    else:
        text = message(
            "The support agreement was signed on {agreed:date}; delivery was on {delivered:date}.",
            agreed=agreed.day.date(), delivered=delivered.date(),
        )  # fmt: skip
        late = max(0.0, figures.working_days(delivered, agreed.day))
    return Measured(
        value=late, text=text, n=1, evidence=agreed.evidence,
        inputs={
            "agreed": None if agreed.day is None else agreed.day.date(),
            "delivered": delivered.date(),
        },
    )  # fmt: skip


SUP_01 = Indicator(
    name="SUP-01",
    title=Label("Tickets after go-live", "上线后工单"),
    question=Label(
        "How many tickets came in the first weeks after go-live, and how soon were they answered?",
        "上线初期有多少工单，多久得到响应？",
    ),
    dimension="customer",
    practice="support",
    phase="support",
    needs=("tickets", "events"),
    reads=(
        "tickets.responded_on", "tickets.closed_on", "tickets.severity", "usage.licensed_users",
    ),
    outcomes=REPORTED_IF_ASKED,
    unit="count",
    formula=Label(
        "tickets opened from go-live to 90 days after it, with those of the first 30 days, severe "
        "ones, tickets per user, median hours to the first answer, and how many are open",
        "上线起 90 天内的工单数，附前 30 天、严重工单、人均工单、首次响应中位小时数和未关闭数",
    ),
    remedy=Label(
        "Where tickets do not fall off after a month, look at the three commonest kinds.",
        "一个月后工单不见减少的，分析最多的三类问题。",
    ),
    cheapest=Label(
        "A list of tickets with day opened and first answered, and the day of go-live.",
        "工单清单：提交日期、首次响应时间；以及上线日期。",
    ),
    judge=_tickets,
    source="M2.9, M5, M8",
)  # fmt: skip

SUP_02 = Indicator(
    name="SUP-02",
    title=Label("Support agreement by delivery", "交付时的支持协议"),
    question=Label(
        "Had the agreement on support and maintenance been signed when the project was delivered?",
        "项目交付时，技术支持与维护协议是否已签订？",
    ),
    dimension="deliverable",
    practice="support_agreement",
    phase="delivery",
    reads=(
        "signoffs.subject", "signoffs.signed_on", "deliverables.approved_on",
        "tasks.actual_finish", "phases.actual_finish",
    ),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=Label(
        "signed by the day of delivery green, later or not at all red",
        "交付当日或之前签订为绿，之后签订或未签为红",
    ),
    formula=Label(
        "working days by which the agreement was signed after delivery had ended",
        "协议签订晚于交付完成的工作日数",
    ),
    remedy=Label(
        "Sign now; agree who answers calls until then.", "尽快签订，并明确签订前由谁受理问题。"
    ),
    cheapest=Label(
        "The signed agreement in the list of sign-offs or of deliverables, with its day.",
        "签字清单或交付物清单中的协议及其日期。",
    ),
    judge=_agreement,
    source="M2.9",
)  # fmt: skip
