"""Mirror of implanalytics.project.mappings.questions and of the questions of each kind."""

import pytest

from implanalytics.project import load
from implanalytics.project.mappings.questions import asked_by
from implanalytics.project.mappings.scope import Scope

PLAN = ["任务编号", "任务名称", "阶段", "计划开始", "计划完成"]
DAYS = ["2025-01-06", "2025-01-10"]


@pytest.fixture
def questions(tmp_path, workbook):
    """Return a function that asks about a folder with one workbook a name."""

    def ask(**sheets):
        for name, rows in sheets.items():
            workbook(tmp_path / f"{name}.xlsx", *rows)
        return {(q.kind, q.written): q for q in load(tmp_path).matching.questions}

    return ask


def test_a_known_folder_asks_nothing(chinese):
    assert load(chinese).matching.questions == ()


def test_a_heading_is_told_by_the_names_below_it(questions):
    found = questions(
        计划=[PLAN, ["1", "访谈", "调研", *DAYS], ["2", "蓝图", "设计", *DAYS]],
        工时=[
            ["姓名", "日期", "工时", "工作环节", "心情"],
            ["张三", "2025-01-06", 8, "调研", "好"],
            ["张三", "2025-01-07", 8, "设计", "差"],
        ],
    )
    assert set(found) == {("headings", "工作环节"), ("headings", "心情")}
    question = found["headings", "工作环节"]
    assert question.scope == Scope("reader", "timesheet")
    assert (question.proposals, question.rows) == (("phase · 阶段",), 2)
    assert str(question.place) == "工时.xlsx, sheet 'Sheet1', row 1"


def test_a_heading_is_told_by_its_spelling(questions):
    found = questions(
        计划=[[*PLAN[:3], *PLAN[3:], "计划工时合计"], ["1", "访谈", "调研", *DAYS, 40]]
    )
    assert found["headings", "计划工时合计"].proposals[0] == "planned_effort · 计划工时"


def test_a_phase_without_a_match_has_the_nearest_proposals(questions):
    found = questions(计划=[PLAN, ["1", "甲", "培训与上线", *DAYS], ["2", "乙", "吃饭", *DAYS]])
    assert set(found["phases", "培训与上线"].proposals) == {"training · 培训", "deployment · 上线"}
    assert found["phases", "吃饭"].proposals == ()


def test_a_task_within_a_phase_has_that_phase_proposed(questions):
    names = ["系统测试", "捣鼓", "捣鼓", "捣鼓", "回归测试"]
    found = questions(
        计划=[PLAN, *([str(n), name, None, *DAYS] for n, name in enumerate(names, 1))]
    )
    assert found["phases", "捣鼓"].proposals == ("testing · 测试",)


WBS = ["WBS", "任务名称", "阶段", "计划开始", "计划完成"]
BELOW = [["1", "一号楼"], ["1.1", "甲"], ["1.2", "乙"], ["2", "单独的事"]]
WHOLE = [["1", "整个项目"], *([f"1.{wbs}", name] for wbs, name in BELOW)]


@pytest.mark.parametrize("tasks", [BELOW, WHOLE], ids=["as it is", "below the project"])
def test_tasks_without_a_phase_are_asked_about_by_what_stands_above_them(questions, tasks):
    found = questions(计划=[WBS, *([*task, None, *DAYS] for task in tasks)])
    assert {key: question.rows for key, question in found.items()} == {("phases", "一号楼"): 3}


def test_a_legend_is_no_table_to_ask_about(questions):
    found = questions(
        计划=[PLAN, ["1", "访谈", "调研", *DAYS]],
        说明=[["颜色", "含义", "备注"], ["红", "严重", "x"]],
    )
    assert found == {}


def test_words_that_are_no_level_are_asked_about(questions):
    found = questions(
        风险登记册=[
            ["风险编号", "风险描述", "概率", "影响", "状态"],
            ["R1", "甲", "高", "要命", "监控中"],
            ["R2", "乙", "70%", "高", "搁着"],
        ]
    )
    assert set(found) == {("words", "要命"), ("words", "搁着")}
    assert found["words", "搁着"].proposals == ("open · 未关闭", "closed · 已关闭")


def test_projects_of_a_portfolio_know_each_other(question):
    asked = [
        question("projects", "ERP-1"), question("projects", "CRM-老", rows=2),
        question("projects", "crm 老", rows=3), question("people", "zs"),
    ]  # fmt: skip
    found = asked_by(asked, ["ERP 1", "CRM-2", "BI"])
    assert [(q.written, q.rows, q.proposals[:1]) for q in found] == [
        ("CRM-老", 5, ("CRM-2",)), ("zs", 1, ()),
    ]  # fmt: skip


def test_members_beside_accounts_are_proposed(questions):
    found = questions(
        通讯录=[["姓名", "账号", "邮箱"], ["张三", "zsan", "zs@example.com"]],
        工时=[["姓名", "日期", "工时"], ["zsan", "2025-01-06", 8], ["李四", "2025-01-06", 8]],
    )
    assert found["people", "zsan"].proposals == ("张三",)


HOURS = ["填报同志", "日期", "工时", "任务"]
BOOKED = [["张三", "2025-01-06", 8, "调研"], ["李四", "2025-01-06", 8, "测试"]] * 3


def test_a_column_of_people_is_known_by_its_look(questions):
    found = questions(工时=[HOURS, *BOOKED])
    assert found["headings", "填报同志"].proposals == ("person · 人员",)


def test_of_many_unknown_headings_only_likely_ones_are_asked_about(questions):
    more = ["甲栏", "乙栏", "丙栏", "丁栏"]
    found = questions(工时=[[*HOURS, *more], *([*row, *"wxyz"] for row in BOOKED)])
    assert set(found) == {("headings", "填报同志")}
    found = questions(工时=[[*HOURS, *more[:3]], *([*row, *"wxy"] for row in BOOKED)])
    assert set(found) == {("headings", name) for name in ("填报同志", *more[:3])}


def test_a_heading_above_numbers_is_asked_about_where_numbers_are_missing(questions):
    head = ["任务编号", "任务名称", "阶段", "计划开始", "计划完成", "估摸", *"甲乙丙丁戊"]
    found = questions(计划=[head, ["1", "访谈", "调研", *DAYS, 40, *"abcde"]])
    assert set(found) == {("headings", "估摸")}
