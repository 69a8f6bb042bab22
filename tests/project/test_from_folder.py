"""Mirror of implanalytics.project.from_folder."""

from datetime import date

import pandas as pd
import pytest

from implanalytics.core.errors import DataError
from implanalytics.project.from_folder import Given, project_from_folder


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
    project = project_from_folder(
        chinese, Given({"project_id": "R-1", "name": "R", "manager": "李四"})
    )
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
    project = project_from_folder(chinese, Given(card))
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


def test_the_limits_of_the_organisation_are_found_beside_the_project_or_above_it(english):
    assert project_from_folder(english).settings.thresholds == ""
    above = english.parent / "thresholds.toml"
    above.write_text('version = "PMO"\n[SCH-04]\ngreen = 0.0\n', encoding="utf-8")
    assert "green = 0.0" in project_from_folder(english).settings.thresholds
    own = english / "thresholds.toml"
    own.write_text('version = "own"\n[SCH-04]\ngreen = 0.5\n', encoding="utf-8-sig")
    assert "green = 0.5" in project_from_folder(english).settings.thresholds
    own.write_text('version = "own"\n[SCH-4]\ngreen = 0.5\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"SCH-4 is not a key.*Did you mean 'SCH-"):
        project_from_folder(english)


def test_a_file_exported_once_more_in_another_format_changes_no_figure(chinese, workbook):
    before = project_from_folder(chinese)
    rows = ["任务编号;任务名称;阶段;计划开始;计划完成;实际开始;实际完成"]
    rows += [
        "T1;现场调研;调研;2025-01-06;2025-01-10;2025-01-06;2025-01-13",
        "T2;系统测试;测试;2025-02-10;2025-02-20;2025-02-12;2025-02-28",
    ]
    (chinese / "计划导出.csv").write_text("\n".join(rows), encoding="utf-8-sig")
    head = ["填报人", "工时(h)", "日期", "任务"]
    workbook(chinese / "工时导出.xlsx", head, ["张三", 8, "2025-01-06", "现场调研"])
    after = project_from_folder(chinese)
    assert len(after.sources) == len(before.sources) + 2
    for name in ("tasks", "time_entries"):
        assert len(after.facts.table(name)) == len(before.facts.table(name))
    told = [p.place.file for p in after.problems if p.code == "counted-once"]
    assert told == ["工时导出.xlsx", "计划导出.csv"]
