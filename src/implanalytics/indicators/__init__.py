"""Indicators: measurable questions, judged by declared rules."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.indicators.answering import answers
from implanalytics.indicators.changes import CHANGES
from implanalytics.indicators.closure import CLOSURE
from implanalytics.indicators.cost import CST_01
from implanalytics.indicators.customer import CUSTOMER
from implanalytics.indicators.documents import DOCUMENTS
from implanalytics.indicators.effort import EFFORT
from implanalytics.indicators.figures import Figures, figures_of
from implanalytics.indicators.gates import GATES
from implanalytics.indicators.handover import HANDOVER
from implanalytics.indicators.indicator import PROFILES, Indicator, Profile
from implanalytics.indicators.method import METHOD
from implanalytics.indicators.needed import needed
from implanalytics.indicators.own_thresholds import THRESHOLDS_FILE, thresholds_of
from implanalytics.indicators.people import PEOPLE
from implanalytics.indicators.phase_health import (
    AMBER_FROM,
    ENOUGH_COVERAGE,
    GREEN_FROM,
    PhaseHealth,
    phase_health,
)
from implanalytics.indicators.profiles import choose_profile, coverage
from implanalytics.indicators.purchases import PURCHASES
from implanalytics.indicators.quality import QUALITY
from implanalytics.indicators.requirements import REQUIREMENTS
from implanalytics.indicators.result import (
    JUDGED,
    PROJECT,
    Evidence,
    IndicatorResult,
    Outcome,
    worst,
)
from implanalytics.indicators.risk import RSK_02
from implanalytics.indicators.risks import RISKS
from implanalytics.indicators.rules import FORMATS
from implanalytics.indicators.schedule import SCH_04
from implanalytics.indicators.survey import SURVEY
from implanalytics.indicators.thresholds import Threshold, Thresholds, shipped_thresholds
from implanalytics.indicators.time import TIME
from implanalytics.indicators.training import TRAINING


def _builtin() -> Iterable[Indicator]:
    return (
        SCH_04, *TIME, *GATES, *DOCUMENTS, *PEOPLE, *SURVEY, *REQUIREMENTS, *HANDOVER,
        *TRAINING, *RISKS, RSK_02, *CHANGES, *PURCHASES, *QUALITY, CST_01, *EFFORT, *CLOSURE,
        *METHOD, *CUSTOMER,
    )  # fmt: skip


INDICATORS: Registry[Indicator] = Registry("indicator", _builtin, "implanalytics.indicators")


def judge(figures: Figures, thresholds: Thresholds) -> tuple[IndicatorResult, ...]:
    """Answer every indicator for the project and, where it can, for each phase."""
    return tuple(
        result
        for indicator in INDICATORS.values()
        for result in answers(indicator, figures, indicator.limits(thresholds))
    )


__all__ = [
    "AMBER_FROM", "ENOUGH_COVERAGE", "FORMATS", "GREEN_FROM", "INDICATORS",
    "JUDGED", "PROFILES", "PROJECT", "THRESHOLDS_FILE", "Evidence", "Figures", "Indicator",
    "IndicatorResult",
    "Outcome", "PhaseHealth", "Profile", "Threshold", "Thresholds", "choose_profile",
    "coverage", "figures_of", "judge", "needed",
    "phase_health", "shipped_thresholds", "thresholds_of", "worst",
]  # fmt: skip
