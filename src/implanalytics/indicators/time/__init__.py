"""Indicators of the schedule."""

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.time.baselines import SCH_18, SCH_19
from implanalytics.indicators.time.deadline import SCH_06
from implanalytics.indicators.time.duration import SCH_01, SCH_16
from implanalytics.indicators.time.finish_slip import SCH_04
from implanalytics.indicators.time.later import SCH_05, SCH_08, SCH_17
from implanalytics.indicators.time.milestones import SCH_07
from implanalytics.indicators.time.order import SCH_09
from implanalytics.indicators.time.planning import SCH_10, SCH_11, SCH_12
from implanalytics.indicators.time.shares import SCH_02, SCH_03
from implanalytics.indicators.time.transition import SCH_13, SCH_14, SCH_15

TIME: tuple[Indicator, ...] = (
    SCH_01, SCH_02, SCH_03, SCH_04, SCH_05, SCH_06, SCH_07, SCH_08, SCH_09, SCH_10, SCH_11,
    SCH_12, SCH_13, SCH_14, SCH_15, SCH_16, SCH_17, SCH_18, SCH_19,
)  # fmt: skip

__all__ = ["TIME"]
