"""Whether the running system was watched after going live."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import happened_by
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.shapes import Counted, cases
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold


def _watched(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    rows = rows_of_kind(figures.table("checks"), "monitoring")
    if golive.day is None or rows.empty:
        yield _lacking(live=golive.day is not None)
        return
    start, end = golive.day.normalize(), figures.as_of
    due = column(rows, "due", "datetime64[us]").dt.normalize()
    rows = rows[due.isna() | ((due >= start) & (due <= end))]
    if rows.empty:
        yield Lacking(message("No record of operation was due by the status date."), ("checks",))
        return
    kept = happened_by(rows, "day", end)
    kept = kept.mask(column(rows, "due", "datetime64[us]").isna())
    gap = _longest_gap(figures, rows, start)
    found = measured(
        cases(rows, kept, table="checks", name="name"),
        lambda counted: _says(counted, gap),
        missing=("checks.due",),
    )
    tickets = column(figures.table("tickets"), "opened_on", "datetime64[us]")
    inputs = {"longest_gap": gap, "tickets": int((tickets >= start).sum())}
    yield replace(found, inputs={**found.inputs, **inputs})


def _lacking(*, live: bool) -> Lacking:
    if live:
        return Lacking(message("Nobody recorded how operation was watched."), ("checks",))
    return Lacking(message("The system is not known to have gone live yet."), ("events.day",))


def _longest_gap(figures: Figures, rows: pd.DataFrame, start: pd.Timestamp) -> float:
    """Return the most working days without a record, from going live to the status date."""
    days = column(rows, "day", "datetime64[us]").dropna().dt.normalize()
    calendar = figures.facts.calendar
    marks = pd.concat([days, pd.Series([start, figures.as_of.normalize()])], ignore_index=True)
    ends = calendar.last_minute(marks[marks >= start].sort_values(ignore_index=True))
    steps = calendar.between(ends.iloc[:-1].reset_index(drop=True),
                             ends.iloc[1:].reset_index(drop=True))  # fmt: skip
    return float(calendar.working_days(steps).max())


def _says(counted: Counted, gap: float) -> Message:
    return message(
        "{good:n} of {n:n} records of operation due were kept; the longest gap is {gap:wd}.",
        good=counted.good, n=counted.n, gap=gap,
    )  # fmt: skip


OPS_01 = Indicator(
    name="OPS-01",
    title=Label("Operation watched after go-live", "上线后运行监控"),
    question=Label(
        "Was the running system looked after as planned once it was live?",
        "上线后是否按计划对系统运行进行监控？",
    ),
    dimension="customer",
    needs=("checks.kind", "events.day"),
    reads=("checks.due", "checks.day"),
    outcomes=JUDGED_IF_ASKED,
    practice="monitoring",
    phase="support",
    formula=Label(
        "records of operation kept ÷ records due since going live",
        "上线以来已做的监控记录 ÷ 应做的记录",
    ),
    remedy=Label(
        "Set a day and a person for each check, and look at what the missing ones hid.",
        "为每次检查定日定人，并补查缺失期间的情况。",
    ),
    cheapest=Label(
        "A list of checks of the running system: due, done on.",
        "运行检查清单：应做日期、实际日期。",
    ),
    judge=_watched,
    source="M6.7, M7, M5",
)
