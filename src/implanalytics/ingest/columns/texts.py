"""Columns of text and of ids."""

import re
import unicodedata
from datetime import date

from implanalytics.core.words import message
from implanalytics.ingest.columns.parsed import (
    Cells,
    Outcome,
    Parsed,
    Value,
    parsed,
    shown,
    visible,
)
from implanalytics.ingest.grid import Cell, written

EXACT = 2**53
"""Above this a number cell has lost digits: a workbook stores numbers as floats."""


def texts(cells: Cells) -> Parsed:
    """Give the cells as text, as a person reads them.

    Spaces around a text, invisible and control characters go; letters are composed (NFC);
    numbers are written out, never in scientific notation.

    Parameters
    ----------
    cells
        Raw cells, unique index.

    Returns
    -------
    Parsed
        Values of dtype str.

    Examples
    --------
    >>> import pandas as pd
    >>> texts(pd.Series([" Design ", 7.0, None], dtype=object)).values.tolist()
    ['Design', '7', nan]
    """
    return parsed(cells, _text, dtype="str")


def ids(cells: Cells) -> Parsed:
    r"""Give the cells as ids: text that is compared, never computed with.

    Parameters
    ----------
    cells
        Raw cells, unique index.

    Returns
    -------
    Parsed
        Values of dtype str. A number that has lost digits, or a text in scientific notation
        such as ``1.2E+17``, is refused: several ids would become one. Where every text of the
        column ends in ``.0``, a program made numbers of ids; it goes.

    Examples
    --------
    >>> import pandas as pd
    >>> ids(pd.Series([1.0, "7\t", "T-1"], dtype=object)).values.tolist()
    ['1', '7', 'T-1']
    >>> ids(pd.Series(["10.0", "12.0", None], dtype=object)).values.dropna().tolist()
    ['10', '12']
    """
    texts_only = [cell for cell in cells.tolist() if isinstance(cell, str) and cell.strip()]
    if texts_only and all(_AS_FLOAT.fullmatch(cell.strip()) for cell in texts_only):
        return parsed(cells, _without_fraction, dtype="str")
    return parsed(cells, _identity, dtype="str")


def _without_fraction(cell: Cell) -> Outcome:
    if isinstance(cell, str):
        return Value(cell.strip().removesuffix(".0"), "fraction-removed")
    return _identity(cell)


def _text(cell: Cell) -> Outcome:
    if isinstance(cell, str):
        return _cleaned(cell)
    return Value(written(cell), "date-as-text" if isinstance(cell, date) else None)


def _identity(cell: Cell) -> Outcome:
    if isinstance(cell, str):
        if _SCIENTIFIC.fullmatch(cell.strip()):
            return message(
                "{cell} is an id that a spreadsheet shortened; its digits are lost. Export it "
                "again as text.",
                cell=shown(cell),
            )
        cleaned = _cleaned(cell.translate(_NARROW))
        if found := _FORMULA.fullmatch(cleaned.value):
            return Value(found[1], "formula-removed")
        if _QUOTED.match(cleaned.value):
            return Value(cleaned.value[1:], "apostrophe-removed")
        return cleaned
    if isinstance(cell, (int, float)) and abs(cell) > EXACT:
        return message(
            "The number {cell} is an id with more digits than a workbook keeps. Export it again "
            "as text.",
            cell=shown(written(cell)),
        )
    return _text(cell)


def _cleaned(cell: str) -> Value:
    composed = unicodedata.normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n"))
    seen = visible(composed)
    return Value(seen.strip(), "invisible-characters-removed" if seen != composed else None)


UNLIKE_IDS = r"^['=]|[Ee]\+|\.0\s*$"
"""Texts that keep a column of ids from being taken as it is: quoted, or made of numbers."""

PARTS_OF_UNLIKE = r"['=]|[Ee]\+|\.0"
"""What occurs in every such text."""

_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+\d{2,}", re.IGNORECASE)
_AS_FLOAT = re.compile(r"\d+\.0")
_FORMULA = re.compile(r'="([^"]*)"')
_NARROW = {wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B), 0xFF0D)}
_QUOTED = re.compile(r"'[\d=+@-]")
