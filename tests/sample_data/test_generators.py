"""The sample projects: written the same every time, and their answers are in their files."""

import csv
import importlib
import io
import sys
import tomllib
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

import chinese_calendar
import openpyxl
import pytest

TOTALS = ("合计", "小计")


@pytest.fixture(scope="module")
def samples(repository):
    return repository / "sample_data"


@pytest.fixture(scope="module")
def generate(samples):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(samples), *sys.path])
        yield importlib.import_module("generate")


@pytest.fixture(scope="module")
def told(generate):
    return generate.all_files()


@pytest.fixture(scope="module")
def warehouse(samples):
    return tomllib.loads((samples / "m4_warehouse/ANSWERS.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def portal(samples):
    return tomllib.loads((samples / "portal_en/ANSWERS.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def plan_rows(samples):
    sheet = openpyxl.load_workbook(samples / "m4_warehouse/项目计划.xlsx").active
    return list(enumerate(sheet.iter_rows(values_only=True), start=1))


@pytest.fixture(scope="module")
def leaf_tasks(plan_rows):
    """Leaf tasks once each, without summaries and milestones."""
    return {
        row[1]: row
        for _, row in plan_rows
        if isinstance(row[0], int) and "." in row[1] and row[12] != "里程碑"
    }


@pytest.fixture(scope="module")
def week_sheets(samples):
    """File, sheet and rows of every weekly timesheet."""
    return [
        (f"工时/{path.name}", sheet.title, list(sheet.iter_rows(values_only=True)))
        for path in sorted((samples / "m4_warehouse/工时").glob("*.xlsx"))
        for sheet in openpyxl.load_workbook(path).worksheets
    ]


def as_day(value):
    if isinstance(value, datetime):
        return value.date()
    for typed in ("%Y.%m.%d", "%Y年%m月%d日"):
        try:
            return datetime.strptime(value, typed).date()
        except ValueError:
            continue
    raise AssertionError(value)


def working_days(first, last, works):
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(works(day) for day in days)


def accepted_hours(rows):
    """Phase word and hours of the rows of a week whose cells can be hours of a day."""
    for row in rows[2:]:
        if row[0] in TOTALS or row[1] is None:
            continue
        for cell in row[3:10]:
            if isinstance(cell, int | float) and 0 <= cell <= 24:
                yield row[2], cell


def csv_rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def test_the_same_bytes_every_time(generate, told):
    assert generate.all_files() == told


def test_what_is_kept_is_what_is_told(generate, told, samples):
    assert generate.differing(told, samples) == []


def test_check_names_a_file_that_differs(generate, tmp_path):
    files = {"a.csv": b"one", "b.csv": b"two"}
    (tmp_path / "a.csv").write_bytes(b"one")
    assert generate.differing(files, tmp_path) == ["b.csv"]


def test_nothing_but_what_is_told_lies_there(generate, told, samples):
    for folder in generate.PROJECTS:
        found = [path for path in (samples / folder).rglob("*") if path.is_file()]
        assert {str(path.relative_to(samples).as_posix()) for path in found} <= set(told)
    assert sum(len(content) for content in told.values()) < 2_000_000


def test_warehouse_hours_by_phase(week_sheets, warehouse):
    words = warehouse["phase_words"]
    booked = defaultdict(float)
    for _, _, rows in week_sheets:
        for word, hours in accepted_hours(rows):
            booked[words.get(word, "")] += hours
    assert booked.pop("") == warehouse["project"]["unmatched_h"]
    assert booked == {phase["key"]: phase["actual_h"] for phase in warehouse["phase"]}
    assert sum(booked.values()) == warehouse["project"]["actual_h"]


def test_warehouse_planned_hours_count_a_repeated_row_once(plan_rows, leaf_tasks, warehouse):
    once = sum(row[7] or 0 for row in leaf_tasks.values())
    total = next(row[7] for _, row in plan_rows if row[0] == "合计")
    assert once == warehouse["project"]["planned_h"]
    assert total == once + leaf_tasks["3.12"][7]


def test_warehouse_phase_slips(leaf_tasks, warehouse):
    for answer in warehouse["phase"]:
        rows = [row for row in leaf_tasks.values() if row[3] == answer["name"]]
        starts, finishes = ([as_day(row[n]) for row in rows] for n in (5, 6))
        actual = max(as_day(row[9]) for row in rows)
        assert (min(starts), max(finishes)) == (
            answer["baseline_start"],
            answer["baseline_finish"],
        )
        assert actual == answer["actual_finish"]
        late = working_days(max(finishes) + timedelta(days=1), actual, chinese_calendar.is_workday)
        assert late == answer["finish_slip_wd"]


def test_warehouse_testing_is_what_was_planted(warehouse):
    testing = next(phase for phase in warehouse["phase"] if phase["key"] == "testing")
    assert testing["finish_slip_wd"] == 23
    assert testing["actual_finish"] == date(2025, 4, 27)
    assert (testing["sch_04"], testing["cst_01_effort"]) == ("red", "red")
    assert testing["actual_h"] / testing["planned_h"] == pytest.approx(1.40, abs=0.001)


def test_warehouse_exposure(samples, warehouse):
    sheet = openpyxl.load_workbook(samples / "m4_warehouse/风险登记册.xlsx").active
    risks = [row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("R")]
    answer = warehouse["risk"]
    assert len(risks) == answer["risks"] == 14
    assert sum(row[3] * row[4] for row in risks) == pytest.approx(answer["inherent_days"])
    assert sum(row[6] * row[7] for row in risks) == pytest.approx(23.4)
    assert answer["residual_days"] == 23.4
    assert all(row[6] * row[7] == 0 for row in risks if row[12] is not None)


def test_warehouse_planted_faults_are_at_their_places(plan_rows, warehouse):
    rows = dict(plan_rows)
    faults = {
        (fault["wbs"], fault["kind"]): rows[fault["row"]]
        for fault in warehouse["fault"]
        if "wbs" in fault
    }
    codes = Counter(row[1] for row in rows.values() if isinstance(row[0], int))
    assert [code for code, n in codes.items() if n > 1] == ["3.12"]
    assert faults["4.1", "date-as-text"][9] == "2025年3月5日"
    assert faults["4.10", "date-as-text"][5] == "2025.3.10"
    assert faults["5.4", "finish-before-start"][8] > faults["5.4", "finish-before-start"][9]
    assert faults["5.4", "finish-before-start"][7] is None
    dangling = faults["4.5", "dangling-predecessor"][11].split(";")
    assert [code for code in dangling if code not in codes] == ["3.29"]


def test_warehouse_timesheet_rows_are_accounted(week_sheets, warehouse):
    counts = defaultdict(Counter)
    refused = []
    for file, sheet, rows in week_sheets:
        counts[file]["seen"] += len(rows)
        for number, row in enumerate(rows[2:], start=3):
            if row[0] in TOTALS:
                counts[file]["total"] += 1
            elif row[1] is None:
                counts[file]["footer" if row[0] else "blank"] += 1
            else:
                counts[file]["data"] += 1
                if not list(accepted_hours([(), (), row])):
                    refused.append((file, sheet, number))
    answers = {answer["file"]: answer for answer in warehouse["rows"] if "工时" in answer["file"]}
    assert set(answers) == set(counts)
    for file, answer in answers.items():
        assert {kind: answer[kind] for kind in counts[file]} == counts[file]
    told = [
        (file, place["sheet"], place["row"])
        for file, answer in answers.items()
        for place in answer["rejected_rows"]
    ]
    assert sorted(told) == sorted(refused)
    assert len(told) == 3


def test_warehouse_tracker_has_the_manner_of_its_tool(samples, warehouse):
    text = (samples / "m4_warehouse/禅道-任务.csv").read_bytes().decode("gb18030")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert {len(row) for row in rows} == {len(header) + 1}
    assert all(row[0].endswith("\t") for row in rows)
    assert len(rows) == warehouse["tracker"]["tasks"]
    spent = sum(float(row[header.index("总计消耗")]) for row in rows)
    assert spent == warehouse["tracker"]["spent_h"]


def test_portal_hours(samples, portal):
    hours = defaultdict(float)
    for row in csv_rows(samples / "portal_en/timesheets.csv"):
        try:
            date.fromisoformat(row["Date"])
            value = float(row["Hours"])
        except ValueError:
            continue
        if value >= 0:
            hours[row["Phase"]] += value
    assert hours.pop("") == portal["project"]["unmatched_h"]
    expected = {phase["name"]: phase["actual_h"] for phase in portal["phase"]}
    assert hours == {name: value for name, value in expected.items() if value}


def test_portal_build_slip_and_uat_not_begun(samples, portal):
    rows = csv_rows(samples / "portal_en/plan.csv")
    build = [row for row in rows if row["phase"] == "Build" and row["milestone"] == "No"]
    promised = date.fromisoformat(max(row["baseline_finish"] for row in build))
    actual = date.fromisoformat(max(row["actual_finish"] for row in build))
    late = working_days(promised + timedelta(days=1), actual, lambda day: day.weekday() < 5)
    answers = {phase["name"]: phase for phase in portal["phase"]}
    assert late == answers["Build"]["finish_slip_wd"] == 20
    assert answers["Build"]["sch_04"] == "red"
    assert not any(row["actual_start"] for row in rows if row["phase"] == "UAT")
    assert (answers["UAT"]["overdue_start_wd"], answers["Training"]["overdue_start_wd"]) == (17, 0)


def test_portal_risks_speak_in_words(samples, portal):
    sheet = openpyxl.load_workbook(samples / "portal_en/risk_register.xlsx").active
    risks = [row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("RK-")]
    assert {row[3] for row in risks} | {row[4] for row in risks} == {"High", "Medium", "Low"}
    cells = Counter(f"{row[3]} x {row[4]}" for row in risks)
    assert cells == portal["risk"]["likelihood_x_impact"]
    assert portal["risk"]["rsk_02"] == "not_assessable"


def test_portal_tracker_answers(samples, portal):
    rows = csv_rows(samples / "portal_en/jira.csv")
    assert Counter(row["Issue Type"] for row in rows) == portal["tracker"]["by_type"]
    assert Counter(row["Status"] for row in rows) == portal["tracker"]["by_status"]
    assert [row["Issue key"] for row in rows if not row["Summary"]] == ["POR-61"]


def test_register_names_every_project(generate, samples):
    sheet = openpyxl.load_workbook(samples / "项目台账.xlsx").active
    title, header, *rows = sheet.iter_rows(values_only=True)
    assert title[0] == "项目台账"
    assert [row[header.index("文件夹")] for row in rows] == list(generate.PROJECTS)
