"""Mirror of implanalytics.facts.overlaps."""

import time

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts

DAYS = [pd.Timestamp("2025-06-02") + pd.Timedelta(days=n) for n in range(12)]


@pytest.fixture
def placed(table):
    """Return a maker of tables: rows of several files, each a table of columns."""

    def make(name, **files):
        parts = []
        for source, columns in files.items():
            frame = table(name, **columns)
            rows = [f"{source}:{row:.0f}" for row in frame["source_row"]]
            own = {"entry_id": rows} if name == "time_entries" else {}
            parts.append(frame.assign(source_id=source, row_id=rows, **own))
        n = len(files)
        sources = table(
            "sources",
            source_id=list(files), path=[f"{source}.xlsx" for source in files],
            sha256=["0"] * n, reader=["x"] * n, sheet=["S"] * n,
            seen=[9] * n, accepted=[9] * n, rejected=[0] * n, skipped=[0] * n,
        )  # fmt: skip
        return {name: pd.concat(parts, ignore_index=True), "sources": sources}

    return make


def plan(ids, names=None, effort=8.0):
    ids = list(ids)
    return {
        "task_id": ids,
        "name": list(names or [f"step {key}" for key in ids]),
        "planned_effort": [effort] * len(ids),
    }


PLANS = {
    "a later version": (plan("abcd"), plan("abcx", effort=9), True),
    "one changed row among copies": (
        plan("abcd"),
        {**plan("abcd"), "planned_effort": [8, 8, 8, 9]},
        True,
    ),
    "an equal plan, counted once": (plan("abcd"), plan("abcd"), False),
    "other tasks": (plan("abcd"), plan("wxyz"), False),
    "few tasks in common": (plan("abcd"), plan("awxyz", effort=9), False),
    "the same numbers for other work": (plan("abcd"), plan("abcd", ["w", "x", "y", "z"]), False),
}


@pytest.mark.parametrize(("old", "new", "doubted"), PLANS.values(), ids=PLANS)
def test_two_versions_of_a_plan_are_doubted(placed, old, new, doubted):
    facts, problems = build_facts(placed("tasks", old=old, new=new), Settings("p"))
    assert facts.doubts == ({"tasks": ("repeated-plan",)} if doubted else {})
    assert [p.code for p in problems].count("repeated-plan") == int(doubted)


def test_two_versions_are_told_once_with_both_files(placed):
    tables = placed("tasks", old=plan("abcd"), new=plan("abcx", effort=9))
    _, (problem,) = build_facts(tables, Settings("p"))
    assert problem.severity == "error"
    assert str(problem).startswith(
        "old.xlsx: 3 of 4 tasks also stand in new.xlsx: two versions of one plan."
    )


def test_tasks_without_ids_are_compared_by_name_and_start(placed):
    def versions(*starts):
        return {"name": ["a", "b", "c"], "start": list(starts)}

    tables = placed("tasks", old=versions(*DAYS[:3]), new=versions(*DAYS[:2], DAYS[5]))
    tables["tasks"]["task_id"] = tables["tasks"]["row_id"]
    facts, _ = build_facts(tables, Settings("p"))
    assert facts.doubts == {"tasks": ("repeated-plan",)}


def test_two_large_versions_are_told_quickly(placed):
    ids = [str(n) for n in range(3000)]
    tables = placed("tasks", old=plan(ids), new=plan(ids, effort=9))
    started = time.perf_counter()
    build_facts(tables, Settings("p"))
    assert time.perf_counter() - started < 5


def hours(person="Ann", days=DAYS, task="x"):
    n = len(days)
    return {
        "person": [person] * n,
        "worked_on": list(days),
        "effort": [8.0] * n,
        "task": [task] * n,
    }


TIMESHEETS = {
    "a copy with fewer rows": (hours(), hours(days=DAYS[:10]), True),
    "the same person under an account": (hours(), hours("ann.b"), True),
    "another person": (hours(), hours("Bob"), False),
    "other work": (hours(), hours(task="y"), False),
    "other days": (hours(days=DAYS[:6]), hours(days=DAYS[6:]), False),
    "too few rows to tell": (hours(), hours(days=DAYS[:9]), False),
}


@pytest.mark.parametrize(("one", "other", "doubted"), TIMESHEETS.values(), ids=TIMESHEETS)
def test_a_timesheet_and_its_copy_are_doubted(placed, one, other, doubted):
    tables = placed("time_entries", a=one, b=other)
    facts, problems = build_facts(tables, Settings("p", people={"ANN.B": "Ann"}))
    assert facts.doubts == ({"time_entries": ("repeated-timesheet",)} if doubted else {})
    assert [p.code for p in problems] == ["repeated-timesheet"] * doubted


def test_a_copy_within_one_file_is_named_by_its_sheet(placed):
    tables = placed("time_entries", a=hours(), b=hours())
    tables["sources"] = tables["sources"].assign(path="t.xlsx", sheet=["May", "May (2)"])
    _, (problem,) = build_facts(tables, Settings("p"))
    assert str(problem).startswith("t.xlsx, sheet 'May (2)': 12 of 12 time entries also stand in "
                                   "sheet 'May'")  # fmt: skip
