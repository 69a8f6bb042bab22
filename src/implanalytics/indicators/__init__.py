"""Indicators: measurable questions, judged by declared rules."""

from implanalytics.indicators.answering import judge
from implanalytics.indicators.catalogue import INDICATORS
from implanalytics.indicators.figures import Figures, figures_of
from implanalytics.indicators.indicator import PROFILES, Indicator, Profile, rule_text
from implanalytics.indicators.needed import needed
from implanalytics.indicators.own_thresholds import THRESHOLDS_FILE, thresholds_of
from implanalytics.indicators.phase_health import (
    AMBER_FROM,
    ENOUGH_COVERAGE,
    GREEN_FROM,
    PhaseHealth,
    phase_health,
)
from implanalytics.indicators.profiles import choose_profile, coverage
from implanalytics.indicators.result import (
    JUDGED,
    PROJECT,
    Evidence,
    IndicatorResult,
    Outcome,
    worst,
)
from implanalytics.indicators.rules import FORMATS
from implanalytics.indicators.thresholds import Threshold, Thresholds, shipped_thresholds

__all__ = [
    "AMBER_FROM", "ENOUGH_COVERAGE", "FORMATS", "GREEN_FROM", "INDICATORS", "JUDGED", "PROFILES",
    "PROJECT", "THRESHOLDS_FILE", "Evidence", "Figures", "Indicator", "IndicatorResult", "Outcome",
    "PhaseHealth", "Profile", "Threshold", "Thresholds", "choose_profile", "coverage",
    "figures_of", "judge", "needed", "phase_health", "rule_text", "shipped_thresholds",
    "thresholds_of", "worst",
]  # fmt: skip
