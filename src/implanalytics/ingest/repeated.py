"""Columns that a tool writes several times, once for every value."""

from collections.abc import Iterator
from typing import Any

from implanalytics.ingest.declaration import Derive
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import folded


def positions_of(draft: Draft, column: str) -> list[int]:
    """Give the positions of all headings spelt like the one `column` was read from."""
    heading = draft.heading(column)
    if heading is None:
        return []
    texts = draft.layout.header.texts
    return [i for i, text in enumerate(texts) if folded(text) == folded(heading)]


def values_of(draft: Draft, column: str) -> Iterator[tuple[int, int, Any]]:
    """Give row, ordinal of the column from 1, and cell of every value a tool wrote."""
    places = positions_of(draft, column)
    for row in draft.frame.index.tolist():
        cells = draft.grid.cells(row)
        for ordinal, place in enumerate(places, 1):
            if written(cells[place]):
                yield row, ordinal, cells[place]


def last_value(column: str) -> Derive:
    """Give the step that keeps the last value: the newest of several sprints."""

    def derive(draft: Draft) -> None:
        if column not in draft or len(positions_of(draft, column)) < 2:
            return
        for row, _, cell in values_of(draft, column):
            draft.frame.loc[row, column] = written(cell)

    return derive
