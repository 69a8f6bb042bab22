"""Which categories of risk a project has, and who tells of risks."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import REPORTED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import folded_names
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.risks.struck import days_of, ids, own_ids
from implanalytics.indicators.shapes.share import FEW
from implanalytics.indicators.thresholds import Threshold
from implanalytics.metrics import wilson


def _by_category(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = figures.risks
    counts = risks["category"].str.strip().dropna().value_counts().sort_index(kind="stable")
    counts = counts.sort_values(ascending=False, kind="stable")
    if counts.empty:
        yield Lacking(message("No risk has a category."), ("risks.category",))
        return
    n = int(counts.sum())
    yield Measured(
        value=float(counts.iloc[0]) / n,
        text=message(
            "Most risks are of the category {category}: {top:n} of {n:n}.",
            category=str(counts.index[0]), top=int(counts.iloc[0]), n=n,
        ),
        numerator=float(counts.iloc[0]),
        denominator=float(n),
        n=n,
        inputs={
            "by_category": tuple(_rate(str(name), int(k), n) for name, k in counts.items()),
            "unknown": int(risks["category"].isna().sum()),
        },
        evidence=(Evidence("risks", tuple(risks.loc[risks["category"].notna(), "row_id"])),),
    )  # fmt: skip


def _rate(name: str, k: int, n: int) -> Message:
    if n < FEW:
        return message("{name}: {k:n} of {n:n}", name=name, k=k, n=n)
    low, high = wilson(k, n)
    return message(
        "{name}: {k:n} of {n:n} (95 % interval {low:percent} to {high:percent})",
        name=name, k=k, n=n, low=low, high=high,
    )  # fmt: skip


RSK_08 = Indicator(
    name="RSK-08",
    title=Label("Risks by category", "风险类别分布"),
    question=Label(
        "In which categories do this project's risks lie?", "本项目的风险集中在哪些类别？"
    ),
    dimension="learning",
    needs=("risks.category",),
    formula=Label(
        "risks of a category ÷ risks with a category; against other projects in the portfolio",
        "某类风险 ÷ 有类别的风险；在项目组合中与其他项目比较",
    ),
    remedy=Label(
        "Begin the next project's risk list with the category that comes back.",
        "下一项目的风险清单先从反复出现的类别列起。",
    ),
    cheapest=Label("A category for each risk.", "每条风险的类别。"),
    judge=_by_category,
    outcomes=REPORTED,
    source="M4",
)


def _feedback(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = figures.risks
    level = column(risks, "raised_level_key").fillna(_level_of_raiser(figures, risks)).dropna()
    if level.empty:
        yield Lacking(
            message("Who raised the risks, and on which level, is not known."),
            ("risks.raised_level", "members.level"),
        )
        return
    raised = risks.loc[level.index]
    from_below = level == "execution"
    lags = _response_days(figures, raised)
    share = message(
        "{k:n} of {n:n} risks were raised by the execution level.",
        k=int(from_below.sum()), n=len(level),
    )  # fmt: skip
    yield Measured(
        value=float(from_below.mean()),
        text=_with_lag(share, lags),
        numerator=float(from_below.sum()),
        denominator=float(len(level)),
        n=len(level),
        inputs={
            "unknown": len(risks) - len(level),
            "response_median": float(lags.median()) if len(lags) else None,
        },
        evidence=(Evidence("risks", tuple(raised["row_id"])),),
    )  # fmt: skip


def _with_lag(finding: Message, lags: "pd.Series[float]") -> Message:
    if lags.empty:
        return finding
    if len(lags) == 1:
        return message(
            "{finding} The one response took {lag:wd}.", finding=finding, lag=float(lags.iloc[0])
        )
    return message(
        "{finding} The median time to a response was {median:wd}.",
        finding=finding, median=float(lags.median()),
    )  # fmt: skip


def _level_of_raiser(figures: Figures, risks: pd.DataFrame) -> "pd.Series[str]":
    members = figures.table("members")
    people = folded_names(members["person"])
    levels = column(members, "level_key")
    known = pd.Series(levels.to_numpy(), index=pd.Index(people)).dropna()
    known = known[~known.index.duplicated(keep=False)]
    return folded_names(column(risks, "raised_by")).map(known).astype("str")


def _response_days(figures: Figures, raised: pd.DataFrame) -> "pd.Series[float]":
    """Return the working days from raising a risk to the first response agreed, where known."""
    responses = figures.table("risk_responses")
    of = ids(responses["risk_id"])
    agreed = column(responses, "agreed_on", "datetime64[us]").loc[of.index]
    first = pd.Series(agreed.to_numpy(), index=pd.Index(of)).dropna().groupby(level=0).min()
    then = days_of(own_ids(raised), first)
    calendar = figures.facts.calendar
    start = column(raised, "raised_on", "datetime64[us]")
    both = start.notna() & then.notna() & (then.dt.normalize() >= start.dt.normalize())
    minutes = calendar.between(
        calendar.last_minute(start[both].dt.normalize()),
        calendar.last_minute(then[both].dt.normalize()),
    )
    days: pd.Series[float] = calendar.working_days(minutes).astype("float64")
    return days


RSK_11 = Indicator(
    name="RSK-11",
    title=Label("Risks told by the execution level", "执行层的风险反馈"),
    question=Label(
        "Do those who do the work tell of risks, and how soon does someone respond?",
        "执行层是否反馈风险，反馈后多久得到应对？",
    ),
    dimension="people",
    needs=("risks",),
    reads=(
        "risks.raised_level", "risks.raised_by", "members.level", "risks.raised_on",
        "risk_responses.agreed_on",
    ),
    formula=Label(
        "risks raised by the execution level ÷ risks whose raiser's level is known",
        "执行层提出的风险 ÷ 已知提出层级的风险",
    ),
    remedy=Label(
        "Ask the execution group for risks by name, and answer within a week.",
        "逐一征询执行小组的风险意见，一周内答复。",
    ),
    cheapest=Label(
        "Who raised each risk, and the level of each member.", "每条风险的识别人与各成员的层级。"
    ),
    judge=_feedback,
    outcomes=REPORTED_IF_ASKED,
    practice="execution_feedback",
    source="M9.K5",
)  # fmt: skip
