"""Columns that rate something in words, on a scale of five, in per cent, days or money."""

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.ingest.columns import texts
from implanalytics.ingest.columns.money import amount_in
from implanalytics.ingest.grid import CellFault

SCALE = 5

_PERCENT = re.compile(r"^\s*[<>≈~约]?\s*-?\d+(\.\d+)?\s*[%％]\s*$")
_NUMBER = re.compile(r"^\s*-?\d+(\.\d+)?\s*$")
_DAYS = re.compile(
    r"^\s*(\d+(?:\.\d+)?)\s*个?(?:工作日|天|日|working days?|days?|wd|d)\s*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Ratings:
    """The cells of one column by what they are; every series is on the index of the cells.

    Attributes
    ----------
    words
        Levels as written: words, or numbers of a scale.
    shares
        Raw cells that are fractions or per cent.
    days, money
        Amounts with their unit in the cell [wd, major units].
    currencies
        ISO 4217 code of each amount of money, null where the cell names none.
    bare
        Rows of numbers that are no scale of five and no share.
    """

    words: "pd.Series[str]"
    shares: "pd.Series[Any]"
    days: "pd.Series[float]"
    money: "pd.Series[float]"
    currencies: "pd.Series[str]"
    bare: "pd.Index[Any]"


def ratings(cells: "pd.Series[Any]", *, may_be_share: bool) -> Ratings:
    """Sort the cells of one column by what they are.

    Parameters
    ----------
    cells
        Raw cells.
    may_be_share
        Whether a bare number may be a fraction or a per cent (a probability), or not (an impact).

    Examples
    --------
    >>> found = ratings(pd.Series(["高", "70%", 0.3], dtype=object), may_be_share=True)
    >>> found.words.dropna().tolist(), found.shares.dropna().tolist()
    (['高'], ['70%', 0.3])
    """
    kinds = cells.map(_kind)
    numbers = pd.to_numeric(cells.where(kinds == "number"), errors="coerce").astype("float64")
    known = numbers.dropna()
    is_scale = bool(len(known)) and known.between(1, 2 * SCALE).all() and (known % 1 == 0).all()
    on_five = is_scale and known.max() <= SCALE and (not may_be_share or known.max() > 1)
    as_share = may_be_share and not (is_scale and known.max() > 1)
    is_word = kinds.eq("word") | (kinds.eq("number") & (not as_share))
    is_share = kinds.eq("percent") | (kinds.eq("number") & as_share)
    loose = kinds.eq("number") & (not as_share) & (not on_five)
    amounts = cells.where(kinds == "money", None).map(amount_in, na_action="ignore")
    return Ratings(
        words=texts(cells.where(is_word, None).astype(object)).values,
        shares=cells.where(is_share, None).astype(object),
        days=cells.map(_days).astype("float64"),
        money=amounts.map(lambda found: found[0], na_action="ignore").astype("float64"),
        currencies=amounts.map(lambda found: found[1], na_action="ignore").astype("str"),
        bare=cells.index[loose],
    )


def _kind(cell: Any) -> str:
    if cell is None or isinstance(cell, (bool, CellFault)):
        return "empty"
    if isinstance(cell, (int, float)):
        return "number"
    text = str(cell).strip()
    for kind, pattern in (("percent", _PERCENT), ("number", _NUMBER), ("days", _DAYS)):
        if pattern.match(text):
            return kind
    if amount_in(text):
        return "money"
    return "word" if text else "empty"


def _days(cell: Any) -> float | None:
    found = _DAYS.match(cell) if isinstance(cell, str) else None
    return float(found[1]) if found else None
