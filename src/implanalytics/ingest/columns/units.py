"""Units of effort: their names, and which one a heading names."""

import re
from typing import Literal, TypeAlias

from implanalytics.core.words import Label

Unit: TypeAlias = Literal["months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds"]

DAYS_PER_WEEK = 5
DAYS_PER_MONTH = 21.75
"""Working days of a person-month, as Chinese labour law counts them."""

UNITS: dict[Unit, tuple[str, ...]] = {
    "months": ("人月", "person-months", "person-month", "man-months", "man-month"),
    "weeks": ("人周", "星期", "周", "weeks", "week", "wks", "wk", "w"),
    "days": (
        "人天", "人日", "工日", "工作日", "天", "日",
        "person-days", "person-day", "man-days", "man-day", "mandays", "manday", "person days",
        "man days", "working days", "working day", "workdays", "workday", "wd", "days", "day", "pd",
        "md", "d",
    ),
    "hours": (
        "工时", "人时", "小时", "钟头", "时", "person-hours", "man-hours", "man hours", "hours",
        "hour", "hrs", "hr", "h",
    ),
    "minutes": ("分钟", "分", "minutes", "minute", "mins", "min", "m"),
    "seconds": ("秒钟", "秒", "seconds", "second", "secs", "sec", "s"),
    "milliseconds": ("毫秒", "milliseconds", "millis", "msec", "ms"),
}  # fmt: skip

LABELS: dict[Unit, Label] = {
    "months": Label(en="person-months", zh="人月"),
    "weeks": Label(en="weeks", zh="周"),
    "days": Label(en="days", zh="天"),
    "hours": Label(en="hours", zh="小时"),
    "minutes": Label(en="minutes", zh="分钟"),
    "seconds": Label(en="seconds", zh="秒"),
    "milliseconds": Label(en="milliseconds", zh="毫秒"),
}

BY_NAME: dict[str, Unit] = {name: unit for unit, names in UNITS.items() for name in names}

NAMES = "|".join(re.escape(name) for name in sorted(BY_NAME, key=len, reverse=True))


def hours_in(unit: Unit, hours_per_day: float) -> float:
    """Give how many hours of work a unit is.

    >>> hours_in("weeks", 8.0), hours_in("minutes", 8.0) * 90
    (40.0, 1.5)
    """
    return {
        "months": DAYS_PER_MONTH * hours_per_day,
        "weeks": DAYS_PER_WEEK * hours_per_day,
        "days": hours_per_day,
        "hours": 1.0,
        "minutes": 1 / 60,
        "seconds": 1 / 3600,
        "milliseconds": 1 / 3_600_000,
    }[unit]


def unit_of(heading: str) -> Unit | None:
    """Give the unit that a heading names, first in its brackets, then in its words.

    Parameters
    ----------
    heading
        Heading of a column in one spelling (half width).

    Returns
    -------
    Unit or None
        None if the heading names no unit.

    Examples
    --------
    >>> unit_of("工时(人天)"), unit_of("Time spent [seconds]"), unit_of("Estimated Days")
    ('days', 'seconds', 'days')
    >>> unit_of("Duration") is None, unit_of("Hours per day (h)"), unit_of("hours/day")
    (True, 'hours', 'hours')
    """
    text = heading.casefold()
    for inside in reversed(re.findall(r"[(\[{]([^)\]}]*)[)\]}]", text)):
        if found := re.search(rf"(?<![a-z])({NAMES})(?![a-z])", inside):
            return BY_NAME[found[1]]
    if said := unit_at_end(text):
        return BY_NAME[said[1]]
    if (rate := _RATE.search(text)) and rate[1] in BY_NAME:
        return BY_NAME[rate[1]]
    words = re.findall(r"[a-z][a-z-]*", text)
    for word in reversed(words):
        if word in BY_NAME and len(word) > 1:
            return BY_NAME[word]
    if found := re.search(_ZH_WORDS, text):
        return BY_NAME[found[0]]
    return None


def unit_at_end(heading: str) -> tuple[str, str] | None:
    """Give a heading without the unit set apart at its end, and that unit; None if there is none.

    >>> unit_at_end("工作量/人天"), unit_at_end("Effort, d"), unit_at_end("工时 单位:人天")
    (('工作量', '人天'), ('effort', 'd'), ('工时', '人天'))
    >>> unit_at_end("hours/day") is None, unit_at_end("工时/天") is None
    (True, True)
    """
    text = heading.casefold().strip()
    found = _AT_END.fullmatch(text)
    return (found["rest"].rstrip(), found["unit"]) if found else None


_NOT_A_RATE = (
    "人[天日时月周]|工日|小时|分钟|hours?|hrs?|h|mins?|minutes|pd|md|(?:man|person)[- ]?[a-z]+"
)
_AT_END = re.compile(
    rf"(?P<rest>.*?[^\s,;、:/-])\s*(?:[,;、:-]\s*(?:单位:?|in)?|\bin\b|单位:?|/(?={_NOT_A_RATE}))"
    rf"\s*(?P<unit>{NAMES})"
)
_RATE = re.compile(r"([a-z-]+)\s*(?:/|\bper\b)\s*[a-z]")
_ZH_WORDS = "人月|人周|人天|人日|工日|小时|人时|工时|分钟|毫秒|秒|天"
