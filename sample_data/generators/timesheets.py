"""Hours of a story as a flat list: who, when, on what, and when it was entered."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
from generators.bookings import Booking, Work, spread
from generators.plan import Task, booked_hours, of_phase
from generators.story import Listing, Story, moved


def bookings_of(story: Story, *, seed: int) -> list[Booking]:
    """Lay the hours of every task begun on the days of those who did it."""
    rng = np.random.default_rng(seed)
    hours: dict[str, float] = {}
    for phase in story.phases:
        group = [task for task in of_phase(story.tasks, phase) if task.finished]
        if any(task.hours for task in group):
            hours |= booked_hours(group, rng, noise=0.08)
    works = [
        Work(t.code, t.workers, t.start, t.finish, hours[t.code], overtime=False)
        for t in sorted(story.tasks, key=lambda task: (task.start, task.finish))
        if t.code in hours
    ]
    found = spread(works, days=story.days)
    found += _meetings(story, found)
    return sorted(found, key=lambda b: (b.day, list(story.people).index(b.worker), b.task))


def _meetings(story: Story, found: list[Booking]) -> list[Booking]:
    """Give the weekly meeting of those who had nothing else to do in a week of the project."""
    weeks: dict[str, set[int]] = defaultdict(set)
    for booking in found:
        weeks[booking.worker].add(_week(booking.day))
    meetings = []
    for worker, busy in sorted(weeks.items()):
        for week in range(min(busy) + 1, max(busy)):
            monday = date.fromordinal(7 * week + 1)
            worked = list(story.days.between(monday, monday + timedelta(days=4)))
            if week in busy or not worked:
                continue
            day = worked[len(worked) // 2]
            running = [task for task in story.tasks if task.start <= day <= task.finish]
            if running:
                meetings.append(Booking(day, worker, running[0].code, 1.0))
    return meetings


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def flat_listing(
    story: Story,
    bookings: list[Booking],
    headings: str,
    row: Callable[[Booking, Task, str, date], list[Any]],
) -> Listing:
    """Give one row a booking: told by the booking, its task, the person and the day entered."""
    by_code = {task.code: task for task in story.tasks}
    rows = []
    for booking in bookings:
        # Most people write the day down on the day itself, some on the next.
        late = (booking.day.toordinal() + len(booking.task)) % 4 == 0
        entered = moved(booking.day, int(late), story.days)
        rows.append(row(booking, by_code[booking.task], story.names[booking.worker], entered))
    return Listing("", "", headings.split("|"), rows)
