"""What is missing never makes a project look better, whichever column, table or setting it is."""

import csv
import shutil
from dataclasses import fields, replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import implanalytics as ia
from implanalytics.core.errors import DataError
from implanalytics.facts import Settings, build_facts
from implanalytics.indicators import (
    INDICATORS,
    figures_of,
    judge,
    phase_health,
    shipped_thresholds,
)
from implanalytics.project import readings
from implanalytics.tables import IDENTITY, TABLES

SAMPLES = Path(__file__).parents[2] / "sample_data"
KEPT = {"project_id", *(column.name for column in IDENTITY)}
"""Columns that say which row is which: without them there is no table."""

RANK = {"green": 0, "amber": 1, "red": 2}


def better(before, after):
    """Return what looks better after than before, by (indicator or "health", scope).

    The health of a phase rests on what is left; it must not turn green.
    """
    worse = {key: outcome for key, outcome in before.items() if RANK.get(outcome, 0)}
    found = {}
    for key, outcome in worse.items():
        now = after.get(key, "not_assessable")
        worst_allowed = 1 if key[0] == "health" else RANK[outcome]
        if now != "not_assessable" and RANK.get(now, -1) < worst_allowed:
            found[key] = (outcome, now)
    gone = {
        key: (before.get(key), now)
        for key, now in after.items()
        if now == "not_applicable" and before.get(key) != "not_applicable"
    }
    return found | gone


def outcomes_of(results, health):
    answers = {(r.indicator, r.scope): r.outcome for r in results}
    rolled = health.set_index("phase_key")["outcome"].to_dict()
    return answers | {("health", phase): outcome for phase, outcome in rolled.items()}


# A project with every colour, made by hand.

PLAN = [
    # phase, planned and actual dates, hours
    ("需求分析", "2025-01-06", "2025-01-17", "2025-01-06", "2025-01-17", 80),
    ("需求分析", "2025-01-13", "2025-01-24", "2025-01-13", "2025-01-24", 80),
    ("系统设计", "2025-02-10", "2025-02-14", "2025-02-10", "2025-02-14", 40),
    ("系统设计", "2025-02-10", "2025-02-21", "2025-02-10", "2025-02-25", 120),
    ("系统开发", "2025-02-24", "2025-03-07", "2025-02-26", "2025-03-07", 100),
    ("系统开发", "2025-03-03", "2025-03-21", "2025-03-05", "2025-04-11", 100),
    ("系统测试", "2025-03-24", "2025-03-28", "2025-04-14", "2025-04-18", 60),
    ("系统测试", "2025-03-31", "2025-04-04", "2025-04-21", None, 60),
    ("用户培训", "2025-04-07", "2025-04-11", None, None, 30),
]
BOOKED = {"需求分析": 150, "系统设计": 175, "系统开发": 320, "系统测试": 240, "用户培训": 10}
RISKS = [
    # probability and days, both after the response, money, so too, raised, closed, status
    (0.5, 20, 0.4, 18, 9000, 8000, "2025-01-10", None, "开放"),
    (0.6, 15, 0.5, 12, 7000, 6000, "2025-01-11", None, "监控中"),
    (0.9, 30, 0.9, 30, 50000, 50000, "2025-01-12", "2025-03-01", "已关闭"),
    (0.3, 4, None, None, 100, None, "2025-02-01", None, "已关闭"),
    (0.9, 40, 0.9, 40, 70000, 70000, "2025-12-01", None, "开放"),
]


def table(name, rows):
    declared = TABLES[name]
    columns = {c: [row.get(c) for row in rows] for row in rows for c in row}
    keys = {"project_id": ["p"] * len(rows)}
    if declared.traced:
        ids = [f"{name}:{n}" for n in range(len(rows))]
        places = [float(n + 2) for n in range(len(rows))]
        keys |= {"row_id": ids, "source_id": [name] * len(rows), "source_row": places}
    frame = pd.DataFrame(keys | columns).astype(object)
    return declared.conform(frame.astype({c: declared[c].dtype for c in frame.columns}))


