"""Indicators of effort."""

from implanalytics.indicators.effort.by_phase import CST_02
from implanalytics.indicators.effort.cost import CST_01
from implanalytics.indicators.effort.overtime import CST_04
from implanalytics.indicators.effort.timesheets import CST_03
from implanalytics.indicators.indicator import Indicator

EFFORT: tuple[Indicator, ...] = (CST_01, CST_02, CST_03, CST_04)

__all__ = ["EFFORT"]
