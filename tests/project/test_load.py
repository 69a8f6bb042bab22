"""Mirror of implanalytics.project.load."""

import shutil

import pytest

from implanalytics.core.errors import DataError, UsageError
from implanalytics.project import Portfolio, Project, load, save


def copies(source, root, *names):
    for name in names:
        shutil.copytree(source, root / name)
    return root


def names(portfolio):
    assert isinstance(portfolio, Portfolio)
    return [entry.name for entry in portfolio.entries]


def test_a_folder_is_a_project(english):
    project = load(str(english))
    assert isinstance(project, Project)
    assert project.id == "crm_rollout"


def test_a_folder_may_be_given_from_within(english, monkeypatch):
    monkeypatch.chdir(english)
    assert load(".").id == "crm_rollout"


def test_a_folder_of_folders_with_data_is_a_portfolio(english, tmp_path):
    root = copies(english, tmp_path / "all", "b", "a")
    (root / "empty").mkdir()
    (root / ".hidden").mkdir()
    portfolio = load(root)
    assert (portfolio.name, names(portfolio)) == ("all", ["a", "b"])
    assert [entry.load().id for entry in portfolio.entries] == ["a", "b"]


def test_one_folder_with_data_is_part_of_a_project(english, tmp_path):
    assert load(copies(english, tmp_path / "all", "timesheets")).id == "all"


def test_data_beside_the_folders_make_one_project(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "b")
    (root / "more.csv").write_text("Employee,Date,Task,Hours\nCid,2025-01-08,x,1\n", "utf-8")
    assert isinstance(load(root), Project)


def test_project_toml_says_that_a_folder_is_one_project(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "b")
    (root / "project.toml").touch()
    project = load(root)
    assert isinstance(project, Project)
    assert [p.code for p in project.problems] == ["same-content", "calendar-assumed"]


def test_project_toml_in_a_folder_makes_the_folder_above_a_portfolio(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "2024/b", "2024/c")
    (root / "2024" / "b" / "project.toml").touch()
    (root / "list.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert names(load(root)) == ["2024/b", "a"]


def test_folders_of_one_name_get_their_path_as_id(english, tmp_path):
    root = copies(english, tmp_path / "all", "2024/crm", "2025/crm")
    for year in ("2024", "2025"):
        (root / year / "crm" / "project.toml").touch()
    assert [entry.load().id for entry in load(root).entries] == ["2024/crm", "2025/crm"]


def test_projects_of_one_id_are_refused_when_they_are_read(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "b", "c")
    for name in ("a", "b"):
        (root / name / "project.toml").write_text('id = "P-1"', encoding="utf-8")
    first, second, third = load(root).entries
    with pytest.raises(DataError, match="a: Its id P-1 is also the id of b"):
        first.load()
    with pytest.raises(DataError, match="b: Its id P-1 is also the id of a"):
        second.load()
    assert third.load().id == "c"


def test_a_wrong_project_toml_is_told_when_its_project_is_read(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "b")
    (root / "a" / "project.toml").write_text("idd = 1", encoding="utf-8")
    first, second = load(root).entries
    with pytest.raises(DataError, match="Did you mean id"):
        first.load()
    assert second.load().id == "b"


@pytest.fixture
def registered(english, tmp_path, workbook):
    """Return a folder of two projects and a register that names them."""
    root = copies(english, tmp_path / "all", "a", "b")
    workbook(
        root / "项目台账.xlsx",
        ["项目编号", "项目名称", "项目经理", "状态", "文件夹"],
        ["P-2", "ERP", "王五", "进行中", "b"],
        ["P-1", "CRM", "李四", "已结项", "a"],
    )
    return root


@pytest.mark.parametrize("name", ["", "项目台账.xlsx"], ids=["the folder", "the register"])
def test_a_register_makes_a_portfolio(registered, name):
    portfolio = load(registered / name)
    assert names(portfolio) == ["b", "a"]
    projects = [entry.load() for entry in portfolio.entries]
    assert [(p.id, p.title, p.settings.state) for p in projects] == [
        ("P-2", "ERP", "running"),
        ("P-1", "CRM", "closed"),
    ]


def test_project_toml_goes_before_the_register(registered):
    (registered / "b" / "project.toml").write_text('manager = "赵六"', encoding="utf-8")
    project = load(registered).entries[0].load()
    assert (project.id, project.settings.manager) == ("P-2", "赵六")


def test_a_store_is_a_portfolio_and_its_folders_are_projects(english, tmp_path):
    root = copies(english, tmp_path / "all", "a", "b")
    store = tmp_path / "store"
    folders = [save(entry.load(), store) for entry in load(root).entries]
    assert load(folders[0]).id == "a"
    assert [entry.load().id for entry in load(store).entries] == ["a", "b"]


REFUSED = {
    "nothing there": ("gone", UsageError, "no folder or file"),
    "a file that is no register": ("crm_rollout/hours.csv", UsageError, "no register of projects"),
    "an empty folder": ("empty", DataError, "holds no file of tables"),
}


@pytest.mark.parametrize(("path", "error", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_neither_is_refused(english, tmp_path, path, error, told):
    (tmp_path / "empty").mkdir()
    with pytest.raises(error, match=told):
        load(tmp_path / path)
