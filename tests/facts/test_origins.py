"""Mirror of implanalytics.facts.origins."""

from implanalytics.facts import Settings, build_facts, plan_of


def test_plan_and_tracker_of_the_same_tasks_are_told_and_not_added(placed):
    def tasks(effort):
        return {"task_id": list("abc"), "name": ["A", "B", "C"], "planned_effort": [effort] * 3}

    tables = placed("tasks", plan=tasks(8.0), items=tasks(9.0))
    tables["tasks"]["origin"] = ["plan"] * 3 + ["tracker"] * 3
    facts, (problem,) = build_facts(tables, Settings("p"))
    assert facts.doubts == {}
    assert plan_of(facts).tasks["planned_effort"].sum() == 24
    assert str(problem).startswith(
        "plan.xlsx, sheet 'S', row 2: 3 of 3 tasks of the plan are also items of items.xlsx: "
        "rows 2-4."
    )
