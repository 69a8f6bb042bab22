"""Indicators of the organisation: groups, meetings, staff, duties, goals."""

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.people.actions import ORG_06
from implanalytics.indicators.people.duties import ORG_08
from implanalytics.indicators.people.goals import ORG_10, ORG_12
from implanalytics.indicators.people.groups import ORG_01, ORG_02
from implanalytics.indicators.people.leading_meetings import ORG_03, ORG_13
from implanalytics.indicators.people.released import ORG_07
from implanalytics.indicators.people.rhythm import ORG_04, ORG_05
from implanalytics.indicators.people.staffing import ORG_09, ORG_11

PEOPLE: tuple[Indicator, ...] = (
    ORG_01, ORG_02, ORG_03, ORG_04, ORG_05, ORG_06, ORG_07, ORG_08, ORG_09, ORG_10, ORG_11,
    ORG_12, ORG_13,
)  # fmt: skip
