"""Whether the system is used after go-live, and how much users still have to ask."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes.share import FEW
from implanalytics.indicators.thresholds import Threshold

NO_GOLIVE = message("No go-live is known by the status date.")
GROUP = ["department", "module"]


def _usage(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    if golive.day is None:
        yield Lacking(NO_GOLIVE, ("events",))
        return
    marks = sorted(threshold.parameters[name] for name in ("first_day", "second_day"))
    passed = (figures.as_of.normalize() - golive.day.normalize()).days
    due = [mark for mark in marks if mark <= passed]
    if not due:
        yield Lacking(
            message("Use is measured {days:n} days after go-live, which is not yet.",
                    days=marks[0]),
            ("usage",),
        )  # fmt: skip
        return
    usage = figures.table("usage")
    within = threshold.parameters["within"]
    seen = [_at(usage, golive.day, mark, within) for mark in due]
    by_mark = {f"day_{mark:g}": _share(rows) for mark, rows in zip(due, seen, strict=True)}
    found = _use(seen[-1], due[-1], golive, by_mark)
    if isinstance(found, Measured):
        lowest = min(found.between[1] or 0.0, _worst_day(usage, golive.day, due[-1], within))
        found = replace(found, worst=lowest)
    yield found


def _at(usage: pd.DataFrame, golive: pd.Timestamp, mark: float, within: float) -> pd.DataFrame:
    """Return the rows of each group nearest to a day after go-live; null where none is near."""
    rows = pd.DataFrame(
        {
            "row_id": usage["row_id"],
            "day": usage["day"],
            "away": ((usage["day"].dt.normalize() - golive.normalize()).dt.days - mark).abs(),
            "department": column(usage, "department").fillna(""),
            "module": column(usage, "module").fillna(""),
            "active": column(usage, "active_users", "float64"),
            "licensed": column(usage, "licensed_users", "float64"),
        }
    )
    groups = rows[GROUP].drop_duplicates()
    near = rows[rows["away"] <= within].sort_values("away", kind="stable")
    near = near[near["day"] == near.groupby(GROUP)["day"].transform("first")]
    return groups.merge(near, on=GROUP, how="left")


def _worst_day(usage: pd.DataFrame, golive: pd.Timestamp, mark: float, within: float) -> float:
    """Return the lowest share of the days near the mark, where rows do not say of whom they are."""
    nameless = usage[column(usage, "department").isna()]
    away = ((nameless["day"].dt.normalize() - golive.normalize()).dt.days - mark).abs()
    sums = nameless[away <= within].groupby("day")[["active_users", "licensed_users"]].sum()
    shares = (
        sums["active_users"] / sums["licensed_users"].where(sums["licensed_users"] > 0)
    ).dropna()
    return float(shares.min()) if len(shares) else 1.0


def _share(seen: pd.DataFrame) -> float | None:
    known = seen.dropna(subset=["active", "licensed"])
    licensed = float(known["licensed"].sum())
    return float(known["active"].sum()) / licensed if licensed else None


def _use(
    seen: pd.DataFrame, mark: float, golive: Dated, by_mark: Mapping[str, Value]
) -> Measured | Lacking:
    known = seen.dropna(subset=["active", "licensed"])
    share, silent = _share(seen), seen[seen["active"].isna() | seen["licensed"].isna()]
    if share is None:
        return Lacking(
            message("How many use the system {days:n} days after go-live is not known.", days=mark),
            ("usage.active_users", "usage.licensed_users"),
        )
    rows = (Evidence("usage", tuple(known["row_id"])), *golive.evidence)
    return Measured(
        value=share,
        best=1.0 if len(silent) else share,
        worst=0.0 if len(silent) else share,
        text=message(
            "{active:n} of {licensed:n} users used the system {days:n} days after go-live.",
            active=float(known["active"].sum()), licensed=float(known["licensed"].sum()), days=mark,
        ),
        numerator=float(known["active"].sum()),
        denominator=float(known["licensed"].sum()),
        n=len(known),
        inputs={**by_mark, "by_department": _departments(known)},
        evidence=rows,
        unknown=message("of some groups the use is not known."),
        missing=("usage.department",),
    )  # fmt: skip


def _departments(known: pd.DataFrame) -> tuple[Message, ...]:
    sums = known[known["department"] != ""].groupby("department")[["active", "licensed"]].sum()
    return tuple(
        message("{name}: {k:n} of {n:n}",
                name=str(name), k=float(row["active"]), n=float(row["licensed"]))
        for name, row in sums.iterrows()
    )  # fmt: skip


TRN_07 = Indicator(
    name="TRN-07",
    title=Label("Use after go-live", "上线后使用率"),
    question=Label("Do those who should use the system use it?", "应使用系统的人是否在使用？"),
    dimension="customer",
    needs=("usage.active_users", "usage.licensed_users", "events"),
    reads=("usage.department", "usage.module"),
    formula=Label(
        "active users ÷ users who should, at the last of 30 and 90 days after go-live reached",
        "活跃用户 ÷ 应使用用户，取上线后 30 天、90 天中已到的最后一个时点",
    ),
    remedy=Label(
        "Visit the departments that use it least; close what they still do outside the system.",
        "走访使用率最低的部门，清理仍在系统外处理的业务。",
    ),
    cheapest=Label(
        "Active and licensed users by department, 30 and 90 days after go-live.",
        "上线后 30 天、90 天各部门的活跃用户数与应使用用户数。",
    ),
    judge=_usage,
    outcomes=JUDGED_IF_ASKED,
    practice="adoption",
    phase="support",
    source="M9",
)


def _questions(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    if golive.day is None:
        yield Lacking(NO_GOLIVE, ("events",))
        return
    tickets = figures.table("tickets")
    kind = column(tickets, "kind_key")
    week = (tickets["opened_on"].dt.normalize() - golive.day.normalize()).dt.days // 7
    known = pd.DataFrame(
        {"row_id": tickets["row_id"], "week": week, "asks": kind.eq("training_question")}
    )[kind.notna() & (week >= 0)]
    if known.empty:
        yield Lacking(message("No ticket after go-live says what kind it is."), ("tickets.kind",))
        return
    early = known[known["week"] < threshold.parameters["weeks"]]
    late = known[known["week"] >= threshold.parameters["weeks"]]
    asks = int(known["asks"].sum())
    yield Measured(
        value=asks / len(known),
        text=_trend(early, late, threshold.parameters["weeks"]),
        numerator=float(asks),
        denominator=float(len(known)),
        n=len(known),
        inputs={
            "unknown": int((kind.isna() & (week >= 0)).sum()),
            "early": _rate(early), "late": _rate(late), "by_week": _by_week(known),
        },
        evidence=(Evidence("tickets", tuple(known["row_id"])), *golive.evidence),
    )  # fmt: skip


def _rate(tickets: pd.DataFrame) -> float | None:
    return float(tickets["asks"].mean()) if len(tickets) >= FEW else None


def _by_week(known: pd.DataFrame) -> tuple[Message, ...]:
    weeks = known.groupby("week")["asks"].agg(["sum", "size"])
    return tuple(
        message("week {week:n}: {asks:n} of {n:n}", week=int(week) + 1, asks=int(asks), n=int(n))
        for week, asks, n in weeks.itertuples()
    )


def _trend(early: pd.DataFrame, late: pd.DataFrame, weeks: float) -> Message:
    first = message(
        "{asks:n} of {n:n} tickets in the first {weeks:n} weeks after go-live asked how to use the "
        "system.",
        asks=int(early["asks"].sum()), n=len(early), weeks=weeks,
    )  # fmt: skip
    if late.empty:
        return first
    return message(
        "{finding} Since then it was {asks:n} of {n:n}.",
        finding=first, asks=int(late["asks"].sum()), n=len(late),
    )  # fmt: skip


TRN_09 = Indicator(
    name="TRN-09",
    title=Label("Tickets that are training questions", "工单中的培训类问题"),
    question=Label(
        "How many tickets ask how to use the system, and are they getting fewer?",
        "多少工单是在问怎么操作，是否逐渐减少？",
    ),
    dimension="customer",
    needs=("tickets.kind", "events"),
    formula=Label(
        "tickets that ask how to use the system ÷ tickets after go-live, first weeks and since",
        "操作咨询类工单 ÷ 上线后工单，前几周与其后分别计",
    ),
    remedy=Label("Teach again what is asked most, by department.", "按部门对提问最多的内容补训。"),
    cheapest=Label("The kind of each ticket.", "每张工单的类别。"),
    judge=_questions,
    outcomes=REPORTED_IF_ASKED,
    practice="user_training",
    phase="support",
    source="M9.R8",
)
