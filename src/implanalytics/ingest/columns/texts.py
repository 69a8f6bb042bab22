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
        such as ``1.2E+17``, is refused: several ids would become one.

    Examples
    --------
    >>> import pandas as pd
    >>> ids(pd.Series([1.0, "7\t", "T-1"], dtype=object)).values.tolist()
    ['1', '7', 'T-1']
    """
    return parsed(cells, _identity, dtype="str")


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
        cleaned = _cleaned(cell)
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


UNLIKE_IDS = r"^'|E\+|e\+"
"""Texts that a column of ids may not take as they are: quoted, or in scientific notation."""

_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+\d{2,}", re.IGNORECASE)
_QUOTED = re.compile(r"'[\d=+@-]")
