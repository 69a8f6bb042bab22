"""Whether what was bought came when it was needed, and who was late."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.purchases.due import days_late, in_time, needed_by_now
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, Counted, cases, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.shapes.lag import percentile
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold

_NOT_DUE = message("Nothing that was bought was needed by the status date.")
_MOST = 0.9


def _arrived(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    due = needed_by_now(figures)
    if due.empty:
        yield Lacking(_NOT_DUE, ("purchases.required_on",))
        return
    late = days_late(figures, due, "required_on", "arrived_on")
    most = percentile(late, _MOST)

    found = cases(due, in_time(figures, due, "arrived_on"), table="purchases", name="name")
    figure = measured(
        found,
        lambda counted: _says(counted, most),
        missing=("purchases.required_on", "purchases.arrived_on"),
    )
    yield replace(figure, inputs={**figure.inputs, "p90": most, "latest": float(late.max())})


def _says(counted: Counted, most: float) -> Message:
    finding = message(
        "{good:n} of {n:n} purchases needed by the status date arrived in time.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    if most > 0:
        finding = message(
            "{finding} Nine of ten were at most {most:wd} late.", finding=finding, most=most
        )
    return with_failing(finding, counted.failing)


def _slips(figures: Figures, bought: pd.DataFrame, promised: str, done: str) -> "pd.Series[float]":
    """Return by how many working days each promised thing was late; until now what is open."""
    promised_on = column(bought, promised, "datetime64[us]")
    return days_late(figures, bought[promised_on <= figures.as_of], promised, done)


def _split(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    bought = figures.table("purchases")
    by_us = _slips(figures, bought, "order_due", "ordered_on")
    by_them = _slips(figures, bought, "promised_on", "arrived_on")
    if not len(by_us) or not len(by_them):
        reason = message("No order was due, or nothing was promised, by the status date.")
        yield Lacking(reason, ("purchases.order_due", "purchases.promised_on"))
        return
    ours, theirs = float(by_us.sum()), float(by_them.sum())
    yield Measured(
        value=ours,
        text=message(
            "Late orders cost {ours:wd} in all ({late:n} of {n:n}), late suppliers {theirs:wd} "
            "({their_late:n} of {their_n:n}).",
            ours=ours, late=int((by_us > 0).sum()), n=len(by_us),
            theirs=theirs, their_late=int((by_them > 0).sum()), their_n=len(by_them),
        ),
        numerator=ours,
        denominator=ours + theirs,
        n=len(bought),
        inputs={"by_late_orders": ours, "by_late_suppliers": theirs},
        evidence=(Evidence("purchases", tuple(bought["row_id"])),),
    )  # fmt: skip


def _dispatched(figures: Figures, _threshold: Threshold) -> Cases:
    due = needed_by_now(figures)
    good = in_time(figures, due, "dispatched_on")
    unsent = column(due, "dispatched_on", "datetime64[us]").isna()
    there = column(due, "arrived_on", "datetime64[us]").notna()
    # What arrived in time had been sent in time, whatever day nobody wrote down.
    arrived = in_time(figures, due, "arrived_on")
    good = good.mask(unsent & there, arrived.where(arrived.fillna(value=False)))
    return cases(due, good, table="purchases", name="name")


PRC_01 = Indicator(
    name="PRC-01",
    title=Label("Equipment there when needed", "设备按需到货"),
    question=Label(
        "Did what was bought arrive by the day it was needed?", "采购的设备是否在需要日期前到货？"
    ),
    dimension="time",
    profile="standard",
    practice="procurement",
    phase="procurement",
    needs=("purchases.required_on", "purchases.arrived_on"),
    reads=("purchases.status",),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "purchases that arrived by the day they were needed ÷ purchases needed by the status date",
        "按需要日期到货的项数 ÷ 截至状态日应到货的项数",
    ),
    remedy=Label(
        "Call the suppliers of what is late, re-plan the work that waits for it, order earlier.",
        "催办迟到的供货，重排受其影响的工作，今后提前下单。",
    ),
    cheapest=Label(
        "A list of purchases with the day needed and the day of arrival.",
        "采购清单：需要日期、到货日期。",
    ),
    judge=_arrived,
    source="M1.R3",
)

PRC_02 = Indicator(
    name="PRC-02",
    title=Label("Ordered late or supplied late", "下单晚还是供货晚"),
    question=Label(
        "Was the delay of equipment ours, by ordering late, or the supplier's?",
        "设备迟到是因为我方下单晚，还是供应商供货晚？",
    ),
    dimension="time",
    practice="procurement",
    phase="procurement",
    needs=(
        "purchases.order_due", "purchases.ordered_on", "purchases.promised_on",
        "purchases.arrived_on",
    ),
    outcomes=REPORTED_IF_ASKED,
    unit="wd",
    formula=Label(
        "sum of working days from planned to actual order, beside the sum from promised to actual "
        "arrival; what is open counts until the status date",
        "实际下单晚于计划下单的工作日之和，与实际到货晚于承诺到货的工作日之和对照；未完成的计至状态日",
    ),
    remedy=Label(
        "Set order days backwards from the plan where we were late; agree on penalties where the "
        "supplier was.",
        "我方晚的，按计划倒排下单日期；供应商晚的，约定违约责任。",
    ),
    cheapest=Label(
        "A list of purchases with planned and actual order, promised and actual arrival.",
        "采购清单：计划下单、实际下单、承诺到货、实际到货。",
    ),
    judge=_split,
    source="M1.3",
)  # fmt: skip

PRC_07 = Indicator(
    name="PRC-07",
    title=Label("Dispatched on time", "按时发货"),
    question=Label(
        "Did the warehouse send the goods by the day they were needed?",
        "库房是否在需要日期前发货？",
    ),
    dimension="time",
    practice="procurement",
    phase="procurement",
    needs=("purchases.required_on", "purchases.dispatched_on"),
    reads=("purchases.arrived_on", "purchases.status"),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "purchases sent by the day they were needed ÷ purchases needed by the status date",
        "按需要日期发货的项数 ÷ 截至状态日应发货的项数",
    ),
    remedy=Label(
        "Give the warehouse the plan's dates in writing and ask for a weekly list of what left.",
        "把计划的用货日期书面交给库房，每周核对发货清单。",
    ),
    cheapest=Label(
        "A list of purchases with the day needed and the day of dispatch.",
        "采购清单：需要日期、发货日期。",
    ),
    judge=share(
        _dispatched,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} purchases needed by the status date were sent in time.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=_NOT_DUE,
        missing=("purchases.required_on", "purchases.dispatched_on"),
    ),
    source="M1.3",
)  # fmt: skip
