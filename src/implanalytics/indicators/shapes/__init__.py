"""The few shapes that most indicators have: a declaration fills one in."""

from implanalytics.indicators.shapes.cases import Cases, Counted, cases
from implanalytics.indicators.shapes.conditions import Condition, Met, conditions
from implanalytics.indicators.shapes.coverage import checklist, covered, required_items
from implanalytics.indicators.shapes.lag import Lags, Lasted, lag, lags_between
from implanalytics.indicators.shapes.order import in_order
from implanalytics.indicators.shapes.share import measured, share, with_others

__all__ = [
    "Cases", "Condition", "Counted", "Lags", "Lasted", "Met", "cases", "checklist", "conditions",
    "covered", "in_order", "lag", "lags_between", "measured", "required_items", "share",
    "with_others",
]  # fmt: skip
