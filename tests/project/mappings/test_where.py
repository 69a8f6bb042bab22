"""Mirror of implanalytics.project.mappings.where."""

import pytest

from implanalytics.core.errors import UsageError
from implanalytics.project import Portfolio, load
from implanalytics.project.mappings.where import mappings_file


def test_a_project_has_its_own_or_that_beside_it(tmp_path):
    folder = tmp_path / "a"
    folder.mkdir()
    assert mappings_file(folder) == folder / "mappings.xlsx"
    (tmp_path / "mappings.xlsx").touch()
    assert mappings_file(folder) == tmp_path / "mappings.xlsx"
    assert mappings_file(folder, alone=False) == folder / "mappings.xlsx"
    (folder / "mappings.xlsx").touch()
    assert mappings_file(folder) == folder / "mappings.xlsx"


def test_the_register_has_it_beside_itself(tmp_path):
    register = tmp_path / "项目台账.xlsx"
    register.touch()
    assert mappings_file(register, alone=False) == tmp_path / "mappings.xlsx"


def test_another_or_none_is_as_asked(tmp_path):
    assert mappings_file(tmp_path, tmp_path / "x.xlsx") == (tmp_path / "x.xlsx").resolve()
    assert mappings_file(tmp_path, False) is None


@pytest.mark.parametrize("name", ["", "no/such/folder.xlsx"])
def test_what_can_be_no_workbook_is_refused(tmp_path, name):
    with pytest.raises(UsageError, match="Name a file ending in .xlsx"):
        mappings_file(tmp_path, tmp_path / name)


def test_a_workbook_called_otherwise_is_no_data(chinese, workbook, filled, tmp_path):
    (filled(("phases", "摸底", "survey"))).rename(tmp_path / "learned.xlsx")
    workbook(tmp_path / "乙" / "工时.xlsx", ["姓名", "日期", "工时"], ["张三", "2025-01-06", 8])
    several = load(tmp_path, mappings=tmp_path / "learned.xlsx")
    assert isinstance(several, Portfolio)
    assert len(several) == 2
    (tmp_path / "learned.xlsx").rename(chinese / "learned.xlsx")
    project = load(chinese, mappings=chinese / "learned.xlsx")
    assert "learned.xlsx" not in set(project.sources["path"])
