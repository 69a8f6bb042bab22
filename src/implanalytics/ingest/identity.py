"""Rows given their key and where they come from."""

import pandas as pd

from implanalytics.ingest.context import Context
from implanalytics.tables import Table


def identified(
    table: Table,
    frame: pd.DataFrame,
    context: Context,
    *,
    source_column: "pd.Series[str] | None" = None,
) -> pd.DataFrame:
    """Return `frame` with the columns of row identity, the project and the own id filled.

    Parameters
    ----------
    table
        The table the rows belong to.
    frame
        Its rows, on the row numbers a person sees.
    context
        Where they come from.
    source_column
        The heading each record comes from, where one row gives several.
    """
    result = frame.copy()
    rows = pd.Series(frame.index, index=frame.index)
    ids = context.source_id + ":" + rows.astype("str")
    if source_column is not None:
        ids = ids + ":" + source_column.astype("str")
    if table.traced:
        result["row_id"] = ids
        result["source_id"] = context.source_id
        result["source_row"] = rows.astype("float64")
        result["source_column"] = pd.NA if source_column is None else source_column
        result["source_column"] = result["source_column"].astype("str")
    if table.own_id == "project_id":
        return result
    result["project_id"] = context.project_id
    own = result[table.own_id] if table.own_id in result.columns else ids
    result[table.own_id] = own.where(own.notna(), ids).astype("str")
    return result
