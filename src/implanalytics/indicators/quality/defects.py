"""Whether defects were found before go-live, and fixed before the customer accepted."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.closed import said_closed
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.quality.severity import SEVERE, severities
from implanalytics.indicators.result import Evidence, merged
from implanalytics.indicators.shapes import Counted, cases
from implanalytics.indicators.shapes.cases import SHOWN
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold


def _found_early(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive, days = event(figures, "golive"), threshold.parameters["days"]
    if golive.day is None:
        yield Lacking(message("The system was not live by the status date."), ("events",))
        return
    live = golive.day.normalize()
    last = live + pd.Timedelta(days=days)
    defects = figures.table("defects")
    found_on = defects["found_on"].dt.normalize()
    mine = defects[(found_on <= last) | found_on.isna()]
    if mine.empty:
        reason = message("No defect is written down up to {days:n} days after go-live.", days=days)
        yield Lacking(reason, ("defects",), evidence=golive.evidence)
        return
    figure = _removal(mine, Dated(live, golive.evidence), days)
    best = figure.between[0]
    if figures.as_of < last and (best is None or threshold.outcome(best) != "red"):
        reason = message(
            "{finding} Judged from {last:date} on, {days:n} days after go-live.",
            finding=figure.text, last=last.date(), days=days,
        )  # fmt: skip
        yield Lacking(reason, ("defects",), evidence=figure.evidence)
    elif _kept_until(figures, defects, live, last):
        yield figure
    else:
        unknown = message("whether defects were still written down after go-live.")
        yield replace(figure, worst=0.0, unknown=figure.unknown or unknown, missing=("defects",))


def _removal(defects: pd.DataFrame, golive: Dated, days: float) -> Measured:
    found_on = defects["found_on"].dt.normalize()
    early = (found_on < golive.day).astype("boolean").mask(found_on.isna())

    def says(counted: Counted) -> Message:
        return message(
            "{good:n} of {n:n} defects found up to {days:n} days after go-live were found before "
            "it.",
            good=counted.good, n=counted.n, days=days,
        )  # fmt: skip

    found = cases(defects, early, table="defects", name="text")
    figure = measured(found, says, missing=("defects.found_on",))
    return replace(figure, evidence=merged((*figure.evidence, *golive.evidence)))


def _kept_until(
    figures: Figures, defects: pd.DataFrame, golive: pd.Timestamp, last: pd.Timestamp
) -> bool:
    """Say whether the list of defects shows that it was kept after go-live."""
    if any(
        (column(defects, name, "datetime64[us]") >= golive).any()
        for name in ("found_on", "resolved_on", "closed_on")
    ):
        return True
    sources = figures.table("sources")
    taken = sources["source_id"].isin(defects["source_id"]) & (
        column(sources, "extracted_at", "datetime64[us]") >= last
    )
    return bool(taken.any())


def _delivered(figures: Figures) -> Dated:
    """Return the day of acceptance; of go-live where the method knows no acceptance."""
    template = figures.facts.template
    if template is not None and "acceptance" not in template.practices:
        return event(figures, "golive")
    final = event(figures, "final_acceptance")
    return final if final else event(figures, "preliminary_acceptance")


def _open_severe(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    delivered = _delivered(figures)
    if delivered.day is None:
        reason = message("The system was not delivered by the status date, or nobody said when.")
        yield Lacking(reason, ("events",))
        return
    defects = figures.table("defects")
    if {"resolved_on", "closed_on"}.isdisjoint(defects.columns):
        reason = message("Which defects were fixed, and when, is not known.")
        yield Lacking(reason, ("defects.resolved_on",))
        return
    day = delivered.day.normalize()
    # What amber cannot excuse counts for more than amber allows, whatever its limit.
    yield _open_at(figures, day, delivered.evidence, threshold.amber + 1)


def _open_at(
    figures: Figures, day: pd.Timestamp, accepted: tuple[Evidence, ...], unwaived: float
) -> Measured:
    """Weigh what was open at delivery: what is waived in writing counts one, all else more."""
    defects = figures.table("defects")
    state = _state(figures, defects, day)
    maybe = state["open"].fillna(value=True) & state["severe"].fillna(value=True)
    surely = (state["open"] & state["severe"]).fillna(value=False)
    each = state["waived"].map({False: unwaived, True: 1.0}).astype("float64")
    at_worst = each.where(state["severity"].notna(), unwaived)
    worst, value = float(at_worst[maybe].sum()), float(each[surely].sum())
    names = tuple(dict.fromkeys(defects.loc[surely, "text"]))[:SHOWN]
    known, unknown = int(surely.sum()), int((maybe & ~surely).sum())
    waived = int((surely & state["waived"]).sum())
    inputs: dict[str, Value] = {"open": known, "unknown": unknown}
    return Measured(
        value=value,
        best=value,
        worst=worst,
        text=_says_open(known, waived, day, names),
        numerator=float(known),
        denominator=float(len(defects)),
        n=len(defects),
        inputs=inputs,
        evidence=(Evidence("defects", tuple(defects["row_id"])), *accepted),
        unknown=message("of {n:n} nothing is known.", n=unknown) if unknown else None,
        missing=("defects.severity", "defects.resolved_on"),
    )


def _says_open(n: int, waived: int, day: pd.Timestamp, names: tuple[Value, ...]) -> Message:
    if not n:
        return message("No severe defect is known to have been open on {day:date}.", day=day.date())
    return message(
        "{n:n} severe defects were open on {day:date}, {waived:n} of them waived in writing: "
        "{names}.",
        n=n, day=day.date(), waived=waived, names=names,
    )  # fmt: skip


def _state(figures: Figures, defects: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Say of each defect whether it was open on a day, how severe it is, and if it was waived."""

    def by(name: str) -> "pd.Series[bool]":
        when: pd.Series = column(defects, name, "datetime64[us]").dt.normalize()
        return when <= day

    fixed = by("resolved_on") | by("closed_on")
    undated = defects.reindex(columns=["resolved_on", "closed_on"]).isna().all(axis=1)
    open_ = (~fixed).astype("boolean").mask(undated & said_closed(figures, defects))
    found_on = column(defects, "found_on", "datetime64[us]").dt.normalize()
    open_ &= (found_on <= day).astype("boolean").mask(found_on.isna())
    severity = severities(figures, defects)
    return pd.DataFrame(
        {
            "open": open_,
            "severity": severity,
            "severe": (severity <= SEVERE).astype("boolean").mask(severity.isna()),
            "waived": by("waived_on") & (severity == SEVERE),
        }
    )


