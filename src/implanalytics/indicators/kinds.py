"""What kind a row is, as far as somebody said."""

import pandas as pd

from implanalytics.indicators.days import column


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


def surely(flags: pd.Series) -> pd.Series:
    """Return flags as plain booleans, unknown ones as no."""
    return flags.astype("boolean").fillna(value=False).astype(bool)


def any_of(flags: pd.Series) -> bool | None:
    """Say whether any flag is yes: None where none is and some are not known."""
    known = flags.astype("boolean")
    return True if surely(known).any() else None if known.isna().any() else False


def any_by(flags: pd.Series, keys: pd.Series) -> pd.Series:
    """Say by key whether any of its flags is yes: null where none is and some are not known."""
    known = flags.astype("boolean")
    found = pd.DataFrame({"yes": surely(known), "unknown": known.isna()}).groupby(keys).any()
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
