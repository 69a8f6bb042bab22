"""Mirror of implanalytics.methods.template, and M4 against the description it was made from."""

import re
import unicodedata
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


class TestAgainstTheDescription:
    @pytest.fixture
    def described(self, reference):
        yaml = pytest.importorskip("yaml")
        text = (reference / "methods" / "METHODS.yaml").read_text(encoding="utf-8")
        documents = re.split(r"^---$", text, flags=re.MULTILINE)
        return yaml.safe_load(next(d for d in documents if d.lstrip().startswith("id: M4\n")))

    def test_source_is_its_heading(self, described):
        assert M4.source == described["source_heading"]

    def test_phases_are_all_there(self, described):
        assert [
            (p.order, p.key, p.label.zh, p.duration.value, p.duration.unit, p.milestone.zh)
            for p in M4.phases
        ] == [
            (
                item["order"],
                item["canonical"],
                item["zh"],
                item["duration"]["value"],
                item["duration"]["unit"],
                item["milestone"],
            )
            for item in described["phases"]["items"]
        ]
        assert [label.zh for label in M4.milestones] == described["milestones"]["zh"]

    def test_gates_stand_where_it_has_them(self, described):
        expected = [len(item.get("gates", ())) for item in described["phases"]["items"]]
        assert [len(phase.gates) for phase in M4.phases] == expected

    def test_risks_and_responses_are_all_there(self, described):
        assert [(c.label.zh, [r.kind for r in c.responses]) for c in M4.risk_categories] == [
            (risk["category_zh"], [response["type"] for response in risk["responses"]])
            for risk in described["risks"]
        ]
        assert len(M4.risk_process) == len(described["risk_process"])

    def test_rules_are_all_there(self, described):
        assert [(r.id, r.kind, r.inferred) for r in M4.rules] == [
            (rule["id"], rule["kind"], rule.get("inferred", False))
            for rule in described["rules_of_thumb"]
        ]

    def test_it_is_told_in_our_own_words(self, described):
        ours = {re.sub(r"\s", "", unicodedata.normalize("NFKC", x.zh)) for x in labels(M4)}
        quotes = {quote for quote in _quotes(described) if len(quote) >= 6}
        assert quotes
        assert [(q, o) for q in quotes for o in ours if q in o or (len(o) >= 8 and o in q)] == []


def _quotes(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("q", "dq"):
                yield value
            else:
                yield from _quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _quotes(value)
