"""Whether regular meetings took place, and how fast what was escalated got decided."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.shapes import Cases, Lags, Lasted, cases, lag, lags_between, share
from implanalytics.indicators.thresholds import Threshold


def _regular(figures: Figures) -> pd.DataFrame:
    """Return the meetings that are regular ones, or may be: ``sure`` tells which."""
    meetings = figures.table("meetings")
    kind = of_kind(meetings, "regular", instead="name")
    meetings = meetings.assign(sure=surely(kind), held=happened(figures, meetings, "held_on"))
    return meetings[~surely(~kind)]


def _planned(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the regular meetings due by now: good when held.

    One of unknown kind, or without any day, matters only if it was not held.
    """
    meetings = _regular(figures)
    due = happened(figures, meetings, "planned_on").notna()
    held, undated = meetings["held"].notna(), column(meetings, "planned_on").isna()
    mine = (due & (meetings["sure"] | ~held)) | (undated & ~held)
    good = held.astype("boolean").mask(~meetings["sure"] | undated, pd.NA)
    return cases(meetings[mine], good[mine], table="meetings", name="name")


def _longest_gap(figures: Figures) -> int:
    """Return the most days that lay between two regular meetings held, 0 for less than two."""
    meetings = _regular(figures)
    held = meetings.loc[meetings["sure"], "held"].dropna().dt.normalize().sort_values()
    return int(held.diff().dt.days.max()) if len(held) > 1 else 0


def _rhythm(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    judge = share(
        _planned,
        lambda counted: message(
            "{good:n} of {n:n} regular meetings planned were held.",
            good=counted.good, n=counted.n,
        ),
        nothing=message("No regular meeting was planned by the status date."),
        missing=("meetings.kind",),
    )  # fmt: skip
    for answer in judge(figures, threshold):
        if not isinstance(answer, Measured):
            yield answer
            continue
        gap = _longest_gap(figures)
        reports = int(happened(figures, figures.table("statuses"), "day").nunique())
        inputs = {**answer.inputs, "longest_gap_days": gap, "reports": reports}
        text = message(
            "{finding} The longest time between two was {gap:n} days.",
            finding=answer.text, gap=gap,
        )  # fmt: skip
        yield replace(answer, text=text if gap else answer.text, inputs=inputs)


def _escalations(figures: Figures) -> Lags:
    """Return how long each escalated issue took to be decided; closing it decides it too."""
    issues = figures.table("issues")
    escalated = happened(figures, issues, "escalated_on")
    decided = happened(figures, issues, "decided_on").fillna(happened(figures, issues, "closed_on"))
    issues = issues.assign(escalated=escalated, decided=decided)
    mine = issues[escalated.notna()]
    return lags_between(figures, mine, "escalated", "decided", table="issues", name="text")


def _decided_in(lasted: Lasted) -> Message:
    return message(
        "{done:n} of {n:n} escalated issues were decided; the median is {median:wd}.",
        done=lasted.done, n=lasted.n, median=lasted.median,
    )  # fmt: skip


def _turnaround(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the median, or the age of the oldest open one where that is beyond the limit."""
    lags = _escalations(figures)
    median = lag(
        lambda _figures, _threshold: lags,
        _decided_in,
        nothing=message("No issue was escalated by the status date."),
        missing=("issues.escalated_on",),
    )
    for answer in median(figures, threshold):
        if not isinstance(answer, Measured) or answer.value is None:
            yield answer
            continue
        ages = lags.least[lags.wd.isna()]
        old = ages[ages > threshold.parameters["open_after"]]
        if old.empty:
            yield answer
            continue
        text = message(
            "{finding} {open:n} are still open, the oldest for {age:wd}.",
            finding=answer.text, open=len(ages), age=float(old.max()),
        )  # fmt: skip
        value = max(answer.value, float(old.max()))
        inputs = {**answer.inputs, "open_too_long": len(old), "oldest_open": float(old.max())}
        _, worst = answer.between
        worst = value if worst is None else max(worst, value)
        yield replace(answer, value=value, best=value, worst=worst, text=text, inputs=inputs)


ORG_04 = Indicator(
    name="ORG-04",
    title=Label("Regular meetings held", "例会执行情况"),
    question=Label(
        "Were the regular meetings held as planned, without long gaps?",
        "例会是否按计划召开、没有长时间中断？",
    ),
    dimension="people",
    profile="standard",
    needs=("meetings.planned_on", "meetings.held_on"),
    reads=("meetings.kind",),
    outcomes=JUDGED_IF_ASKED,
    practice="regular_meetings",
    formula=Label("regular meetings held ÷ planned", "已召开例会 ÷ 计划例会"),
    remedy=Label(
        "Fix day and hour of the regular meeting, and write down each one that is dropped and why.",
        "固定例会的时间，凡取消的都记下原因。",
    ),
    cheapest=Label(
        "A list of regular meetings with the day planned and the day held.",
        "例会清单：计划日期、召开日期。",
    ),
    judge=_rhythm,
    source="M8.R3",
)

ORG_05 = Indicator(
    name="ORG-05",
    title=Label("Decisions on escalated issues", "上报问题的决策时效"),
    question=Label(
        "How long did it take until an escalated issue was decided, and what is still open?",
        "上报的问题多久得到决定，还有哪些悬而未决？",
    ),
    dimension="people",
    profile="standard",
    needs=("issues.escalated_on", "issues.decided_on"),
    reads=("issues.closed_on",),
    unit="wd",
    formula=Label(
        "median working days from escalation to decision; the age of the oldest open one where "
        "that is too old",
        "从上报到决定的工作日中位数；若有问题悬而未决过久，取最久的天数",
    ),
    remedy=Label(
        "Put each open escalation before the leading group with a day by which it is decided.",
        "将未决的上报问题逐项提交领导小组，限期决定。",
    ),
    cheapest=Label(
        "An issue log with the day escalated and the day decided.",
        "问题清单：上报日期、决定日期。",
    ),
    judge=_turnaround,
    source="M9 领导小组",
)
