"""Small projects made by hand, ready for a review."""

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts
from implanalytics.project import Project
from implanalytics.reviews import review
from implanalytics.tables import TABLES

DATES = ("planned_start", "planned_finish", "actual_start", "actual_finish")


@pytest.fixture(scope="session")
def table():
    """Return a maker of tidy tables from rows; keys come by themselves."""

    def make(name, rows):
        declared = TABLES[name]
        keys = [
            {"project_id": "p", declared.own_id: f"{name}:{n}", **row} for n, row in enumerate(rows)
        ]
        if declared.traced:
            keys = [
                {"row_id": f"{name}:{n}", "source_id": name, "source_row": n + 2, **row}
                for n, row in enumerate(keys)
            ]
        frame = pd.DataFrame(keys, dtype=object)
        return declared.conform(frame.astype({c: declared[c].dtype for c in frame.columns}))

    return make


@pytest.fixture(scope="session")
def project(table):
    """Return a maker of projects.

    Plan rows are (phase, planned and actual dates, planned hours); booked rows (phase, hours);
    risks (probability, days).
    """

    def make(plan=(), booked=(), risks=(), *, drop=(), more=None, **settings):
        tasks = [
            {
                "task_id": f"t{n}",
                "name": f"Step {n}",
                "origin": "plan",
                "phase": phase,
                **dict(zip(DATES, dates, strict=True)),
                "planned_effort": hours,
            }
            for n, (phase, *dates, hours) in enumerate(plan)
        ]
        entries = [
            {"phase": phase, "worked_on": dates, "effort": hours} for phase, dates, hours in booked
        ]
        register = [
            {"risk_id": f"R{n}", "text": "R", "probability": p, "impact_days": d}
            for n, (p, d) in enumerate(risks)
        ]
        rows = {"tasks": tasks, "time_entries": entries, "risks": register}
        tables = {name: table(name, given) for name, given in rows.items() if given}
        sources = [
            {
                "source_id": name, "path": f"{name}.xlsx", "sha256": "0", "sheet": "Sheet1",
                "reader": name, "seen": 9, "accepted": 9, "rejected": 0, "skipped": 0,
            }
            for name in tables
        ]  # fmt: skip
        if sources:
            tables["sources"] = table("sources", sources)
        if "tasks" in tables:
            tables["tasks"] = tables["tasks"].drop(columns=list(drop))
        tables |= more or {}
        facts, problems = build_facts(tables, Settings("p", **settings))
        notes = pd.DataFrame(columns=["source_id", "row", "verdict", "kind", "detail"])
        return Project("p", facts, tables, (), problems, notes)

    return make


@pytest.fixture(scope="session")
def reviewed(project):
    """Return a maker of reviews; see `project`."""

    def make(*tables, as_of="2025-06-30", **options):
        return review(project(*tables, **options), as_of=as_of)

    return make


LATE = [
    ("Design", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 80),
    ("Testing", "2025-03-17", "2025-03-28", "2025-03-17", "2025-04-11", 80),
]
DEAR = [("Design", "2025-03-05", 10)] * 8 + [("Testing", "2025-03-20", 10)] * 12
RISKY = [(0.5, 20), (0.9, 30), (0.1, 10), (0.2, 2)]


@pytest.fixture(scope="session")
def bad(reviewed):
    """Return the review of a project that finished late and dear, with risks left."""
    return reviewed(LATE, DEAR, RISKY, contingency_days=30, manager="Nora Whitfield")


@pytest.fixture(scope="session")
def good(reviewed):
    """Return the review of a project that kept every promise."""
    plan = [(*row[:4], row[2], row[5]) for row in LATE]
    return reviewed(plan, [*DEAR[:8], *DEAR[8:16]], [(0.1, 10)], contingency_days=30)


@pytest.fixture(scope="session")
def empty(reviewed):
    """Return the review of a project nothing is known of."""
    return reviewed()


@pytest.fixture(scope="session")
def running(reviewed):
    """Return the review, as of 9 April, of a project whose testing is overdue."""
    plan = [*LATE, ("Training", "2025-05-05", "2025-05-16", None, None, 40)]
    return reviewed(plan, DEAR, RISKY, as_of="2025-04-09", contingency_days=80)
