"""Mirror of implanalytics.metrics.effort."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.metrics import effort_by_phase
from implanalytics.metrics.effort import UNMATCHED
from implanalytics.tables.results import EFFORT_BY_PHASE


def plan(*rows):
    """Rows are (phase, planned hours)."""
    frame = pd.DataFrame(rows, columns=["phase_key", "planned_effort"])
    return frame.astype({"phase_key": "str", "planned_effort": "float64"})


def booked(*rows):
    """Rows are (phase, confidence, hours)."""
    frame = pd.DataFrame(rows, columns=["phase_key", "phase_confidence", "effort"])
    return frame.astype({"phase_key": "str", "phase_confidence": "float64", "effort": "float64"})


def by_phase(tasks, entries, **options):
    return effort_by_phase(tasks, entries, **{"certain_from": 0.8} | options).set_index("phase_key")


# (plan, entries) -> phase: (planned, booked, of it uncertain, variance, share).
BY_HAND = {
    "dearer than planned": (
        [("build", 80)],
        [("build", 1, 50), ("build", 1, 42)],
        {"build": (80, 92, 0, 12, 0.15)},
    ),
    "cheaper": ([("build", 80)], [("build", 1, 60)], {"build": (80, 60, 0, -20, -0.25)}),
    "nobody booked": ([("build", 80)], [], {"build": (80, 0, 0, -80, -1)}),
    "nobody planned": (
        [],
        [("build", 1, 8)],
        {"build": (np.nan, 8, 0, np.nan, np.nan)},
    ),
    "no estimate": (
        [("build", None)],
        [("build", 1, 8)],
        {"build": (np.nan, 8, 0, np.nan, np.nan)},
    ),
    "an estimate of nothing": ([("build", 0)], [("build", 1, 8)], {"build": (0, 8, 0, 8, np.nan)}),
    "one estimate of two": (
        [("build", 10), ("build", None)],
        [("build", 1, 8)],
        {"build": (10, 8, 0, -2, -0.2)},
    ),
    "by name only": (
        [("build", 80)],
        [("build", 0.6, 30), ("build", 0.8, 50)],
        {"build": (80, 80, 30, 0, 0)},
    ),
    "matched by nothing": (
        [("build", 80), (None, 5)],
        [("build", 1, 80), (None, 0, 3)],
        {"build": (80, 80, 0, 0, 0), UNMATCHED: (5, 3, 0, -2, -0.4)},
    ),
}


@pytest.mark.parametrize(("tasks", "entries", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_calculation(tasks, entries, expected):
    result = by_phase(plan(*tasks), booked(*entries))
    assert list(result.index) == list(expected)
    columns = ["planned_effort", "actual_effort", "uncertain_effort", "variance", "variance_share"]
    np.testing.assert_allclose(result[columns], list(expected.values()), atol=1e-9)


def test_what_matched_no_phase_comes_last():
    result = by_phase(plan(("z", 1), (None, 1), ("a", 1)), booked(("m", 1, 1)))
    assert list(result.index) == ["a", "m", "z", UNMATCHED]


def test_counts_tasks_and_entries():
    result = by_phase(plan(("a", 1), ("a", None)), booked(("a", 1, 1), ("b", 1, 2), ("b", 1, 2)))
    assert result["n_tasks"].tolist() == [2, 0]
    assert result["n_entries"].tolist() == [1, 2]


@pytest.mark.parametrize("certain_from", [-0.1, 1.1])
def test_refuses_a_confidence_that_is_no_share(certain_from):
    with pytest.raises(ValueError, match="certain_from must be between 0 and 1"):
        by_phase(plan(), booked(), certain_from=certain_from)


@pytest.mark.parametrize("entries", [[], [("a", 1, 2.5)]], ids=["empty", "one entry"])
def test_returns_the_declared_table(entries):
    result = effort_by_phase(plan(), booked(*entries), certain_from=0.8)
    assert list(result.columns) == [column.name for column in EFFORT_BY_PHASE.columns]
    assert {c.name: c.dtype for c in EFFORT_BY_PHASE.columns} == dict(result.dtypes.astype(str))


def test_leaves_its_inputs_alone():
    tasks, entries = plan(("a", 1), (None, 2)), booked((None, 0, 1), ("a", 0.5, 1))
    before = tasks.copy(deep=True), entries.copy(deep=True)
    effort_by_phase(tasks, entries, certain_from=0.8)
    pd.testing.assert_frame_equal(tasks, before[0])
    pd.testing.assert_frame_equal(entries, before[1])


phases = st.sampled_from(["a", "b", "c", None])
hours = st.integers(0, 48).map(lambda halves: halves / 2)
plans = st.lists(st.tuples(phases, st.none() | hours), max_size=12)
entries_of = st.lists(st.tuples(phases, st.sampled_from([0, 0.6, 0.8, 1]), hours), max_size=12)


@given(plans, entries_of)
@settings(max_examples=50, deadline=None)
def test_no_hour_is_lost_or_counted_twice(tasks, entries):
    result = by_phase(plan(*tasks), booked(*entries))
    assert result["planned_effort"].sum() == sum(h for _, h in tasks if h is not None)
    assert result["actual_effort"].sum() == sum(h for _, _, h in entries)
    assert result["n_entries"].sum() == len(entries)
    assert result["n_tasks"].sum() == len(tasks)
    unsure = sum(h for phase, confidence, h in entries if phase and confidence < 0.8)
    assert result["uncertain_effort"].sum() == unsure
    assert (result["uncertain_effort"] <= result["actual_effort"]).all()


@given(plans, entries_of, st.integers(2, 20))
@settings(max_examples=50, deadline=None)
def test_the_unit_of_hours_does_not_matter_to_shares(tasks, entries, scale):
    first = by_phase(plan(*tasks), booked(*entries))
    scaled = plan(*tasks).assign(planned_effort=lambda t: t["planned_effort"] * scale)
    more = booked(*entries).assign(effort=lambda e: e["effort"] * scale)
    second = by_phase(scaled, more)
    np.testing.assert_allclose(second["variance_share"], first["variance_share"])
    np.testing.assert_allclose(second["actual_effort"], first["actual_effort"] * scale)
