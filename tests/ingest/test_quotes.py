"""Mirror of implanalytics.ingest.quotes."""

import pytest

from implanalytics.ingest.quotes import swallowing_record

HEAD = ["Day", "Task", "Hours"]


@pytest.mark.parametrize(
    "record",
    [
        ["1", "Design,2\n3,Build", "4"],
        ["1", "Design,2\r\n3,Build,4\r\n5,Test", "6"],
        ["1,Design,2\n3", "Build", "4"],
    ],
)
def test_records_within_a_cell_are_seen(record):
    assert swallowing_record([HEAD, ["9", "Plan", "1"], record], ",") == 2


@pytest.mark.parametrize(
    "record",
    [
        ["1", "Design\nBuild", "4"],
        ["1", "first, second\nthird, fourth", "4"],
        ["1", "Design,two\n3,Build", "4"],
        ["1", "Design", "4"],
    ],
)
def test_texts_of_several_lines_are_none(record):
    assert swallowing_record([HEAD, record], ",") is None
