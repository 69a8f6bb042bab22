"""Tests, defects, acceptance and support."""

from implanalytics.indicators.quality.acceptance import ACC_01, ACC_02
from implanalytics.indicators.quality.defects import TST_03, TST_04
from implanalytics.indicators.quality.integration import TST_06
from implanalytics.indicators.quality.rework import TST_05
from implanalytics.indicators.quality.support import SUP_01, SUP_02
from implanalytics.indicators.quality.tested import TST_01, TST_02

QUALITY = (TST_01, TST_02, TST_03, TST_04, TST_05, TST_06, ACC_01, ACC_02, SUP_01, SUP_02)

__all__ = ["QUALITY"]
