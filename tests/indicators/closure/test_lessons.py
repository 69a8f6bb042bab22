"""Mirror of implanalytics.indicators.closure.lessons and own_lessons."""

import pytest

FULL = {"cause": "C", "evidence": "E", "action": "A", "owner": "Li", "due": "2025-06-02"}
HALF = {**FULL, "owner": None}


@pytest.fixture(scope="module")
def lessons(table):
    """Return a maker of lessons."""

    def make(*rows):
        made = [{"text": f"Lesson {n}", "lesson_id": f"L{n}", **row} for n, row in enumerate(rows)]
        return {"lessons": table("lessons", made)}

    return make


# -> outcome, share complete. 8/10 green, 5/10 amber, 4/10 red.
COMPLETE = {
    "eight of ten": ([FULL] * 8 + [HALF] * 2, "green", 0.8),
    "five of ten": ([FULL] * 5 + [HALF] * 5, "amber", 0.5),
    "four of ten": ([FULL] * 4 + [HALF] * 6, "red", 0.4),
    "others' lessons do not count": ([FULL, *[{**HALF, "from_project": "Old"}] * 5], "green", 1.0),
    "our own name is no other's": ([FULL, {**HALF, "from_project": "P "}], "amber", 0.5),
    "all were learned elsewhere": ([{**HALF, "from_project": "Old"}], "not_assessable", None),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), COMPLETE.values(), ids=COMPLETE)
def test_complete_lessons(answer, lessons, rows, outcome, value):
    result = answer("CLS-02", lessons(*rows))
    assert (result.outcome, result.value) == (outcome, value)


def test_names_the_incomplete_ones(answer, lessons):
    result = answer("CLS-02", lessons(FULL, HALF, HALF))
    assert result.text.say("en") == "1 of 3 lessons are complete. Not in order: Lesson 1, Lesson 2."


def test_actions_complete_a_lesson(answer, lessons, table):
    bare = lessons({"cause": "C", "evidence": "E"}, {"cause": "C", "evidence": "E"})
    assert answer("CLS-02", bare).missing == ("lessons.action", "lessons.owner", "lessons.due")
    action = {"lesson_id": "L0", "text": "Do", "owner": "Li", "due": "2025-06-02"}
    both = {**bare, "lesson_actions": table("lesson_actions", [action])}
    assert answer("CLS-02", both).value == 0.5


def test_lessons_known_before_golive_are_not_our_own(answer, lessons, table):
    events = table("events", [{"kind": "golive", "day": "2025-03-03"}])
    known = {**HALF, "available_on": "2024-12-02"}
    rows = lessons(FULL, {**FULL, "available_on": "2025-05-05"}, known)
    result = answer("CLS-02", {**rows, "events": events})
    assert (result.outcome, result.n) == ("green", 2)


def test_lessons_raised_later_are_not_known_yet(answer, lessons):
    rows = lessons({**FULL, "raised_on": "2025-03-03"}, {**HALF, "raised_on": "2025-05-05"})
    assert answer("CLS-02", rows).value == 0.5
    assert answer("CLS-02", rows, as_of="2025-04-30").value == 1.0


@pytest.mark.parametrize("half", [1, 5, 9])
def test_no_deletion_makes_lessons_better(never_better, lessons, table, half):
    colour = {1: "green", 5: "amber", 9: "red"}[half]
    own = [*[FULL] * (10 - half), *[HALF] * half]
    known = [{**FULL, "from_project": "Old", "available_on": "2024-12-02"}] * 30
    written = {
        **lessons(*own, *known),
        "events": table("events", [{"kind": "golive", "day": "2025-03-03"}]),
        "lesson_actions": table("lesson_actions", [{"lesson_id": "L0", "text": "Do"}]),
    }
    never_better(("CLS-02",), written, {"CLS-02": colour})


@pytest.fixture(scope="module")
def actions(lessons, table):
    """Return a maker of actions of one lesson by (due, closed)."""

    def make(*rows, **same):
        made = [
            {"lesson_id": "L0", "text": f"Do {n}", "due": due, "closed_on": closed}
            for n, (due, closed) in enumerate(rows)
        ]
        return {**lessons(FULL), "lesson_actions": table("lesson_actions", made, **same)}

    return make


DONE, LATE, NOT_DONE = (
    ("2025-05-05", day) for day in ("2025-05-05", "2025-05-06", None)
)  # fmt: skip

# -> outcome, share on time. 4/5 green, 3/5 amber, 1/2 red.
ON_TIME = {
    "four of five": ([DONE] * 4 + [LATE], "green", 0.8),
    "three of five": ([DONE] * 3 + [LATE, NOT_DONE], "amber", 0.6),
    "one of two": ([DONE, NOT_DONE], "red", 0.5),
    "what is not due does not count": ([DONE, ("2025-07-07", None)], "green", 1.0),
    "nothing is due": ([("2025-07-07", None)], "not_assessable", None),
    "when it was due is not known": ([DONE, (None, "2025-05-05")], "not_assessable", 0.5),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), ON_TIME.values(), ids=ON_TIME)
def test_actions_on_time(answer, actions, rows, outcome, value):
    result = answer("CLS-03", actions(*rows))
    assert (result.outcome, result.value) == (outcome, value)


def test_tells_how_many_were_verified(answer, actions):
    result = answer("CLS-03", actions(DONE, DONE, verified_on="2025-06-02"))
    assert result.inputs["verified"] == 2
    assert result.text.say("zh") == "2 项到期的改进行动中，2 项按期关闭，2 项已验证效果。"
    assert answer("CLS-03", actions(DONE)).inputs["verified"] is None


def test_what_other_projects_are_to_do_does_not_count(answer, actions, lessons):
    written = {**actions(NOT_DONE), **lessons({**FULL, "from_project": "Old"})}
    assert answer("CLS-03", written).outcome == "not_assessable"


def test_an_action_beside_its_lesson_is_the_one_of_the_list(answer, actions, lessons, table):
    rows = [
        {"lesson_id": "L0", "text": "As followed up", "due": DONE[0], "closed_on": DONE[1]},
        {"lesson_id": "L0", "text": "Beside", "due": DONE[0], "source_id": "lessons"},
        {"lesson_id": "L1", "text": "Beside", "due": DONE[0], "source_id": "lessons"},
    ]
    written = {**lessons(FULL, FULL), "lesson_actions": table("lesson_actions", rows)}
    result = answer("CLS-03", written)
    assert (result.value, result.n, result.inputs["failing"]) == (0.5, 2, ("Beside",))


def test_closed_on_a_day_nobody_wrote(answer, actions):
    result = answer("CLS-03", actions(DONE, NOT_DONE, status="已完成"))
    assert result.outcome == "not_assessable"


def test_actions_in_mid_project(answer, actions):
    assert answer("CLS-03", actions(DONE, LATE), as_of="2025-05-04").outcome == "not_assessable"
    assert answer("CLS-03", actions(DONE), as_of="2025-05-05").outcome == "green"


@pytest.mark.parametrize("late", [0, 2, 4])
def test_no_deletion_makes_actions_better(never_better, actions, late):
    colour = {0: "green", 2: "amber", 4: "red"}[late]
    written = actions(*[DONE] * (5 - late), *[LATE] * late, verified_on=None, status="done")
    never_better(("CLS-03",), written, {"CLS-03": colour})
