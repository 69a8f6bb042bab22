"""Records with their fields, laid out as the rows of a grid."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.refused import MOST_CELLS, MOST_FIELDS, too_many_fields
from implanalytics.ingest.grid import Cell, CellFault, Grid, written

Record = dict[str, Cell]

NAMES = ("name", "displayName", "fullName", "login", "username")
"""Fields by which a record within a record is called, such as a label or an assignee."""

FEW = 50

MOST_COPIES = 5_000_000
"""Cells of outer records repeated beside inner ones; beyond, the inner ones are no table."""


def record_grid(
    records: Sequence[Mapping[str, Cell]],
    *,
    path: Path,
    first: int,
    numbers: Iterable[int] | None = None,
    sheet: str | None = None,
    about: Mapping[str, str] | None = None,
) -> Grid:
    """Lay records out as a grid: one column a field, in the order in which fields first appear.

    Parameters
    ----------
    records
        Field to cell; a record that lacks a field has an empty cell.
    path
        Names the file in errors.
    first
        Number of the first record; the row of names has the number before it.
    numbers
        Numbers of the records, rising, where they do not follow one another.
    sheet
        What kind of record it is, where the file has several.
    about
        What the file says of the table outside of the records.

    Raises
    ------
    DataError
        If the records have too many different fields.

    Examples
    --------
    >>> record_grid([{"a": 1}, {"b": 2}], path=Path("f.json"), first=0).rows
    (('a', 'b'), (1, None), (None, 2))
    """
    fields: dict[str, None] = {}
    for record in records:
        fields.update(dict.fromkeys(record))
        if len(fields) > MOST_FIELDS:
            raise too_many_fields(path)
    _drop_shells(fields, records)
    if len(fields) * len(records) > MOST_CELLS:
        raise too_many_fields(path)
    own = list(range(first, first + len(records)) if numbers is None else numbers)
    return Grid(
        sheet,
        (tuple(fields), *(tuple(map(record.get, fields)) for record in records)),
        numbers=(min(own[:1], default=first) - 1, *own),
        records=True,
        about=about or {},
    )


def _drop_shells(fields: dict[str, None], records: Sequence[Mapping[str, Cell]]) -> None:
    """Drop fields that are only ever empty and stand for the fields within them."""
    outer = {field.rpartition(".")[0] for field in fields} & set(fields)
    for field in outer:
        if all(record.get(field) is None for record in records):
            del fields[field]


def cell_of(value: Any) -> Cell:
    """Give a value of JSON as one cell: lists of values or of named records joined, others folded.

    >>> cell_of(["a", None, 2]), cell_of([{"id": 1, "name": "bug"}]), cell_of({})
    ('a; 2', 'bug', None)
    >>> cell_of([{"a": 1}])
    '[{"a": 1}]'
    """
    if isinstance(value, dict):
        return folded_records([value]) if value else None
    if not isinstance(value, list):
        cell: Cell = value
        return cell
    if value and all(isinstance(part, dict) for part in value):
        names = [next((str(p[n]) for n in NAMES if isinstance(p.get(n), str)), "") for p in value]
        if all(names) and len(value) <= FEW:
            return "; ".join(names)
    if any(isinstance(part, dict) for part in value):
        return folded_records(part for part in value if isinstance(part, dict))
    return "; ".join(str(part) for part in value if part is not None) or None


def put(record: Record, field: str, cell: Cell) -> None:
    """Put a cell into a record; a field given twice with two values has neither.

    >>> record: Record = {"hours": 4}
    >>> put(record, "hours", 4)
    >>> record
    {'hours': 4}
    >>> put(record, "hours", 5)
    >>> record
    {'hours': '4 | 5'}
    """
    there = record.get(field)
    if there is None or there == cell:
        record[field] = cell
    elif cell is not None:
        record[field] = CellFault(f"{written(there)} | {written(cell)}")


def around(outer: Record, record: Record, name: str) -> Record:
    """Give a record with what is around it; a field that both have is the inner one's.

    >>> around({"name": "Ada"}, {"name": "Design", "hours": 4}, "entries")
    {'entries.of.name': 'Ada', 'name': 'Design', 'hours': 4}
    """
    own = {f"{name}.of.{key}" if key in record else key: cell for key, cell in outer.items()}
    return own | record
