"""Mirror of implanalytics.methods.lint_order."""

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import METHODS
from implanalytics.methods.items import Deliverable, Item
from implanalytics.methods.lint_order import (
    late_tests,
    plan_after_work,
    said_against_order,
    training_after_deployment,
)

PLAN = Deliverable(Item("X.plan", Label("Plan", "计划")))


@pytest.fixture
def ordered(phase, method):
    """Return a maker of methods out of (key, options) in order."""

    def make(*pairs, **options):
        phases = [
            phase(pair, i) if isinstance(pair, str) else phase(pair[0], i, **pair[1])
            for i, pair in enumerate(pairs, 1)
        ]
        return method(*phases, **options)

    return make


class TestTraining:
    def test_comes_before_users_work(self, ordered, found):
        late = ordered("deployment", "training")
        expected = [("training-after-deployment", "X.training")]
        assert found(training_after_deployment, late) == expected
        assert found(training_after_deployment, ordered("training", "deployment")) == []
        assert found(training_after_deployment, ordered("training")) == []

    def test_under_a_key_of_the_methods_own(self, ordered, found):
        own = ordered("deployment", ("course", {"canonical": "training"}))
        assert found(training_after_deployment, own) == [("training-after-deployment", "X.course")]

    def test_without_an_order_is_no_contradiction(self, ordered, found):
        loose = ordered("deployment", "training", ordered=False)
        assert found(training_after_deployment, loose) == []


class TestSaidAfter:
    def test_what_follows(self, ordered, found):
        said = ("training", {"said_after": ("deployment", "survey")})
        assert found(said_against_order, ordered(said, "testing", "deployment")) == [
            ("said-against-order", "X.training")
        ]

    def test_what_precedes(self, ordered, found):
        said = ("training", {"said_after": ("deployment",)})
        assert found(said_against_order, ordered("deployment", said)) == []


class TestPlan:
    @pytest.mark.parametrize(
        "phases",
        [
            ("requirements", "planning", "design"),
            ("preparation", "requirements", "design"),
            ("design", "development"),
            (("preparation", {"also": ("planning",)}), "design"),
            ("presales", ("preparation", {"deliverables": (PLAN,)}), "development"),
        ],
    )
    def test_before_the_work(self, ordered, found, phases):
        assert found(plan_after_work, ordered(*phases)) == []

    @pytest.mark.parametrize(
        ("phases", "where"),
        [
            (("requirements", "design", "planning"), "X.planning"),
            (("development", ("deployment", {"deliverables": (PLAN,)})), "X.deployment"),
            ((("build", {"canonical": "development"}), "planning"), "X.planning"),
        ],
    )
    def test_after_work_began(self, ordered, found, phases, where):
        assert found(plan_after_work, ordered(*phases)) == [("plan-after-work", where)]

    def test_without_an_order_is_no_contradiction(self, ordered, found):
        assert found(plan_after_work, ordered("design", "planning", ordered=False)) == []


class TestTests:
    def test_of_parts_after_their_integration(self, ordered, found):
        unit = ("testing", {"tests": ("unit", "stress")})
        late = ordered("integration", unit)
        assert found(late_tests, late) == [("unit-tests-after-integration", "X.testing")]
        assert found(late_tests, ordered(unit, "integration")) == []

    def test_of_the_whole_after_the_system_test(self, ordered, found):
        live = ("deployment", {"tests": ("performance", "security")})
        assert found(late_tests, ordered("testing", live)) == [
            ("tests-after-testing", "X.deployment")
        ]
        assert found(late_tests, ordered(live)) == []

    def test_in_the_system_test_itself(self, ordered, found):
        assert found(late_tests, ordered(("testing", {"tests": ("performance",)}))) == []


def test_the_plan_of_m2_comes_third():
    (remark,) = plan_after_work(METHODS["M2"])
    assert remark.message.say("en") == (
        "The plan is made in Project plan (phase 3), when Solution design already had to do "
        "without one."
    )
