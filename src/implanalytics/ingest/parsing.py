"""Cells of a column turned into its declared kind."""

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
from implanalytics.ingest.columns.texts import UNLIKE_IDS
from implanalytics.ingest.context import Context
from implanalytics.tables.column import Column

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
    if column.kind == "text" and not (_is_id(column) and cells.matching(UNLIKE_IDS).any()):
        return texts_by_values(cells, index, read)
    return by_values(cells, index, read)


def parse(column: Column, cells: Cells, heading: str, context: Context) -> Parsed:
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
    """
    match column.kind, column.unit:
        case "instant", _:
            return instants(cells, timezone=context.timezone, order=_order(context))
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


def _order(context: Context) -> Order | None:
    if context.dayfirst is None:
        return None
    return "dmy" if context.dayfirst else "mdy"
