"""Mirror of implanalytics.methods.linter."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.methods import METHODS
from implanalytics.methods.linter import lint


def codes(method):
    return [found.code for found in lint(method)]


def test_m4_states_six_months_for_eight():
    found = lint(METHODS["M4"])[0]
    assert (found.code, found.severity, found.where) == ("phases-exceed-total", "error", "M4")
    assert found.message.say("en") == (
        "The phases add up to 8 months but the stated total is 6 months: "
        "phases must overlap by 2 months, and the method does not say which."
    )
    assert found.message.say("zh") == (
        "各阶段合计 8 个月，而声明的总工期为 6 个月："
        "阶段之间必须重叠 2 个月，方法并未说明由哪些阶段重叠。"
    )


def test_m4_contradicts_itself_in_nothing_else():
    assert codes(METHODS["M4"]) == [
        "phases-exceed-total",
        "training-after-deployment",
        "gate-without-criterion",
        "gate-without-criterion",
        "open-risk-list",
    ]


def test_training_before_deployment_mends_m4():
    m4 = METHODS["M4"]
    orders = {"deployment": 6, "training": 5}
    phases = tuple(replace(p, order=orders.get(p.key, p.order)) for p in m4.phases)
    assert "training-after-deployment" not in codes(replace(m4, phases=phases))


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_what_is_found_is_said_in_both_languages(method):
    for found in lint(method):
        assert found.message.say("zh") != found.message.say("en")
        assert not set("{}") & set(found.message.say("zh") + found.message.say("en"))


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_a_remark_says_where_it_belongs(method):
    places = {method.name, *(f"{method.name}.{phase.key}" for phase in method.phases)}
    places |= {
        f"{method.name}.{duty.subject}"
        for holder in (*method.levels, *method.roles)
        for duty in holder.duties
    }
    places |= {contradiction.id for contradiction in method.contradictions}
    assert {found.where for found in lint(method)} <= places


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(METHODS)), st.data())
def test_any_order_and_choice_of_phases_can_be_looked_at(name, data):
    chosen = data.draw(st.lists(st.sampled_from(METHODS[name].phases), min_size=1, unique=True))
    phases = tuple(replace(phase, order=order) for order, phase in enumerate(chosen, 1))
    found = lint(replace(METHODS[name], phases=phases))
    assert all(remark.message.say("zh") and remark.message.say("en") for remark in found)
    backwards = lint(replace(METHODS[name], phases=phases, ordered=False))
    order = {"said-against-order", "plan-after-work", "training-after-deployment"}
    assert not order & {remark.code for remark in backwards}
