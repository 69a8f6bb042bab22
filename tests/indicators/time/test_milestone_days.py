"""Mirror of implanalytics.indicators.time.milestone_days."""

from implanalytics.indicators.time.milestone_days import milestones_of


def test_a_list_stands_before_the_marks_of_the_plan(figures, plan, table):
    marks = plan(("Design", "2025-05-05", "2025-05-05"), milestone=True)
    listed = table("milestones", [{"name": "Design done", "planned_on": "2025-05-06"}])
    both = figures({"tasks": marks, "milestones": listed})
    frame, source = milestones_of(both)
    assert (source, frame["name"].tolist()) == ("milestones", ["Design done"])
    assert frame["reached_on"].isna().all()
    assert milestones_of(figures({"tasks": marks}))[1] == "tasks"


def test_without_any_the_list_is_asked_for(figures, plan):
    rows = plan(("Design", "2025-05-05", "2025-05-06"))
    assert milestones_of(figures({"tasks": rows})).missing == ("milestones",)
