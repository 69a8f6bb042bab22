"""Columns that rate something in words, on a scale of five, in per cent, days or money."""

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.ingest.columns import texts
from implanalytics.ingest.grid import CellFault

SCALE = 5

_PERCENT = re.compile(r"^\s*[<>≈~约]?\s*-?\d+(\.\d+)?\s*[%％]\s*$")
_NUMBER = re.compile(r"^\s*-?\d+(\.\d+)?\s*$")
_DAYS = re.compile(
    r"^\s*(\d+(?:\.\d+)?)\s*个?(?:工作日|天|日|working days?|days?|wd|d)\s*$", re.IGNORECASE
)
_MONEY = re.compile(r"^\s*[¥￥]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万元|万|元)\s*$")
_KINDS = (("percent", _PERCENT), ("number", _NUMBER), ("days", _DAYS), ("money", _MONEY))


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
    bare
        Rows of numbers that are no scale of five and no share.
    """

    words: "pd.Series[str]"
    shares: "pd.Series[Any]"
    days: "pd.Series[float]"
    money: "pd.Series[float]"
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
    return Ratings(
        words=texts(cells.where(is_word, None).astype(object)).values,
        shares=cells.where(is_share, None).astype(object),
        days=_amounts(cells.where(kinds == "days"), _DAYS),
        money=_amounts(cells.where(kinds == "money"), _MONEY),
        bare=cells.index[loose],
    )


def _kind(cell: Any) -> str:
    if cell is None or isinstance(cell, (bool, CellFault)):
        return "empty"
    if isinstance(cell, (int, float)):
        return "number"
    text = str(cell).strip()
    for kind, pattern in (
        ("percent", _PERCENT),
        ("number", _NUMBER),
        ("days", _DAYS),
        ("money", _MONEY),
    ):
        if pattern.match(text):
            return kind
    return "word" if text else "empty"


def _amounts(cells: "pd.Series[Any]", pattern: re.Pattern[str]) -> "pd.Series[float]":
    def amount(cell: Any) -> float | None:
        found = pattern.match(cell) if isinstance(cell, str) else None
        if found is None:
            return None
        unit = found[2] if pattern is _MONEY else ""
        return float(found[1].replace(",", "")) * (1e4 if unit.startswith("万") else 1.0)

    return cells.map(amount).astype("float64")
