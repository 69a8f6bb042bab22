"""Mirror of implanalytics.indicators.catalogue: declared in full, open to plug-ins, true to it."""

import pytest

from implanalytics.core.words import Label
from implanalytics.core.words.message import placeholders
from implanalytics.indicators import INDICATORS, JUDGED, judge, shipped_thresholds, worst
from implanalytics.methods import PRACTICES
from implanalytics.tables import TABLES
from implanalytics.tables.kinds import KINDS

LABELS = ("title", "question", "formula", "remedy", "cheapest")


def speaks_both(label):
    assert isinstance(label, Label)
    assert label.en.strip()
    assert any("\u4e00" <= character <= "\u9fff" for character in label.zh)
    assert set(placeholders(label.en)) == set(placeholders(label.zh))


@pytest.mark.parametrize("name", INDICATORS)
def test_says_everything_in_both_languages(name):
    indicator = INDICATORS[name]
    for field in LABELS:
        speaks_both(getattr(indicator, field))
    rule = indicator.rule_of(indicator.limits(shipped_thresholds()))
    speaks_both(rule)
    assert set(placeholders(rule.en)) <= {"green", "amber", "green_from", "amber_from"}


@pytest.mark.parametrize("name", INDICATORS)
def test_reads_columns_that_exist(name):
    assert INDICATORS[name].data
    for need in INDICATORS[name].data:
        table, _, column = need.partition(".")
        assert not column or column in TABLES[table]


def test_every_practice_is_asked_about():
    assert {indicator.practice for indicator in INDICATORS.values()} - {None} == set(PRACTICES)


def test_only_gates_are_shown_as_gates_of_a_phase():
    of_phases = [i for i in INDICATORS.values() if i.by_phase or i.phase]
    assert [i.name for i in of_phases if i.dimension == "gate" and not i.gate] == []


@pytest.mark.parametrize("name", INDICATORS)
def test_asks_for_what_it_reads(name):
    indicator = INDICATORS[name]
    assert {need.partition(".")[0] for need in indicator.asks} <= set(indicator.tables)
    if indicator.check:
        assert indicator.check in KINDS["checks.kind"].kinds


@pytest.mark.parametrize("name", INDICATORS)
def test_declares_the_outcomes_it_can_take(name):
    indicator = INDICATORS[name]
    assert "not_assessable" in indicator.outcomes
    assert set(JUDGED) <= indicator.outcomes or "reported" in indicator.outcomes
    assert ("not_applicable" in indicator.outcomes) >= (indicator.practice is not None)
    assert indicator.practice is None or indicator.practice in PRACTICES


def test_answers_for_the_project_even_without_any_data(figures):
    results = judge(figures({}), shipped_thresholds())
    assert [(r.indicator, r.scope) for r in results] == [(name, "project") for name in INDICATORS]
    assert {r.outcome for r in results} <= {"not_assessable", "not_applicable"}
    for result in results:
        assert result.outcome in INDICATORS[result.indicator].outcomes
        if result.outcome == "not_assessable":
            assert result.missing
            assert result.missing[0].partition(".")[0] in TABLES


def test_only_what_speaks_of_phases_has_phases_as_scope(answers, plan, sheet, table):
    tables = {
        "tasks": plan(("Testing", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-19", 9)),
        "time_entries": sheet(("Testing", "2025-03-05", 12)),
        "risks": table(
            "risks", [{"text": "R", "probability": 0.5, "impact_days": 9, "phase": "测试"}]
        ),
    }
    results = answers(tables, contingency_days=3)
    for name in ("SCH-04", "CST-01", "RSK-02"):
        assert {r.outcome for (n, _), r in results.items() if n == name} == {"red"}
    for name, scope in results:
        assert scope == "project" or INDICATORS[name].by_phase


WORST = {
    "red first": (("green", "red", "not_assessable"), "red"),
    "then amber": (("green", "amber"), "amber"),
    "then green": (("not_applicable", "green", "reported"), "green"),
    "else nothing is known": (("not_assessable", "not_applicable"), "not_assessable"),
    "nothing at all": ((), "not_assessable"),
}


@pytest.mark.parametrize(("outcomes", "expected"), WORST.values(), ids=WORST)
def test_the_worst_judged_outcome_counts(outcomes, expected):
    assert worst(outcomes) == expected
