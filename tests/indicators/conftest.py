"""Small projects made by hand: tables, and the figures built from them."""

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts
from implanalytics.indicators import figures_of, judge, shipped_thresholds
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
