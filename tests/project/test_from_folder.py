"""Mirror of implanalytics.project.from_folder."""

from datetime import date

import pandas as pd
import pytest

from implanalytics.core.errors import DataError
from implanalytics.project.from_folder import project_from_folder


def codes(project):
    return [problem.code for problem in project.problems]


def test_a_folder_as_it_is(chinese):
    project = project_from_folder(chinese)
    assert (project.id, project.title, project.folder) == (
        "客户系统", "客户关系管理系统", "客户系统",
    )  # fmt: skip
    assert (project.settings.calendar, project.settings.state) == ("china", "closed")
    assert set(project.tables) == {"projects", "sources", "tasks", "time_entries"}
    assert project.facts.table("tasks")["phase_key"].tolist() == ["survey", "testing"]
    assert set(project.tables["tasks"]["project_id"]) == {"客户系统"}
    assert codes(project) == ["calendar-assumed"]


def test_what_is_matched_is_not_in_the_tables_as_written(chinese):
    project = project_from_folder(chinese)
    assert "phase_key" not in project.tables["tasks"].columns


def test_project_toml_goes_before_everything(chinese):
    (chinese / "project.toml").write_text(
        'id = "P-1"\nname = "CRM"\nmethod = "M4"\ncalendar = "standard"\nstate = "running"\n'
        "[events]\ngolive = 2025-03-01\n",
        encoding="utf-8",
    )
    project = project_from_folder(chinese, {"project_id": "R-1", "name": "R", "manager": "李四"})
    settings = project.settings
    assert (settings.id, settings.name, settings.manager) == ("P-1", "CRM", "李四")
    assert (settings.method, settings.state) == ("M4", "running")
    assert project.facts.template.name == "M4"
    assert project.facts.table("events")["kind"].tolist() == ["golive"]
    assert set(project.sources["reader"]) == {"plan", "timesheet", "settings"}
    assert project.problems == ()


def test_a_register_goes_before_what_the_files_say(chinese):
    card = {"project_id": "R-1", "name": "R", "state": "running", "contract_value": 5.0,
            "as_of": pd.Timestamp("2025-02-01")}  # fmt: skip
    project = project_from_folder(chinese, card)
    assert (project.id, project.title, project.settings.state) == ("R-1", "R", "running")
    assert project.settings.as_of == date(2025, 2, 1)
    assert project.tables["projects"]["contract_value"].tolist() == [5.0]


def test_a_closure_in_project_toml_closes(english):
    (english / "project.toml").write_text("[events]\nclosure = 2025-02-01\n", encoding="utf-8")
    assert project_from_folder(english).settings.state == "closed"


def test_files_that_are_not_read_are_told(english):
    (english / "contract.pdf").write_bytes(b"%PDF-1.7")
    assert codes(project_from_folder(english)) == ["files-not-read", "calendar-assumed"]


def test_a_declared_file_is_not_told_as_not_read(english):
    (english / "hours.csv").rename(english / "hours.dat")
    (english / "project.toml").write_text(
        'calendar = "standard"\n[[source]]\npath = "hours.dat"\n', encoding="utf-8"
    )
    assert project_from_folder(english).problems == ()


def test_no_path_is_kept(chinese):
    project = project_from_folder(chinese)
    shown = " ".join(map(str, project.problems)) + repr(project)
    shown += " ".join(str(frame.to_dict()) for frame in project.tables.values())
    assert str(chinese.parent) not in shown


def test_years_without_known_holidays_are_told(english):
    (english / "hours.csv").write_text(
        "Employee,Date,Task,Hours\nAnn,2003-03-03,Testing,8\n", encoding="utf-8"
    )
    (english / "project.toml").write_text('calendar = "china"', encoding="utf-8")
    (problem,) = project_from_folder(english).problems
    assert "2003" in str(problem)


def test_an_empty_folder_is_refused_and_says_what_was_looked_for(tmp_path):
    with pytest.raises(DataError, match=r"holds no file of tables. Looked for were .*\.xlsx"):
        project_from_folder(tmp_path)


def test_a_folder_without_tables_is_refused_and_says_why(tmp_path):
    (tmp_path / "notes.txt").write_text("called them\nno answer\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        project_from_folder(tmp_path)
    told = str(caught.value)
    assert "None of its files holds a table that is recognised." in told
    assert "notes.txt" in told


def test_settings_that_nothing_obeys_are_told(english):
    text = 'profile = "core"\nflags = ["hardware"]\n'
    (english / "project.toml").write_text(text, encoding="utf-8")
    told = [p for p in project_from_folder(english).problems if p.code == "not-used-yet"]
    assert [p.found.values["key"] for p in told] == ["flags", "profile"]
    assert {p.severity for p in told} == {"notice"}
