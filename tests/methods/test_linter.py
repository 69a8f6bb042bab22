"""Mirror of implanalytics.methods.linter."""

from dataclasses import replace

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import METHODS, Duration, Gate, Phase, RiskCategory, Template
from implanalytics.methods.linter import lint

NAME = Label("Made up", "虚构")


def phase(key, order, months=1.0, **options):
    label = Label(key, key)
    options = {"milestone": label, "duration": Duration(months, "month")} | options
    return Phase(key, order, label, **options)


def template(*phases, total=None, **options):
    stated = None if total is None else Duration(total, "month")
    return Template("X", NAME, "x", "1", NAME, phases, total_duration=stated, **options)


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


def test_m4_trains_after_it_goes_live():
    found = next(f for f in lint(METHODS["M4"]) if f.code == "training-after-deployment")
    assert (found.severity, found.where) == ("warning", "M4.training")


def test_m4_contradicts_itself_in_nothing_else():
    assert codes(METHODS["M4"]) == [
        "phases-exceed-total",
        "training-after-deployment",
        "gate-without-criterion",
        "gate-without-criterion",
        "open-risk-list",
    ]


def test_a_method_whose_sum_is_right_has_nothing_to_mend():
    method = template(phase("design", 1, 1.5), phase("development", 2, 2.5), total=4)
    assert lint(method) == []


def test_a_sum_of_fractions_is_no_contradiction():
    method = template(*(phase("design", i, 0.1) for i in range(1, 11)), total=1)
    assert lint(method) == []


@pytest.mark.parametrize(
    ("method", "code"),
    [
        (template(phase("design", 1), total=2), "phases-fall-short-of-total"),
        (
            template(phase("design", 1), phase("testing", 2, milestone=None)),
            "phase-without-milestone",
        ),
        (template(phase("testing", 1, gates=(Gate(NAME),))), "gate-without-criterion"),
        (
            template(phase("testing", 1), risk_categories=(RiskCategory("market", NAME),)),
            "risk-without-response",
        ),
        (template(phase("testing", 1), risk_list_open=True), "open-risk-list"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_contradiction_is_found(method, code):
    assert codes(method) == [code]


@pytest.mark.parametrize(
    "method",
    [
        template(phase("design", 1)),
        template(phase("design", 1, duration=None), total=3),
        template(phase("design", 1, duration=Duration(4, "week")), total=3),
        template(
            phase("design", 1, duration=Duration(4, "week")), phase("testing", 2), total=3
        ),
        template(phase("design", 1, milestone=None), phase("testing", 2, milestone=None)),
        template(phase("training", 1), phase("deployment", 2)),
        template(phase("testing", 1, gates=(Gate(NAME, criterion=NAME),))),
    ],
    ids=[
        "no total", "a phase without duration", "another unit", "mixed units", "no milestones",
        "training first", "a measurable gate",
    ],
)  # fmt: skip
def test_what_is_not_said_is_no_contradiction(method):
    assert lint(method) == []


def test_training_before_deployment_mends_m4():
    m4 = METHODS["M4"]
    orders = {"deployment": 6, "training": 5}
    phases = tuple(replace(p, order=orders.get(p.key, p.order)) for p in m4.phases)
    assert "training-after-deployment" not in codes(replace(m4, phases=phases))


def test_a_finding_is_said_in_chinese():
    method = template(
        phase("deployment", 1), phase("training", 2), phase("testing", 3, milestone=None),
        total=9, risk_list_open=True, risk_categories=(RiskCategory("market", NAME),),
    )  # fmt: skip
    for found in lint(method):
        assert found.message.say("zh") != found.message.say("en")
