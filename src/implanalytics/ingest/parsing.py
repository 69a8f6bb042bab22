"""Cells of a column turned into its declared kind."""

import re
from typing import Any

import pandas as pd

from implanalytics.ingest.columns import (
    Parsed,
    flags,
    hours,
    ids,
    instants,
    numbers,
    percents,
    texts,
)
from implanalytics.ingest.context import Context
from implanalytics.ingest.headings import in_brackets
from implanalytics.tables.column import Column

_SCALES = (("亿", 1e8), ("百万", 1e6), ("万", 1e4), ("千", 1e3))
_DAYS = re.compile(
    r"^\s*([+-]?\d+(?:\.\d+)?)\s*(?:个)?(?:工作日|天|日|days?|d|wd)\s*$", re.IGNORECASE
)

KEPT_AS_IDS = frozenset({"wbs", "predecessors"})


def parse(column: Column, cells: "pd.Series[Any]", heading: str, context: Context) -> Parsed:
    """Read the cells of one column as its declaration says.

    Parameters
    ----------
    column
        The declaration.
    cells
        Raw cells, on the row numbers a person sees.
    heading
        The heading as written; a unit in brackets is obeyed.
    context
        Hours of a person-day and the zone of the project.
    """
    match column.kind, column.unit:
        case "instant", _:
            return instants(cells, timezone=context.timezone)
        case "flag", _:
            return flags(cells)
        case "number", "h":
            return hours(cells, heading=heading, hours_per_day=context.hours_per_day)
        case "number", "share":
            return percents(cells)
        case "number", "wd":
            return numbers(cells.map(_without_days))
        case "number", "money":
            return _scaled(numbers(cells), heading)
        case "number", _:
            return numbers(cells)
    if column.name.endswith("_id") or column.name in KEPT_AS_IDS:
        return ids(cells)
    return texts(cells)


def _without_days(cell: Any) -> Any:
    found = _DAYS.match(cell) if isinstance(cell, str) else None
    return found[1] if found else cell


def _scaled(parsed: Parsed, heading: str) -> Parsed:
    """Multiply by the unit of the heading what does not carry its own."""
    unit = in_brackets(heading)
    factor = next((scale for sign, scale in _SCALES if sign in unit), 1.0)
    if factor == 1.0:
        return parsed
    own = [row for row, kind in parsed.changed.items() if kind == "unit-multiplied"]
    scaled = (parsed.values * factor).where(~parsed.values.index.isin(own), parsed.values)
    return Parsed(scaled, parsed.refused, parsed.changed, parsed.notes)


def currency_of(heading: str) -> str | None:
    """Give the currency a heading of money names.

    >>> currency_of("影响（万元）"), currency_of("Impact [USD]"), currency_of("Impact")
    ('CNY', 'USD', None)
    """
    unit = in_brackets(heading).upper()
    if "元" in unit or "¥" in unit or "RMB" in unit or "CNY" in unit:
        return None if "美元" in unit or "欧元" in unit else "CNY"
    found = re.search(r"\b(USD|EUR|GBP|JPY|HKD|SGD|AUD|CHF)\b", unit)
    return found[1] if found else {"$": "USD", "€": "EUR", "£": "GBP"}.get(unit[:1])
