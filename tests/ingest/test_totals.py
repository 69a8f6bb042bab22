import pytest

from implanalytics.ingest.readers.plan import PLAN
from implanalytics.ingest.totals import agrees, possible_sums


@pytest.mark.parametrize(
    ("total", "summed", "same"),
    [(100.0, 100.4, True), (100.0, 101.0, False), (0.0, 0.0, True), (7.33, 7.34, True)],
    ids=["within half a per cent", "one per cent", "zeros", "rounded"],
)
def test_agrees(total, summed, same):
    assert agrees(total, summed) is same


def test_total_may_sum_the_rows_since_the_last_total_or_all_above():
    values = {2: 1.0, 3: 2.0, 5: 4.0}
    assert possible_sums(values, 6, [4, 6]) == (4.0, 7.0)


def test_total_is_in_the_unit_of_the_row_below_the_header(read):
    rows = [["编号", "任务名称", "计划开始", "工作量"], [None, None, "yyyy-mm-dd", "人天"],
            ["1", "编码", "2024-06-03", 2], ["2", "测试", "2024-06-03", 3],
            ["合计", None, None, 5]]  # fmt: skip
    found = read(PLAN, rows)
    assert found.frames["tasks"]["planned_effort"].tolist() == [16.0, 24.0]
    assert [p.code for p in found.problems if p.code == "total-disagrees"] == []
