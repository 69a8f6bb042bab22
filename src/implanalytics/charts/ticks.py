"""Ticks of a calendar axis: weeks, months, quarters or years, whichever fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from implanalytics.core.words import Lang

EPOCH = date(1970, 1, 1)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis [days since 1970-01-01], its word, and the year where it changes."""

    at: float
    label: str
    year: str


def calendar_ticks(first: float, last: float, *, width: float, lang: Lang) -> list[Tick]:
    """Return the finest ticks from `first` to `last` that can be read on an axis.

    Parameters
    ----------
    first, last
        Ends of the axis [days since 1970-01-01].
    width
        Length of the axis [pt].
    lang
        ``"en"`` or ``"zh"``.

    Returns
    -------
    list of Tick
        In order; the year is told at the first tick and where it changes.

    Examples
    --------
    >>> ticks = calendar_ticks(20000, 20130, width=300, lang="zh")
    >>> [tick.label for tick in ticks], ticks[0].year
    (['11月', '12月', '1月', '2月'], '2024年')
    """
    begin, end = _day(first), _day(last)
    per_day = width / max(last - first, 1.0)
    step = next((s for s in _STEPS if per_day * s.apart >= s.room), _STEPS[-1])
    ticks: list[Tick] = []
    told = None
    for day in takewhile(lambda day: day <= end, step.starts(begin)):
        at = float((day - EPOCH).days)
        if at >= first:
            changed = day.year != told and step.label is not _year
            ticks.append(Tick(at, step.label(day, lang), _year(day, lang) if changed else ""))
            told = day.year
    return ticks


def tick_before(first: float, last: float, *, width: float) -> float:
    """Return the tick at or before `first` on an axis that ends at `last`."""
    earlier = calendar_ticks(first - 400, first, width=width * 400 / (last - first), lang="en")
    return earlier[-1].at if earlier else first


def _day(at: float) -> date:
    return EPOCH + timedelta(days=int(at // 1))


def _weeks(begin: date) -> Iterator[date]:
    monday = begin.toordinal() - begin.weekday()
    return map(date.fromordinal, range(monday, date.max.toordinal(), 7))


def _months(step: int) -> Callable[[date], Iterator[date]]:
    def starts(begin: date) -> Iterator[date]:
        month = begin.year * 12 + (begin.month - 1) // step * step
        return (date(m // 12, m % 12 + 1, 1) for m in range(month, 12 * date.max.year, step))

    return starts


def _years(step: int) -> Callable[[date], Iterator[date]]:
    def starts(begin: date) -> Iterator[date]:
        year = max(begin.year // step * step, step)
        return (date(y, 1, 1) for y in range(year, date.max.year, step))

    return starts


def _week(day: date, lang: Lang) -> str:
    return f"{day.month}-{day.day:02}" if lang == "zh" else f"{day.day} {_MONTHS[day.month - 1]}"


def _month(day: date, lang: Lang) -> str:
    return f"{day.month}月" if lang == "zh" else _MONTHS[day.month - 1]


def _year(day: date, lang: Lang) -> str:
    return f"{day.year}年" if lang == "zh" else str(day.year)


@dataclass(frozen=True, slots=True)
class _Step:
    """Days between ticks, points a word needs, where ticks stand and how they are named."""

    apart: float
    room: float
    starts: Callable[[date], Iterator[date]]
    label: Callable[[date, Lang], str]


_STEPS = (
    _Step(7.0, 34.0, _weeks, _week),
    _Step(30.4, 24.0, _months(1), _month),
    _Step(60.8, 24.0, _months(2), _month),
    _Step(91.3, 24.0, _months(3), _month),
    _Step(182.6, 24.0, _months(6), _month),
    _Step(365.2, 30.0, _years(1), _year),
    _Step(730.5, 30.0, _years(2), _year),
    _Step(1826.2, 30.0, _years(5), _year),
    _Step(7305.0, 30.0, _years(20), _year),
    _Step(36525.0, 30.0, _years(100), _year),
    _Step(365250.0, 30.0, _years(1000), _year),
)
