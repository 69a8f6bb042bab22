"""Whether invoices keep up with the work."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.changes.volume import contract_value
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.progress import progress
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold


def _billed(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    invoices = figures.table("invoices")
    sent = invoices[invoices["invoiced_on"] <= figures.as_of.normalize() + pd.Timedelta(days=1)]
    share = _share(figures, sent)
    if share is None:
        yield Lacking(
            message("What share of the contract was invoiced is not known."),
            ("projects.contract_value", "invoices.share"),
        )
        return
    done = progress(figures)
    if isinstance(done, Lacking):
        yield done
        return
    overdue, days = _overdue(figures, invoices)
    yield Measured(
        value=share - done.least,
        best=share - done.least,
        worst=share - done.most,
        text=_finding(share, done.least, done.most, overdue, days),
        numerator=share,
        denominator=1.0,
        n=len(sent),
        inputs={
            "billed": share, "done_least": done.least, "done_most": done.most,
            "overdue": overdue, "overdue_days": days,
        },
        evidence=(Evidence("invoices", tuple(invoices["row_id"])), *done.evidence),
        unknown=message("how far the tasks under way are is not known."),
        missing=("tasks.percent_complete",),
    )  # fmt: skip


def _share(figures: Figures, sent: pd.DataFrame) -> float | None:
    """Return the share of the contract that was invoiced: by amounts, else as written."""
    written = column(sent, "share", "float64")
    contract, own = contract_value(figures)
    amount = sent["amount"].where(column(sent, "currency").fillna(own) == own)
    by_amount = (
        amount / contract if contract else pd.Series(None, index=sent.index, dtype="float64")
    )
    share = by_amount.fillna(written)
    return None if share.isna().any() else float(share.sum())


def _overdue(figures: Figures, invoices: pd.DataFrame) -> tuple[int | None, float | None]:
    """Return how many invoices are due and not paid, and for how many days the oldest."""
    if not {"due", "paid_on"} <= set(invoices.columns):
        return None, None
    today = figures.as_of.normalize()
    late = invoices[(invoices["due"].dt.normalize() < today) & invoices["paid_on"].isna()]
    days = (today - late["due"].dt.normalize()).dt.days
    return len(late), float(days.max()) if len(late) else 0.0


def _finding(
    share: float, least: float, most: float, overdue: int | None, days: float | None
) -> Message:
    billed = _against(share, least, most)
    if not overdue:
        return billed
    return message(
        "{finding} Invoices overdue: {n:n}, the oldest by {days:n} days.",
        finding=billed, n=overdue, days=days,
    )  # fmt: skip


def _against(share: float, least: float, most: float) -> Message:
    if least == most:
        return message(
            "{billed:percent} of the contract is invoiced, {done:percent} of the work is done.",
            billed=share, done=least,
        )  # fmt: skip
    return message(
        "{billed:percent} of the contract is invoiced, {least:percent} to {most:percent} of the "
        "work is done.",
        billed=share, least=least, most=most,
    )  # fmt: skip


CHG_07 = Indicator(
    name="CHG-07",
    title=Label("Invoices against progress", "开票与进度"),
    question=Label("Do the invoices keep up with the work done?", "开票是否跟上工作进展？"),
    dimension="customer",
    needs=("invoices.invoiced_on", "tasks.planned_effort"),
    reads=(
        "invoices.amount", "invoices.share", "invoices.due", "invoices.paid_on",
        "projects.contract_value", "tasks.percent_complete",
    ),
    formula=Label(
        "share of the contract invoiced − share of the planned effort done",
        "已开票占合同额比例 − 已完成计划工时比例",
    ),
    remedy=Label(
        "Invoice what is delivered; clear up what holds back the milestone that pays.",
        "已交付的及时开票，排除付款节点的障碍。",
    ),
    cheapest=Label(
        "The list of payments with amount, day invoiced and day paid; the contract's value.",
        "付款清单：金额、开票日期、到账日期；合同额。",
    ),
    judge=_billed,
    outcomes=JUDGED_IF_ASKED,
    practice="payment_terms",
    source="M8",
)  # fmt: skip
