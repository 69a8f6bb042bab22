"""Mirror of implanalytics.ingest.hidden_rows."""

import openpyxl
import pytest

from implanalytics.ingest import read_file
from implanalytics.ingest.hidden_rows import hidden_rows
from implanalytics.ingest.opening import open_file


@pytest.fixture
def book(tmp_path):
    """Return a workbook whose third and fourth rows are hidden, the fourth being blank."""
    written = openpyxl.Workbook()
    sheet = written.active
    sheet.title = "工时"
    for row in (
        ["日期", "姓名", "工时"],
        ["2024-06-03", "张三", 8],
        ["2024-06-04", "张三", 4],
        [None],
    ):
        sheet.append(row)
    for number in (3, 4):
        sheet.row_dimensions[number].hidden = True
    path = tmp_path / "hours.xlsx"
    written.save(path)
    return path


def test_positions_of_hidden_rows(book):
    (grid,) = open_file(book)
    assert {p for p in grid.hidden_rows if p < len(grid.rows)} == {2, 3} & set(
        range(len(grid.rows))
    )
    assert hidden_rows(b"<sheetData><row r='1'/></sheetData>") == frozenset()


def test_hidden_rows_are_data_and_told_once(book):
    (reading,) = read_file(book, root=book.parent, project_id="p")
    assert reading.account.accepted == 2
    (problem,) = [p for p in reading.problems if p.code == "hidden-rows"]
    assert (problem.severity, problem.found.values["count"]) == ("notice", 1)
    assert problem.found.values["rows"] == ("3",)
