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
)
from implanalytics.ingest.columns.currencies import unit_in_heading
from implanalytics.ingest.columns.distinct import by_values, texts_by_values
from implanalytics.ingest.columns.texts import UNLIKE_IDS
from implanalytics.ingest.context import Context
from implanalytics.tables.column import Column

_DAYS = re.compile(
    r"^\s*([+-]?\d+(?:\.\d+)?)\s*(?:个)?(?:工作日|天|日|days?|d|wd)\s*$", re.IGNORECASE
)

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
    if column.kind == "text":
        return texts_by_values(cells, index, read, unless=UNLIKE_IDS if _is_id(column) else None)
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
            return money(cells, unit_in_heading(heading)).amounts
        case "number", _:
            return numbers(cells)
    return ids(cells) if _is_id(column) else texts(cells)


def _is_id(column: Column) -> bool:
    return column.name.endswith("_id") or column.name in KEPT_AS_IDS


def _without_days(cell: Any) -> Any:
    found = _DAYS.match(cell) if isinstance(cell, str) else None
    return found[1] if found else cell
