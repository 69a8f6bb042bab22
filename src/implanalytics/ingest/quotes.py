"""Quotation marks that close in a later record than they open in."""

import re
from collections.abc import Sequence

LEAST_WIDTH = 3
"""Columns from which lines of one cell that look like records are no chance."""


def swallowing_record(records: Sequence[Sequence[str]], delimiter: str) -> int | None:
    r"""Find a record with a cell that holds the rest of it, whole records, and half of another.

    One mark too many and another one later make that of many lines, without any error of syntax.

    Parameters
    ----------
    records
        As cut at separators and lines outside of quotation marks.
    delimiter
        The separator.

    Returns
    -------
    int or None
        Position of the first such record.

    Examples
    --------
    >>> swallowing_record([["a", "b", "c"], ["1", "x,2\n3,y", "4"]], ",")
    1
    >>> swallowing_record([["a", "b", "c"], ["1", "one, two\nthree", "4"]], ",") is None
    True
    """
    for position, record in enumerate(records):
        if len(record) < LEAST_WIDTH:
            continue
        for column, cell in enumerate(record):
            if ("\n" in cell or "\r" in cell) and _holds_records(record, column, delimiter):
                return position
    return None


def _holds_records(record: Sequence[str], column: int, delimiter: str) -> bool:
    cut = [line.split(delimiter) for line in _LINES.split(record[column]) if line]
    if len(cut) < 2:
        return False
    rows = [[*record[:column], *cut[0]], *cut[1:-1], [*cut[-1], *record[column + 1 :]]]
    if any(len(row) != len(record) for row in rows):
        return False
    shapes = {tuple(cell.strip()[:1].isdecimal() for cell in row) for row in rows}
    return len(shapes) == 1 and any(*shapes)


_LINES = re.compile("\r\n|\r|\n")
