"""The projects told by stories: their files say what their answers count, and hold their faults."""

import csv
import io
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections import defaultdict
from datetime import date, datetime

import openpyxl
import pytest


@pytest.fixture(scope="module")
def samples(repository):
    return repository / "sample_data"


@pytest.fixture(scope="module")
def story(samples):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(samples), *sys.path])
        from generators import story

        yield story


@pytest.fixture
def answers(samples):
    return lambda folder: tomllib.loads((samples / folder / "ANSWERS.toml").read_text("utf-8"))


def rows_of(path, sheet=None):
    """Rows of a list as dicts: below its title and headings."""
    book = openpyxl.load_workbook(path)
    _, head, *rows = (book[sheet] if sheet else book.active).iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def text_rows(path, encoding):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding), newline="")))


def hours_by(rows, phase, hours):
    found = defaultdict(float)
    for row in rows:
        found[row[phase]] += float(row[hours])
    return dict(found)


def test_hours_of_each_phase_are_those_of_the_answers(samples, answers):
    booked = {
        "m1_hospital": hours_by(rows_of(samples / "m1_hospital/工时明细.xlsx"), "阶段", "工时"),
        "m5_clinic": hours_by(rows_of(samples / "m5_clinic/工时/项目组工时.xlsx"), "阶段", "工时"),
    }
    for folder in ("m2_cameras", "m3_port"):
        (path,) = (samples / folder).glob("*.csv")
        rows = text_rows(path, "utf-8-sig")
        for row in rows:
            hours, minutes, _ = (row.get("Duration (h)") or row["Duration"]).split(":")
            row["hours"] = int(hours) + int(minutes) / 60
        booked[folder] = hours_by(rows, "Description", "hours")
    for folder, found in booked.items():
        assert found == {p["name"]: p["actual_h"] for p in answers(folder)["phase"]}, folder


def test_hardware_is_eight_weeks_late_and_integration_did_not_wait(samples, answers):
    phases = {phase["key"]: phase for phase in answers("m2_cameras")["phase"]}
    settings = tomllib.loads((samples / "m2_cameras/project.toml").read_text("utf-8"))
    assert phases["procurement"]["finish_slip_wd"] == 40
    assert settings["events"]["hardware_accepted"] == date(2025, 6, 6)
    assert phases["integration"]["actual_start"] == date(2025, 6, 2)
    bought = rows_of(samples / "m2_cameras/Registers/purchases.xlsx")
    late = [row["PO number"] for row in bought if row["Arrived on"] > row["Required on"]]
    assert late == ["PO-101", "PO-102", "PO-103"]


def test_two_of_eight_milestones_are_unsigned(samples):
    signed = rows_of(samples / "m1_hospital/签字登记.xlsx")
    assert len(signed) == 8
    assert [r["签署对象"] for r in signed if not r["签字日期"]] == ["深化设计完成", "设备到货完成"]


def test_a_plan_of_microsoft_project_has_every_task_and_milestone(samples):
    root = ET.parse(samples / "m1_hospital/实施进度计划.xml").getroot()
    space = {"p": root.tag[1:].partition("}")[0]}
    tasks = root.findall("p:Tasks/p:Task", space)
    kinds = [
        [task.findtext(f"p:{name}", "", space) for name in ("Summary", "Milestone")]
        for task in tasks
    ]
    assert [kinds.count(kind) for kind in (["1", "0"], ["0", "1"])] == [8, 8]
    assert len(tasks) == 8 + 34 + 8


def test_day_and_month_are_exchanged_up_to_the_twelfth(samples, story):
    assert story.exchanged(date(2025, 4, 3)) == date(2025, 3, 4)
    assert story.exchanged(date(2025, 4, 14)) == "14/04/2025"
    due = [row["Due"] for row in rows_of(samples / "m3_port/RAID log.xlsx", "Actions")]
    assert due[0] == datetime(2025, 7, 3)
    assert due[1] == "14/03/2025"
    assert sum(isinstance(day, datetime) for day in due) == 5


def test_what_stands_twice_is_the_same(samples):
    team = rows_of(samples / "m5_clinic/工时/项目组工时.xlsx")
    mine = {(str(row["日期"].date()), row["姓名"], row["任务"], float(row["工时"])) for row in team}
    testers = text_rows(samples / "m5_clinic/工时/测试组工时.csv", "gb18030")
    again = {(r["工作日期"], r["姓名"], r["任务"], float(r["工时(h)"])) for r in testers}
    assert len(again) == len(testers) > 30
    assert again < mine
    first, second = (
        {row["Bug编号"] for row in text_rows(samples / f"m5_clinic/{name}.csv", "gb18030")}
        for name in ("禅道-Bug", "禅道-Bug (1)")
    )
    assert (len(first), len(second)) == (15, 21)
    assert first < second


def test_days_of_a_story_are_counted_in_working_days(story):
    from generators.workdays import CHINA

    told = story.read_story("m1", days=CHINA, code="{phase}.{task}")
    # Design ends on Thursday 2025-03-27; Friday 2025-04-04 is a holiday.
    assert told.day("@3f") == date(2025, 3, 27)
    assert told.day("@3f+6") == date(2025, 4, 7)
    assert told.day("@3f-4") == date(2025, 3, 21)
