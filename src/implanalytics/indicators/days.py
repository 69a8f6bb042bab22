"""The day something happened, and the rows that say so."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.result import Evidence


@dataclass(frozen=True)
class Dated:
    """A day, None where it is not known, and the rows it rests on."""

    day: pd.Timestamp | None
    evidence: tuple[Evidence, ...] = ()

    def __bool__(self) -> bool:
        """Say whether the day is known."""
        return self.day is not None


def event(figures: Figures, kind: str, *, last: bool = False) -> Dated:
    """Return the first day of a kind of event, or the last; unknown where there is none."""
    events = figures.facts.table("events")
    return earliest(events[events["kind"] == kind], "day", table="events", last=last)


def earliest(frame: pd.DataFrame, column: str, *, table: str, last: bool = False) -> Dated:
    """Return the first day of a column, or the last, with the rows that bear it."""
    if column not in frame.columns:
        return Dated(None)
    days = frame[column].dropna()
    if days.empty:
        return Dated(None)
    day = days.max() if last else days.min()
    rows = frame.loc[days.index[days == day], "row_id"]
    return Dated(day, (Evidence(table, tuple(rows)),))


def soonest(*days: Dated) -> Dated:
    """Return the first of the days that are known; unknown where none is."""
    known = [(found.day, found) for found in days if found.day is not None]
    return min(known, key=lambda pair: pair[0])[1] if known else Dated(None)


def happened(figures: Figures, frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of days, null where it is absent or the day had not come by then."""
    days = column(frame, name, "datetime64[us]")
    return days.where(days < figures.as_of.normalize() + pd.Timedelta(days=1))
