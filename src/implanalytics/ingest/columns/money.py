"""Columns of amounts of money, each with its currency."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.currencies import CURRENCY, MULTIPLE, Unit, money_unit
from implanalytics.ingest.columns.numbers import finite, not_a_number, style_notes
from implanalytics.ingest.columns.numerals import CHINESE_NUMBER, NUMBER, Style, as_number, style_of
from implanalytics.ingest.columns.parsed import (
    NO_VALUE,
    Cells,
    Outcome,
    Parsed,
    Value,
    distinct_texts,
    is_empty,
    parsed,
    plain,
    says_nothing,
)
from implanalytics.ingest.grid import Cell


@dataclass(frozen=True)
class Money:
    """A column of amounts, read.

    Attributes
    ----------
    amounts
        The amounts in major units.
    currencies
        ISO 4217 code of every amount, on the same index; null where nothing names one.
    """

    amounts: Parsed
    currencies: "pd.Series[str]"


def money(cells: Cells, unit: Unit | None = None) -> Money:
    """Give the cells as amounts in major units with the currency of each.

    A currency beside an amount counts first, then the one of the heading, then the only one
    that the other cells name. A multiple beside an amount counts in place of the heading's,
    and so does a currency behind it: below 万元, ``5元`` is five yuan and ``¥5`` fifty thousand.

    Parameters
    ----------
    cells
        Raw cells, unique index.
    unit
        What the heading says.

    Returns
    -------
    Money
        Amounts of dtype float64, currencies of dtype str.

    Examples
    --------
    >>> import pandas as pd
    >>> found = money(pd.Series(["$50,000", "3千万日元", 7.0], dtype=object))
    >>> found.amounts.values.tolist(), found.currencies.tolist()
    ([50000.0, 30000000.0, 7.0], ['USD', 'JPY', nan])
    """
    said = unit or Unit()
    style = style_of(distinct_texts(cells))
    named = {label: _currency(cell) for label, cell in cells.items()}
    different = set(filter(None, named.values()))
    only = next(iter(different)) if len(different) == 1 else None

    def read(cell: Cell) -> Outcome:
        return _amount(cell, style, said)

    notes = (*style_notes(style), *_notes({*different, said.currency or ""}))
    amounts = parsed(cells, read, dtype="float64", notes=notes)
    there = amounts.values.notna()
    currencies = pd.Series(
        {label: currency or said.currency or only for label, currency in named.items()},
        index=cells.index,
        dtype=object,
    )
    return Money(amounts, currencies.where(there, None).astype("str"))


def _notes(currencies: set[str]) -> tuple[Message, ...]:
    names = tuple(sorted(filter(None, currencies)))
    if len(names) < 2:
        return ()
    return (message("The amounts are in several currencies: {currencies}.", currencies=names),)


def _currency(cell: Hashable) -> str | None:
    found = _split(plain(cell)) if isinstance(cell, str) and not is_empty(cell) else None
    return found.currency if found else None


@dataclass(frozen=True, slots=True)
class _Written:
    """One amount as written: its digits, its currency, its multiple if it has its own."""

    digits: str
    currency: str | None
    multiple: float | None


def _split(text: str) -> _Written | None:
    lower = text.casefold()
    if negative := re.fullmatch(r"\((.+)\)", lower):
        lower = "-" + negative[1].strip()
    found = _AMOUNT.fullmatch(lower)
    if not found:
        return None
    sign, before, digits, after = (part or "" for part in found.groups())
    first, last = _unit(before), _unit(after)
    if first is None or last is None:
        return None
    if first.currency and last.currency and first.currency != last.currency:
        return None
    own = last.multiple or first.multiple or (1.0 if last.currency else None)
    return _Written(sign + digits, first.currency or last.currency, own)


def _unit(text: str) -> Unit | None:
    return money_unit(text) if text.strip() else Unit()


def _amount(cell: Cell, style: Style, unit: Unit) -> Outcome:
    scale = unit.multiple or 1.0
    if not isinstance(cell, str):
        value = finite(cell)
        if value is None:
            return not_a_number(cell)
        return Value(value * scale, None if scale == 1 else "unit-multiplied")
    text = plain(cell)
    if says_nothing(text):
        return NO_VALUE
    found = _split(text)
    number = as_number(found.digits, style) if found else None
    if found is None or number is None:
        return not_a_number(cell)
    scale = found.multiple or scale
    return Value(number * scale, _change(cell, found, scale))


def _change(cell: str, found: _Written, scale: float) -> str | None:
    if scale != 1:
        return "unit-multiplied"
    if re.fullmatch(CHINESE_NUMBER, found.digits):
        return "chinese-numerals"
    if found.currency:
        return "unit-removed"
    return None if cell.strip() == found.digits else "spelling"


def amount_in(text: Any) -> tuple[float, str | None] | None:
    """Read one text that is an amount with its unit; None for numbers without one.

    Parameters
    ----------
    text
        A raw cell.

    Returns
    -------
    tuple of float and str, or None
        The amount in major units and its currency, None where only 万 or 亿 says it is money.

    Examples
    --------
    >>> amount_in("50万元"), amount_in("$1.5M"), amount_in("5"), amount_in("5m")
    ((500000.0, 'CNY'), (1500000.0, 'USD'), None, None)
    """
    found = _split(plain(text)) if isinstance(text, str) else None
    if found is None or not (found.currency or re.search("[万亿]", text)):
        return None
    number = as_number(found.digits, style_of([found.digits]))
    return None if number is None else (number * (found.multiple or 1.0), found.currency)


_UNIT = rf"(?:(?:{CURRENCY}|{MULTIPLE})[ ]*)*"
_AMOUNT = re.compile(rf"([+-]?)\s*({_UNIT})\s*((?:{NUMBER})|{CHINESE_NUMBER}?)\s*({_UNIT})")
