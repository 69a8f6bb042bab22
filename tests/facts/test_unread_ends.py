"""Mirror of implanalytics.facts.unread_ends."""

import pandas as pd
import pytest

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings, build_facts, facts_at

START, FINISH = pd.Timestamp("2025-06-02"), pd.Timestamp("2025-06-06")
AS_OF = pd.Timestamp("2025-06-30")


def refused(column, row=3, code="unreadable-cell"):
    place = Place("s", None, row, column)
    return Problem(code, place, message("x"), message("y"), "warning")


@pytest.fixture
def tasks(table):
    """Return two tasks that were begun, the second without an end."""
    return table("tasks", actual_start=[START, START], actual_finish=[FINISH, None])


HEADINGS = {
    "实际完成": True, "实际结束日期": True, "Actual Finish": True, "actual_end": True,
    "计划完成": False, "实际开始": False, "Actual start": False, "Actual effort": False,
}  # fmt: skip


@pytest.mark.parametrize(("heading", "over"), HEADINGS.items(), ids=HEADINGS)
def test_an_end_that_could_not_be_read_is_an_end(tasks, heading, over):
    facts, _ = build_facts({"tasks": tasks}, Settings("p"), [refused(heading)])
    found = facts_at(facts, AS_OF).table("tasks")
    assert found["actual_finish"].isna().tolist() == [False, True]
    assert ("doubted" in found.columns) is over
    if over:
        assert found["doubted"].isna().tolist() == [True, False]


def test_it_may_have_come_as_late_as_the_status_date(tasks):
    facts, _ = build_facts({"tasks": tasks}, Settings("p"), [refused("实际完成")])
    assert facts_at(facts, AS_OF).table("tasks")["doubted"].tolist() == [pd.NaT, AS_OF]
    early = START - pd.Timedelta(days=1)
    assert facts_at(facts_at(facts, AS_OF), early).table("tasks")["doubted"].isna().all()


def test_a_cell_of_another_row_says_nothing(tasks):
    facts, _ = build_facts({"tasks": tasks}, Settings("p"), [refused("实际完成", row=2)])
    assert "doubted" not in facts.table("tasks").columns


def test_a_risk_may_be_closed(table):
    risks = table("risks", text=["x", "y"], raised_on=[START, START], closed_on=[None, None])
    facts, _ = build_facts({"risks": risks}, Settings("p"), [refused("关闭日期")])
    assert facts_at(facts, AS_OF).table("risks")["doubted"].isna().tolist() == [True, False]
