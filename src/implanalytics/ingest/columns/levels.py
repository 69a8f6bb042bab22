"""Columns of levels: probability, impact, priority in words or on a scale of five."""

from implanalytics.core.levels import level_rank
from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.parsed import Cells, Parsed, distinct_texts
from implanalytics.ingest.columns.texts import texts


def levels(cells: Cells) -> Parsed:
    """Give the cells as text as written; words without a rank are named in the notes.

    Parameters
    ----------
    cells
        Raw cells, unique index.

    Returns
    -------
    Parsed
        Values of dtype str; `level_rank` ranks them.

    Examples
    --------
    >>> import pandas as pd
    >>> levels(pd.Series(["高", 3.0], dtype=object)).values.tolist()
    ['高', '3']
    """
    unknown = tuple(text for text in distinct_texts(cells) if level_rank(text) is None)
    written = texts(cells)
    return Parsed(written.values, written.refused, written.changed, _unknown_words(unknown))


def _unknown_words(unknown: tuple[str, ...]) -> tuple[Message, ...]:
    if not unknown:
        return ()
    return (
        message(
            "Words that are no level known here: {words}. Write 高, 中, 低 or High, Medium, Low.",
            words=unknown[:_NAMED],
        ),
    )


_NAMED = 5
