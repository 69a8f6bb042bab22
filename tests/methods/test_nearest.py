"""Mirror of implanalytics.methods.nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.methods import METHODS, PHASE_KEYS, Phase, Template
from implanalytics.methods.nearest import likeness, nearest_methods

NAME = Label("x", "某")


def method(name, *keys):
    phases = tuple(Phase(f"p{n}", n, NAME, canonical=key) for n, key in enumerate(keys, 1))
    return Template(name, NAME, "x", "1", NAME, phases)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("abc", "abc", 1),
        ("abc", "xyz", 0),
        ("abc", "acb", 4 / 6),  # two in common order of three and three
        ("abc", "cba", 2 / 6),
        ("abcd", "bd", 4 / 6),
        ("aabbb", "ab", 1),  # repetitions in a row count once
        ("aba", "ab", 4 / 5),
        ("", "a", 0),
        ("", "", 0),
    ],
)
def test_likeness_by_hand(first, second, expected):
    assert likeness(list(first), list(second)) == pytest.approx(expected)


KEYS = st.lists(st.sampled_from(PHASE_KEYS), max_size=12)


@given(KEYS, KEYS)
def test_likeness_is_a_share_and_symmetric(first, second):
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, second) == likeness(second, first)


@given(KEYS.filter(bool))
def test_a_list_is_like_itself_only_wholly(keys):
    assert likeness(keys, keys) == 1
    assert likeness(keys, [*keys, "other"]) < 1


@given(KEYS, KEYS)
def test_a_phase_in_common_at_the_end_never_makes_less_like(first, second):
    longer = likeness([*first, "end"], [*second, "end"])
    assert longer > 0
    assert longer >= likeness(first, second) or likeness(first, second) == 1


@pytest.mark.parametrize("template", METHODS.values(), ids=list(METHODS))
def test_a_methods_own_phases_are_nearest_to_it(template):
    found = nearest_methods([phase.canonical for phase in template.phases])
    best = found[found["likeness"] == 1]
    assert template.name in best["name"].tolist()


def test_the_order_tells_methods_of_the_same_phases_apart():
    methods = {
        "trained first": method("A", "design", "training", "deployment"),
        "trained last": method("B", "design", "deployment", "training"),
        "other": method("C", "survey"),
    }
    found = nearest_methods(["design", "deployment", "training"], methods)
    assert found["name"].tolist() == ["trained last", "trained first", "other"]
    assert found["likeness"].tolist() == pytest.approx([1, 4 / 6, 0])


def test_equals_stand_in_the_order_of_their_names_and_nothing_is_like_nothing():
    methods = {"b": method("B", "design"), "a": method("A", "survey")}
    found = nearest_methods([], methods)
    assert found["name"].tolist() == ["a", "b"]
    assert found["likeness"].tolist() == [0, 0]


def test_no_methods_give_an_empty_frame_of_the_same_kind():
    empty, full = nearest_methods(["design"], {}), nearest_methods(["design"])
    assert empty.dtypes.equals(full.dtypes)


def test_a_phase_that_is_not_canonical_is_refused():
    with pytest.raises(UnknownNameError, match="no phase 'desing'"):
        nearest_methods(["desing"])
