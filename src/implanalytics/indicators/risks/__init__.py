"""Risks: whether they are looked after, foreseen, watched, paid for and told."""

from implanalytics.indicators.risks.categories import RSK_08, RSK_11
from implanalytics.indicators.risks.coverage import RSK_01
from implanalytics.indicators.risks.exposure import RSK_02
from implanalytics.indicators.risks.later import RSK_03, RSK_05
from implanalytics.indicators.risks.reserve import RSK_09
from implanalytics.indicators.risks.rhythm import RSK_07
from implanalytics.indicators.risks.surprises import RSK_04, RSK_06, RSK_10

RISKS = (RSK_01, RSK_02, RSK_03, RSK_04, RSK_05, RSK_06, RSK_07, RSK_08, RSK_09, RSK_10, RSK_11)

__all__ = ["RISKS"]
