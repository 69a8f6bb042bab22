"""Shape: how long from one thing to the next, in working days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil, floor, inf, isinf
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from implanalytics.core.words import Message, Value, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Judge
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import PROJECT
from implanalytics.indicators.shapes.cases import Cases, cases
from implanalytics.indicators.thresholds import Threshold


@dataclass(frozen=True, eq=False)
class Lags:
    """How long each case took.

    Attributes
    ----------
    cases
        The cases; their ``good`` says whether the second thing has happened.
    wd
        Working days, nan where the second thing has not happened or a day is not known.
    least
        Working days it took at least: until the status date where it has not happened; 0 where
        nothing is known.
    most
        Working days it took at most, so far; infinite where nothing is known.
    days
        Calendar days.
    """

    cases: Cases
    wd: "pd.Series[float]"
    least: "pd.Series[float]"
    most: "pd.Series[float]"
    days: "pd.Series[float]"


@dataclass(frozen=True)
class Lasted:
    """Percentiles of the lags, for the sentence of a finding.

    Attributes
    ----------
    figure
        The percentile that is judged, as far as known: open cases count as long as they have
        lasted.
    median, p90
        Working days, of the same.
    done, n, open
        Cases that are over, all, and those still open or of unknown length.
    """

    figure: float
    median: float
    p90: float
    done: int
    n: int
    open: int


LagsOf: TypeAlias = Callable[[Figures, Threshold], Lags | Lacking | NotAsked]


def lags_between(
    figures: Figures,
    frame: pd.DataFrame,
    start: str,
    finish: str,
    *,
    table: str,
    name: str | None = None,
) -> Lags:
    """Return the working time from one column of days to another, row by row.

    The same day is 0, the next working day 1; what comes before its start is 0 as well.
    """
    calendar = figures.facts.calendar
    first, last = frame[start], frame[finish]
    end = calendar.last_minute(figures.as_of.normalize())
    from_ = calendar.last_minute(first.dt.normalize())
    taken = calendar.between(from_, calendar.last_minute(last.dt.normalize()))
    wd = calendar.working_days(taken).astype("float64").clip(lower=0)
    so_far = calendar.working_days(calendar.between(from_, end)).astype("float64").clip(lower=0)
    days = (last.dt.normalize() - first.dt.normalize()).dt.days.astype("float64").clip(lower=0)
    done = cases(frame, last.notna() & first.notna(), table=table, name=name)
    known = wd.fillna(so_far.where(last.isna())).reset_index(drop=True)
    return Lags(
        done,
        wd.reset_index(drop=True),
        known.fillna(0.0),
        known.fillna(inf),
        days.reset_index(drop=True),
    )


def lag(
    of: LagsOf,
    says: Callable[[Lasted], Message],
    *,
    nothing: Message,
    missing: tuple[str, ...] = (),
    quantile: float = 0.5,
    by_phase: bool = False,
) -> Judge:
    """Return a judge of how long something takes.

    Parameters
    ----------
    of
        Gives the lags, or why there are none.
    says
        The finding as a sentence.
    nothing, missing
        Why nothing is judged where there is no case, and what would help.
    quantile
        Which percentile is judged; the median unless told.
    by_phase
        Whether each phase with cases is answered for as well.

    Returns
    -------
    Judge
        What is still open counts as long as it has lasted; what nothing is known of is tried as
        no time at all and as for ever.
    """

    def judge(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
        found = of(figures, threshold)
        if not isinstance(found, Lags):
            yield found
            return
        if not len(found.cases):
            yield Lacking(nothing, missing)
            return
        whole = found.cases.frame
        yield _measured(found, whole.index, says, quantile, missing, PROJECT)
        for phase in whole["phase_key"].dropna().unique() if by_phase else ():
            rows = whole.index[(whole["phase_key"] == phase).fillna(value=False)]
            yield _measured(found, rows, says, quantile, missing, str(phase))

    return judge


def percentile(values: ArrayLike, q: float) -> float:
    """Return a percentile by linear interpolation; infinity where it reaches an infinite value.

    >>> percentile(np.array([1.0, 3.0, inf]), 0.5), percentile(np.array([1.0, inf]), 0.9)
    (3.0, inf)
    """
    ordered = np.sort(np.asarray(values, dtype="float64"))
    at = (len(ordered) - 1) * q
    low, high = float(ordered[floor(at)]), float(ordered[ceil(at)])
    if low == high:
        return low
    return high if isinf(high) else low + (high - low) * (at - floor(at))


def _measured(
    found: Lags,
    rows: pd.Index,
    says: Callable[[Lasted], Message],
    quantile: float,
    missing: tuple[str, ...],
    scope: str,
) -> Measured:
    part = Cases(found.cases.frame.loc[rows])
    wd = found.wd.loc[rows].to_numpy("float64")
    least = found.least.loc[rows].to_numpy("float64")
    most = found.most.loc[rows].to_numpy("float64")
    best, worst = percentile(least, quantile), percentile(most, quantile)
    done = int((~np.isnan(wd)).sum())
    lasted = Lasted(
        best, percentile(least, 0.5), percentile(least, 0.9), done, len(wd), len(wd) - done
    )
    inputs: dict[str, Value] = {
        "median": lasted.median, "p90": lasted.p90, "done": done, "open": lasted.open,
    }  # fmt: skip
    days = found.days.loc[rows].dropna().to_numpy("float64")
    if len(days):
        inputs["median_days"], inputs["p90_days"] = percentile(days, 0.5), percentile(days, 0.9)
    return Measured(
        value=best,
        best=best,
        worst=worst,
        text=says(lasted),
        n=len(wd),
        inputs=inputs,
        evidence=part.evidence,
        unknown=message("{n:n} are still open.", n=lasted.open) if lasted.open else None,
        missing=missing,
        scope=scope,
    )
