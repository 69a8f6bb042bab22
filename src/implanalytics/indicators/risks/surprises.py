"""Whether what went wrong had been foreseen, in time, and said to the customer."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.risks.struck import ids, own_ids, struck
from implanalytics.indicators.shapes import cases, measured, with_others
from implanalytics.indicators.thresholds import Threshold

WHICH_STRUCK = ("risks.occurred", "risks.occurred_on")


def _surprises(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    issues = figures.table("issues")
    if issues.empty:
        yield Lacking(message("No issue was raised by the status date."), ("issues",))
        return
    known = set(own_ids(figures.table("risks")))
    named = ids(issues["risk_id"])
    foreseen = issues.index.isin(named.index[named.isin(known)])
    days = column(issues, "days", "float64")
    lost, unseen = float(days.sum()), float(days[~foreseen].sum())

    found = measured(
        cases(issues, pd.Series(foreseen, index=issues.index), table="issues", name="text"),
        lambda counted: message(
            "{bad:n} of {n:n} issues had not been foreseen as a risk.", bad=counted.bad, n=counted.n
        ),
        figure="bad_share",
    )
    if days.notna().all() and lost:
        text = message(
            "{finding} They cost {unseen:wd} of {lost:wd} lost.",
            finding=found.text, unseen=unseen, lost=lost,
        )  # fmt: skip
        found = replace(found, text=text)
    yield found


RSK_04 = Indicator(
    name="RSK-04",
    title=Label("Issues nobody had foreseen", "意外问题占比"),
    question=Label(
        "How many issues had not been in the risk register?", "有多少问题事先没有列入风险登记册？"
    ),
    dimension="risk",
    needs=("issues.risk_id", "risks"),
    reads=("risks.risk_id", "issues.days"),
    formula=Label(
        "issues without a risk of the register ÷ issues; days lost are told beside it",
        "未对应登记册风险的问题 ÷ 全部问题；损失天数另行列出",
    ),
    remedy=Label(
        "Sort the surprises by cause and add the causes to the next project's first risk list.",
        "按原因归类意外问题，并列入下一项目的初始风险清单。",
    ),
    cheapest=Label(
        "The id of the risk beside each issue; empty where there was none.",
        "每个问题对应的风险编号，没有则留空。",
    ),
    judge=_surprises,
    profile="standard",
    source="M1.8",
)


def _late(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = struck(figures)
    true = risks[risks["came_true"].eq(other=True).fillna(value=False)]
    maybe = int(risks["came_true"].isna().sum())
    if true.empty:
        yield _none_struck(maybe)
        return
    raised = true["raised_on"].dt.normalize()
    lead = (true["struck_on"] - raised).dt.days.dropna()
    seen = (raised <= true["struck_on"]).astype("boolean")
    seen = seen.mask(raised.isna() | true["struck_on"].isna())

    found = measured(
        cases(true, seen, table="risks", name="text"),
        lambda counted: message(
            "{bad:n} of {n:n} risks that came true were written down only after they had.",
            bad=counted.bad, n=counted.n,
        ),
        figure="bad_share",
        missing=("risks.raised_on", *WHICH_STRUCK),
    )  # fmt: skip
    yield replace(with_others(found, maybe, bad=True), text=_with_lead(found.text, lead))


def _with_lead(finding: Message, lead: "pd.Series[float]") -> Message:
    if lead.empty:
        return finding
    if len(lead) == 1:
        return message(
            "{finding} The one lead known was {lead} days.",
            finding=finding, lead=float(lead.iloc[0]),
        )  # fmt: skip
    return message(
        "{finding} The median lead was {lead} days.", finding=finding, lead=float(lead.median())
    )


def _none_struck(maybe: int) -> Lacking:
    if maybe:
        return Lacking(
            message("Of {n:n} risks nobody wrote down whether they came true.", n=maybe),
            WHICH_STRUCK,
        )
    return Lacking(message("No risk of the register has come true by the status date."), ("risks",))


RSK_06 = Indicator(
    name="RSK-06",
    title=Label("Risks written down too late", "风险识别过晚"),
    question=Label(
        "Were the risks that came true written down before they did?",
        "已发生的风险是否在发生之前就已登记？",
    ),
    dimension="risk",
    needs=("risks.raised_on",),
    reads=("risks.occurred", "risks.occurred_on", "issues.risk_id", "issues.raised_on"),
    formula=Label(
        "risks raised after the day they came true ÷ risks that came true",
        "发生之后才登记的风险 ÷ 已发生的风险",
    ),
    remedy=Label(
        "Ask for new risks in every regular meeting, not after the event.",
        "每次例会都征集新风险，而不是事后补记。",
    ),
    cheapest=Label(
        "For each risk the day it was raised, whether it came true, and when.",
        "每条风险的识别日期、是否发生、发生日期。",
    ),
    judge=_late,
    profile="standard",
    source="M4",
)


def _told(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = struck(figures)
    true = risks[risks["came_true"].eq(other=True).fillna(value=False)]
    maybe = int(risks["came_true"].isna().sum())
    if true.empty:
        yield _none_struck(maybe)
        return
    told = true["customer_told_on"].dt.normalize()
    before = (told <= true["struck_on"]).astype("boolean")
    before = before.mask(told.notna() & true["struck_on"].isna())
    found = measured(
        cases(true, before, table="risks", name="text"),
        lambda counted: message(
            "The customer had been told of {good:n} of {n:n} risks before they came true.",
            good=counted.good, n=counted.n,
        ),
        missing=WHICH_STRUCK,
    )  # fmt: skip
    yield with_others(found, maybe, bad=False)


RSK_10 = Indicator(
    name="RSK-10",
    title=Label("Customer warned in advance", "事先告知客户"),
    question=Label(
        "Was the customer told of a problem before it came?", "问题出现之前是否已告知客户？"
    ),
    dimension="risk",
    needs=("risks.customer_told_on",),
    reads=("risks.occurred", "risks.occurred_on", "issues.risk_id", "issues.raised_on"),
    formula=Label(
        "risks the customer was told of by the day they came true ÷ risks that came true",
        "发生当日及之前已告知客户的风险 ÷ 已发生的风险",
    ),
    remedy=Label(
        "Go through the open risks with the customer's leader and note the day.",
        "与客户负责人过一遍未关闭风险，并记下告知日期。",
    ),
    cheapest=Label(
        "The day the customer was told, beside each risk of the register.",
        "登记册中每条风险的告知客户日期。",
    ),
    judge=_told,
    outcomes=JUDGED_IF_ASKED,
    practice="client_warning",
    source="M9.K2",
)