TST_03 = Indicator(
    name="TST-03",
    title=Label("Defects found before go-live", "上线前缺陷发现率"),
    question=Label(
        "How many of the defects were found before go-live, not by the users after it?",
        "有多少缺陷是上线前发现的，而不是上线后由用户发现的？",
    ),
    dimension="quality",
    profile="standard",
    phase="testing",
    needs=("defects.found_on", "events"),
    reads=("defects.resolved_on", "defects.closed_on"),
    formula=Label(
        "defects found before the day of go-live ÷ all found until the end of the watch after it; "
        "before that end only red is said",
        "上线日之前发现的缺陷 ÷ 截至上线后观察期末发现的全部缺陷；观察期未满时只判红",
    ),
    remedy=Label(
        "Ask of each leaked defect which test should have found it, and add that test.",
        "逐一分析漏测缺陷本应由哪类测试发现，并补上该测试。",
    ),
    cheapest=Label(
        "A list of defects with the day each was found, kept until 90 days after go-live, and the "
        "day of go-live.",
        "含发现日期的缺陷清单（记录到上线后 90 天），以及上线日期。",
    ),
    judge=_found_early,
    source="M2.7",
)

TST_04 = Indicator(
    name="TST-04",
    title=Label("Severe defects open at delivery", "交付时未修复的严重缺陷"),
    question=Label(
        "Had every severe defect been fixed when the customer accepted?",
        "客户验收时，严重缺陷是否都已修复？",
    ),
    dimension="quality",
    profile="standard",
    phase="acceptance",
    gate=True,
    needs=("defects.severity", "events"),
    reads=(
        "defects.found_on", "defects.resolved_on", "defects.closed_on", "defects.status",
        "defects.waived_on",
    ),
    unit="count",
    rule=Label(
        "none open green, at most {amber:n} of the second severity and each waived in writing "
        "amber, else red",
        "没有未修复的为绿；不超过 {amber:n} 个二级缺陷且均有书面豁免为黄；其余为红",
    ),
    formula=Label(
        "defects of severity 1 and 2 open at acceptance (at go-live, where the method knows no "
        "acceptance): each of severity 2 that was waived in writing by then counts one, any other "
        "more than amber allows",
        "验收时（方法没有验收的，取上线时）未修复的一、二级缺陷：此前已书面豁免的二级缺陷每个计 1，"
        "其余每个直接超过黄灯上限",
    ),
    remedy=Label(
        "Fix them now or have the customer waive each in writing with a date.",
        "立即修复，或由客户逐项书面豁免并约定修复日期。",
    ),
    cheapest=Label(
        "A list of defects with severity, day found and day resolved, and the day of acceptance.",
        "缺陷清单：严重程度、发现日期、解决日期；以及验收日期。",
    ),
    judge=_open_severe,
    source="M2.R2",
)  # fmt: skip
