"""Mirror of implanalytics.facts.as_of."""

import pandas as pd
import pytest

from implanalytics.facts import facts_at, latest_fact
from implanalytics.facts.as_of import BORN, DATED, HAPPENED, STATES
from implanalytics.tables import TABLES

DAY = pd.Timestamp("2025-06-30")


def days(*texts: str | None) -> list[pd.Timestamp | None]:
    return [None if text is None else pd.Timestamp(text) for text in texts]


def source(table, extracted_at, source_id="s"):
    return table(
        "sources", source_id=[source_id], path=["plan.xlsx"], sha256=["0"], reader=["plan"],
        extracted_at=days(extracted_at), seen=[1], accepted=[1], rejected=[0], skipped=[0],
    )  # fmt: skip


def test_events_after_the_day_are_dropped_the_day_itself_is_whole(facts, table):
    worked = days("2025-06-29", "2025-06-30 23:59", "2025-07-01")
    entries = table("time_entries", worked_on=worked, effort=[1, 2, 4])
    known = facts_at(facts(time_entries=entries), DAY).table("time_entries")
    assert known["effort"].tolist() == [1, 2]
    assert known.index.tolist() == [0, 1]


def test_rows_that_come_into_being_later_are_dropped_undated_ones_stay(facts, table):
    risks = table("risks", text=["a", "b", "c"], raised_on=days("2025-06-30", "2025-07-01", None))
    assert facts_at(facts(risks=risks), DAY).table("risks")["text"].tolist() == ["a", "c"]


def test_what_happens_later_has_not_happened(facts, table):
    tasks = table(
        "tasks",
        actual_start=days("2025-06-01", "2025-07-02"),
        actual_finish=days("2025-07-01", None),
        planned_finish=days("2025-08-01", "2025-08-02"),
    )
    known = facts_at(facts(tasks=tasks), DAY).table("tasks")
    assert known["actual_start"].isna().tolist() == [False, True]
    assert known["actual_finish"].isna().all()
    assert known["planned_finish"].notna().all()


STATE_CASES = {
    "taken before": ("2025-06-30 09:00", False),
    "taken after": ("2025-07-01", True),
    "nobody knows when": (None, False),
}


@pytest.mark.parametrize(("extracted_at", "null"), STATE_CASES.values(), ids=STATE_CASES)
def test_a_state_is_not_guessed_from_a_later_one(facts, table, extracted_at, null):
    tasks = table("tasks", status=["done"], percent_complete=[1.0], name=["a"])
    known = facts_at(facts(tasks=tasks, sources=source(table, extracted_at)), DAY).table("tasks")
    assert known["status"].isna().tolist() == [null]
    assert known["percent_complete"].isna().tolist() == [null]
    assert known["name"].tolist() == ["a"]


def test_only_the_source_taken_later_loses_its_states(facts, table):
    sources = pd.concat(
        [source(table, "2025-07-05", "late"), source(table, "2025-06-01", "early")],
        ignore_index=True,
    )
    tasks = table("tasks", status=["done", "open"], source_id=["late", "early"])
    known = facts_at(facts(tasks=tasks, sources=sources), DAY).table("tasks")
    assert known["status"].isna().tolist() == [True, False]


def test_a_date_agreed_ahead_is_known_before_it_comes(facts, table):
    events = table("events", kind=["contract_finish", "golive"],
                   day=days("2026-01-31", "2026-01-15"))  # fmt: skip
    assert facts_at(facts(events=events), DAY).table("events")["kind"].tolist() == [
        "contract_finish"
    ]


LATEST = {
    "a dated event": (
        {"time_entries": {"worked_on": "2025-06-02 18:00", "effort": 1}},
        "2025-06-02",
    ),
    "something that happened": ({"tasks": {"actual_finish": "2025-06-03"}}, "2025-06-03"),
    "a plan says nothing": ({"tasks": {"planned_finish": "2025-06-03"}}, None),
    "a date agreed ahead": ({"events": {"kind": "contract_finish", "day": "2026-01-31"}}, None),
    "the later of two tables": (
        {
            "risks": {"text": "r", "raised_on": "2025-05-01", "closed_on": "2025-06-09"},
            "milestones": {"name": "m", "reached_on": "2025-06-08"},
        },
        "2025-06-09",
    ),
    "nothing": ({}, None),
}


@pytest.mark.parametrize(("rows", "expected"), LATEST.values(), ids=LATEST)
def test_the_latest_fact(facts, table, rows, expected):
    tables = {
        name: table(
            name,
            **{c: days(v) if TABLES[name][c].kind == "instant" else [v] for c, v in row.items()},
        )
        for name, row in rows.items()
    }
    latest = latest_fact(facts(**tables))
    assert latest == (None if expected is None else pd.Timestamp(expected))


def test_every_column_named_is_declared():
    named = [*DATED.items(), *BORN.items()]
    named += [(n, c) for group in (HAPPENED, STATES) for n, cs in group.items() for c in cs]
    assert [(name, column) for name, column in named if column not in TABLES[name]] == []


def test_leaves_its_facts_alone(facts, table):
    entries = table("time_entries", worked_on=days("2025-07-01"), effort=[1])
    whole = facts(time_entries=entries)
    facts_at(whole, DAY)
    assert len(whole.table("time_entries")) == 1
