"""Small projects made by hand: tables, and the figures built from them."""

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts
from implanalytics.indicators import INDICATORS, figures_of, judge, shipped_thresholds
from implanalytics.indicators.answering import answers as answers_of
from implanalytics.tables import TABLES
from implanalytics.tables.table import IDENTITY


@pytest.fixture(scope="session")
def table():
    """Return a maker of tidy tables from rows; keys come by themselves."""

    def make(name: str, rows: list[dict[str, object]], **same: object) -> pd.DataFrame:
        declared = TABLES[name]
        if not rows:
            return declared.empty()
        keys = [
            {"project_id": "p", declared.own_id: f"{name}:{n}", **same, **row}
            for n, row in enumerate(rows)
        ]
        if declared.traced:
            keys = [
                {"row_id": f"{name}:{n}", "source_id": name, "source_row": n + 2, **row}
                for n, row in enumerate(keys)
            ]
        frame = pd.DataFrame(keys, dtype=object)
        frame = frame.astype({c: declared[c].dtype for c in frame.columns})
        return declared.conform(frame)

    return make


@pytest.fixture(scope="session")
def figures():
    """Return a maker of figures from tables as written and settings."""

    def make(tables, *, as_of="2025-06-30", problems=(), **settings):
        facts, _ = build_facts(tables, Settings("p", **settings), problems)
        return figures_of(facts, pd.Timestamp(as_of))

    return make


@pytest.fixture(scope="session")
def answers(figures):
    """Return a maker of results by (indicator, scope)."""

    def make(tables, **options):
        results = judge(figures(tables, **options), shipped_thresholds())
        return {(r.indicator, r.scope): r for r in results}

    return make


@pytest.fixture(scope="session")
def plan(table):
    """Return a maker of plans; rows are (phase, planned and actual dates, planned hours)."""

    def make(*rows, drop=(), **same):
        names = (
            "phase", "planned_start", "planned_finish", "actual_start", "actual_finish",
            "planned_effort",
        )  # fmt: skip
        full = [dict(zip(names, (*row, *(None,) * 6)[:6], strict=True)) for row in rows]
        named = [
            {"task_id": f"t{n}", "name": f"Step {n}", "origin": "plan", **row}
            for n, row in enumerate(full)
        ]
        return table("tasks", named, **same).drop(columns=list(drop), errors="ignore")

    return make


@pytest.fixture(scope="session")
def sheet(table):
    """Return a maker of timesheets; rows are (phase, day, hours)."""

    def make(*rows):
        names = ("phase", "worked_on", "effort")
        return table("time_entries", [dict(zip(names, row, strict=True)) for row in rows])

    return make


@pytest.fixture(scope="session")
def answer(figures):
    """Return a maker of the project's result of one indicator."""

    def make(name, tables, **options):
        indicator = INDICATORS[name]
        limits = indicator.limits(shipped_thresholds())
        return next(answers_of(indicator, figures(tables, **options), limits))

    return make


@pytest.fixture(scope="session")
def deletions():
    """Return a maker of what is left when a table, or an optional column of one, is not there."""

    def make(tables):
        for name, frame in tables.items():
            yield name, {other: kept for other, kept in tables.items() if other != name}
            needed = {*TABLES[name].required, *(c.name for c in IDENTITY)}
            for column in frame.columns:
                if column not in needed:
                    yield f"{name}.{column}", {**tables, name: frame.drop(columns=[column])}

    return make


@pytest.fixture(scope="session")
def never_better(answer, deletions):
    """Return a check that no deletion makes an answer better, or the question not apply."""

    def check(name, tables, **options):
        before = BADNESS[answer(name, tables, **options).outcome]
        for gone, left in deletions(tables):
            after = answer(name, left, **options).outcome
            assert after == "not_assessable" or BADNESS[after] >= before, (gone, after)

    return check


BADNESS = {"not_applicable": -1, "reported": 0, "green": 0, "amber": 1, "red": 2}
BADNESS["not_assessable"] = 2
"""What is not assessable may only turn red; nothing may turn into what does not apply."""
