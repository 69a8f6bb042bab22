"""Mirror of implanalytics.indicators.documents.standards."""

import pytest

NAMED = {"kind": "编码规范", "name": "Java 规范", "passed": True}
UNNAMED = {"kind": "编码规范", "name": "Java 规范", "passed": False}


def review(found, closed):
    return {"kind": "代码评审", "name": "R", "comments": found, "comments_closed": closed}


# Checks -> outcome, figure. 19 + 19 of 20 + 20 are .95.
REVIEWS = {
    "closed": ([NAMED, review(20, 19), review(20, 19)], "green", 0.95),
    "eight of ten closed": ([NAMED, review(10, 8)], "amber", 0.8),
    "seven of ten closed": ([NAMED, review(10, 7)], "red", 0.7),
    "nothing found": ([NAMED, review(0, None)], "green", 1.0),
    "no standard": ([UNNAMED, review(10, 10)], "red", 0.0),
    "nobody speaks of a standard": ([review(10, 10)], "not_assessable", 1.0),
    "without the number closed": ([NAMED, review(10, None)], "not_assessable", 0.0),
    "some found, others not counted": ([NAMED, review(10, 10), review(None, None)],
                                       "not_assessable", 1.0),
    "no review": ([NAMED], "red", 0.0),
}  # fmt: skip


def frames(table, rows):
    phases = [{"phase": "Development", "actual_start": "2025-03-03",
               "actual_finish": "2025-05-30"}]  # fmt: skip
    return {"checks": table("checks", rows), "phases": table("phases", phases)}


@pytest.mark.parametrize(("rows", "outcome", "value"), REVIEWS.values(), ids=REVIEWS)
def test_standard_and_reviews(answer, table, rows, outcome, value):
    result = answer("QUA-01", frames(table, rows))
    assert (result.outcome, result.value) == (outcome, value)


def test_reviews_are_due_by_the_end_of_building(answer, table):
    result = answer("QUA-01", frames(table, [NAMED]), as_of="2025-05-01")
    assert result.outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    result = answer("QUA-01", frames(table, [NAMED]), method="M4")
    assert result.outcome == "not_applicable"
