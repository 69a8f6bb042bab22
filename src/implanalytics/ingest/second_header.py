"""The same headings in another language, in the row below a header."""

from typing import TYPE_CHECKING

from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.header import Layout
from implanalytics.ingest.row_kinds import RowKinds

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

USUAL = 0.6
FEWEST = 2


def with_second_header(
    reader: "SheetReader", grid: Grid, layout: Layout, kinds: RowKinds
) -> RowKinds:
    """Tell the row below a header that says the same again, such as Date below 日期.

    Parameters
    ----------
    reader
        Knows the names of the columns.
    grid, layout
        The sheet and its header.
    kinds
        What each row is.

    Returns
    -------
    RowKinds
        The same, such a row being a repeated header.
    """
    position = layout.header.last + 1
    if position >= len(kinds) or kinds[position] != "data":
        return kinds
    cells = grid.rows[position]
    if not all(cell is None or isinstance(cell, str) for cell in cells):
        return kinds
    first = layout.matched.columns
    again = reader.match(tuple(map(written, cells))).columns
    same = sum(1 for name, i in again.items() if first.get(name) == i)
    if same < FEWEST or same < USUAL * len(first):
        return kinds
    return RowKinds(len(kinds), {**kinds.others, position: "repeated-header"})
