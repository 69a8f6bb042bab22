"""Mirror of implanalytics.indicators.risks.reserve and of progress."""

import pytest


@pytest.fixture(scope="session")
def spent(table):
    """Return a maker of draws in days or money, and a plan half of which is done."""

    def make(*draws, **task):
        tasks = [
            {"task_id": "a", "name": "A", "planned_effort": 40, "actual_start": "2025-03-03",
             "actual_finish": "2025-03-14"},
            {"task_id": "b", "name": "B", "planned_effort": 40, **task},
        ]  # fmt: skip
        return {
            "contingency": table("contingency", [{"day": "2025-04-01", **draw} for draw in draws]),
            "tasks": table("tasks", tasks, origin="plan"),
        }

    return make


# Draws, the second task, the reserve -> outcome, drawn over done. Half is done unless told.
RESERVE = {
    "half drawn": ([{"days": 5}], {}, {"contingency_days": 10}, "green", 1),
    "six of ten": ([{"days": 2}, {"days": 4}], {}, {"contingency_days": 10}, "amber", 1.2),
    "all drawn": ([{"days": 10}], {}, {"contingency_days": 10}, "red", 2),
    "the worse of days and money": (
        [{"days": 1, "amount": 900}], {},
        {"contingency_days": 10, "contingency_money": 1000, "currency": "CNY"}, "red", 1.8,
    ),
    "a task is under way": (
        [{"days": 7.5}], {"actual_start": "2025-03-17", "percent_complete": 0.5},
        {"contingency_days": 10}, "green", 1,
    ),
    "how far is not known": (
        [{"days": 7.5}], {"actual_start": "2025-03-17"}, {"contingency_days": 10},
        "not_assessable", 0.75,
    ),
    "a draw of unknown size": (
        [{"days": 1}, {"text": "?"}], {}, {"contingency_days": 10}, "not_assessable", 0.2,
    ),
    "another currency": (
        [{"amount": 1, "currency": "USD"}], {}, {"contingency_money": 1000, "currency": "CNY"},
        "not_assessable", 0,
    ),
    "no reserve": ([{"days": 5}], {}, {}, "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("draws", "task", "settings", "outcome", "value"), RESERVE.values(), ids=RESERVE
)
def test_reserve_against_progress(answer, spent, draws, task, settings, outcome, value):
    result = answer("RSK-09", spent(*draws, **task), **settings)
    assert (result.outcome, result.value) == (outcome, value)


def test_a_draw_while_nothing_is_done_is_red_without_a_figure(answer, spent):
    tables = spent({"days": 1})
    for column in ("actual_start", "actual_finish"):
        tables["tasks"][column] = tables["tasks"][column].mask(tables["tasks"][column].notna())
    result = answer("RSK-09", tables, contingency_days=10)
    assert (result.outcome, result.value) == ("red", None)


def test_a_closed_project_may_be_done(answer, spent, table):
    tables = spent({"days": 10}, actual_start="2025-03-17")
    tables["events"] = table("events", [{"kind": "closure", "day": "2025-05-01"}])
    assert answer("RSK-09", tables, contingency_days=10).value == 1
    tables["tasks"]["actual_finish"] = tables["tasks"]["actual_finish"].fillna("2025-04-30")
    assert answer("RSK-09", tables, contingency_days=10).outcome == "green"
    assert answer("RSK-09", tables, contingency_days=10, as_of="2025-04-15").outcome != "green"


def test_draws_of_later_days_do_not_count(answer, spent):
    tables = spent({"days": 3}, {"days": 9, "day": "2025-06-01"})
    assert answer("RSK-09", tables, contingency_days=10, as_of="2025-05-01").value == 0.6
    assert answer("RSK-09", tables, contingency_days=10).value == 2.4
