"""Which week a sheet is of whose headings are weekdays without dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from implanalytics.ingest.days import FULL_DATE, day_in, years_in


@dataclass(frozen=True, slots=True)
class Week:
    """A week, and whether the text that names it is about a week at all.

    Attributes
    ----------
    monday
        Its first day.
    named_by
        The text it was taken from.
    certain
        A period, a range or a name says it; else it is only a date that stands above the table.
    """

    monday: date
    named_by: str
    certain: bool


def week_of(above: Sequence[Sequence[str]], names: Sequence[str]) -> Week | None:
    """Give the week that the rows above a table name, else the names of sheet and file.

    Parameters
    ----------
    above
        The texts of each row above the header.
    names
        Names of the sheet, the file and its folders, most telling first.

    Returns
    -------
    Week or None
        A date that is no period (when a form was filled in or printed) counts only if there is
        nothing better, and is not certain.

    Examples
    --------
    >>> week_of([["填报日期：2024-11-11"]], ["11.04-11.10", "工时2024"]).monday
    datetime.date(2024, 11, 4)
    >>> week_of([["填报日期", "2024-11-11"]], ["工时"]).certain
    False
    """
    labelled = list(_labelled(above))
    for text in labelled:
        if _PERIOD.search(text) and (monday := first_day([text])):
            return Week(monday, text, certain=True)
    years = years_in([*labelled, *names])
    for text in (*labelled, *names):
        if monday := _first_of_range(text, years):
            return Week(monday, text, certain=True)
    for texts, certain in ((names, True), (labelled, False)):
        for text in texts:
            if monday := first_day([text]):
                return Week(monday, text, certain)
    return None


def first_day(texts: Sequence[str]) -> date | None:
    """Give the Monday of the week that a text names by one of its days or its number.

    >>> first_day(["2024-11-04 ~ 2024-11-10"]), first_day(["2024年第45周"])
    (datetime.date(2024, 11, 4), datetime.date(2024, 11, 4))
    """
    for text in texts:
        if day := day_in(text):
            return _monday(day)
        if (week := _NUMBERED.search(text)) and 1 <= int(week[2]) <= 52:
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return None


def _labelled(above: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give each text together with a label that stands before it in a cell of its own."""
    for texts in above:
        label = ""
        for text in filter(None, texts):
            yield f"{label} {text}".strip()
            label = text if not re.search(r"\d", text) else ""


def _first_of_range(text: str, years: tuple[int, ...]) -> date | None:
    """Give the Monday of the first day of "11.04-11.10" or of two whole dates."""
    whole = FULL_DATE.findall(text)
    if len(whole) >= 2 and (day := day_in(text)):
        return _monday(day)
    if _NUMBERED.search(text) and not whole:
        return first_day([text])
    found = _PAIRS.search(text)
    if not found or not years:
        return None
    try:
        start, end = (date(years[0], int(found[i]), int(found[i + 1])) for i in (1, 3))
    except ValueError:
        return None
    return _monday(start) if 1 <= (end - start).days <= 6 else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


_PERIOD = re.compile(
    r"(?i)周期|期间|本周|周次|起止|起讫|所属周|工作周|第\s*\d+\s*周|\bperiod\b|\bweek\b"
)
_NUMBERED = re.compile(r"(?i)(?<!\d)(20\d{2})\s*年?[-_ ]?\s*(?:W|第)\s*(\d{1,2})\s*周?")
_PAIRS = re.compile(
    r"(?<!\d)(\d{1,2})\s*[./月-]\s*(\d{1,2})\s*[日号]?\s*(?:至|到|[-–—~～_])\s*"
    r"(\d{1,2})\s*[./月-]\s*(\d{1,2})(?!\d)"
)
