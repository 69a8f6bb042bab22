"""Points in time with an offset, brought to the project's clock."""

from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from datetime import timezone as fixed
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from implanalytics.core.errors import UsageError
from implanalytics.core.words import Message, message, quoted


def zone_named(name: str) -> ZoneInfo:
    """Give the time zone of an IANA name.

    Parameters
    ----------
    name
        Such as ``Asia/Shanghai``.

    Returns
    -------
    ZoneInfo
        The zone.

    Raises
    ------
    UsageError
        If there is no such zone.

    Examples
    --------
    >>> zone_named("Asia/Shanghai").key
    'Asia/Shanghai'
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            message(
                "{name} is not a time zone. Write an IANA name such as Asia/Shanghai.",
                name=quoted(name),
            )
        ) from None


def localised(
    wall: datetime,
    offset: timedelta | None,
    zone: ZoneInfo | None,
    offsets: AbstractSet[timedelta],
) -> datetime | Message:
    """Bring a wall clock time with its offset to the project's clock, naive.

    Parameters
    ----------
    wall
        Time as written.
    offset
        Its offset from UTC; None if it is local already.
    zone
        The project's zone; without one a time stays as written while all `offsets` lie within
        the hour that summer time makes.
    offsets
        All offsets of the column.

    Returns
    -------
    datetime or Message
        The local time, or why there is none.

    Examples
    --------
    >>> localised(datetime(2024, 6, 3, 17), timedelta(), ZoneInfo("Asia/Shanghai"), set())
    datetime.datetime(2024, 6, 4, 1, 0)
    """
    if offset is None:
        return wall
    if zone is not None:
        return wall.replace(tzinfo=fixed(offset)).astimezone(zone).replace(tzinfo=None)
    if offsets and max(offsets) - min(offsets) > _SUMMER_TIME:
        return message(
            "The times of this column have several offsets from UTC. State the project's "
            "timezone, such as Asia/Shanghai."
        )
    return wall


def zone_notes(offsets: AbstractSet[timedelta], timezone: str | None) -> tuple[Message, ...]:
    """Say what was done with the offsets of a column."""
    if not offsets:
        return ()
    if timezone:
        return (message("Times with an offset were converted to {zone}.", zone=timezone),)
    return (message("Offsets from UTC were dropped: times stand as written."),)


_SUMMER_TIME = timedelta(hours=1)
