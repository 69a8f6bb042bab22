"""Working days: which days are worked, and how many lie between two dates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

ONE_DAY = timedelta(days=1)


def _monday_to_friday(day: date) -> bool:
    """Whether a day is one of the five of an ordinary week."""
    return day.weekday() < 5


@dataclass(frozen=True)
class WorkingDays:
    """The days a project works, by a rule that answers for one day.

    Examples
    --------
    >>> CHINA.works(date(2025, 4, 27))  # a Sunday worked for the May holiday
    True
    >>> STANDARD.slip(date(2025, 4, 25), date(2025, 4, 28))
    1
    """

    works: Callable[[date], bool]

    def between(self, start: date, finish: date) -> Iterator[date]:
        """Yield the working days from start to finish, both included."""
        day = start
        while day <= finish:
            if self.works(day):
                yield day
            day += ONE_DAY

    def count(self, start: date, finish: date) -> int:
        """Count the working days from start to finish, both included."""
        return sum(1 for _ in self.between(start, finish))

    def step(self, start: date, offset: int) -> date:
        """Give the working day `offset` working days after a start that is itself worked."""
        day = start
        if not self.works(day):
            raise ValueError(f"{start} is not a working day.")
        for _ in range(offset):
            day += ONE_DAY
            while not self.works(day):
                day += ONE_DAY
        return day

    def slip(self, planned: date, actual: date) -> int:
        """Working days the actual finish lies after the planned one; early is negative."""
        if actual >= planned:
            return self.count(planned + ONE_DAY, actual)
        return -self.count(actual + ONE_DAY, planned)


CHINA = WorkingDays(chinese_calendar.is_workday)
STANDARD = WorkingDays(_monday_to_friday)
