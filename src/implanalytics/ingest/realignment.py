"""Rows with a cell too many, put right where the headings leave one way only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.columns import instants, numbers
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import Layout
from implanalytics.ingest.headings import folded

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

Row = tuple[Cell, ...]


def realigned(
    reader: "SheetReader", grid: Grid, layout: Layout
) -> tuple[Grid, Mapping[int, tuple[str, ...]]]:
    """Give the sheet with rows put right that hold more values than a repeated heading has columns.

    Some tools write one column for every label of an item, as many as the header has; an item
    with more labels pushes what follows to the right. The surplus is taken out where every place
    it can stand in gives the same values of the columns read.

    Parameters
    ----------
    reader
        Whose `repeats` say which headings may have too few columns.
    grid, layout
        The sheet and its header.

    Returns
    -------
    tuple of Grid and dict
        The sheet, and what was taken out, by row number. A row with several readings is left as
        it is, to be rejected.
    """
    texts = layout.header.texts
    end = max(i for i, text in enumerate(texts) if text) + 1
    repeats = frozenset(map(folded, reader.repeats))
    places = [i for i, text in enumerate(texts) if folded(text) in repeats]
    last = [i for i in places if i + 1 not in places or folded(texts[i + 1]) != folded(texts[i])]
    if not last or not grid.lengths:
        return grid, {}
    first = layout.header.last + 1
    extras = [length - end for length in grid.lengths[first:]]
    trailing = _trailing(grid, extras, first, end)
    if not any(extra > trailing for extra in extras):
        return grid, {}
    kinds = {
        i: reader.column(name).kind
        for name, i in layout.matched.columns.items()
        if folded(texts[i]) not in repeats
    }
    rows, moved = list(grid.rows), dict[int, tuple[str, ...]]()
    for position, length in enumerate(extras, first):
        row, extra = rows[position], length - trailing
        if extra <= 0:
            continue
        ways = {_read(way, kinds): way for way in _ways(row, last, extra) if _fits(way, kinds)}
        if len(ways) == 1:
            (rows[position],) = ways.values()
            moved[grid.number(position)] = tuple(
                text for cell in row if (text := written(cell)) and cell not in rows[position]
            )
    return replace(grid, rows=tuple(rows)), moved


def _trailing(grid: Grid, extras: Sequence[int], first: int, end: int) -> int:
    """Give how many empty cells every row has behind the last heading, written by the tool."""
    least = min((extra for extra in extras if extra >= 0), default=0)
    spare = [grid.rows[p] for p, extra in enumerate(extras, first) if extra == least]
    return 0 if any(any(map(written, row[end:])) for row in spare) else least


def report_realigned(draft: Draft, moved: Mapping[int, tuple[str, ...]]) -> None:
    """Say which rows were put right, and what was taken out of them."""
    for row, texts in moved.items():
        draft.report(
            "row-realigned",
            message(
                "The row has more cells than headings; {texts} was taken as more values of a "
                "heading that repeats.",
                texts=texts,
            ),
            message("Check the row, or export it again with all columns."),
            row=row,
        )


def _ways(row: Row, last: Iterable[int], extra: int) -> list[Row]:
    return [(*row[: i + 1], *row[i + 1 + extra :], *[None] * extra) for i in last]


def _read(row: Row, kinds: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(written(row[i]) for i in kinds)


def _fits(row: Row, kinds: Mapping[int, str]) -> bool:
    """Say whether cells of dates and numbers are such."""
    for i, kind in kinds.items():
        cells = pd.Series([row[i]], dtype=object)
        if kind == "instant" and instants(cells, order="dmy").refused:
            return False
        if kind == "number" and numbers(cells).refused and not written(row[i])[:1].isdigit():
            return False
    return True
