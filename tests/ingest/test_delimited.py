"""Mirror of implanalytics.ingest.delimited."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.errors import DataError
from implanalytics.ingest.delimited import delimited_grid

FILE = Path("march.csv")
TABLE = (("Task", "Hours"), ("Design", "7.5"), ("Build", "8"))

WAYS = {
    "comma": "Task,Hours\nDesign,7.5\nBuild,8\n",
    "semicolon": "Task;Hours\nDesign;7.5\nBuild;8\n",
    "tab": "Task\tHours\nDesign\t7.5\nBuild\t8",
    "bar": "Task|Hours\nDesign|7.5\nBuild|8",
    "full-width comma": "Task，Hours\nDesign，7.5\nBuild，8",
    "carriage returns": "Task,Hours\rDesign,7.5\rBuild,8\r",
    "all quoted": '"Task","Hours"\r\n"Design","7.5"\r\n"Build","8"\r\n',
    "space before the quote": '"Task", "Hours"\n"Design", "7.5"\n"Build", "8"\n',
}


@pytest.mark.parametrize("text", WAYS.values(), ids=WAYS)
def test_one_table_in_many_ways(text):
    grid = delimited_grid(text.encode(), FILE)
    assert grid.rows == TABLE
    assert (grid.sheet, grid.number(0)) == (None, 1)


def test_the_stated_separator_counts():
    grid = delimited_grid(b"sep=;\r\nTask;Hours\r\nDesign, part 1;7,5\r\n", FILE)
    assert grid.rows[1] == ("Design, part 1", "7,5")
    assert grid.number(0) == 2


@pytest.mark.parametrize("first", ["sep=;;;;\r\n", '"sep=;"\r\n', "SEP = ;\r"])
def test_the_line_of_the_separator_is_no_data(first):
    grid = delimited_grid(f"{first}Task;Hours\nDesign;7,5\n".encode(), FILE)
    assert grid.rows == (("Task", "Hours"), ("Design", "7,5"))
    assert grid.number(0) == 2


def test_a_cell_may_be_longer_than_the_csv_module_expects():
    grid = delimited_grid(b"Task,Hours\n" + b"y" * 200_000 + b",1\n", FILE)
    assert len(grid.rows[1][0]) == 200_000


@pytest.mark.parametrize("text", ["," * 20_000, "a,b\n" * 10_000 + "," * 10_000])
def test_a_table_of_more_cells_than_are_read_is_refused(text):
    with pytest.raises(DataError, match="spreads over"):
        delimited_grid(text.encode(), FILE)


def test_quotes_that_swallow_whole_records_are_refused():
    text = 'Day,Task,Hours\n1,"Design,2\n3,Build,4\n5,Test",6\n'
    with pytest.raises(DataError, match="line 2 closes only in a later line"):
        delimited_grid(text.encode(), FILE)


def test_commas_inside_quotes_do_not_choose_the_separator():
    grid = delimited_grid(b'Task;Hours\n"a,b,c";7\n"d,e,f";8\n', FILE)
    assert grid.rows[1] == ("a,b,c", "7")


def test_a_line_break_in_quotes_stays_in_its_cell_and_blank_lines_stay_rows():
    grid = delimited_grid(b'Task,Hours\n"two\nlines",1\n\nBuild,2\n', FILE)
    assert grid.rows == (("Task", "Hours"), ("two\nlines", "1"), (None, None), ("Build", "2"))


def test_what_str_splitlines_takes_for_a_line_end_is_none():
    grid = delimited_grid("Task,Hours\na\x85b\u2028c\x0bd,1\n".encode(), FILE)
    assert grid.rows[1] == ("a\x85b\u2028c\x0bd", "1")


def test_ragged_rows_are_rectangular_and_lose_nothing():
    grid = delimited_grid(b"Task,Hours\nBuild, phase 2,1.5\nTest\n", FILE)
    assert grid.rows == (
        ("Task", "Hours", None),
        ("Build", "phase 2", "1.5"),
        ("Test", None, None),
    )


REFUSED = {
    "open quote": (b'Task,Hours\nDesign,1\n"Build,2\nTest,3\n', "broken-quotes", "line 3"),
    "text after a quote": (b'Task,Hours\n"Build"x,2\n', "broken-quotes", "line 2"),
    "NUL": (b"Task,Hours\n" + b"Design,1\n" * 20 + b"Bu\0ild,2\n", "binary-content", "Line 22"),
    "only blank lines": (b"\n \r\n\n", "empty-file", "empty"),
    "only a separator": (b"sep=;\n", "empty-file", "empty"),
    "rubbish": (bytes(range(128, 256)) * 4, "unknown-encoding", "line 1"),
}


@pytest.mark.parametrize(("content", "code", "words"), REFUSED.values(), ids=REFUSED)
def test_refusals_name_the_line(content, code, words):
    with pytest.raises(DataError) as caught:
        delimited_grid(content, FILE)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert words in str(problem)
    assert problem.place.file == "march.csv"


words = st.text(st.sampled_from("ab,;'\"\n一 "), min_size=1, max_size=6).map(str.strip)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(words, words, words), min_size=3, max_size=6))
def test_what_csv_writes_comes_back(records):
    table = [("Task", "Person", "Hours"), *records]
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(table)
    grid = delimited_grid(stream.getvalue().encode(), FILE)
    assert grid.rows == tuple(tuple(cell or None for cell in row) for row in table)
