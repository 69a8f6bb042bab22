"""Mirror of implanalytics.methods.layers."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.methods.layers import Clash, layered

BASE = {
    "version": "1",
    "practices": ["support"],
    "total": {"value": 6, "unit": "month"},
    "phase": [
        {"key": "design", "deliverables": [{"id": "X.a", "en": "A"}, {"id": "X.b", "en": "B"}]},
        {"key": "testing", "activities": [{"en": "Test"}]},
    ],
}


def keys(content):
    return [phase["key"] for phase in content["phase"]]


def test_values_and_lists_of_values_are_replaced():
    above = layered(BASE, {"version": "2", "practices": ["survey"]})
    assert (above["version"], above["practices"]) == ("2", ["survey"])


def test_tables_are_joined_key_by_key():
    assert layered(BASE, {"total": {"value": 8}})["total"] == {"value": 8, "unit": "month"}


def test_a_table_joins_the_one_of_the_same_name():
    above = layered(
        BASE, {"phase": [{"key": "design", "deliverables": [{"id": "X.b", "en": "C"}]}]}
    )
    assert keys(above) == ["design", "testing"]
    assert above["phase"][0]["deliverables"] == [{"id": "X.a", "en": "A"}, {"id": "X.b", "en": "C"}]


def test_tables_without_a_name_are_replaced():
    above = layered(BASE, {"phase": [{"key": "testing", "activities": [{"en": "Try"}]}]})
    assert above["phase"][1]["activities"] == [{"en": "Try"}]


def test_an_empty_list_empties():
    assert layered(BASE, {"phase": []})["phase"] == []


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({}, ["design", "testing", "training"]),
        ({"after": "design"}, ["design", "training", "testing"]),
    ],
)
def test_a_new_table_has_its_place(after, expected):
    above = layered(BASE, {"phase": [{"key": "training", **after}]})
    assert keys(above) == expected
    assert all("after" not in phase for phase in above["phase"])


def test_what_is_unwanted_goes_at_any_depth():
    above = layered(BASE, {"without": ["testing", "X.a"]})
    assert keys(above) == ["design"]
    assert above["phase"][0]["deliverables"] == [{"id": "X.b", "en": "B"}]
    assert "without" not in above


@pytest.mark.parametrize(
    "above", [{"without": ["training"]}, {"phase": [{"key": "training", "after": "survey"}]}]
)
def test_what_is_not_there_can_neither_go_nor_lead(above):
    with pytest.raises(Clash):
        layered(BASE, above)


def test_both_stay_as_they_are():
    above = {
        "without": ["testing"],
        "phase": [{"key": "design", "x": 1}, {"key": "y", "after": "design"}],
    }
    before = copy.deepcopy((BASE, above))
    layered(BASE, above)
    assert (BASE, above) == before


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
def test_no_table_is_lost_or_doubled(below, above):
    content = layered(
        {"phase": [{"key": key, "from": "below"} for key in below]},
        {"phase": [{"key": key, "from": "above"} for key in above]} if above else {},
    )
    assert sorted(keys(content)) == sorted({*below, *above})
    assert {phase["key"] for phase in content["phase"] if phase["from"] == "above"} == set(above)
