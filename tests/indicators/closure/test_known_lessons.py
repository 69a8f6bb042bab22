"""Mirror of implanalytics.indicators.closure.known_lessons."""

import pytest


@pytest.fixture(scope="module")
def issues(table):
    """Return a maker of issues by the lesson each repeats, with two known lessons."""

    def make(*linked, texts=None, **same):
        names = texts or [f"Issue {n}" for n in range(len(linked))]
        rows = [
            {"text": text, "lesson_id": lesson, "raised_on": "2025-03-03", **same}
            for text, lesson in zip(names, linked, strict=True)
        ]
        lessons = [
            {"lesson_id": lesson, "text": text, "from_project": "Old", "available_on": day}
            for lesson, text, day in (
                ("OLD", "Interface partners were asked too late", "2024-12-02"),
                ("NEW", "Printers were forgotten", "2025-04-07"),
                ("DIM", "Users were on leave", None),
            )
        ]
        return {"issues": table("issues", rows), "lessons": table("lessons", lessons)}

    return make


# -> outcome, share repeated. 1/10 green, 2/10 amber, 3/10 red.
REPEATED = {
    "one of ten": (["OLD"] + [None] * 9, "green", 0.1),
    "two of ten": (["OLD"] * 2 + [None] * 8, "amber", 0.2),
    "three of ten": (["OLD"] * 3 + [None] * 7, "red", 0.3),
    "learned only afterwards": (["NEW"] * 5 + [None] * 5, "green", 0.0),
    "known since when, nobody says": (["DIM"] * 2 + [None] * 8, "not_assessable", 0.0),
    "a lesson nobody has": (["GONE"] * 2 + [None] * 8, "not_assessable", 0.0),
    "nobody linked any": ([None] * 5, "not_assessable", None),
}


@pytest.mark.parametrize(("linked", "outcome", "value"), REPEATED.values(), ids=REPEATED)
def test_issues_that_repeat_a_lesson(answer, issues, linked, outcome, value):
    result = answer("CLS-04", issues(*linked))
    assert (result.outcome, result.value) == (outcome, value)


def test_what_reads_alike_is_only_proposed(answer, issues):
    texts = ["Interface partners were asked so late", "Server room too hot"]
    written = issues(None, None, texts=texts)
    result = answer("CLS-04", written)
    assert result.outcome == "not_assessable"
    assert result.text.say("en") == (
        "No issue is linked to a lesson; whether anybody looked is not known. "
        "Look at what reads like a known lesson: Interface partners were asked so late."
    )
    proposed = answer("CLS-04", issues(*["OLD"] + [None] * 9, texts=[*texts[::-1], *"abcdefgh"]))
    assert (proposed.outcome, proposed.inputs["proposed"]) == ("green", (texts[0],))


def test_an_issue_of_later_is_not_known_yet(answer, issues):
    assert answer("CLS-04", issues("OLD"), as_of="2025-02-28").outcome == "not_assessable"


@pytest.mark.parametrize("repeated", [1, 2, 3])
def test_no_deletion_makes_repeats_better(never_better, issues, table, repeated):
    colour = ("", "green", "amber", "red")[repeated]
    written = issues(*["OLD"] * repeated, *[None] * (10 - repeated), severity="high")
    events = table("events", [{"kind": "golive", "day": "2025-04-01"}])
    never_better(("CLS-04",), {**written, "events": events}, {"CLS-04": colour})


@pytest.fixture(scope="module")
def read(table):
    """Return a maker of readings (phase, day, done) with the day the plan was approved."""

    def make(*rows, golive="2025-05-05"):
        names = ("phase", "day", "passed")
        checks = [
            {"kind": "经验教训查阅", "name": "Lessons", **dict(zip(names, row, strict=True))}
            for row in rows
        ]
        events = [{"kind": "plan_approved", "day": "2025-02-03"}]
        events += [{"kind": "golive", "day": golive}] if golive else []
        return {"checks": table("checks", checks), "events": table("events", events)}

    return make


EARLY, LATER = (None, "2025-02-03", True), (None, "2025-04-07", True)

# -> outcome, how many of the two hold.
READ = {
    "at both": ([EARLY, LATER], "green", 2),
    "told by the phase": ([("项目计划", None, True), ("测试", None, True)], "green", 2),
    "for the plan alone": ([EARLY], "amber", 1),
    "not for the plan": ([LATER], "amber", 1),
    "not at all": ([(None, "2025-02-03", False)], "red", 0),
    "nobody says whether": ([EARLY, (None, "2025-04-07", None)], "not_assessable", 1),
    "nobody says when": ([EARLY, (None, None, True)], "not_assessable", 1),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), READ.values(), ids=READ)
def test_lessons_read(answer, read, rows, outcome, value):
    result = answer("CLS-05", read(*rows))
    assert (result.outcome, result.value) == (outcome, value)


def test_a_later_gate_may_still_come(answer, read):
    assert answer("CLS-05", read(EARLY, golive=None)).outcome == "not_assessable"
    assert answer("CLS-05", read(EARLY), as_of="2025-05-02").outcome == "not_assessable"
    assert answer("CLS-05", read(EARLY)).text.say("en") == (
        "Known lessons were not read: at a later gate."
    )


def test_no_reading_is_written_down(answer, table):
    checks = table("checks", [{"kind": "archive", "name": "x", "passed": True}])
    events = table("events", [{"kind": "golive", "day": "2025-05-05"}])
    assert answer("CLS-05", {"checks": checks, "events": events}).missing == ("checks",)


@pytest.mark.parametrize("rows", [[EARLY, LATER], [EARLY], [(None, "2025-02-03", False)]])
def test_no_deletion_makes_reading_better(never_better, read, rows):
    colour = "green" if LATER in rows else "amber" if EARLY in rows else "red"
    never_better(("CLS-05",), read(*rows), {"CLS-05": colour})