def plan_rows():
    """Return the tasks, each phase as a summary row above its own, and two baselines of them."""
    tasks, baselines = [], []
    for n, (phase, start, finish, began, ended, hours) in enumerate(PLAN):
        mine = [row for row in PLAN if row[0] == phase]
        outer, last = list(BOOKED).index(phase) + 1, ended or "2025-07-31"
        task = {
            "task_id": f"t{n}", "origin": "plan", "name": f"{phase}任务{n}", "phase": phase,
            "wbs": f"{outer}.{n + 1}", "parent_id": f"s{outer}", "summary": False,
            "milestone": False, "status": "完成" if ended else "进行中",
            "percent_complete": 1.0 if ended else 0.4, "planned_start": start,
            "planned_finish": finish, "start": began or start, "finish": last,
            "actual_start": began, "actual_finish": ended, "planned_effort": hours,
            "actual_effort": hours, "remaining_effort": 0.0, "owner": "甲",
        }  # fmt: skip
        ends = [row[4] for row in mine]
        whole = {
            "task_id": f"s{outer}", "name": phase, "wbs": f"{outer}", "parent_id": None,
            "summary": True, "planned_start": min(row[1] for row in mine),
            "planned_finish": max(row[2] for row in mine), "actual_start": mine[0][3],
            "actual_finish": None if None in ends else max(ends),
            "planned_effort": sum(row[5] for row in mine),
        }  # fmt: skip
        tasks += [task] if PLAN.index(mine[0]) < n else [{**task, **whole}, task]
        row = {"task_id": f"t{n}", "start": start, "effort": hours}
        first = {"baseline_id": f"b{n}", "baseline": "1", "taken_on": "2025-01-02"}
        second = {"baseline_id": f"c{n}", "baseline": "2", "taken_on": "2025-04-01"}
        baselines += [{**row, **first, "finish": finish}, {**row, **second, "finish": last}]
    return tasks, baselines


