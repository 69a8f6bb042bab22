"""Mirror of implanalytics.indicators.closure.results."""

import pytest


@pytest.fixture(scope="module")
def goals(table):
    """Return a maker of goals by (achieved, due)."""

    def make(*rows, **same):
        made = [
            {"name": f"Goal {n}", "achieved": achieved, "due": due}
            for n, (achieved, due) in enumerate(rows)
        ]
        return {"goals": table("goals", made, **same)}

    return make


YES, NO, WAITING = (True, "2025-06-02"), (False, "2025-06-02"), (False, "2025-12-01")

# -> outcome, share. 4/5 amber, 3/4 red.
ACHIEVED = {
    "all": ([YES] * 3, "green", 1.0),
    "four of five": ([YES] * 4 + [NO], "amber", 0.8),
    "three of four": ([YES] * 3 + [NO], "red", 0.75),
    "one is not due": ([YES, WAITING], "green", 1.0),
    "one is not known": ([YES, (None, "2025-06-02")], "not_assessable", 0.5),
    "one without a day": ([YES, (False, None)], "red", 0.5),
    "none is due": ([WAITING], "not_assessable", None),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), ACHIEVED.values(), ids=ACHIEVED)
def test_goals_achieved(answer, goals, rows, outcome, value):
    result = answer("CLS-07", goals(*rows))
    assert (result.outcome, result.value) == (outcome, value)


def test_standards_of_appraisal_are_goals_of_people(answer, goals):
    assert answer("CLS-07", goals((None, None), kind="考核标准")).outcome == "not_assessable"
    result = answer("CLS-07", goals(NO, kind="考核标准"))
    assert (result.outcome, result.text.say("zh")) == (
        "red", "1 个目标中达成 0 个。不符合的有：Goal 0。",
    )  # fmt: skip


def test_before_its_day_a_goal_may_still_be_reached(answer, goals):
    assert answer("CLS-07", goals(YES, NO), as_of="2025-05-30").outcome == "green"


@pytest.mark.parametrize("missed", [0, 1, 3])
def test_no_deletion_makes_goals_better(never_better, goals, missed):
    colour = {0: "green", 1: "amber", 3: "red"}[missed]
    written = goals(*[NO] * missed, *[YES] * (5 - missed), WAITING, kind="benefit")
    never_better(("CLS-07",), written, {"CLS-07": colour})


@pytest.fixture(scope="module")
def fed_back(table):
    """Return a maker of the check and the closure."""

    def make(*passed, closure="2025-05-05"):
        rows = [{"kind": "估算回填", "name": "Ratios", "passed": p} for p in passed]
        events = [{"kind": "kickoff", "day": "2025-01-06"}]
        events += [{"kind": "closure", "day": closure}] if closure else []
        return {"checks": table("checks", rows), "events": table("events", events)}

    return make


# -> outcome, figure.
FED_BACK = {
    "it was": ([True], "2025-05-05", "green", 1),
    "it was in the end": ([False, True], "2025-05-05", "green", 1),
    "it was before closure": ([True], None, "green", 1),
    "it was not": ([False], "2025-05-05", "red", 0),
    "it is not due yet": ([False], None, "not_assessable", 0),
    "nobody says": ([None], "2025-05-05", "not_assessable", 0),
}


@pytest.mark.parametrize(("passed", "closure", "outcome", "value"), FED_BACK.values(), ids=FED_BACK)
def test_estimates_fed_back(answer, fed_back, passed, closure, outcome, value):
    result = answer("CLS-06", fed_back(*passed, closure=closure))
    assert (result.outcome, result.value) == (outcome, value)


def test_no_line_no_answer(answer, table):
    checks = table("checks", [{"kind": "archive", "name": "x", "passed": True}])
    result = answer("CLS-06", {"checks": checks})
    assert (result.outcome, result.missing) == ("not_assessable", ("checks",))


@pytest.mark.parametrize("passed", [True, False])
def test_no_deletion_makes_feedback_better(never_better, fed_back, passed):
    never_better(("CLS-06",), fed_back(passed), {"CLS-06": "green" if passed else "red"})
