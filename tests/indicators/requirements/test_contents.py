"""Mirror of implanalytics.indicators.requirements.contents."""

import pytest

from implanalytics.methods import METHODS

SCOPE = [item.label.zh for item in METHODS["M3"].checklists["scope_statement"]]
CRITERIA = [item.label.zh for item in METHODS["M6"].checklists["selection_criteria"]]

# Points there, points said to be missing -> outcome, points missing of six.
SCOPE_BY_HAND = {
    "all six": (SCOPE, [], "green", 0),
    "one is not there": (SCOPE[:5], SCOPE[5:], "amber", 1),
    "one was not even asked about": (SCOPE[:5], [], "amber", 1),
    "two are missing": (SCOPE[:4], SCOPE[4:5], "red", 2),
}


@pytest.mark.parametrize(
    ("there", "gone", "outcome", "value"), SCOPE_BY_HAND.values(), ids=SCOPE_BY_HAND
)
def test_points_of_the_scope_statement(answer, table, there, gone, outcome, value):
    rows = [{"kind": "范围说明", "name": name, "passed": name in there} for name in (*there, *gone)]
    tables = {"checks": table("checks", rows)}
    result = answer("REQ-04", tables, method="M3")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("REQ-04", tables, method="M2").outcome == "not_applicable"
    assert answer("REQ-04", tables).missing == ("projects.method",)


def test_a_point_of_which_nothing_is_said_may_be_there(answer, table):
    rows = [{"kind": "范围说明", "name": name, "passed": None} for name in SCOPE]
    result = answer("REQ-04", {"checks": table("checks", rows)}, method="M3")
    assert (result.outcome, result.missing) == ("not_assessable", ("checks.passed",))


# Scores by criterion, None where the row has none -> outcome, criteria nobody scored.
SELECTION_BY_HAND = {
    "all three": ([4, 3, 5], "green", 0),
    "two": ([4, 3], "amber", 1),
    "one": ([4], "red", 2),
    "a score is not known": ([4, 3, None], "not_assessable", 0),
}


@pytest.mark.parametrize(
    ("scores", "outcome", "value"), SELECTION_BY_HAND.values(), ids=SELECTION_BY_HAND
)
def test_criteria_scored(answer, table, scores, outcome, value):
    rows = [
        {"kind": "选型标准", "name": name, "score": score}
        for name, score in zip(CRITERIA, scores, strict=False)
    ]
    tables = {"checks": table("checks", rows)}
    result = answer("SEL-01", tables, method="M6")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SEL-01", tables, method="M2").outcome == "not_applicable"
    assert answer("SEL-01", tables).missing == ("projects.method",)


def test_other_checks_are_no_selection(answer, table):
    checks = table("checks", [{"kind": "上线条件", "name": CRITERIA[0], "score": 4}])
    assert answer("SEL-01", {"checks": checks}, method="M6").outcome == "not_assessable"
