"""Pure figures: frames in, a declared table out."""

from implanalytics.metrics.effort import effort_by_phase
from implanalytics.metrics.intervals import wilson
from implanalytics.metrics.risk_exposure import risk_exposure, risk_matrix
from implanalytics.metrics.schedule_variance import schedule_variance

__all__ = ["effort_by_phase", "risk_exposure", "risk_matrix", "schedule_variance", "wilson"]
