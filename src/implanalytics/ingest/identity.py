"""Rows given their key and where they come from."""

from collections.abc import Sequence
from typing import Any

import numpy as np
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
    rows = frame.index.tolist()
    columns = [None] * len(rows) if source_column is None else source_column.tolist()
    ids = [
        f"{context.source_id}:{row}" if column is None else f"{context.source_id}:{row}:{column}"
        for row, column in zip(rows, columns, strict=True)
    ]
    filled: dict[str, Any] = {}
    if table.traced:
        filled = {
            "row_id": _texts(ids),
            "source_id": _texts([context.source_id] * len(rows)),
            "source_row": np.array(rows, dtype="float64"),
            "source_column": _texts(columns),
        }
    if table.own_id != "project_id":
        own = frame[table.own_id].tolist() if table.own_id in frame.columns else [None] * len(rows)
        filled["project_id"] = _texts([context.project_id] * len(rows))
        filled[table.own_id] = _texts(
            [key if pd.isna(o) else o for o, key in zip(own, ids, strict=True)]
        )
    return frame.assign(**filled)


def _texts(values: Sequence[str | None]) -> Any:
    return pd.array(values, dtype="str")
