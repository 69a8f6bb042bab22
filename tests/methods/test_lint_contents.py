"""Mirror of implanalytics.methods.lint_contents."""

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import Gate, RiskCategory
from implanalytics.methods.items import Deliverable, Item
from implanalytics.methods.lint_contents import (
    gates_without_criterion,
    milestones,
    missing_phases,
    phase_count,
    repeated_deliverables,
    risk_categories,
    stated_contradictions,
    undescribed_phases,
)
from implanalytics.methods.template import Contradiction

NAME = Label("Something", "某事")


def deliverable(name, *aliases):
    return Deliverable(Item(f"X.{name}", Label(name, f"某{name}"), aliases))


def test_announced_phases_are_counted(method, phase, found):
    assert found(phase_count, method(phase("design", 1), stated_phases=2)) == [("phase-count", "X")]
    assert found(phase_count, method(phase("design", 1), stated_phases=1)) == []
    assert found(phase_count, method(phase("design", 1))) == []


def test_phases_that_are_only_named_are_told_at_once(method, phase):
    named = method(
        phase("design", 1), phase("testing", 2, described=False),
        phase("support", 3, described=False),
    )  # fmt: skip
    (remark,) = undescribed_phases(named)
    assert (
        remark.message.say("en") == "2 of 3 phases are named and not described: testing, support."
    )
    assert remark.message.say("zh") == (
        "3 个阶段中有 2 个只有名称、没有说明：阶段testing、阶段support。"
    )


@pytest.mark.parametrize("ordered", [True, False])
def test_a_text_that_breaks_off_is_told(method, phase, found, ordered):
    broken = method(phase("design", 1), complete=False, ordered=ordered)
    assert found(undescribed_phases, broken) == [("incomplete", "X")]
    assert found(undescribed_phases, method(phase("design", 1))) == []


def test_a_text_breaks_off_after_the_last_phase_it_describes(method, phase):
    named = phase("development", 2, described=False)
    _, remark = undescribed_phases(method(phase("design", 1), named, complete=False))
    assert "it ends with design" in remark.message.say("en")


class TestMissing:
    def test_is_told_at_once(self, method, phase):
        (remark,) = missing_phases(method(phase("design", 1)))
        assert (remark.code, remark.severity) == ("phase-missing", "notice")
        assert remark.message.say("en") == "No phase is about Training, Acceptance."

    def test_is_not_what_another_takes_in(self, method, phase, found):
        keys = ("design", "training")
        phases = [phase(key, order) for order, key in enumerate(keys, 1)]
        inside = method(*phases, phase("delivery", 3, also=("acceptance",)))
        assert found(missing_phases, inside) == [("phase-inside-another", "X.delivery")]

    def test_is_not_what_has_a_key_of_the_methods_own(self, method, phase, found):
        own = method(
            phase("design", 1), phase("training", 2), phase("final", 3, canonical="acceptance")
        )
        assert found(missing_phases, own) == []


class TestRepeated:
    def test_named_like_another_phase(self, method, phase, found):
        early = phase("requirements", 1, deliverables=(deliverable("Planning"),))
        late = phase("planning", 2, deliverables=(deliverable("Schedule"),))
        expected = [("deliverable-of-two-phases", "X.requirements")]
        assert found(repeated_deliverables, method(early, late)) == expected

    def test_handed_over_twice(self, method, phase, found):
        first = phase("design", 1, deliverables=(deliverable("Drawings"),))
        second = phase("development", 2, deliverables=(deliverable("Sheets", "drawings"),))
        expected = [("deliverable-of-two-phases", "X.development")]
        assert found(repeated_deliverables, method(first, second)) == expected

    def test_named_like_its_own_phase(self, method, phase, found):
        own = phase("design", 1, deliverables=(deliverable("Design"), deliverable("design")))
        assert found(repeated_deliverables, method(own)) == []


def test_a_phase_without_milestone_among_others_is_told(method, phase, found):
    first, second = phase("design", 1, milestone=NAME), phase("testing", 2)
    assert found(milestones, method(first, second)) == [("phase-without-milestone", "X.testing")]
    assert found(milestones, method(second)) == []


def test_a_gate_needs_a_criterion(method, phase, found):
    open_gate = phase("testing", 1, gates=(Gate(NAME), Gate(NAME, criterion=NAME)))
    assert found(gates_without_criterion, method(open_gate)) == [
        ("gate-without-criterion", "X.testing")
    ]


def test_a_risk_needs_a_response_and_the_list_an_end(method, phase, found):
    loose = method(
        phase("testing", 1), risk_list_open=True, risk_categories=(RiskCategory("market", NAME),)
    )
    expected = [("risk-without-response", "X"), ("open-risk-list", "X")]
    assert found(risk_categories, loose) == expected
    assert found(risk_categories, method(phase("testing", 1))) == []


def test_what_a_reader_found_is_repeated(method, phase):
    said = Contradiction("X.I1", Label("two titles", "标题有两个"), "warning")
    (remark,) = stated_contradictions(method(phase("testing", 1), contradictions=(said,)))
    assert (remark.code, remark.severity, remark.where) == ("contradiction", "warning", "X.I1")
    assert remark.message.say("en") == "The text disagrees with itself: two titles."
    assert remark.message.say("zh") == "原文前后不一：标题有两个。"
