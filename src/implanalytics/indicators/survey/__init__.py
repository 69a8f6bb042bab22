"""Indicators of the survey before the project."""

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.survey.attendance import SUR_03, SUR_05
from implanalytics.indicators.survey.scope import SUR_01, SUR_07
from implanalytics.indicators.survey.visit import SUR_02, SUR_04, SUR_06

SURVEY: tuple[Indicator, ...] = (SUR_01, SUR_02, SUR_03, SUR_04, SUR_05, SUR_06, SUR_07)
