"""Mirror of implanalytics.methods.completion."""

import pytest

from implanalytics.methods import METHODS, PHASE_KEYS
from implanalytics.methods.completion import completed


def test_what_is_lacking_is_filled_in_the_usual_order(method, phase):
    some = method(
        phase("design", 1), phase("first", 2, canonical="acceptance"),
        phase("delivery", 3, also=("support", "closure")), completed_by="canonical",
    )  # fmt: skip
    completion = completed(some).completion
    covered = {"design", "acceptance", "delivery", "support", "closure"}
    assert [each.key for each in completion] == [key for key in PHASE_KEYS if key not in covered]
    assert not any(each.own for each in completion)
    assert completed(some).phases == some.phases


def test_a_method_that_does_not_ask_is_left_alone(method, phase):
    some = method(phase("design", 1))
    assert completed(some) is some


def test_texts_that_break_off_are_completed():
    assert [name for name, each in METHODS.items() if each.completed_by] == [
        "M1", "M3", "M8", "M9",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["M1", "M3", "M8", "M9"])
def test_a_completed_method_covers_every_usual_phase_once(name):
    each = METHODS[name]
    own = {key for phase in each.phases for key in (phase.canonical, *phase.also)}
    filled = {phase.key for phase in each.completion}
    assert own | filled == set(PHASE_KEYS)
    assert not own & filled
