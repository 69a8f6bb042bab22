"""What rows say, three-valued: yes, no, or not known."""

import pandas as pd

from implanalytics.indicators.columns import column


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


def surely(flags: pd.Series) -> pd.Series:
    """Return flags as plain booleans, unknown ones as no."""
    return flags.astype("boolean").fillna(value=False).astype(bool)


def any_of(flags: pd.Series) -> bool | None:
    """Say whether any flag is yes: None where none is and some are not known."""
    known = flags.astype("boolean")
    return True if surely(known).any() else None if known.isna().any() else False


def any_by(flags: pd.Series, *keys: pd.Series) -> pd.Series:
    """Say by key whether any of its flags is yes: null where none is and some are not known.

    Keys come in the order in which they first stand.
    """
    known = flags.astype("boolean")
    found = (
        pd.DataFrame({"yes": surely(known), "unknown": known.isna()})
        .groupby(list(keys), sort=False)
        .any()
    )
    return found["yes"].astype("boolean").mask(~found["yes"] & found["unknown"], pd.NA)


def all_of(flags: pd.Series) -> bool | None:
    """Say whether every flag is yes: None where none is no and some are not known."""
    known = flags.astype("boolean")
    return False if surely(~known).any() else None if known.isna().any() else True


def both(*holds: bool | None) -> bool | None:
    """Say whether all hold: no where one surely does not, None where it is not known."""
    if False in holds:
        return False
    return None if None in holds else True
