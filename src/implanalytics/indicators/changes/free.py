"""How much work on changes was given away."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.changes.volume import made
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import said, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

MISSING = ("time_entries.activity",)


def _given_away(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    entries = figures.entries
    total = float(entries["effort"].sum())
    if not total:
        yield Lacking(message("No work was booked by the status date."), ("time_entries",))
        return
    activity = column(entries, "activity_key")
    if activity.notna().any():
        free = entries[activity.eq("free_change").fillna(value=False)]
        blank = float(entries["effort"][column(entries, "activity").isna()].sum())
        yield _measured(free, float(free["effort"].sum()), total, blank, "time_entries")
        return
    changes = made(figures)
    free = changes[surely(said(changes, "free"))]
    hours = float(column(free, "effort", "float64").sum())
    if not hours:
        yield Lacking(message("No timesheet says which work was on free changes."), MISSING)
        return
    yield _measured(free, hours, total, total, "changes")


def _measured(
    rows: pd.DataFrame, free: float, total: float, unknown: float, table: str
) -> Measured:
    return Measured(
        value=free / total,
        best=free / total,
        worst=min(1.0, (free + unknown) / total),
        text=message(
            "{free:h} of {total:h} went into changes free of charge: {share:percent}.",
            free=free, total=total, share=free / total,
        ),
        numerator=free,
        denominator=total,
        n=len(rows),
        inputs={"free": free, "total": total, "unknown": unknown},
        evidence=(Evidence(table, tuple(rows["row_id"])),) if len(rows) else (),
        unknown=message("what {hours:h} of the work were for is not known.", hours=unknown),
        missing=MISSING,
    )  # fmt: skip


CHG_06 = Indicator(
    name="CHG-06",
    title=Label("Changes free of charge", "免费变更工时"),
    question=Label(
        "How much of the work went into changes nobody pays for?",
        "有多少工时花在无人付费的变更上？",
    ),
    dimension="effort",
    needs=("time_entries",),
    reads=("time_entries.activity", "changes.free", "changes.effort"),
    formula=Label("hours on free changes ÷ all hours booked", "免费变更工时 ÷ 全部工时"),
    remedy=Label(
        "Agree up to what size changes are free, and offer the rest as paid work.",
        "商定免费变更的限度，超出部分报价收费。",
    ),
    cheapest=Label(
        "The kind of work in the timesheets, with one for free changes.",
        "工时表中的工作性质，其中一类为免费变更。",
    ),
    judge=_given_away,
    outcomes=JUDGED_IF_ASKED,
    practice="customisation_standard",
    source="M8",
)
