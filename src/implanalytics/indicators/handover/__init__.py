"""Indicators of the hand-over from sales."""

from implanalytics.indicators.handover.consequences import HND_03, HND_04, HND_06
from implanalytics.indicators.handover.receipt import HND_01, HND_02, HND_05
from implanalytics.indicators.indicator import Indicator

HANDOVER: tuple[Indicator, ...] = (HND_01, HND_02, HND_03, HND_04, HND_05, HND_06)
