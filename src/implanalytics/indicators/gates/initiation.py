"""Whether the initiation form was filed between winning the bid and signing the contract."""

from collections.abc import Iterator
from math import inf

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import merged
from implanalytics.indicators.shapes import in_order
from implanalytics.indicators.thresholds import Threshold


def _form_in_time(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    award = event(figures, "award")
    form, contract = event(figures, "initiation_form"), event(figures, "contract_signed")
    if form.day is None:
        yield Lacking(message("The day of the initiation form is not known."), ("events.day",))
        return
    early = in_order(figures, award, form, _NOTHING)
    late = in_order(figures, form, contract, _NOTHING)
    known = [part.value for part in (early, late) if part.value is not None]
    worst = max(known, default=None)
    yield Measured(
        value=worst,
        best=worst,
        worst=worst if len(known) == 2 else inf,
        text=_says(early.value, late.value),
        numerator=worst,
        n=1 + (award.day is not None) + (contract.day is not None),
        inputs={
            "award": early.inputs["first"], "initiation_form": early.inputs["then"],
            "contract_signed": late.inputs["then"],
        },
        unknown=message("the day of the award or of the contract is not known."),
        missing=("events.day",),
        evidence=merged((*early.evidence, *late.evidence)),
    )  # fmt: skip


_NOTHING = message("The day of the initiation form is not known.")


def _says(early: float | None, late: float | None) -> Message:
    if late:
        return message("The initiation form was filed {late:wd} after the contract.", late=late)
    if early:
        return message("The initiation form was filed {early:wd} before the award.", early=early)
    if early is None or late is None:
        return message("Of the three days one is missing; the others are in order.")
    return message("The initiation form was filed after the award and before the contract.")


GAT_07 = Indicator(
    name="GAT-07",
    title=Label("Initiation form before the contract", "立项申请先于合同"),
    question=Label(
        "Was the initiation form filed after the award and before the contract was signed?",
        "立项申请单是否在中标之后、合同签订之前填报？",
    ),
    dimension="deliverable",
    needs=("events.day",),
    outcomes=JUDGED_IF_ASKED,
    practice="initiation_form",
    phase="initiation",
    formula=Label(
        "working days by which the form came before the award or after the contract, whichever is "
        "more",
        "立项申请早于中标或晚于合同签订的工作日数，取较大者",
    ),
    remedy=Label(
        "File the form now, and let no contract be signed without one.",
        "立即补填立项申请单；今后未立项不签合同。",
    ),
    cheapest=Label(
        "Three days: award, initiation form, contract.", "三个日期：中标、立项申请、合同签订。"
    ),
    judge=_form_in_time,
    unit="wd",
    source="M1.R2",
)  # fmt: skip
