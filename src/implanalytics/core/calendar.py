"""Working time: how many working minutes lie between two instants, and where so many lead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Self, TypeAlias, TypeVar, cast, overload

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.typing import NaTType, NAType

from implanalytics.core.holidays import Intervals, check_layout, china, working_day, years_of

Instant: TypeAlias = datetime | NaTType | None
Minutes: TypeAlias = int | float | NAType | None
Whole: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
SomeDays = TypeVar("SomeDays", pd.Series, pd.Timestamp)
SomeMinutes = TypeVar("SomeMinutes", pd.Series, float)

_MINUTE = 60_000_000
_DAY = 24 * 60 * _MINUTE
_THURSDAY = 3  # the weekday of 1970-01-01, from which days are counted
_FIRST_DAY, _LAST_DAY = (d.toordinal() - date(1970, 1, 1).toordinal() for d in (date.min, date.max))
_LONGEST = (_LAST_DAY - _FIRST_DAY + 2) * 24 * 60


@dataclass(frozen=True)
class Calendar:
    """When people work: a weekly pattern, and days that differ from it.

    Methods take one instant or a Series of naive datetime64; null gives null.

    Attributes
    ----------
    weekly
        Working intervals of Monday to Sunday, in minutes since midnight; left out, the parent's.
    exceptions
        Working intervals of single days, ``()`` for a day off; other days are the parent's.
    parent
        The calendar this one stands on: country, company, site, person.
    name
        What it is called in problems; left out, the parent's.
    known_years
        Years whose public holidays are known; left out, the parent's. None where nobody asks.
    """

    weekly: tuple[Intervals, ...] = ()
    exceptions: Mapping[date, Intervals] = field(default_factory=dict, hash=False, repr=False)
    parent: "Calendar | None" = field(default=None, repr=False)
    name: str = ""
    known_years: tuple[int, ...] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Take from the parent what is left out, and check the intervals."""
        days = {date(d.year, d.month, d.day): parts for d, parts in self.exceptions.items()}
        if self.parent:
            days = {**self.parent.exceptions, **days}
            for inherited in ("weekly", "name", "known_years"):
                if not getattr(self, inherited):
                    object.__setattr__(self, inherited, getattr(self.parent, inherited))
        object.__setattr__(self, "exceptions", days)
        if len(self.weekly) != 7 or not any(self.weekly):
            raise ValueError(f"weekly must be 7 days with working time, got {self.weekly!r}")
        for parts in (*self.weekly, *days.values()):
            check_layout(parts)

    @classmethod
    def standard(cls, *, hours_per_day: float = 8.0) -> Self:
        """Return Monday to Friday, 08:00 to 12:00 and from 13:00 on, without holidays."""
        return cls((working_day(hours_per_day),) * 5 + ((),) * 2, name="Mon-Fri")

    @classmethod
    def china(cls, *, hours_per_day: float = 8.0) -> Self:
        """Return Monday to Friday with the statutory holidays and make-up workdays of China.

        >>> Calendar.china().first_minute(pd.Timestamp("2025-10-01"))
        Timestamp('2025-10-09 08:00:00')
        """
        exceptions, years = china(working_day(hours_per_day))
        standard = cls.standard(hours_per_day=hours_per_day)
        return cls(exceptions=exceptions, parent=standard, name="CN", known_years=years)

    def with_exceptions(
        self, exceptions: Mapping[date, Intervals], *, name: str = ""
    ) -> "Calendar":
        """Return a calendar that stands on this one and differs on some days."""
        return Calendar(exceptions=exceptions, parent=self, name=name)

    @property
    def minutes_per_day(self) -> int:
        """Length of the longest day of the weekly pattern, in minutes."""
        return max(sum(finish - start for start, finish in parts) for parts in self.weekly)

    def unknown_years(self, start: date | Instant, finish: date | Instant) -> tuple[int, ...]:
        """Return the years of a span outside `known_years` for which few exceptions are given."""
        if self.known_years is None or pd.isna(start) or pd.isna(finish):
            return ()
        given = {*self.known_years, *years_of(self.exceptions)}
        first, last = sorted((start.year, finish.year))
        return tuple(year for year in range(first, last + 1) if year not in given)

    @overload
    def between(self, start: pd.Series, finish: pd.Series | Instant) -> pd.Series: ...
    @overload
    def between(self, start: Instant, finish: pd.Series) -> pd.Series: ...
    @overload
    def between(self, start: Instant, finish: Instant) -> int | NAType: ...
    def between(self, start: Any, finish: Any) -> Any:
        """Return the working minutes from `start` to `finish`, negative if `finish` comes first.

        Parameters
        ----------
        start, finish
            Instants, or Series with one index; a single instant goes with every row.

        Returns
        -------
        Series of Int64, or int
            Whole minutes; null where an end is null. [working minutes]

        Raises
        ------
        TypeError, ValueError
            If a Series does not hold naive datetime64, or two differ in their index.

        Examples
        --------
        >>> due = pd.Timestamp("2025-06-05 17:00")
        >>> done = pd.Series(pd.to_datetime(["2025-06-05 17:00", "2025-06-06 17:00", None]))
        >>> Calendar.standard().between(due, done).tolist()
        [0, 480, <NA>]
        """
        rows = _rows(start, finish)
        (first, no_start), (last, no_finish) = _instants(start), _instants(finish)
        minutes = self._count.read(last) // _MINUTE - self._count.read(first) // _MINUTE
        null = no_start | no_finish
        if rows is None:
            return pd.NA if null[0] else int(minutes[0])
        return pd.Series(pd.arrays.IntegerArray(minutes, null), index=rows.index)

    @overload
    def add(self, start: pd.Series, minutes: pd.Series | Minutes) -> pd.Series: ...
    @overload
    def add(self, start: Instant, minutes: pd.Series) -> pd.Series: ...
    @overload
    def add(self, start: Instant, minutes: Minutes) -> pd.Timestamp: ...
    def add(self, start: Any, minutes: Any) -> Any:
        """Return the instant that lies so much working time after `start`.

        Parameters
        ----------
        start
            Instant, or Series of them.
        minutes
            Rounded to whole minutes; negative goes back; one number, or a Series with the index
            of `start`. [working minutes]

        Returns
        -------
        Series of datetime64[us], or Timestamp
            Going forward the end of a working interval, not the start of the next; going back
            the reverse; 0 changes nothing. Null where an input is, or outside years 1 to 9999.

        Raises
        ------
        TypeError, ValueError
            If `start` does not hold naive datetime64, or two Series differ in their index.

        Examples
        --------
        >>> calendar, friday = Calendar.standard(), pd.Timestamp("2025-06-06 08:00")
        >>> calendar.add(friday, 480), calendar.add(friday, -480)
        (Timestamp('2025-06-06 17:00:00'), Timestamp('2025-06-05 08:00:00'))
        """
        rows = _rows(start, minutes)
        instants, null = _instants(start)
        amount = _numbers(minutes)
        step = np.rint(np.nan_to_num(amount).clip(-_LONGEST, _LONGEST)).astype(np.int64)
        reached, lost = self._count.find(self._count.read(instants) + step * _MINUTE, step < 0)
        null = null | np.isnan(amount) | lost & (step != 0)
        return _back(np.where(step == 0, instants, reached), null, rows)

    def first_minute(self, day: SomeDays) -> SomeDays:
        """Return where work starts on `day` or next after it: what a start without a time means.

        >>> Calendar.standard().first_minute(pd.Timestamp("2025-06-07"))
        Timestamp('2025-06-09 08:00:00')
        """
        instants, null = _instants(day)
        found, lost = self._count.find(self._count.before(instants // _DAY), np.True_)
        return cast(SomeDays, _back(found, null | lost, _rows(day)))

    def last_minute(self, day: SomeDays) -> SomeDays:
        """Return where work ends on `day` or last before it: what a finish without a time means.

        >>> Calendar.standard().last_minute(pd.Timestamp("2025-06-07"))
        Timestamp('2025-06-06 17:00:00')
        """
        instants, null = _instants(day)
        found, lost = self._count.find(self._count.before(instants // _DAY + 1), np.False_)
        return cast(SomeDays, _back(found, null | lost, _rows(day)))

    def working_days(self, minutes: SomeMinutes) -> SomeMinutes:
        """Return working minutes as float days of `minutes_per_day`; null becomes nan.

        >>> Calendar.standard().working_days(720)
        1.5
        """
        days = _numbers(minutes) / self.minutes_per_day
        if isinstance(minutes, pd.Series):
            return pd.Series(days, index=minutes.index, name=minutes.name)
        return float(days[0])

    @cached_property
    def _count(self) -> "_Count":
        return _Count(self.weekly, self.exceptions)


class _Count:
    """Working time as a count that runs on for ever: instants to readings and back."""

    def __init__(self, weekly: tuple[Intervals, ...], exceptions: Mapping[date, Intervals]) -> None:
        days = sorted(exceptions)
        layouts = [*weekly, *(exceptions[day] for day in days)]
        width = max(map(len, layouts))
        padded = [parts + ((1440, 1440),) * (width - len(parts)) for parts in layouts]
        edges = np.array(padded, dtype=np.int64) * _MINUTE
        self.starts, self.lengths = edges[..., 0], edges[..., 1] - edges[..., 0]
        self.ends: Whole = self.lengths.cumsum(axis=1)
        total: Whole = self.ends[:, -1]
        self.week: Whole = np.append(0, total[:7].cumsum())
        special = np.array(days, dtype="datetime64[D]").astype(np.int64)
        usual = total[(special + _THURSDAY) % 7]
        self.surplus: Whole = np.append(0, (total[7:] - usual).cumsum())
        self.special: Whole = np.append(special, np.iinfo(np.int64).max)

    def layout(self, days: Whole) -> Whole:
        """Return the row of `starts`, `lengths` and `ends` that holds for each day."""
        place = np.searchsorted(self.special, days)
        return np.where(self.special[place] == days, 7 + place, (days + _THURSDAY) % 7)

    def before(self, days: Whole) -> Whole:
        """Return the reading at the midnight with which each day begins."""
        weeks, weekday = np.divmod(days + _THURSDAY, 7)
        usual: Whole = weeks * self.week[7] + self.week[weekday]
        return usual + self.surplus[np.searchsorted(self.special, days)]

    def read(self, instants: Whole) -> Whole:
        """Return how much working time lies before each instant, from a fixed day on."""
        days, time = instants // _DAY, instants % _DAY
        layout = self.layout(days)
        worked: Whole = np.clip(time[:, None] - self.starts[layout], 0, self.lengths[layout])
        reading: Whole = self.before(days) + worked.sum(axis=1)
        return reading

    def find(self, reading: Whole, late: Flags | np.bool_) -> tuple[Whole, Flags]:
        """Return the first instant with each reading, or the last, and where there is none."""
        wanted = reading + late
        low, high = np.full_like(wanted, _FIRST_DAY - 1), np.full_like(wanted, _LAST_DAY + 1)
        while (high - low > 1).any():
            middle = (low + high) // 2
            enough = self.before(middle + 1) >= wanted
            low, high = np.where(enough, low, middle), np.where(enough, middle, high)
        lost = (high > _LAST_DAY) | (self.before(high) >= wanted)
        layout, rest = self.layout(high), wanted - self.before(high)
        part = np.minimum((self.ends[layout] < rest[:, None]).sum(axis=1), self.ends.shape[1] - 1)
        time = self.starts[layout, part] + rest - late - (self.ends - self.lengths)[layout, part]
        return np.where(lost, 0, high * _DAY + time), lost


def _rows(*values: Any) -> pd.Series | None:
    series = [value for value in values if isinstance(value, pd.Series)]
    if any(not other.index.equals(series[0].index) for other in series[1:]):
        raise ValueError("Series must have the same index; align them first")
    return series[0] if series else None


def _instants(values: Any) -> tuple[Whole, Flags]:
    """Return microseconds since 1970 and which are null (and read as 0)."""
    series = values if isinstance(values, pd.Series) else pd.Series([values], dtype="M8[us]")
    if not isinstance(series.dtype, np.dtype) or series.dtype.kind != "M":
        raise TypeError(f"instants must be naive datetime64, got {series.dtype}")
    null = series.isna().to_numpy()
    return np.where(null, 0, series.to_numpy("datetime64[us]").astype(np.int64)), null


def _numbers(values: Any) -> NDArray[np.floating]:
    series = values if isinstance(values, pd.Series) else pd.Series([values])
    return series.astype("Float64").to_numpy("float64", na_value=np.nan)


def _back(instants: Whole, null: Flags, rows: pd.Series | None) -> Any:
    values = np.where(null, np.datetime64("NaT"), instants.astype("datetime64[us]"))
    if rows is None:
        return pd.Series(values).iloc[0]
    return pd.Series(values, index=rows.index, name=rows.name)
