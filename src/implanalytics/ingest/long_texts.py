"""Long files of separated values, cut into columns at once where nothing in them is irregular."""

from typing import Any

import pyarrow as pa

from implanalytics.ingest.cells import CellColumn

LONG = 2**20
"""Characters from which a text is worth it."""

BLOCK = 2**24


def regular_columns(text: str, delimiter: str) -> tuple[CellColumn, ...] | None:
    r"""Cut a text into columns if every record is one line and has as many cells as the first.

    Parameters
    ----------
    text
        The text of a file.
    delimiter
        The separator, one character.

    Returns
    -------
    tuple of CellColumn, or None
        None if a record has more or fewer cells or goes over several lines, or if a quotation
        mark stands anywhere but around a whole cell: such a text is read record by record.

    Examples
    --------
    >>> [c.cells() for c in regular_columns('a;"b"\n1;\n', ";")]
    [['a', '1'], ['b', None]]
    >>> regular_columns("a;b\n1\n", ";") is None
    True
    """
    if not delimiter.isascii() or not _quotes_are_plain(text, delimiter):
        return None
    table = _table(text, delimiter)
    if table is None or table.num_rows != _lines(text):
        return None
    return tuple(_column(column) for column in table.columns)


def _table(text: str, delimiter: str) -> Any:
    from pyarrow import csv

    names = [str(i) for i in range(text.partition("\n")[0].count(delimiter) + 1)]
    try:
        return csv.read_csv(
            pa.py_buffer(text.encode()),
            read_options=csv.ReadOptions(column_names=names, block_size=BLOCK),
            parse_options=csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except pa.ArrowInvalid:
        return None


def _quotes_are_plain(text: str, delimiter: str) -> bool:
    """Say whether every quotation mark either opens or closes a cell."""
    marks = text.count('"')
    if not marks:
        return True
    opening = text.count(f'{delimiter}"') + text.count('\n"') + text.startswith('"')
    closing = (
        text.count(f'"{delimiter}') + text.count('"\n') + text.count('"\r') + text.endswith('"')
    )
    return '""' not in text and opening == closing and opening + closing == marks


def _lines(text: str) -> int:
    """Count the lines; the end of the last one needs no mark."""
    lone = text.count("\r") - text.count("\r\n")
    return text.count("\n") + lone + (not text.endswith(("\n", "\r")))


def _column(column: Any) -> CellColumn:
    found = column.cast(pa.large_string()).combine_chunks().dictionary_encode()
    return CellColumn.of_dictionary(found)
