"""The day of the kick-off."""

from implanalytics.indicators.days import Dated, earliest, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely


def kickoff(figures: Figures) -> Dated:
    """Return the day of the kick-off, or of the first meeting that was one."""
    found = event(figures, "kickoff")
    if found:
        return found
    meetings = figures.table("meetings")
    mine = meetings[surely(of_kind(meetings, "kickoff", instead="name"))]
    return earliest(mine, "held_on", table="meetings")
