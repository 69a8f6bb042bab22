"""What each row of a sheet is; nearly all rows of a long one are data."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias, overload

import numpy as np

from implanalytics.ingest.cells import Positions

RowKind: TypeAlias = Literal[
    "title", "header", "blank", "units", "repeated-header", "subtotal", "total", "section",
    "note", "data",
]  # fmt: skip


class RowKinds(Sequence[RowKind]):
    """What each row of a sheet is, by position.

    Parameters
    ----------
    length
        How many rows there are.
    others
        The rows that are something else than data.

    Examples
    --------
    >>> kinds = RowKinds(4, {3: "total", 0: "header"})
    >>> list(kinds), kinds.positions("total", "subtotal"), kinds.data.tolist()
    (['header', 'data', 'data', 'total'], [3], [1, 2])
    """

    def __init__(self, length: int, others: Mapping[int, RowKind]) -> None:
        self._length = length
        self.others: Mapping[int, RowKind] = dict(sorted(others.items()))

    def __len__(self) -> int:
        """Count the rows."""
        return self._length

    @overload
    def __getitem__(self, position: int) -> RowKind: ...
    @overload
    def __getitem__(self, position: slice) -> list[RowKind]: ...
    def __getitem__(self, position: int | slice) -> RowKind | list[RowKind]:
        """Say what the row at a position is."""
        if isinstance(position, slice):
            return [self[i] for i in range(*position.indices(self._length))]
        return self.others.get(range(self._length)[position], "data")

    def positions(self, *kinds: RowKind) -> list[int]:
        """Give the positions of the rows of some kinds other than data."""
        return [position for position, kind in self.others.items() if kind in kinds]

    @property
    def data(self) -> Positions:
        """The positions of the rows that are data."""
        is_data = np.ones(self._length, dtype=bool)
        is_data[list(self.others)] = False
        return np.flatnonzero(is_data)
