"""Columns of effort and other durations of work, in hours."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.numbers import finite, not_a_number, style_notes
from implanalytics.ingest.columns.numerals import CHINESE_NUMBER, Style, as_number, style_of
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    distinct_texts,
    is_empty,
    parsed,
    plain,
    says_nothing,
    shown,
)
from implanalytics.ingest.columns.units import BY_NAME, LABELS, NAMES, Unit, hours_in, unit_of
from implanalytics.ingest.grid import Cell


def hours(cells: Cells, *, heading: str = "", hours_per_day: float = 8.0) -> Parsed:
    """Give the cells as hours of work.

    A unit written in a cell counts first, then the one the heading names, then hours. A day of
    work is `hours_per_day`, a week five of them, a person-month 21.75.

    Parameters
    ----------
    cells
        Raw cells, unique index: numbers, times and durations of a workbook, or texts such as
        ``3.5h``, ``1小时30分``, ``2d 4h``, ``7:30``, ``PT8H``.
    heading
        Heading of the column; a unit in it is the unit of bare numbers: ``工时(人天)``,
        ``Time spent [seconds]``.
    hours_per_day
        Hours of a day of work [h].

    Returns
    -------
    Parsed
        Values of dtype float64 [h].

    Raises
    ------
    ValueError
        If `hours_per_day` is not above 0 and at most 24.

    Examples
    --------
    >>> import pandas as pd
    >>> hours(pd.Series([2.0, "90分钟", "1d 4h"], dtype=object)).values.tolist()
    [2.0, 1.5, 12.0]
    >>> hours(pd.Series([0.5, "4h"], dtype=object), heading="工时(人天)").values.tolist()
    [4.0, 4.0]
    """
    if not 0 < hours_per_day <= 24:
        raise ValueError(f"hours_per_day must be above 0 and at most 24, got {hours_per_day!r}")
    texts = distinct_texts(cells)
    style = style_of(texts)
    bare = unit_of(plain(heading)) or "hours"

    def scale(unit: Unit) -> float:
        return hours_in(unit, hours_per_day)

    def read(cell: Cell) -> Outcome:
        return _hours(cell, bare, style, scale)

    notes = [*style_notes(style)]
    if bare != "hours" and _has_bare(cells, texts, style):
        notes.append(
            message(
                "Numbers without a unit were read as {unit}; a day of work has {hours:h}.",
                unit=LABELS[bare],
                hours=hours_per_day,
            )  # fmt: skip
        )
    if any(map(_MONEY_SIGN.match, texts)):
        notes.append(
            message("Cells have the sign of a currency; their numbers were read as durations.")
        )
    return parsed(cells, read, dtype="float64", notes=tuple(notes))


def working_days(cells: Cells, *, hours_per_day: float = 8.0) -> Parsed:
    """Give the cells as working days.

    Parameters
    ----------
    cells
        Raw cells, unique index: numbers, or texts such as ``5天``, ``2周``, ``16h``.
    hours_per_day
        Hours of a day of work [h].

    Returns
    -------
    Parsed
        Values of dtype float64 [wd]. Dates, times and a text like ``7:30`` are refused.

    Examples
    --------
    >>> import pandas as pd
    >>> working_days(pd.Series([3.0, "5天", "2周", "12h"], dtype=object)).values.tolist()
    [3.0, 5.0, 10.0, 1.5]
    """
    style = style_of(distinct_texts(cells))

    def scale(unit: Unit) -> float:
        return 1.0 if unit == "days" else hours_in(unit, hours_per_day) / hours_per_day

    def read(cell: Cell) -> Outcome:
        if isinstance(cell, (date, time, timedelta)) or _is_clock(cell):
            return not_a_number(cell)
        found = _hours(cell, "days", style, scale)
        if isinstance(found, Value) and found.changed == "from-days":
            return Value(found.value)
        return found

    return parsed(cells, read, dtype="float64", notes=style_notes(style))


def _is_clock(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_CLOCK.fullmatch(plain(cell).lstrip("-")))


def _has_bare(cells: Cells, texts: list[str], style: Style) -> bool:
    return any(as_number(text, style) is not None for text in texts) or any(
        finite(cell) is not None for cell in cells.tolist() if not is_empty(cell)
    )


def _hours(cell: Cell, bare: Unit, style: Style, scale: Callable[[Unit], float]) -> Outcome:
    if isinstance(cell, str):
        return _from_text(cell, bare, style, scale)
    if isinstance(cell, (date, time, timedelta)):
        clock = _from_clock(cell)
        return _no_duration(cell) if clock is None else Value(clock)
    number = finite(cell)
    if number is None:
        return _no_duration(cell)
    return Value(number * scale(bare), None if bare == "hours" else f"from-{bare}")


def _from_clock(cell: date | time | timedelta) -> float | None:
    """Read a time or a date cell in which a spreadsheet shows a duration."""
    match cell:
        case timedelta():
            return cell.total_seconds() / 3600
        case time():
            seconds = cell.second + cell.microsecond / 1e6
            return cell.hour + cell.minute / 60 + seconds / 3600
        case date() if cell.year in _EPOCHS:
            start = _EPOCHS[cell.year]
            instant = cell if isinstance(cell, datetime) else datetime.combine(cell, time())
            lasting = (instant - start).total_seconds() / 3600
            return lasting if 0 <= lasting < _LONGEST else None
        case _:
            return None


def _from_text(cell: str, bare: Unit, style: Style, scale: Callable[[Unit], float]) -> Outcome:
    text = plain(cell).casefold()
    if says_nothing(text):
        return NO_VALUE
    if signed := _MONEY_SIGN.match(text):
        number = as_number(text[signed.end() :], style)
        return _no_duration(cell) if number is None else Value(number * scale(bare), MONEY_SIGN)
    number = as_number(text, style)
    if number is not None:
        return Value(number * scale(bare), None if bare == "hours" else f"from-{bare}")
    sign, text = (-1, text[1:].strip()) if text.startswith("-") else (1, text)
    if clock := _CLOCK.fullmatch(text):
        if bare not in ("hours", "days"):
            return message(
                "{cell} is written like hours and minutes, but the column is in {unit}.",
                cell=shown(cell), unit=LABELS[bare],
            )  # fmt: skip
        whole, minutes, seconds = clock.groups("0")
        return Value(sign * (int(whole) + int(minutes) / 60 + float(seconds) / 3600))
    if short := _HOURS_MINUTES.fullmatch(text):
        return Value(sign * (int(short[1]) + int(short[2]) / 60), "from-hours-minutes")
    parts = _parts(text, style)
    if not parts:
        return _no_duration(cell)
    total = sum(amount * scale(unit) for amount, unit in parts)
    units = {unit for _, unit in parts}
    return Value(sign * total, None if units == {"hours"} else f"from-{parts[0][1]}")


def _parts(text: str, style: Style) -> list[tuple[float, Unit]] | None:
    """Split "1d 4h", "一小时半" or "pt8h" into amounts of falling units; None if it is neither."""
    if iso := _ISO.fullmatch(text):
        amounts = zip(iso.groups(), _ISO_UNITS, strict=True)
        return [(float(a.replace(",", ".")), unit) for a, unit in amounts if a]
    parts: list[tuple[float, Unit]] = []
    position = 0
    while position < len(text):
        found = _PART.match(text, position)
        amount = as_number(found["amount"].strip(), style) if found else None
        if not found or amount is None or amount < 0:
            return None
        unit = BY_NAME[found["unit"]]
        parts.append((amount + 0.5 * bool(found["and_half"]) + 0.5 * bool(found["half"]), unit))
        position = found.end()
    falling = [_ISO_ORDER.index(unit) for _, unit in parts]
    return parts if falling == sorted(set(falling)) else None


def _no_duration(cell: Cell) -> Message:
    if isinstance(cell, bool):
        return message("{cell} is yes or no, not a duration.", cell=shown(cell))
    if isinstance(cell, date):
        return message("{cell} is a date, not a duration.", cell=shown(cell))
    return message(
        "{cell} is not a duration. Write hours as a number, or with a unit: 3.5h, 90min, 2d.",
        cell=shown(cell),
    )


MONEY_SIGN = "money-sign-removed"
"""What a cell went through that shows hours in a format meant for money."""

_MONEY_SIGN = re.compile(r"[$€£¥￥]\s*(?=\d)")
_LONGEST = 24 * 59
_EPOCHS = {
    1899: datetime(1899, 12, 31),
    1900: datetime(1899, 12, 31),
    1904: datetime(1904, 1, 1),
}
_CLOCK = re.compile(r"(\d{1,6}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?")
_HOURS_MINUTES = re.compile(r"(\d{1,3})\s?(?:h|小时|时)\s?([0-5]\d)")
_AMOUNT = r"(\d+(?:[.,]\d+)?)"
_ISO = re.compile(
    rf"p(?=[\dt])(?:{_AMOUNT}w)?(?:{_AMOUNT}d)?"
    rf"(?:t(?=\d)(?:{_AMOUNT}h)?(?:{_AMOUNT}m)?(?:{_AMOUNT}s)?)?"
)
_ISO_UNITS: tuple[Unit, ...] = ("weeks", "days", "hours", "minutes", "seconds")
_ISO_ORDER: tuple[Unit, ...] = ("months", *_ISO_UNITS, "milliseconds")
_PART = re.compile(
    rf"(?P<amount>\d[\d.,' ]*|{CHINESE_NUMBER}?)(?:个(?P<and_half>半)?)?\s*"
    rf"(?P<unit>{NAMES})(?![a-z])(?P<half>半)?\.?(?:\s*(?:,|and|和|又|零)?\s*)"
)
