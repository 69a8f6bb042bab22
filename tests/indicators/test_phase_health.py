"""Mirror of implanalytics.indicators.phase_health."""

import itertools

import pandas as pd
import pytest

from implanalytics.core.words import message
from implanalytics.indicators import INDICATORS, IndicatorResult, phase_health

BY_PHASE = ["SCH-04", "CST-01"]
TWO = {name: INDICATORS[name] for name in BY_PHASE}
OUTCOMES = ("green", "amber", "red", "not_assessable", "not_applicable", None)


def result(indicator, outcome, scope="testing"):
    return IndicatorResult(indicator, scope, outcome, message("Any."), value=0.5)


def rolled_up(outcomes, phases=("testing",)):
    """Roll up the outcomes of the indicators that speak of phases; None means no result."""
    results = [
        result(name, outcome) for name, outcome in zip(BY_PHASE, outcomes, strict=True) if outcome
    ]
    return phase_health(results, TWO, phases)


# Outcomes of SCH-04 and CST-01 -> outcome, score, assessable, applicable, capped by.
BY_HAND = {
    "both green": (("green", "green"), ("green", 1, 2, 2, None)),
    "one amber": (("green", "amber"), ("amber", 0.75, 2, 2, None)),
    "both amber": (("amber", "amber"), ("amber", 0.5, 2, 2, None)),
    "one red": (("red", "green"), ("amber", 0.5, 2, 2, None)),
    "red and amber": (("red", "amber"), ("red", 0.25, 2, 2, None)),
    "both red": (("red", "red"), ("red", 0, 2, 2, None)),
    "one not assessable": (("green", "not_assessable"), ("not_assessable", 1, 1, 2, "coverage")),
    "one without an answer": (("green", None), ("not_assessable", 1, 1, 2, "coverage")),
    "none assessable": (("not_assessable", None), ("not_assessable", None, 0, 2, "coverage")),
    "one does not apply": (("green", "not_applicable"), ("green", 1, 1, 1, None)),
    "none applies": (("not_applicable",) * 2, ("not_assessable", None, 0, 0, "coverage")),
}


@pytest.mark.parametrize(("outcomes", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_calculation(outcomes, expected):
    (row,) = rolled_up(outcomes).phases.to_dict("records")
    outcome, score, assessable, applicable, capped_by = expected
    assert row["outcome"] == outcome
    assert (
        row["score"] == pytest.approx(score, nan_ok=True)
        if score is not None
        else pd.isna(row["score"])
    )
    assert (row["assessable"], row["applicable"]) == (assessable, applicable)
    assert row["coverage"] == (assessable / applicable if applicable else 0)
    assert row["capped_by"] == capped_by if capped_by else pd.isna(row["capped_by"])


def test_a_red_indicator_keeps_a_good_mean_amber():
    names = [f"X-{n}" for n in range(5)]
    indicators = dict.fromkeys(names, INDICATORS["SCH-04"])
    results = [result(name, "red" if name == "X-2" else "green") for name in names]
    (row,) = phase_health(results, indicators, ["testing"]).phases.to_dict("records")
    assert (row["outcome"], row["score"], row["capped_by"]) == ("amber", 0.8, "X-2")


def test_phases_keep_their_order_and_the_project_is_left_out():
    results = [
        result("SCH-04", "green", scope="project"),
        result("SCH-04", "green", scope="design"),
    ]
    health = phase_health(results, INDICATORS, ["testing", "design", "testing2"])
    assert health.phases["phase_key"].tolist() == ["testing", "design", "testing2"]
    assert health.phases["assessable"].tolist() == [0, 1, 0]


def test_shows_one_outcome_a_phase_and_indicator():
    outcomes = rolled_up(("red", None)).outcomes
    assert outcomes["indicator"].tolist() == BY_PHASE
    assert outcomes["dimension"].tolist() == [INDICATORS[name].dimension for name in BY_PHASE]
    assert outcomes["outcome"].tolist() == ["red", "not_assessable"]


def test_no_phases_is_an_empty_table():
    health = phase_health([], INDICATORS, [])
    assert health.phases.empty
    assert health.outcomes.empty
    assert list(health.phases.columns) == list(rolled_up(("red", "red")).phases.columns)


BETTER = {"red": 0, "amber": 1, "green": 2}


@pytest.mark.parametrize("before", list(itertools.product(OUTCOMES, repeat=2)), ids=str)
def test_a_result_that_is_lost_never_makes_a_phase_look_better(before):
    whole = rolled_up(before).phases["outcome"].iloc[0]
    for lost in range(2):
        after = tuple("not_assessable" if n == lost else o for n, o in enumerate(before))
        if before[lost] == "not_applicable":
            continue
        now = rolled_up(after).phases["outcome"].iloc[0]
        assert now == "not_assessable" or BETTER[now] <= BETTER.get(whole, 2)
