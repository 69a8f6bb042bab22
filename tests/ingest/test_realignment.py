"""Rows with cells too many."""

from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.jira import JIRA_CSV
from implanalytics.ingest.realignment import realigned

HEAD = ("Summary", "Issue key", "Issue Type", "Status", "Labels", "Created")
ROW = ("Import", "ERP-1", "Task", "Open", "a", "2024-03-04")


def put_right(*rows):
    width = max(map(len, rows))
    cells = tuple((*row, *[None] * (width - len(row))) for row in rows)
    grid = Grid(None, cells, lengths=tuple(map(len, rows)))
    return realigned(JIRA_CSV, grid, JIRA_CSV.layout(grid))


def test_the_surplus_goes_where_a_heading_repeats():
    grid, moved = put_right(HEAD, ROW, (*ROW[:5], "b", "c", ROW[5]))
    assert grid.rows[2] == (*ROW, None, None)
    assert moved == {3: ("b", "c")}


def test_a_date_that_would_be_none_after_it_rules_a_way_out():
    grid, moved = put_right(HEAD, ROW, (*ROW[:5], "b", "no date"))
    assert moved == {}
    assert grid.rows[2][6] == "no date"


@given(st.lists(st.sampled_from(["", "a", "2024-03-04", "7"]), min_size=6, max_size=6))
def test_rows_as_long_as_the_header_stay_as_they_are(cells):
    rows = (HEAD, ROW, tuple(cells))
    grid, moved = put_right(*rows)
    assert (grid.rows, moved) == (rows, {})
