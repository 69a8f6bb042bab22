"""What rows say, three-valued: yes, no, or not known."""

import pandas as pd

from implanalytics.indicators.days import column


def happened_by(
    frame: pd.DataFrame, name: str, day: "pd.Timestamp | pd.Series | None"
) -> "pd.Series[bool]":
    """Say of each row whether something had happened by the end of a day.

    Parameters
    ----------
    frame
        Rows of a tidy table.
    name
        The column that says when; not known where no source gave it.
    day
        One day, or one a row; not known where it is null.

    Returns
    -------
    Series of boolean
        False where the column is kept and the day has passed without it.
    """
    when = column(frame, name, "datetime64[us]").dt.normalize()
    if name not in frame.columns or day is None:
        return pd.Series(pd.NA, index=frame.index, dtype="boolean")
    limit = day.dt.normalize() if isinstance(day, pd.Series) else day.normalize()
    there: pd.Series[bool] = (when <= limit).astype("boolean")
    return there.mask(limit.isna()) if isinstance(limit, pd.Series) else there


def given(frame: pd.DataFrame, name: str) -> "pd.Series[bool]":
    """Say of each row whether a column is filled; not known where no source gave the column."""
    if name not in frame.columns:
        return pd.Series(pd.NA, index=frame.index, dtype="boolean")
    return frame[name].notna().astype("boolean")


def said(frame: pd.DataFrame, name: str) -> "pd.Series[bool]":
    """Return a yes-or-no column; not known where it is blank or absent."""
    return column(frame, name, "boolean").astype("boolean")


def of_kind(frame: pd.DataFrame, kind: str, name: str = "kind") -> pd.DataFrame:
    """Return the rows whose kind is known to be `kind`."""
    return frame[column(frame, f"{name}_key").eq(kind).fillna(value=False)]
