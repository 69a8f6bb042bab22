"""Hours as Clockify gives them in its detailed report."""

from datetime import date, datetime, time, timedelta
from typing import Any

from generators.bookings import Booking
from generators.story import Listing, Story

HEADINGS = (
    "Project|Client|Description|Task|User|Group|Email|Tags|Billable|Start Date|Start Time|"
    "End Date|End Time|Duration (h)|Duration (decimal)"
)


def clockify(story: Story, bookings: list[Booking], *, project: str, client: str) -> Listing:
    """Give one row a booking; the bookings of a person's day follow one another from nine."""
    names = {task.code: (task.name, task.phase.name) for task in story.tasks}
    clocks: dict[tuple[date, str], datetime] = {}
    rows: list[list[Any]] = []
    for booking in bookings:
        key = (booking.day, booking.worker)
        begin = clocks.get(key, datetime.combine(booking.day, time(9)))
        end = begin + timedelta(hours=booking.hours)
        clocks[key] = end
        person, account = story.people[booking.worker]
        task, phase = names[booking.task]
        minutes = round(booking.hours * 60)
        rows.append(
            [project, client, phase, task, person, "Delivery", f"{account}@tarn.example", "", "No"]
            + [f"{begin:%m/%d/%Y}", f"{begin:%I:%M:%S %p}", f"{end:%m/%d/%Y}"]
            + [f"{end:%I:%M:%S %p}", f"{minutes // 60:02d}:{minutes % 60:02d}:00"]
            + [f"{booking.hours:.2f}"]
        )
    return Listing("", "", HEADINGS.split("|"), rows)
