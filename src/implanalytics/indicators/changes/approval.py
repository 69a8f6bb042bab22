"""Whether changes were signed before they were made, and decided soon."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.levels import plain_word
from implanalytics.core.words import Label, Message, message
from implanalytics.facts import in_known_words
from implanalytics.indicators.changes.volume import made
from implanalytics.indicators.closed import said_closed
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.shapes import (
    Cases,
    Counted,
    Lags,
    Lasted,
    cases,
    lag,
    lags_between,
    measured,
)
from implanalytics.indicators.thresholds import Threshold

UNDER_WAY = frozenset(
    ("in progress", "ongoing", "under way", "implementing", "implemented", "in development",
     "进行中", "处理中", "实施中", "执行中", "开发中", "变更中", "已实施", "已执行", "实施完成")
)  # fmt: skip
"""Words that say work on a change has begun."""


def _begun(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the changes work began on: good when signed by then.

    One without a start was not begun if its state says so; one that is over was. Otherwise it may
    have been, and nothing is known of it.
    """
    changes = made(figures)
    started = changes["started_on"].dt.normalize()
    signed = changes["signed_on"].dt.normalize()
    state = in_known_words(column(changes, "status"), figures.facts.settings.words)
    over = column(changes, "closed_on", "datetime64[us]").notna()
    over |= said_closed(figures, changes)
    under_way = state.map(plain_word, na_action="ignore").isin(UNDER_WAY)
    good = (signed <= started).astype("boolean")
    good = good.mask(started.isna(), pd.NA).mask(over & signed.isna(), other=False)
    begun = started.notna() | over | under_way | state.isna()
    return cases(changes[begun], good[begun], table="changes", name="text")


def _signed_first(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    found = _begun(figures, threshold)
    if not len(found):
        yield Lacking(message("No change was begun by the status date."), ("changes",))
        return
    effort = _effort(figures, found)

    def says(counted: Counted) -> Message:
        finding = _unsigned(counted)
        if effort is None:
            return finding
        return message("{finding} They took {effort:h}.", finding=finding, effort=effort)

    missing = ("changes.started_on", "changes.signed_on")
    yield measured(found, says, figure="bad", missing=missing)


def _effort(figures: Figures, found: Cases) -> float | None:
    """Return the hours of the changes begun unsigned, where all are known."""
    bad = found.frame.loc[found.frame["good"].eq(other=False).fillna(value=False), "row_id"]
    changes = figures.table("changes")
    hours = column(changes, "effort", "float64")[changes["row_id"].isin(bad)]
    return None if hours.empty or hours.isna().any() else float(hours.sum())


def _unsigned(counted: Counted) -> Message:
    if counted.bad:
        return message(
            "{bad:n} of {n:n} changes were begun before they were signed: {failing}.",
            bad=counted.bad, n=counted.n, failing=counted.failing,
        )  # fmt: skip
    if counted.unknown:
        return message(
            "{good:n} of {n:n} changes begun are known to have been signed first.",
            good=counted.good, n=counted.n,
        )  # fmt: skip
    return message("Changes begun: {n:n}, each of them signed first.", n=counted.n)


CHG_02 = Indicator(
    name="CHG-02",
    title=Label("Changes signed before they are made", "变更先签后做"),
    question=Label(
        "Was each change signed before work on it began?", "每项变更是否先签字后实施？"
    ),
    dimension="scope",
    needs=("changes.signed_on", "changes.started_on"),
    reads=("changes.closed_on", "changes.status", "changes.effort"),
    formula=Label(
        "changes begun before the day they were signed, or never signed",
        "签字之前已动工或从未签字的变更数",
    ),
    remedy=Label(
        "Stop work on what is not signed, and have it signed or withdrawn this week.",
        "未签字的变更立即停工，本周内补签或撤回。",
    ),
    cheapest=Label(
        "For each change the day it was signed and the day work began.",
        "每项变更的签字日期与开始实施日期。",
    ),
    judge=_signed_first,
    unit="count",
    profile="standard",
    source="M1",
)  # fmt: skip


def _decided(figures: Figures, _threshold: Threshold) -> Lags:
    changes = figures.table("changes")
    return lags_between(figures, changes, "raised_on", "decided_on", table="changes", name="text")


def _cycle(lasted: Lasted) -> Message:
    if lasted.n == 1:
        return message("The one change took {figure:wd} to decide.", figure=lasted.figure)
    return message(
        "Half of {n:n} changes were decided within {figure:wd}, nine in ten within {p90:wd}.",
        n=lasted.n, figure=lasted.figure, p90=lasted.p90,
    )  # fmt: skip


CHG_03 = Indicator(
    name="CHG-03",
    title=Label("Time to decide a change", "变更决策周期"),
    question=Label(
        "How long did it take to decide a change?", "变更从提出到决定用了多久？"
    ),
    dimension="scope",
    needs=("changes.raised_on", "changes.decided_on"),
    formula=Label(
        "median working days from raising to deciding; open ones count for as long as they lasted",
        "从提出到决定的工作日中位数；未决的按已历时长计",
    ),
    remedy=Label(
        "Give someone the power to decide small changes, and a day each week for the others.",
        "小变更授权专人决定，其余每周固定时间集中决定。",
    ),
    cheapest=Label(
        "For each change the day it was raised and the day it was decided.",
        "每项变更的提出日期与决定日期。",
    ),
    judge=lag(
        _decided, _cycle,
        nothing=message("No change was raised by the status date."),
        missing=("changes.decided_on",),
    ),
    unit="wd",
    profile="standard",
    source="M1",
)  # fmt: skip
