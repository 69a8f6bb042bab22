"""What kind a row is, as far as somebody said."""

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.known import surely


def of_kind(
    frame: pd.DataFrame,
    key: str,
    by: str = "kind",
    *,
    instead: str | None = None,
    unread: bool | None = False,
) -> pd.Series:
    """Say of each row whether it is of a kind; null where nobody said what it is.

    Parameters
    ----------
    frame
        Rows of a tidy table with the key of the kind joined.
    key
        Of the kind.
    by
        The column that names the kind.
    instead
        The column that tells the kind where `by` does not.
    unread
        What a row is whose kind is written in words that are not known: another kind unless told.
    """
    known, written = column(frame, f"{by}_key"), column(frame, by).notna()
    if instead:
        written &= column(frame, instead).notna()
    answer = pd.Series(pd.NA, index=frame.index, dtype="boolean")
    answer = answer.mask(written, pd.NA if unread is None else unread)
    return answer.mask(known.notna(), (known == key).astype("boolean"))


def rows_of_kind(frame: pd.DataFrame, key: str, by: str = "kind") -> pd.DataFrame:
    """Return the rows that surely are of a kind."""
    return frame[surely(of_kind(frame, key, by))]
