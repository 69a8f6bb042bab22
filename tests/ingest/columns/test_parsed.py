"""Mirror of implanalytics.ingest.columns.parsed: what holds for every kind of column."""

from datetime import date, datetime, time, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.columns import (
    flags,
    hours,
    ids,
    instants,
    numbers,
    percents,
    texts,
)
from implanalytics.ingest.columns.parsed import is_empty
from implanalytics.ingest.grid import CellFault

DTYPES = {
    texts: "str",
    ids: "str",
    numbers: "float64",
    hours: "float64",
    percents: "float64",
    instants: "datetime64[us]",
    flags: "boolean",
}
every_column = pytest.mark.parametrize("column", DTYPES, ids=lambda c: c.__name__)

SEEN = [
    "", " ", "\u3000", "-", "N/A", "待定", "#REF!", "#N/A", "7.5", "7,5", "1,234", "1.234,5",
    "２．５", "40%", "百分之四十", "0.4", "1", "100", "十二", "三小时", "1h 30m", "PT8H", "7:30",
    "2人天", "¥5", "03/04/2024", "13/04/2024", "04/13/2024", "2024-06-03", "2024年6月3日",
    "Jun 3, 2024", "0000-00-00", "2024-02-30", "45446", "2024-06-03T09:00:00Z",
    "2024-06-03T09:00:00+08:00", "yes", "否", "x", "高", "tomorrow", "nan", "inf", "1e309",
    "0x1F", "1_000", "'007", "1.2E+17", "\x07bell", "a\u200bb", CellFault("#DIV/0!"),
    CellFault("=A1*2"), None, True, False, 0, 1, 45446, 0.4, 1.7, -2.0, 1e300, float("inf"),
    float("nan"), 1704067200000, date(2024, 6, 3), date(1900, 2, 28), time(0, 0),
    datetime(2024, 6, 3, 9, 30), datetime(9999, 12, 31), time(8, 30), timedelta(hours=30),
    pd.NaT,
]  # fmt: skip
cells = st.lists(st.sampled_from(SEEN) | st.text(max_size=12) | st.floats(), max_size=12)


@every_column
@settings(max_examples=60, deadline=None)
@given(data=cells, first=st.integers(1, 500))
def test_every_cell_has_a_value_or_a_reason_or_is_empty(column, data, first):
    given_cells = pd.Series(data, index=range(first, first + len(data)), dtype=object)
    before = given_cells.copy()
    parsed = column(given_cells)
    assert parsed.values.dtype == DTYPES[column]
    assert parsed.values.index.equals(given_cells.index)
    assert [*map(repr, given_cells)] == [*map(repr, before)]
    for label, cell in given_cells.items():
        nothing = is_empty(cell) or parsed.changed.get(label) == "no-value"
        account = [parsed.values.notna()[label], label in parsed.refused, nothing]
        assert sum(account) == 1, (cell, account)
        assert not (label in parsed.refused and label in parsed.changed)
    if column in (numbers, hours, percents):
        assert not parsed.values.isin([float("inf"), float("-inf")]).any()


@every_column
@settings(max_examples=40, deadline=None)
@given(data=cells, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rows_decides_nothing(column, data, shuffle):
    labels = [*range(len(data))]
    mixed = [*labels]
    shuffle.shuffle(mixed)
    straight = column(pd.Series(data, index=labels, dtype=object))
    shuffled = column(pd.Series([data[i] for i in mixed], index=mixed, dtype=object))
    pd.testing.assert_series_equal(shuffled.values.loc[labels], straight.values, check_index=False)
    assert shuffled.refused == straight.refused
    assert shuffled.changed == straight.changed
    assert shuffled.notes == straight.notes


@every_column
def test_error_cells_and_formulas_without_result_are_never_null_in_silence(column):
    faults = ["#REF!", CellFault("#N/A"), CellFault("=7.5*1"), " #DIV/0! "]
    parsed = column(pd.Series(faults, dtype=object))
    assert [*parsed.refused] == [0, 1, 2, 3]
    assert "no result" in str(parsed.refused[2])


@every_column
def test_refuses_an_index_that_repeats(column):
    with pytest.raises(ValueError, match="unique index"):
        column(pd.Series(["a", "b"], index=[1, 1], dtype=object))


@every_column
def test_an_empty_column_has_its_dtype(column):
    parsed = column(pd.Series([None, "", "\u3000\u200b"], dtype=object))
    assert parsed.values.dtype == DTYPES[column]
    assert parsed.values.isna().all()
    assert not parsed.refused
    assert not parsed.changed
