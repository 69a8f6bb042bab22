"""Marks that a tool writes where it has nothing to say."""

from collections.abc import Callable

from implanalytics.ingest.grid import Cell, CellFault


def without(*marks: str) -> Callable[[Cell], Cell]:
    """Give what clears cells that hold one of `marks` and nothing else.

    >>> clean = without("_", "null")
    >>> clean(" _ "), clean("_x")
    (None, '_x')
    """

    def clean(cell: Cell) -> Cell:
        plain = isinstance(cell, str) and not isinstance(cell, CellFault)
        return None if plain and str(cell).strip() in marks else cell

    return clean
