"""Long files of separated values, cut into columns at once where nothing in them is irregular."""

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pyarrow as pa

from implanalytics.ingest.cells import CellColumn
from implanalytics.ingest.sheet_xml import MOST_COLUMNS

LONG = 2**20
"""Characters from which a text is worth it."""

BLOCK = 2**24
_LINE_END = re.compile(rb"[\r\n]")


def regular_columns(content: bytes, delimiter: str) -> tuple[CellColumn, ...] | None:
    r"""Cut a text into columns if every record is one line and has as many cells as the first.

    Parameters
    ----------
    content
        The text of a file in UTF-8.
    delimiter
        The separator, one character.

    Returns
    -------
    tuple of CellColumn, or None
        None if a record has more or fewer cells or goes over several lines, or if a quotation
        mark stands anywhere but around a whole cell: such a text is read record by record.

    Examples
    --------
    >>> [c.cells() for c in regular_columns(b'a;"b"\n1;\n', ";")]
    [['a', '1'], ['b', None]]
    >>> regular_columns(b"a;b\n1\n", ";") is None
    True
    """
    quoted = b'"' in content
    if not delimiter.isascii() or (quoted and not _quotes_are_plain(content, delimiter)):
        return None
    table = _table(content, delimiter)
    if table is None or (quoted and table.num_rows != _lines(content)):
        return None
    with ThreadPoolExecutor() as threads:
        return tuple(threads.map(_column, table.columns))


def _table(content: bytes, delimiter: str) -> Any:
    from pyarrow import csv

    first = _LINE_END.search(content)
    width = content.count(delimiter.encode(), 0, first.start() if first else len(content)) + 1
    if width > MOST_COLUMNS:
        return None
    names = [str(i) for i in range(width)]
    try:
        return csv.read_csv(
            pa.py_buffer(content),
            read_options=csv.ReadOptions(column_names=names, block_size=BLOCK),
            parse_options=csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except pa.ArrowInvalid:
        return None


def _quotes_are_plain(content: bytes, delimiter: str) -> bool:
    """Say whether the quotation marks open and close whole cells, by turns."""
    letters = np.frombuffer(b"\n%b\n" % content, dtype=np.uint8)
    marks = np.flatnonzero(letters == ord('"'))
    edges = [ord(letter) for letter in (delimiter, "\n", "\r")]
    opens, closes = np.isin(letters[marks - 1], edges), np.isin(letters[marks + 1], edges)
    by_turns = bool(opens[::2].all() and closes[1::2].all())
    return len(marks) % 2 == 0 and by_turns and not (opens & closes).any()


def _lines(content: bytes) -> int:
    """Count the lines; the end of the last one needs no mark."""
    lone = content.count(b"\r") - content.count(b"\r\n") if b"\r" in content else 0
    return content.count(b"\n") + lone + (not content.endswith((b"\n", b"\r")))


def _column(column: Any) -> CellColumn:
    found = column.cast(pa.large_string()).combine_chunks().dictionary_encode()
    return CellColumn.of_dictionary(found)
