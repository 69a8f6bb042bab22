"""Columns that rate something in words, on a scale of five, in per cent, days or money."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.ingest.columns import texts
from implanalytics.ingest.columns.money import amount_in
from implanalytics.ingest.grid import CellFault

SCALE = 5

_PERCENT = re.compile(r"^\s*[<>≈~约]?\s*-?\d+(\.\d+)?\s*[%％]\s*$")
_SCALE = re.compile(r"1\s*(?:-|~|–|—|至|到|to)\s*(3|4|5|10|100)(?!\d)")
_NUMBER = re.compile(r"^\s*-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\s*$")
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
        Rows of numbers that are on no known scale and no share.
    top
        Top of the scale that numbers are on, None where there are none on a scale.
    """

    words: "pd.Series[str]"
    shares: "pd.Series[Any]"
    days: "pd.Series[float]"
    money: "pd.Series[float]"
    currencies: "pd.Series[str]"
    bare: "pd.Index[Any]"
    top: int | None = None


def scale_in(text: str) -> int | None:
    """Give the top of the scale that a heading names.

    >>> scale_in("概率（1-10）"), scale_in("Impact 1~5"), scale_in("影响")
    (10, 5, None)
    """
    found = _SCALE.search(unicodedata.normalize("NFKC", text))
    return int(found[1]) if found else None


def ratings(cells: "pd.Series[Any]", *, may_be_share: bool, top: int | None = None) -> Ratings:
    """Sort the cells of one column by what they are.

    Parameters
    ----------
    cells
        Raw cells.
    may_be_share
        Whether a bare number may be a fraction or a per cent (a probability), or not (an impact).
    top
        Top of the scale of the numbers, where something says it: they are written out of it,
        as in ``7/10``.

    Examples
    --------
    >>> found = ratings(pd.Series(["高", "70%", 0.3], dtype=object), may_be_share=True)
    >>> found.words.dropna().tolist(), found.shares.dropna().tolist()
    (['高'], ['70%', 0.3])
    """
    kinds = cells.map(_kind)
    plain = cells.where(kinds == "number").map(_without_commas, na_action="ignore")
    numbers = pd.to_numeric(plain, errors="coerce").astype("float64")
    top = top or _top(numbers.dropna(), may_be_share=may_be_share)
    as_share = may_be_share and top is None and not _is_long_scale(numbers.dropna())
    is_word = kinds.eq("word") | (kinds.eq("number") & (not as_share))
    is_share = kinds.eq("percent") | (kinds.eq("number") & as_share)
    loose = kinds.eq("number") & (not as_share) & ~numbers.between(0, top or 0, inclusive="right")
    cells = cells.where(~loose, plain)
    cells = cells.where(~is_word | loose | numbers.isna(), numbers.map(_out_of(top)))
    amounts = cells.where(kinds == "money", None).map(amount_in, na_action="ignore")
    return Ratings(
        words=texts(cells.where(is_word, None).astype(object)).values,
        shares=cells.where(is_share, None).astype(object),
        days=cells.map(_days).astype("float64"),
        money=amounts.map(lambda found: found[0], na_action="ignore").astype("float64"),
        currencies=amounts.map(lambda found: found[1], na_action="ignore").astype("str"),
        bare=cells.index[loose],
        top=top,
    )


def _top(numbers: "pd.Series[float]", *, may_be_share: bool) -> int | None:
    """Tell a scale of five by its numbers: whole and half ones from 1 to 5."""
    if not len(numbers) or not numbers.between(1, SCALE).all() or (numbers * 2 % 1).any():
        return None
    return SCALE if not may_be_share or numbers.max() > 1 else None


def _is_long_scale(numbers: "pd.Series[float]") -> bool:
    """Tell numbers that may be on a scale of ten: no per cent would be so small everywhere."""
    whole = bool(len(numbers)) and not bool((numbers % 1).any())
    return whole and bool(numbers.between(1, 2 * SCALE).all()) and float(numbers.max()) > 1


def _out_of(top: int | None) -> Callable[[float], str | float]:
    return lambda number: (
        number if top == SCALE and number % 1 == 0 else f"{number:g}/{top}"
    )  # fmt: skip


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


def _without_commas(cell: Any) -> Any:
    return cell.replace(",", "") if isinstance(cell, str) else cell


def _days(cell: Any) -> float | None:
    found = _DAYS.match(cell) if isinstance(cell, str) else None
    return float(found[1]) if found else None
