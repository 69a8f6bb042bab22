"""Tables of web pages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.errors import DataError
from implanalytics.ingest.html_tables import html_grids

FILE = Path("a.xls")


def test_spans_keep_the_columns_below_their_headings():
    page = (
        "<table><tr><td rowspan=2>a</td><td colspan='2'>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr><tr><th>e<td>f<td>g</table>"
    )
    (grid,) = html_grids(page.encode(), FILE)
    assert grid.rows == (("a", "b", None), (None, "c", "d"), ("e", "f", "g"))
    assert grid.merged == ((0, 0, 1, 0), (0, 1, 0, 2))


def test_what_a_reader_does_not_see_is_left_out():
    page = "<style>x</style><table><tr><td>A &amp; B<script>f('<td>')</script></td></tr><tr><td> "
    (grid,) = html_grids(page.encode(), FILE)
    assert grid.rows == (("A & B",), (None,))


def test_tables_in_tables_and_in_turn():
    page = "<table><tr><td>1<table><tr><td>x<tr><td>y</table><tr><td>2</table>"
    outer, inner = html_grids(page.encode(), FILE)
    assert (outer.sheet, inner.sheet) == ("1", "2")
    assert outer.rows[1] == ("2",)
    assert inner.rows == (("x",), ("y",))


def test_a_table_in_a_cell_of_data_is_text_of_that_cell():
    inner = "<table><tr><td>x</td></tr><tr><td>y</td></tr></table>"
    row = f"<tr><td>ERP-1</td><td>Import</td><td>{inner}</td></tr>"
    (grid,) = html_grids(f"<table>{row * 3}</table>".encode(), FILE)
    assert grid.sheet is None
    assert grid.rows[0] == ("ERP-1", "Import", "xy")


def test_the_charset_of_the_page_is_obeyed():
    page = '<meta content="text/html; charset=gbk"><table><tr><td>工时</td></tr><tr><td>8</table>'
    assert html_grids(page.encode("gbk"), FILE)[0].rows == (("工时",), ("8",))


def test_a_page_without_a_second_row_has_no_table():
    assert html_grids(b"<table><tr><td>Jira", FILE) == []
    assert html_grids(b"<p>Sign in", FILE) == []


TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "<td colspan=3>", "<td rowspan=2>", "</td>",
     "<th>", "<br>", "<script>", "</script>", "x", "&lt;", "<", "\n", "<!--", "-->",
     "<![x[", "<!", "<?", "&#x110000;"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=30).map("".join))
def test_never_raises_and_is_rectangular(page):
    for grid in html_grids(page.encode(), FILE):
        assert {len(row) for row in grid.rows} == {grid.width}


def test_a_page_that_spreads_too_far_is_refused():
    page = "<table>" + "<tr><td colspan=1000>x</td></tr>" * 40_000 + "</table>"
    with pytest.raises(DataError, match="spreads over"):
        html_grids(page.encode(), FILE)


def test_tables_nested_without_end_are_not_looked_into():
    page = "<table><tr><td>" * 3000 + "x"
    assert html_grids(page.encode(), FILE) == []
