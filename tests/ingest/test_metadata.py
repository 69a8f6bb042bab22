"""Mirror of implanalytics.ingest.metadata."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.metadata import metadata_above, pairs_in


def test_what_stands_above_is_kept():
    rows = (
        ("项目周报", None, None),
        ("项目名称：", "仓储", "项目经理：李雷"),
        ("Period", "June 2024", None),
        ("制表部门：PMO    姓名：张三", None, None),
    )
    assert metadata_above(Grid("s", rows), 4) == {
        "title": "项目周报",
        "project": "仓储",
        "manager": "李雷",
        "period": "June 2024",
        "制表部门": "PMO",
        "person": "张三",
    }


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("项目名称：仓储，项目经理：李雷", [("项目名称", "仓储"), ("项目经理", "李雷")]),
        ("Project: Apollo | PM: Ann", [("Project", "Apollo"), ("PM", "Ann")]),
        ("导出时间：2024-06-30 18:00:00", [("导出时间", "2024-06-30 18:00:00")]),
        ("2024-07-01 09:30", []),
        ("周期：2024-06-01 至 2024-06-30 单位：人天",
         [("周期", "2024-06-01 至 2024-06-30"), ("单位", "人天")]),
        ("部门：", []),
        ("Project Name: Apollo Date: 01 April 2024",
         [("Project Name", "Apollo"), ("Date", "01 April 2024")]),
    ],
)  # fmt: skip
def test_labels_and_values_in_one_cell(text, pairs):
    assert list(pairs_in([text])) == pairs


def test_an_introduction_is_no_list_of_titles():
    rows = tuple((f"说明 {n}",) for n in range(200))
    assert len(metadata_above(Grid("s", rows), 200)) == 5
