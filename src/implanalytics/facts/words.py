"""Words of levels and states as somebody settled them for the project."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.levels import plain_word


def in_known_words(written: pd.Series, words: Mapping[str, str]) -> pd.Series:
    """Return each word as it was settled, else as written.

    >>> in_known_words(pd.Series(["要命", "High", None]), {"要命 ": "very high"}).tolist()
    ['very high', 'High', nan]
    """
    known = {plain_word(word): meaning for word, meaning in words.items()}
    every = {text: known.get(plain_word(text), text) for text in written.dropna().unique()}
    return written.map(every).astype("str")
