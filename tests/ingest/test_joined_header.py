"""Mirror of implanalytics.ingest.joined_header."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.joined_header import joined


def test_three_rows_are_read_from_the_top_and_without_it():
    rows = (
        ("任务", "进度", None, None),
        (None, "计划", None, "实际"),
        (None, "开始", "完成", "开始"),
    )
    grid = Grid("s", rows, merged=((0, 0, 2, 0), (0, 1, 0, 3), (1, 1, 1, 2)))
    assert joined(grid, 0, 3) == (
        "任务",
        ("进度计划开始", "计划开始", "开始计划", "进度开始", "开始进度"),
        ("进度计划完成", "计划完成", "完成计划", "进度完成", "完成进度"),
        ("进度实际开始", "实际开始", "开始实际", "进度开始", "开始进度"),
    )


@pytest.mark.parametrize(
    "rows",
    [
        (("姓名", "工时", None), ("张三", "8", "x")),
        (("姓名", "计划", None), (None, "1", "2")),
        (("姓名", None, None), (None, "开始", "完成")),
        (("姓名", "计划", None), (None, None, None)),
        (("姓名", "计划"),),
    ],
    ids=["data", "numbers", "no group", "nothing below", "the end"],
)
def test_rows_that_are_no_groups_are_not_joined(rows):
    assert joined(Grid(None, rows), 0, 2) is None
