"""Hours as Toggl Track gives them in its detailed report."""

from datetime import date, datetime, time, timedelta
from typing import Any

from generators.bookings import Booking
from generators.story import Listing, Story

HEADINGS = (
    "User|Email|Client|Project|Task|Description|Billable|Start date|Start time|End date|End time|"
    "Duration|Tags"
)


def toggl(story: Story, bookings: list[Booking], *, project: str, client: str) -> Listing:
    """Give one row a booking; the bookings of a person's day follow one another from half past."""
    names = {task.code: (task.name, task.phase.name) for task in story.tasks}
    clocks: dict[tuple[date, str], datetime] = {}
    rows: list[list[Any]] = []
    for booking in bookings:
        key = (booking.day, booking.worker)
        begin = clocks.get(key, datetime.combine(booking.day, time(8, 30)))
        end = clocks[key] = begin + timedelta(hours=booking.hours)
        person, account = story.people[booking.worker]
        task, phase = names[booking.task]
        minutes = round(booking.hours * 60)
        rows.append(
            [person, f"{account}@qinghe.example", client, project, task, phase, "No"]
            + [str(begin.date()), f"{begin:%H:%M:%S}", str(end.date()), f"{end:%H:%M:%S}"]
            + [f"{minutes // 60:02d}:{minutes % 60:02d}:00", ""]
        )
    return Listing("", "", HEADINGS.split("|"), rows)
