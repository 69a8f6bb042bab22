"""The kinds of value a key of project.toml can have, each with an example of how to write it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from implanalytics.core.words import Label


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value.

    Attributes
    ----------
    label
        What is expected, in words.
    example
        A value as it is written in TOML.
    read
        Gives the value as Python has it; raises ValueError for anything else.
    """

    label: Label
    example: str
    read: Callable[[Any], Any]


def number(label: Label, example: str, accepts: Callable[[float], bool]) -> Kind:
    """Return the kind of numbers that `accepts` takes."""

    def read(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            raise ValueError
        if not accepts(value):
            raise ValueError
        return float(value)

    return Kind(label, example, read)


def choice(known: Iterable[str]) -> Kind:
    """Return the kind of texts out of a closed list."""
    names = tuple(known)

    def read(value: Any) -> str:
        if value not in names:
            raise ValueError
        return str(value)

    listed = ", ".join(names)
    return Kind(Label(f"one of {listed}", f"以下之一：{listed}"), f'"{names[0]}"', read)


def list_of(kind: Kind, *, alone: bool) -> Kind:
    """Return the kind of lists of values of one kind; `alone`: one value counts as a list."""

    def read(value: Any) -> tuple[Any, ...]:
        if isinstance(value, list):
            return tuple(kind.read(item) for item in value)
        if not alone:
            raise ValueError
        return (kind.read(value),)

    en, zh = kind.label.en, kind.label.zh
    label = Label(f"{en}, or a list of them", f"{zh}，或其列表") if alone else Label(
        f"a list, each item {en}", f"列表，每一项为{zh}"
    )  # fmt: skip
    return Kind(label, kind.example if alone else f"[{kind.example}]", read)


def table_of(kind: Kind) -> Kind:
    """Return the kind of tables from texts to values of one kind."""

    def read(value: Any) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        return MappingProxyType({key.strip(): kind.read(item) for key, item in value.items()})

    label = Label(f"a table, each value {kind.label.en}", f"对照表，每个值为{kind.label.zh}")
    return Kind(label, f'{{ "as written" = {kind.example} }}', read)


def anything(value: Any) -> Any:
    """Read a value that is read further elsewhere."""
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value.strip()


def _headings(value: Any) -> Mapping[str, str]:
    """Read a table in which an empty text says "leave this heading out"."""
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise ValueError
    return MappingProxyType({key: name.strip() for key, name in value.items()})


def _day(value: Any) -> date:
    if isinstance(value, str):
        return date.fromisoformat(value.strip())
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError
    return value


def _moment(value: Any) -> datetime:
    if isinstance(value, str):
        value = datetime.fromisoformat(value.strip())
    if not isinstance(value, datetime):
        day = _day(value)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - project-local by definition
    if value.tzinfo is not None:
        raise ValueError
    return value


def _timezone(value: Any) -> str:
    try:
        ZoneInfo(_text(value))
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError from error
    return _text(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


TEXT = Kind(Label("a text", "文本"), '"CRM 2025"', _text)
DAY = Kind(Label("a date", "日期"), "2025-06-30", _day)
MOMENT = Kind(
    Label("a date, or a date and time without zone", "日期，或不带时区的日期时间"),
    "2025-06-30T18:00:00",
    _moment,
)
TIMEZONE = Kind(Label("the name of a time zone", "时区名称"), '"Asia/Shanghai"', _timezone)
FLAG = Kind(Label("true or false", "true 或 false"), "true", _flag)
SCALE = choice(("fraction", "percent"))
NAMES = table_of(TEXT)
SECTION = Label("a section of its own", "单独的一节")
HEADINGS = Kind(
    Label("a table from headings to columns", "表头与列的对照表"),
    '{ "耗时(h)" = "effort" }',
    _headings,
)
DAYS = list_of(DAY, alone=True)
TEXTS = list_of(TEXT, alone=False)
HOURS = number(
    Label("a number above 0, at most 24", "大于 0、不超过 24 的数字"), "8.0", lambda n: 0 < n <= 24
)
MONTHS = number(Label("a number above 0", "大于 0 的数字"), "6", lambda n: n > 0)
AMOUNT = number(Label("a number, 0 or more", "不小于 0 的数字"), "10", lambda n: n >= 0)
