"""Whether the specification is complete, the engineering log was kept, the archive filled."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, Counted, cases, checklist, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _parts(counted: Counted) -> Message:
    finding = message(
        "The specification has {good:n} of the {n:n} parts asked for.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


DOC_03 = Indicator(
    name="DOC-03",
    title=Label("Specification complete", "需求规格说明书完整性"),
    question=Label(
        "Does the requirements specification hold every part that the method asks for?",
        "需求规格说明书是否包含方法要求的各部分内容？",
    ),
    dimension="deliverable",
    needs=("checks.passed",),
    outcomes=JUDGED_IF_ASKED,
    practice="requirement_contents",
    phase="requirements",
    formula=Label("parts asked for that are missing, by the checklist", "按检查表缺少的部分数"),
    remedy=Label(
        "Write the missing parts and have them confirmed with the rest.",
        "补写缺少的部分，一并请客户确认。",
    ),
    cheapest=Label(
        "A checklist of the specification's parts, each with yes or no.",
        "需求规格说明书内容检查表，逐项注明有无。",
    ),
    judge=share(
        checklist("requirement_contents", "requirement_contents"),
        _parts,
        nothing=message("The method names no parts of the specification."),
        missing=("checks.passed",),
        figure="bad",
    ),
    unit="count",
    source="M3",
)


def _log(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    rows = rows_of_kind(figures.table("checks"), "engineering_log")
    on_site = _days_on_site(figures)
    if rows.empty or on_site is None:
        reason = message("Needs the entries of the log and the days worked on site.")
        yield Lacking(reason, ("checks",) if rows.empty else ("time_entries",))
        return
    if not len(on_site):
        yield Lacking(message("Nobody worked on site by the status date."), ("time_entries",))
        return
    kept = on_site.isin(column(rows, "day", "datetime64[us]").dt.normalize())
    gap = _longest(~kept)
    share_of = float(kept.mean())
    most = threshold.parameters["gap"]
    judged = min(share_of, threshold.amber) if gap > most else share_of
    yield Measured(
        value=judged,
        text=message(
            "The log has an entry for {kept:n} of {n:n} days worked; the longest gap is {gap:wd}.",
            kept=int(kept.sum()), n=len(kept), gap=gap,
        ),
        numerator=float(kept.sum()),
        denominator=float(len(kept)),
        n=len(kept),
        inputs={"share": share_of, "longest_gap": gap},
        evidence=(Evidence("checks", tuple(rows["row_id"])),),
    )  # fmt: skip


def _days_on_site(figures: Figures) -> "pd.Series[pd.Timestamp] | None":
    """Return the days booked, else the working days from kick-off to acceptance."""
    begin, end = event(figures, "kickoff").day, event(figures, "preliminary_acceptance").day
    end = figures.work_until if end is None else end
    booked = figures.entries["worked_on"].dt.normalize()
    if len(booked):
        there = booked <= end
        if begin is not None:
            there &= booked >= begin
        days: pd.Series[pd.Timestamp] = booked[there].drop_duplicates().sort_values()
        return days
    if begin is None:
        return None
    span = pd.Series(pd.date_range(begin.normalize(), end.normalize(), unit="us"))
    first = figures.facts.calendar.first_minute(span).dt.normalize()
    return span.where(first == span).dropna()


def _longest(missed: "pd.Series[bool]") -> int:
    """Return the longest run of days without an entry."""
    runs = missed.groupby((~missed).cumsum()).sum()
    return int(runs.max())


DOC_04 = Indicator(
    name="DOC-04",
    title=Label("Engineering log kept", "工程日志记录率"),
    question=Label(
        "Was the engineering log written on every day worked on site?",
        "现场工作日是否每天都有工程日志？",
    ),
    dimension="deliverable",
    needs=("checks.day",),
    reads=("time_entries.worked_on", "events.day"),
    outcomes=JUDGED_IF_ASKED,
    practice="engineering_log",
    formula=Label(
        "days with an entry ÷ days worked on site, at best the limit of amber where a gap is too "
        "long",
        "有日志的天数 ÷ 现场工作天数；中断过长时最高按黄线计",
    ),
    remedy=Label(
        "Name who writes the log each day, and look at it every week.", "指定每日记录人，每周检查。"
    ),
    cheapest=Label("The log itself: one row a day.", "工程日志本身：每天一行。"),
    judge=_log,
    source="M1.7",
)


def _filed(figures: Figures, threshold: Threshold) -> Cases | Lacking:
    closed = figures.closed_on
    if closed is None:
        return Lacking(message("The project is not known to be closed."), ("events.day",))
    limit = _limit(figures, closed, threshold.parameters["days"])
    rows = figures.table("deliverables")
    if "archived" in rows.columns or "archived_on" in rows.columns:
        in_time = _in_time(rows, "archived_on", said(rows, "archived"), limit, figures.as_of)
        return cases(rows, in_time, table="deliverables", name="name")
    checks = rows_of_kind(figures.table("checks"), "archive")
    in_time = _in_time(checks, "day", said(checks, "passed"), limit, figures.as_of)
    return cases(checks, in_time, table="checks", name="name")


def _limit(figures: Figures, closed: pd.Timestamp, days: float) -> pd.Timestamp:
    """Return the day by which everything must be filed."""
    calendar = figures.facts.calendar
    start = calendar.last_minute(pd.Series([closed]))
    end: pd.Timestamp = calendar.add(start, days * calendar.minutes_per_day).iloc[0].normalize()
    return end


def _in_time(
    rows: pd.DataFrame,
    day: str,
    filed: "pd.Series[bool]",
    limit: pd.Timestamp,
    as_of: pd.Timestamp,
) -> "pd.Series[bool]":
    """Say of each paper whether it was filed by the limit; before the limit nothing is late."""
    when = column(rows, day, "datetime64[us]").dt.normalize()
    by_day = (when <= limit).astype("boolean").mask(when.isna())
    open_ = as_of <= limit
    filed = filed.mask(filed.isna() & when.isna() & (day in rows.columns), other=False)
    in_time: pd.Series[bool] = by_day.where(filed.fillna(value=True), other=False)
    in_time = in_time.mask(in_time.isna() & filed.fillna(value=False) & open_, other=True)
    return in_time.mask(~in_time.fillna(value=True) & open_)


def _archive(counted: Counted) -> Message:
    finding = message(
        "{good:n} of {n:n} papers were filed in time after the closure.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


DOC_05 = Indicator(
    name="DOC-05",
    title=Label("Archive complete at closure", "结项归档完整率"),
    question=Label(
        "Were all papers of the project filed soon after its closure?",
        "项目结项后，全部文档是否及时归档？",
    ),
    dimension="deliverable",
    profile="standard",
    needs=(),
    reads=(
        "deliverables.archived", "deliverables.archived_on", "checks.passed", "checks.day",
        "events.day",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="archive",
    phase="closure",
    formula=Label(
        "papers filed within the days allowed after closure ÷ papers of the register",
        "结项后规定天数内归档的文档 ÷ 登记的文档",
    ),
    remedy=Label(
        "File what is missing now, with a person answering for each paper.",
        "立即补归档，逐件落实责任人。",
    ),
    cheapest=Label(
        "In the list of deliverables: filed yes or no, and the day.",
        "交付物清单中补充是否归档及归档日期。",
    ),
    judge=share(
        _filed,
        _archive,
        nothing=message("Nobody listed what was to be filed."),
        missing=("deliverables.archived",),
    ),
    source="M2.10",
)  # fmt: skip
