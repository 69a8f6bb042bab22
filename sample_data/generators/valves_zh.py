"""The valve works, in Chinese, by method M9: prepared well, but its base data never confirmed."""

from datetime import date

from generators import valves_lists as lists
from generators.lists import Sheet, workbook_of
from generators.told_plan import plan_workbook
from generators.told_project import Fault, answers_of, told
from generators.told_timesheets import monthly_wide
from generators.valves_plan import KEYS, PEOPLE, PHASES
from generators.workdays import CHINA

AS_OF = date(2025, 9, 30)
SAVED = date(2025, 8, 29)
PROJECT_TOML = """\
id = "JXC-2025-02"
name = "津衡阀门进销存管理系统升级"
customer = "津衡阀门制造有限公司"
manager = "苏景明"
method = "M9"
state = "closed"
as_of = 2025-09-30
timezone = "Asia/Shanghai"
calendar = "china"
hours_per_day = 8
currency = "CNY"

[contingency]
days = 8

[events]
contract_signed = 2025-02-12
survey_start = 2025-02-18
survey_end = 2025-02-19
plan_approved = 2025-03-10
kickoff = 2025-03-20
golive_decision = 2025-05-20
golive = 2025-05-21
parallel_from = 2025-05-26
parallel_to = 2025-06-13
stock_take = 2025-06-26
acceptance_ready = 2025-07-04
final_acceptance = 2025-07-11
contract_finish = 2025-07-15
review_held = 2025-07-18
closure = 2025-07-25
"""
FAULTS = (
    Fault(
        "base-data-never-confirmed",
        "Five of the eight kinds of base data were keyed in and confirmed by nobody.",
        "八类基础数据中有五类录入后无人签字确认。",
        indicator="DAT-01",
    ),
    Fault(
        "leading-group-stops-meeting",
        "After the kick-off the leading group met neither for the end of the training, nor for "
        "go-live and its end, nor for four major problems: 11 of 18 occasions had a meeting.",
        "启动之后领导小组再没开过会：培训结束、上线开始和结束、四个重大问题都没开，18次该开会的只开了11次。",
        indicator="ORG-03",
    ),
)
PREFACE = """
Answers of m9_valves, counted from the story and not by the product.
Working days are those of the Chinese statutory calendar.
A fault names the indicator that must be red; nothing else may be.
"""
DEPARTMENTS = {
    "采购部": "马俊 曲雁 卢川 牛晓 安然 齐放",
    "仓储部": "何涛 方慧 汤勇 孟洁 施磊 龙飞 蒋欣 俞成",
    "销售部": "丁蕾 毛宁 葛峰 田甜 邵阳 阎丽",
    "财务部": "谢芸 贺建平 康敏 倪珊",
}
ASSESSED = {
    "采购部": "2025-05-14",
    "仓储部": "2025-05-15",
    "销售部": "2025-05-15",
    "财务部": "2025-05-16",
}
RETAKEN = "牛晓"
"""Failed at the first attempt, passed at the second."""

WORDS = {5: "非常满意", 4: "满意", 3: "一般", 2: "不满意"}
MARKS = ("54544", "43454", "55455", "44354", "54554", "45444", "54345")
QUESTIONS = ("系统功能满足工作需要", "操作简便", "培训有用", "问题解决及时", "总体满意度")


def _results() -> Sheet:
    """Attendance and marks, a row a person and attempt."""
    lines = []
    for department, names in DEPARTMENTS.items():
        for place, name in enumerate(names.split()):
            course, day = f"{department[:2]}操作培训", ASSESSED[department]
            row = f"{name}|{department}|{course}|是|"
            if name == RETAKEN:
                lines.append(f"{row}52|不合格|1|{day}")
                lines.append(f"{row}81|合格|2|2025-05-19")
            else:
                lines.append(f"{row}{74 + (place * 7 + len(lines) * 3) % 24}|合格|1|{day}")
    header = "姓名|部门|培训课程|是否参加|考核成绩|考核结果|考核次数|考核日期"
    return Sheet("培训考核成绩", header, "\n".join(lines))


def _survey() -> Sheet:
    """The survey of satisfaction as wjx exports it, by text."""
    people = [(d, n) for d, names in DEPARTMENTS.items() for n in names.split()]
    lines = []
    for number, (department, _) in enumerate(people[:21], start=1):
        said = [WORDS[int(mark)] for mark in MARKS[number % len(MARKS)]]
        stamp = f"2025/7/{7 + number // 8} {9 + number % 8}:{(number * 7) % 60:02d}:15"
        lines.append(
            f"{number}|{stamp}|{60 + number * 3}秒|微信|N/A|10.2.0.{number}(天津-天津)|"
            + "|".join([department, *said])
        )
    titles = "|".join(f"{n}、{text}" for n, text in enumerate(QUESTIONS, start=2))
    header = f"序号|提交答卷时间|所用时间|来源|来源详情|来自IP|1、您所在的部门|{titles}"
    return Sheet("上线满意度调查", header, "\n".join(lines), titled=False)


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    project = told(PHASES, KEYS, PEOPLE, days=CHINA, as_of=AS_OF, seed=20250217)
    sheets = monthly_wide(project, title="津衡阀门项目工时统计表", encoding="gbk")
    facts = "项目名称：津衡阀门进销存管理系统升级"
    books = {
        "项目组织与目标.xlsx": [lists.ORGANISATION, lists.GOALS, lists.APPRAISAL],
        "会议台账.xlsx": [lists.MEETINGS, lists.ACTIONS],
        "调研访谈记录.xlsx": [lists.INTERVIEW],
        "流程与基础数据.xlsx": [lists.PROCESSES, lists.BASE_DATA],
        "签字确认单.xlsx": [lists.SIGNOFFS, lists.DELIVERABLES],
        "风险与问题.xlsx": [lists.RISKS, lists.ISSUES],
        "培训记录与成绩.xlsx": [lists.SESSIONS, _results()],
        "系统使用情况.xlsx": [lists.USAGE],
        "310287745_按文本_上线满意度调查_21_21.xlsx": [_survey()],
    }
    made = {name: workbook_of(book, saved=SAVED) for name, book in books.items()}
    return {
        **{f"工时/{name}": content for name, content in sheets.items()},
        **made,
        "实施计划.xlsx": plan_workbook(project, title="实施计划", facts=facts, seen=SAVED),
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers_of(project, FAULTS, preface=PREFACE),
    }
