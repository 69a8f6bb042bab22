"""Small projects made by hand: tables, and the figures built from them."""

from dataclasses import replace

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts, facts_at, plan_of
from implanalytics.facts.kinds import join_kinds
from implanalytics.facts.phases import join_phases
from implanalytics.indicators import INDICATORS, figures_of, judge, shipped_thresholds
from implanalytics.indicators.answering import answers as answers_of
from implanalytics.tables import TABLES
from implanalytics.tables.table import IDENTITY


@pytest.fixture(scope="session")
def table():
    """Return a maker of tidy tables from rows; keys come by themselves."""

    def make(name: str, rows: list[dict[str, object]], **same: object) -> pd.DataFrame:
        declared = TABLES[name]
        if not rows:
            return declared.empty()
        keys = [
            {"project_id": "p", declared.own_id: f"{name}:{n}", **same, **row}
            for n, row in enumerate(rows)
        ]
        if declared.traced:
            keys = [
                {"row_id": f"{name}:{n}", "source_id": name, "source_row": n + 2, **row}
                for n, row in enumerate(keys)
            ]
        frame = pd.DataFrame(keys, dtype=object)
        frame = frame.astype({c: declared[c].dtype for c in frame.columns})
        return declared.conform(frame)

    return make


@pytest.fixture(scope="session")
def figures():
    """Return a maker of figures from tables as written and settings."""

    def make(tables, *, as_of="2025-06-30", problems=(), **settings):
        facts, _ = build_facts(tables, Settings("p", **settings), problems)
        return figures_of(facts, pd.Timestamp(as_of))

    return make


@pytest.fixture(scope="session")
def answers(figures):
    """Return a maker of results by (indicator, scope)."""

    def make(tables, **options):
        results = judge(figures(tables, **options), shipped_thresholds())
        return {(r.indicator, r.scope): r for r in results}

    return make


@pytest.fixture(scope="session")
def plan(table):
    """Return a maker of plans; rows are (phase, planned and actual dates, planned hours)."""

    def make(*rows, drop=(), **same):
        names = (
            "phase", "planned_start", "planned_finish", "actual_start", "actual_finish",
            "planned_effort",
        )  # fmt: skip
        full = [dict(zip(names, (*row, *(None,) * 6)[:6], strict=True)) for row in rows]
        named = [
            {"task_id": f"t{n}", "name": f"Step {n}", "origin": "plan", **row}
            for n, row in enumerate(full)
        ]
        return table("tasks", named, **same).drop(columns=list(drop), errors="ignore")

    return make


@pytest.fixture(scope="session")
def sheet(table):
    """Return a maker of timesheets; rows are (phase, day, hours)."""

    def make(*rows):
        names = ("phase", "worked_on", "effort")
        return table("time_entries", [dict(zip(names, row, strict=True)) for row in rows])

    return make


@pytest.fixture(scope="session")
def facts_alone(figures):
    """Return a maker of figures without metrics, for the many that ask only the facts."""
    nothing = figures({})

    def make(tables, *, as_of="2025-06-30", **settings):
        day = pd.Timestamp(as_of)
        facts, _ = build_facts(tables, Settings("p", **settings))
        known = facts_at(facts, day)
        ends = known.table("events").loc[lambda events: events["kind"] == "closure", "day"]
        closed_on = ends.max().normalize() if len(ends) else None
        until = day if closed_on is None else min(day, closed_on)
        work = facts_at(known, until)
        return replace(
            nothing,
            as_of=day,
            work_until=until,
            closed_on=closed_on,
            facts=known,
            plan=plan_of(work) if "tasks" in tables else nothing.plan,
            entries=work.table("time_entries") if "time_entries" in tables else nothing.entries,
        )

    return make


@pytest.fixture(scope="session")
def asked_of(facts_alone):
    """Return what makes the figures indicators are asked of; packages that need metrics differ.

    What rests on it is made anew for each module, for a wider scope would keep the first one made.
    """
    return facts_alone


@pytest.fixture(scope="module")
def answer(asked_of):
    """Return a maker of the project's result of one indicator."""

    def make(name, tables, **options):
        return ask(name, asked_of(tables, **options))

    return make


@pytest.fixture(scope="session")
def deletions():
    """Return a maker of what is left when a table, or an optional column of one, is not there.

    It yields what is gone, its table, and that table, None where it is the table itself.
    """

    def make(tables):
        for name, frame in tables.items():
            yield name, name, None
            needed = {*TABLES[name].required, *(column.name for column in IDENTITY)}
            for column in frame.columns:
                if column not in needed:
                    yield f"{name}.{column}", name, frame.drop(columns=[column])

    return make


@pytest.fixture(scope="module")
def outcomes(asked_of):
    """Return a maker of the project's outcome by indicator."""

    def make(tables, names, **options):
        figures = asked_of(tables, **options)
        return {name: ask(name, figures).outcome for name in names}

    return make


@pytest.fixture(scope="module")
def improved(asked_of, deletions):
    """Return a finder of deletions that make an answer better, or its question not arise.

    It gives the outcomes before, and (indicator, what is gone, before, after).
    """

    def find(tables, names, **options):
        whole = asked_of(tables, **options)
        before = {name: ask(name, whole).outcome for name in names}
        found = []
        for gone, table, rest in deletions(tables):
            mine = [name for name in names if table in INDICATORS[name].tables]
            left = {n: f for n, f in tables.items() if n != table}
            left |= {} if rest is None else {table: rest}
            anew = table in MEASURED
            figures = asked_of(left, **options) if anew else without(whole, table, rest)
            for name in mine:
                after = ask(name, figures).outcome
                if better(before[name], after):
                    found.append((name, gone, before[name], after))
        return before, found

    return find


MEASURED = ("events", "tasks", "time_entries", "sources", "baselines", "risks", "calendars")
"""Tables from which metrics are computed, so that figures must be made anew."""


@pytest.fixture(scope="module")
def never_better(improved):
    """Return a check that no deletion makes an answer better; it gives the outcomes before."""

    def check(names, tables, expected=None, **options):
        before, found = improved(tables, [names] if isinstance(names, str) else names, **options)
        assert expected is None or before == expected
        assert found == []
        return before

    return check


def without(figures, table, rest):
    """Return `figures` with `rest` in the place of a table, or without it."""
    facts = figures.facts
    tables = {name: frame for name, frame in facts.tables.items() if name != table}
    if rest is not None:
        joined = join_kinds(join_phases({table: rest}, facts.template), facts.template)
        known = facts_at(replace(facts, tables={**tables, **joined}), figures.as_of)
        tables = {**tables, table: known.tables[table]}
    return replace(figures, facts=replace(facts, tables=tables))


def ask(name, figures):
    """Return the project's result of an indicator."""
    indicator = INDICATORS[name]
    return next(answers_of(indicator, figures, indicator.limits(shipped_thresholds())))


def better(before, after):
    """Say whether an outcome turned better, or into one that may not come from missing data."""
    if after in ("not_applicable", "reported"):
        return after != before
    return after != "not_assessable" and BADNESS[after] < BADNESS[before]


BADNESS = {"reported": 0, "green": 0, "amber": 1, "red": 2, "not_assessable": 2}
"""What is not assessable may only turn red."""
