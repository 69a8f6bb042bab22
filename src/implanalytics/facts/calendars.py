"""The calendar a project works by: its name in the settings, days of its own on top."""

import pandas as pd

from implanalytics.core.calendar import Calendar
from implanalytics.core.errors import UnknownNameError
from implanalytics.core.holidays import exceptions_from_table
from implanalytics.facts.settings import Settings

CALENDARS = ("standard", "china")


def calendar_of(settings: Settings, days: pd.DataFrame | None = None) -> Calendar:
    """Return the calendar named in `settings`, overridden by the ``calendars`` table.

    Parameters
    ----------
    settings
        ``calendar`` is ``standard`` (Monday to Friday) or ``china`` (statutory holidays with
        make-up workdays); ``hours_per_day`` fits the working day.
    days
        The tidy ``calendars`` table, or None.

    Raises
    ------
    UnknownNameError
        If the calendar's name is not known.
    """
    if settings.calendar not in CALENDARS:
        raise UnknownNameError("calendar", settings.calendar, CALENDARS)
    make = Calendar.china if settings.calendar == "china" else Calendar.standard
    calendar = make(hours_per_day=settings.hours_per_day)
    if days is None or days.empty:
        return calendar
    return calendar.with_exceptions(exceptions_from_table(days))
