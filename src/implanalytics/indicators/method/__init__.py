"""Indicators of the method a project declares."""

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.method.mapping import MTH_01
from implanalytics.indicators.method.template import MTH_02, MTH_03

METHOD: tuple[Indicator, ...] = (MTH_01, MTH_02, MTH_03)

__all__ = ["METHOD"]
