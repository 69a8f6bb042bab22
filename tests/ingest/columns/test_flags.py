"""Mirror of implanalytics.ingest.columns.flags."""

import pandas as pd
import pytest

from implanalytics.ingest.columns import flags

YES = ["Yes", "y", "TRUE", True, 1.0, "1", "✓", "√", "是", "有", "はい"]
NO = ["No", "n", "false", False, 0.0, "0", "✗", "×", "否", "无", "いいえ"]


@pytest.mark.parametrize("cell", YES, ids=repr)
def test_yes(cell):
    assert flags(pd.Series([cell], dtype=object)).values.tolist() == [True]


@pytest.mark.parametrize("cell", NO, ids=repr)
def test_no(cell):
    assert flags(pd.Series([cell], dtype=object)).values.tolist() == [False]


@pytest.mark.parametrize("cell", ["x", "maybe", 2, 0.5], ids=repr)
def test_refuses_what_is_neither(cell):
    assert "neither" in str(flags(pd.Series([cell], dtype=object)).refused[0])
