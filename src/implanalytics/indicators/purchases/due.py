"""The purchases that were needed by the status date."""

import pandas as pd

from implanalytics.indicators.closed import said_closed
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures


def needed_by_now(figures: Figures) -> pd.DataFrame:
    """Return the purchases needed by the status date, and those of which that is not known."""
    bought = figures.table("purchases")
    required = column(bought, "required_on", "datetime64[us]").dt.normalize()
    due: pd.DataFrame = bought[(required <= figures.as_of) | required.isna()]
    return due.reset_index(drop=True)


def in_time(figures: Figures, bought: pd.DataFrame, name: str) -> "pd.Series[bool]":
    """Say of each purchase whether the day in a column came by the day it was needed.

    Not known where the day it was needed is not, or where its status says that it is over and no
    day is written.
    """
    required = column(bought, "required_on", "datetime64[us]").dt.normalize()
    came = column(bought, name, "datetime64[us]").dt.normalize()
    good: pd.Series[bool] = (came <= required).astype("boolean")
    return good.mask(required.isna() | (came.isna() & said_closed(figures, bought)))


def days_late(
    figures: Figures, bought: pd.DataFrame, promised: str, done: str
) -> "pd.Series[float]":
    """Return the working days from a promised day to the day it was kept; until now while open.

    What was kept early, or promised for no known day, is 0.
    """
    calendar = figures.facts.calendar
    kept = column(bought, done, "datetime64[us]").dt.normalize()
    first = calendar.last_minute(column(bought, promised, "datetime64[us]").dt.normalize())
    last = calendar.last_minute(kept.fillna(figures.as_of.normalize()))
    late = calendar.working_days(calendar.between(first, last)).astype("float64")
    known: pd.Series[float] = late.fillna(0.0).clip(lower=0)
    return known
