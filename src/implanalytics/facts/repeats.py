"""Rows that stand in two sources, counted once: a re-export, a part beside its whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.facts.facts import Facts
from implanalytics.facts.row_keys import LABELS, Rows, in_both, shared
from implanalytics.tables import TABLES

CORE = {"time_entries": ("person", "person_key", "worked_on", "effort")}
"""Columns that every two exports of one thing have alike, where not the label is."""

SAME_WHOLE = 0.7
"""Share of the things of an older file that stand in a newer one, from which it replaces it."""

DEPENDENT = ("links", "baselines", "assignments")
"""Tables whose rows mean nothing without the tasks of their source."""

COINCIDE = frozenset({"survey_answers", "training_results", "usage"})
"""Tables whose rows hold so little that a few equal ones prove nothing."""


@dataclass(frozen=True, slots=True)
class Again:
    """Rows of one source that stand in another one too.

    Attributes
    ----------
    table
        Name of the table.
    kept
        The source whose rows count.
    other
        The source whose rows do not count once more.
    rows
        Index of these rows in the table.
    """

    table: str
    kept: str
    other: str
    rows: pd.Index


def repeated_sources(facts: Facts) -> tuple[Again, ...]:
    """Return the rows of sources whose every row stands in other ones too.

    Rows are the same when all columns are in which both sources have values.
    """
    return tuple(again for name in facts.tables for again in _repeated(facts, name, whole=True))


def repeated_ids(facts: Facts) -> tuple[Again, ...]:
    """Return the rows that another source has too, with the same id and content."""
    return tuple(again for name in facts.tables for again in _repeated(facts, name, whole=False))


def without(facts: Facts, found: Iterable[Again]) -> dict[str, pd.DataFrame]:
    """Return the tables of `facts` without the rows found."""
    gone: dict[str, pd.Index] = {}
    for again in found:
        gone[again.table] = gone.get(again.table, again.rows[:0]).union(again.rows)
    left = {name: facts.tables[name].drop(rows) for name, rows in gone.items()}
    return {**facts.tables, **{n: frame.reset_index(drop=True) for n, frame in left.items()}}


def in_order(facts: Facts, rows: Rows) -> list[str]:
    """Return the sources of a table: the largest first, of equal ones the one taken first.

    Of those the one that says most: a list of actions beside the lessons that name them.
    """
    taken = stamps(facts)
    never = pd.Timestamp.max
    sizes = rows.sources.value_counts()

    def rank(source: str) -> tuple[int, pd.Timestamp, int, str, str]:
        day, said = taken.get(source, never), len(rows.filled(source))
        return -int(sizes[source]), day, -said, facts.place(source).file, source

    return sorted(map(str, sizes.index), key=rank)


def stamps(facts: Facts) -> dict[str, pd.Timestamp]:
    """Return when each source was taken, of those that say so."""
    sources = facts.table("sources")
    if "extracted_at" not in sources.columns:
        return {}
    known = sources.dropna(subset=["extracted_at"])
    return dict(zip(known["source_id"], known["extracted_at"], strict=True))


def _repeated(facts: Facts, name: str, *, whole: bool) -> Iterator[Again]:
    frame = facts.tables[name]
    if not TABLES[name].traced or frame["source_id"].nunique() < 2:
        return
    rows = Rows(name, frame)
    alike = _alike(rows)
    kept: list[str] = []
    for source in in_order(facts, rows):
        left, found = rows.of(source), []
        for larger in kept:
            if frozenset((source, larger)) in alike and len(left):
                same = _same(rows, left, source, larger, ids=not whole)
                if len(same):
                    found.append(Again(name, larger, source, same))
                    left = left.difference(same, sort=False)
        if whole and (len(left) or _is_newer(facts, rows, found)):
            found, left = [], rows.of(source)
        yield from found
        if len(left):
            kept.append(source)


def _is_newer(facts: Facts, rows: Rows, found: list[Again]) -> bool:
    """Say whether what stands in a larger source is rather a later version with less in it."""
    taken = stamps(facts)
    larger, smaller = (taken.get(source) for source in (found[0].kept, found[0].other))
    if rows.table.nature != "state" or larger is None or smaller is None or len(found) > 1:
        return False
    size = len(rows.of(found[0].kept))
    return smaller > larger and SAME_WHOLE * size <= len(rows.of(found[0].other)) < size


def _alike(rows: Rows) -> frozenset[frozenset[str]]:
    """Return the pairs of sources that have anything in common."""
    columns = _core(rows)
    if not columns:
        return frozenset()
    return frozenset(
        frozenset((one, other)) for one, other, _, _ in shared(rows.keys(columns), rows.sources)
    )


def _core(rows: Rows) -> list[str]:
    """Return the columns that must agree before two sources are compared at all."""
    filled = [rows.filled(source) for source in rows.sources.unique()]
    everywhere = frozenset.intersection(*filled)
    own = {rows.table.own_id}
    wanted = CORE.get(rows.name) or ({*rows.table.required, *LABELS} - own)
    return [column for column in rows.codes.columns if column in wanted and column in everywhere]


def _same(rows: Rows, left: pd.Index, source: str, larger: str, *, ids: bool) -> pd.Index:
    """Return which of the rows left stand in a larger source; with `ids` by the same id only."""
    columns = rows.common(source, larger)
    if not columns or (ids and rows.table.own_id not in columns):
        return left[:0]
    same = in_both(rows.keys(columns, left), rows.keys(columns, rows.of(larger)))
    equal = len(left) == len(rows.of(larger)) and rows.filled(source) == rows.filled(larger)
    proved = rows.name not in COINCIDE and _identify(rows, columns)
    return left[same.to_numpy()] if proved or (equal and same.all()) else left[:0]


def _identify(rows: Rows, columns: Iterable[str]) -> bool:
    """Say whether columns tell one row from another, and not only what kind it is of."""
    names = set(columns)
    if rows.name == "time_entries":
        who, what = {"person", "person_key"}, {"task_id", "task", "phase", "note"}
        return {"worked_on", "effort"} <= names and bool(names & who) and bool(names & what)
    return any(
        name in LABELS or name.endswith("_id") or rows.table[name].kind == "instant"
        for name in names
        if name in rows.table
    )


def dependent(facts: Facts, found: Iterable[Again]) -> Iterator[Again]:
    """Yield what hangs on tasks that are all set aside and was not found itself."""
    found, done = tuple(found), dict[str, pd.Index]()
    for again in found:
        done[again.table] = done.get(again.table, again.rows[:0]).union(again.rows)
    for again in found:
        tasks = facts.tables[again.table]
        if again.table != "tasks" or len(again.rows) < (tasks["source_id"] == again.other).sum():
            continue
        for name in DEPENDENT:
            if name in facts.tables:
                frame = facts.tables[name]
                mine = frame.index[frame["source_id"] == again.other]
                rest = mine.difference(done.get(name, mine[:0]))
                if len(rest):
                    yield Again(name, again.kept, again.other, rest)
