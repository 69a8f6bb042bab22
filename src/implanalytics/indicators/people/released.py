"""Whether the people lent to the project had the time that was promised."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import folded_names, members_then
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold


@dataclass(frozen=True, eq=False)
class Released:
    """Hours promised and booked, one row a person with a stated share of working time.

    Attributes
    ----------
    promised, booked
        Hours; nan for a person of whom no hour was ever booked, for somebody else may keep that
        timesheet.
    half
        Whether the share promised is enough; null where none is stated.
    """

    promised: pd.Series
    booked: pd.Series
    half: pd.Series
    evidence: tuple[Evidence, ...]


def _released(figures: Figures, threshold: Threshold) -> Released | Lacking:
    members, entries = members_then(figures), figures.entries
    if entries.empty:
        return Lacking(message("No hours were booked by the status date."), ("time_entries",))
    share = column(members, "availability", "float64")
    start = happened(figures, members, "joined_on").fillna(entries["worked_on"].min())
    finish = happened(figures, members, "left_on").fillna(figures.work_until)
    days = _days(figures, start, finish.mask(finish > figures.work_until, figures.work_until))
    hours = share * days * figures.facts.settings.hours_per_day
    people = hours.groupby(members["name"], sort=False).sum(min_count=1)
    booked_by = folded_names(column(entries, "person_key").fillna(entries["person"]))
    booked = entries["effort"].groupby(booked_by).sum().reindex(people.index)
    most = share.groupby(members["name"], sort=False).max()
    enough = most >= threshold.parameters["share"]
    promised = people.fillna(0.0)
    if not promised.sum():
        return Lacking(
            message("Nobody wrote down how much of their time members have for the project."),
            ("members.availability",),
        )
    theirs = entries[booked_by.isin(people.index)]
    return Released(
        promised,
        booked,
        enough.astype("boolean").mask(most.isna(), pd.NA),
        (
            Evidence("members", tuple(members["row_id"])),
            Evidence("time_entries", tuple(theirs["row_id"])),
        ),
    )


def _days(figures: Figures, start: pd.Series, finish: pd.Series) -> pd.Series:
    """Return the working days from one day to another, both included."""
    calendar = figures.facts.calendar
    first = calendar.first_minute(start.dt.normalize())
    last = calendar.last_minute(finish.dt.normalize())
    days: pd.Series[float] = calendar.working_days(calendar.between(first, last))
    return days.clip(lower=0)


def _time_given(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    found = _released(figures, threshold)
    if isinstance(found, Lacking):
        yield found
        return
    promised, booked = float(found.promised.sum()), float(found.booked.sum())
    unseen = float(found.promised[found.booked.isna()].sum())
    n, enough, unsure = len(found.half), int(found.half.sum()), int(found.half.isna().sum())
    hours, people = booked / promised, enough / n
    yield Measured(
        value=min(hours, people),
        best=min((booked + unseen) / promised, (enough + unsure) / n),
        worst=min(hours, people),
        text=message(
            "{booked:h} of {promised:h} promised were booked, and {enough:n} of {n:n} members had "
            "enough of their time for the project; the worse of the two shares is judged.",
            booked=booked, promised=promised, enough=enough, n=n,
        ),
        numerator=booked,
        denominator=promised,
        n=n,
        inputs={
            "hours_share": hours, "members_share": people, "booked": booked,
            "promised": promised, "enough": enough, "unseen": unseen,
        },
        evidence=found.evidence,
        unknown=message("who books elsewhere, or how much time somebody was promised."),
        missing=("time_entries", "members.availability"),
    )  # fmt: skip


ORG_07 = Indicator(
    name="ORG-07",
    title=Label("Staff released from other work", "骨干抽出时间投入项目"),
    question=Label(
        "Did the members have the time for the project that they were promised?",
        "成员是否真有承诺的时间投入项目？",
    ),
    dimension="people",
    needs=("members.availability", "time_entries.person"),
    reads=("members.joined_on", "members.left_on"),
    outcomes=JUDGED_IF_ASKED,
    practice="release_of_staff",
    formula=Label(
        "the worse of: hours booked ÷ hours promised, members with at least half their time ÷ "
        "members",
        "取较差者：已投入工时 ÷ 承诺工时；至少投入一半时间的成员 ÷ 成员总数",
    ),
    remedy=Label(
        "Agree with each head of department who takes over the other work, in writing.",
        "与各部门负责人书面约定，由谁接手成员的原有工作。",
    ),
    cheapest=Label(
        "The share of their time that members have for the project, and a timesheet by person.",
        "成员的投入比例，以及按人登记的工时表。",
    ),
    judge=_time_given,
    source="M8.R4",
)
