"""How the survey was held: how long, when, by whom, how well prepared."""

from collections.abc import Iterator, Sequence
from math import inf

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event, happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kickoff import kickoff
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import all_of, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, conditions, in_order
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold

NO_DAYS = message("The first or the last day of the survey is not known.")


def _length(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the working days of the survey, both ends included; longer needs a reason."""
    start, end = event(figures, "survey_start"), event(figures, "survey_end", last=True)
    if start.day is None or end.day is None:
        yield Lacking(NO_DAYS, ("events",), (*start.evidence, *end.evidence))
        return
    calendar = figures.facts.calendar
    first, last = (day.normalize() for day in (start.day, end.day))
    ends = pd.Series([calendar.last_minute(last)])
    minutes = calendar.between(pd.Series([calendar.first_minute(first)]), ends)
    days = max(0.0, float(calendar.working_days(minutes).iloc[0]))
    events = figures.table("events")
    mine = events[events["kind"].isin(("survey_start", "survey_end"))]
    reason = bool(column(mine, "note").notna().any())
    long = threshold.green < days <= threshold.amber
    judged = inf if long and not reason else days
    yield Measured(
        value=days,
        best=judged,
        worst=judged,
        text=message("The survey took {days:wd}; no reason for the length is noted.", days=days)
        if judged > days
        else message("The survey took {days:wd}.", days=days),
        numerator=days,
        n=2,
        inputs={"start": first.date(), "end": last.date(), "reason": int(reason)},
        evidence=(*start.evidence, *end.evidence),
    )


def _before_kickoff(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    end, began = event(figures, "survey_end", last=True), kickoff(figures)
    if end.day is None or began.day is None:
        reason = message("The end of the survey or the day of the kick-off is not known.")
        yield Lacking(reason, ("events",), (*end.evidence, *began.evidence))
        return
    yield in_order(
        figures,
        end,
        began,
        message(
            "The survey ended on {end:date}, the kick-off was on {kickoff:date}.",
            end=end.day.date(), kickoff=began.day.date(),
        ),
    )  # fmt: skip


def surveys(figures: Figures) -> tuple[pd.DataFrame, bool]:
    """Return the survey meetings held, and whether others of unknown kind may be some."""
    meetings = figures.table("meetings")
    held = happened(figures, meetings, "held_on")
    kind = of_kind(meetings, "survey", instead="name")
    surely_one = surely(kind) & held.notna()
    return meetings.assign(held=held)[surely_one], bool((kind.isna() & held.notna()).any())


def _prepared(figures: Figures, threshold: Threshold) -> Sequence[Condition] | Lacking:
    """Return whether questions stood before each meeting, and answers were recorded at once."""
    mine, _ = surveys(figures)
    if mine.empty:
        return Lacking(message("No survey meeting is written down."), ("meetings.kind",))
    held, ready = mine["held"].dt.normalize(), column(mine, "prepared_on", "datetime64[us]")
    written = happened(figures, mine, "recorded_on").dt.normalize()
    within = pd.Timedelta(days=threshold.parameters["days"])
    # What is written for one meeting and not for another was not done for that one.
    in_time = _kept(ready, ready.dt.normalize() < held)
    recorded = _kept(written, written <= held + within)
    open_ = written.isna() & (held + within >= figures.as_of.normalize())
    recorded = recorded.mask(open_, pd.NA)
    evidence = (Evidence("meetings", tuple(mine["row_id"])),)
    return (
        Condition(Label("questions ready before", "事先备好问题"), all_of(in_time), evidence),
        Condition(Label("answers recorded at once", "当场记录回答"), all_of(recorded), evidence),
    )


def _kept(days: pd.Series, holds: pd.Series) -> pd.Series:
    flags = holds.astype("boolean")
    return flags if days.notna().any() else flags.mask(days.isna(), pd.NA)


SUR_02 = Indicator(
    name="SUR-02",
    title=Label("Length of the survey", "调研时长"),
    question=Label(
        "Did the survey take as long as the method says, and longer only with a reason?",
        "调研时长是否符合方法要求，超出时是否有理由？",
    ),
    dimension="time",
    needs=("events",),
    reads=("events.note",),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    rule=Label(
        "{green_from:wd} to {green:wd} green, up to {amber:wd} with a reason amber, else red",
        "{green_from:wd} 至 {green:wd} 为绿，有理由时不超过 {amber:wd} 为黄，其余为红",
    ),
    practice="survey",
    phase="survey",
    formula=Label(
        "working days from the first to the last day of the survey, both included",
        "调研首日至末日的工作日数，含首尾",
    ),
    remedy=Label(
        "Prepare the questions so that a day or two is enough; note why if it is not.",
        "提前备好问题，一两天内完成；确需延长的写明原因。",
    ),
    cheapest=Label(
        "The first and the last day of the survey.", "调研开始和结束的日期。"
    ),
    judge=_length,
    source="M9.R2",
)  # fmt: skip

SUR_04 = Indicator(
    name="SUR-04",
    title=Label("Survey before the kick-off", "调研先于启动"),
    question=Label("Was the survey over before the project began?", "调研是否在项目启动前完成？"),
    dimension="time",
    needs=("events",),
    reads=("meetings.kind",),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    practice="survey",
    phase="survey",
    formula=Label(
        "working days by which the survey ended after the kick-off", "调研结束晚于启动会的工作日数"
    ),
    remedy=Label(
        "Finish the survey first, and set the day of the kick-off by its result.",
        "先完成调研，再据结论确定启动会日期。",
    ),
    cheapest=Label(
        "The last day of the survey and the day of the kick-off.", "调研结束日期和启动会日期。"
    ),
    judge=_before_kickoff,
    source="M9.I3",
)

SUR_06 = Indicator(
    name="SUR-06",
    title=Label("Survey prepared and recorded", "调研的准备与记录"),
    question=Label(
        "Were the questions ready beforehand, and the answers written down at once?",
        "问题是否事先备好，回答是否当场记录？",
    ),
    dimension="customer",
    needs=("meetings.held_on",),
    reads=("meetings.kind", "meetings.prepared_on", "meetings.recorded_on"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="survey",
    phase="survey",
    formula=Label(
        "of two: questions ready before every survey meeting, minutes within a day",
        "两项中满足的个数：每次调研前备好问题、一天内成文",
    ),
    remedy=Label(
        "Send the questions ahead, and name somebody who writes during the meeting.",
        "提前发出问题提纲，并指定专人现场记录。",
    ),
    cheapest=Label(
        "The day the questions were ready and the day of the minutes, beside each survey meeting.",
        "每次调研会的提纲准备日期和纪要日期。",
    ),
    judge=conditions(
            _prepared,
            lambda met: with_missing(
                message(
                    "{good:n} of {n:n} hold for the survey meetings: questions ready before, "
                    "answers recorded at once.",
                    good=met.good, n=met.n,
                ),
                met.failing,
            ),
            missing=("meetings.prepared_on", "meetings.recorded_on"),
        ),
    source="M9, M8",
)  # fmt: skip
