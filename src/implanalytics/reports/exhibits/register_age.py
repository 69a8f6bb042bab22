"""Risks whose register was taken after the status date: what it said then is not known."""

import pandas as pd

from implanalytics.reviews import Review


def taken_later(review: Review) -> pd.Series:
    """Return for each risk of the review when its register was taken, null if by the status date.

    The instants stand on the index of ``review.figures.risks``.
    """
    risks, sources = review.figures.risks, review.sources
    if "extracted_at" not in sources.columns or "source_id" not in risks.columns:
        return pd.Series(pd.NaT, index=risks.index, dtype="datetime64[us]")
    taken = sources.drop_duplicates("source_id").set_index("source_id")["extracted_at"]
    stamps = risks["source_id"].map(taken)
    return stamps.where(stamps >= review.as_of.normalize() + pd.Timedelta(days=1))
