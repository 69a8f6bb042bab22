"""Columns of points in time, project-local."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.date_formats import DateText, instant, is_zero_date
from implanalytics.ingest.columns.date_order import DateProfile, Order, profile
from implanalytics.ingest.columns.date_serials import from_number
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    parsed,
    plain,
    says_nothing,
    shown,
)
from implanalytics.ingest.columns.zones import localised, zone_named, zone_notes
from implanalytics.ingest.grid import Cell

EARLIEST = date(1950, 1, 1)
LATEST = date(2199, 12, 31)


def instants(cells: Cells, *, timezone: str | None = None, order: Order | None = None) -> Parsed:
    """Give the cells as points in time; exactly midnight means a date without a time.

    Several ways of writing dates may stand in one column as long as each text has one reading.
    Whether ``03/04/2024`` is March or April is decided by the column: other texts with the same
    separator must prove an order, else the cell is refused.

    Parameters
    ----------
    cells
        Raw cells, unique index: dates of a workbook, serial numbers, texts.
    timezone
        IANA name of the project's time zone, to which texts with an offset are converted.
    order
        Order of day, month and year in texts with three bare numbers, when it is known from
        elsewhere.

    Returns
    -------
    Parsed
        Values of dtype datetime64[us], naive. Dates before 1950 or after 2199 are refused.

    Raises
    ------
    UsageError
        If `timezone` is no time zone.

    Examples
    --------
    >>> import pandas as pd
    >>> cells = pd.Series(["2024年3月5日", "13/03/2024", "04/03/2024", 45356.0], dtype=object)
    >>> instants(cells).values.dt.strftime("%m-%d").tolist()
    ['03-05', '03-13', '03-04', '03-05']
    """
    zone = zone_named(timezone) if timezone else None
    found = profile(cells, order=order)

    def read(cell: Cell) -> Outcome:
        return _instant(cell, found, zone)

    notes = (*found.notes(), *zone_notes(found.offsets, timezone))
    return parsed(cells, read, dtype="datetime64[us]", notes=notes)


def _instant(cell: Cell, found: DateProfile, zone: ZoneInfo | None) -> Outcome:
    match cell:
        case bool():
            return message("{cell} is yes or no, not a date.", cell=shown(cell))
        case str():
            return _from_text(cell, found, zone)
        case time() if cell == time():
            return NO_VALUE
        case time() | timedelta():
            return message("{cell} is a time without a date.", cell=shown(cell))
        case date():
            return _from_date(cell, found, zone)
        case _:
            return _from_number(cell, found, zone)


def _from_date(cell: date, found: DateProfile, zone: ZoneInfo | None) -> Outcome:
    if found.swapped and cell.day != cell.month:
        return message(
            "{cell} may have day and month exchanged: the texts of this column were not "
            "understood by the spreadsheet that made dates of the others. Export it again as "
            "yyyy-mm-dd.",
            cell=shown(cell.isoformat()[:10]),
        )
    if not isinstance(cell, datetime):
        return _plausible(cell, instant(cell, time()))
    if cell.tzinfo is not None:
        local = localised(cell.replace(tzinfo=None), cell.utcoffset(), zone, found.offsets)
        return _plausible(cell, local, "zone-converted" if zone else None)
    return _plausible(cell, _whole_second(cell))


def _from_number(cell: Cell, found: DateProfile, zone: ZoneInfo | None) -> Outcome:
    number = from_number(cell) if isinstance(cell, (int, float)) else None
    if number is None:
        return _no_date(cell)
    if number.instant is None:
        return NO_VALUE
    if number.kind != "epoch":
        return _plausible(cell, number.instant, number.kind)
    local = localised(number.instant, timedelta(), zone, found.offsets)
    return _plausible(cell, local, "epoch")


def _from_text(cell: str, found: DateProfile, zone: ZoneInfo | None) -> Outcome:
    text = plain(cell)
    if says_nothing(text) or is_zero_date(text):
        return NO_VALUE
    known = found.known.get(text)
    if known is None:
        number = from_number(text)
        return _from_number(float(text), found, zone) if number else _no_date(cell)
    if not known.readings:
        return message("{cell} is a date that does not exist.", cell=shown(cell))
    day = found.day(known)
    if day is None:
        return _open(cell, known)
    local = localised(instant(day, known.clock), known.offset, zone, found.offsets)
    moved = known.offset is not None and zone is not None
    return _plausible(cell, local, "zone-converted" if moved else None)


def _open(cell: str, known: DateText) -> Message:
    days = sorted(known.days)
    if len(days) == 1:
        return message(
            "{cell} does not have its day, month and year in the order of the column.",
            cell=shown(cell),
        )
    return message(
        "{cell} can be {first:date} or {second:date}: the order of day and month is ambiguous. "
        "Write it as {second:date}, or state the order.",
        cell=shown(cell), first=days[0], second=days[-1],
    )  # fmt: skip


def _plausible(cell: Cell, value: datetime | Message, changed: str | None = None) -> Outcome:
    if isinstance(value, Message):
        return value
    if EARLIEST <= value.date() <= LATEST:
        return Value(value, changed)
    return message("{cell} is not a plausible date of a project.", cell=shown(cell))


def _whole_second(cell: datetime) -> datetime:
    """Undo what storing a time as a fraction of a day does to its last digits."""
    nearest = cell.replace(microsecond=0) + timedelta(seconds=cell.microsecond >= 500_000)
    return nearest if abs(cell - nearest) <= timedelta(milliseconds=1) else cell


def _no_date(cell: Cell) -> Message:
    return message("{cell} is not a date.", cell=shown(cell))
