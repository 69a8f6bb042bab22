"""Indicators of requirements, scope and the selection of the product."""

from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.requirements.contents import REQ_04, SEL_01
from implanalytics.indicators.requirements.stability import REQ_01, REQ_03, REQ_05
from implanalytics.indicators.requirements.tracing import REQ_02, REQ_06

REQUIREMENTS: tuple[Indicator, ...] = (
    REQ_01, REQ_02, REQ_03, REQ_04, REQ_05, REQ_06, SEL_01,
)  # fmt: skip
