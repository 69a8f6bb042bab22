"""Mirror of implanalytics.ingest.columns.distinct."""

from datetime import date, datetime

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.cells import CellColumn
from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import CellFault
from implanalytics.ingest.parsing import parse, parse_column
from implanalytics.tables.column import flag, instant, money, number, text

CONTEXT = Context("f.csv", None, "0123456789", "P", timezone="Asia/Shanghai")
COLUMNS = [
    text("name", "Name", "名称"),
    text("task_id", "Task", "任务"),
    number("effort", "Effort", "工时", unit="h"),
    number("done", "Done", "进度", unit="share"),
    number("level", "Level", "级别"),
    number("lag", "Lag", "延隔", unit="wd"),
    money("value", "Value", "金额"),
    instant("day", "Day", "日期"),
    flag("ok", "Ok", "是否"),
]
CELLS = st.one_of(
    st.none(),
    st.text(max_size=5),
    st.sampled_from(
        [
            "", " ", "a", "a ", "张三", " 张三", "e\u0301", "#REF!", CellFault("=A1"), "1.2E+17", "10.0", "11.0", "1０.0",
            "'007", "１２", "1,5", "1.200,5", "1,234", "40%", 0.4, 40.0, 1.0, 1, True, "是", "no",
            "N/A", "-", "3天", "2人天", "1h 30m", "7:30", "¥1,200", "USD 5", "03/04/2024",
            "13/04/2024",
            "2024年3月5日", 45356.0, date(2024, 3, 5), datetime(2024, 3, 5, 8), "2024-03-05T08:00Z",
            1e18, 12345678901234567890.0, "a\u202eb", "x\r\ny", "#1234 fix", "“引用”", "Total: 5",
        ]
    ),
)  # fmt: skip


@given(st.sampled_from(COLUMNS), st.lists(CELLS, max_size=12))
def test_column_reads_the_same_by_its_values_and_by_its_cells(column, cells):
    index = pd.Index(range(5, 5 + 2 * len(cells), 2), dtype="int64")
    by_cells = parse(column, pd.Series(cells, index=index, dtype=object), "工时", CONTEXT)
    found = parse_column(column, CellColumn.of(cells), index, "工时", CONTEXT)
    pd.testing.assert_series_equal(found.values, by_cells.values)
    assert (found.refused, found.changed) == (by_cells.refused, by_cells.changed)
    assert found.notes == by_cells.notes
