"""Nothing is asked twice: a folder of unknown names, one pass through the workbook, next month."""

from datetime import date, timedelta

import pandas as pd
import pytest

from implanalytics.project import load, unmatched
from implanalytics.project.mappings.remember import remember_all

PHASES = {
    "摸底": "survey · 现场调研", "画图": "design", "捣鼓": "开发", "找茬": "testing · 测试",
    "带徒弟": "training", "扫尾": "验收",
}  # fmt: skip
PEOPLE = {
    "zhangsan": "张三", "lisi": "李四", "wangwu": "王五", "zhaoliu": "赵六", "qianqi": "钱七",
    "sunba": "孙八", "E1001": "周九", "wu.shi@example.com": "吴十", "zheng11": "郑一",
    "fenger": "冯二",
}  # fmt: skip
PROJECTS = {"甲厂老系统": "甲厂MES", "乙厂二期": "乙厂WMS", "内部会议": "忽略"}
HEADINGS = {
    "干活的人": "person · 姓名", "哪天": "worked_on", "钟点": "effort · 工时", "啥活": "任务",
    "环节": "phase", "归属": "project",
}  # fmt: skip
WORDS = {"挺悬": "high · 高", "要命": "very high", "小意思": "低", "搁着": "open · 未关闭"}
FILES = {"*_干活记录_*.xlsx [*月]": "timesheet · 工时表"}
ANSWERS = PHASES | PEOPLE | PROJECTS | HEADINGS | WORDS | FILES
TOTAL = 30  # 6 phases, 10 people, 3 projects, 6 headings, 4 words, 1 kind of file

PLAN_HEAD = ["任务编号", "任务名称", "阶段", "计划开始", "计划完成", "实际开始", "实际完成"]
RISK_HEAD = ["风险编号", "风险描述", "概率", "影响", "状态", "责任人"]
RISKS = [
    ["R1", "接口晚到", "挺悬", "要命", "搁着", "张三"],
    ["R2", "人手", "高", "小意思", "已关闭", "李四"],
]


def plan():
    for i, phase in enumerate(PHASES):
        start = date(2025, 1, 6) + timedelta(days=14 * i)
        days = [start, start + timedelta(days=9)] * 2
        yield [f"T{i}", f"第{i}步", phase, *(day.isoformat() for day in days)]


def entries(own, other, month):
    people, phases = list(PEOPLE), list(PHASES)
    for i in range(24):
        day = date(2025, month, 1) + timedelta(days=i)
        project = [own, other, "内部会议"][i % 3]
        yield [people[i % 10], day.isoformat(), 7.5, f"活{i % 5}", phases[i % 6], project]


@pytest.fixture
def month(tmp_path, workbook):
    """Return a function that adds a month of hours to two projects, and gives their folder."""

    def add(number):
        for own, other in (("甲厂MES", "甲厂老系统"), ("乙厂WMS", "乙厂二期")):
            hours = tmp_path / own / "记录" / f"{own}_干活记录_2025-{number:02}.xlsx"
            workbook(hours, list(HEADINGS), *entries(own, other, number), sheet=f"{number}月")
        return tmp_path

    for own in ("甲厂MES", "乙厂WMS"):
        workbook(tmp_path / own / "项目计划.xlsx", PLAN_HEAD, *plan())
        workbook(tmp_path / own / "风险登记册.xlsx", RISK_HEAD, *RISKS)
    return add


def run(root):
    """Read everything as the commands do; return what is left to ask and the projects."""
    portfolio = load(root)
    projects = {entry.name: entry.load() for entry in portfolio.entries}
    matchings = {name: project.matching for name, project in projects.items()}
    remembered = remember_all(portfolio, matchings, lang="zh")
    assert remembered.workbook.trouble is None
    return remembered, projects


def test_one_pass_through_the_workbook_is_enough(month, person, rows_of):
    root = month(1)
    remembered, projects = run(root)
    assert (remembered.workbook.added, remembered.workbook.blank) == (TOTAL, TOTAL)
    assert {question.written for question in remembered.questions} == set(ANSWERS)
    assert all("time_entries" not in project.tables for project in projects.values())

    assert person(root / "mappings.xlsx", ANSWERS) == []
    remembered, projects = run(root)
    assert remembered.questions == ()
    assert remembered.workbook.blank == 0
    assert [
        p for project in projects.values() for p in project.problems if p.severity != "notice"
    ] == []
    hours = projects["甲厂MES"].facts.table("time_entries")
    assert len(hours) == 16  # 24 rows, a third of which are internal meetings
    assert hours["phase_key"].notna().all()
    assert set(hours["person_key"]) <= set(PEOPLE.values())
    assert set(hours["person"]) <= set(PEOPLE)

    once = (root / "mappings.xlsx").read_bytes()
    month(2)
    remembered, projects = run(root)
    assert remembered.questions == ()
    assert [
        p for project in projects.values() for p in project.problems if p.severity != "notice"
    ] == []
    assert len(projects["乙厂WMS"].facts.table("time_entries")) == 32
    assert (root / "mappings.xlsx").read_bytes() != once
    used = {row["written"]: row["used"] for row in rows_of(root / "mappings.xlsx", "projects")}
    # Each project books 8 rows a month on its other name and 8 on meetings.
    assert used == {"乙厂二期": 16, "内部会议": 32, "甲厂老系统": 16}


