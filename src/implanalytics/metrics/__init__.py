"""Pure figures: frames in, a declared table out."""

from implanalytics.metrics.effort import effort_by_phase
from implanalytics.metrics.intervals import wilson
from implanalytics.metrics.risk_exposure import risk_exposure, risk_matrix
from implanalytics.metrics.risk_recurrence import risk_recurrence
from implanalytics.metrics.schedule_variance import schedule_variance
from implanalytics.metrics.survey_scores import (
    cronbach_alpha,
    mean_interval,
    net_promoters,
    on_scale,
)

__all__ = [
    "cronbach_alpha", "effort_by_phase", "mean_interval", "net_promoters", "on_scale",
    "risk_exposure", "risk_matrix", "risk_recurrence", "schedule_variance", "wilson",
]  # fmt: skip
