"""Mirror of implanalytics.indicators.closure.review."""

import pytest


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of events."""

    def make(**days):
        rows = [{"kind": kind, "day": day} for kind, day in days.items() if day]
        return {"events": table("events", rows)}

    return make


# Live on Friday 2025-01-31: 20 wd later is 2025-02-28, 60 is 2025-04-25, 106 is 2025-06-30;
# 250 wd are 50 weeks, until 2026-01-16.
REVIEWS = {
    "after twenty working days": ("2025-02-28", None, "green", 20),
    "after sixty": ("2025-04-25", None, "green", 60),
    "too soon": ("2025-02-27", None, "amber", 19),
    "late": ("2025-04-28", None, "amber", 61),
    "not yet, and running": (None, None, "amber", 106),
    "never, and closed": (None, "2025-06-02", "red", 106),
    "before go-live is no review": ("2025-01-30", "2025-06-02", "red", 106),
}


@pytest.mark.parametrize(("held", "closed", "outcome", "value"), REVIEWS.values(), ids=REVIEWS)
def test_review_after_golive(answer, tables, held, closed, outcome, value):
    written = tables(golive="2025-01-31", review_held=held, closure=closed)
    result = answer("CLS-01", written)
    assert (result.outcome, result.value) == (outcome, value)


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    {
        "2025-01-30": "not_assessable", "2025-04-25": "not_assessable", "2025-04-28": "amber",
        "2026-01-16": "amber", "2026-01-19": "red",
    }.items(),
)  # fmt: skip
def test_a_review_is_due_after_sixty_working_days(answer, tables, as_of, outcome):
    result = answer("CLS-01", tables(golive="2025-01-31"), as_of=as_of)
    assert result.outcome == outcome


def test_counts_facts_after_closure(answer, tables):
    written = tables(golive="2025-01-31", closure="2025-02-14", review_held="2025-03-14")
    result = answer("CLS-01", written)
    assert (result.outcome, result.value) == ("green", 30)
    assert result.text.say("zh") == "复盘会在上线后 30 个工作日召开。"


def test_only_where_the_method_asks_for_a_review(answer, tables):
    written = tables(golive="2025-01-31", review_held="2025-03-14")
    assert answer("CLS-01", written, method="M4").outcome == "not_applicable"
    assert answer("CLS-01", written, method="M2").outcome == "green"


@pytest.mark.parametrize(("held", "colour"), [("2025-03-14", "green"), ("2025-06-02", "amber")])
def test_no_deletion_makes_it_better(never_better, tables, held, colour):
    never_better(("CLS-01",), tables(golive="2025-01-31", review_held=held), {"CLS-01": colour})
