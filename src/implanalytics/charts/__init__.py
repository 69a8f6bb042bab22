"""Charts of result tables: a table and ``ax`` in, ``ax`` out; nothing is computed here."""

from implanalytics.charts.effort import effort_by_phase
from implanalytics.charts.phase_health import DIMENSIONS, phase_health
from implanalytics.charts.phase_timeline import phase_timeline
from implanalytics.charts.risk_matrix import risk_matrix
from implanalytics.charts.style import OUTCOMES, SIZES, STROKES, TOKENS, OutcomeStyle, style
from implanalytics.charts.svg import as_svg

__all__ = [
    "DIMENSIONS",
    "OUTCOMES",
    "SIZES",
    "STROKES",
    "TOKENS",
    "OutcomeStyle",
    "as_svg",
    "effort_by_phase",
    "phase_health",
    "phase_timeline",
    "risk_matrix",
    "style",
]
