"""monday.com: groups, repeated headers, subitems on other columns, summary rows."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.monday import MONDAY, straightened
from implanalytics.ingest.reading import best_reader

HEAD = ["Name", "Subitems", "Person", "Status", "Due Date", "Item ID (auto generated)"]
SUB = ["Subitems", "Name", "Owner", "Status", "Item ID (auto generated)", None]
ROWS = [
    ["ERP board", *[None] * 5],
    ["Design", *[None] * 5],
    HEAD,
    ["Import", "Map, Load", "Ann", "Done", "03/October/2025  04:00:18 PM", "9001"],
    SUB,
    [None, "Map", "Bo", "Stuck", "9002", None],
    [None, "Load", "Cy", "Done", "9003", None],
    ["Export", None, "Ann", "Working on it", None, "9004"],
    [None, None, None, None, "2025-10-03 to 2025-10-09", None],
    [None] * 6,
    ["Build", *[None] * 5],
    HEAD,
    ["Setup", None, "Ann", "Done", "2025-10-09", "9005"],
    [None, None, None, None, "2025-10-09", None],
]


@pytest.fixture
def board(read):
    return read(MONDAY, ROWS, sheet="ERP board")


def test_items_and_subitems(board):
    tasks = board.frames["tasks"]
    kept = tasks[["task_id", "name", "phase", "owner", "status"]].itertuples(index=False, name=None)
    assert list(kept) == [
        ("9001", "Import", "Design", "Ann", "Done"),
        ("9002", "Map", "Design", "Bo", "Stuck"),
        ("9003", "Load", "Design", "Cy", "Done"),
        ("9004", "Export", "Design", "Ann", "Working on it"),
        ("9005", "Setup", "Build", "Ann", "Done"),
    ]
    assert tasks["parent_id"].tolist()[1:3] == ["9001", "9001"]
    assert tasks["parent_id"].isna().tolist() == [True, False, False, True, True]
    assert tasks["summary"].tolist() == [True, False, False, False, False]
    assert str(tasks["due"][0].date()) == "2025-10-03"
    assert tasks["source_row"].tolist() == [4, 6, 7, 8, 13]


def test_every_other_row_is_told_apart(board):
    assert [(n.row, n.kind) for n in board.account.rows] == [
        (1, "title"), (2, "title"), (3, "header"), (5, "repeated-header"), (9, "subtotal"),
        (10, "blank"), (11, "section"), (12, "repeated-header"), (14, "subtotal"),
    ]  # fmt: skip


def test_a_board_is_recognised_and_other_sheets_stay_as_they_are():
    assert best_reader(Grid("b", tuple(map(tuple, ROWS)))) is MONDAY
    other = Grid("x", (("Task", "Hours"), ("Import", 7.5)))
    assert straightened(other) is other


def test_a_board_without_ids(read):
    rows = [
        ["Design", *[None] * 3],
        ["Name", "Subitems", "Person", "Status"],
        ["Import", "Map", "Ann", "Done"],
        ["Subitems", "Name", "Status", None],
        [None, "Map", "Stuck", None],
        [None, None, None, "2 items"],
    ]
    found = read(MONDAY, rows, sheet="board")
    tasks = found.frames["tasks"]
    assert tasks["name"].tolist() == ["Import", "Map"]
    assert tasks["status"].tolist() == ["Done", "Stuck"]
    assert tasks["parent_id"].tolist()[1] == tasks["task_id"].tolist()[0] == "Import"
    assert tasks["summary"].tolist() == [True, False]
    assert [n.kind for n in found.account.rows][-1] == "subtotal"
