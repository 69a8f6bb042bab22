"""A poor project is asked first for what makes most indicators assessable; the answer does."""

from datetime import datetime

import openpyxl
import pytest

from implanalytics import load, review
from implanalytics.methods import METHODS
from implanalytics.project.workbook import fill_in_workbook
from implanalytics.project.workbook.write import HEADER
from implanalytics.reviews.asked_sheets import ask
from implanalytics.reviews.asking import Ask, asks
from implanalytics.tables.registers import REGISTERS

TOML = 'id = "P1"\nname = "仓库"\nmethod = "M8"\nmanager = "沈砚秋"\n'
PLAN = """任务,阶段,计划开始,计划完成,实际开始,实际完成
编排计划,项目准备,2025-03-03,2025-03-14,2025-03-03,2025-03-14
建设,项目建设,2025-03-17,2025-05-30,2025-03-17,2025-05-30
"""
ISSUES = """问题编号,问题描述,严重程度,提出日期
Q-1,接口慢,高,2025-04-01
Q-2,报表错,低,2025-04-08
"""


@pytest.fixture
def poor(tmp_path):
    folder = tmp_path / "仓库"
    folder.mkdir()
    for name, text in (("project.toml", TOML), ("计划.csv", PLAN), ("问题清单.csv", ISSUES)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def reviewed(folder):
    return review(load(folder, mappings=False), as_of="2025-06-30")


def unanswered(found):
    by_name = {}
    for result in found.results:
        by_name.setdefault(result.indicator, []).append(result)
    return {
        name
        for name, several in by_name.items()
        if any(r.outcome == "not_assessable" for r in several)
        and not any(r.judged or r.outcome == "reported" for r in several)
    }


def test_asks_are_ranked_by_how_many_indicators_each_completes(poor):
    found = asks(reviewed(poor))
    worth = [(ask.wanted, len(ask.completes)) for ask in found]
    assert worth == sorted(worth, reverse=True)
    assert all(set(one.completes) <= set(one.serves) for one in found)
    named = [one.register.name if one.register else one.name for one in found]
    assert len(named) == len(set(named))


def test_an_indicator_counts_for_an_ask_only_where_that_completes_it(poor):
    seen = unanswered(reviewed(poor))
    found = asks(reviewed(poor))
    counted = [name for one in found for name in one.completes]
    assert len(counted) == len(set(counted))
    assert {name for one in found for name in one.serves} <= seen


def test_filling_the_hand_over_makes_its_indicators_assessable(poor):
    before = reviewed(poor)
    wanted = next(a for a in asks(before) if a.register and a.register.name == "handover_items")
    assert "HND-01" in wanted.completes
    path = ask(before, poor / "待补资料.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    sheet = book["售前交接"]
    heads = {cell.value: cell.column for cell in sheet[HEADER]}
    for row in range(10):
        for heading, value in (
            ("是否齐备", "是"), ("是否接收", "是"), ("移交日期", datetime(2025, 3, 1)),
        ):  # fmt: skip
            sheet.cell(HEADER + 1 + row, heads[heading], value)
    book.save(path)
    after = reviewed(poor)
    assert len(after.facts.table("handover_items")) == 10
    gained = unanswered(before) - unanswered(after)
    assert "HND-01" in gained
    assert unanswered(after) <= unanswered(before)


def test_the_first_ask_of_all_makes_what_it_promises_assessable(poor):
    before = reviewed(poor)
    first = asks(before)[0]
    assert (first.register.name, first.wanted) == ("risks", 2)
    path = ask(before, poor / "待补资料.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    sheet = book["风险"]
    heads = {cell.value: cell.column for cell in sheet[HEADER]}
    said = {
        "风险描述": "工期不足", "概率": 0.3, "影响天数": 5, "应对措施": "加人", "责任人": "李",
        "应对期限": datetime(2025, 5, 1), "是否发生": "是", "识别日期": datetime(2025, 3, 3),
        "发生日期": datetime(2025, 4, 10), "残余概率": 0.1,
    }  # fmt: skip
    for row in range(1, 4):
        for heading, value in said.items():
            sheet.cell(HEADER + row, heads[heading], value)
    book.save(path)
    gained = unanswered(before) - unanswered(reviewed(poor))
    assert {"RSK-01", "RSK-06"} <= gained & set(first.completes)


def test_the_workbook_says_who_is_asked_for_what(poor):
    path = ask(reviewed(poor), poor / "a.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ["填写说明", "按价值排序", "问项目经理"]
    assert book["问项目经理"]["A2"].value == "项目经理 沈砚秋"
    assert book["填写说明"]["B3"].value == datetime(2025, 6, 30)
    first = [cell.value for cell in book["按价值排序"][5]]
    assert first[0] == 1
    assert first[2] in book.sheetnames
    assert book["选项"].sheet_state == "hidden"


def test_rows_of_the_project_wait_by_their_id_and_an_answer_completes_them(poor):
    before = reviewed(poor)
    path = ask(before, poor / "a.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    sheet = book["问题"]
    heads = {cell.value: cell.column for cell in sheet[HEADER]}
    assert [sheet.cell(HEADER + n, heads["问题编号"]).value for n in (1, 2)] == ["Q-1", "Q-2"]
    sheet.cell(HEADER + 1, heads["关闭日期"], datetime(2025, 4, 20))
    book.save(path)
    issues = load(poor, mappings=False).facts.table("issues")
    assert issues["issue_id"].tolist() == ["Q-1", "Q-2"]
    assert issues["closed_on"].tolist()[0] == datetime(2025, 4, 20)


def test_an_ask_written_again_keeps_answers_and_is_the_same_where_nothing_changed(poor):
    path = ask(reviewed(poor), poor / "a.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    sheet = book["售前交接"]
    heads = {cell.value: cell.column for cell in sheet[HEADER]}
    sheet.cell(HEADER + 3, heads["移交人"], "周")
    book.save(path)
    ask(reviewed(poor), path, lang="zh")
    again = openpyxl.load_workbook(path)["售前交接"]
    heads = {cell.value: cell.column for cell in again[HEADER]}
    told = [again.cell(HEADER + n, heads["移交人"]).value for n in range(1, 11)]
    assert told.count("周") == 1


def test_a_row_added_by_hand_is_asked_for_once(poor):
    path = ask(reviewed(poor), poor / "a.xlsx", lang="zh")
    book = openpyxl.load_workbook(path)
    sheet = book["问题"]
    heads = {cell.value: cell.column for cell in sheet[HEADER]}
    sheet.cell(HEADER + 3, heads["问题"], "加的问题")
    book.save(path)
    ask(reviewed(poor), path, lang="zh")
    again = openpyxl.load_workbook(path)["问题"]
    names = [again.cell(HEADER + n, heads["问题"]).value for n in range(1, 6)]
    assert names == ["接口慢", "报表错", "加的问题", None, None]
    assert len(load(poor, mappings=False).facts.table("issues")) == 3


def test_a_workbook_that_nobody_filled_in_changes_no_answer(poor):
    before = reviewed(poor)
    ask(before, poor / "a.xlsx", lang="zh")
    fill_in_workbook(METHODS["M8"], poor / "b.xlsx", lang="en")
    after = reviewed(poor)
    told = [(r.indicator, r.scope, r.outcome, r.value, str(r.text)) for r in after.results]
    assert told == [(r.indicator, r.scope, r.outcome, r.value, str(r.text)) for r in before.results]
    assert [p.code for p in after.problems] == [p.code for p in before.problems]


def test_what_has_no_sheet_is_said_in_words():
    plan = Ask(None, "tasks", ("actual_start", "planned_start"), (), ("SCH-02",))
    assert plan.label.zh == "任务中的“实际开始”；计划表中的“计划开始”"
    list_of = Ask(REGISTERS["issues"], "issues", ("closed_on", "cause"), (), ("CHG-04",))
    assert list_of.label.en == "Issues: closed, cause"
