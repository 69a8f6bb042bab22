"""The day or month in the name of a file."""

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

_NAMES = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTHS = {name[:3]: n for n, name in enumerate(_NAMES, 1)}
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_NAMED = rf"(?P<name>{'|'.join(_NAMES)})(?![a-z])"
_GAP = r"[\s_.,-]*"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}\s*年\s*(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})[日号]?",
        rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?=\d{{4}}(?!\d)|\d{{6}}(?!\d)|(?!\d))",
        rf"(?<!\d){_YEAR}(?P<s>[-_. ])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)",
        rf"(?<!\d)(?P<a>\d{{1,2}})(?P<s>[-_. ])(?P<b>\d{{1,2}})(?P=s){_YEAR}(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}}){_GAP}(?<![a-z]){_NAMED}{_GAP}{_YEAR}(?!\d)",
        rf"(?<![a-z]){_NAMED}{_GAP}(?P<d>\d{{1,2}}){_GAP}(?<!\d){_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s*年\s*(?P<m>\d{{1,2}})月",
        rf"(?<!\d){_YEAR}(?P<m>\d\d)(?!\d)",
        rf"(?<!\d){_YEAR}[-_. ](?P<m>\d{{1,2}})(?!\d)",
        rf"(?<![a-z]){_NAMED}{_GAP}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}{_GAP}{_NAMED}(?![a-z])",
    )
)
"""How a day, else a month, is written; what an earlier form took is gone for a later one."""


@dataclass(frozen=True, slots=True)
class Span:
    """The day or the month that a name says.

    Attributes
    ----------
    first, last
        Its first and last day.
    """

    first: date
    last: date


def span_in_name(path: str) -> Span | None:
    """Return the day or month in the name of a file, None where it says none, or more than one.

    Two dates are a period, which says nothing of the day on which a file was made. A date whose
    day and month can be exchanged is none.

    Examples
    --------
    >>> span_in_name("风险登记册_20250630.xlsx").last.isoformat()
    '2025-06-30'
    >>> span_in_name("2025年6月.xlsx").last.isoformat()
    '2025-06-30'
    >>> span_in_name("hours_2025-06-01_2025-06-30.csv")
    """
    stem = unicodedata.normalize("NFKC", PurePosixPath(path).stem).casefold()
    spans = set(_spans(stem))
    return spans.pop() if len(spans) == 1 else None


def _spans(text: str) -> Iterator[Span | None]:
    """Yield every date of a text, None for one that is not sure."""
    for form in _FORMS:
        while (found := form.search(text)) is not None:
            text = f"{text[: found.start()]}|{text[found.end() :]}"
            yield _span(found.groupdict())


def _span(parts: dict[str, str | None]) -> Span | None:
    year, named = int(parts["y"] or 0), parts.get("name")
    said = parts.get("d")
    day: int | None
    if "a" in parts:
        month, day = _day_or_month(int(parts["a"] or 0), int(parts["b"] or 0))
    else:
        month = _MONTHS[named[:3]] if named else int(parts["m"] or 0)
        day = int(said) if said else None
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Span(date(year, month, 1), date(year, month, last))
    return Span(date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def _day_or_month(first: int, second: int) -> tuple[int, int]:
    """Return month and day of two numbers before a year; month 0 where they can be exchanged."""
    if first == second or first > 12 >= second:
        return second, first
    return (first, second) if second > 12 else (0, 0)
