"""What is missing never looks better, over every table and column; nothing is read undeclared."""

import importlib
import os
from dataclasses import fields

import pytest

from implanalytics.facts import Facts
from implanalytics.indicators import INDICATORS, Figures, shipped_thresholds
from implanalytics.methods import METHODS

STEP = int(os.environ.get("IMPLANALYTICS_DELETIONS_STEP", "60"))
"""Every so manieth deletion is tried; 1 for all, which takes long."""

ALWAYS = frozenset({"sources", "events"})
"""Where rows come from, and the closure at which everything stops."""

MADE_OF = {
    "plan": {"tasks"}, "entries": {"time_entries"}, "risks": {"risks"}, "exposure": {"risks"},
    "exposure_at_most": {"risks"}, "matrix": {"risks"}, "schedule": {"tasks"},
    "effort": {"tasks", "time_entries"},
}  # fmt: skip
"""Figures that are computed beforehand, and the tables they are computed from."""


@pytest.fixture(scope="module")
def tool(repository):
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(repository / "tools")
        yield importlib.import_module("deletions")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_no_deletion_looks_better(tool, seed):
    tried = list(tool.looking_better(seed, tool.LUCK[seed % 3], STEP))
    assert len(tried) > 300 / STEP
    assert [found for found in tried if found] == []


def test_invented_projects_have_every_outcome(tool):
    figures = tool.figures_from(tool.rich_tables(0, METHODS["M1"], 0.8), "M1")
    seen = [result.outcome for result in tool.judged(figures).results]
    assert len({*seen}) == 6
    assert seen.count("green") > 30
    assert seen.count("red") > 30


@pytest.mark.parametrize("method", ["M1", "M9", None])
def test_an_indicator_reads_only_what_it_declares(tool, method):
    asked = set()

    class RecordedFacts(Facts):
        def table(self, name):
            asked.add(name)
            return super().table(name)

        def has(self, name, *columns):
            asked.add(name)
            return super().has(name, *columns)

        def missing(self, name, *columns):
            asked.add(name)
            return super().missing(name, *columns)

    class RecordedFigures(Figures):
        def __getattribute__(self, name):
            asked.update(MADE_OF.get(name, ()))
            return super().__getattribute__(name)

    template = METHODS[method] if method else None
    figures = tool.figures_from(tool.rich_tables(3, template, 0.9), method)
    facts = RecordedFacts(**{f.name: getattr(figures.facts, f.name) for f in fields(Facts)})
    given = {f.name: getattr(figures, f.name) for f in fields(Figures) if f.init} | {"facts": facts}
    found = {}
    for name, indicator in INDICATORS.items():
        fresh = RecordedFigures(**given)
        asked.clear()
        list(indicator.judge(fresh, indicator.limits(shipped_thresholds())))
        undeclared = asked - {*indicator.tables} - ALWAYS - tool.BESIDE.get(name, frozenset())
        if undeclared:
            found[name] = undeclared
    assert found == {}
