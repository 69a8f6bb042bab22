"""What was learned, and what came of the project."""

from implanalytics.indicators.closure.known_lessons import CLS_04, CLS_05
from implanalytics.indicators.closure.lessons import CLS_02, CLS_03
from implanalytics.indicators.closure.results import CLS_06, CLS_07
from implanalytics.indicators.closure.review import CLS_01

CLOSURE = (CLS_01, CLS_02, CLS_03, CLS_04, CLS_05, CLS_06, CLS_07)

__all__ = ["CLOSURE"]
