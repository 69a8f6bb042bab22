"""Small projects made by hand: tables, and the figures built from them."""

from dataclasses import replace

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts
from implanalytics.facts.kinds import join_kinds
from implanalytics.indicators import INDICATORS, figures_of, judge, shipped_thresholds
from implanalytics.indicators.answering import answers as answers_of
from implanalytics.tables import TABLES


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
def answer(figures):
    """Return a maker of one indicator's result for the project."""

    def make(name, tables, **options):
        found, indicator = figures(tables, **options), INDICATORS[name]
        return next(iter(answers_of(indicator, found, indicator.limits(shipped_thresholds()))))

    return make


@pytest.fixture(scope="session")
def deletions():
    """Return a maker of the same tables with one table or one optional column less, by its name."""

    def make(tables):
        for name, frame in tables.items():
            yield name, {other: kept for other, kept in tables.items() if other != name}
            for column in TABLES[name].columns:
                if column.name in frame.columns and not column.required:
                    less = frame.drop(columns=column.name)
                    yield f"{name}.{column.name}", {**tables, name: less}

    return make


@pytest.fixture(scope="session")
def outcomes(figures):
    """Return a maker of the project's outcome by indicator."""

    def make(tables, names, **options):
        return outcomes_of(figures(tables, **options), names)

    return make


def outcomes_of(found, names):
    """Return the project's outcome by indicator."""
    limits = shipped_thresholds()
    asked = {name: INDICATORS[name] for name in names}
    return {
        name: next(iter(answers_of(one, found, one.limits(limits)))).outcome
        for name, one in asked.items()
    }


@pytest.fixture(scope="session")
def improved(figures, deletions):
    """Return a finder of deletions that make an indicator green, or not apply."""

    def find(tables, names, **options):
        whole = figures(tables, **options)
        before = outcomes_of(whole, names)
        better = []
        for what, less in deletions(tables):
            table = what.partition(".")[0]
            asked = [name for name in names if table in INDICATORS[name].tables]
            if asked and table in REBUILT:
                after = outcomes_of(figures(less, **options), asked)
            else:
                after = outcomes_of(without(whole, less, table), asked)
            better += [
                (name, what, before[name], outcome)
                for name, outcome in after.items()
                if outcome != before[name] and outcome in ("green", "not_applicable")
            ]
        return better

    return find


REBUILT = frozenset({"tasks", "time_entries", "risks", "events", "baselines", "projects"})
"""Tables from which figures are computed; the others are only looked up."""


def without(found, tables, table):
    """Return figures with a table as it is in `tables`, the rest as computed before."""
    kept = {name: frame for name, frame in found.facts.tables.items() if name != table}
    if table in tables:
        kept |= join_kinds({table: tables[table]}, found.facts.template)
    return replace(found, facts=replace(found.facts, tables=kept))


@pytest.fixture(scope="session")
def plan(table):
    """Return a maker of plans; rows are (phase, planned and actual dates, planned hours)."""

    def make(*rows, drop=(), **same):
        names = (
            "phase", "planned_start", "planned_finish", "actual_start", "actual_finish",
            "planned_effort",
        )  # fmt: skip
        full = [dict(zip(names, (*row, None)[:6], strict=True)) for row in rows]
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
