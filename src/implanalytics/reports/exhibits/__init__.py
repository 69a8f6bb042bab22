"""Exhibits: one function each, from a review to a finding with its proof."""

from implanalytics.reports.exhibits.data_confidence import data_confidence
from implanalytics.reports.exhibits.data_quality import data_quality
from implanalytics.reports.exhibits.decisions import decisions
from implanalytics.reports.exhibits.effort import effort
from implanalytics.reports.exhibits.indicator_results import indicator_results
from implanalytics.reports.exhibits.masthead import masthead
from implanalytics.reports.exhibits.phase_health import phase_health
from implanalytics.reports.exhibits.provenance import provenance
from implanalytics.reports.exhibits.risk import risk
from implanalytics.reports.exhibits.schedule import schedule
from implanalytics.reports.exhibits.verdict import verdict

__all__ = [
    "data_confidence", "data_quality", "decisions", "effort", "indicator_results", "masthead",
    "phase_health", "provenance", "risk", "schedule", "verdict",
]  # fmt: skip
