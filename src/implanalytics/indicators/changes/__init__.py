"""Changes, claims and payments: how much, by whose word, and who pays."""

from implanalytics.indicators.changes.approval import CHG_02, CHG_03
from implanalytics.indicators.changes.billing import CHG_07
from implanalytics.indicators.changes.causes import CHG_04, CHG_05
from implanalytics.indicators.changes.free import CHG_06
from implanalytics.indicators.changes.volume import CHG_01

CHANGES = (CHG_01, CHG_02, CHG_03, CHG_04, CHG_05, CHG_06, CHG_07)

__all__ = ["CHANGES"]
