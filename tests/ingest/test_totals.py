import pandas as pd
import pytest

from implanalytics.ingest.totals import agrees, possible_sums


@pytest.mark.parametrize(
    ("total", "summed", "same"),
    [(100.0, 100.4, True), (100.0, 101.0, False), (0.0, 0.0, True), (7.33, 7.34, True)],
    ids=["within half a per cent", "one per cent", "zeros", "rounded"],
)
def test_agrees(total, summed, same):
    assert agrees(total, summed) is same


def test_total_may_sum_the_rows_since_the_last_total_or_all_above():
    values = pd.Series([1.0, 2.0, 4.0], index=[2, 3, 5])
    assert possible_sums(values, 6, [4, 6]) == (4.0, 7.0)
