"""Cells of a column turned into its declared kind."""

from typing import Any

import pandas as pd

from implanalytics.ingest.columns import (
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
from implanalytics.ingest.context import Context
from implanalytics.tables.column import Column

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
            return working_days(cells, hours_per_day=context.hours_per_day)
        case "number", "money":
            return money(cells, unit_in_heading(heading)).amounts
        case "number", _:
            return numbers(cells)
    if column.name.endswith("_id") or column.name in KEPT_AS_IDS:
        return ids(cells)
    return texts(cells)
