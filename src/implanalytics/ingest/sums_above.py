"""Rows whose numbers are the sums of the rows above them."""

from collections.abc import Sequence
from math import fsum

from implanalytics.ingest.grid import Cell, Grid

ROUNDING = 0.011
FEWEST = 2


def sums_rows_above(grid: Grid, kinds: Sequence[str], position: int) -> bool:
    """Say whether every number of a row is the sum of its column since the last total.

    Parameters
    ----------
    grid
        The sheet.
    kinds
        What each row is, ``data`` for those that may be summed.
    position
        Position of the row.

    Returns
    -------
    bool
        False if the row has no number, or fewer than two rows stand above it. All rows above
        count as well as those since the last total.
    """
    numbers = {i: n for i, c in enumerate(grid.rows[position]) if (n := _number(c)) is not None}
    if not numbers:
        return False
    above = [p for p in range(position) if kinds[p] == "data"]
    last = max((p for p in range(position) if kinds[p] in ("total", "subtotal")), default=-1)
    since = [p for p in above if p > last]
    return any(
        len(rows) >= FEWEST and all(_sums(grid, rows, i, n) for i, n in numbers.items())
        for rows in (since, above)
    )


def _sums(grid: Grid, rows: Sequence[int], column: int, total: float) -> bool:
    cells = (_number(grid.rows[p][column]) for p in rows)
    return abs(fsum(n for n in cells if n is not None) - total) <= ROUNDING


def _number(cell: Cell) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return float(cell)
    if isinstance(cell, str) and cell.strip()[:1].isdigit():
        try:
            return float(cell.replace(",", ""))
        except ValueError:
            return None
    return None
