"""Mirror of implanalytics.methods.template, and what every method has."""

import re
from collections.abc import Mapping

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import METHODS, PHASE_KEYS, Duration

M4 = METHODS["M4"]


@pytest.mark.parametrize(
    ("duration", "en", "zh"),
    [
        (Duration(6, "month"), "6 months", "6 个月"),
        (Duration(1, "month"), "1 month", "1 个月"),
        (Duration(1.5, "week"), "1.5 weeks", "1.5 周"),
        (Duration(10, "day"), "10 days", "10 天"),
    ],
)
def test_a_duration_says_its_unit(duration, en, zh):
    assert duration.label == Label(en, zh)


def test_m4_is_seven_phases_in_order():
    assert [(p.order, p.key, p.duration.value) for p in M4.phases] == [
        (1, "requirements", 1),
        (2, "design", 1),
        (3, "development", 2),
        (4, "testing", 1),
        (5, "deployment", 1),
        (6, "training", 1),
        (7, "acceptance", 1),
    ]
    assert M4.total_duration == Duration(6, "month")
    assert M4.summed_duration == Duration(8, "month")


def test_m4_lacks_what_it_lacks():
    assert M4.phase("integration") is None
    assert M4.phase("testing").label.zh == "系统测试"


def test_m4_covers_its_four_risks():
    assert [(c.key, [r.kind for r in c.responses]) for c in M4.risk_categories] == [
        ("technical", ["mitigate", "mitigate", "verify"]),
        ("organisational", ["mitigate", "mitigate"]),
        ("resource", ["prevent", "prevent", "adjust"]),
        ("market", ["monitor", "adjust"]),
    ]


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_a_method_speaks_both_languages(method):
    for label in labels(method):
        assert re.search(r"[A-Za-z]", label.en), label
        assert re.search(r"[一-鿿]", label.zh), label
    assert {phase.canonical for phase in method.phases} <= set(PHASE_KEYS)


def labels(thing):
    if isinstance(thing, Label):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from labels(part)
    elif isinstance(thing, Mapping):
        yield from labels(tuple(thing.values()))
    elif hasattr(thing, "__dataclass_fields__"):
        for name in thing.__dataclass_fields__:
            yield from labels(getattr(thing, name))
