"""Columns of yes and no."""

from implanalytics.core.words import message
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    parsed,
    plain,
    says_nothing,
    shown,
)
from implanalytics.ingest.grid import Cell


def flags(cells: Cells) -> Parsed:
    """Give the cells as yes or no.

    Parameters
    ----------
    cells
        Raw cells, unique index.

    Returns
    -------
    Parsed
        Values of dtype boolean. An "x" is refused: some tick with it, others cross out.

    Examples
    --------
    >>> import pandas as pd
    >>> flags(pd.Series(["是", "No", 1.0, "✓"], dtype=object)).values.tolist()
    [True, False, True, True]
    """
    return parsed(cells, _flag, dtype="boolean")


def _flag(cell: Cell) -> Outcome:
    if isinstance(cell, bool):
        return Value(cell)
    if isinstance(cell, (int, float)) and cell in (0, 1):
        return Value(cell == 1)
    if isinstance(cell, str):
        word = plain(cell).casefold()
        if word in _YES or word in _NO:
            return Value(word in _YES)
        if says_nothing(word):
            return NO_VALUE
    return message("{cell} is neither yes nor no.", cell=shown(cell))


_YES = frozenset(
    {"yes", "y", "true", "t", "1", "on", "✓", "✔", "√", "☑", "是", "有", "对", "真", "はい"}
)
_NO = frozenset(
    {
        "no", "n", "false", "f", "0", "off", "✗", "✘", "×", "☐", "否", "无", "没有", "错", "假",
        "不是", "いいえ",
    }
)  # fmt: skip
