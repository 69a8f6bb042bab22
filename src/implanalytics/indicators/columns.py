"""A column of a tidy table, also where no source gave it."""

import pandas as pd


def column(frame: pd.DataFrame, name: str, kind: str = "str") -> pd.Series:
    """Return a column of a tidy table, null throughout where no source gave it.

    Parameters
    ----------
    frame
        Rows of a tidy table.
    name
        Of the column.
    kind
        Its dtype where it is absent: ``str``, ``float64``, ``boolean``, ``datetime64[us]``.
    """
    if name in frame.columns:
        return frame[name]
    return pd.Series(None, index=frame.index, dtype=kind)
