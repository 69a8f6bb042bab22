"""Mirror of implanalytics.facts.versions."""

import time

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts
from implanalytics.facts.as_of import facts_at

DAYS = [pd.Timestamp("2025-06-02") + pd.Timedelta(days=n) for n in range(12)]


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


STAMPED = ("2025-05-31", "2025-06-30")


def test_the_plan_taken_last_counts_and_the_older_is_told(placed):
    files = {"old": plan("abcde"), "new": plan("abcdx", effort=9)}
    facts, (problem,) = build_facts(placed("tasks", STAMPED, **files), Settings("p"))
    assert facts.doubts == {}
    assert facts.table("tasks")["source_id"].tolist() == ["new"] * 5
    assert (problem.code, problem.place.file) == ("older-version", "old.xlsx")
    assert "new.xlsx" in str(problem)
    assert "rows 2-6, of which 1 are not there any more" in str(problem)


def test_a_plan_that_shares_less_than_most_is_no_later_version(placed):
    files = {"old": plan("abcdefgh"), "new": plan("abcwxyz", effort=9)}
    facts, _ = build_facts(placed("tasks", STAMPED, **files), Settings("p"))
    assert facts.doubts == {"tasks": ("repeated-plan",)}
    assert len(facts.table("tasks")) == 15


def test_of_tracker_items_only_those_exported_again_are_replaced(placed):
    def items(ids, status):
        ids = list(ids)
        named = {"task_id": ids, "name": [f"item {key}" for key in ids]}
        return {**named, "status": [status] * len(ids)}

    tables = placed("tasks", STAMPED, old=items("abcde", "open"), new=items("abx", "done"))
    tables["tasks"]["origin"] = "tracker"
    facts, (problem,) = build_facts(tables, Settings("p"))
    tasks = facts.table("tasks").set_index("task_id")["status"].to_dict()
    assert tasks == {**dict.fromkeys("cde", "open"), **dict.fromkeys("abx", "done")}
    assert (problem.code, facts.doubts) == ("older-version", {})


def test_plan_and_tracker_of_the_same_tasks_are_no_versions(placed):
    tables = placed("tasks", STAMPED, plan=plan("abcd"), items=plan("abcd", effort=9))
    tables["tasks"]["origin"] = ["plan"] * 4 + ["tracker"] * 4
    facts, problems = build_facts(tables, Settings("p"))
    assert (len(facts.table("tasks")), facts.doubts) == (8, {})
    assert [p.code for p in problems] == ["plan-and-tracker"]


def risks(texts, status):
    ids = [f"R{n}" for n, _ in enumerate(texts, 1)]
    return {"risk_id": ids, "text": list(texts), "status": [status] * len(ids)}


@pytest.mark.parametrize(
    ("taken", "rows", "doubts"),
    [
        (STAMPED, 4, {}),
        (("2025-06-30", "2025-06-30"), 8, {"risks": ("repeated-register",)}),
        ((None, "2025-06-30"), 8, {"risks": ("repeated-register",)}),
    ],
)
def test_registers_in_two_versions(placed, taken, rows, doubts):
    tables = placed("risks", taken, old=risks("abcd", "open"), new=risks("abcd", "closed"))
    facts, _ = build_facts(tables, Settings("p"))
    assert (len(facts.table("risks")), facts.doubts) == (rows, doubts)


def test_a_register_from_which_risks_were_struck_is_the_later_version(placed):
    tables = placed("risks", STAMPED, old=risks("abcd", "open"), new=risks("abc", "open"))
    facts, (problem,) = build_facts(tables, Settings("p"))
    assert facts.table("risks")["source_id"].unique().tolist() == ["new"]
    assert "1 are not there any more" in str(problem)


def test_an_amended_time_entry_counts_as_amended(placed):
    def entries(first, days):
        n = len(days)
        ids = [f"W{day}" for day in range(n)]
        return {
            "entry_id": ids, "person": ["Ann"] * n, "worked_on": days,
            "effort": [first] + [8.0] * (n - 1),
        }  # fmt: skip

    tables = placed("time_entries", STAMPED, old=entries(8, DAYS[:5]), new=entries(6, DAYS))
    facts, _ = build_facts(tables, Settings("p"))
    assert (facts.table("time_entries")["effort"].sum(), facts.doubts) == (94, {})


@pytest.mark.parametrize(
    ("day", "status", "rows"),
    [
        ("2025-06-30", ["closed", "closed"], ["new:2", "new:3"]),
        ("2025-06-15", ["open", None], ["old:2", "new:3"]),
        ("2025-05-01", [None, None], ["new:2", "new:3"]),
    ],
)
def test_what_was_so_before_the_newer_version_is_told_by_the_older(placed, day, status, rows):
    old, new = risks("a", "open"), risks("ab", "closed")
    facts, _ = build_facts(placed("risks", STAMPED, old=old, new=new), Settings("p"))
    known = facts_at(facts, pd.Timestamp(day)).table("risks")
    assert [None if pd.isna(said) else said for said in known["status"]] == status
    assert known["row_id"].tolist() == rows


@pytest.mark.parametrize(
    ("plan_too", "doubts"), [(False, {"tasks": ("repeated-plan",)}), (True, {})]
)
def test_tracker_exports_of_unknown_order_cast_no_doubt_on_a_plan(placed, plan_too, doubts):
    files = {"one": plan("abcd"), "two": plan("abcd", effort=9)}
    files |= {"p": plan("wxyz")} if plan_too else {}
    tables = placed("tasks", **files)
    tables["tasks"]["origin"] = ["tracker"] * 8 + ["plan"] * 4 * plan_too
    facts, problems = build_facts(tables, Settings("p"))
    assert facts.doubts == doubts
    assert [p.code for p in problems] == ["repeated-items"]
