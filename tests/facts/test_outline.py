"""Mirror of implanalytics.facts.outline."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.facts.outline import between, nearest_above


def above(tasks, told):
    places = nearest_above(tasks, pd.Series(told, index=tasks.index))
    return [None if pd.isna(place) else int(place) for place in places]


@pytest.mark.parametrize(
    "columns",
    [
        {"task_id": ["a", "b", "c", "d"], "parent_id": [None, "a", "b", None]},
        {"wbs": ["1", "1.1", "1.1.1", "2"]},
        {"wbs": ["1", "1.1", "1.1.3.1", None]},
    ],
)
def test_the_nearest_task_above_that_is_told(table, columns):
    tasks = table("tasks", name=["x"] * 4, **columns)
    assert above(tasks, [True, True, True, True]) == [None, 0, 1, None]
    assert above(tasks, [True, False, True, True]) == [None, 0, 0, None]
    assert above(tasks, [False] * 4) == [None] * 4


def test_parents_in_a_circle_and_plans_without_outline_have_none_above(table):
    circle = table("tasks", name=["a", "b"], task_id=["1", "2"], parent_id=["2", "1"])
    assert above(circle, [False, False]) == [None, None]
    assert above(table("tasks", name=["a", "b"]), [True, True]) == [None, None]


def around(tasks, keys):
    found = between(tasks, pd.Series(keys, index=tasks.index, dtype="str"))
    return found.fillna("").tolist()


def test_the_phase_on_both_sides(table):
    tasks = table("tasks", name=list("abcdef"))
    keys = ["design", None, None, "design", None, "testing"]
    assert around(tasks, keys) == ["", "design", "design", "", "", ""]


def test_only_tasks_below_the_same_one_stand_side_by_side(table):
    tasks = table("tasks", name=list("abcdef"), wbs=["1", "1.1", "1.2", "1.3", "2", "3"])
    keys = ["design", "testing", None, "testing", None, "design"]
    assert around(tasks, keys) == ["", "", "testing", "", "design", ""]


def test_a_tracker_and_another_file_have_no_sides(table):
    tasks = table("tasks", name=list("abc"), origin=["plan", "tracker", "plan"])
    assert around(tasks, ["design", None, "design"]) == ["", "", ""]
    tasks = table("tasks", name=list("abc")).assign(source_id=["s", "t", "s"])
    assert around(tasks, ["design", None, "design"]) == ["", "", ""]


@given(st.lists(st.sampled_from(["a", "b", None]), min_size=1, max_size=12))
def test_a_proposal_never_touches_what_is_known_and_has_the_phase_on_both_sides(keys):
    n = len(keys)
    tasks = pd.DataFrame({"origin": ["plan"] * n, "source_id": ["s"] * n})
    found = around(tasks, keys)
    for place, (key, proposed) in enumerate(zip(keys, found, strict=True)):
        known = [k for k in keys[:place] if k][-1:], [k for k in keys[place:] if k][:1]
        expected = known[0] == known[1] != [] and key is None
        assert (proposed != "") == expected
        assert not expected or [proposed] == known[0]
