"""A small project judged by hand-made tables, for everything that draws or writes it."""

from dataclasses import replace

import pandas as pd
import pytest

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings, build_facts
from implanalytics.project import Project
from implanalytics.reviews import review
from implanalytics.store import ROW_NOTES
from implanalytics.tables import TABLES

SOURCES = {"plan000000": "plan.csv", "hours00000": "hours.csv", "risks00000": "risks.csv"}


def day(text):
    return pd.Timestamp(text) if text else pd.NaT


def table(name, source, columns, rows, **constant):
    frame = pd.DataFrame(rows, columns=columns)
    numbers = range(2, 2 + len(frame))
    identity = {
        "project_id": "P-1", "source_id": source, "source_row": [float(n) for n in numbers],
        "source_column": None, "row_id": [f"{source}:{n}" for n in numbers],
    }  # fmt: skip
    return TABLES[name].conform(frame.assign(**identity, **constant))


def tables(*, risk="Interface changes late", person="Ada", task="Write cases"):
    plan = [
        ("1", "Interviews", "Requirements", *map(day, ("2025-03-03", "2025-03-07")),
         *map(day, ("2025-03-03", "2025-03-11")), 40.0),
        ("2", task, "Testing", *map(day, ("2025-03-10", "2025-03-21")),
         *map(day, ("2025-03-12", "2025-04-04")), 80.0),
    ]  # fmt: skip
    hours = [
        (day("2025-03-04"), person, "Requirements", "Interviews", 44.0),
        (day("2025-03-18"), person, "Testing", task, 112.0),
        (day("2025-03-19"), person, None, "Coffee", 2.0),
    ]
    risks = [
        ("R1", risk, 0.5, 20.0, "high", "high", None),
        ("R2", "Key user leaves", 0.2, 10.0, "low", "medium", None),
        ("R3", "Server late", 0.9, 30.0, "high", "high", day("2025-03-20")),
    ]
    dates = ["planned_start", "planned_finish", "actual_start", "actual_finish"]
    sources = [
        {"source_id": key, "path": path, "sha256": key * 6, "sheet": None, "reader": "test",
         "seen": 4.0, "accepted": 3.0, "rejected": 0.0, "skipped": 1.0}
        for key, path in SOURCES.items()
    ]  # fmt: skip
    return {
        "sources": TABLES["sources"].conform(pd.DataFrame(sources).assign(project_id="P-1")),
        "tasks": table(
            "tasks", "plan000000",
            ["task_id", "name", "phase", *dates, "planned_effort"], plan, origin="plan",
        ),
        "time_entries": table(
            "time_entries", "hours00000",
            ["worked_on", "person", "phase", "task", "effort"], hours, entry_id=["e1", "e2", "e3"],
        ),
        "risks": table(
            "risks", "risks00000",
            ["risk_id", "text", "probability", "impact_days", "probability_level",
             "impact_level", "closed_on"], risks,
        ),
    }  # fmt: skip


def project(found=None, *, name="Portal", problems=(), **settings):
    found = tables() if found is None else found
    said = Settings("P-1", name=name, state="closed", contingency_days=10.0, **settings)
    facts, across = build_facts(found, said, problems)
    notes = pd.DataFrame(
        {"source_id": ["plan000000"], "row": [1], "verdict": ["skipped"], "kind": ["title"],
         "detail": [None]}
    ).astype(dict(ROW_NOTES))  # fmt: skip
    return Project("portal", facts, found, tuple(problems), (*problems, *across), notes)


PROBLEM = Problem(
    "unreadable-cell", Place("hours.csv", None, 5, "Hours"), message("Found."), message("Hint.")
)


@pytest.fixture(scope="session")
def judged():
    """Return a review of a closed project: late testing, too many hours, exposed reserve."""
    return review(project(problems=(PROBLEM,)), as_of="2025-04-30")


@pytest.fixture(scope="session")
def bare():
    """Return a review of a project with a timesheet and nothing else."""
    found = {name: tables()[name] for name in ("sources", "time_entries")}
    return review(project(found), as_of="2025-04-30")


@pytest.fixture(scope="session")
def changed():
    """Return a function that reviews the same project with some tables changed."""

    def reviewed(notes=None, as_of="2025-04-30", **changes):
        found = tables()
        settings = {name: changes.pop(name) for name in ("currency", "contingency_money")
                    if name in changes}  # fmt: skip
        found |= {name: change(found[name]) for name, change in changes.items()}
        made = project(found, **settings)
        return review(made if notes is None else replace(made, row_notes=notes), as_of=as_of)

    return reviewed
