"""A column read by its different values: what is true of a value holds for all its cells."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from implanalytics.ingest.cells import CellColumn, Mask
from implanalytics.ingest.columns.parsed import Cells, Parsed

T = TypeVar("T")

_HAN = r"\x{4E00}-\x{9FFF}"
WORDS = rf"^[!$-~{_HAN}](?:[ -~{_HAN}，、（）《》]*[!-~{_HAN}）》])?$"
"""Texts that are read as they are: nothing invisible, nothing to compose, no error of a sheet."""


def by_values(cells: CellColumn, index: "pd.Index[Any]", read: Callable[[Cells], Parsed]) -> Parsed:
    """Read a column by reading its different values once.

    Parameters
    ----------
    cells
        The column.
    index
        Labels of its rows.
    read
        Reads cells and does not ask how often a value occurs.

    Returns
    -------
    Parsed
        On `index`.
    """
    found = read(pd.Series(cells.values, dtype=object))
    return Parsed(
        pd.Series(found.values.array.take(cells.codes, allow_fill=True), index=index),
        _by_row(found.refused, cells, index),
        _by_row(found.changed, cells, index),
        found.notes,
    )


def texts_by_values(
    cells: CellColumn, index: "pd.Index[Any]", read: Callable[[Cells], Parsed]
) -> Parsed:
    """Read a column of text; texts that are plainly what they are need no reading.

    Parameters
    ----------
    cells, index, read
        As for `by_values`.
    """
    plain = cells.matching(WORDS)
    if plain.all() and not cells.others:
        return Parsed(_spread_texts(cells.texts, cells, index), {}, {})
    if not plain.any():
        return by_values(cells, index, read)
    rest = np.flatnonzero(~plain)
    odd = [*cells.texts.take(pa.array(rest)).to_pylist(), *cells.others]
    found = read(pd.Series(odd, dtype=object))
    labels = [*rest.tolist(), *range(len(plain), len(plain) + len(cells.others))]
    values = [None if pd.isna(value) else value for value in found.values.tolist()]
    known = pc.replace_with_mask(
        cells.texts, pa.array(~plain), pa.array(values[: len(rest)], pa.large_string())
    )
    every = pa.concat_arrays([known, pa.array(values[len(rest) :], pa.large_string())])
    return Parsed(
        _spread_texts(every, cells, index),
        _by_row(_renamed(found.refused, labels), cells, index),
        _by_row(_renamed(found.changed, labels), cells, index),
        found.notes,
    )


def _renamed(of: Mapping[Hashable, T], labels: list[int]) -> dict[Hashable, T]:
    return {labels[int(str(at))]: value for at, value in of.items()}


def _spread_texts(texts: Any, cells: CellColumn, index: "pd.Index[Any]") -> "pd.Series[Any]":
    spread = texts.take(pa.array(cells.codes, mask=cells.codes < 0))
    series: pd.Series[Any] = pd.Series(spread.to_pandas().array, index=index, dtype="str")
    return series


def _by_row(
    of: Mapping[Hashable, T], cells: CellColumn, index: "pd.Index[Any]"
) -> dict[Hashable, T]:
    """Give what was said of some values for every row that holds one of them."""
    if not of:
        return {}
    said: Mask = np.zeros(len(cells.texts) + len(cells.others) + 1, dtype=bool)
    said[[int(str(code)) for code in of]] = True
    rows = np.flatnonzero(said[cells.codes])
    codes = cells.codes[rows].tolist()
    return {label: of[code] for label, code in zip(index[rows].tolist(), codes, strict=True)}
