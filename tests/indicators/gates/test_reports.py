"""Mirror of implanalytics.indicators.gates.reports."""

import pytest

IN_TIME = {"reviewed_on": "2025-05-05", "comments": 4, "comments_closed": 4}
OPEN = {"reviewed_on": "2025-05-05", "comments": 4, "comments_closed": 3}
LATE = {"reviewed_on": "2025-06-03", "comments": 0}
NEVER = {"reviewed_on": None, "comments": None}

# Review of the integration and of the system test report -> outcome, figure. Going live began on
# 2025-06-02, the system test ran on 2025-05-12.
REVIEWS = {
    "both": (IN_TIME, IN_TIME, "green", 1.0),
    "one with an open comment": (IN_TIME, OPEN, "amber", 0.5),
    "one after going live": (IN_TIME, LATE, "amber", 0.5),
    "neither": (NEVER, NEVER, "red", 0.0),
    "one not listed": (None, IN_TIME, "amber", 0.5),
    "one whose comments nobody counted": (
        IN_TIME, {**IN_TIME, "comments": None}, "not_assessable", 0.5,
    ),
}  # fmt: skip


def frames(table, integration, system, *, deployment="2025-06-02"):
    """Return tests and the phases of M7."""
    rows = [
        {"kind": kind, "day": day, **review}
        for kind, day, review in (
            ("集成测试", "2025-04-28", integration), ("系统测试", "2025-05-12", system),
        )
        if review is not None
    ]  # fmt: skip
    phases = [
        {"phase": "软件集成测试", "actual_start": "2025-04-21"},
        {"phase": "系统测试", "actual_start": "2025-05-12"},
        {"phase": "上线实施", "actual_start": deployment},
    ]
    return {"tests": table("tests", rows), "phases": table("phases", phases)}


@pytest.mark.parametrize(
    ("integration", "system", "outcome", "value"), REVIEWS.values(), ids=REVIEWS
)
def test_reports_reviewed(answer, table, integration, system, outcome, value):
    result = answer("GAT-05", frames(table, integration, system), method="M7")
    assert (result.outcome, result.value) == (outcome, value)


def test_only_what_was_tested_is_due_before_going_live(answer, table):
    tables = frames(table, IN_TIME, NEVER, deployment=None)
    result = answer("GAT-05", tables, method="M7", as_of="2025-05-09")
    assert (result.outcome, result.n) == ("green", 1)


def test_without_the_start_of_the_next_stage_it_is_not_known_whether_in_time(answer, table):
    tables = frames(table, IN_TIME, IN_TIME)
    tables["phases"] = tables["phases"].drop(columns="actual_start")
    assert answer("GAT-05", tables, method="M7").outcome == "not_assessable"


def test_before_any_test_nothing_is_due(answer, table):
    tables = frames(table, IN_TIME, IN_TIME, deployment=None)
    result = answer("GAT-05", tables, method="M7", as_of="2025-04-25")
    assert result.outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    result = answer("GAT-05", frames(table, IN_TIME, IN_TIME), method="M4")
    assert result.outcome == "not_applicable"
