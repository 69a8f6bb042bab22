"""What became of promises and gaps that sales left behind."""

from collections.abc import Iterator
from math import inf

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.handover.dates import handed_over, working_days_after
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold


def _spoken(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the spoken promises: good when confirmed in writing.

    One whose source is not known matters only if nothing in writing confirms it.
    """
    promises = figures.table("commitments")
    spoken = of_kind(promises, "oral", "source", unread=None)
    written = happened(figures, promises, "confirmed_on").notna()
    mine = surely(spoken) | (spoken.isna() & ~written)
    good = written.astype("boolean").mask(spoken.isna(), pd.NA)
    return cases(promises[mine], good[mine], table="commitments", name="text")


def _first_risks(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    """Measure the working days from the hand-over to the first risk raised from then on."""
    found, risks = handed_over(figures), figures.table("risks")
    if found.on.day is None:
        yield Lacking(message("The day of the hand-over is not known."), ("handover_items",))
        return
    handed = found.on.day.normalize()
    raised = happened(figures, risks, "raised_on").dt.normalize()
    after = raised[raised >= handed]
    sure = bool(raised.notna().all()) and found.whole
    if after.empty:
        lasted = working_days_after(figures, handed, figures.as_of)
        text = message(
            "No risk was raised in the {days:wd} since the hand-over on {handed:date}.",
            days=lasted, handed=handed.date(),
        )  # fmt: skip
        best, worst, rows = lasted if sure else 0.0, inf, ()
    else:
        lasted = working_days_after(figures, handed, after.min())
        text = message(
            "The first risk was raised {days:wd} after the hand-over on {handed:date}.",
            days=lasted, handed=handed.date(),
        )  # fmt: skip
        best, worst = lasted if sure else 0.0, lasted
        rows = tuple(risks.loc[after.index[after == after.min()], "row_id"])
    yield Measured(
        value=lasted,
        best=best,
        worst=worst,
        text=text,
        numerator=lasted,
        n=len(risks),
        inputs={"handed_over": handed.date(), "raised_after": len(after)},
        evidence=(*found.on.evidence, *([Evidence("risks", rows)] if rows else ())),
        unknown=message("when some risks were raised."),
        missing=("risks.raised_on",),
    )


def _blamed(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the share of days lost to gaps of the hand-over; any such gap is amber at least."""
    issues = figures.table("issues")
    gap = of_kind(issues, "handover", "cause", instead="category")
    days = column(issues, "days", "float64")
    lost, unknown_days = days.fillna(0.0), days.isna()
    sure, may = surely(gap), gap.fillna(value=True).astype(bool)
    value = _share(float(lost[sure].sum()), float(lost.sum()))
    most = _share(float(lost[may].sum()), float(lost.sum()))
    if (may & unknown_days).any():
        most = 1.0
    best = max(value, threshold.amber) if sure.any() and value <= threshold.amber else value
    worst = max(most, threshold.amber) if may.any() else 0.0
    cost = column(issues, "cost", "float64")[sure].sum()
    yield Measured(
        value=value,
        best=best,
        worst=worst,
        text=message(
            "{n:n} issues were traced to the hand-over; they took {days} of {all} days lost.",
            n=int(sure.sum()), days=float(lost[sure].sum()), all=float(lost.sum()),
        ),
        numerator=float(lost[sure].sum()),
        denominator=float(lost.sum()),
        n=len(issues),
        inputs={"issues": int(sure.sum()), "cost": float(cost)},
        evidence=(Evidence("issues", tuple(issues["row_id"])),),
        unknown=message("what some issues came from, or how many days they took."),
        missing=("issues.cause", "issues.days"),
    )  # fmt: skip


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


HND_03 = Indicator(
    name="HND-03",
    title=Label("Spoken promises written down", "口头承诺书面化"),
    question=Label(
        "Was every spoken promise confirmed in writing?", "口头承诺是否都有书面确认？"
    ),
    dimension="scope",
    needs=("commitments.source", "commitments.confirmed_on"),
    outcomes=JUDGED_IF_ASKED,
    practice="presales_promises",
    phase="preparation",
    formula=Label("confirmed in writing ÷ spoken promises", "已书面确认 ÷ 口头承诺"),
    remedy=Label(
        "Send the customer one letter with all open promises and ask for a signature.",
        "将未确认的承诺汇总成函，请客户签字确认。",
    ),
    cheapest=Label(
        "A list of promises with their source and the day of the written confirmation.",
        "承诺清单：来源、书面确认日期。",
    ),
    judge=share(
            _spoken,
            lambda counted: message(
                "{good:n} of {n:n} spoken promises were confirmed in writing.",
                good=counted.good, n=counted.n,
            ),
            nothing=message("No spoken promise is written down."),
            missing=("commitments.source",),
        ),
    source="M8 售前",
)  # fmt: skip

HND_04 = Indicator(
    name="HND-04",
    title=Label("First risks from the hand-over", "交接后的初步风险评估"),
    question=Label(
        "Were the first risks written down soon after the hand-over?",
        "交接之后是否及时做了初步风险评估？",
    ),
    dimension="risk",
    needs=("risks.raised_on",),
    reads=("handover_items", "events"),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    practice="handover",
    phase="preparation",
    formula=Label(
        "working days from the hand-over to the first risk raised after it",
        "从交接到其后首条风险登记的工作日数",
    ),
    remedy=Label(
        "Go through the hand-over papers with the team and write down what may go wrong.",
        "与团队一起过交接资料，把可能出问题的地方登记为风险。",
    ),
    cheapest=Label(
        "The day of the hand-over, and a risk register with the day each risk was raised.",
        "交接日期，以及带提出日期的风险登记册。",
    ),
    judge=_first_risks,
    source="M8.R2",
)

HND_06 = Indicator(
    name="HND-06",
    title=Label("Issues traced to the hand-over", "因交接不到位产生的问题"),
    question=Label(
        "How much was lost to what sales did not hand over?", "因交接缺失损失了多少？"
    ),
    dimension="risk",
    needs=("issues.cause", "issues.days"),
    reads=("issues.cost",),
    outcomes=JUDGED_IF_ASKED,
    rule=Label(
        "no such issue green, at most {amber:percent} of the days lost amber, more red",
        "没有此类问题为绿，不超过损失天数的 {amber:percent} 为黄，更多为红",
    ),
    practice="handover",
    phase="preparation",
    formula=Label(
        "days lost to issues from the hand-over ÷ days lost to all issues",
        "交接类问题的损失天数 ÷ 全部问题的损失天数",
    ),
    remedy=Label(
        "Add what was missing to the hand-over list, so that the next project asks for it.",
        "把遗漏内容补进交接清单，下个项目照单索取。",
    ),
    cheapest=Label(
        "An issue log with cause and days lost.", "问题清单：原因、损失天数。"
    ),
    judge=_blamed,
    source="M8",
)  # fmt: skip
