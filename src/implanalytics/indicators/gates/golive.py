"""Whether going live was decided on written criteria, each met and signed."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.exceptions import (
    Case,
    Kept,
    Tally,
    steps_rule,
    tallied,
    worst_case,
)
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import given, happened_by, said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import required_items
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import match_items


def _criteria(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    decision = event(figures, "golive_decision")
    decision = decision if decision.day is not None else event(figures, "golive")
    rows = rows_of_kind(figures.table("checks"), "golive_criteria")
    if decision.day is None:
        yield Lacking(message("Going live is not known to have been decided."), ("events.day",))
        return
    if rows.empty:
        yield Lacking(message("Nobody wrote down the criteria of going live."), ("checks",))
        return
    rows = rows[said(rows, "required").fillna(value=True)]
    found = [*_listed(rows, decision.day), *_unlisted(figures, rows)]
    count = tallied(found)
    fired = said(rows, "triggered").fillna(value=False)
    overruled = tuple(dict.fromkeys(column(rows, "waived_by")[fired].dropna()))
    yield worst_case(
        found,
        with_failing(_says(count), count.failing),
        missing=("checks.signed_on", "checks.triggered"),
        inputs={
            "decided_on": decision.day.date(),
            "triggered": int(fired.sum()),
            **({"waived_by": overruled} if overruled else {}),
        },
    )


def _listed(rows: pd.DataFrame, day: pd.Timestamp) -> Iterator[Case]:
    """Yield the criteria that were written down."""
    signed = happened_by(rows, "signed_on", day)
    by = given(rows, "signed_by")
    signed = signed.fillna(by.mask(by.fillna(value=True)))
    met = said(rows, "passed") & ~said(rows, "triggered") & signed
    waived = happened_by(rows, "waived_on", day).fillna(value=False)
    for name, row, good, excused in zip(rows["name"], rows["row_id"], met, waived, strict=True):
        kept: Kept | None = None
        if pd.notna(good):
            kept = "kept" if good else "waived" if excused else "broken"
        yield Case(name, kept, (Evidence("checks", (row,)),))


def _unlisted(figures: Figures, rows: pd.DataFrame) -> Iterator[Case]:
    """Yield the criteria of the method that nobody wrote down."""
    items = required_items(figures, "golive_criteria")
    if isinstance(items, Lacking):
        return
    there = set(match_items(rows["name"], rows["check_id"], items).dropna())
    for item in items:
        if item.id not in there:
            yield Case(item.label, "broken")


def _says(count: Tally) -> Message:
    return message(
        "Of {n:n} criteria for going live {kept:n} were met and signed by the decision, "
        "{waived:n} waived in writing, {broken:n} neither.",
        n=count.n, kept=count.kept, waived=count.waived, broken=count.broken,
    )  # fmt: skip


GAT_11 = Indicator(
    name="GAT-11",
    title=Label("Go-live decided on written criteria", "按书面标准决定上线"),
    question=Label(
        "Was going live decided on written criteria, each met and signed, with no trigger against "
        "it?",
        "上线是否按书面标准决定，逐项达标、签字且无否决条件触发？",
    ),
    dimension="gate",
    profile="standard",
    needs=("checks.kind", "events.day"),
    reads=(
        "checks.passed", "checks.signed_by", "checks.signed_on", "checks.triggered",
        "checks.waived_on", "checks.required",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="golive_criteria",
    phase="deployment",
    gate=True,
    formula=Label(
        "the worst criterion: met and signed by the decision 0, waived in writing 1, neither 2",
        "最差的一项：决定前达标并签字计 0，书面豁免计 1，两者皆无计 2",
    ),
    remedy=Label(
        "Before the next cut-over: close each criterion or have it waived in writing by name.",
        "下次切换前逐项达标签字，或由责任人书面豁免。",
    ),
    cheapest=Label(
        "A go-live checklist: criterion, met, trigger fired, signed by and on.",
        "上线检查表：标准、是否达标、是否触发否决、签字人、签字日期。",
    ),
    judge=_criteria,
    unit="points",
    rule=steps_rule(
        ("every criterion met and signed", "waived in writing", "any left unsigned or unmet"),
        ("各项均达标并签字", "仅有书面豁免", "存在未签字或未达标且无豁免的"),
    ),
    source="M6.7, M2.R2",
)  # fmt: skip
