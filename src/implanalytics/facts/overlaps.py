"""Timesheets that hold the same hours: overlapping periods, two tools, two levels of detail."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from implanalytics.facts.facts import Facts
from implanalytics.facts.repeats import Again, in_order
from implanalytics.facts.row_keys import Rows, in_both

TABLE = "time_entries"
SAME_HOURS = 0.5
LEAST_HOURS = 10
"""Share of a timesheet's rows that stand in another one too, from which both are one timesheet,
and the rows it needs to tell."""

SAME_DAYS = 0.9
TELLING = 3
"""Share of the days of people that have the same hours in another timesheet, from which both are
one although their rows differ, and the different sums it needs to tell."""

PEOPLE = ("person_key", "person")
WORK = ("task_id", "task", "phase")


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two sources with hours in common.

    Attributes
    ----------
    again
        The rows of the smaller one that are counted once.
    doubtful
        Index of further rows of either that may be the same work written otherwise.
    size
        Rows of the smaller one.
    """

    again: Again
    doubtful: pd.Index
    size: int


def overlapping_timesheets(facts: Facts) -> tuple[Overlap, ...]:
    """Return what timesheets have in common: the same person, day, work and hours.

    It needs ten rows and half of the smaller timesheet, or all rows of both in the period that
    both cover.
    """
    if not facts.has(TABLE) or facts.tables[TABLE]["source_id"].nunique() < 2:
        return ()
    return tuple(_overlaps(facts, Rows(TABLE, facts.tables[TABLE])))


def _overlaps(facts: Facts, rows: Rows) -> Iterator[Overlap]:
    left: dict[str, pd.Index] = {}
    order = in_order(facts, rows)
    named = [who for who in PEOPLE if all(who in rows.filled(source) for source in order)][:1]
    cells = _cells(rows, named)
    days = {source: frozenset(cells.loc[rows.of(source)]) for source in order}
    for source in order:
        mine = rows.of(source)
        for larger, theirs in left.items():
            if not len(mine) or days[source].isdisjoint(days[larger]):
                continue
            found = _overlap(rows, (source, mine), (larger, theirs))
            if found is not None:
                yield found
                mine = mine.difference(found.again.rows, sort=False)
        if len(mine):
            left[source] = mine


def _overlap(rows: Rows, one: tuple[str, pd.Index], other: tuple[str, pd.Index]) -> Overlap | None:
    (source, mine), (larger, theirs) = one, other
    columns = rows.common(source, larger)
    who = [column for column in PEOPLE if column in columns][:1]
    work = [column for column in WORK if column in columns][:1]
    if not who + work or not {"worked_on", "effort"} <= set(columns):
        return None
    cells = _cells(rows, who)
    # Whoever shares no day of a person with another cannot have written it twice.
    if not cells.loc[mine].isin(cells.loc[theirs]).any():
        return None
    same = _many(rows, [*who, *work, "worked_on", "effort"], mine, theirs) if work else mine[:0]
    if not len(same):
        same = _whole_period(rows, columns, who, mine, theirs)
    if len(same):
        many = len(same) >= LEAST_HOURS
        doubtful = _unlike(rows, cells, same, mine, theirs) if many else same[:0]
        return Overlap(Again(TABLE, larger, source, same), doubtful, len(mine))
    return _same_days(rows, cells, one, other, works=bool(work)) if who else None


def _cells(rows: Rows, who: list[str]) -> pd.Series:
    """Return one number for each day of a person."""
    days = rows.frame["worked_on"].dt.normalize()
    codes = rows.codes[who].assign(day=pd.factorize(days)[0])
    return pd.Series(pd.util.hash_pandas_object(codes, index=False).to_numpy(), rows.frame.index)


def _many(rows: Rows, columns: list[str], mine: pd.Index, theirs: pd.Index) -> pd.Index:
    same = in_both(rows.keys(columns, mine), rows.keys(columns, theirs)).to_numpy()
    enough = same.sum() >= max(LEAST_HOURS, SAME_HOURS * len(mine))
    return mine[same] if enough else mine[:0]


def _whole_period(
    rows: Rows, columns: list[str], who: list[str], mine: pd.Index, theirs: pd.Index
) -> pd.Index:
    """Return all rows of the period that both cover, when both say the same of it."""
    days = rows.frame["worked_on"].dt.normalize()
    first = max(days.loc[mine].min(), days.loc[theirs].min())
    last = min(days.loc[mine].max(), days.loc[theirs].max())
    people = rows.codes[who[0]] if who else pd.Series(0, index=rows.frame.index)
    common = set(people.loc[mine]) & set(people.loc[theirs])
    inside = days.between(first, last) & people.isin(common)
    here: pd.Index = mine[inside.loc[mine].to_numpy()]
    there: pd.Index = theirs[inside.loc[theirs].to_numpy()]
    least = 1 if {*WORK, "note"} & set(columns) else LEAST_HOURS
    if len(here) != len(there) or len(here) < least:
        return here[:0]
    same = in_both(rows.keys(columns, here), rows.keys(columns, there)).all()
    return here if same else here[:0]


def _unlike(
    rows: Rows, cells: pd.Series, same: pd.Index, mine: pd.Index, theirs: pd.Index
) -> pd.Index:
    """Return further rows on days of a person that both timesheets have, hours differing."""
    rest = mine.difference(same, sort=False)
    rest = rest[cells.loc[rest].isin(cells.loc[theirs]).to_numpy()]
    hours = rows.frame["effort"]
    here = hours.loc[mine].groupby(cells.loc[mine]).sum()
    there = hours.loc[theirs].groupby(cells.loc[theirs]).sum()
    differ = ~np.isclose(here, there.reindex(here.index).to_numpy())
    return rest[cells.loc[rest].isin(here.index[differ]).to_numpy()]


def _same_days(
    rows: Rows,
    cells: pd.Series,
    one: tuple[str, pd.Index],
    other: tuple[str, pd.Index],
    *,
    works: bool,
) -> Overlap | None:
    """Compare the hours of each day of a person where rows cannot be compared.

    Equal days of eight hours prove nothing where both say what was worked on, each else.
    """
    (source, mine), (larger, theirs) = one, other
    hours = rows.frame["effort"]
    here = hours.loc[mine].groupby(cells.loc[mine]).sum()
    there = hours.loc[theirs].groupby(cells.loc[theirs]).sum().reindex(here.index)
    equal = here.index[np.isclose(here, there.to_numpy())]
    if len(equal) < LEAST_HOURS or len(equal) < SAME_DAYS * len(here):
        return None
    same = mine[cells.loc[mine].isin(equal).to_numpy()]
    if here.loc[equal].round(2).nunique() >= TELLING:
        return Overlap(Again(TABLE, larger, source, same), mine[:0], len(mine))
    nothing = Again(TABLE, larger, source, mine[:0])
    return None if works else Overlap(nothing, same, len(mine))
