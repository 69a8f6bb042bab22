"""The tables in a JSON text, whatever they are wrapped in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from implanalytics.core.words import message
from implanalytics.ingest.documents.intervals import interval_grids, is_timewarrior, is_watson
from implanalytics.ingest.documents.jira import is_jira, jira_grids
from implanalytics.ingest.documents.json_text import json_value
from implanalytics.ingest.documents.records import (
    MOST_COPIES,
    Record,
    around,
    cell_of,
    put,
    record_grid,
)
from implanalytics.ingest.documents.refused import DEEPEST, no_records, too_deep
from implanalytics.ingest.documents.trello import is_trello, trello_grids
from implanalytics.ingest.grid import CellFault, Grid

NAMED = 60
LONGEST_NAME = 200


def json_grids(content: bytes, path: Path) -> list[Grid]:
    """Give the tables of a JSON text: lists of records, columns of lists, or one object a line.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        One for each list of records; several are named by where they stand.

    Raises
    ------
    DataError
        If the text is broken or holds no records.
    """
    value, lines = json_value(content, path)
    _check_depth(value, path)
    known = _known(value, path)
    if lines is not None:
        grids = known or [record_grid(_records(value), path=path, first=1)]
        return [replace(grid, numbers=(lines[0] - 1, *lines)) for grid in grids]
    if known is not None:
        return known
    if isinstance(value, list):
        return _list_grids(value, path, None, {})
    if isinstance(value, dict):
        return _object_grids(value, path)
    raise no_records(path, message("The file holds a single value, not a list of records."))


def _known(value: Any, path: Path) -> list[Grid] | None:
    """Give the grids of a tool whose JSON is no plain list of records, None for all others."""
    if is_trello(value):
        return trello_grids(value, path)
    if is_jira(value):
        return jira_grids(value, path)
    if is_timewarrior(value) or is_watson(value):
        return interval_grids(value, path)
    return None


def flat(value: Mapping[str, Any]) -> Record:
    """Give an object as one record: objects in it flattened with dots, lists in one cell.

    >>> flat({"id": 7, "user": {"name": "Ada"}, "tags": ["a", "b"]})
    {'id': 7, 'user.name': 'Ada', 'tags': 'a; b'}
    """
    record: Record = {}
    _flatten(value, "", record)
    return record


def _flatten(value: Mapping[str, Any], above: str, record: Record) -> None:
    for key, inner in value.items():
        name = f"{above}{key}"
        if isinstance(inner, dict) and inner:
            _flatten(inner, f"{name}.", record)
        else:
            put(record, name, cell_of(inner))


def _check_depth(value: Any, path: Path) -> None:
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return
    raise too_deep(path)


def _records(values: Sequence[Any]) -> list[Record]:
    """Give list elements as records; one that is no object stands as a fault in the first field."""
    found = [flat(value) if isinstance(value, dict) else None for value in values]
    field = next((next(iter(record)) for record in found if record), "value")
    return [
        ({} if value is None else {field: CellFault(str(value)[:NAMED])})
        if record is None
        else record
        for record, value in zip(found, values, strict=True)
    ]


def _list_grids(
    values: Sequence[Any], path: Path, sheet: str | None, about: Mapping[str, str]
) -> list[Grid]:
    """Give a list of records, and the lists of records within them with what is around them."""
    outer = _list_grid(values, path, sheet, about)
    owned: list[tuple[Record, dict[str, Any]]] = [({}, v) for v in values if isinstance(v, dict)]
    around = dict(about) | {"within": sheet or ""}
    inner = [
        record_grid(records, path=path, first=0, sheet=name, about=around)
        for name, records in _within(owned, sheet or "")
    ]
    return [outer, *inner]


def _within(
    rows: Sequence[tuple[Record, dict[str, Any]]], name: str
) -> Iterator[tuple[str, list[Record]]]:
    names = {key for _, value in rows for key in value if _records_in(value, key)}
    for key in sorted(names):
        inner = [
            (around(own, flat({k: v for k, v in value.items() if k not in names}), key), record)
            for own, value in rows
            for record in _records_in(value, key)
        ]
        below = f"{name}.{key}".lstrip(".")
        if sum(len(own) for own, _ in inner) > MOST_COPIES:
            continue
        yield below, [around(own, flat(record), key) for own, record in inner]
        yield from _within(inner, below)


def _records_in(value: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    inner = value.get(key)
    is_list = isinstance(inner, list) and all(isinstance(part, dict) for part in inner)
    return inner if is_list and inner else []


def _list_grid(
    values: Sequence[Any], path: Path, sheet: str | None, about: Mapping[str, str]
) -> Grid:
    if not values:
        raise no_records(path, message("The file holds an empty list: no records, no data."))
    if any(isinstance(value, dict) for value in values):
        return record_grid(_records(values), path=path, first=0, sheet=sheet, about=about)
    if all(isinstance(value, list) for value in values):
        width = max(map(len, values))
        rows = [(*map(cell_of, value), *[None] * (width - len(value))) for value in values]
        return Grid(sheet, tuple(rows), numbers=range(len(rows)), about=about)
    raise no_records(path, message("The file holds a list of single values, not of records."))


def _object_grids(value: dict[str, Any], path: Path) -> list[Grid]:
    if _is_columns(value):
        return [_column_grid(value, path)]
    if (rows := _rows(value)) is not None:
        return _list_grids(rows, path, None, {})
    about = {
        key: str(inner)
        for key, inner in value.items()
        if isinstance(inner, (str, int, float)) and len(str(inner)) <= LONGEST_NAME
    }
    lists = list(_lists(value, ""))
    filled = [(name, inner) for name, inner in lists if inner]
    if filled:
        alone = len(filled) == 1
        return [
            grid
            for name, inner in filled
            for grid in _list_grids(inner, path, None if alone else name, about)
        ]
    if lists:
        raise no_records(path, message("The file holds an empty list: no records, no data."))
    if len(flat(value)) > 1:
        return [record_grid([flat(value)], path=path, first=0)]
    raise no_records(path, message("The structure of the file holds no list of records."))


def _lists(value: Mapping[str, Any], above: str) -> Iterator[tuple[str, list[Any]]]:
    """Give the lists of records in objects in objects, with the names that lead to them."""
    for key, inner in value.items():
        name = f"{above}{key}"
        if isinstance(inner, dict):
            yield from _lists(inner, f"{name}.")
        elif isinstance(inner, list) and all(isinstance(part, (dict, list)) for part in inner):
            yield name, inner


def _rows(value: Mapping[str, Any]) -> list[Any] | None:
    """Give the rows of a table written as its columns and its data, or as numbered records."""
    if value and all(k.isdigit() and isinstance(v, dict) for k, v in value.items()):
        return list(value.values())
    columns, data = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(data, list):
        return None
    if not all(isinstance(row, list) for row in data):
        return None
    return [columns, *data]


def _is_columns(value: Mapping[str, Any]) -> bool:
    """Tell an object of columns: lists, or objects by row number, of single values."""

    def single(inner: Any) -> bool:
        return not isinstance(inner, (dict, list))

    columns = list(value.values())
    if len(columns) < 2:
        return False
    if all(isinstance(c, list) and c and all(map(single, c)) for c in columns):
        return True
    return all(
        isinstance(c, dict) and c and all(k.isdigit() and single(v) for k, v in c.items())
        for c in columns
    )


def _in_order(column: Mapping[str, Any], others: Mapping[str, Any]) -> list[Any]:
    """Give the values of a column by the row numbers of all columns, missing ones included."""
    rows = {row for other in others.values() for row in other}
    return [column.get(row) for row in sorted(rows, key=int)]


def _column_grid(value: Mapping[str, Any], path: Path) -> Grid:
    columns = {k: _in_order(c, value) if isinstance(c, dict) else c for k, c in value.items()}
    lengths = {name: len(cells) for name, cells in columns.items()}
    if len(set(lengths.values())) > 1:
        shortest = min(lengths, key=lengths.__getitem__)
        longest = max(lengths, key=lengths.__getitem__)
        raise no_records(
            path,
            message(
                "The columns are of unequal length: {longest} has {most:n} values, {shortest} "
                "has {fewest:n}.",
                longest=longest, most=lengths[longest], shortest=shortest,
                fewest=lengths[shortest],
            ),
        )  # fmt: skip
    rows = zip(*columns.values(), strict=True)
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    return record_grid(records, path=path, first=0)
