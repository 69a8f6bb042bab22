"""Mirror of implanalytics.project.inspection.totals."""

import pandas as pd

from implanalytics.project.inspection.totals import totals


def test_hours_are_added_by_project_and_persons_counted_once():
    entries = pd.DataFrame(
        {
            "effort": [7.5, 4.0, 1.0],
            "project": ["Apollo", "Borealis", "Apollo"],
            "person": ["张三", "张　三", "Ada  Stone"],
        }
    )
    assert totals({"time_entries": entries}, ["time_entries"]) == {
        "hours": 12.5,
        "hours_by_project": {"Apollo": 8.5, "Borealis": 4.0},
        "unique_persons": 2,
    }


def test_a_summary_task_is_left_out_of_leaves():
    tasks = pd.DataFrame(
        {
            "planned_effort": [16.0, 10.0, 6.0],
            "percent_complete": [0.5, 1.0, None],
            "summary": pd.array([True, False, None], dtype="boolean"),
        }
    )
    found = totals({"tasks": tasks}, ["tasks", "links"])
    assert (found["planned_hours"], found["planned_hours_leaf"]) == (32.0, 16.0)
    assert (found["actual_hours"], found["percent_complete_sum"]) == (0.0, 1.5)


def test_exposure_adds_risks_with_two_numbers_only():
    risks = pd.DataFrame(
        {
            "probability": [0.1, 0.5, None, 0.7],
            "impact_level": ["3", "高", "4", None],
            "impact_days": [None, None, None, 10.0],
        }
    )
    assert totals({"risks": risks}, ["risks"]) == {"exposure": 0.1 * 3 + 0.7 * 10}


def test_a_table_without_rows_sums_to_nothing():
    assert totals({}, ["time_entries"])["hours"] == 0.0
    assert totals({}, ["projects"]) == {}


def test_exposure_is_unknown_where_no_risk_has_both_numbers():
    risks = pd.DataFrame({"probability": [0.35, 0.3], "impact_level": [None, "高"]})
    assert totals({"risks": risks}, ["risks"]) == {"exposure": None}
