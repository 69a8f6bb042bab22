"""Mirror of implanalytics.facts.overlaps."""

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts

DAYS = [pd.Timestamp("2025-06-02") + pd.Timedelta(days=n) for n in range(12)]


def hours(person="Ann", days=DAYS, task="x", each=8.0, **more):
    n = len(days)
    efforts = each if isinstance(each, list) else [each] * n
    who = {"person": [person] * n} if person else {}
    work = {"task": [task] * n} if task else {}
    return {"worked_on": list(days), "effort": efforts, **who, **work, **more}


def varied(n):
    return [4.0 + day % 4 for day in range(n)]


CASES = {
    # one, other, hours that count, doubted
    "a copy with fewer rows": (hours(), hours(days=DAYS[:10]), 96, False),
    "the same person under an account": (hours(), hours("ann.b"), 96, False),
    "a few rows of it": (hours(), hours(days=DAYS[:2]), 96, False),
    "with ids and without": (hours(), hours(entry_id=[f"W{n}" for n in range(12)]), 96, False),
    "another person": (hours(), hours("Bob"), 192, False),
    "other work": (hours(), hours(task="y"), 192, False),
    "other days": (hours(days=DAYS[:6]), hours(days=DAYS[6:]), 96, False),
    "periods that overlap": (hours(days=DAYS[:9]), hours(days=DAYS[7:]), 96, False),
    "half of the rows, others beyond": (
        hours(days=DAYS[:11]),
        hours(days=[*DAYS[:10], DAYS[11]], note=list("abcdefghijk")),
        96,
        False,
    ),
    "the same days, some hours changed": (
        hours(),
        hours(each=[8.0] * 10 + [6.0, 6.0]),
        108,
        True,
    ),
    "one without tasks": (hours(each=varied(12)), hours(task=None, each=varied(12)), 66, False),
    "one without tasks, always eight hours": (hours(), hours(task=None), 96, False),
    "one without tasks, a few days": (
        hours(days=DAYS[:3]),
        hours(days=DAYS[:3], task=None),
        48,
        False,
    ),
    "one without tasks, eight hours in two rows": (
        hours(days=[*DAYS, *DAYS], each=4.0),
        hours(task=None),
        192,
        True,
    ),
    "a task told in two rows": (
        hours(days=[*DAYS, *DAYS], each=[2.0] * 12 + varied(12), note=["n"] * 24),
        hours(task="all", each=[2.0 + one for one in varied(12)]),
        90,
        False,
    ),
    "another's day beside": (hours(days=DAYS[:1]), hours(days=DAYS[:1], each=4.0), 12, False),
}


@pytest.mark.parametrize(("one", "other", "counted", "doubted"), CASES.values(), ids=CASES)
def test_hours_that_stand_in_two_timesheets(placed, one, other, counted, doubted):
    tables = placed("time_entries", a=one, b=other)
    facts, problems = build_facts(tables, Settings("p", people={"ANN.B": "Ann"}))
    assert facts.table("time_entries")["effort"].sum() == counted
    assert facts.doubts == ({"time_entries": ("repeated-timesheet",)} if doubted else {})
    whole = sum(one["effort"]) + sum(other["effort"])
    codes = {p.code for p in problems}
    assert ("counted-once" in codes) == (counted < whole)
    assert ("repeated-timesheet" in codes) == doubted


def test_a_copy_within_one_file_is_named_by_its_sheet(placed):
    tables = placed("time_entries", a=hours(), b=hours())
    tables["sources"] = tables["sources"].assign(path="t.xlsx", sheet=["May", "May (2)"])
    _, (problem,) = build_facts(tables, Settings("p"))
    assert str(problem).startswith(
        "t.xlsx, sheet 'May (2)', row 2: 12 of 12 rows (Time entries) also stand in sheet 'May': "
        "rows 2-13. They were counted once"
    )


def test_parts_beside_their_whole_are_not_added(placed):
    total = {**hours(days=[*DAYS, *DAYS]), "person": ["Ann"] * 12 + ["Bob"] * 12}
    tables = placed("time_entries", ann=hours(), bob=hours("Bob"), total=total)
    facts, problems = build_facts(tables, Settings("p"))
    assert facts.table("time_entries")["source_id"].unique().tolist() == ["total"]
    assert [p.place.file for p in problems] == ["ann.xlsx", "bob.xlsx"]


def test_what_is_doubted_names_both_files_and_the_rows(placed):
    tables = placed("time_entries", a=hours(), b=hours(each=[8.0] * 10 + [6.0, 6.0]))
    _, problems = build_facts(tables, Settings("p"))
    (told,) = (p for p in problems if p.code == "repeated-timesheet")
    assert str(told).startswith(
        "b.xlsx, sheet 'S': 10 of 12 time entries also stand in a.xlsx, sheet 'S', and further "
        "ones are of the same people and days: rows 12-13."
    )


def test_sums_of_people_and_days_beside_their_parts_are_not_added(placed):
    ann = hours(days=[*DAYS, *DAYS], each=[2.0] * 12 + varied(12), note=["n"] * 24)
    bob = hours("Bob", days=[*DAYS[:6], *DAYS[:6]], each=[1.0] * 6 + varied(6), note=["n"] * 12)
    total = {
        **hours(days=[*DAYS, *DAYS[:6]], task=None),
        "person": ["Ann"] * 12 + ["Bob"] * 6,
        "effort": [2.0 + one for one in varied(12)] + [1.0 + one for one in varied(6)],
    }
    tables = placed("time_entries", total=total, ann=ann, bob=bob)
    facts, problems = build_facts(tables, Settings("p"))
    assert sorted(facts.table("time_entries")["source_id"].unique()) == ["ann", "bob"]
    assert facts.doubts == {}
    told = [(p.place.file, "ann.xlsx" in str(p), "bob.xlsx" in str(p)) for p in problems]
    assert told == [("total.xlsx", True, False), ("total.xlsx", False, True)]
