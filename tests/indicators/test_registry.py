"""The indicators as a whole: declared in full, open to plug-ins, true to their declaration."""

import pytest

from implanalytics.core.words import Label
from implanalytics.core.words.message import placeholders
from implanalytics.indicators import INDICATORS, JUDGED, judge, shipped_thresholds, worst
from implanalytics.tables import TABLES

LABELS = ("title", "question", "formula", "rule", "remedy", "cheapest")


@pytest.mark.parametrize("name", INDICATORS)
def test_says_everything_in_both_languages(name):
    for field in LABELS:
        label = getattr(INDICATORS[name], field)
        assert isinstance(label, Label)
        assert label.en.strip()
        assert any("\u4e00" <= character <= "\u9fff" for character in label.zh)
        assert set(placeholders(label.en)) == set(placeholders(label.zh))
    assert set(placeholders(INDICATORS[name].rule.en)) == {"green", "amber"}


@pytest.mark.parametrize("name", INDICATORS)
def test_needs_columns_that_exist(name):
    for need in INDICATORS[name].needs:
        table, _, column = need.partition(".")
        assert column in TABLES[table]


@pytest.mark.parametrize("name", INDICATORS)
def test_declares_that_it_may_not_be_assessable(name):
    assert "not_assessable" in INDICATORS[name].outcomes
    assert set(JUDGED) <= INDICATORS[name].outcomes


def test_answers_for_the_project_even_without_any_data(figures):
    results = judge(figures({}), shipped_thresholds())
    assert [(r.indicator, r.scope) for r in results] == [(name, "project") for name in INDICATORS]
    assert {r.outcome for r in results} == {"not_assessable"}
    assert all(r.missing and r.missing[0] in TABLES for r in results)


def test_only_what_speaks_of_phases_has_phases_as_scope(answers, plan, sheet, table):
    tables = {
        "tasks": plan(("Testing", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-19", 9)),
        "time_entries": sheet(("Testing", "2025-03-05", 12)),
        "risks": table(
            "risks", [{"text": "R", "probability": 0.5, "impact_days": 9, "phase": "测试"}]
        ),
    }
    results = answers(tables, contingency_days=3)
    for name, indicator in INDICATORS.items():
        assert ((name, "testing") in results) is indicator.by_phase
        assert {r.outcome for (n, _), r in results.items() if n == name} == {"red"}


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
