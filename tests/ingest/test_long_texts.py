"""Mirror of implanalytics.ingest.long_texts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest import delimited
from implanalytics.ingest.delimited import delimited_grid
from implanalytics.ingest.grid import written
from implanalytics.ingest.long_texts import regular_columns

PIECES = st.sampled_from(
    [
        "a", "张三", "7,5", ",", ",", ";", "\n", "\n", "\r\n", "\r", '"', '"', '""', " ", "\t",
        "\u2028", "\x85",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(",;"))
def test_regular_text_has_the_cells_it_has_record_by_record(text, delimiter):
    columns = regular_columns(text.encode(), delimiter)
    if columns is None or not text.strip():
        return
    content = f"sep={delimiter}\n{text}".encode()
    grid = delimited_grid(content, Path("f.csv"))
    seen = [[written(cell) for cell in column.cells()] for column in columns]
    assert seen == [[written(cell) for cell in cells] for cells in zip(*grid.rows, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1\n", "a,b\n1,2,3\n", 'a,b\n"x\ny",2\n', 'a,b\n1,"x ""y"" z"\n', 'a,b\n1, "x"\n',
        'a\n"x" y\n',
    ],
    ids=["short row", "long row", "line break", "doubled quotes", "space before", "text behind"],
)  # fmt: skip
def test_irregular_text_is_left_to_be_read_record_by_record(text):
    assert regular_columns(text.encode(), ",") is None


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_the_first_line_says_how_many_columns_there_are(end):
    columns = regular_columns(f"a,b{end}".encode() * 5_000, ",")
    assert [len(column.cells()) for column in columns] == [5_000, 5_000]


def test_long_file_is_numbered_by_lines(monkeypatch):
    monkeypatch.setattr(delimited, "LONG", 0)
    grid = delimited_grid(b'sep=;\r\nTask;"Hours"\r\nDesign;7,5\r\n', Path("f.csv"))
    assert tuple(grid.rows) == (("Task", "Hours"), ("Design", "7,5"))
    assert list(grid.numbers) == [2, 3]
