"""Whether what came was signed for and in order, and ready when it was to be installed."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.purchases.due import days_late
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, in_order, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _receipts(figures: Figures, threshold: Threshold) -> Cases:
    """Return what arrived, without what came so lately that its receipt is not due yet."""
    bought = figures.table("purchases")
    signed = column(bought, "accepted_on", "datetime64[us]").notna()
    came = column(bought, "arrived_on", "datetime64[us]").notna() | signed
    bought, signed = bought[came].reset_index(drop=True), signed[came].reset_index(drop=True)
    since = days_late(figures, bought, "arrived_on", "accepted_on")
    due = signed | (since > threshold.parameters["days"])
    good = signed.astype("boolean") & _sound(bought, threshold.parameters["defective"])
    return cases(bought[due], good[due], table="purchases", name="name")


def _sound(bought: pd.DataFrame, most: float) -> "pd.Series[bool]":
    """Say of each purchase whether at most a share of it was defective."""
    defective = column(bought, "defective", "float64")
    quantity = column(bought, "quantity", "float64")
    sound = (defective <= most * quantity).astype("boolean")
    return sound.mask(defective.isna() | (quantity.isna() & (defective > 0))).mask(
        defective == 0, other=True
    )


def _ready(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
    keys = figures.phase_keys("integration")
    if not keys:
        yield NotAsked(message("The method has no phase in which the system is integrated."))
        return
    found = phase_days(figures)
    begun = [found.is_(key, "begun") for key in keys]
    if not any(begun):
        known = all(state is False for state in begun)
        waiting = message("Integration had not begun by the status date.")
        unknown = message("When integration began is not known.")
        missing = ("tasks.actual_start", "phases.actual_start")
        yield Lacking(waiting if known else unknown, missing)
        return
    days = [day for key in keys if (day := found.day(key, "started")) is not None]
    evidence = tuple(part for key in keys for part in (*found.evidence(key), *_tasks(figures, key)))
    accepted = event(figures, "hardware_accepted", last=True)
    if accepted.day is None or not days:
        text = message("The day the equipment was accepted, or integration began, is not known.")
        yield Lacking(text, ("events",), evidence=evidence)
        return
    start = min(days)
    text = message(
        "The equipment was accepted on {accepted:date}; integration began on {start:date}.",
        accepted=accepted.day.date(), start=start.date(),
    )  # fmt: skip
    yield in_order(figures, accepted, Dated(start, evidence), text, missing=("events",))


def _tasks(figures: Figures, key: str) -> tuple[Evidence, ...]:
    tasks = figures.plan.tasks
    mine = tasks.loc[(tasks["phase_key"] == key) & tasks["phase_certain"], "row_id"]
    return (Evidence("tasks", tuple(mine)),) if len(mine) else ()


PRC_03 = Indicator(
    name="PRC-03",
    title=Label("Receipts signed, goods in order", "签收与到货质量"),
    question=Label(
        "Was everything that arrived signed for, and was it in order?",
        "到货是否都有签收，质量是否合格？",
    ),
    dimension="quality",
    practice="procurement",
    phase="procurement",
    needs=("purchases.arrived_on", "purchases.accepted_on"),
    reads=("purchases.quantity", "purchases.defective"),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "purchases signed for of which no more was defective than is tolerated ÷ purchases that "
        "arrived; a few working days are given to sign",
        "已签收且不合格率在容许范围内的项数 ÷ 已到货项数；到货后留几个工作日签收",
    ),
    remedy=Label(
        "Have the open receipts signed; send back or claim what is defective.",
        "补办未签收的手续；不合格的退换或索赔。",
    ),
    cheapest=Label(
        "A list of purchases with arrival, signed receipt, quantity and number defective.",
        "采购清单：到货日期、签收日期、数量、不合格数量。",
    ),
    judge=share(
        _receipts,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} purchases that arrived were signed for and in order.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=message("Nothing had arrived that was to be signed for by the status date."),
        missing=("purchases.quantity", "purchases.defective"),
    ),
    source="M1.5",
)  # fmt: skip

PRC_05 = Indicator(
    name="PRC-05",
    title=Label("Equipment ready for integration", "集成前硬件就绪"),
    question=Label(
        "Had the equipment been accepted when integration began?",
        "系统集成开始时，硬件是否已验收？",
    ),
    dimension="time",
    profile="standard",
    practice="procurement",
    phase="integration",
    needs=("events",),
    reads=("tasks.actual_start", "tasks.phase", "phases.actual_start"),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=Label(
        "accepted by the day integration began green, later red",
        "集成开始当日或之前验收为绿，之后为红",
    ),
    formula=Label(
        "working days by which the equipment was accepted after integration had begun",
        "硬件验收晚于集成开始的工作日数",
    ),
    remedy=Label(
        "Stop what needs the missing equipment; re-plan integration from the real acceptance day.",
        "暂停依赖未到硬件的工作，按实际验收日期重排集成计划。",
    ),
    cheapest=Label(
        'The day the equipment was accepted, "hardware_accepted" under [events] in project.toml.',
        "硬件验收日期，写在 project.toml 的 [events] 中（hardware_accepted）。",
    ),
    judge=_ready,
    source="M2.4",
)
