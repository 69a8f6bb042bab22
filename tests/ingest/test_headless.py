"""Mirror of implanalytics.ingest.headless."""

from datetime import date

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headless import headless_row
from implanalytics.ingest.reading import read_file


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("2024-06-03", "a", "x", "8"), ("2024-06-04", "b", "y", "4")], 0),
        ([("t", None, None), (date(2024, 6, 3), "a", 8.0), (date(2024, 6, 4), "b", 4.0)], 1),
        ([("day", "who", "hours"), ("2024-06-04", "b", "4")], None),
        ([("a", "b", "c"), ("d", "e", "f")], None),
        ([("2024-06-03", "a", "x", "8")], None),
    ],
    ids=["texts", "cells below a title", "a header", "words", "one row"],
)
def test_a_table_whose_first_row_has_values(rows, expected):
    assert headless_row(Grid("s", tuple(rows))) == expected


def test_it_is_said_with_the_way_out(tmp_path):
    path = tmp_path / "hours.csv"
    path.write_text("2024-06-03,张三,编码,8\n2024-06-04,李四,测试,4\n", encoding="utf-8")
    (reading,) = read_file(path, root=tmp_path, project_id="p")
    (problem,) = reading.problems
    assert (problem.code, problem.place.row) == ("no-header-row", 1)
    assert "headings above it" in str(problem.hint)
