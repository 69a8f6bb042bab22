"""Whether the customer signed every milestone that was reached, and how soon."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.crossings import at_risk, crossings
from implanalytics.indicators.gates.marks import Marks, marks
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import PROJECT, merged
from implanalytics.indicators.shapes import Cases, Counted, Lags, Lasted, cases, lag, lags_between
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold

_LIST = ("milestones.reached_on",)
_NO_MARK = message("No milestone was reached by the status date.")


def _cases(found: Marks, good: "pd.Series[bool]") -> Cases:
    of = cases(found.frame, good, table="milestones", name="name")
    return Cases(of.frame.assign(table=found.frame["table"].to_numpy()))


def _says(counted: Counted) -> Message:
    finding = message(
        "The customer signed {good:n} of {n:n} milestones that were reached.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


def _share_signed(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    reached = marks(figures).reached
    if reached.frame.empty:
        yield Lacking(_NO_MARK, _LIST)
        return
    yield _of(figures, reached, PROJECT)
    for phase in reached.frame["phase_key"].dropna().unique():
        yield _of(figures, reached.of_phase(phase), str(phase))


def _of(figures: Figures, reached: Marks, scope: str) -> Measured:
    known = reached.frame["signed"]
    good = known.mask(~known & reached.frame["reached"].isna())
    found = measured(_cases(reached, good), _says, missing=("signoffs.side",), scope=scope)
    found = replace(
        found,
        inputs={**found.inputs, **_risked(figures, scope)},
        evidence=merged((*found.evidence, *reached.evidence)),
    )
    if reached.listed:
        return found
    only = message("Which milestones there were is known from the sign-offs alone.")
    return replace(found, worst=0.0, unknown=found.unknown or only, missing=_LIST)


def _risked(figures: Figures, scope: str) -> dict[str, Value]:
    """Return the work that the next phase did before the milestones of `scope` were signed."""
    behind = tuple(c for c in crossings(figures) if scope in (PROJECT, c.before))
    risk = at_risk(figures, behind)
    return {"person_days_at_risk": risk.days, "money_at_risk": risk.money}


GAT_01 = Indicator(
    name="GAT-01",
    title=Label("Milestones signed by the customer", "里程碑客户签字率"),
    question=Label(
        "Did the customer sign for every milestone that was reached?",
        "已达成的里程碑是否都有客户签字？",
    ),
    dimension="gate",
    profile="core",
    needs=("signoffs.signed_on",),
    reads=(
        "signoffs.side", "signoffs.subject", "signoffs.phase", "milestones.reached_on",
        "members.company", "phases.actual_start", "tasks.milestone",
    ),
    formula=Label(
        "milestones reached and signed by the customer ÷ milestones reached",
        "已达成且客户已签字的里程碑 ÷ 已达成的里程碑",
    ),
    remedy=Label(
        "Get the missing signatures before more work is built on them; name a person and a day.",
        "补齐缺失的签字后再继续投入，逐项落实责任人和日期。",
    ),
    cheapest=Label(
        "A list of sign-offs: milestone, side, day signed.",
        "签字清单：里程碑、签署方、签字日期。",
    ),
    judge=_share_signed,
    by_phase=True,
    gate=True,
    source="M1.R1",
)  # fmt: skip


def _until_signed(figures: Figures, _threshold: Threshold) -> Lags | Lacking:
    reached = marks(figures).reached
    if reached.frame.empty:
        return Lacking(_NO_MARK, _LIST)
    frame = reached.frame.assign(signed_on=reached.frame["signed_on"].where(
        reached.frame["signed"].fillna(value=False)))  # fmt: skip
    found = lags_between(figures, frame, "reached_on", "signed_on", table="milestones", name="name")
    known = frame["signed"].notna().to_numpy()
    of = found.cases.frame.assign(table=frame["table"].to_numpy())
    return Lags(
        Cases(of), found.wd, found.least.where(known, 0.0), found.most.where(known, inf),
        found.days,
    )  # fmt: skip


def _latency(lasted: Lasted) -> Message:
    if lasted.n == 1 and lasted.open:
        return message(
            "The customer has not signed {median:wd} after the milestone.", median=lasted.median
        )
    if lasted.n == 1:
        return message(
            "The customer signed {median:wd} after the milestone was reached.",
            median=lasted.median,
        )
    return message(
        "From reaching a milestone to the customer's signature it took {median:wd} in the median, "
        "{p90:wd} in one case of ten; {open:n} of {n:n} are unsigned.",
        median=lasted.median, p90=lasted.p90, open=lasted.open, n=lasted.n,
    )  # fmt: skip


GAT_02 = Indicator(
    name="GAT-02",
    title=Label("Time to the customer's signature", "客户签字时延"),
    question=Label(
        "How long did the customer's signature take once a milestone was reached?",
        "里程碑达成后多久拿到客户签字？",
    ),
    dimension="gate",
    profile="core",
    needs=("signoffs.signed_on",),
    reads=("signoffs.reached_on", "signoffs.side", "milestones.reached_on", "members.company"),
    formula=Label(
        "median working days from reached to signed; what is unsigned counts as long as it has "
        "waited",
        "达成至签字工作日数的中位数；未签字的按已等待时间计",
    ),
    remedy=Label(
        "Agree on the signing day when the milestone is planned, and take late ones to the "
        "leading group.",
        "排定里程碑时同时约定签字日，逾期的提交领导小组。",
    ),
    cheapest=Label(
        "The day reached and the day signed of each milestone.", "每个里程碑的达成日期和签字日期。"
    ),
    judge=lag(
        _until_signed, _latency, nothing=_NO_MARK, missing=("signoffs.reached_on",)
    ),
    unit="wd",
    source="M1",
)  # fmt: skip
