"""Dates as people and tools write them: one text in, all its possible readings out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from implanalytics.ingest.columns.numerals import chinese_number

Order: TypeAlias = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class DateText:
    """What a text says about a point in time.

    Attributes
    ----------
    readings
        The date by the order of day, month and year it takes; one entry under ``ymd`` when the
        text leaves no choice. Empty: it looks like a date that does not exist.
    clock
        Time of day, midnight when the text has none.
    offset
        Offset from UTC, None when the text has none.
    mark
        The separator of a text with three bare numbers, "" for all others: only texts with the
        same mark prove each other's order.
    """

    readings: Mapping[Order, date]
    clock: time = time()
    offset: timedelta | None = None
    mark: str = ""

    @property
    def days(self) -> frozenset[date]:
        """All dates the text can mean."""
        return frozenset(self.readings.values())


def date_text(text: str) -> DateText | None:
    """Read a text as a date with or without a time, without deciding what it leaves open.

    Parameters
    ----------
    text
        A plain text.

    Returns
    -------
    DateText or None
        None if it does not look like a date.

    Examples
    --------
    >>> date_text("09/Jan/24 3:54 PM").clock
    datetime.time(15, 54)
    >>> sorted(date_text("03/04/2024").readings)
    ['dmy', 'mdy']
    >>> date_text("2024-02-30").readings, date_text("tomorrow")
    ({}, None)
    """
    if len(text) > _LONGEST:
        return None
    if _ISO.fullmatch(text):
        return _from_iso(text)
    text, weekday = _without_weekday(text.casefold().lstrip("'"))
    text = _ZH_DATE.sub(_in_digits, text)
    day, clock, offset = text, time(), None
    if compact := _COMPACT.fullmatch(text):
        year, month, dom, *rest = compact.groups()
        day = f"{year}-{month}-{dom}"
        text = f"{day} {rest[0]}:{rest[1]}:{rest[2] or '00'}{rest[3] or ''}" if rest[0] else day
    if found := _WITH_TIME.fullmatch(text):
        day, offset = found["date"].strip(" ,"), _offset(found["zone"])
        read = _clock(found)
        if read is None:
            return DateText({})
        clock = read
    readings, mark = _readings(day)
    if readings is None:
        return None
    if weekday is not None and len(readings) > 1:
        proven = {o: d for o, d in readings.items() if d.weekday() == weekday}
        readings = proven or readings
    return DateText(readings, clock, offset, mark)


def _from_iso(text: str) -> DateText:
    """Read the most frequent form the fast way."""
    try:
        point = datetime.fromisoformat(text)
    except ValueError:
        return DateText({})
    return DateText({"ymd": point.date()}, point.time())


def is_zero_date(text: str) -> bool:
    """Tell whether a text is the zero date of a database.

    >>> is_zero_date("0000-00-00 00:00:00"), is_zero_date("2024-00-00")
    (True, False)
    """
    return bool(_ZERO.fullmatch(text))


def _readings(text: str) -> tuple[dict[Order, date] | None, str]:
    for pattern, order in _NAMED:
        if found := pattern.fullmatch(text):
            parts = {key: found[key] for key in "ymd"}
            return _existing({order: parts}), ""
    found = _THREE.fullmatch(text)
    if not found:
        return None, ""
    first, mark, second, last = found.groups()
    orders: dict[Order, dict[str, str]] = {"dmy": {"d": first, "m": second, "y": last}}
    if mark != ".":
        orders["mdy"] = {"m": first, "d": second, "y": last}
    if len(first) == len(last) == 2:
        orders["ymd"] = {"y": first, "m": second, "d": last}
    return _existing(orders), mark


def _existing(orders: Mapping[Order, Mapping[str, str]]) -> dict[Order, date]:
    days: dict[Order, date] = {}
    for order, parts in orders.items():
        try:
            days[order] = date(_year(parts["y"]), _month(parts["m"]), int(parts["d"]))
        except ValueError:
            continue
    return days


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < _PIVOT else 1900)


def _month(text: str) -> int:
    text = text.removesuffix("月")
    if text.isdigit():
        return int(text)
    return _MONTHS_ZH.index(text) + 1 if text in _MONTHS_ZH else _MONTHS.index(text[:3]) + 1


def _clock(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or found["minute_zh"] or 0)
    second = int(found["second"] or found["second_zh"] or 0)
    half = (found["before"] or found["after"] or "").replace(".", "")
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    part = int((found["part"] or "").ljust(6, "0")[:6])
    try:
        return time(hour, minute, second, part)
    except ValueError:
        return None


def _in_digits(found: re.Match[str]) -> str:
    year = "".join(str(_ZH_DIGITS.index(letter) % 10) for letter in found["y"])
    month, day = (chinese_number(found[part]) or 0 for part in "md")
    return f"{year}年{month:.0f}月{day:.0f}日"


def _offset(zone: str | None) -> timedelta | None:
    if not zone:
        return None
    found = re.search(r"([+-])(\d{1,2}):?(\d{2})?", zone)
    if not found:
        return timedelta()
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return -size if found[1] == "-" else size


def _without_weekday(text: str) -> tuple[str, int | None]:
    found = _WEEKDAY.search(text)
    if not found:
        return text, None
    name = found["zh"] or found["en"]
    number = (
        "一二三四五六日".find(name.replace("天", "日")) if found["zh"] else _DAYS.index(name[:3])
    )
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(rest.split()).strip(" ,"), number


def instant(day: date, clock: time) -> datetime:
    """Join a day and a time of day."""
    return datetime.combine(day, clock)


_LONGEST = 60
_ZH_DIGITS = "〇一二三四五六七八九零"
_ZH_BELOW_100 = "[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_ZH_DATE = re.compile(
    rf"^(?P<y>[{_ZH_DIGITS}]{{4}})年(?P<m>{_ZH_BELOW_100})月(?P<d>{_ZH_BELOW_100})[日号]?"
)
_ISO = re.compile(r"[12]\d{3}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?")
_PIVOT = 70
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_ZH = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AFTERNOON = ("pm", "下午", "晚上", "中午")
_MORNING = ("am", "上午", "凌晨", "早上")
_HALF = "上午|下午|凌晨|早上|中午|晚上"
_WITH_TIME = re.compile(
    r"(?P<date>.*?(?:\d|日|月))(?:(?<=日)|t|[,\s]+(?:at )?)"
    rf"(?:(?P<before>{_HALF})\s*)?(?P<hour>\d{{1,2}})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
    r"|时(?:(?P<minute_zh>\d{1,2})分(?:(?P<second_zh>\d{1,2})秒)?)?)"
    rf"\s*(?P<after>[ap]\.?m\.?|{_HALF})?"
    r"(?:\s*(?P<zone>z|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|utc|gmt))?(?:\s*\([^()]*\))?"
)
_COMPACT = re.compile(
    r"((?:19|20|21)\d{2})(\d{2})(\d{2})(?:[t ]?(\d{2}):?(\d{2}):?(\d{2})?(z|[+-]\d{2}:?\d{2})?)?"
)
_MONTH_NAME = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}月|十[一二]?月|[一二三四五六七八九]月)"
)
_NTH = r"(?:st|nd|rd|th)?"
_NAMED: tuple[tuple[re.Pattern[str], Order], ...] = (
    (
        re.compile(r"(?P<y>\d{4})\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})\s?日?"),
        "ymd",
    ),
    (re.compile(r"(?P<y>\d{2})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日?"), "ymd"),
    (
        re.compile(rf"(?P<d>\d{{1,2}}){_NTH}[-/ .]*{_MONTH_NAME}[-/ .,]*(?P<y>\d{{4}}|\d{{2}})"),
        "ymd",
    ),
    (re.compile(rf"{_MONTH_NAME}[. -]*(?P<d>\d{{1,2}}){_NTH}(?:,\s?|[ -]+)(?P<y>\d{{4}})"), "ymd"),
    (re.compile(rf"(?P<y>\d{{4}})[-/ ]{_MONTH_NAME}[-/ ](?P<d>\d{{1,2}})"), "ymd"),
)
_THREE = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})")
_WEEKDAY = re.compile(
    r"\b(?P<en>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
    r"|\(?(?:星期|周|礼拜)(?P<zh>[一二三四五六日天])\)?"
)
_ZERO = re.compile(r"0000[-/.]0?0[-/.]0?0(?:[ t]0?0:00(?::00)?(?:\.0+)?z?)?")
