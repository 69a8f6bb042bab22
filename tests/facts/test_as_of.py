"""Mirror of implanalytics.facts.as_of."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from implanalytics.facts import facts_at, latest_fact
from implanalytics.facts.as_of import FROM
from implanalytics.facts.moments import MOMENTS
from implanalytics.facts.row_keys import Rows
from implanalytics.facts.versions import things
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
    "a budget by month": (
        {"costs": {"amount": 1, "kind": "budget", "day": "2026-01-31"}},
        None,
    ),
    "a cost that was booked": (
        {"costs": {"amount": 1, "kind": "actual", "day": "2025-06-04"}},
        "2025-06-04",
    ),
    "a person who is to leave": ({"members": {"person": "a", "left_on": "2026-12-31"}}, None),
    "a plan entered into the tool": ({"tasks": {"created": "2025-06-03"}}, None),
    "a meeting to come": (
        {"meetings": {"held_on": "2025-06-05", "planned_on": "2025-09-01"}},
        "2025-06-05",
    ),
    "the due day and the payment of an invoice": (
        {"invoices": {"amount": 1, "due": "2025-09-30", "paid_on": "2025-06-06"}},
        "2025-06-06",
    ),
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


def test_leaves_its_facts_alone(facts, table):
    entries = table("time_entries", worked_on=days("2025-07-01"), effort=[1])
    whole = facts(time_entries=entries)
    facts_at(whole, DAY)
    assert len(whole.table("time_entries")) == 1


def yes(series):
    return [None if pd.isna(value) else bool(value) for value in series]


def test_what_a_day_tells_is_known_from_that_day_on(facts, table):
    items = table(
        "acceptance_items",
        name=["before", "after", "no day"],
        accepted_on=days("2025-06-20", "2025-07-02", None),
        passed=[True, True, True],
        acceptor=["Li", "Li", "Li"],
    )
    early = facts_at(facts(acceptance_items=items), DAY).table("acceptance_items")
    assert yes(early["passed"]) == [True, None, True]
    taken_later = facts(acceptance_items=items, sources=source(table, "2025-07-05"))
    known = facts_at(taken_later, DAY).table("acceptance_items")
    assert yes(known["passed"]) == [True, None, None]
    assert known["acceptor"].notna().tolist() == [True, False, False]
    assert known["accepted_on"].notna().tolist() == [True, False, False]


def test_a_signature_still_to_come_leaves_the_milestone_unsigned(facts, table):
    signed = table(
        "signoffs",
        subject=["a", "b", "c"],
        reached_on=days("2025-06-20", "2025-06-20", None),
        signed_on=days("2025-06-25", "2025-07-02", "2025-07-02"),
        signatory=["Li", "Li", "Li"],
    )
    known = facts_at(facts(signoffs=signed), DAY).table("signoffs")
    assert known["subject"].tolist() == ["a", "b"]
    assert known["signed_on"].notna().tolist() == [True, False]
    assert known["signatory"].notna().tolist() == [True, False]


def test_a_meeting_that_was_planned_and_is_held_later_is_not_held_yet(facts, table):
    meetings = table(
        "meetings",
        name=["planned", "not announced", "held"],
        planned_on=days("2025-06-27", None, "2025-06-26"),
        held_on=days("2025-07-04", "2025-07-04", "2025-06-26"),
        decisions=["x", "y", "z"],
    )
    known = facts_at(facts(meetings=meetings), DAY).table("meetings")
    assert known["name"].tolist() == ["planned", "held"]
    assert known["held_on"].notna().tolist() == [False, True]
    assert known["decisions"].fillna("").tolist() == ["", "z"]


def test_people_who_came_later_were_not_there_but_asked_for(facts, table):
    members = table(
        "members",
        person=["a", "b", "c", "d"],
        requested_on=days(None, "2025-06-01", None, None),
        joined_on=days("2025-07-10", "2025-07-10", "2025-05-01", None),
        left_on=days(None, None, "2025-08-01", None),
    )
    known = facts_at(facts(members=members), DAY).table("members")
    assert known["person"].tolist() == ["b", "c", "d"]
    assert known["joined_on"].notna().tolist() == [False, True, False]
    assert known["left_on"].isna().all()


def test_a_tracker_item_is_born_a_task_of_a_plan_only_entered(facts, table):
    tasks = table("tasks", name=["a", "b"], created=days("2025-07-02", "2025-07-02"))
    tasks["origin"] = ["tracker", "plan"]
    assert facts_at(facts(tasks=tasks), DAY).table("tasks")["name"].tolist() == ["b"]


def test_a_later_baseline_is_not_known(facts, table):
    baselines = table(
        "baselines",
        task_id=["t", "t"], baseline=["0", "1"], taken_on=days("2025-01-10", "2025-07-01"),
        finish=days("2025-08-01", "2025-10-01"),
    )  # fmt: skip
    assert facts_at(facts(baselines=baselines), DAY).table("baselines")["baseline"].tolist() == [
        "0"
    ]


def test_planned_days_of_a_budget_are_known_at_every_date(facts, table):
    costs = table("costs", amount=[5, 6], kind=["budget", "actual"],
                  day=days("2025-12-31", "2025-12-31"))  # fmt: skip
    assert facts_at(facts(costs=costs), DAY).table("costs")["amount"].tolist() == [5]


WEEK = [pd.Timestamp("2025-06-02") + pd.Timedelta(days=n) for n in range(6)]
SOURCES = ("a", "b", "c")


def cells(column):
    if column.kind == "instant":
        return st.sampled_from([*WEEK, None] if not column.required else WEEK)
    if column.kind == "number":
        return st.sampled_from([1.0, 0.0] if column.required else [1.0, 0.0, None])
    if column.kind == "flag":
        return st.sampled_from([True, False, None])
    words = list(column.choices) or ["x", "y"]
    return st.sampled_from(words if column.required else [*words, None])


@st.composite
def tidy(draw, name):
    """Rows of one table, any of its optional columns, ids of their own or made from the row."""
    declared = TABLES[name]
    n = draw(st.integers(1, 3))
    columns = {
        column.name: draw(st.lists(cells(column), min_size=n, max_size=n))
        for column in declared.declared
        if column.name not in declared.key and (column.required or draw(st.booleans()))
    }
    sources = draw(st.lists(st.sampled_from(SOURCES), min_size=n, max_size=n))
    ids = [f"{source}:{row + 2}" for row, source in enumerate(sources)]
    own = draw(st.lists(st.booleans(), min_size=n, max_size=n))
    columns |= {"project_id": ["p"] * n}
    columns[declared.own_id] = [f"N{i % 2}" if o else ids[i] for i, o in enumerate(own)]
    if declared.traced:
        columns |= {"row_id": ids, "source_id": sources, "source_row": range(2, n + 2)}
    frame = pd.DataFrame({key: pd.Series(list(v), dtype=object) for key, v in columns.items()})
    return declared.conform(frame)


@st.composite
def anything(draw, name):
    """Facts of one table, with sources taken on some days and versions that were replaced."""
    taken = {key: draw(st.sampled_from([*WEEK, None])) for key in SOURCES}
    sources = pd.DataFrame({
        "project_id": "p", "source_id": SOURCES, "path": SOURCES, "sha256": "0", "reader": "x",
        "extracted_at": pd.Series(list(taken.values()), dtype="datetime64[us]"),
        "seen": 1.0, "accepted": 1.0, "rejected": 0.0, "skipped": 0.0,
    })  # fmt: skip
    frame = draw(tidy(name))
    if name in ("tasks", "risks") and draw(st.booleans()):
        unread = draw(st.lists(st.sampled_from([*WEEK, None]), min_size=3, max_size=3))
        over = pd.Series(unread[: len(frame)], dtype="datetime64[us]")
        frame = frame.assign(unread_end=over, doubted=over)
    older = {}
    if name in ("tasks", "risks", "milestones") and draw(st.booleans()):
        said = draw(tidy(name))
        said = said.assign(thing=things(Rows(name, said))).dropna(subset=["thing"])
        stamps = said["source_id"].map(taken)
        older = {name: said[stamps.notna()].reset_index(drop=True)}
    return {name: frame, "sources": TABLES["sources"].conform(sources)}, older


@pytest.mark.parametrize("name", [name for name in TABLES if name != "sources"])
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_looking_back_from_an_earlier_view_is_looking_back(facts, name, data):
    """But for whose row it is: where no version tells a state, any version's row may stand."""
    tables, older = data.draw(anything(name))
    first, second = sorted(data.draw(st.tuples(st.sampled_from(WEEK), st.sampled_from(WEEK))))
    whole = replace(facts(**tables), older=older)
    whose = [column for column in FROM if older and column in tables[name]]
    direct = facts_at(whole, first).table(name).drop(columns=whose)
    for later in (first, second):
        again = facts_at(facts_at(whole, later), first).table(name).drop(columns=whose)
        assert_frame_equal(again, direct)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_known_is_later_than_the_day(facts, data):
    name = data.draw(st.sampled_from([n for n, m in MOMENTS.items() if m.dates and n != "tasks"]))
    tables, _ = data.draw(anything(name))
    day = data.draw(st.sampled_from(WEEK))
    latest = latest_fact(facts_at(facts(**tables), day))
    assert latest is None or latest <= day
