"""Dates that a file holds as bare numbers."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class NumberDate:
    """A number read as a point in time; `instant` is None where a spreadsheet shows day zero."""

    instant: datetime | None
    kind: Literal["excel-serial", "digits", "epoch"]


def from_number(cell: float | str) -> NumberDate | None:
    """Read a number, or a text of digits, as a point in time.

    Parameters
    ----------
    cell
        A serial day of a workbook, the digits yyyymmdd, or seconds or milliseconds since 1970.

    Returns
    -------
    NumberDate or None
        ``epoch`` is in UTC; None if the number is none of these.

    Examples
    --------
    >>> from_number(45292.0).instant, from_number("1704067200000").kind
    (datetime.datetime(2024, 1, 1, 0, 0), 'epoch')
    >>> from_number(7.0) is None
    True
    """
    if isinstance(cell, str) and not re.fullmatch(r"\d{5}(\.\d+)?|\d{10}|\d{13}", cell):
        return None
    number = float(cell)
    if number == 0:
        return NumberDate(None, "excel-serial")
    if _FIRST_SERIAL <= number < _LAST_SERIAL:
        day = datetime(1899, 12, 30) + timedelta(seconds=round(number * 86_400))
        return NumberDate(day, "excel-serial")
    if number.is_integer() and _FIRST_DIGITS <= number <= _LAST_DIGITS:
        try:
            return NumberDate(datetime.strptime(str(int(number)), "%Y%m%d"), "digits")  # noqa: DTZ007
        except ValueError:
            return None
    for scale in (1, 1000):
        if _YEAR_2000 * scale <= number < _YEAR_2100 * scale:
            since = timedelta(microseconds=round(number / scale * 1e6))
            return NumberDate(datetime(1970, 1, 1) + since, "epoch")
    return None


_FIRST_SERIAL, _LAST_SERIAL = 18_264, 100_000
_FIRST_DIGITS, _LAST_DIGITS = 1950_01_01, 2199_12_31
_YEAR_2000, _YEAR_2100 = 946_684_800, 4_102_444_800
