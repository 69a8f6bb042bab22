"""Small folders of real files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

PLAN_HEAD = ["任务编号", "任务名称", "阶段", "计划开始", "计划完成", "实际开始", "实际完成"]
PLAN_ROWS = [
    ["T1", "现场调研", "调研", "2025-01-06", "2025-01-10", "2025-01-06", "2025-01-13"],
    ["T2", "系统测试", "测试", "2025-02-10", "2025-02-20", "2025-02-12", "2025-02-28"],
]
TIMESHEET = "Employee,Date,Task,Hours\nAnn,2025-01-06,Site survey,8\nBob,2025-01-07,Testing,4\n"


@pytest.fixture(scope="session")
def workbook():
    """Return a function that writes rows to a workbook; texts like dates become dates."""

    def cell(value):
        looks = isinstance(value, str) and len(value) == 10 and value[4:8:3] == "--"
        return datetime.fromisoformat(value) if looks else value

    def save(path: Path, *rows: Sequence[object], sheet: str = "Sheet1") -> Path:
        book = openpyxl.Workbook()
        book.active.title = sheet
        for row in rows:
            book.active.append([cell(value) for value in row])
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
        book.close()
        return path

    return save


@pytest.fixture
def chinese(tmp_path, workbook):
    """Return the folder of a finished Chinese project: a plan and a timesheet."""
    folder = tmp_path / "客户系统"
    workbook(folder / "计划.xlsx", ["项目名称：", "客户关系管理系统"], PLAN_HEAD, *PLAN_ROWS)
    workbook(
        folder / "工时" / "一月.xlsx",
        ["姓名", "日期", "任务", "阶段", "工时(h)"],
        ["张三", "2025-01-06", "现场调研", "调研", 8],
        ["李四", "2025-02-14", "系统测试", "测试", 6],
        ["合计", None, None, None, 14],
    )
    return folder


@pytest.fixture
def english(tmp_path):
    """Return the folder of an English project with a timesheet only."""
    folder = tmp_path / "crm_rollout"
    folder.mkdir()
    (folder / "hours.csv").write_text(TIMESHEET, encoding="utf-8")
    return folder
