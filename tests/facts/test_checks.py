"""Mirror of implanalytics.facts.checks."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from implanalytics.facts import check_facts
from implanalytics.facts.checks import DATE_PAIRS, reversed_pairs, without_copies
from implanalytics.tables import TABLES

EARLY, LATE = pd.Timestamp("2025-06-02"), pd.Timestamp("2025-06-06")


@pytest.fixture
def linked(facts, table):
    """Return a maker of facts whose tasks are linked as in ``["ab", "bc"]``: b after a."""

    def make(*pairs: str, tasks: str = "abc"):
        links = table(
            "links",
            predecessor_id=[p[0] for p in pairs],
            successor_id=[p[1] for p in pairs],
            type=["FS"] * len(pairs),
        )
        return facts(tasks=table("tasks", task_id=[*tasks]), links=links)

    return make


def codes(problems):
    return [problem.code for problem in problems]


def test_a_project_without_rows_has_no_problems(facts):
    assert check_facts(facts()) == ()


def test_a_repeated_id_is_told_with_the_row_of_the_first(facts, table):
    tasks = table("tasks", task_id=["a", "b", "a"], name=["x", "y", "z"])
    (problem,) = check_facts(facts(tasks=tasks))
    assert str(problem) == (
        "s, row 4: Task id 'a' was used before, in row 2 of s. "
        "Both rows are kept. Give each row its own id, or delete the copy. [repeated-key]"
    )
    assert problem.severity == "warning"


def test_a_repeated_row_is_told_and_counted_once(facts, table):
    tasks = table("tasks", task_id=["a", "b", "a"], name=["x", "y", "x"])
    (problem,) = check_facts(facts(tasks=tasks))
    assert str(problem) == (
        "s, row 4: The row repeats row 2 of s exactly. It was counted once. Delete the copy, or "
        "give it a Task id of its own. [repeated-row]"
    )
    assert without_copies("tasks", tasks)["task_id"].tolist() == ["a", "b"]


def test_equal_rows_without_ids_of_their_own_are_no_copies(facts, table):
    day = pd.Timestamp("2025-06-30")
    entries = table("time_entries", worked_on=[day, day], effort=[4, 4])
    assert check_facts(facts(time_entries=entries)) == ()
    assert len(without_copies("time_entries", entries)) == 2


def test_reversed_dates_are_told_day_by_day(facts, table):
    tasks = table(
        "tasks",
        planned_start=[LATE, EARLY, EARLY + pd.Timedelta(hours=17), None],
        planned_finish=[EARLY, LATE, EARLY, EARLY],
    )
    (problem,) = check_facts(facts(tasks=tasks))
    assert problem.code == "dates-reversed"
    assert (problem.place.row, problem.severity) == (2, "error")
    assert str(problem.found) == "Planned finish 2025-06-02 is before Planned start 2025-06-06."


LINKS = {
    "a chain": (("ab", "bc"), []),
    "an unknown predecessor": (("ab", "xb"), ["dangling-link"]),
    "an unknown successor": (("ax",), ["dangling-link"]),
    "a circle": (("ab", "bc", "ca"), ["link-cycle"] * 3),
    "two circles": (("ab", "ba", "cc"), ["link-cycle"] * 3),
    "a task after itself": (("aa",), ["link-cycle"]),
    "two ways to one task": (("ab", "ac", "bc"), []),
}


@pytest.mark.parametrize(("pairs", "expected"), LINKS.values(), ids=LINKS)
def test_links(linked, pairs, expected):
    assert codes(check_facts(linked(*pairs))) == expected


def test_a_circle_is_told_in_the_order_of_the_work_at_a_link_of_it(linked):
    problem, *others = check_facts(linked("da", "ab", "bc", "ca", tasks="abcd"))
    tasks = problem.found.values["tasks"]
    assert all(
        pair in {"ab", "bc", "ca"} for pair in map("".join, zip(tasks, tasks[1:], strict=False))
    )
    assert tasks[0] == tasks[-1]
    assert problem.place.row == 3
    assert [other.place.row for other in others] == [4, 5]
    assert {str(other.found) for other in others} == {
        "The link is part of the circle told in row 3."
    }


def test_a_long_circle_is_shown_in_part(facts, table):
    names = [f"T{n:02}" for n in range(40)]
    links = table(
        "links", predecessor_id=names, successor_id=[*names[1:], names[0]], type=["FS"] * 40
    )
    problem, *others = check_facts(facts(tasks=table("tasks", task_id=names), links=links))
    assert len(problem.found.values["tasks"]) == 21
    assert "…" in problem.found.values["tasks"]
    assert len(others) == 39


def test_every_pair_of_dates_is_declared():
    for name, pairs in DATE_PAIRS.items():
        for column in (column for pair in pairs for column in pair):
            assert TABLES[name][column].kind == "instant"


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=8))
def test_a_pair_is_reversed_when_its_days_are(table, offsets):
    start = [EARLY + pd.Timedelta(hours=12 * a) for a, _ in offsets]
    finish = [EARLY + pd.Timedelta(hours=12 * b) for _, b in offsets]
    baselines = table("baselines", task_id=["a"] * len(start), baseline=["0"] * len(start),
                      start=start, finish=finish)  # fmt: skip
    ((first, last, wrong),) = reversed_pairs("baselines", baselines)
    assert (first, last) == ("start", "finish")
    assert wrong.tolist() == [f.date() < s.date() for s, f in zip(start, finish, strict=True)]
