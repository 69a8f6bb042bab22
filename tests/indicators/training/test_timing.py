"""Mirror of implanalytics.indicators.training.timing."""

import pytest


def golive(table, day="2025-05-01"):
    return table("events", [{"kind": "golive", "day": day}])


# Assessments (person, passed, day) before a go-live on 2025-05-01 -> outcome, figure.
BEFORE = {
    "all": ([("甲", True, "2025-04-20"), ("乙", True, "2025-05-01")], "green", 1.0),
    "three of four": (
        [("甲", True, "2025-04-20"), ("乙", True, "2025-04-20"), ("丙", True, "2025-04-20"),
         ("丁", True, "2025-05-20")], "amber", 0.75,
    ),
    "one of two passed only later": (
        [("甲", True, "2025-04-20"), ("乙", False, "2025-04-20"), ("乙", True, "2025-05-10")],
        "red", 0.5,
    ),
    "who has no result has not passed": (
        [("甲", True, "2025-04-20"), ("乙", None, None)], "red", 0.5,
    ),
    "a day is not known": ([("甲", True, "2025-04-20"), ("乙", True, None)], "not_assessable", 0.5),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), BEFORE.values(), ids=BEFORE)
def test_trained_before_golive(answer, table, rows, outcome, value):
    named = [{"person": p, "passed": ok, "assessed_on": day} for p, ok, day in rows]
    tables = {"training_results": table("training_results", named), "events": golive(table)}
    result = answer("TRN-03", tables)
    assert (result.outcome, result.value) == (outcome, value)


HOURS = {
    "part after": (["2025-04-10", "2025-05-20"], "25 % of the training hours came after go-live."),
    "none after": (["2025-04-10", "2025-04-20"], "No training took place after go-live."),
}


@pytest.mark.parametrize(("days", "said"), HOURS.values(), ids=HOURS)
def test_says_how_much_came_after_golive(answer, table, days, said):
    sessions = [{"held_on": day, "hours": h} for day, h in zip(days, (6, 2), strict=True)]
    tables = {
        "training_results": table(
            "training_results", [{"person": "甲", "passed": True, "assessed_on": "2025-04-20"}]
        ),
        "training_sessions": table("training_sessions", sessions),
        "events": golive(table),
    }
    assert str(answer("TRN-03", tables).text).endswith(said)


def test_a_running_project_is_not_asked_before_golive(answer, table):
    rows = [{"person": "甲", "passed": True, "assessed_on": "2025-04-20"}]
    tables = {"training_results": table("training_results", rows), "events": golive(table)}
    assert answer("TRN-03", tables, as_of="2025-04-25").outcome == "not_assessable"


# Day the manual was delivered, training on Monday 2025-03-10 -> outcome, working days late.
MANUAL = {
    "before": ("2025-03-07", "green", 0),
    "the same day": ("2025-03-10", "green", 0),
    "a week late": ("2025-03-17", "red", 5),
    "never, so far": (None, "red", 80),
}


@pytest.mark.parametrize(("day", "outcome", "value"), MANUAL.values(), ids=MANUAL)
def test_manual_before_training(answer, table, day, outcome, value):
    tables = {
        "deliverables": table("deliverables", [
            {"name": "用户手册 V1.0", "delivered_on": day},
            {"name": "需求规格说明书", "delivered_on": "2025-01-10"},
        ]),
        "training_sessions": table("training_sessions", [
            {"held_on": "2025-02-01", "kind": "理念培训"},
            {"held_on": "2025-03-10", "kind": "操作培训"},
        ]),
    }  # fmt: skip
    result = answer("TRN-06", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_without_a_manual_on_the_list_nothing_is_said(answer, table):
    tables = {
        "deliverables": table("deliverables", [{"name": "计划", "delivered_on": "2025-01-10"}]),
        "training_sessions": table("training_sessions", [{"held_on": "2025-03-10"}]),
    }
    assert answer("TRN-06", tables).missing == ("deliverables",)
    assert answer("TRN-06", {"deliverables": tables["deliverables"]}).missing == (
        "training_sessions",
    )


# Needs asked on, planned on, held on (Mondays) -> outcome, working days late.
NEEDS = {
    "before": ("2025-03-03", "2025-03-10", "2025-03-10", "green", 0),
    "after the planned day": ("2025-03-17", "2025-03-10", "2025-03-24", "red", 5),
    "after it was held": ("2025-03-17", None, "2025-03-10", "red", 5),
    "planned nobody knows when": ("2025-03-03", None, "2025-03-10", "not_assessable", None),
    "never asked": (None, "2025-03-10", "2025-03-10", "not_assessable", None),
}


@pytest.mark.parametrize(
    ("asked", "planned", "held", "outcome", "value"), NEEDS.values(), ids=NEEDS
)
@pytest.mark.parametrize("source", ["survey", "check"])
def test_needs_before_courses(answer, table, source, asked, planned, held, outcome, value):
    tables = {
        "training_sessions": table(
            "training_sessions", [{"held_on": held, "planned_on": planned, "kind": "操作培训"}]
        )
    }
    if source == "survey" and asked:
        tables["survey_questions"] = table(
            "survey_questions", [{"question_id": "q", "text": "想学什么？", "topic": "培训需求"}]
        )
        tables["survey_answers"] = table(
            "survey_answers", [{"question_id": "q", "respondent_id": "r", "submitted_at": asked}]
        )
    elif asked:
        tables["checks"] = table(
            "checks", [{"kind": "培训需求", "name": "访谈", "day": asked, "passed": True}]
        )
    result = answer("TRN-10", tables)
    assert (result.outcome, result.value) == (outcome, value)


@pytest.mark.parametrize("name", ["TRN-06", "TRN-10"])
def test_not_asked_by_every_method(answer, name):
    assert answer(name, {}, method="M3").outcome == "not_applicable"
