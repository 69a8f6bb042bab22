"""What a status word says where a day is not written."""

import pandas as pd

from implanalytics.core.states import state_of_word
from implanalytics.facts import in_known_words
from implanalytics.indicators.days import column
from implanalytics.indicators.figures import Figures


def said_closed(figures: Figures, frame: pd.DataFrame) -> "pd.Series[bool]":
    """Say which rows have a status that says they are over; on which day, it does not say."""
    known = in_known_words(column(frame, "status"), figures.facts.settings.words)
    state = known.map(state_of_word, na_action="ignore")
    return state.eq("closed").fillna(value=False).astype(bool)
