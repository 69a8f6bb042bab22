"""Mirror of implanalytics.indicators.needed."""

from implanalytics.core.words import message
from implanalytics.indicators import INDICATORS, IndicatorResult, needed
from implanalytics.indicators.needed import NEEDED


def result(*missing):
    return IndicatorResult(
        "SCH-04", "project", "not_assessable", message("No plan."), missing=missing
    )


def test_advice_follows_what_is_missing():
    declared = INDICATORS["SCH-04"]
    assert needed(result("tasks.planned_finish"), declared) == NEEDED["tasks.planned_finish"]
    assert needed(result("unheard of"), declared) == declared.cheapest
    assert needed(result(), declared) == declared.cheapest
