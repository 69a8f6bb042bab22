"""The status date of a review: said, or the last thing known of a closed project."""

from datetime import date, datetime

import pandas as pd

from implanalytics.core.errors import UsageError
from implanalytics.core.words import message, quoted
from implanalytics.facts import latest_fact
from implanalytics.project.project import Project


def resolve_as_of(project: Project, as_of: str | date | None = None) -> pd.Timestamp:
    """Return the day a review of `project` speaks of.

    Parameters
    ----------
    project
        The project to be reviewed.
    as_of
        A day, or a text like ``"2025-06-30"``; None leaves it to the project's settings, and for
        a closed project to the latest date of its facts.

    Returns
    -------
    Timestamp
        Midnight of that day, project-local.

    Raises
    ------
    UsageError
        If `as_of` is no date, or none of the three ways gives one.
    """
    if as_of is not None:
        return _day(as_of)
    if project.settings.as_of is not None:
        return pd.Timestamp(project.settings.as_of).as_unit("us")
    latest = latest_fact(project.facts)
    if project.settings.state == "closed" and latest is not None:
        return latest.as_unit("us")
    ways = message(
        "There is no status date for project {project}. Give --as-of (in Python as_of), or write "
        'as_of in project.toml; a closed project needs none: it is closed by state = "closed" in '
        "project.toml, or by a date of its closure.",
        project=project.title,
    )
    if latest is None:
        raise UsageError(ways)
    raise UsageError(
        message("{ways} The latest date found is {latest:date}.", ways=ways, latest=latest)
    )


def _day(value: str | date) -> pd.Timestamp:
    try:
        day = datetime.fromisoformat(value.strip()) if isinstance(value, str) else value
        stamp = pd.Timestamp(day)
    except ValueError as error:
        raise _no_date(value) from error
    if not isinstance(stamp, pd.Timestamp):
        raise _no_date(value)
    return stamp.tz_localize(None).normalize().as_unit("us")


def _no_date(value: object) -> UsageError:
    return UsageError(
        message(
            "The status date {value} is no date. Write it like 2025-06-30.",
            value=quoted(str(value)),
        )
    )
