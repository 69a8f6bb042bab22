"""Headings that are days: dates, 周一(11/4), Mon 4 Nov, 1 to 31, with the year from around them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise

from implanalytics.ingest.grid import Cell, written

_WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("周一", "星期一", "礼拜一", "mon", "monday"),
    ("周二", "星期二", "礼拜二", "tue", "tues", "tuesday"),
    ("周三", "星期三", "礼拜三", "wed", "wednesday"),
    ("周四", "星期四", "礼拜四", "thu", "thur", "thurs", "thursday"),
    ("周五", "星期五", "礼拜五", "fri", "friday"),
    ("周六", "星期六", "礼拜六", "sat", "saturday"),
    ("周日", "星期日", "礼拜日", "周天", "星期天", "sun", "sunday"),
)
_WEEKDAY = {word: day for day, words in enumerate(_WEEKDAYS) for word in words}
_WEEKDAY_IN = re.compile(
    "|".join(
        sorted((w if not w.isascii() else rf"\b{w}\b" for w in _WEEKDAY), key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
FULL_DATE = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_PAIR = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?!\d)")
_DAY_WORD = re.compile(rf"(?i)(?<!\d)(\d{{1,2}})[\s-]*{_MONTH_WORD}")
_WORD_DAY = re.compile(rf"(?i)\b{_MONTH_WORD}[\s-]*(\d{{1,2}})(?!\d)")
_UNIT_BEHIND = re.compile(
    r"(?i)\s*[(（\[【]\s*(人天|人日|工日|人时|小时|工时|分钟|天|hours?|hrs?|h|days?|pd|md|d|mins?)\s*[)）\]】]$"
)
_NUMBER = re.compile(r"^(\d{1,2})\s*[日号]?$")

FEWEST = 3
LONGEST = 60
"""Letters of a heading beyond which it is no day, and not worth looking at."""


@dataclass(frozen=True, slots=True)
class DayHeading:
    """What a heading says of its day; what it does not say is None."""

    weekday: int | None = None
    day: date | None = None
    pair: tuple[int, int] | None = None
    number: int | None = None
    month_first: bool = False


@lru_cache(maxsize=8192, typed=True)
def day_heading(cell: Cell) -> DayHeading | None:
    """Read one heading, None if it is no day.

    >>> day_heading("周一(11/4)")
    DayHeading(weekday=0, day=None, pair=(11, 4), number=None, month_first=False)
    >>> day_heading("合计") is None
    True
    """
    if isinstance(cell, datetime):
        return DayHeading(day=cell.date())
    if isinstance(cell, date):
        return DayHeading(day=cell)
    text = "" if isinstance(cell, bool) else written(cell)
    if not 0 < len(text) <= LONGEST:
        return None
    found = _WEEKDAY_IN.search(text)
    weekday = _WEEKDAY[found[0].casefold()] if found else None
    rest = _WEEKDAY_IN.sub(" ", _UNIT_BEHIND.sub("", text)).strip(" ()（）[]\n\t,，-:：")
    if not rest and weekday is not None:
        return DayHeading(weekday)
    if full := (FULL_DATE.fullmatch(rest) or _COMPACT.fullmatch(rest)):
        day = _date(int(full[1]), int(full[2]), int(full[3]))
        return DayHeading(weekday, day=day) if day else None
    if word := _DAY_WORD.fullmatch(rest):
        return _paired(weekday, _month(word[2]), int(word[1]))
    if word := _WORD_DAY.fullmatch(rest):
        return _paired(weekday, _month(word[1]), int(word[2]))
    if pair := _PAIR.fullmatch(rest):
        return DayHeading(weekday, pair=(int(pair[1]), int(pair[2])), month_first="月" in rest)
    number = _NUMBER.match(rest)
    if number and 1 <= int(number[1]) <= 31:
        return DayHeading(weekday, number=int(number[1]))
    return None


def _paired(weekday: int | None, month: int, day: int) -> DayHeading:
    return DayHeading(weekday, pair=(month, day), month_first=True)


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].casefold()) + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_in(text: str) -> date | None:
    """Give the first whole date in a text.

    >>> day_in("工时_20241104.xlsx"), day_in("11月")
    (datetime.date(2024, 11, 4), None)
    """
    found = FULL_DATE.search(text) or _COMPACT.search(text)
    return _date(int(found[1]), int(found[2]), int(found[3])) if found else None


def day_columns(cells: Sequence[Cell]) -> dict[int, DayHeading]:
    """Give the day headings of a header row by position, none unless they are days of a sheet.

    Bare numbers count only when they run on from one another, seven or more of them: a scale of
    1 to 5 is no calendar.
    """
    found = {i: heading for i, cell in enumerate(cells) if (heading := day_heading(cell))}
    numbers = {i: h.number for i, h in found.items() if h.number is not None and h.weekday is None}
    if numbers:
        runs = all(b - a == 1 for a, b in pairwise(v for v in numbers.values() if v is not None))
        if len(numbers) < 7 or not runs:
            found = {i: h for i, h in found.items() if i not in numbers}
    days = [h.day for h in found.values() if h.day]
    if any(not 0 < (b - a).days <= 7 for a, b in pairwise(days)):
        return {}
    return found if len(found) >= FEWEST else {}


def years_in(texts: Iterable[str]) -> tuple[int, ...]:
    """Give the years of the first text that names any.

    >>> years_in(["第45周", "工时2024.xlsx"])
    (2024,)
    """
    for text in texts:
        years = re.findall(
            r"(?<!\d)(20\d{2})(?:(?=\D)|(?=(?:0[1-9]|1[0-2])(?:\D|\d{2}\D|$))|$)", text
        )
        if years:
            return tuple(dict.fromkeys(map(int, years)))
    return ()


def months_in(texts: Iterable[str]) -> tuple[int, int] | None:
    """Give the year and month that texts name together, or a month and a year apart.

    >>> months_in(["11月", "工时2024.xlsx"]), months_in(["Nov 2024"])
    ((2024, 11), (2024, 11))
    """
    texts = tuple(texts)
    for text in texts:
        if found := re.search(r"(?<!\d)(20\d{2})\s*[-/.年_ ]?\s*(0?[1-9]|1[0-2])(?!\d)", text):
            return int(found[1]), int(found[2])
        if found := re.search(rf"(?i)\b{_MONTH_WORD}[\s,_-]*(20\d{{2}})", text):
            return int(found[2]), _month(found[1])
    years = years_in(texts)
    for text in texts:
        if years and (found := re.search(r"(?<!\d)(1[0-2]|0?[1-9])\s*月", text)):
            return years[0], int(found[1])
        if years and (found := re.search(rf"(?i)\b{_MONTH_WORD}(?![a-z])", text)):
            return years[0], _month(found[1])
    return None


def dates_of(headings: Mapping[int, DayHeading], hints: Sequence[str]) -> dict[int, date] | None:
    """Give the date of every day heading, None if the year or month cannot be told.

    Parameters
    ----------
    headings
        Day headings by position.
    hints
        Texts that may name the year or month, most telling first: period, title, sheet, file.

    Returns
    -------
    dict of int to date, or None
        A heading that is no day of its month (31 in November) is left out.
    """
    if all(h.day for h in headings.values()):
        return {i: h.day for i, h in headings.items() if h.day}
    pairs = {i: h for i, h in headings.items() if h.pair}
    if len(pairs) == len(headings):
        return _dates_of_pairs(pairs, years_in(hints))
    if all(h.number is not None for h in headings.values()):
        return _dates_of_numbers(headings, months_in(hints))
    return None


def _dates_of_numbers(
    headings: Mapping[int, DayHeading], month: tuple[int, int] | None
) -> dict[int, date] | None:
    if month is None:
        return None
    found = {i: _date(*month, h.number or 0) for i, h in headings.items()}
    if _contradicts(headings, found):
        return None
    return {i: day for i, day in found.items() if day}


def _dates_of_pairs(
    headings: Mapping[int, DayHeading], years: tuple[int, ...]
) -> dict[int, date] | None:
    """Try the years named and, where weekdays can prove them, the years beside."""
    proven = any(h.weekday is not None for h in headings.values())
    beside = tuple(y + step for y in years for step in (1, -1)) if proven else ()
    orders: list[Callable[[tuple[int, int]], tuple[int, int]]] = [lambda p: p]
    if not any(h.month_first for h in headings.values()):
        orders.append(lambda p: (p[1], p[0]))
    for year in (*years, *beside):
        for order in orders:
            found = _run(headings, year, order)
            if found and not _contradicts(headings, found):
                return found
    return None


def _run(
    headings: Mapping[int, DayHeading],
    year: int,
    order: Callable[[tuple[int, int]], tuple[int, int]],
) -> dict[int, date] | None:
    """Give dates that run on from one another, over the end of the year if need be."""
    found: dict[int, date] = {}
    last: date | None = None
    for position, heading in headings.items():
        month, day = order(heading.pair or (0, 0))
        here = _date(year, month, day)
        if here and last and here < last:
            year += 1
            here = _date(year, month, day)
        if here is None or (last and not 0 < (here - last).days <= 7):
            return None
        found[position] = last = here
    return found


def _contradicts(headings: Mapping[int, DayHeading], found: Mapping[int, date | None]) -> bool:
    return any(
        day is not None and (said := headings[i].weekday) is not None and day.weekday() != said
        for i, day in found.items()
    )
