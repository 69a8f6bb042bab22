"""When data were taken, as the lines above a table say it."""

from collections.abc import Mapping
from datetime import datetime

import pandas as pd

from implanalytics.ingest.columns import instants


def stated_extraction(
    metadata: Mapping[str, str], *, timezone: str | None = None
) -> datetime | None:
    """Give when the data were taken from their tool, None if nothing readable says it.

    Parameters
    ----------
    metadata
        What stands above the table.
    timezone
        Zone of the project.

    Examples
    --------
    >>> stated_extraction({"extracted": "2024-06-30 18:00"})
    datetime.datetime(2024, 6, 30, 18, 0)
    """
    if "extracted" not in metadata:
        return None
    cells = pd.Series([metadata["extracted"]], dtype=object)
    moment = instants(cells, timezone=timezone).values.iloc[0]
    return None if pd.isna(moment) else moment.to_pydatetime()
