"""Timesheets that hold the same hours: overlapping periods, two tools, two levels of detail."""

from collections.abc import Iterable, Iterator, Mapping
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
    order = sorted(in_order(facts, rows), key=lambda source: not rows.filled(source) & {*WORK})
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
        if not rows.filled(source) & {*WORK}:
            for found in _sums(rows, source, mine, left):
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
    if not (who and work):
        return None
    days, unlike = _same_days(rows, cells, mine, theirs)
    if not len(days) or not _is_telling(rows, cells, days):
        # Equal days of eight hours prove nothing where both say what was worked on, each else.
        return None
    return Overlap(Again(TABLE, larger, source, days), unlike, len(mine))


def _sums(
    rows: Rows, source: str, mine: pd.Index, left: Mapping[str, pd.Index]
) -> Iterator[Overlap]:
    """Yield what a sheet that says no work has of the others together: the hours of each day."""
    who = [column for column in PEOPLE if column in rows.filled(source)][:1]
    others = {key: theirs for key, theirs in left.items() if rows.filled(key) & {*who}}
    if not others or not len(mine):
        return
    cells = _cells(rows, who)
    days, unlike = _same_days(rows, cells, mine, _joined(others.values()))
    telling = len(days) > 0 and _is_telling(rows, cells, days)
    for key, theirs in others.items():
        shared = days[cells.loc[days].isin(cells.loc[theirs]).to_numpy()]
        if len(shared):
            again = Again(TABLE, key, source, shared if telling else shared[:0])
            yield Overlap(again, unlike if telling else shared, len(mine))
            days, unlike = days.difference(shared, sort=False), unlike[:0]


def _joined(several: Iterable[pd.Index]) -> pd.Index:
    first, *others = several
    for other in others:
        first = first.append(other)
    return first


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
    people = rows.codes[who[0]] if who else pd.Series(0, index=rows.frame.index)
    here, there = _within(rows, people, mine, theirs), _within(rows, people, theirs, mine)
    least = 1 if {*WORK, "note"} & set(columns) else LEAST_HOURS
    if len(here) != len(there) or len(here) < least:
        return here[:0]
    same = in_both(rows.keys(columns, here), rows.keys(columns, there)).all()
    return here if same else here[:0]


def _within(rows: Rows, people: pd.Series, mine: pd.Index, theirs: pd.Index) -> pd.Index:
    """Return which of `mine` are of people and in the period of `theirs`."""
    days = rows.frame["worked_on"].dt.normalize()
    inside = days.loc[mine].between(days.loc[theirs].min(), days.loc[theirs].max())
    inside &= people.loc[mine].isin(people.loc[theirs])
    found: pd.Index = mine[inside.to_numpy()]
    return found


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
    rows: Rows, cells: pd.Series, mine: pd.Index, theirs: pd.Index
) -> tuple[pd.Index, pd.Index]:
    """Return the rows on days of people with the same hours in both, and on days with others.

    None where these are too few of what both cover.
    """
    who = next(column for column in PEOPLE if column in rows.codes.columns)
    inside = _within(rows, rows.codes[who], mine, theirs)
    hours = rows.frame["effort"]
    here = hours.loc[inside].groupby(cells.loc[inside]).sum()
    there = hours.loc[theirs].groupby(cells.loc[theirs]).sum().reindex(here.index)
    equal = here.index[np.isclose(here, there.to_numpy())]
    if len(equal) < LEAST_HOURS or len(equal) < SAME_DAYS * len(here):
        return mine[:0], mine[:0]
    unlike = here.index[there.notna().to_numpy()].difference(equal)
    return (
        inside[cells.loc[inside].isin(equal).to_numpy()],
        inside[cells.loc[inside].isin(unlike).to_numpy()],
    )


def _is_telling(rows: Rows, cells: pd.Series, days: pd.Index) -> bool:
    """Say whether the hours of days differ enough to be no coincidence."""
    sums = rows.frame.loc[days, "effort"].groupby(cells.loc[days]).sum()
    return int(sums.round(2).nunique()) >= TELLING
