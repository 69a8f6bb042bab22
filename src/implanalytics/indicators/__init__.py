"""Indicators: measurable questions, judged by declared rules."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.indicators.actions import ORG_06
from implanalytics.indicators.answering import answers
from implanalytics.indicators.closure import CLOSURE
from implanalytics.indicators.cost import CST_01
from implanalytics.indicators.customer import CUSTOMER
from implanalytics.indicators.documents import DOCUMENTS
from implanalytics.indicators.figures import Figures, figures_of
from implanalytics.indicators.gates import GATES
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.needed import needed
from implanalytics.indicators.phase_health import (
    AMBER_FROM,
    ENOUGH_COVERAGE,
    GREEN_FROM,
    PhaseHealth,
    phase_health,
)
from implanalytics.indicators.purchases import PURCHASES
from implanalytics.indicators.quality import QUALITY
from implanalytics.indicators.result import (
    JUDGED,
    PROJECT,
    Evidence,
    IndicatorResult,
    Outcome,
    worst,
)
from implanalytics.indicators.risk import RSK_02
from implanalytics.indicators.schedule import SCH_04
from implanalytics.indicators.thresholds import Threshold, Thresholds, shipped_thresholds


def _builtin() -> Iterable[Indicator]:
    return (
        SCH_04, CST_01, RSK_02, ORG_06, *GATES, *DOCUMENTS, *CUSTOMER, *PURCHASES, *QUALITY,
        *CLOSURE,
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
    "AMBER_FROM", "ENOUGH_COVERAGE", "GREEN_FROM", "INDICATORS",
    "JUDGED", "PROJECT", "Evidence", "Figures", "Indicator", "IndicatorResult",
    "Outcome", "PhaseHealth", "Threshold", "Thresholds", "figures_of", "judge", "needed",
    "phase_health", "shipped_thresholds", "worst",
]  # fmt: skip
