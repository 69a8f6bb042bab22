"""Cells kept by column: the different values of each, and which of them every row holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias, overload

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from implanalytics.ingest.grid import Cell, CellFault

Codes: TypeAlias = "np.ndarray[Any, np.dtype[np.int32]]"
Mask: TypeAlias = "np.ndarray[Any, np.dtype[np.bool_]]"
Positions: TypeAlias = "np.ndarray[Any, np.dtype[np.intp]]"

SMALL = 50_000
"""Tables of fewer cells are turned into rows at once."""

MANY = 10_000
"""More texts than these are first looked through as one."""


@dataclass(frozen=True, eq=False)
class CellColumn:
    """The cells of one column.

    What is true of a value is true of all cells that hold it, so that a column is read by its
    different values, however long it is.

    Attributes
    ----------
    codes
        Which value each row holds, -1 for none.
    texts
        The plain texts among the values, those of the first codes.
    others
        All other values: numbers, dates, faults.
    """

    codes: Codes
    texts: Any
    others: tuple[Cell, ...] = ()

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> "CellColumn":
        """Sort the cells of a column.

        >>> column = CellColumn.of(["a", 1.0, None, "a"])
        >>> column.codes.tolist(), column.values
        ([0, 1, -1, 0], ['a', 1.0])
        """
        kinds = set(map(type, cells)) - {type(None)}
        try:
            return cls._alike(cells) if kinds <= {str} else cls._mixed(cells, kinds)
        except UnicodeEncodeError:
            return cls.of([_mended(cell) if type(cell) is str else cell for cell in cells])

    @classmethod
    def of_dictionary(cls, texts: Any) -> "CellColumn":
        """Give the column of an Arrow dictionary of texts; empty texts are no cells."""
        codes = texts.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return cls(codes.astype(np.int32, copy=False), texts.dictionary).without_empty()

    @classmethod
    def _alike(cls, cells: Sequence[Cell]) -> "CellColumn":
        found = pa.array(cells, pa.large_string()).dictionary_encode()
        codes = found.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return cls(codes.astype(np.int32, copy=False), found.dictionary)

    @classmethod
    def _mixed(cls, cells: Sequence[Cell], kinds: set[type]) -> "CellColumn":
        if len(kinds & {bool, int, float}) < 2 and CellFault not in kinds:
            return cls._unlike(cells)
        codes = np.full(len(cells), -1, dtype=np.int32)
        values: list[Cell] = []
        texts = 0
        # 1, 1.0 and True are equal, and yet three different cells.
        for kind in sorted(kinds, key=lambda kind: (kind is not str, kind.__name__)):
            at = [i for i, cell in enumerate(cells) if type(cell) is kind]
            different = dict.fromkeys(cells[i] for i in at)
            place = {value: i for i, value in enumerate(different, len(values))}
            codes[at] = [place[cells[i]] for i in at]
            values += different
            texts = len(values) if kind is str else texts
        return cls(codes, pa.array(values[:texts], pa.large_string()), tuple(values[texts:]))

    @classmethod
    def _unlike(cls, cells: Sequence[Cell]) -> "CellColumn":
        """Sort cells whose values are different wherever their kinds are."""
        different = dict.fromkeys(cells)
        different.pop(None, None)
        texts = [value for value in different if type(value) is str]
        others = [value for value in different if type(value) is not str]
        place: dict[Cell, int] = {value: i for i, value in enumerate([*texts, *others])}
        place[None] = -1
        codes = np.fromiter(map(place.__getitem__, cells), np.int32, len(cells))
        return cls(codes, pa.array(texts, pa.large_string()), tuple(others))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.codes)

    @cached_property
    def values(self) -> list[Cell]:
        """The different values, by code."""
        return [*self.texts.to_pylist(), *self.others]

    @property
    def holds_each_once(self) -> bool:
        """Whether every row holds a value of its own."""
        return len(self.texts) + len(self.others) == len(self.codes) and bool(
            self.codes.min(initial=0) >= 0
        )

    def cell(self, position: int) -> Cell:
        """Give the cell of the row at a position."""
        code = int(self.codes[position])
        if code < 0:
            return None
        rest = code - len(self.texts)
        return self.texts[code].as_py() if rest < 0 else self.others[rest]

    def cells(self) -> list[Cell]:
        """Give all cells, top to bottom."""
        return [None if code < 0 else self.values[code] for code in self.codes.tolist()]

    def at(self, positions: Positions) -> "CellColumn":
        """Give the column on some of its rows, without the values of the others."""
        codes = self.codes[positions]
        total = len(self.texts) + len(self.others)
        used = np.zeros(total + 1, dtype=bool)
        used[codes] = True
        if used[:total].all():
            return CellColumn(codes, self.texts, self.others)
        kept = np.flatnonzero(used[:total])
        place = np.full(total + 1, -1, dtype=np.int32)
        place[kept] = np.arange(len(kept), dtype=np.int32)
        plain = kept[kept < len(self.texts)]
        rest = (kept[len(plain) :] - len(self.texts)).tolist()
        others = tuple(self.others[i] for i in rest)
        return CellColumn(place[codes], self.texts.take(pa.array(plain)), others)

    def replaced(self, cells: Mapping[int, Cell]) -> "CellColumn":
        """Give the column with other cells at some positions."""
        every = self.cells()
        for position, cell in cells.items():
            every[position] = cell
        return CellColumn.of(every)

    def mapped(self, change: Callable[[Cell], Cell]) -> "CellColumn":
        """Give the column with every value changed in the same way."""
        values = CellColumn.of([*map(change, self.values), None])
        return CellColumn(values.codes[self.codes], values.texts, values.others)

    def without_empty(self) -> "CellColumn":
        """Give the column with nothing where it holds an empty text."""
        empty = pc.index(self.texts, pa.scalar("", pa.large_string())).as_py()
        if empty < 0:
            return self
        codes = np.where(self.codes == empty, np.int32(-1), self.codes)
        return CellColumn(codes, self.texts, self.others).at(np.arange(len(codes)))

    def where(self, texts: Mask, others: Sequence[bool]) -> Mask:
        """Give the rows that hold one of some values.

        Parameters
        ----------
        texts, others
            Which of the plain texts and of the other values are meant.
        """
        meant = np.concatenate([texts, np.asarray(others, dtype=bool), [False]])
        if not meant.any():
            return np.zeros(len(self.codes), dtype=bool)
        found: Mask = self.codes >= 0 if meant[:-1].all() else meant[self.codes]
        return found

    def matching(self, pattern: str, *, hint: str | None = None) -> Mask:
        """Say which of the plain texts a pattern occurs in (RE2: no looking ahead or behind).

        Parameters
        ----------
        pattern
            May be anchored to the ends of a text.
        hint
            A pattern without anchors that occurs wherever `pattern` does: where it is nowhere in
            all texts together, which is quickly told, nothing matches.
        """
        if hint is not None and len(self.texts) > MANY and not self._anywhere(hint):
            return np.zeros(len(self.texts), dtype=bool)
        found: Mask = pc.match_substring_regex(self.texts, pattern).to_numpy(zero_copy_only=False)
        return found

    def _anywhere(self, pattern: str) -> bool:
        offsets = np.frombuffer(self.texts.buffers()[1], dtype=np.int64)
        start = self.texts.offset
        ends = np.array([offsets[start], offsets[start + len(self.texts)]])
        whole = pa.LargeStringArray.from_buffers(1, pa.py_buffer(ends), self.texts.buffers()[2])
        return bool(pc.match_substring_regex(whole, pattern)[0].as_py())


def _mended(text: str) -> str:
    """Give a text with halves of characters joined, or replaced where the other half is missing."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class ColumnRows(Sequence[tuple[Cell, ...]]):
    """The rows of a table that is kept by column, made when they are asked for."""

    def __init__(self, columns: Iterable[CellColumn]) -> None:
        self.columns = tuple(columns)
        self._length = len(self.columns[0]) if self.columns else 0

    def __len__(self) -> int:
        """Count the rows."""
        return self._length

    @overload
    def __getitem__(self, position: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[tuple[Cell, ...], ...]: ...
    def __getitem__(self, position: int | slice) -> tuple[Cell, ...] | tuple[tuple[Cell, ...], ...]:
        """Give one row or several."""
        if self._length * len(self.columns) <= SMALL:
            return self._all[position]
        if isinstance(position, slice):
            return tuple(self[i] for i in range(*position.indices(self._length)))
        return tuple(column.cell(position) for column in self.columns)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        """Give all rows, top to bottom."""
        return zip(*(column.cells() for column in self.columns), strict=True)

    def __eq__(self, other: object) -> bool:
        """Compare with other rows, however they are kept."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as the tuple of rows does."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Write as the tuple of rows is written."""
        return repr(tuple(self))

    @cached_property
    def _all(self) -> tuple[tuple[Cell, ...], ...]:
        return tuple(self)
