"""Training and what it led to: who was trained, when, and how the system is used."""

from implanalytics.indicators.training.adoption import TRN_07, TRN_09
from implanalytics.indicators.training.attendance import TRN_01, TRN_02
from implanalytics.indicators.training.forms import TRN_04, TRN_05
from implanalytics.indicators.training.satisfaction import TRN_08
from implanalytics.indicators.training.timing import TRN_03, TRN_06, TRN_10

TRAINING = (TRN_01, TRN_02, TRN_03, TRN_04, TRN_05, TRN_06, TRN_07, TRN_08, TRN_09, TRN_10)

__all__ = ["TRAINING"]
