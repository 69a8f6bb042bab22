"""Whether the project was looked back on, while it was still remembered."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.days import Dated, earliest, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import merged
from implanalytics.indicators.thresholds import Threshold


def _held(figures: Figures, golive: pd.Timestamp) -> Dated:
    """Return the first review at or after go-live: what came before was no review of the whole."""
    events = figures.table("events")
    after = events["kind"].eq("review_held") & (events["day"] >= golive.normalize())
    return earliest(events[after], "day", table="events")


def _review(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    golive = event(figures, "golive")
    if golive.day is None:
        yield Lacking(message("The system was not live by the status date."), ("events",))
        return
    held = _held(figures, golive.day)
    evidence = merged((*golive.evidence, *held.evidence))
    inputs: dict[str, Value] = {
        "golive": golive.day.date(), "held": None if held.day is None else held.day.date(),
    }  # fmt: skip
    if held.day is not None:
        wd = figures.working_days(golive.day, held.day)
        text = message("The review was held {wd:wd} after go-live.", wd=wd)
        yield Measured(value=wd, text=text, n=1, inputs=inputs, evidence=evidence)
        return
    waited = figures.working_days(golive.day, figures.as_of)
    text = message("No review was held within {wd:wd} after go-live.", wd=waited)
    if waited <= threshold.green:
        yield Lacking(text, ("events",), evidence=evidence)
        return
    # Once the project is closed nobody will hold it any more.
    least = waited if figures.closed_on is None else max(waited, threshold.amber + 1)
    # What is late already is judged as it stands; what is not may still come in time or late.
    most = least if least > threshold.green else threshold.amber + 1
    yield Measured(
        value=waited, best=least, worst=most, text=text, n=1,
        inputs=inputs, evidence=evidence,
    )  # fmt: skip


CLS_01 = Indicator(
    name="CLS-01",
    title=Label("Review held", "项目复盘"),
    question=Label(
        "Was the project reviewed after go-live, neither at once nor too late?",
        "上线后是否适时召开了项目复盘（不过早也不过晚）？",
    ),
    dimension="learning",
    profile="standard",
    practice="review_of_project",
    phase="closure",
    needs=("events",),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=Label(
        "{green_from:wd} to {green:wd} after go-live green, earlier or later amber, none in a "
        "closed project or after {amber:wd} red",
        "上线后 {green_from:wd} 至 {green:wd} 为绿，更早或更晚为黄，"
        "已结项未召开或超过 {amber:wd} 为红",
    ),
    formula=Label("working days from go-live to the review", "上线至复盘的工作日数"),
    remedy=Label(
        "Hold the review now with those who are left; write down what they remember.",
        "尽快召集仍在的成员复盘，记录尚能回忆的经验教训。",
    ),
    cheapest=Label(
        "The days of go-live and of the review, under [events] in project.toml.",
        "上线日期与复盘日期，写在 project.toml 的 [events] 中。",
    ),
    judge=_review,
    source="M2.10",
)
