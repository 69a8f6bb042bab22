"""Mirror of implanalytics.project.project."""

import json

from implanalytics.core.words import message
from implanalytics.project import load


def test_says_what_it_is(chinese):
    assert repr(load(chinese)) == (
        "Project('客户关系管理系统', rows={'projects': 1, 'sources': 2, 'tasks': 2, "
        "'time_entries': 2}, problems=1)"
    )


def test_changing_what_it_hands_out_changes_nothing(chinese):
    project = load(chinese)
    sources, tasks = project.sources, project.facts.table("tasks")
    sources["path"] = "x"
    tasks["name"] = "x"
    assert "x" not in set(project.sources["path"])
    assert "x" not in set(project.facts.table("tasks")["name"])


def test_notes_say_where_and_what(chinese):
    project = load(chinese)
    project.row_notes.loc[0, "detail"] = json.dumps(message("Odd: {n}.", n=3).to_json())
    notes = project.notes("en")
    assert notes["path"].tolist()[-1] == "计划.xlsx"
    assert notes.loc[0, "detail"] == "Odd: 3."
    assert notes["detail"].isna().sum() == len(notes) - 1
