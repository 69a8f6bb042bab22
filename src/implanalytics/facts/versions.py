"""Two versions of one register or plan: the one taken last counts, where that is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.facts.facts import Facts
from implanalytics.facts.repeats import SAME_WHOLE, Again, stamps
from implanalytics.facts.row_keys import LABELS, Rows, folded, shared
from implanalytics.tables import TABLES

SAME_THINGS = 0.3
"""Share of the things of one file that stand in another one too, from which both are versions."""

ANY_TOOL = frozenset({"tasks", "risks", "issues"})
"""Tables of which versions may come from different tools; of others only from the same."""

PARTS = ("links", "baselines", "assignments", "calendars", "rates", "risk_responses", "raci")
"""State tables whose rows are no things of their own."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two files, or two sheets of one file, that hold the same things.

    Attributes
    ----------
    table
        Name of the table.
    one, other
        The ids of the sources on either side, by path; where it is known which was taken last,
        `other` is the newer.
    rows
        Rows of the smaller side.
    same
        How many of them stand in the other side too.
    older
        Index of the rows that a newer version replaces; None where that cannot be told.
    gone
        How many things of the older stand in no newer version.
    items
        They are exports of a list that need not hold all things, such as a tracker's.
    """

    table: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    rows: int
    same: int
    older: pd.Index | None = None
    gone: int = 0
    items: bool = False

    @property
    def sources(self) -> frozenset[str]:
        """The ids of all sources involved."""
        return frozenset((*self.one, *self.other))

    def set_aside(self, facts: Facts) -> Iterator[Again]:
        """Yield the rows of the older version, source by source."""
        if self.older is None:
            return
        sources = facts.tables[self.table].loc[self.older, "source_id"]
        for source, rows in sources.groupby(sources):
            yield Again(self.table, self.other[0], str(source), rows.index)


def versions(facts: Facts) -> tuple[Versions, ...]:
    """Return the files that hold versions of the same things, by id and label.

    Things without an id of their own are told apart by label, tasks by name and start.
    """
    found: list[Versions] = []
    for name, frame in facts.tables.items():
        if name == "tasks":
            for _, part in frame.groupby("origin", sort=True):
                found += _versions(facts, Rows(name, part))
        elif name == "time_entries" or _is_register(name):
            found += _versions(facts, Rows(name, frame))
    return tuple(found)


def replaced(facts: Facts, found: Iterable[Versions]) -> dict[str, pd.DataFrame]:
    """Return the rows of older versions by table, with ``thing``, what each is of."""
    parts: dict[str, list[pd.DataFrame]] = {}
    for version in found:
        if version.older is not None:
            frame = facts.tables[version.table].loc[version.older]
            frame = frame.assign(thing=things(Rows(version.table, frame)))
            parts.setdefault(version.table, []).append(frame.dropna(subset=["thing"]))
    return {name: pd.concat(several, ignore_index=True) for name, several in parts.items()}


def _is_register(name: str) -> bool:
    table = TABLES[name]
    return (
        table.traced
        and table.nature == "state"
        and name not in PARTS
        and any(label in table for label in LABELS)
    )


def _versions(facts: Facts, rows: Rows) -> Iterator[Versions]:
    if rows.sources.nunique() < 2:
        return
    keys = things(rows)
    gone: set[str] = set()
    for one, other, n, same in _pairs(facts, keys, rows.sources):
        alike = rows.name in ANY_TOOL or _one_reader(facts, (*one, *other))
        if same >= SAME_THINGS * n and alike and not gone & {*one, *other}:
            pair = Versions(rows.name, one, other, n, same, items=_is_list_of_items(rows))
            version = _decided(facts, rows, keys, pair)
            if version.older is not None and len(version.older) == _size(rows, version.one):
                gone |= set(version.one)
            yield version


def things(rows: Rows) -> pd.Series:
    """Return what identifies the thing of each row; rows of which nothing does are left out."""
    frame, table = rows.frame, rows.table
    own = frame[table.own_id] != frame["row_id"]
    label = next((column for column in LABELS if column in frame.columns), None)
    words = folded(frame[label]) if label else pd.Series("", index=frame.index, dtype="str")
    if rows.name == "time_entries":
        person = "person_key" if "person_key" in frame.columns else "person"
        who = folded(frame[person]) if person in frame.columns else words
        words = who + "\n" + frame["worked_on"].dt.strftime("%Y-%m-%d").astype("str")
        entries: pd.Series = frame[table.own_id].str.strip() + "\n" + words
        return entries[own]
    without = _start(frame) if rows.name == "tasks" else words.mask(words != "", "")
    keys: pd.Series = frame[table.own_id].where(own, without).str.strip() + "\n" + words
    return keys[own | (words != "")]


def _start(frame: pd.DataFrame) -> pd.Series:
    start = pd.Series("", index=frame.index, dtype="str")
    for column in ("start", "planned_start"):
        if column in frame.columns:
            days = frame[column].dt.strftime("%Y-%m-%d").astype("str")
            start = days.where(frame[column].notna(), start)
    return start


def _pairs(
    facts: Facts, keys: pd.Series, every: pd.Series
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], int, int]]:
    """Yield what files have in common, and what sheets of one file have."""
    sources = every.loc[keys.index]
    files = sources.map({source: facts.place(source).file for source in sources.unique()})
    members = sources.groupby(files).unique()
    for one, other, rows, same in shared(keys, files):
        yield tuple(members[one]), tuple(members[other]), rows, same
    for file in members.index[members.map(len) > 1]:
        within = files == file
        for one, other, rows, same in shared(keys[within], sources[within]):
            yield (one,), (other,), rows, same


def _decided(facts: Facts, rows: Rows, keys: pd.Series, pair: Versions) -> Versions:
    """Return a pair with what the newer replaces, where it is known which is newer."""
    taken = stamps(facts)
    sides = [[taken[s] for s in side if s in taken] for side in (pair.one, pair.other)]
    if not all(sides) or max(sides[0]) == max(sides[1]):
        return pair
    one, other = pair.one, pair.other
    if max(sides[0]) > max(sides[1]):
        one, other = other, one
    old, new = (keys.index[rows.sources.loc[keys.index].isin(side)] for side in (one, other))
    again = keys.loc[old].isin(keys.loc[new])
    newer = replace(pair, one=one, other=other)
    if pair.items:
        return replace(newer, older=old[again.to_numpy()])
    if again.mean() < SAME_WHOLE:
        return pair
    whole = rows.frame.index[rows.sources.isin(one)]
    return replace(newer, older=whole, gone=int((~again).sum()))


def _is_list_of_items(rows: Rows) -> bool:
    """Say whether an export need not hold all things: what it lacks is not gone."""
    if "origin" in rows.frame.columns:
        return bool((rows.frame["origin"] == "tracker").any())
    return rows.name == "time_entries"


def _one_reader(facts: Facts, sources: tuple[str, ...]) -> bool:
    frame = facts.table("sources")
    return int(frame.loc[frame["source_id"].isin(sources), "reader"].nunique()) < 2


def _size(rows: Rows, sources: tuple[str, ...]) -> int:
    return int(rows.sources.isin(sources).sum())