def test_reading_writes_nothing(month):
    root = month(1)
    frame = unmatched(load(root))
    assert not (root / "mappings.xlsx").exists()
    assert len(frame) == TOTAL
    phases = frame[frame["kind"] == "phases"]
    assert set(phases["written"]) == set(PHASES)
    # 2 rows of the plans and 4 of 24 entries in each of two projects.
    assert phases["rows"].tolist() == [10] * 6
    effort = frame[frame["written"] == "钟点"].iloc[0]
    assert (effort["proposal_1"], effort["scope"]) == ("effort · 工时", "file:*_干活记录_*.xlsx")
    assert pd.isna(effort["proposal_2"])


def test_one_project_obeys_the_workbook_beside_it(month, person):
    root = month(1)
    run(root)
    person(root / "mappings.xlsx", ANSWERS)
    alone = load(root / "甲厂MES")
    assert len(alone.facts.table("time_entries")) == 16
    assert alone.matching.questions == ()
    without = load(root / "甲厂MES", mappings=False)
    assert "time_entries" not in without.tables
    assert len(without.matching.questions) > 20


def test_answers_of_one_project_do_not_hold_in_another(month, filled):
    root = month(1)
    filled(("phases", "摸底", "survey", "项目:甲厂MES"))
    _, projects = run(root)
    asked = {
        name: {q.written for q in project.matching.questions} for name, project in projects.items()
    }
    assert "摸底" not in asked["甲厂MES"]
    assert "摸底" in asked["乙厂WMS"]


def test_what_is_wrong_with_an_answer_is_a_problem_of_the_projects_it_concerns(month, filled):
    root = month(1)
    filled(
        ("phases", "摸底", "survey"), ("phases", "摸底", "design"), ("phases", "画图", "drawing"),
        ("phases", "别处", "nowhere"), ("projects", "甲厂老系统", "丙厂"),
    )  # fmt: skip
    portfolio = load(root)
    told = [(p.code, p.place.sheet, p.place.row) for p in portfolio.problems]
    assert told == [("mapping-target", "项目 Projects", 2)]
    project = portfolio.entries[0].load()
    told = [(p.code, p.place.row) for p in project.problems if p.code.startswith("mapping")]
    assert sorted(told) == [("mapping-contradiction", 3), ("mapping-target", 4)]


def test_project_toml_goes_before_the_workbook(month, filled):
    root = month(1)
    filled(("phases", "摸底", "survey"))
    (root / "甲厂MES" / "project.toml").write_text('[phases]\n"摸底" = "design"\n', "utf-8")
    _, projects = run(root)
    keys = {
        name: project.facts.table("tasks").set_index("phase")["phase_key"]["摸底"]
        for name, project in projects.items()
    }
    assert keys == {"甲厂MES": "design", "乙厂WMS": "survey"}
    assert projects["甲厂MES"].matching.used == ()


def test_what_was_used_survives_the_store(month, filled, tmp_path):
    from implanalytics.project import save

    root = month(1)
    filled(("phases", "摸底", "survey"), ("words", "挺悬", "high"))
    project = load(root / "甲厂MES")
    stored = load(save(project, tmp_path / "store"))
    assert stored.matching == project.matching
    assert [(u.answer.written, u.rows) for u in stored.matching.used] == [("摸底", 1), ("挺悬", 1)]
    assert stored.settings == project.settings


def test_a_heading_left_open_is_not_asked_about_again_once_its_table_is_known(month, person):
    root = month(1)
    run(root)
    answers = {name: said for name, said in ANSWERS.items() if name != "环节"}
    assert person(root / "mappings.xlsx", answers) == ["环节"]
    remembered, projects = run(root)
    headings = [q for q in remembered.questions if q.kind == "headings"]
    assert [(q.written, q.scope.name) for q in headings] == [("环节", "*_干活记录_*.xlsx")]
    # Without phases the five tasks of the timesheets are asked about.
    assert (remembered.workbook.added, remembered.workbook.blank) == (5, 6)
    assert "phase" not in projects["甲厂MES"].facts.table("time_entries")


def test_files_left_out_are_asked_nothing(month, filled):
    root = month(1)
    filled(("files", "*_干活记录_*.xlsx", "忽略"))
    remembered, projects = run(root)
    kinds = {question.kind for question in remembered.questions}
    assert kinds == {"phases", "words"}
    (use,) = projects["甲厂MES"].matching.used
    assert (use.answer.kind, use.rows) == ("files", 25)
    notes = projects["甲厂MES"].row_notes
    assert (notes["kind"] == "left-out").sum() == 25
