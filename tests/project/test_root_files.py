"""Mirror of implanalytics.project.root_files."""

import pickle

import pytest

from implanalytics.core.errors import UsageError
from implanalytics.project import Portfolio, Project, load

HOURS = """Employee,Date,Project,Task,Hours
Ann,2025-01-06,CRM,a,8
Ann,2025-01-07,ERP,b,7
Bob,2025-01-08,CRM,c,6
"""
PLAN = "Task id,Task,Planned start,Planned finish\nT1,a,2025-01-06,2025-01-08\n"


def effort(project):
    return project.facts.table("time_entries")["effort"].sum()


@pytest.fixture
def root(tmp_path):
    """Return a folder with nothing but one timesheet of two projects."""
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "hours.csv").write_text(HOURS, encoding="utf-8")
    return tmp_path / "all"


@pytest.mark.parametrize("name", ["", "hours.csv"], ids=["the folder", "the file"])
def test_a_file_of_several_projects_is_a_portfolio_of_them(root, name):
    portfolio = load(root / name)
    assert isinstance(portfolio, Portfolio)
    projects = [entry.load() for entry in portfolio.entries]
    assert [(p.id, effort(p)) for p in projects] == [("CRM", 14), ("ERP", 7)]
    assert portfolio.problems == ()
    crm, erp = projects
    assert crm.sources["source_id"].tolist() == erp.sources["source_id"].tolist()
    assert crm.facts.table("time_entries")["source_row"].tolist() == [2, 4]


def test_rows_beside_folders_go_to_the_folder_they_name(root):
    for name in ("CRM", "other"):
        (root / name).mkdir()
        (root / name / "plan.csv").write_text(PLAN, encoding="utf-8")
    portfolio = load(root)
    assert [entry.name for entry in portfolio.entries] == ["CRM", "other"]
    crm, other = (entry.load() for entry in portfolio.entries)
    assert (effort(crm), set(crm.tables)) == (14, {"projects", "sources", "tasks", "time_entries"})
    assert crm.sources["path"].tolist() == ["plan.csv", "../hours.csv"]
    assert set(other.tables) == {"projects", "sources", "tasks"}
    (problem,) = portfolio.problems
    assert "ERP (1)" in str(problem)
    assert portfolio.unplaced[0].frames["time_entries"]["source_row"].tolist() == [3]


def test_a_project_is_named_by_what_its_project_toml_says(root):
    for name, said in (("a", 'id = "CRM"'), ("b", 'name = "ＥＲＰ"')):
        (root / name).mkdir()
        (root / name / "plan.csv").write_text(PLAN, encoding="utf-8")
        (root / name / "project.toml").write_text(said, encoding="utf-8")
    portfolio = load(root)
    assert portfolio.problems == ()
    assert [effort(entry.load()) for entry in portfolio.entries] == [14, 7]


def test_a_folder_named_like_one_of_the_projects_is_that_project(root):
    project = load(root.rename(root.with_name("CRM")))
    assert isinstance(project, Project)
    assert effort(project) == 14


def test_a_table_of_one_project_beside_makes_the_folder_one_project(root):
    (root / "plan.csv").write_text(PLAN, encoding="utf-8")
    assert isinstance(load(root), Project)


def test_a_file_of_no_project_beside_registered_ones_is_told(root):
    (root / "CRM").mkdir()
    (root / "CRM" / "project.toml").touch()
    (root / "CRM" / "plan.csv").write_text(PLAN, encoding="utf-8")
    (root / "plan.csv").write_text(PLAN, encoding="utf-8")
    assert [p.code for p in load(root).problems] == ["file-of-no-project", "rows-of-no-project"]


def test_a_file_of_one_project_is_no_portfolio(root):
    (root / "hours.csv").write_text(HOURS.replace("ERP", "CRM"), encoding="utf-8")
    with pytest.raises(UsageError, match="give its folder"):
        load(root / "hours.csv")


def test_an_entry_can_be_sent_to_another_process(root):
    for entry in load(root).entries:
        assert effort(pickle.loads(pickle.dumps(entry)).load()) == effort(entry.load())


def test_files_are_read_once(root, monkeypatch):
    from implanalytics.ingest import reading

    seen = []
    opened = reading.bytes_of
    monkeypatch.setattr(reading, "bytes_of", lambda path: seen.append(path) or opened(path))
    for entry in load(root).entries:
        entry.load()
    assert len(seen) == 1
    seen.clear()
    (root / "plan.csv").write_text(PLAN, encoding="utf-8")
    load(root)
    assert sorted(path.name for path in seen) == ["hours.csv", "plan.csv"]
