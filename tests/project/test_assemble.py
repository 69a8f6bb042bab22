"""Mirror of implanalytics.project.assemble."""

import pandas as pd
import pytest

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings
from implanalytics.project.assemble import assemble
from implanalytics.project.readings import row_notes
from implanalytics.tables import TABLES

EARLY, LATE = pd.to_datetime(["2025-06-02", "2025-06-06"])
READ = Problem("odd", Place("plan.xlsx"), message("x"), message("y"))


@pytest.fixture
def tables():
    """Return a plan of two tasks, the second of which ends before it starts."""
    rows = {
        "project_id": "p", "task_id": ["a", "b"], "origin": "plan", "phase": "测试",
        "actual_start": [EARLY, LATE], "actual_finish": [LATE, EARLY],
        "row_id": ["s:2", "s:3"], "source_id": "s", "source_row": [2, 3],
    }  # fmt: skip
    return {"tasks": TABLES["tasks"].conform(pd.DataFrame(rows))}


def made(tables, settings=None, **card):
    return assemble("folder", settings or Settings("p"), tables, [READ], row_notes(()), card)


def test_problems_of_reading_come_first_then_those_across_rows(tables):
    project = made(tables)
    assert project.reading_problems == (READ,)
    assert [problem.code for problem in project.problems] == ["odd", "dates-reversed"]


def test_the_state_is_found_unless_it_is_given(tables):
    assert made(tables).settings.state == "closed"
    assert made(tables, Settings("p", state="running")).settings.state == "running"


def test_the_facts_are_matched_and_the_tables_as_written(tables):
    project = made(tables)
    assert project.facts.table("tasks")["phase_key"].tolist() == ["testing", "testing"]
    assert "phase_key" not in project.tables["tasks"].columns
    assert project.tables["tasks"]["actual_start"].notna().all()


def test_the_project_has_a_row_of_its_own(tables):
    project = made(tables, contract_value=5.0)
    assert project.tables["projects"].to_dict("records") == [
        {"project_id": "p", "state": "closed", "contract_value": 5.0, "folder": "folder"}
    ]
    again = made(project.tables)
    pd.testing.assert_frame_equal(again.tables["projects"], project.tables["projects"])


def test_leaves_its_tables_alone(tables):
    before = tables["tasks"].copy()
    made(tables)
    assert list(tables) == ["tasks"]
    pd.testing.assert_frame_equal(tables["tasks"], before)
