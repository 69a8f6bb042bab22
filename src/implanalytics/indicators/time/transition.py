"""From the old system to the new: trial run, both side by side, stock-take."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.persons import folded_names
from implanalytics.indicators.result import PROJECT, Evidence, IndicatorResult
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.spans import DAY


def _between(first: pd.Timestamp, last: pd.Timestamp) -> float:
    return float((last.normalize() - first.normalize()) / DAY)


def _trial(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    live = event(figures, "golive")
    if live.day is None:
        yield Lacking(message("When the system went live is not recorded."), ("events",))
        return
    accepted = event(figures, "preliminary_acceptance")
    if accepted.day is None:
        accepted = event(figures, "final_acceptance")
    if accepted.day is None and figures.closed_on is not None:
        yield Lacking(message("The project is closed, but no acceptance is recorded."), ("events",))
        return
    until = figures.as_of if accepted.day is None else accepted.day
    trial = max(0.0, _between(live.day, until))
    kickoff = event(figures, "kickoff")
    total = None if kickoff.day is None else _between(kickoff.day, until)
    part = trial / total if total else None
    inputs: dict[str, Value] = {
        "trial_days": trial, "share": part, "over": int(accepted.day is not None),
    }  # fmt: skip
    evidence = (*live.evidence, *accepted.evidence, *kickoff.evidence)
    if accepted.day is not None and trial == 0 and figures.facts.template is not None:
        yield IndicatorResult(
            "SCH-13", PROJECT, "red",
            message("Accepted without a trial run, though the method asks for one."),
            value=trial, numerator=trial, denominator=total, n=1, inputs=inputs,
            evidence=evidence,
        )  # fmt: skip
        return
    yield Measured(
        value=trial,
        text=message("The trial run lasted {days:n} days.", days=trial)
        if accepted.day is not None
        else message("The trial run has lasted {days:n} days so far.", days=trial),
        numerator=trial,
        denominator=total,
        n=1,
        inputs=inputs,
        evidence=evidence,
    )


SCH_13 = Indicator(
    name="SCH-13",
    title=Label("Length of the trial run", "试运行时长"),
    question=Label(
        "How long did the system run on trial before it was accepted?",
        "系统试运行多久后才验收？",
    ),
    dimension="time",
    outcomes=frozenset({"reported", "red", "not_assessable", "not_applicable"}),
    unit="days",
    rule=Label(
        "reported; no trial run at all is red where the method asks for one",
        "只报告时长；方法要求试运行而完全没有的为红",
    ),
    practice="trial_run",
    needs=("events",),
    formula=Label("calendar days from go-live to acceptance", "上线至验收的日历天数"),
    remedy=Label(
        "Agree a trial run of some weeks with the customer before anything is accepted.",
        "与客户商定数周试运行后再验收。",
    ),
    cheapest=Label("The days of go-live and of acceptance.", "上线日期与验收日期。"),
    judge=_trial,
    phase="deployment",
    source="M9.R6",
)


def _parallel(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    if "upgrade" not in figures.facts.settings.flags:
        yield NotAsked(
            message(
                "Only where an old system is replaced: say flags = ['upgrade'] in project.toml if "
                "that is so."
            )
        )
        return
    live = event(figures, "golive")
    start, end = event(figures, "parallel_from"), event(figures, "parallel_to", last=True)
    evidence = (*live.evidence, *start.evidence, *end.evidence)
    if start.day is None and (end.day is not None or live.day is None):
        yield Lacking(
            message("From when to when both systems ran is not recorded."), ("events",), evidence
        )
        return
    if start.day is None:
        days = 0.0
        text = message("The system is live, and no time of both systems is recorded.")
    else:
        last = figures.as_of if end.day is None else end.day
        days = max(0.0, _between(start.day, last) + 1)
        text = message("Old and new system ran side by side for {days:n} days.", days=days)
    yield Measured(value=days, text=text, numerator=days, n=1, evidence=evidence)


SCH_14 = Indicator(
    name="SCH-14",
    title=Label("Old and new system side by side", "新旧系统并行"),
    question=Label(
        "Did the old and the new system run side by side for a time?",
        "升级时新旧系统是否并行运行过一段时间？",
    ),
    dimension="time",
    outcomes=JUDGED_IF_ASKED,
    unit="days",
    rule=Label(
        "both systems side by side for a day or more green, else red",
        "新旧系统并行一天以上为绿，否则为红",
    ),
    practice="upgrade",
    needs=("events",),
    formula=Label("calendar days that both systems ran", "新旧系统并行的日历天数"),
    remedy=Label(
        "Keep the old system readable until one full cycle of business is closed in the new one.",
        "旧系统保留可查，直到新系统走完一个完整的业务周期。",
    ),
    cheapest=Label("First and last day that both systems ran.", "并行开始与结束日期。"),
    judge=_parallel,
    phase="deployment",
    source="M9.R7",
)

EARLY, UNREADY = 1.0, 2.0


@dataclass(frozen=True)
class _Passed:
    """Who had passed by a day: surely, perhaps, of how many people; the rows."""

    sure: int
    unknown: int
    people: int
    evidence: tuple[Evidence, ...]


def _stock_take(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    taken = event(figures, "stock_take")
    if taken.day is None:
        yield Lacking(message("When stock was taken is not recorded."), ("events",))
        return
    gone = _without_passes(figures)
    if gone:
        yield gone
        return
    passed = _passed_by(figures, taken.day.normalize())
    yield _ready(taken.day, event(figures, "golive"), passed, threshold, taken.evidence)


def _ready(
    day: pd.Timestamp,
    live: Dated,
    passed: _Passed,
    threshold: Threshold,
    evidence: tuple[Evidence, ...],
) -> Measured:
    wait, needed = threshold.parameters["days_after_golive"], threshold.parameters["pass_rate"]
    since = None if live.day is None else _between(live.day, day)
    soon = None if since is None else since < wait
    people = passed.people
    least, most = passed.sure / people, (passed.sure + passed.unknown) / people
    best, worst = _grade(most, needed, soon=soon), _grade(least, needed, soon=soon is not False)
    return Measured(
        value=best if best == worst else None,
        best=best,
        worst=worst,
        text=message(
            "Stock was taken on {day:date}, when {passed:n} of {people:n} users had passed.",
            day=day.date(), passed=passed.sure, people=people,
        )
        if since is None
        else message(
            "Stock was taken on {day:date}, {days:n} days after go-live, when {passed:n} of "
            "{people:n} users had passed.",
            day=day.date(), days=since, passed=passed.sure, people=people,
        ),
        numerator=float(passed.sure),
        denominator=float(people),
        n=people,
        inputs={
            "stock_take": day.date(),
            "days_after_golive": since,
            "unknown": passed.unknown,
            "pass_rate_needed": needed,
        },
        evidence=(*evidence, *live.evidence, *passed.evidence),
        unknown=message("who had passed by then, or when the system went live."),
        missing=("training_results.assessed_on", "training_results.passed", "events"),
    )  # fmt: skip


def _grade(rate: float, needed: float, *, soon: bool | None) -> float:
    if rate < needed:
        return UNREADY
    return EARLY if soon else 0.0


def _without_passes(figures: Figures) -> Lacking | None:
    """Say what is missing to know who passed: the day, and the verdict or the score for it."""
    facts = figures.facts
    gone = facts.missing("training_results", "assessed_on")
    if facts.missing("training_results", "passed"):
        scores = facts.missing("training_results", "score", "pass_mark")
        gone += ("training_results.passed",) if scores else ()
    return Lacking(message("Who passed when is not written down."), gone) if gone else None


def _passed_by(figures: Figures, day: pd.Timestamp) -> _Passed:
    """Count each person once; where no verdict is written, the score and its pass mark tell."""
    results = figures.facts.table("training_results")
    score, mark = (column(results, name, "float64") for name in ("score", "pass_mark"))
    by_score = (score >= mark).astype("boolean").mask(score.isna() | mark.isna())
    passed = said(results, "passed").fillna(by_score)
    assessed = column(results, "assessed_on", "datetime64[us]")
    in_time = (assessed < day + DAY).astype("boolean").mask(assessed.isna())
    had = passed & in_time
    who = folded_names(results["person"]).fillna(results["row_id"])
    sure = had.fillna(value=False).groupby(who).any()
    maybe = had.fillna(value=True).groupby(who).any()
    rows = Evidence("training_results", tuple(results["row_id"]))
    return _Passed(int(sure.sum()), int((maybe & ~sure).sum()), len(sure), (rows,))


SCH_15 = Indicator(
    name="SCH-15",
    title=Label("Stock-take after users were ready", "盘点时机"),
    question=Label(
        "Was stock taken only when users knew the system?", "是否在用户熟悉系统之后才盘点？"
    ),
    dimension="time",
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "users had passed and the system had settled green, users had passed amber, else red",
        "用户已考核通过且系统已运行一段时间为绿，仅考核通过为黄，未通过为红",
    ),
    practice="stock_take",
    needs=("events", "training_results"),
    reads=("training_results.passed", "training_results.assessed_on"),
    formula=Label(
        "2 if too few users had passed when stock was taken, 1 if it was too soon after go-live, "
        "else 0",
        "盘点时考核通过率不足计 2，距上线过近计 1，否则计 0",
    ),
    remedy=Label(
        "Move the stock-take until the users have passed and the system has run some weeks.",
        "推迟盘点，等用户考核通过、系统运行数周后再做。",
    ),
    cheapest=Label(
        "The day of the stock-take, and who passed the assessment when.",
        "盘点日期，以及每人考核通过的日期。",
    ),
    judge=_stock_take,
    phase="deployment",
    source="M9.K3",
)
