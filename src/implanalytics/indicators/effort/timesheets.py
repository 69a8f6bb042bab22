"""CST-03, how far the timesheets can be relied upon."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.effort.weeks import DAY, WEEK, mondays
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

FAULTS: Mapping[str, Label] = {
    "missing": Label("working days without any entry", "整周未填报的工作日"),
    "long": Label("days of too many hours", "工时过长的日子"),
    "off": Label("days off", "非工作日填报"),
    "late": Label("days entered late", "补录过晚的日子"),
    "bulk": Label("days entered at one go with equal hours", "一次性批量等值填报的日子"),
    "after": Label("days after closure", "结项后填报的日子"),
}


def _judge(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    entries = figures.facts.table("time_entries")
    dated = entries.dropna(subset=["worked_on"])
    if dated.empty:
        yield Lacking(message("No timesheet was found."), ("time_entries",))
        return
    days = _days(dated, figures.as_of - DAY * threshold.parameters["late_days"])
    flaws = _flaws(figures, days, threshold.parameters)
    missing = _missing_days(figures, days, threshold.parameters)
    flawed = flaws.any(axis=1)
    undated = len(entries) - len(dated)
    n = len(days) + missing + undated
    bad = int(flawed.sum()) + missing
    unknown = int((~flawed & days["unknown"]).sum()) + undated
    counts = {"missing": missing, **{str(name): int(flaws[name].sum()) for name in flaws}}
    gone = _untested(figures)
    answer = Measured(
        value=bad / n,
        best=bad / n,
        worst=(bad + unknown) / n,
        text=_finding(bad, n, counts),
        numerator=float(bad),
        denominator=float(n),
        n=n,
        inputs={f"{name}_days": count for name, count in counts.items()} | {"unknown": unknown},
        evidence=(Evidence("time_entries", tuple(entries["row_id"])),),
        unknown=message("of {n:n} person-days something is not known.", n=unknown),
        missing=("time_entries.entered_on", "time_entries.worked_on"),
    )
    if gone and threshold.outcome(bad / n) != "red":
        yield Lacking(
            message("Late entries, or entries after closure, cannot be told apart."),
            gone,
            answer.evidence,
        )
    else:
        yield answer


def _finding(bad: int, n: int, counts: Mapping[str, int]) -> Message:
    if not bad:
        return message("None of {n:n} person-days is missing or doubtful.", n=n)
    most = max(counts, key=lambda name: counts[name])
    return message(
        "{bad:n} of {n:n} person-days are missing or doubtful, most of them {kind} ({count:n}).",
        bad=bad, n=n, kind=FAULTS[most], count=counts[most],
    )  # fmt: skip


def _untested(figures: Figures) -> tuple[str, ...]:
    """Return what would be needed to look for every fault."""
    facts = figures.facts
    gone = facts.missing("time_entries", "entered_on")
    state = facts.settings.state
    told = figures.closed_on is not None or state == "running"
    if not told and (state == "closed" or "events" not in facts.tables):
        gone += ("events",)
    return gone


def _days(entries: pd.DataFrame, in_time: pd.Timestamp) -> pd.DataFrame:
    """Return one row a person and day: hours, when entered, and whether something is unknown.

    Of days from `in_time` on no entry can be late yet.
    """
    person = column(entries, "person_key").fillna(column(entries, "person")).fillna("")
    entered = column(entries, "entered_on", "datetime64[us]").dt.normalize()
    parts = pd.DataFrame(
        {
            "person": person,
            "day": entries["worked_on"].dt.normalize(),
            "effort": entries["effort"],
            "entered": entered,
            "unknown": entries["effort"].isna()
            | (entered.isna() & (entries["worked_on"] < in_time))
            | person.eq(""),
        }
    )
    return parts.groupby(["person", "day"], as_index=False, sort=True).agg(
        {"effort": "sum", "entered": "max", "unknown": "any"}
    )


def _flaws(figures: Figures, days: pd.DataFrame, limits: Mapping[str, float]) -> "pd.DataFrame":
    day = days["day"]
    each = pd.Series(day.unique()).astype("datetime64[us]")
    worked = figures.facts.calendar.between(each, each + DAY).to_numpy() > 0
    working = day.map(dict(zip(each, worked, strict=True))).astype(bool)
    late = (days["entered"] - day).dt.days > limits["late_days"]
    after = day > figures.closed_on if figures.closed_on is not None else False
    return pd.DataFrame(
        {
            "long": days["effort"] > limits["most_hours"],
            "off": ~working & (days["effort"] > 0),
            "late": late,
            "bulk": _bulk(days, limits["bulk_days"]),
            "after": after,
        },
        index=days.index,
    ).astype(bool)


def _bulk(days: pd.DataFrame, least: float) -> "pd.Series[bool]":
    """Mark the days a person entered on one day, so many at once, with the same hours."""
    group = days.groupby(["person", "entered"])["effort"]
    many, kinds = group.transform("size"), group.transform("nunique")
    return (many >= least) & (kinds == 1)


def _missing_days(figures: Figures, days: pd.DataFrame, limits: Mapping[str, float]) -> int:
    """Count the working days of weeks without an entry between two full ones.

    A longer gap, or one beside weeks of a day or two, means that the person was elsewhere.
    """
    person, monday = days["person"].to_numpy(), mondays(days["day"]).to_numpy()
    other = (person[1:] != person[:-1]) | (monday[1:] != monday[:-1])
    first = np.flatnonzero(np.r_[True, other])
    worked = np.diff(np.r_[first, len(days)])
    since, until = monday[first][:-1] + WEEK.to_timedelta64(), monday[first][1:]
    gap = (until - since) / WEEK.to_timedelta64()
    full = np.minimum(worked[:-1], worked[1:]) >= limits["full_week"]
    one = person[first][1:] == person[first][:-1]
    empty = one & full & (gap >= 1) & (gap <= limits["longest_gap_weeks"])
    calendar = figures.facts.calendar
    minutes = calendar.between(pd.Series(since[empty]), pd.Series(until[empty]))
    return int(np.ceil(calendar.working_days(minutes)).sum())


CST_03 = Indicator(
    name="CST-03",
    title=Label("Quality of the timesheets", "工时填报质量"),
    question=Label("Can the timesheets be relied upon?", "工时表的数据是否可信？"),
    dimension="effort",
    profile="standard",
    needs=("time_entries.person", "time_entries.worked_on", "time_entries.effort"),
    reads=("time_entries.entered_on", "events"),
    formula=Label(
        "person-days missing, too long, off work, entered late or in bulk, or after closure ÷ all "
        "person-days",
        "缺报、超长、非工作日、晚录、批量或结项后填报的人天 ÷ 全部人天",
    ),
    remedy=Label(
        "Close each week on Monday: who has not entered by then is asked the same day.",
        "每周一关账：未填报者当天催办。",
    ),
    cheapest=Label(
        "In the export of the timesheets, the column that says when each line was entered.",
        "导出工时表时带上“录入日期”一列。",
    ),
    judge=_judge,
    source="data",
)
