"""The projects of methods M6 to M9: their answers are what stands in their files."""

import csv
import io
import tomllib
from collections import defaultdict
from datetime import date, datetime

import openpyxl
import pytest

PLANS = ("project_plan.xlsx", "实施主计划.xlsx", "实施计划.xlsx")
FOLDERS = ("m6_labs", "m7_depots", "m8_records", "m9_valves")


@pytest.fixture(scope="module", params=FOLDERS)
def folder(request, repository):
    return repository / "sample_data" / request.param


@pytest.fixture(scope="module")
def answers(folder):
    return tomllib.loads((folder / "ANSWERS.toml").read_text("utf-8"))


def read_csv(path, encoding):
    return list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline="")))


def dated(rows, phase, day, hours, form):
    """Phase, day and hours of the rows of a list with these headings."""
    head, *rest = rows
    place = [head.index(name) for name in (phase, day, hours)]
    for row in rest:
        word, said, booked = (row[n] for n in place)
        yield word, datetime.strptime(said[: len("2025-05-30")], form).date(), float(booked)


def booked(folder):
    """Phase, day and hours of every timesheet of a project."""
    for path in sorted(folder.rglob("*.csv")):
        if path.name == "clockify_detailed.csv":
            names = ("Task", "Start Date", "Duration (decimal)", "%d/%m/%Y")
            yield from dated(read_csv(path, "utf-8"), *names)
        elif path.name == "tempo_worklogs.csv":
            yield from dated(read_csv(path, "utf-8"), "Epic", "Work date", "Hours", "%Y-%m-%d")
        elif path.name == "工时明细.csv":
            names = ("项目阶段", "工作日期", "工时", "%Y-%m-%d")
            yield from dated(read_csv(path, "utf-8-sig"), *names)
        elif path.parent.name == "工时":
            year, month = map(int, path.name[:7].split("-"))
            for row in read_csv(path, "gbk")[2:]:
                hours = [float(cell or 0) for cell in row[3:-1]]
                assert sum(hours) == float(row[-1])
                for n, value in enumerate(hours, start=1):
                    yield row[1], date(year, month, n), value


def plan_of(folder):
    """The rows of the plan below its header."""
    if (folder / "plan.csv").exists():
        rows = read_csv(folder / "plan.csv", "utf-8-sig")
    else:
        book = next(path for name in PLANS for path in folder.glob(name))
        rows = list(openpyxl.load_workbook(book).active.iter_rows(values_only=True))[2:]
    return rows[1:]


def test_hours_up_to_the_review(folder, answers):
    as_of = answers["project"]["as_of"]
    hours = defaultdict(float)
    for phase, day, value in booked(folder):
        if day <= as_of:
            hours[phase] += value
    told = {phase["name"]: phase["actual_h"] for phase in answers["phase"] if phase["actual_h"]}
    assert {phase: value for phase, value in hours.items() if value} == told
    assert sum(hours.values()) == answers["project"]["actual_h"]


def test_the_plan_has_the_tasks_that_are_told(folder, answers):
    leaves = [row for row in plan_of(folder) if "." in row[0] and row[12] in ("No", "否")]
    assert len(leaves) == answers["project"]["tasks"]
    assert 25 <= len(leaves) <= 50
    planned = sum(float(row[6]) for row in leaves)
    assert planned == answers["project"]["planned_h"]


def test_every_fault_names_a_colour_in_both_languages(answers):
    assert answers["fault"]
    for fault in answers["fault"]:
        assert fault["outcome"] == "red"
        assert all(fault["says"][language] for language in ("en", "zh"))
