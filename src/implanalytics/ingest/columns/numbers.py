"""Columns of plain numbers: amounts, counts, scores."""

import re
from datetime import date, time, timedelta

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.currencies import CODES, CURRENCY
from implanalytics.ingest.columns.numerals import CHINESE_NUMBER, NUMBER, Style, as_number, style_of
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    distinct_texts,
    parsed,
    plain,
    says_nothing,
    shown,
)
from implanalytics.ingest.grid import Cell


def numbers(cells: Cells) -> Parsed:
    """Give the cells as numbers.

    Decimal comma or point is decided once for the column, by the texts that prove it. A unit
    or currency written beside the numbers goes when the whole column has the same one.

    Parameters
    ----------
    cells
        Raw cells, unique index.

    Returns
    -------
    Parsed
        Values of dtype float64. Percentages, TRUE and FALSE, dates, durations, nan, inf,
        hexadecimal and ``1_000`` are refused.

    Examples
    --------
    >>> import pandas as pd
    >>> numbers(pd.Series(["¥1,200.50", 3.0, "十二", "-"], dtype=object)).values.tolist()
    [1200.5, 3.0, 12.0, nan]
    """
    texts = distinct_texts(cells)
    style = style_of(texts)
    units = {unit for text in texts if (unit := _parts(text)[1]) and not _VAGUE.search(unit)}

    def read(cell: Cell) -> Outcome:
        return _number(cell, style, units)

    return parsed(cells, read, dtype="float64", notes=(*style_notes(style), *_unit_notes(units)))


def style_notes(style: Style) -> tuple[Message, ...]:
    """Say what the separators of a column made us assume."""
    if style.decimal is None:
        return (
            message(
                "Some numbers have a decimal comma and others a decimal point; numbers that "
                "could be either were refused."
            ),
        )
    if style.doubtful:
        return (message("A comma before three digits was read as a thousands separator."),)
    if style.doubtful_point:
        return (message("A point before three digits was read as the decimal point."),)
    if style.decimal == ",":
        return (message("The comma was read as the decimal separator."),)
    return ()


def not_a_number(cell: Cell) -> Message:
    """Say why a cell is no number."""
    match cell:
        case bool():
            return message("{cell} is yes or no, not a number.", cell=shown(cell))
        case date():
            return message("{cell} is a date, not a number.", cell=shown(cell))
        case time() | timedelta():
            return message("{cell} is a time, not a number.", cell=shown(cell))
        case str() if plain(cell).endswith("%"):
            return message("{cell} is a percentage where a number is expected.", cell=shown(cell))
        case _:
            return message("{cell} is not a number.", cell=shown(cell))


def finite(cell: Cell) -> float | None:
    """Give the value of a number cell, None for all other cells.

    >>> finite(7), finite(True), finite(float("inf"))
    (7.0, None, None)
    """
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return None
    return float(cell) if abs(cell) < _HUGE else None


def _number(cell: Cell, style: Style, units: set[str]) -> Outcome:
    if not isinstance(cell, str):
        value = finite(cell)
        return not_a_number(cell) if value is None else Value(value)
    text = plain(cell)
    if says_nothing(text):
        return NO_VALUE
    digits, unit, scale = _parts(text)
    number = as_number(digits, style) if digits else None
    if number is None or _VAGUE.search(unit):
        return not_a_number(cell)
    if unit and len(units) > 1:
        return message(
            "{cell} has a unit, and the column has several: {units}. Use one unit.",
            cell=shown(cell), units=tuple(sorted(units)),
        )  # fmt: skip
    if re.fullmatch(CHINESE_NUMBER, digits):
        return Value(number * scale, "chinese-numerals")
    if unit or scale != 1:
        return Value(number * scale, "unit-removed" if scale == 1 else "unit-multiplied")
    return Value(number, None if cell.strip() == digits.strip() else "spelling")


def _parts(text: str) -> tuple[str, str, float]:
    """Split a text into its digits, its unit and the multiple the unit stands for."""
    lower = text.casefold()
    if negative := re.fullmatch(r"\((.+)\)", lower):
        lower = "-" + negative[1].strip()
    found = _WITH_UNIT.fullmatch(lower)
    if not found:
        return lower, "", 1
    sign, before, digits, multiple, chinese, after = (found[k] or "" for k in range(1, 7))
    names = {CODES.get(name, name) for name in (before, after) if name}
    unit = " ".join(sorted(names))
    return sign + (digits or chinese), unit, _MULTIPLES.get(multiple, 1)


def _unit_notes(units: set[str]) -> tuple[Message, ...]:
    if len(units) != 1:
        return ()
    (unit,) = units
    return (message("The unit {unit} was removed from the numbers.", unit=unit),)


_HUGE = float("inf")
_VAGUE = re.compile(
    r"[几多余来成折半]|分之|以上|以下|以内|左右|上下|不等|待定|[至到起]|"
    r"\b(?:about|approx|est|estimated|max|or|plus|more|less|ish|tbd)\b"
)
"""Behind a number: that it is not this number but somewhere near it, or a part of one."""
_MULTIPLES = {
    "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "十亿": 1e9, "k": 1e3,
}  # fmt: skip
_MULTIPLE = "十亿|千万|百万|十万|[亿万千]|k(?![a-z])"
_WITH_UNIT = re.compile(
    rf"([+-]?)\s*({CURRENCY})?\s*(?:({NUMBER})\s*({_MULTIPLE})?|({CHINESE_NUMBER}))\s*"
    rf"({CURRENCY}|[a-z\u4e00-\u9fff][a-z\u4e00-\u9fff/²³]{{0,11}})?"
)
