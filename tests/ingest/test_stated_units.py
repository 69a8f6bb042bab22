"""Mirror of implanalytics.ingest.stated_units."""

import pytest

from implanalytics.ingest.readers.timesheet import TIMESHEET


@pytest.mark.parametrize(
    ("above", "heading", "hours"),
    [
        ("单位：人天", "工时", 4.0),
        ("单位：小时", "工时", 0.5),
        ("Unit: days", "Effort", 4.0),
        ("单位：人天", "工时（小时）", 0.5),
        ("单位：人天", "小时", 0.5),
        ("单位：元/人天", "工时", 0.5),
        ("单位：某某公司", "工时", 0.5),
    ],
)
def test_the_unit_above_the_table_counts_where_the_heading_names_none(read, above, heading, hours):
    rows = [[above, None, None], ["日期", "姓名", heading], ["2024-06-03", "张三", 0.5]]
    assert read(TIMESHEET, rows, sheet="s").frames["time_entries"]["effort"].tolist() == [hours]
