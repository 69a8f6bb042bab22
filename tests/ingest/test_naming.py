"""Mirror of implanalytics.ingest.naming."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.naming import called

NAMES = ("问题日志", "issue log", "test case")


@pytest.mark.parametrize(
    ("grid", "strength"),
    [
        (Grid("2、问题日志（3月）", (("a", "b"),)), 2.0),
        (Grid("Sheet1", (("项目 问题日志", None), ("a", "b"))), 2.0),
        (Grid("Sheet1", (("a", "b"),), file="Issue_Logs-2025"), 1.0),
        (Grid("Sheet1", (("a", "b"),), file="tissue login"), 0.0),
        (Grid("Latest cases", (("a", "b"),)), 0.0),
        (Grid("Sheet1", (("问题日志", "b"),)), 0.0),
        (Grid(None, (("a", "b"),)), 0.0),
    ],
)
def test_title_and_tab_weigh_more_than_the_file(grid, strength):
    assert called(grid, NAMES) == strength
