"""Mirror of implanalytics.indicators.training.forms."""

import pytest


def test_counts_the_forms_used(answer, table):
    sessions = [
        {"held_on": "2025-03-03", "form": "线上直播", "name": "基础"},
        {"held_on": "2025-03-04", "form": "现场", "name": "报表"},
        {"held_on": "2025-03-05", "form": None, "name": "其他"},
        {"held_on": "2025-08-01", "form": "视频", "name": "以后"},
    ]
    results = [
        {"person": f"P{n}", "session": "基础", "attended": True, "passed": n > 0} for n in range(5)
    ]
    tables = {
        "training_sessions": table("training_sessions", sessions),
        "training_results": table("training_results", results),
    }
    result = answer("TRN-04", tables)
    assert (result.outcome, result.value, result.denominator) == ("reported", 2, 3)
    assert str(result.text) == "2 of 3 forms of training were used: Online, Face to face."
    assert [str(rate) for rate in result.inputs["pass_rates"]] == ["Online: 4 of 5 passed"]


def test_a_form_nobody_knows_says_nothing(answer, table):
    sessions = table("training_sessions", [{"held_on": "2025-03-03", "form": "某种方式"}])
    result = answer("TRN-04", {"training_sessions": sessions})
    assert (result.outcome, result.missing) == ("not_assessable", ("training_sessions.form",))
    assert answer("TRN-04", {}, method="M2").outcome == "not_applicable"


# Trainer and leader of the concept training -> outcome, conditions that hold.
CONCEPT = {
    "both": (("王顾问", "present"), "green", 2),
    "a deputy came": (("王顾问", "deputy"), "amber", 1),
    "a sales person led it": (("李销售", "present"), "amber", 1),
    "neither": (("李销售", "absent"), "red", 0),
    "who came is not known": (("王顾问", None), "not_assessable", 1),
    "the trainer is nobody's": (("路人", "present"), "not_assessable", 1),
}


@pytest.mark.parametrize(("row", "outcome", "value"), CONCEPT.values(), ids=CONCEPT)
@pytest.mark.parametrize("source", ["session", "meeting"])
def test_concept_training(answer, table, source, row, outcome, value):
    trainer, leader = row
    members = [{"person": "王顾问", "role": "实施顾问"}, {"person": "李销售", "role": "销售"}]
    tables = {"members": table("members", members)}
    said = {"held_on": "2025-02-03", "kind": "理念培训", "leader": leader}
    if source == "session":
        tables["training_sessions"] = table("training_sessions", [{**said, "trainer": trainer}])
    else:
        tables["meetings"] = table("meetings", [{**said, "chair": trainer}])
    result = answer("TRN-05", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_a_complete_list_without_it_fails_once_the_project_has_begun(answer, table):
    tables = {
        "training_sessions": table(
            "training_sessions", [{"held_on": "2025-01-20", "kind": "操作培训"}]
        ),
        "events": table("events", [{"kind": "kickoff", "day": "2025-02-01"}]),
    }
    assert answer("TRN-05", tables).outcome == "red"
    assert answer("TRN-05", tables, as_of="2025-01-25").outcome == "not_assessable"
    assert answer("TRN-05", tables, method="M4").outcome == "not_applicable"
