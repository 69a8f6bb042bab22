"""Mirror of implanalytics.methods.keys."""

import pytest

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.methods import METHODS, PHASE_KEYS, Phase, Template
from implanalytics.methods.keys import (
    canonical_kinds,
    keys_of,
    keys_of_kind,
    lifecycle,
    phase_keys,
    phase_label,
    phase_order,
)

M4 = METHODS["M4"]
NAME = Label("x", "某")


def method(*phases, **options):
    made = tuple(
        Phase(key, order, Label(key, f"阶段{key}"), canonical, also)
        for order, (key, canonical, also) in enumerate(phases, 1)
    )
    return Template("X", NAME, "x", "1", NAME, made, **options)


TWO_ACCEPTANCES = method(
    ("build", "development", ("design",)),
    ("first_acceptance", "acceptance", ()),
    ("final_acceptance", "acceptance", ()),
)


def test_order_is_the_methods():
    assert phase_order(M4) == [
        "requirements", "design", "development", "testing", "deployment", "training",
        "acceptance",
    ]  # fmt: skip
    assert phase_order(None) == list(PHASE_KEYS)
    assert phase_order(TWO_ACCEPTANCES) == ["build", "first_acceptance", "final_acceptance"]


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("development", ("build",)),
        ("design", ("build",)),
        ("acceptance", ("first_acceptance", "final_acceptance")),
        ("final_acceptance", ("final_acceptance",)),
        ("testing", ()),
    ],
)
def test_a_key_leads_to_the_methods_phases(key, keys):
    assert keys_of(key, TWO_ACCEPTANCES) == keys


def test_an_exact_phase_stands_before_one_that_takes_its_work_in():
    both = method(("design", "", ()), ("build", "development", ("design",)))
    assert keys_of("design", both) == ("design",)


def test_a_key_is_the_phase_of_that_name_where_its_kind_is_there_twice():
    twice = method(("team_training", "training", ()), ("training", "", ()))
    assert keys_of("training", twice) == ("training",)
    assert keys_of_kind("training", twice) == ("team_training", "training")


def test_without_a_method_a_canonical_key_is_itself():
    assert keys_of("survey", None) == ("survey",)
    assert canonical_kinds("survey", None) == ("survey",)
    assert canonical_kinds("final_acceptance", TWO_ACCEPTANCES) == ("acceptance",)


@pytest.mark.parametrize("ask", [keys_of, canonical_kinds, phase_label])
@pytest.mark.parametrize("template", [None, M4])
def test_a_key_nobody_knows_is_refused(ask, template):
    with pytest.raises(UnknownNameError, match="no phase 'tests'"):
        ask("tests", template)


def test_labels_are_the_methods_else_the_usual_ones():
    assert phase_label("testing", M4).en == "System test"
    assert phase_label("testing", None).en == "Testing"
    assert phase_label("support", M4) == phase_label("support", None)
    assert phase_label("final_acceptance", TWO_ACCEPTANCES).zh == "阶段final_acceptance"


def test_a_phase_it_was_completed_by_keeps_the_name_given_there():
    filled = method(
        ("design", "", ()), completion=(Phase("support", 2, Label("Care", "关怀"), own=False),)
    )
    assert phase_label("support", filled).en == "Care"


def test_keys_known_are_the_canonical_ones_then_the_methods_own():
    known = phase_keys(TWO_ACCEPTANCES)
    assert list(known)[:20] == list(PHASE_KEYS)
    assert {"build", "first_acceptance", "final_acceptance"} <= set(known)


class TestLifecycle:
    def test_without_a_method_is_the_usual_order(self):
        assert lifecycle(None) == list(PHASE_KEYS)

    def test_puts_what_is_lacking_before_what_usually_comes_later(self):
        assert lifecycle(TWO_ACCEPTANCES) == [
            "initiation", "presales", "contract", "preparation", "survey", "organisation",
            "planning", "selection", "requirements", "procurement", "build",
            "integration", "testing", "training", "deployment", "first_acceptance",
            "final_acceptance", "delivery", "support", "closure",
        ]  # fmt: skip

    @pytest.mark.parametrize("template", METHODS.values(), ids=list(METHODS))
    def test_keeps_the_order_of_every_method(self, template):
        keys = lifecycle(template)
        own = phase_order(template)
        assert [key for key in keys if key in own] == own
        assert len(keys) == len(set(keys))
        assert {
            key for kind in PHASE_KEYS for key in keys_of_kind(kind, template) or (kind,)
        } == set(keys)
