"""Rows given their key and where they come from."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from implanalytics.ingest.context import Context
from implanalytics.tables import Table

COLON = pa.scalar(":", pa.large_string())


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
    rows = pa.array(np.asarray(frame.index, dtype=np.int64)).cast(pa.large_string())
    ids = pc.binary_join_element_wise(_same(context.source_id, rows), rows, COLON)
    columns = pa.nulls(len(rows), pa.large_string())
    if source_column is not None:
        columns = pa.array(source_column.astype("str"), pa.large_string(), from_pandas=True)
        longer = pc.binary_join_element_wise(ids, columns, COLON)
        ids = pc.if_else(pc.is_valid(columns), longer, ids)
    filled: dict[str, Any] = {}
    if table.traced:
        filled = {
            "row_id": _texts(ids),
            "source_id": _texts(_same(context.source_id, rows)),
            "source_row": np.asarray(frame.index, dtype="float64"),
            "source_column": _texts(columns),
        }
    if table.own_id != "project_id":
        own = ids
        if table.own_id in frame.columns:
            said = pa.array(frame[table.own_id].astype("str"), pa.large_string(), from_pandas=True)
            own = pc.if_else(pc.is_valid(said), said, ids)
        filled["project_id"] = _texts(_same(context.project_id, rows))
        filled[table.own_id] = _texts(own)
    return frame.assign(**filled)


def _same(text: str, rows: Any) -> Any:
    return pa.repeat(pa.scalar(text, pa.large_string()), len(rows))


def _texts(values: Any) -> Any:
    return pd.array(values.to_pandas(), dtype="str")
