"""Grids on their way between processes: column by column in Arrow, nothing pickled."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from implanalytics.ingest.arrow_cells import array_of, cells_of
from implanalytics.ingest.cells import CellColumn, ColumnRows
from implanalytics.ingest.grid import Grid

Described: TypeAlias = dict[str, Any]


def encode(grids: Iterable[Grid]) -> tuple[list[Described], list[memoryview]]:
    """Give what describes each grid, as plain data for JSON, and its cells as Arrow streams.

    Parameters
    ----------
    grids
        Sheets of one file.

    Returns
    -------
    list of dict
        One a grid, in order.
    list of memoryview
        One a grid, in order: an Arrow IPC stream of its columns.

    Examples
    --------
    >>> decode(*encode([Grid("工时", (("Hours", None), (7.5, "x")), hidden=True)]))
    [Grid(sheet='工时', rows=(('Hours', None), (7.5, 'x')), numbers=range(1, 3), hidden=True, \
merged=(), hidden_rows=frozenset(), records=False, lengths=(), block=None, about={})]
    """
    described, parts = [], []
    for grid in grids:
        described.append(_described(grid))
        parts.append(_written(grid))
    return described, parts


def decode(described: Sequence[Described], parts: Sequence[bytes | memoryview]) -> list[Grid]:
    """Make the grids again from what `encode` gave.

    Parameters
    ----------
    described, parts
        As `encode` gave them.

    Returns
    -------
    list of Grid
        Equal to those that were encoded, with equal kinds of cells.
    """
    return [_grid(one, part) for one, part in zip(described, parts, strict=True)]


def _described(grid: Grid) -> Described:
    return {
        "sheet": grid.sheet,
        "rows": len(grid.rows),
        "numbered": grid.numbers != range(1, len(grid.rows) + 1),
        "hidden": grid.hidden,
        "merged": grid.merged,
        "hidden_rows": sorted(grid.hidden_rows),
        "records": grid.records,
        "block": grid.block,
        "about": dict(grid.about),
    }


def _written(grid: Grid) -> memoryview:
    """Write the arrays of all columns as lists in the one row of a batch: they differ in length."""
    import pyarrow as pa

    arrays: list[Any] = []
    for column in grid.columns:
        arrays += [pa.array(column.codes), column.texts, array_of(column.others)]
    if not isinstance(grid.numbers, range) or grid.numbers != range(1, len(grid.rows) + 1):
        arrays.append(pa.array(grid.numbers, pa.int64()))
    lists = [pa.LargeListArray.from_arrays([0, len(array)], array) for array in arrays]
    batch = pa.RecordBatch.from_arrays(lists, names=[str(n) for n in range(len(lists))])
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return memoryview(sink.getvalue())


def _grid(one: Described, part: bytes | memoryview) -> Grid:
    import pyarrow as pa

    lists = pa.ipc.open_stream(pa.py_buffer(part)).read_next_batch().columns
    arrays = [array.flatten() for array in lists]
    numbers = arrays.pop().to_pylist() if one["numbered"] else ()
    columns = [
        CellColumn(codes.to_numpy(), texts, tuple(cells_of(others)))
        for codes, texts, others in zip(arrays[::3], arrays[1::3], arrays[2::3], strict=True)
    ]
    return Grid(
        sheet=one["sheet"],
        rows=ColumnRows(columns) if columns else ((),) * one["rows"],
        numbers=tuple(numbers),
        hidden=one["hidden"],
        merged=tuple((top, left, bottom, right) for top, left, bottom, right in one["merged"]),
        hidden_rows=frozenset(one["hidden_rows"]),
        records=one["records"],
        block=one["block"],
        about=one["about"],
    )
