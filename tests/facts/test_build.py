"""Mirror of implanalytics.facts.build."""

import pandas as pd
import pytest

from implanalytics.core.errors import Place, Problem, UnknownNameError
from implanalytics.core.words import message
from implanalytics.facts import Settings, build_facts, problems_across
from implanalytics.tables import TABLES

EARLY, LATE = pd.Timestamp("2025-06-02"), pd.Timestamp("2025-06-06")


def test_joins_the_method_the_calendar_and_the_phases(table):
    settings = Settings("p", method="M4", calendar="china")
    facts, problems = build_facts({"tasks": table("tasks", phase=["测试"])}, settings)
    assert facts.template is not None
    assert facts.template.name == "M4"
    assert facts.calendar.name == "CN"
    assert facts.table("tasks")["phase_key"].tolist() == ["testing"]
    assert problems == ()


def test_reversed_dates_are_told_and_not_used(table):
    tasks = table("tasks", actual_start=[LATE, EARLY], actual_finish=[EARLY, LATE])
    facts, problems = build_facts({"tasks": tasks}, Settings("p"))
    assert [problem.code for problem in problems] == ["dates-reversed"]
    for column in ("actual_start", "actual_finish"):
        assert facts.table("tasks")[column].isna().tolist() == [True, False]


def test_an_end_set_aside_stays_an_end(table):
    tasks = table("tasks", actual_start=[LATE, EARLY], actual_finish=[EARLY, LATE])
    facts, _ = build_facts({"tasks": tasks}, Settings("p"))
    assert facts.table("tasks")["doubted"].tolist() == [LATE, pd.NaT]
    assert tasks.columns.tolist().count("doubted") == 0


def problem(code, *, row=None, column=None, severity="warning"):
    return Problem(
        code, Place("march.xlsx", "May", row, column), message("x"), message("y"), severity
    )


TOTAL = {"row": 9, "column": "Hours"}
DOUBTS = {
    "a total disagrees": ([problem("total-disagrees", **TOTAL)], True),
    "twice": ([problem("total-disagrees", **TOTAL)] * 2, True),
    "another problem": ([problem("odd", **TOTAL)], False),
    "a refused cell of the column explains it": (
        [
            problem("total-disagrees", **TOTAL),
            problem("x", row=3, column="Hours", severity="error"),
        ],
        False,
    ),
    "a refused cell elsewhere does not": (
        [problem("total-disagrees", **TOTAL), problem("x", row=3, column="Day", severity="error")],
        True,
    ),
}


@pytest.mark.parametrize(("found", "doubted"), DOUBTS.values(), ids=DOUBTS)
def test_sums_are_doubted_where_a_total_disagrees(found, doubted):
    facts, _ = build_facts({}, Settings("p"), found)
    assert facts.doubts == ({"time_entries": ("total-disagrees",)} if doubted else {})


def test_the_days_of_a_sheet_are_in_the_calendar(table):
    days = table("calendars", day=[EARLY], working_hours=[0.0])
    facts, _ = build_facts({"calendars": days}, Settings("p"))
    assert facts.calendar.between(EARLY, EARLY + pd.Timedelta(days=1)) == 0


UNKNOWN = {
    "method": ({"method": "M44"}, "no method 'M44'. Did you mean 'M4'"),
    "calendar": ({"calendar": "chna"}, "no calendar 'chna'"),
    "phase": ({"phases": {"x": "testin"}}, "no phase 'testin'"),
}


@pytest.mark.parametrize(("given", "told"), UNKNOWN.values(), ids=UNKNOWN)
def test_names_that_do_not_exist_are_refused(table, given, told):
    with pytest.raises(UnknownNameError, match=told):
        build_facts({"tasks": table("tasks", phase=["x"])}, Settings("p", **given))


def test_leaves_its_tables_alone(table):
    tasks = table("tasks", actual_start=[LATE], actual_finish=[EARLY], phase=["测试"])
    before = tasks.copy()
    build_facts({"tasks": tasks}, Settings("p"))
    pd.testing.assert_frame_equal(tasks, before)


def test_a_total_of_the_plan_casts_no_doubt_on_the_hours():
    wrong = message("The sheet says {said}, the rows sum to {sum}.", said="3", sum="2")
    problem = Problem("total-disagrees", Place("plan.csv", None, 9), wrong, wrong, "warning")
    account = {"sha256": "0", "reader": "r", "seen": 1, "accepted": 1, "rejected": 0, "skipped": 0}
    sources = pd.DataFrame(
        [
            {"project_id": "p", "source_id": name, "path": f"{name}.csv", "tables": held, **account}
            for name, held in (("plan", "tasks, links"), ("hours", "time_entries"))
        ]
    )
    tables = {"sources": TABLES["sources"].conform(sources)}
    assert build_facts(tables, Settings("p"), [problem])[0].doubts == {}
    elsewhere = Problem("total-disagrees", Place("hours.csv", None, 9), wrong, wrong, "warning")
    doubts = build_facts(tables, Settings("p"), [elsewhere])[0].doubts
    assert doubts == {"time_entries": ("total-disagrees",)}


def test_problems_across_rows_are_those_of_the_facts(table):
    tables = {"tasks": table("tasks", task_id=["a", "a"], name=["x", "y"])}
    _, problems = build_facts(tables, Settings("p"))
    assert [problem.code for problem in problems] == ["repeated-key"]
    assert problems_across(tables, Settings("p")) == problems