def project():
    tasks, baselines = plan_rows()
    by_phase = {row[0]: n for n, row in enumerate(PLAN)}
    entries = [
        {
            "entry_id": f"e{phase}{n}", "person": "甲", "worked_on": "2025-04-22", "effort": 5.0,
            "task": f"{phase}任务{by_phase[phase]}", "task_id": f"t{by_phase[phase]}",
            "phase": phase, "project": "p", "company": "own", "note": "",
        }
        for phase, hours in BOOKED.items()
        for n in range(hours // 5)
    ]  # fmt: skip
    risks = [
        {
            "risk_id": f"R{n}", "text": "风险", "category": "技术", "phase": "系统测试",
            "probability": row[0], "probability_level": "高", "impact_level": "中",
            "impact_days": row[1], "residual_probability": row[2], "residual_impact_days": row[3],
            "impact_money": row[4], "residual_impact_money": row[5], "currency": "CNY",
            "raised_on": row[6], "closed_on": row[7], "status": row[8], "owner": "乙",
        }
        for n, row in enumerate(RISKS)
    ]  # fmt: skip
    names = (
        "milestones",
        "signoffs",
        "tasks",
        "baselines",
        "time_entries",
        "risks",
        "links",
        "events",
        "calendars",
    )
    sources = [
        {
            "source_id": name, "path": f"{name}.xlsx", "sha256": "0", "reader": name, "seen": 1,
            "accepted": 1, "rejected": 0, "skipped": 0, "extracted_at": "2025-05-10",
        }
        for name in names
    ]  # fmt: skip
    link = {"link_id": "l", "predecessor_id": "t0", "successor_id": "t1", "type": "FS", "lag": 0.0}
    events = [
        {"event_id": "k", "kind": "kickoff", "day": "2025-01-06", "note": "启动"},
        {"event_id": "c", "kind": "closure", "day": "2025-06-20", "note": "结项"},
    ]
    holiday = {"calendar_id": "h", "day": "2025-04-04", "working_hours": 0.0, "name": "清明"}
    ends = {phase: max(row[4] or "" for row in PLAN if row[0] == phase) for phase in BOOKED}
    marks = [
        {
            "milestone_id": f"m{n}", "name": f"{phase}完成", "phase": phase,
            "planned_on": ended or "2025-07-01", "reached_on": ended or None,
            "mark": "客户确认", "written_on": "2025-01-02",
        }
        for n, (phase, ended) in enumerate(ends.items())
    ]  # fmt: skip
    signed = [
        {
            "signoff_id": f"g{n}", "subject": mark["name"], "side": "customer", "role": "客户",
            "signatory": "丁", "signed_on": mark["reached_on"], "phase": mark["phase"],
            "accepted": True,
        }
        for n, mark in enumerate(marks) if mark["reached_on"]
    ]  # fmt: skip
    return {
        "milestones": table("milestones", marks),
        "signoffs": table("signoffs", signed),
        "tasks": table("tasks", tasks),
        "baselines": table("baselines", baselines),
        "time_entries": table("time_entries", entries),
        "risks": table("risks", risks),
        "links": table("links", [link]),
        "events": table("events", events),
        "calendars": table("calendars", [holiday]),
        "sources": table("sources", sources),
    }


SETTINGS = Settings(
    "p",
    name="试点",
    customer="客户",
    manager="丙",
    method="M4",
    state="closed",
    calendar="china",
    hours_per_day=8.0,
    currency="CNY",
    contingency_days=10.0,
    contingency_money=9000.0,
    flags=frozenset({"hardware"}),
    phases={"系统测试": "testing"},
    people={"甲": "某甲"},
)
AS_OF = pd.Timestamp("2025-06-30")


def judged(tables, settings=SETTINGS):
    """Return every outcome of the tables, phase health included."""
    facts, _ = build_facts(tables, settings)
    figures = figures_of(facts, AS_OF)
    results = judge(figures, shipped_thresholds())
    phases = sorted({r.scope for r in results} - {"project"})
    health = phase_health(
        results, INDICATORS, phases, shipped_thresholds(), profile="core"
    )  # fmt: skip
    return outcomes_of(results, health.phases)


@pytest.fixture(scope="module")
def tables():
    return project()


@pytest.fixture(scope="module")
def whole(tables):
    return judged(tables)


def test_the_project_has_every_colour(whole):
    assert set(whole.values()) >= {"green", "amber", "red", "not_assessable", "not_applicable"}
    for name in ("SCH-04", "CST-01", "RSK-02"):
        assert "red" in {outcome for (n, _), outcome in whole.items() if n == name}
    assert {whole["health", phase] for phase in ("requirements", "design", "development")} == {
        "green", "amber", "red",
    }  # fmt: skip


COLUMNS = [
    (name, column)
    for name, frame in project().items()
    for column in frame.columns
    if column not in KEPT and column not in TABLES[name].required
]


@pytest.mark.parametrize(("name", "column"), COLUMNS, ids=[".".join(pair) for pair in COLUMNS])
@pytest.mark.parametrize("how", ["deleted", "emptied"])
def test_a_column_that_is_lost_makes_nothing_look_better(tables, whole, name, column, how):
    frame = tables[name]
    lost = frame.drop(columns=column) if how == "deleted" else _emptied(frame, column)
    assert better(whole, judged(tables | {name: lost})) == {}


def _emptied(frame, column):
    return frame.assign(**{column: pd.Series(None, index=frame.index).astype(frame[column].dtype)})


@pytest.mark.parametrize("name", list(project()))
def test_a_table_that_is_lost_makes_nothing_look_better(tables, whole, name):
    assert better(whole, judged({n: t for n, t in tables.items() if n != name})) == {}
    assert better(whole, judged(tables | {name: TABLES[name].empty()})) == {}


DEFAULTS = Settings("p")
SAID = [
    field.name
    for field in fields(Settings)
    if getattr(SETTINGS, field.name) != getattr(DEFAULTS, field.name)
]


@pytest.mark.parametrize("setting", SAID)
def test_a_setting_that_is_lost_makes_nothing_look_better(tables, whole, setting):
    without = replace(SETTINGS, **{setting: getattr(DEFAULTS, setting)})
    found = better(whole, judged(tables, without))
    if setting in ("flags", "method"):
        found = {key: pair for key, pair in found.items() if pair[1] != "not_applicable"}
    assert found == {}, "method and flags decide what is asked, and nothing else"


@given(st.sets(st.sampled_from(COLUMNS), min_size=2, max_size=12))
@settings(max_examples=20, deadline=None)
def test_several_columns_that_are_lost_make_nothing_look_better(tables, whole, lost):
    fewer = {
        name: frame.drop(columns=[c for n, c in lost if n == name])
        for name, frame in tables.items()
    }
    assert better(whole, judged(tables | fewer)) == {}


def test_no_data_at_all_is_neither_good_nor_bad():
    of_data = {key: o for key, o in judged({}).items() if not key[0].startswith("MTH")}
    assert set(of_data.values()) == {"not_assessable", "not_applicable"}


# The sample projects, one column of one kind of file left out at a time, baselines whole.

HEADERS = {
    "m4_warehouse": {
        "项目计划.xlsx": 4,
        "风险登记册.xlsx": 3,
        "禅道-任务.csv": 1,
        "工时/*.xlsx": 2,
    },
    "portal_en": {"plan.csv": 1, "jira.csv": 1, "timesheets.csv": 1, "risk_register.xlsx": 3},
}  # fmt: skip
"""Files of each sample and the row of their headings; sheets of one kind share a layout."""


def _text(path):
    """Return the encoding of a csv file and its rows."""
    raw = path.read_bytes()
    try:
        encoding, text = "utf-8-sig", raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding, text = "gb18030", raw.decode("gb18030")
    return encoding, list(csv.reader(text.splitlines(keepends=True)))


def _headings(path, row):
    if path.suffix == ".csv":
        return _text(path)[1][row - 1]
    book = openpyxl.load_workbook(path)
    return [str(cell.value) for cell in book.worksheets[0][row]]


def _delete(path, positions):
    """Delete columns of a csv file, or of every sheet of a workbook."""
    if path.suffix == ".csv":
        encoding, rows = _text(path)
        with path.open("w", encoding=encoding, newline="") as stream:
            csv.writer(stream).writerows(
                [cell for n, cell in enumerate(row) if n not in positions] for row in rows
            )
        return
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for position in sorted(positions, reverse=True):
            sheet.delete_cols(position + 1)
    book.save(path)


def _variants():
    for sample, files in HEADERS.items():
        for pattern, row in files.items():
            path = sorted((SAMPLES / sample).glob(pattern))[0]
            for position, heading in enumerate(_headings(path, row)):
                name = heading.strip("\ufeff").split("(")[0]
                yield pytest.param(sample, pattern, {position}, id=f"{sample}/{pattern}:{name}")
            both = {n for n, h in enumerate(_headings(path, row)) if h.startswith("baseline")}
            if both:
                yield pytest.param(sample, pattern, both, id=f"{sample}/{pattern}:baselines")


@pytest.fixture(scope="module")
def read_once():
    """Read a file of the same bytes, at the same place of its project, only once."""
    known, read = {}, readings.read_file

    def remembered(path, *, root, **options):
        key = (path.relative_to(root), path.read_bytes(), repr(sorted(options.items(), key=str)))
        if key not in known:
            known[key] = read(path, root=root, **options)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readings, "read_file", remembered)
        yield


@pytest.fixture(scope="module")
def untouched(read_once):
    """Return every outcome of the samples as they are."""
    return {sample: _reviewed(SAMPLES / sample) for sample in HEADERS}


def _reviewed(folder):
    review = ia.review(ia.load(folder))
    return outcomes_of(review.results, review.phase_health)


@pytest.mark.slow
def test_the_samples_have_something_to_lose(untouched):
    for outcomes in untouched.values():
        assert {"amber", "red"} <= set(outcomes.values())


@pytest.mark.slow
@pytest.mark.parametrize(("sample", "pattern", "positions"), list(_variants()))
def test_a_column_missing_from_a_file_makes_nothing_look_better(
    untouched, tmp_path, sample, pattern, positions
):
    folder = tmp_path / sample
    shutil.copytree(SAMPLES / sample, folder)
    for path in sorted(folder.glob(pattern)):
        _delete(path, positions)
    try:
        after = _reviewed(folder)
    except DataError:
        return
    assert better(untouched[sample], after) == {}
