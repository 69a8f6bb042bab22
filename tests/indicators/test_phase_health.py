"""Mirror of implanalytics.indicators.phase_health, health_rows and profiles."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.words import message
from implanalytics.indicators import (
    INDICATORS,
    IndicatorResult,
    Threshold,
    Thresholds,
    choose_profile,
    coverage,
    phase_health,
)

LIMITS = Threshold("lower", 0.1, 0.2, "ours")
VALUES = {"green": 0.05, "amber": 0.15, "red": 0.5}
OUTCOMES = ("green", "amber", "red", "not_assessable", "not_applicable", None)


def declared(name, **changed):
    plain = replace(INDICATORS["SCH-04"], name=name, threshold=LIMITS, profile="full")
    return replace(plain, **changed)


def rolled_up(outcomes, *, gates=(), profile="full", values=VALUES, weights=(), **same):
    """Roll up indicators A, B, C ... of one phase; None means no result, `gates` their names."""
    names = [chr(ord("A") + n) for n in range(len(outcomes))]
    indicators = {
        name: declared(
            name, gate=name in gates,
            **same,
        )
        for name in names
    }  # fmt: skip
    limits = {name: replace(LIMITS, weight=w) for name, w in zip(names, weights, strict=False)}
    results = [
        IndicatorResult(name, "testing", outcome, message("Any."), value=values.get(outcome))
        for name, outcome in zip(names, outcomes, strict=True)
        if outcome
    ]
    health = phase_health(
        results, indicators, ["testing"], Thresholds("1", limits), profile=profile
    )
    (row,) = health.phases.to_dict("records")
    return {key: None if pd.isna(value) else value for key, value in row.items()}


# Outcomes of A, B, C ..., which of them are gates -> outcome, score, capped by.
BY_HAND = {
    "all green": (("green",) * 3, "", ("green", 1, None)),
    "one amber of two": (("green", "amber"), "", ("amber", 0.75, None)),
    "one amber of three": (("green", "green", "amber"), "", ("green", 5 / 6, None)),
    "red in a good mean": (("green",) * 4 + ("red",), "", ("amber", 0.8, "E")),
    "red and amber": (("red", "amber"), "", ("red", 0.25, None)),
    "amber gate": (("green", "green", "amber"), "C", ("amber", 1, "C")),
    "red gate": (("green", "green", "red"), "C", ("red", 1, "C")),
    "red gate in a red mean": (("red", "red", "red"), "C", ("red", 0, None)),
    "gates alone": (("green", "amber"), "AB", ("amber", 0.75, None)),
    "too few known": (("green", None), "", ("not_assessable", 1, "coverage")),
    "green as far as known": (("green", "green", None), "", ("not_assessable", 1, "unknown")),
    "amber whatever the rest": (
        ("amber", "amber", "green", None), "", ("amber", 2 / 3, None),
    ),
    "red though one is unknown": (("red", "red", "red", None), "", ("red", 0, None)),
    "an unknown gate": (("green", "green", None), "C", ("not_assessable", 1, "unknown")),
    "what does not apply does not count": (("green", "not_applicable"), "", ("green", 1, None)),
    "none applies": (("not_applicable",) * 2, "", ("not_assessable", None, "coverage")),
    "nothing known": ((None, None), "", ("not_assessable", None, "coverage")),
}  # fmt: skip


@pytest.mark.parametrize(("outcomes", "gates", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_calculation(outcomes, gates, expected):
    row = rolled_up(outcomes, gates=gates)
    outcome, score, capped_by = expected
    assert row["outcome"] == outcome
    assert row["score"] == (None if score is None else pytest.approx(score))
    assert row["capped_by"] == capped_by


def test_weights_count():
    assert rolled_up(("green", "red"), weights=(3, 1))["score"] == 0.75
    assert rolled_up(("green", "red"), weights=(1, 3))["outcome"] == "red"


def test_coverage_counts_what_applies():
    row = rolled_up(("green", "not_applicable", "red", None))
    assert (row["assessable"], row["applicable"]) == (2, 3)
    assert row["coverage"] == pytest.approx(2 / 3)


def test_a_colour_near_a_limit_is_starred():
    assert rolled_up(("green", "green"))["sensitive_to"] is None
    # Moved down by a tenth the limit of green is 0.09: either turns amber and the mean 0.75.
    assert rolled_up(("green", "green"), values={"green": 0.0999})["sensitive_to"] == "A, B"
    values = {"green": 0.05, "amber": 0.195}
    # Moved down by a tenth the limit of red is 0.18: B turns red and A's mean with it to 0.25.
    assert rolled_up(("amber", "amber"), values=values)["outcome"] == "amber"
    assert rolled_up(("amber", "amber"), values=values)["sensitive_to"] == "A, B"


def test_an_indicator_outside_the_profile_counts_only_where_it_is_judged():
    assert rolled_up(("green", None), profile="core")["applicable"] == 1
    assert rolled_up(("green", "red"), profile="core")["applicable"] == 2


@pytest.mark.parametrize("phase", ["testing", "training"])
def test_an_answer_of_the_project_belongs_to_its_phase(phase):
    of_training = declared("T", by_phase=False, phase="training")
    result = IndicatorResult("T", "project", "red", message("Any."), value=0.5)
    health = phase_health(
        [result], {"T": of_training}, [phase], Thresholds("1", {}),
        attached={"training": ("training",)},
    )  # fmt: skip
    assert health.phases["applicable"].tolist() == [int(phase == "training")]


@pytest.mark.parametrize(("checks", "outcome"), [((), "amber"), (("A",), "red")], ids=str)
def test_what_the_method_checks_its_gate_by_decides_like_a_gate(checks, outcome):
    names, colours = "ABC", ("red", "green", "green")
    results = [
        IndicatorResult(name, "testing", colour, message("Any."), value=0.5)
        for name, colour in zip(names, colours, strict=True)
    ]
    health = phase_health(
        results, {name: declared(name) for name in names}, ["testing"], Thresholds("1", {}),
        checks={"testing": frozenset(checks)},
    )  # fmt: skip
    assert health.phases["outcome"].tolist() == [outcome]
    assert health.outcomes["gate"].tolist() == [bool(checks), False, False]


def test_an_answer_of_the_project_that_checks_a_gate_belongs_to_its_phase():
    of_project = declared("T", by_phase=False, phase="training")
    result = IndicatorResult("T", "project", "red", message("Any."), value=0.5)
    health = phase_health(
        [result], {"T": of_project}, ["testing"], Thresholds("1", {}),
        checks={"testing": frozenset("T")},
    )  # fmt: skip
    assert health.phases["outcome"].tolist() == ["red"]


def test_what_does_not_apply_to_the_project_applies_to_no_phase():
    result = IndicatorResult("A", "project", "not_applicable", message("Any."))
    health = phase_health([result], {"A": declared("A")}, ["testing"], Thresholds("1", {}))
    assert health.outcomes.empty


def test_no_phases_is_an_empty_table():
    health = phase_health([], INDICATORS, [], Thresholds("1", {}))
    assert health.phases.empty
    assert health.outcomes.empty


outcomes_of_rows = st.lists(st.sampled_from(OUTCOMES), min_size=1, max_size=6)


@given(outcomes_of_rows, st.data())
def test_what_is_lost_never_turns_a_phase_green(outcomes, data):
    lost = data.draw(st.integers(0, len(outcomes) - 1))
    gates = data.draw(st.text("ABCDEF", max_size=3))
    if outcomes[lost] == "not_applicable":
        return
    before = rolled_up(outcomes, gates=gates)
    after = rolled_up([*outcomes[:lost], None, *outcomes[lost + 1 :]], gates=gates)
    assert after["outcome"] != "green" or before["outcome"] == "green"
    assert after["coverage"] <= before["coverage"]


@given(outcomes_of_rows, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(outcomes, random):
    shuffled = list(outcomes)
    random.shuffle(shuffled)
    first, second = rolled_up(outcomes), rolled_up(shuffled)
    for key in ("outcome", "coverage"):
        assert first[key] == second[key]
    assert first["score"] == (None if second["score"] is None else pytest.approx(second["score"]))


PROFILES = {
    "three of four known": (("green", "green", "red"), None, "full"),
    "half of all": (("green", "red", None), None, "full"),
    "two of three of the standard, no more": (("green", "red", None), "standard", "standard"),
    "only the core": (("green", None, None, None), None, "core"),
    "nothing": ((None, None, None), None, "core"),
    "as named": (("green", "green", "red"), "core", "core"),
}


@pytest.mark.parametrize(("outcomes", "named", "expected"), PROFILES.values(), ids=PROFILES)
def test_the_largest_profile_the_data_can_mostly_feed(outcomes, named, expected):
    belongs = ("core", "standard", "standard", "full")
    indicators = {str(n): declared(str(n), profile=p) for n, p in enumerate(belongs)}
    given_ = [*outcomes, None, None][:4]
    results = [
        IndicatorResult(str(n), "project", outcome or "not_assessable", message("Any."))
        for n, outcome in enumerate(given_)
    ]
    assert choose_profile(named, results, indicators) == expected
    assert coverage(results, indicators, "core")[1] == 1
