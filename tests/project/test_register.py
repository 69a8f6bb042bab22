"""Mirror of implanalytics.project.register."""

import pytest

from implanalytics.project.beside import Beside
from implanalytics.project.register import find_register, portfolio_from_register

HEAD = ["项目编号", "项目名称", "客户", "项目经理", "状态", "文件夹"]


@pytest.fixture
def root(tmp_path):
    """Return a folder of four folders."""
    for name in ("P-1", "P-2 ERP系统", "财务", "other"):
        (tmp_path / name).mkdir()
    return tmp_path


def portfolio(root, workbook, *rows, head=HEAD):
    path = workbook(root / "项目台账.xlsx", head, *rows)
    folders = sorted(p for p in root.iterdir() if p.is_dir())
    return portfolio_from_register(find_register(Beside(root), [path]), folders)


FOLDERS = {
    "named": (["P-9", "CRM", "甲", "李四", "进行中", "other"], "other"),
    "called by its id": (["P-1", "CRM", "甲", "李四", "进行中", None], "P-1"),
    "beginning with its id": (["p-2", "CRM", "甲", "李四", "进行中", None], "P-2 ERP系统"),
    "called by its name": (["P-9", "财务", "甲", "李四", "进行中", None], "财务"),
    "not there": (["P-9", "CRM", "甲", "李四", "进行中", "gone"], None),
    "nowhere": (["P-9", "CRM", "甲", "李四", "进行中", None], None),
}


@pytest.mark.parametrize(("row", "expected"), FOLDERS.values(), ids=FOLDERS)
def test_the_folder_of_a_row(root, workbook, row, expected):
    entry = portfolio(root, workbook, row).entries[0]
    assert (entry.folder and entry.folder.name) == expected
    assert entry.name == (expected or row[0])


def test_a_row_says_what_is_known_of_a_project(root, workbook):
    found = portfolio(root, workbook, ["P-1", "CRM", "甲", "李四", "已结项", None])
    assert dict(found.entries[0].card) == {
        "project_id": "P-1", "name": "CRM", "customer": "甲", "manager": "李四", "state": "closed",
    }  # fmt: skip


def test_folders_the_register_does_not_name_are_added_and_told(root, workbook):
    found = portfolio(root, workbook, ["P-1", "CRM", "甲", "李四", "进行中", None])
    assert [entry.name for entry in found.entries] == ["P-1", "P-2 ERP系统", "other", "财务"]
    told = [p.place.file for p in found.problems if p.code == "folder-not-in-register"]
    assert told == ["P-2 ERP系统", "other", "财务"]


def test_the_order_of_the_register_stands(root, workbook):
    rows = [["P-2", "b", "甲", "李四", "进行中", None], ["P-1", "a", "甲", "李四", "进行中", None]]
    names = [entry.name for entry in portfolio(root, workbook, *rows).entries]
    assert names[:2] == ["P-2 ERP系统", "P-1"]


def test_another_workbook_is_no_register(root, workbook):
    path = workbook(
        root / "项目台账.xlsx", ["姓名", "日期", "任务", "工时"], ["张三", "2025-01-06", "x", 8]
    )
    assert find_register(Beside(root), [path]) is None


@pytest.mark.parametrize("name", ["项目台账.xlsx", "Project Register 2025.xlsx", "Portfolio.xlsx"])
def test_a_register_is_found_by_its_name_and_content(root, workbook, name):
    path = workbook(root / name, HEAD, ["P-1", "CRM", "甲", "李四", "进行中", None])
    assert find_register(Beside(root), [root / "x.csv", path]).path == path


def test_a_workbook_of_another_name_is_not_opened(root):
    (root / "plan.xlsx").write_bytes(b"broken")
    assert find_register(Beside(root), [root / "plan.xlsx"]) is None
