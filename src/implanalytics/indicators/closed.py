"""What a status word says where a day is not written."""

import pandas as pd

from implanalytics.core.states import state_of_word
from implanalytics.facts import in_known_words
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures


def said_closed(figures: Figures, frame: pd.DataFrame) -> "pd.Series[bool]":
    """Say which rows have a status that says they are over; on which day, it does not say."""
    status = column(frame, "status")
    written = pd.Series(status.dropna().unique(), dtype="str")
    known = in_known_words(written, figures.facts.settings.words)
    over = written[[state_of_word(word) == "closed" for word in known]]
    return status.isin(over)
