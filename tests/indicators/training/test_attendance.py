"""Mirror of implanalytics.indicators.training.attendance."""

import pytest


def people(*rows):
    """Rows are (person, attended, passed, attempt, day)."""
    names = ("person", "attended", "passed", "attempt", "assessed_on")
    return [dict(zip(names, (*row, None, None, None)[:5], strict=True)) for row in rows]


def many(n, *row):
    return [(f"{row} {k}", *row) for k in range(n)]


YES, NO = (True, True), (False, None)

# Roster -> outcome, figure: the lower of trained/required and assessed/trained.
TRAINED = {
    "everyone": (many(10, *YES), "green", 1.0),
    "nine of ten came": ([*many(9, *YES), *many(1, *NO)], "amber", 0.9),
    "eight of ten came": ([*many(8, *YES), *many(2, *NO)], "red", 0.8),
    "one of ten was not assessed": ([*many(9, *YES), *many(1, True, None)], "amber", 0.9),
    "a failed assessment is one": ([*many(9, *YES), *many(1, True, False)], "green", 1.0),
    "nobody was assessed": (many(10, True, None), "not_assessable", 0.0),
    "of one nobody wrote whether he came": (
        [*many(9, *YES), *many(1, None, None)], "not_assessable", 0.9,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), TRAINED.values(), ids=TRAINED)
def test_everyone_trained_and_assessed(answer, table, rows, outcome, value):
    result = answer("TRN-01", {"training_results": table("training_results", people(*rows))})
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))


def test_names_who_is_left(answer, table):
    rows = people(("甲", True, True), ("乙", False, None), ("丙", True, None))
    result = answer("TRN-01", {"training_results": table("training_results", rows)})
    assert (result.outcome, result.inputs["failing"]) == ("red", ("乙", "丙"))
    assert str(result.text) == (
        "2 of 3 on the training roster were trained; 1 of these were assessed."
    )


def test_a_person_counts_once_in_each_course(answer, table):
    rows = [
        {"person": "Li", "session": "Basics", "attended": False},
        {"person": " li ", "session": "basics", "attended": True, "passed": True},
        {"person": "Li", "session": "Reports", "attended": True, "passed": True},
    ]
    result = answer("TRN-01", {"training_results": table("training_results", rows)})
    assert (result.outcome, result.n) == ("green", 2)


def test_a_list_of_assessments_does_not_say_who_had_to_come(answer, table):
    rows = [{"person": "甲", "passed": True}]
    result = answer("TRN-01", {"training_results": table("training_results", rows)})
    assert (result.outcome, result.missing) == ("not_assessable", ("training_results.attended",))


# Invited, came -> outcome, figure: head counts prove only that too few came.
HEADS = {
    "too few": ((10, 6), "red", 0.6),
    "enough": ((10, 10), "not_assessable", None),
    "more than invited": ((10, 12), "not_assessable", None),
    "nobody was invited": ((0, 0), "not_assessable", None),
}


@pytest.mark.parametrize(("heads", "outcome", "value"), HEADS.values(), ids=HEADS)
def test_without_a_roster_heads_are_counted(answer, table, heads, outcome, value):
    invited, came = heads
    rows = [{"held_on": "2025-03-01", "invited": invited, "attended": came}]
    result = answer("TRN-01", {"training_sessions": table("training_sessions", rows)})
    assert (result.outcome, result.value) == (outcome, value)


def test_nobody_wrote_anything(answer):
    result = answer("TRN-01", {})
    assert (result.outcome, result.missing) == ("not_assessable", ("training_results",))


# Rows -> outcome, share passed in the end, passed at the first attempt.
PASSED = {
    "all": (many(20, *YES), "green", 1.0, 20),
    "all but one of ten": ([*many(9, *YES), *many(1, True, False)], "amber", 0.9, 9),
    "eight of ten": ([*many(8, *YES), *many(2, True, False)], "red", 0.8, 8),
    "a retake counts in the end": (
        [("甲", True, False, 1, "2025-03-01"), ("甲", True, True, 2, "2025-03-08")],
        "green", 1.0, 0,
    ),
    "the day orders attempts without numbers": (
        [("甲", True, True, None, "2025-03-08"), ("甲", True, False, None, "2025-03-01")],
        "green", 1.0, 0,
    ),
    "a second attempt alone": ([("甲", True, True, 2)], "green", 1.0, 0),
    "who did not come is another question": ([*many(5, *YES), *many(5, *NO)], "green", 1.0, 5),
    "too many of whom nothing is known": (
        [*many(5, *YES), *many(5, True, None)], "not_assessable", 0.5, 5,
    ),
    "one who may have come": ([*many(5, *YES), *many(1, None, None)], "not_assessable", 1.0, 5),
    "nobody came": (many(3, *NO), "not_assessable", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value", "first"), PASSED.values(), ids=PASSED)
def test_assessment_passed(answer, table, rows, outcome, value, first):
    result = answer("TRN-02", {"training_results": table("training_results", people(*rows))})
    assert (result.outcome, result.value) == (outcome, value)
    assert result.inputs.get("first_attempt") == first


def test_a_score_passes_by_its_mark(answer, table):
    rows = [{"person": f"P{n}", "attended": True, "score": 60 + n, "pass_mark": 60} for n in (0, 5)]
    rows.append({"person": "P9", "attended": True, "score": 59, "pass_mark": 60})
    result = answer("TRN-02", {"training_results": table("training_results", rows)})
    assert (result.outcome, result.numerator, result.denominator) == ("red", 2, 3)
    assert (
        str(result.text) == "2 of 3 trained passed the assessment. Passed at the first attempt: 2."
    )


def test_what_was_assessed_later_is_not_known_yet(answer, table):
    rows = people(*[(f"P{n}", True, True, 1, "2025-03-01") for n in range(9)],
                  ("late", True, False, 1, "2025-05-01"))  # fmt: skip
    tables = {"training_results": table("training_results", rows)}
    early = answer("TRN-02", tables, as_of="2025-04-01")
    assert (early.outcome, early.denominator) == ("not_assessable", 9)
    assert answer("TRN-02", tables).outcome == "amber"


@pytest.mark.parametrize("name", ["TRN-01", "TRN-02", "TRN-03", "TRN-09"])
def test_not_asked_by_a_method_without_training(answer, name):
    assert answer(name, {}, method="M3").outcome == "not_applicable"
