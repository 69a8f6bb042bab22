"""File names as patterns that hold for later months and other projects."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from implanalytics.ingest.learned import ANY

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_VARIES = re.compile(
    rf"\d+(?:[\s._-]*\d+)*|(?<![a-z])(?:{_MONTHS})(?![a-z])|[一二三四五六七八九十]+(?=月|季|周)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_WITH_SHEET = re.compile(r"(?P<pattern>.+?) \[(?P<sheet>[^\[\]]*)\]")
_BLOCK = re.compile(r"!?\b[A-Z]{1,3}:[A-Z]{1,3}$")
_STARS = re.compile(r"\*(?:[\s._-]*\*)+")
_DAY = re.compile(r"20\d\d")
_MAGIC = re.compile(r"[\[?]")


def pattern_of(path: str, sheet: str | None, names: Iterable[str] = ()) -> str:
    """Return what the next file of the same kind will be called, its sheet behind it.

    Numbers, months and the names of the project become ``*``. A day or month alone
    becomes ``20*``.

    Parameters
    ----------
    path
        Path of the file.
    sheet
        Name of its sheet, None for a text file.
    names
        What the project is called.

    Examples
    --------
    >>> pattern_of("工时/考勤_2025-03.xlsx", "明细")
    '考勤_*.xlsx [明细]'
    >>> pattern_of("CRM hours March.csv", None, ["crm"]), pattern_of("2025-03.csv", None)
    ('* hours *.csv', '20*.csv')
    """
    file = PurePosixPath(path)
    pattern = _MAGIC.sub("?", _varied(file.stem, names)) + file.suffix
    sheet = sheet_of(sheet)
    if not sheet or "[" in sheet or "]" in sheet:
        return pattern
    return f"{pattern} [{_MAGIC.sub('?', _varied(sheet, names))}]"


def _varied(text: str, names: Iterable[str]) -> str:
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        text = re.sub(re.escape(name), "*", text, flags=re.IGNORECASE)
    varied = _STARS.sub("*", _VARIES.sub("*", text))
    if _LETTERS.search(varied):
        return varied
    return "20*" if _DAY.match(text) else text


def sheet_of(name: str | None) -> str:
    """Return the name of a sheet without the place of a table on it.

    >>> sheet_of("3月!A:F"), sheet_of("A!B"), sheet_of(None)
    ('3月', 'A!B', '')
    """
    return _BLOCK.sub("", name or "")


def parted(text: str) -> tuple[str, str]:
    """Return the pattern of files and the sheet that a cell names; `ANY` without a sheet.

    >>> parted("考勤_*.xlsx [明细]"), parted("考勤_*.xlsx")
    (('考勤_*.xlsx', '明细'), ('考勤_*.xlsx', ''))
    """
    found = _WITH_SHEET.fullmatch(text.strip())
    return (found["pattern"], found["sheet"]) if found else (text.strip(), ANY)
