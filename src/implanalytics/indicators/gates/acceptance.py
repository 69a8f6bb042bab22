"""Whether acceptance went in two steps, and what was left open at the first was closed."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import merged
from implanalytics.indicators.shapes import Counted, cases
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods.spelling import folded

_MISSING = ("acceptance_items.step", "events.day")


def _two_steps(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    first, last = event(figures, "preliminary_acceptance"), event(figures, "final_acceptance")
    items = figures.table("acceptance_items")
    if last.day is None:
        reason = message("Final acceptance is not known to have taken place.")
        yield Lacking(reason, ("events.day",))
    elif first.day is None and not _listed(items, "preliminary"):
        yield _without_first(items, last)
    elif items.empty:
        yield Lacking(message("Nobody listed the items of acceptance."), ("acceptance_items",))
    else:
        yield _carried(figures, items, first, last)


def _listed(items: pd.DataFrame, step: str) -> bool:
    return bool(column(items, "step_key").eq(step).any())


def _without_first(items: pd.DataFrame, last: Dated) -> Measured | Lacking:
    """Judge a final acceptance without a first: it was left out where the list knows steps."""
    if _listed(items, "final") and items["step_key"].notna().all():
        text = message("There was a final acceptance, but no preliminary one.")
        return Measured(0.0, text, n=1, evidence=last.evidence)
    return Lacking(message("Whether there was a preliminary acceptance is not known."), _MISSING)


def _carried(figures: Figures, items: pd.DataFrame, first: Dated, last: Dated) -> Measured:
    """Measure how many of the items left open at the first step were closed by the last."""
    carried, closed = _open_at_first(items), _closed(items, last.day)
    maybe = carried.fillna(value=True) & ~(carried.isna() & closed.fillna(value=False))
    good = closed.mask(carried.isna())
    inputs: dict[str, Value] = {
        "preliminary_acceptance": None if first.day is None else first.day.date(),
        "final_acceptance": None if last.day is None else last.day.date(),
    }
    if first.day is not None and last.day is not None:
        inputs["between"] = figures.working_days(first.day, last.day)
    evidence = (*first.evidence, *last.evidence)
    if not maybe.any():
        text = message("Both steps took place; nothing was left open at the first.")
        return Measured(1.0, text, n=len(items), inputs=inputs, evidence=merged(evidence))
    found = cases(items[maybe], good[maybe], table="acceptance_items", name="name")
    judged = measured(found, _says, missing=("acceptance_items.passed_first",))
    return replace(
        judged,
        inputs={**judged.inputs, **inputs},
        evidence=merged((*judged.evidence, *evidence)),
    )


def _open_at_first(items: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each item whether it was left open at the first step; of the last step none was."""
    passed, first = said(items, "passed"), said(items, "passed_first")
    step = column(items, "step_key")
    left = (~first).fillna(~passed.where(step.eq("preliminary")))
    return left.mask(step.eq("final"), other=False).astype("boolean")


def _closed(items: pd.DataFrame, last: pd.Timestamp | None) -> "pd.Series[bool]":
    """Say of each item whether it passed by the last step: there, else by its day of acceptance."""
    step, passed = column(items, "step_key"), said(items, "passed")
    final = items[step.eq("final").fillna(value=False)]
    at_last = said(final, "passed").set_axis(final["name"].map(folded))
    at_last = at_last[~at_last.index.duplicated(keep=False)]
    closed = items["name"].map(folded).map(at_last).astype("boolean")
    accepted = column(items, "accepted_on", "datetime64[us]").dt.normalize()
    closed = closed.fillna((accepted <= last).astype("boolean").mask(accepted.isna()))
    still_open = (step.eq("preliminary") | ~passed).fillna(value=False)
    return closed.mask(closed.isna() & still_open, other=False)


def _says(counted: Counted) -> Message:
    finding = message(
        "Items left open at preliminary acceptance: {n:n}; closed by the final one: {good:n}.",
        n=counted.n, good=counted.good,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


GAT_08 = Indicator(
    name="GAT-08",
    title=Label("Acceptance in two steps", "初验与终验"),
    question=Label(
        "Were there a preliminary and a final acceptance, and was what the first left open closed?",
        "是否先初验后终验，初验遗留项是否在终验前全部关闭？",
    ),
    dimension="gate",
    profile="standard",
    needs=("events.day",),
    reads=(
        "acceptance_items.step", "acceptance_items.passed", "acceptance_items.passed_first",
        "acceptance_items.accepted_on",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="acceptance_in_two_steps",
    phase="acceptance",
    gate=True,
    formula=Label(
        "items left open at preliminary acceptance and closed by the final one ÷ items left open; "
        "0 without a preliminary acceptance",
        "终验前关闭的初验遗留项 ÷ 初验遗留项；未做初验计 0",
    ),
    remedy=Label(
        "Close the items that are left, each with the customer's signature, before payment is due.",
        "在付款节点前逐项关闭遗留问题并由客户签字。",
    ),
    cheapest=Label(
        "The days of both acceptances, and a list of items with step and result.",
        "初验、终验日期，以及含验收步骤和结果的验收项清单。",
    ),
    judge=_two_steps,
    source="M1.R4",
)  # fmt: skip
