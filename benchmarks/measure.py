"""One comparison: ours against a named peer, in one run, as a ratio."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Result:
    """How many times faster (or smaller) ours is than the peer, and what we aim at, if anything.

    >>> print(Result("reading timesheets against pandas.read_excel (openpyxl)", 8.31, goal=8))
    reading timesheets against pandas.read_excel (openpyxl): ratio 8.31 (goal >= 8)
    >>> print(Result("reading timesheets against pandas.read_excel (openpyxl)", 6.2, goal=8))
    reading timesheets against pandas.read_excel (openpyxl): ratio 6.2 (goal >= 8) missed
    """

    name: str
    ratio: float
    goal: float | None = None

    def __str__(self) -> str:
        """Say it as one line; a missed goal ends in the word."""
        if self.goal is None:
            return f"{self.name}: ratio {self.ratio:.3g}"
        missed = "" if self.ratio >= self.goal else " missed"
        return f"{self.name}: ratio {self.ratio:.3g} (goal >= {self.goal:g}){missed}"


def times_faster(
    ours: Callable[[], object], peer: Callable[[], object], *, rounds: int = 5
) -> float:
    """Return the median of peer time over our time, over rounds that take turns.

    Taking turns lets a busy machine slow both alike; the first round of each only warms up.
    """
    ours()
    peer()
    return median(_seconds(peer) / _seconds(ours) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start
