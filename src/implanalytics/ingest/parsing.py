"""Cells of a column turned into its declared kind."""

import re
from typing import Any

import pandas as pd

from implanalytics.ingest.cells import CellColumn
from implanalytics.ingest.columns import (
    Cells,
    Parsed,
    flags,
    hours,
    ids,
    instants,
    money,
    numbers,
    percents,
    texts,
    working_days,
)
from implanalytics.ingest.columns.currencies import unit_in_heading
from implanalytics.ingest.columns.date_order import Order
from implanalytics.ingest.columns.distinct import by_values, texts_by_values
from implanalytics.ingest.columns.texts import PARTS_OF_UNLIKE, UNLIKE_IDS
from implanalytics.ingest.context import Context
from implanalytics.ingest.headings import in_brackets
from implanalytics.tables.column import Column

_UTC = ("utc", "gmt")
_CLOCK_LAST = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$")

KEPT_AS_IDS = frozenset({"wbs", "predecessors"})


def parse_column(
    column: Column, cells: CellColumn, index: "pd.Index[Any]", heading: str, context: Context
) -> Parsed:
    """Read one column of a sheet as its declaration says, by its different values.

    Parameters
    ----------
    column
        The declaration.
    cells
        The raw cells.
    index
        Row numbers that a person sees.
    heading
        The heading as written; a unit in brackets is obeyed.
    context
        Hours of a person-day and the zone of the project.
    """

    def read(values: Cells) -> Parsed:
        return parse(column, values, heading, context)

    if column.unit == "share":
        # How often a number occurs decides on its scale.
        return read(pd.Series(cells.cells(), index=index, dtype=object))
    if column.kind == "text" and not (
        _is_id(column) and cells.matching(UNLIKE_IDS, hint=PARTS_OF_UNLIKE).any()
    ):
        return texts_by_values(cells, index, read)
    return by_values(cells, index, read)


def parse(
    column: Column, cells: Cells, heading: str, context: Context, *, order: Order | None = None
) -> Parsed:
    """Read cells as the declaration of their column says.

    Parameters
    ----------
    column
        The declaration.
    cells
        Raw cells.
    heading
        The heading as written; a unit in brackets is obeyed.
    context
        Hours of a person-day and the zone of the project.
    order
        Order of day and month in dates, where other columns prove it.
    """
    match column.kind, column.unit:
        case "instant", _:
            if in_brackets(heading).casefold() in _UTC:
                cells = cells.map(_as_utc)
            return instants(cells, timezone=context.timezone, order=order or order_settled(context))
        case "flag", _:
            return flags(cells)
        case "number", "h":
            return hours(cells, heading=heading, hours_per_day=context.hours_per_day)
        case "number", "share":
            return percents(cells, scale=context.scale)
        case "number", "wd":
            return working_days(cells, hours_per_day=context.hours_per_day)
        case "number", "money":
            return money(cells, unit_in_heading(heading)).amounts
        case "number", _:
            return numbers(cells)
    return ids(cells) if _is_id(column) else texts(cells)


def _is_id(column: Column) -> bool:
    return column.name.endswith("_id") or column.name in KEPT_AS_IDS


def order_settled(context: Context) -> Order | None:
    """Give the order of day and month that the user settled, None if nothing is settled."""
    if context.dayfirst is None:
        return None
    return "dmy" if context.dayfirst else "mdy"


def _as_utc(cell: Any) -> Any:
    """Mark a text with a time of day as what its heading says it is."""
    return f"{cell.strip()}Z" if isinstance(cell, str) and _CLOCK_LAST.search(cell) else cell
