"""Mirror of implanalytics.ingest.sums_above."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.sums_above import sums_rows_above


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", 8.0), ("b", 4.0), ("Total", 12.0)], True),
        ([("a", "8"), ("b", "1,000.5"), ("Total", "1,008.5")], True),
        ([("a", 8.0), ("b", 4.0), ("Total", 13.0)], False),
        ([("a", 8.0), ("Total", 8.0)], False),
        ([("a", 8.0), ("b", 4.0), ("Total", None)], False),
    ],
    ids=["sum", "sum of texts", "other", "one row only", "no number"],
)
def test_the_sum_of_all_rows_above(rows, expected):
    kinds = ["data"] * len(rows)
    assert sums_rows_above(Grid("s", tuple(rows)), kinds, len(rows) - 1) is expected


def test_the_sum_since_the_last_total():
    rows = (("a", 1.0), ("Total", 1.0), ("b", 2.0), ("c", 3.0), ("Total survey", 5.0))
    kinds = ["data", "total", "data", "data", "data"]
    assert sums_rows_above(Grid("s", rows), kinds, 4)
