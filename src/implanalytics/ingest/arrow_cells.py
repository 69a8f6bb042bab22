"""Cells of one column as an Arrow array of their kinds, and back."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from implanalytics.ingest.grid import Cell, CellFault

NOTHING = type(None)


def array_of(cells: Sequence[Cell]) -> Any:
    """Give the cells as an Arrow array.

    Parameters
    ----------
    cells
        Cells of a column, of any kinds.

    Returns
    -------
    pyarrow.Array
        Of the one kind the cells have; a dense union when they have several.

    Examples
    --------
    >>> cells_of(array_of(["a", None, 1.5, CellFault("#REF!")]))
    ['a', None, 1.5, '#REF!']
    """
    import pyarrow as pa

    kinds = sorted(set(map(type, cells)) - {NOTHING}, key=lambda kind: kind.__name__)
    if not kinds:
        return pa.nulls(len(cells))
    if len(kinds) == 1 and kinds[0] is not CellFault:
        name, array = _one_kind(cells, kinds[0])
        if name in _UNTAGGED:
            return array
    return _union(cells, [NOTHING, *kinds])


def cells_of(array: Any) -> list[Cell]:
    """Give the cells of a column that `array_of` made.

    Parameters
    ----------
    array
        An Arrow array.

    Returns
    -------
    list
        Equal to the cells it was made of, in value and kind.
    """
    import pyarrow as pa

    if not pa.types.is_union(array.type):
        return _read(_UNTAGGED_TYPES.get(str(array.type), ""), array)
    children = [
        iter(_read(array.type.field(code).name.partition(".")[0], array.field(code)))
        for code in range(array.type.num_fields)
    ]
    return [next(children[code]) for code in array.type_codes.to_pylist()]


def _union(cells: Sequence[Cell], kinds: Sequence[type]) -> Any:
    import pyarrow as pa

    code = {kind: number for number, kind in enumerate(kinds)}
    codes = [code[type(cell)] for cell in cells]
    positions = [count() for _ in kinds]
    offsets = [next(positions[number]) for number in codes]
    names, children = [], []
    for number, kind in enumerate(kinds):
        mine = [cell for cell, its in zip(cells, codes, strict=True) if its == number]
        name, array = _one_kind(mine, kind)
        names.append(f"{name}.{number}")
        children.append(array)
    return pa.UnionArray.from_dense(
        pa.array(codes, pa.int8()), pa.array(offsets, pa.int32()), children, names
    )


def _one_kind(cells: Sequence[Any], kind: type) -> tuple[str, Any]:
    """Give the name of the way in which cells of one kind are written, and the array."""
    import pyarrow as pa

    if kind is NOTHING:
        return "nothing", pa.nulls(len(cells))
    name = kind.__name__
    if kind not in _KINDS:
        raise TypeError(f"a cell is one of {[k.__name__ for k in _KINDS]}, got {name}")
    try:
        return name, _typed(cells, kind)
    except (pa.ArrowInvalid, OverflowError, UnicodeEncodeError, _NotPlain):
        written = [None if cell is None else _as_bytes(cell) for cell in cells]
        return f"{name}-bytes", pa.array(written, pa.large_binary())


class _NotPlain(ValueError):
    """A time with a zone or a fold, which Arrow would drop."""


def _typed(cells: Sequence[Any], kind: type) -> Any:
    import pyarrow as pa

    if kind in (datetime, time) and any(
        cell is not None and (cell.tzinfo is not None or cell.fold) for cell in cells
    ):
        raise _NotPlain
    if kind in (str, CellFault):
        return pa.array(cells, pa.large_string())
    return pa.array(
        cells,
        {
            float: pa.float64(),
            int: pa.int64(),
            bool: pa.bool_(),
            datetime: pa.timestamp("us"),
            date: pa.date32(),
            time: pa.time64("us"),
            timedelta: pa.duration("us"),
        }[kind],
    )


def _as_bytes(cell: Any) -> bytes:
    match cell:
        case str():
            return cell.encode("utf-8", "surrogatepass")
        case datetime() | time():
            return f"{cell.fold}{cell.isoformat()}".encode()
        case timedelta():
            return f"{cell.days},{cell.seconds},{cell.microseconds}".encode()
        case _:
            return b"%x" % cell if cell >= 0 else b"-%x" % -cell


def _from_bytes(name: str, written: bytes) -> Any:
    if name in ("str", "CellFault"):
        text = written.decode("utf-8", "surrogatepass")
        return CellFault(text) if name == "CellFault" else text
    text = written.decode()
    match name:
        case "datetime":
            return datetime.fromisoformat(text[1:]).replace(fold=int(text[0]))
        case "time":
            return time.fromisoformat(text[1:]).replace(fold=int(text[0]))
        case "timedelta":
            return timedelta(*map(int, text.split(",")))
        case _:
            return int(text, 16)


def _read(name: str, array: Any) -> list[Any]:
    if name.endswith("-bytes"):
        kind = name.removesuffix("-bytes")
        return [None if raw is None else _from_bytes(kind, raw) for raw in array.to_pylist()]
    if name == "CellFault":
        return [CellFault(text) for text in array.to_pylist()]
    if name in _NUMPY:
        return _through_numpy(array, _NUMPY[name])
    return list(array.to_pylist())


def _through_numpy(array: Any, kind: str) -> list[Any]:
    """Make Python values of fixed width: numpy makes them several times quicker than Arrow."""
    for stored in _STORED[kind]:
        array = array.cast(stored)
    values: list[Any] = array.fill_null(0).to_numpy().view(kind).tolist()
    if array.null_count:
        for position, is_null in enumerate(array.is_null().to_pylist()):
            if is_null:
                values[position] = None
    return values


_KINDS = (str, float, int, bool, datetime, date, time, timedelta, CellFault)
_UNTAGGED_TYPES = {
    "large_string": "str",
    "double": "float",
    "int64": "int",
    "timestamp[us]": "datetime",
    "duration[us]": "timedelta",
    "date32[day]": "date",
    "time64[us]": "time",
    "bool": "bool",
}
_UNTAGGED = frozenset(_UNTAGGED_TYPES.values())
_NUMPY = {
    "float": "f8", "int": "i8", "datetime": "M8[us]", "date": "M8[D]", "timedelta": "m8[us]",
}  # fmt: skip
_STORED = {
    "f8": ("float64",), "i8": ("int64",), "M8[us]": ("int64",), "M8[D]": ("int32", "int64"),
    "m8[us]": ("int64",),
}  # fmt: skip
