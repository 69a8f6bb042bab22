"""Mirror of implanalytics.indicators.time.baselines."""

import pytest

FIRST = ("v1", "2025-01-10", "2025-05-30", None)
SIGNED = ("v2", "2025-02-10", "2025-06-13", "C1")
UNSIGNED = ("v3", "2025-03-10", "2025-06-30", "C2")
NO_CHANGE = ("v3", "2025-03-10", "2025-06-30", None)
NOT_LISTED = ("v3", "2025-03-10", "2025-06-30", "C9")

# Baselines of one task -> outcome, share signed.
BY_HAND = {
    "signed": ([FIRST, SIGNED], "green", 1.0),
    "one is not signed": ([FIRST, SIGNED, UNSIGNED], "red", 0.5),
    "one rests on no change": ([FIRST, SIGNED, NO_CHANGE], "red", 0.5),
    "one rests on a change nobody lists": ([FIRST, SIGNED, NOT_LISTED], "not_assessable", 0.5),
    "one of which nobody says when": (
        [FIRST, SIGNED, ("v3", None, "2025-06-30", None)], "not_assessable", 0.5,
    ),
    "there is only the first": ([FIRST], "not_assessable", None),
}  # fmt: skip


def made(table, rows):
    names = ("baseline", "taken_on", "finish", "change_id")
    baselines = [{"task_id": "t", **dict(zip(names, row, strict=True))} for row in rows]
    changes = [
        {"change_id": "C1", "text": "A", "signed_on": "2025-02-07"},
        {"change_id": "C2", "text": "B", "signed_on": None},
    ]
    return {"baselines": table("baselines", baselines), "changes": table("changes", changes)}


@pytest.mark.parametrize(("rows", "outcome", "share"), BY_HAND.values(), ids=BY_HAND)
def test_new_baselines_are_signed(answer, table, rows, outcome, share):
    result = answer("SCH-18", made(table, rows))
    assert (result.outcome, result.value) == (outcome, share)


def test_tells_by_how_much_each_moved_the_finish(answer, table):
    result = answer("SCH-18", made(table, [FIRST, SIGNED, UNSIGNED]))
    assert result.inputs["moved_days"] == (14, 17)
    assert result.inputs["moved_wd"] == (10, 11)
    assert [(e.table, len(e.row_ids)) for e in result.evidence] == [
        ("baselines", 3),
        ("changes", 2),
    ]


def test_mid_project_only_baselines_taken_count(answer, table):
    tables = made(table, [FIRST, SIGNED, UNSIGNED])
    assert answer("SCH-18", tables, as_of="2025-02-28").outcome == "green"
    assert answer("SCH-18", tables, as_of="2025-01-31").outcome == "not_assessable"


@pytest.mark.parametrize("case", ["one is not signed", "one rests on no change"])
def test_no_deletion_signs_a_baseline(never_better, table, case):
    never_better(["SCH-18"], made(table, BY_HAND[case][0]))


# Day of the review, comments made and closed -> outcome, figure.
REVIEWS = {
    "reviewed, all closed": (("2025-02-01", 5, 5), "green", 2),
    "reviewed without a comment": (("2025-02-01", 0, None), "green", 2),
    "reviewed, two open": (("2025-02-01", 5, 3), "amber", 1),
    "not reviewed": ((None, None, None), "red", 0),
    "nobody says how many were closed": (("2025-02-01", 5, None), "not_assessable", None),
}


def review(table, day, made, closed, **more):
    row = {"kind": "计划评审", "name": "计划评审", "day": day, "comments": made,
           "comments_closed": closed, **more}  # fmt: skip
    return {"checks": table("checks", [row])}


@pytest.mark.parametrize(("row", "outcome", "value"), REVIEWS.values(), ids=REVIEWS)
def test_the_plan_is_reviewed(answer, table, row, outcome, value):
    result = answer("SCH-19", review(table, *row), method="M3")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_review_that_is_not_due_is_not_missed(answer, table):
    tables = review(table, None, None, None, due="2025-07-15")
    assert answer("SCH-19", tables, method="M3").outcome == "not_assessable"
    assert answer("SCH-19", tables, method="M3", as_of="2025-07-31").outcome == "red"
    assert answer("SCH-19", tables, method="M4").outcome == "not_applicable"


@pytest.mark.parametrize("case", ["reviewed, two open", "not reviewed"])
def test_no_deletion_reviews_the_plan(never_better, table, case):
    never_better(["SCH-19"], review(table, *REVIEWS[case][0]), method="M3")
