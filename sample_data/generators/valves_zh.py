"""The valve works, in Chinese, by method M9: prepared well, but its base data never confirmed."""

from datetime import date

from generators.lists import books_of, workbook_of
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


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    project = told(PHASES, KEYS, PEOPLE, days=CHINA, as_of=AS_OF, seed=20250217)
    sheets = monthly_wide(project, title="津衡阀门项目工时统计表", encoding="gbk")
    facts = "项目名称：津衡阀门进销存管理系统升级"
    books = books_of("m9.story").items()
    made = {name: workbook_of(sheets, saved=SAVED) for name, sheets in books}
    return {
        **{f"工时/{name}": content for name, content in sheets.items()},
        **made,
        "实施计划.xlsx": plan_workbook(project, title="实施计划", facts=facts, seen=SAVED),
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers_of(project, FAULTS, preface=PREFACE),
    }
