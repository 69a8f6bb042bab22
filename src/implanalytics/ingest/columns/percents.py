"""Columns of shares: per cent in texts, per cent in numbers, or fractions."""

from typing import Literal, TypeAlias

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.numbers import finite, not_a_number, style_notes
from implanalytics.ingest.columns.numerals import Style, as_number, style_of
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    distinct_texts,
    fault,
    is_empty,
    parsed,
    plain,
    says_nothing,
    shown,
)
from implanalytics.ingest.grid import Cell

Scale: TypeAlias = Literal["fraction", "percent", "unknown"]


def percents(cells: Cells, *, scale: Literal["fraction", "percent"] | None = None) -> Parsed:
    """Give the cells as fractions of 1.

    ``40%`` says what it is. For bare numbers the column decides: all at most 1 are fractions;
    with some above 1 they are per cent. Where numbers between 0 and 1 stand beside numbers
    above 1, the more frequent kind decides and the other one is refused, 0.4 may be 0.4 %.

    Parameters
    ----------
    cells
        Raw cells, unique index.
    scale
        What bare numbers are, when it is known from elsewhere.

    Returns
    -------
    Parsed
        Values of dtype float64 [share], 0 to 1; what lies outside is refused.

    Examples
    --------
    >>> import pandas as pd
    >>> percents(pd.Series(["40%", 1.0, 0.5], dtype=object)).values.tolist()
    [0.4, 1.0, 0.5]
    >>> percents(pd.Series([40, 100, "5%"], dtype=object)).values.tolist()
    [0.4, 1.0, 0.05]
    """
    texts = distinct_texts(cells)
    style = style_of(texts)
    bare = [number for cell in cells.tolist() if (number := _bare(cell, style)) is not None]
    settled = scale or _scale(bare)

    def read(cell: Cell) -> Outcome:
        return _share(cell, style, settled, proven=scale is None)

    with_sign = any(_is_percentage(text) for text in texts)
    notes = (*style_notes(style), *_scale_notes(settled, bare, with_sign=with_sign))
    return parsed(cells, read, dtype="float64", notes=notes)


def _bare(cell: Cell, style: Style) -> float | None:
    if isinstance(cell, str):
        return None if fault(cell) else as_number(plain(cell), style)
    return None if is_empty(cell) else finite(cell)


def _scale(bare: list[float]) -> Scale:
    above = sum(number > 1 for number in bare)
    between = sum(0 < number < 1 for number in bare)
    if not above:
        return "fraction"
    if above == between:
        return "unknown"
    return "percent" if above > between else "fraction"


def _is_percentage(text: str) -> bool:
    return text.endswith("%") or text.startswith("百分之")


def _share(cell: Cell, style: Style, scale: Scale, *, proven: bool) -> Outcome:
    if isinstance(cell, str):
        text = plain(cell)
        if says_nothing(text):
            return NO_VALUE
        if _is_percentage(text):
            number = as_number(text.removeprefix("百分之").removesuffix("%"), style)
            return _no_share(cell) if number is None else _within(cell, number / 100)
    number = _bare(cell, style)
    if number is None:
        return not_a_number(cell)
    if scale == "fraction" or number == 0:
        return _within(cell, number)
    if proven and (0 < number < 1 or scale == "unknown"):
        return message(
            "{cell} can be a share or per cent: the column has both. Write all with a % sign.",
            cell=shown(cell),
        )
    return _within(cell, number / 100, "from-percent")


def _no_share(cell: Cell) -> Message:
    return message("{cell} is not one percentage.", cell=shown(cell))


def _within(cell: Cell, share: float, changed: str | None = None) -> Outcome:
    if 0 <= share <= 1:
        return Value(share, changed)
    return message("{cell} is not between 0 % and 100 %.", cell=shown(cell))


def _scale_notes(scale: Scale, bare: list[float], *, with_sign: bool) -> tuple[Message, ...]:
    if scale == "percent":
        return (message("Numbers without a % sign were read as per cent."),)
    if with_sign and any(number not in (0, 1) for number in bare):
        return (message("Numbers without a % sign were read as fractions of 1."),)
    if bare and max(bare) == 1 and all(number in (0, 1) for number in bare):
        return (message("1 was read as 100 %: no number of the column is above 1."),)
    return ()
