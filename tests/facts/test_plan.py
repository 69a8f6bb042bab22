"""Mirror of implanalytics.facts.plan."""

import pandas as pd
import pytest

from implanalytics.facts import Settings, plan_of
from implanalytics.facts.plan import PLAN_COLUMNS, summary_rows

D1, D2, D3, D4 = pd.to_datetime(["2025-06-02", "2025-06-06", "2025-06-09", "2025-06-13"])

PROMISES = {
    "baseline rows": ({"planned": True, "scheduled": True, "baselined": True}, "auto", "baseline"),
    "columns that say planned": ({"planned": True, "scheduled": True}, "auto", "planned"),
    "the schedule itself": ({"scheduled": True}, "auto", "schedule"),
    "nothing": ({}, "auto", "none"),
    "the schedule, because somebody says so": (
        {"planned": True, "scheduled": True, "baselined": True},
        "schedule",
        "schedule",
    ),
    "somebody says so, but there is none": ({"planned": True}, "schedule", "planned"),
}


@pytest.mark.parametrize(("given", "choice", "promise"), PROMISES.values(), ids=PROMISES)
def test_where_the_promise_comes_from(facts, table, given, choice, promise):
    columns = {"task_id": ["a"]}
    if "planned" in given:
        columns |= {"planned_start": [D2], "planned_finish": [D2]}
    if "scheduled" in given:
        columns |= {"start": [D3], "finish": [D3]}
    tables = {"tasks": table("tasks", **columns)}
    if "baselined" in given:
        tables["baselines"] = table(
            "baselines", task_id=["a"], baseline=["0"], start=[D1], finish=[D1]
        )
    plan = plan_of(facts(Settings("p", baseline=choice), **tables))
    expected = {"baseline": D1, "planned": D2, "schedule": D3, "none": pd.NaT}[promise]
    assert plan.promise == promise
    assert plan.tasks["baseline_finish"].tolist() == [expected] or pd.isna(expected)
    assert ("baseline_finish" in plan.columns) is (promise != "none")


def test_a_task_without_a_baseline_row_has_no_promise(facts, table):
    baselines = table("baselines", task_id=["b"], baseline=["0"], start=[D1], finish=[D2])
    plan = plan_of(facts(tasks=table("tasks", task_id=["a", "b"]), baselines=baselines))
    assert plan.tasks["baseline_start"].isna().tolist() == [True, False]


def test_of_several_baselines_the_first_taken_holds(facts, table):
    baselines = table("baselines", task_id=["a", "a", "a"], baseline=["x", "2", "1"],
                      start=[D4, D3, D1], finish=[D4, D3, D2], taken_on=[None, D3, D1])  # fmt: skip
    plan = plan_of(facts(tasks=table("tasks", task_id=["a"]), baselines=baselines))
    assert plan.tasks["baseline_finish"].tolist() == [D2]


def test_half_a_promise_is_a_promise(facts, table):
    plan = plan_of(facts(tasks=table("tasks", planned_finish=[D2], start=[D3], finish=[D3])))
    assert plan.promise == "planned"
    assert plan.tasks["baseline_finish"].tolist() == [D2]
    assert plan.tasks["baseline_start"].isna().all()


SUMMARIES = {
    "said": ({"summary": [True, None, False]}, [True, False, False]),
    "by parents": ({"task_id": [*"abc"], "parent_id": [None, "a", "a"]}, [True, False, False]),
    "by outline numbers": ({"wbs": ["1", "1.1", "1.10"]}, [True, False, False]),
    "numbers without an outline": ({"wbs": ["1", "2", "3"]}, None),
    "not told": ({"name": ["a", "b", "c"]}, None),
}


@pytest.mark.parametrize(("columns", "expected"), SUMMARIES.values(), ids=SUMMARIES)
def test_which_rows_stand_above_others(table, columns, expected):
    found = summary_rows(table("tasks", **columns))
    assert (None if found is None else found.tolist()) == expected


def test_a_sum_whose_dates_do_not_span_the_rows_below_is_chance(facts, table):
    tasks = table("tasks", planned_effort=[24, 8, 16], planned_start=[D1, D2, D3],
                  planned_finish=[D2, D3, D4])  # fmt: skip
    assert not plan_of(facts(tasks=tasks)).summaries_doubtful


def test_only_leaf_rows_of_the_plan_are_tasks(facts, table):
    tasks = table(
        "tasks",
        origin=["plan", "plan", "tracker", "plan"],
        task_id=[*"abcd"],
        summary=[True, False, None, None],
        milestone=[None, True, None, None],
    )
    plan = plan_of(facts(tasks=tasks)).tasks
    assert plan["task_id"].tolist() == ["b", "d"]
    assert plan["milestone"].tolist() == [True, False]


SUMS = {
    "a row sums the two below it": ([24, 8, 16], True),
    "of three": ([1, 24, 8, 8, 8], True),
    "one row below is no sum": ([8, 8], False),
    "no row sums others": ([10, 8, 16], False),
    "zeros are nothing": ([0, 0, 0], False),
    "empty cells are nothing": ([8, None, 8], False),
}


@pytest.mark.parametrize(("effort", "doubtful"), SUMS.values(), ids=SUMS)
def test_rows_that_may_be_counted_twice_are_noticed(facts, table, effort, doubtful):
    plan = plan_of(facts(tasks=table("tasks", planned_effort=effort)))
    assert plan.summaries_doubtful is doubtful


def test_a_given_hierarchy_is_not_doubted(facts, table):
    tasks = table("tasks", planned_effort=[24, 8, 16], summary=[True, False, False])
    assert not plan_of(facts(tasks=tasks)).summaries_doubtful


def test_a_phase_is_certain_from_the_threshold_on(facts, table):
    tasks = table("tasks", task_id=[*"abc"]).assign(
        phase_key=["testing", "testing", None], phase_confidence=[0.8, 0.79, 0.0]
    )
    plan = plan_of(facts(tasks=tasks))
    assert plan.tasks["phase_certain"].tolist() == [True, False, False]
    assert plan.certain_share == pytest.approx(1 / 3)


def test_says_which_columns_were_given(facts, table):
    plan = plan_of(facts(tasks=table("tasks", actual_finish=[D4])))
    assert plan.columns == {"task_id", "row_id", "actual_finish"}


@pytest.mark.parametrize("empty", [True, False])
def test_returns_the_declared_columns(facts, table, empty):
    tables = {} if empty else {"tasks": table("tasks", name=["a"])}
    tasks = plan_of(facts(**tables)).tasks
    assert {c: str(d) for c, d in tasks.dtypes.items()} == PLAN_COLUMNS
    assert plan_of(facts()).certain_share == 0.0


def test_leaves_its_input_alone(facts, table):
    tasks = table("tasks", summary=[True, False])
    before = tasks.copy()
    plan_of(facts(tasks=tasks))
    pd.testing.assert_frame_equal(tasks, before)


def test_a_column_that_only_a_tracker_gave_is_no_column_of_the_plan(facts, table):
    mixed = table("tasks", task_id=["a", "b"], origin=["plan", "tracker"], actual_finish=[None, D2])
    assert "actual_finish" not in plan_of(facts(tasks=mixed)).columns
    alone = table("tasks", task_id=["a"], actual_finish=[None])
    assert "actual_finish" in plan_of(facts(tasks=alone)).columns


def test_a_project_with_a_tracker_only_has_no_plan(facts, table):
    plan = plan_of(facts(tasks=table("tasks", task_id=["a"], origin=["tracker"])))
    assert plan.tasks.empty
    assert plan.promise == "none"
