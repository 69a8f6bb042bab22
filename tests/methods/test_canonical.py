"""Mirror of implanalytics.methods.canonical."""

from collections import defaultdict

import pytest

from implanalytics.methods.canonical import CANONICAL, NEUTRAL, PHASE_KEYS
from implanalytics.methods.spelling import normalised


def test_the_twenty_phases_stand_in_their_usual_order():
    assert PHASE_KEYS == (
        "initiation", "presales", "contract", "preparation", "survey", "organisation",
        "planning", "selection", "requirements", "design", "procurement", "development",
        "integration", "testing", "training", "deployment", "acceptance", "delivery", "support",
        "closure",
    )  # fmt: skip


@pytest.mark.parametrize("phase", CANONICAL, ids=PHASE_KEYS)
def test_a_phase_has_names_in_both_languages(phase):
    assert phase.label.en
    assert phase.label.zh
    assert any(name.isascii() for name in phase.aliases[2:])
    assert any(not name.isascii() for name in phase.aliases[2:])


def test_no_name_means_two_phases():
    meanings = defaultdict(set)
    for phase in CANONICAL:
        for name in (*phase.aliases, *phase.weak):
            meanings[normalised(name)].add(phase.key)
    assert {name: keys for name, keys in meanings.items() if len(keys) > 1} == {}


def test_no_name_is_both_strong_and_weak_or_neutral():
    strong = {normalised(name) for phase in CANONICAL for name in phase.aliases}
    weak = {normalised(name) for phase in CANONICAL for name in phase.weak}
    neutral = {normalised(name) for name in NEUTRAL}
    assert not strong & weak
    assert not (strong | weak) & neutral
