"""Names that stand in the tables of a project, each with its rows and one of its places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.facts import PHASED
from implanalytics.tables import PROJECT_NAMED, TABLES


@dataclass(frozen=True, slots=True)
class Seen:
    """One name, as written.

    Attributes
    ----------
    written
        The name.
    rows
        Rows that have it.
    source_id, row
        The first of them.
    """

    written: str
    rows: int
    source_id: str
    row: int


PROJECT_TABLES = tuple(table.name for table in TABLES.values() if table.traced)
"""Tables whose rows may name the project they are of."""

COLUMNS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "people": tuple(
        (table.name, column.name)
        for table in TABLES.values()
        if table.traced
        for column in table.columns
        if column.sensitivity == "person"
    ),
    "projects": tuple(
        (table, column.name) for table in PROJECT_TABLES for column in PROJECT_NAMED
    ),
    "phases": (
        *((table, "phase") for table in PHASED), ("tasks", "name"), ("time_entries", "task"),
    ),
    "words": (
        ("risks", "probability_level"), ("risks", "impact_level"), ("risks", "status"),
    ),
}  # fmt: skip
"""Kind of names -> the columns they stand in, as table and column."""


def seen_in(
    tables: Mapping[str, pd.DataFrame], columns: tuple[tuple[str, str], ...]
) -> dict[str, Seen]:
    """Return every name of some columns, those of most rows first."""
    found: dict[str, Seen] = {}
    for table, column in columns:
        frame = tables.get(table)
        if frame is None or column not in frame.columns:
            continue
        for seen in names_of(frame, column):
            before = found.get(seen.written)
            found[seen.written] = replace(before, rows=before.rows + seen.rows) if before else seen
    return dict(sorted(found.items(), key=lambda item: (-item[1].rows, item[0])))


def names_of(frame: pd.DataFrame, column: str) -> Iterator[Seen]:
    """Yield each name of a column of a traced table."""
    filled = frame.loc[frame[column].notna(), [column, "source_id", "source_row"]]
    counts = filled[column].value_counts()
    first = filled.drop_duplicates(column).set_index(column)
    for name, source_id, row in first.itertuples(name=None):
        if str(name).strip():
            yield Seen(str(name), int(counts[name]), str(source_id), int(row))
