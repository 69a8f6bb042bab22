"""The order of day, month and year in a column, proved by the column or left open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from implanalytics.core.words import Label, Message, message, quoted
from implanalytics.ingest.columns.date_formats import DateText, Order, date_text
from implanalytics.ingest.columns.parsed import Cells, distinct_texts, is_empty

__all__ = ["DateProfile", "Order", "profile"]


@dataclass(frozen=True, slots=True)
class DateProfile:
    """What the texts and dates of a column say about one another.

    Attributes
    ----------
    orders
        The order by separator, None where the column leaves it open.
    mixed
        Separators whose texts prove different orders.
    swapped
        A spreadsheet seems to have exchanged day and month in the date cells.
    offsets
        All offsets from UTC in the texts.
    known
        What each plain text of the column says, as far as it looks like a date.
    """

    orders: Mapping[str, Order | None]
    mixed: frozenset[str]
    swapped: bool
    offsets: frozenset[timedelta]
    known: Mapping[str, DateText] = field(repr=False)

    def day(self, text: DateText) -> date | None:
        """Give the date a text means in this column, None if that stays open."""
        if not text.mark:
            return next(iter(text.readings.values()))
        order = self.orders[text.mark]
        if order is not None:
            return text.readings.get(order)
        return next(iter(text.days)) if len(text.days) == 1 else None

    def notes(self) -> tuple[Message, ...]:
        """Say what was decided for the column."""
        notes = [
            message(
                "Dates with {mark} were read as {order}.", mark=quoted(mark), order=_LABELS[order]
            )
            for mark, order in sorted(self.orders.items())
            if order is not None
        ]
        if self.mixed:
            notes.append(
                message(
                    "Some dates have the day first and others the month; dates that could be "
                    "either were refused."
                )
            )
        if self.swapped:
            notes.append(
                message(
                    "A spreadsheet seems to have exchanged day and month in part of this column."
                )
            )
        return tuple(notes)


def profile(cells: Cells, *, order: Order | None = None) -> DateProfile:
    """Find what a column proves about its dates.

    Parameters
    ----------
    cells
        Raw cells.
    order
        The order, when it is known from elsewhere; texts that all have the year first keep theirs.

    Returns
    -------
    DateProfile
        Does not depend on the order of the rows.

    Examples
    --------
    >>> import pandas as pd
    >>> profile(pd.Series(["13/02/2024", "03/04/2024"], dtype=object)).orders
    {'/': 'dmy'}
    """
    known_texts = {text: known for text in distinct_texts(cells) if (known := date_text(text))}
    by_mark: dict[str, list[DateText]] = {}
    for known in known_texts.values():
        if known.mark and known.readings:
            by_mark.setdefault(known.mark, []).append(known)
    common = {mark: _common(group) for mark, group in by_mark.items()}
    offsets = frozenset(known.offset for known in known_texts.values() if known.offset is not None)
    return DateProfile(
        orders={mark: _settled(order, left) for mark, left in common.items()},
        mixed=frozenset()
        if order
        else frozenset(mark for mark, left in common.items() if not left),
        swapped=order is None and _swapped(cells, [k for g in by_mark.values() for k in g]),
        offsets=offsets,
        known=known_texts,
    )


def _common(group: list[DateText]) -> set[Order]:
    return set.intersection(*(set(known.readings) for known in group))


def _settled(order: Order | None, left: set[Order]) -> Order | None:
    return order if order and left != {"ymd"} else _only(left)


def _only(orders: set[Order]) -> Order | None:
    return next(iter(orders)) if len(orders) == 1 else None


def _swapped(cells: Cells, texts: list[DateText]) -> bool:
    """Tell whether the date cells look like what a spreadsheet of another country made of them.

    It makes dates of 03/01/2025 and leaves 16/01/2025 as text: then no date has a day after
    the 12th and every text has.
    """
    slashed = [known for known in texts if known.mark in "/-"]
    dates = list(_dates(cells))
    return bool(
        dates
        and slashed
        and all(cell.day <= 12 for cell in dates)
        and all(len(known.readings) == 1 and "ymd" not in known.readings for known in slashed)
        and len({order for known in slashed for order in known.readings}) == 1
    )


def _dates(cells: Cells) -> Iterator[date]:
    return (cell for cell in cells.tolist() if isinstance(cell, date) and not is_empty(cell))


_LABELS: dict[Order, Label] = {
    "dmy": Label(en="day, month, year", zh="日、月、年"),
    "mdy": Label(en="month, day, year", zh="月、日、年"),
    "ymd": Label(en="year, month, day", zh="年、月、日"),
}
