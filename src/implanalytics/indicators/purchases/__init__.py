"""Purchases and subcontractors: whether they came in time, in order and at the planned price."""

from implanalytics.indicators.purchases.arrivals import PRC_01, PRC_02, PRC_07
from implanalytics.indicators.purchases.prices import PRC_04
from implanalytics.indicators.purchases.receipts import PRC_03, PRC_05
from implanalytics.indicators.purchases.subcontractors import PRC_06

PURCHASES = (PRC_01, PRC_02, PRC_03, PRC_04, PRC_05, PRC_06, PRC_07)

__all__ = ["PURCHASES"]
