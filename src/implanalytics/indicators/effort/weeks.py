"""Weeks of a timesheet."""

import pandas as pd

DAY = pd.Timedelta(days=1)
WEEK = pd.Timedelta(days=7)


def mondays(days: pd.Series) -> pd.Series:
    """Return the Monday of the week each day lies in.

    >>> mondays(pd.Series(pd.to_datetime(["2025-03-09 14:00"]))).tolist()
    [Timestamp('2025-03-03 00:00:00')]
    """
    day = days.dt.normalize()
    first: pd.Series = day - pd.to_timedelta(day.dt.day_of_week, unit="D")
    return first
