"""Checks across rows: keys, dangling links, cycles, order of dates."""

from collections.abc import Hashable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, Message, message
from implanalytics.facts.facts import Facts
from implanalytics.tables import IDENTITY, TABLES

DATE_PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "tasks": (
        ("planned_start", "planned_finish"), ("start", "finish"), ("actual_start", "actual_finish"),
        ("created", "resolved"),
    ),
    "phases": (("planned_start", "planned_finish"), ("actual_start", "actual_finish")),
    "baselines": (("start", "finish"),),
    "risks": (("raised_on", "closed_on"),),
    "issues": (("raised_on", "closed_on"),),
}  # fmt: skip
"""Pairs of columns of which the first may not be later than the second."""

SHOWN = 20
"""With more tasks than these a circle is shown in part."""


def check_facts(facts: Facts, *, told: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """Return every problem that only shows across rows or columns.

    Parameters
    ----------
    facts
        Tables as written.
    told
        Sources known to repeat each other, whose keys are not told once more row by row.

    Examples
    --------
    A plan without rows has no problems::

        check_facts(Facts(Settings("p"), {}, None, Calendar.standard(), {}))  # ()
    """
    return (
        *_repeated_keys(facts, told),
        *_reversed_dates(facts),
        *_dangling_links(facts),
        *_cycles(facts),
    )


def reversed_pairs(name: str, frame: pd.DataFrame) -> Iterator[tuple[str, str, pd.Series]]:
    """Yield each pair of date columns of `frame` with the mask of rows that reverse it."""
    for first, last in DATE_PAIRS.get(name, ()):
        if first in frame.columns and last in frame.columns:
            yield first, last, frame[last].dt.normalize() < frame[first].dt.normalize()


def copies(name: str, frame: pd.DataFrame) -> pd.Series:
    """Mark the rows that repeat an earlier row, id and all; a row without an id repeats none."""
    table = TABLES[name]
    identity = {column.name for column in IDENTITY}
    content = [column for column in frame.columns if column not in identity]
    if not table.traced:
        return pd.Series(data=False, index=frame.index)
    given = frame[table.own_id] != frame["row_id"]
    return frame.duplicated(content) & given if given.any() else given


def without_copies(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return `frame` with each repeated row counted once."""
    repeated = copies(name, frame)
    return frame[~repeated].reset_index(drop=True) if repeated.any() else frame


def _repeated_keys(facts: Facts, told: frozenset[str]) -> Iterator[Problem]:
    for name, frame in facts.tables.items():
        table = TABLES[name]
        key = [*table.key, "origin"] if name == "tasks" else list(table.key)
        if not table.traced or not (again := frame.duplicated(key)).any():
            continue
        copied = copies(name, frame)[again]
        later = frame[again]
        earlier = frame[frame.set_index(key).index.isin(later.set_index(key).index) & ~again]
        first = {tuple(row[k] for k in key): row for row in earlier.to_dict("records")}
        column = table[table.own_id].label
        for is_copy, row in zip(copied, later.to_dict("records"), strict=True):
            origin = first[tuple(row[k] for k in key)]
            elsewhere = row["source_id"] != origin["source_id"]
            if elsewhere and {row["source_id"], origin["source_id"]} <= told:
                continue
            if is_copy:
                yield _copy(facts, row, column, _where(facts, origin))
            else:
                yield _repeated(facts, row, column, row[table.own_id], _where(facts, origin))


def _where(facts: Facts, row: Mapping[Hashable, Any]) -> Message:
    place = facts.place(row["source_id"], row["source_row"])
    return message("row {row} of {file}", row=str(place.row), file=place.file)


def _copy(facts: Facts, row: Mapping[Hashable, Any], column: Label, first: Message) -> Problem:
    return Problem(
        "repeated-row",
        facts.place(row["source_id"], row["source_row"]),
        message("The row repeats {first} exactly.", first=first),
        message(
            "It was counted once. Delete the copy, or give it a {column} of its own.",
            column=column,
        ),
        "warning",
    )


def _repeated(
    facts: Facts, row: Mapping[Hashable, Any], column: Label, own: str, first: Message
) -> Problem:
    return Problem(
        "repeated-key",
        facts.place(row["source_id"], row["source_row"]),
        message(
            "{column} '{key}' was used before, in {first}.",
            column=column, key=own, first=first,
        ),
        message("Both rows are kept. Give each row its own id, or delete the copy."),
        "warning",
    )  # fmt: skip


def _reversed_dates(facts: Facts) -> Iterator[Problem]:
    for name, frame in facts.tables.items():
        for first, last, wrong in reversed_pairs(name, frame):
            for row in frame[wrong].to_dict("records"):
                yield Problem(
                    "dates-reversed",
                    facts.place(row["source_id"], row["source_row"]),
                    message(
                        "{last} {finish:date} is before {first} {start:date}.",
                        last=TABLES[name][last].label, finish=row[last],
                        first=TABLES[name][first].label, start=row[first],
                    ),
                    message("Neither date was used. Correct the row."),
                )  # fmt: skip


def _dangling_links(facts: Facts) -> Iterator[Problem]:
    if not facts.has("links"):
        return
    links, tasks = facts.table("links"), set(facts.table("tasks")["task_id"])
    for end in ("predecessor_id", "successor_id"):
        for row in links[~links[end].isin(tasks)].to_dict("records"):
            yield Problem(
                "dangling-link",
                facts.place(row["source_id"], row["source_row"]),
                message("Task '{task}' is linked to, but no row has that id.", task=row[end]),
                message("The link was not used. Correct the id or add the task."),
                "warning",
            )


def _cycles(facts: Facts) -> Iterator[Problem]:
    """Yield one problem a row that links tasks in a circle, the first one naming the circle."""
    if not facts.has("links"):
        return
    links = facts.table("links").sort_values("row_id")
    rounds = circles(links)
    groups = links["successor_id"].map(rounds)
    inside = links[groups.notna() & (groups == links["predecessor_id"].map(rounds))]
    told: dict[int, str] = {}
    once = inside.drop_duplicates(["source_id", "source_row", "successor_id"])
    for row in once.to_dict("records"):
        circle = rounds[row["successor_id"]]
        place = facts.place(row["source_id"], row["source_row"])
        if circle not in told:
            found = message(
                "The links run in a circle: {tasks}.",
                tasks=_way_around(inside[inside["successor_id"].map(rounds) == circle]),
            )
        else:
            found = message("The link is part of the circle told in row {row}.", row=told[circle])
        told.setdefault(circle, str(place.row))
        yield Problem(
            "link-cycle",
            place,
            found,
            message("No task of a circle can start first. Remove one of the links."),
            "warning",
        )


def circles(links: pd.DataFrame) -> dict[str, int]:
    """Return the circle that each task is in, by number; tasks in none are left out.

    Parameters
    ----------
    links
        A table of links.

    Examples
    --------
    >>> ring = pd.DataFrame({"predecessor_id": ["a", "b", "b"], "successor_id": ["b", "a", "c"]})
    >>> sorted(circles(ring))
    ['a', 'b']
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    ends = links[["predecessor_id", "successor_id"]]
    codes, tasks = pd.factorize(ends.to_numpy().ravel())
    size = len(tasks)
    first, last = codes[0::2], codes[1::2]
    graph = coo_array(([1] * len(first), (first, last)), shape=(size, size)).tocsr()
    _, group = connected_components(graph, directed=True, connection="strong")
    inside = group[first] == group[last]
    several = {int(group[code]) for code in first[inside]}
    return {str(tasks[i]): int(g) for i, g in enumerate(group) if int(g) in several}


def _way_around(links: pd.DataFrame) -> tuple[str, ...]:
    """Return one way around a circle, its first task again at the end, in the order of work."""
    before: dict[str, set[str]] = {}
    for row in links.to_dict("records"):
        before.setdefault(row["successor_id"], set()).add(row["predecessor_id"])
    try:
        TopologicalSorter({task: sorted(before[task]) for task in sorted(before)}).prepare()
    except CycleError as error:
        way = tuple(error.args[1])
        return way if len(way) <= SHOWN else (*way[: SHOWN - 1], "…", way[-1])
    return ()
