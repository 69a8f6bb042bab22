"""The records centre, in Chinese, by method M8: sales handed over too little."""

from datetime import date, timedelta

from generators.lists import books_of, workbook_of
from generators.records_plan import KEYS, PEOPLE, PHASES
from generators.told_plan import plan_workbook
from generators.told_project import Fault, answers_of, told
from generators.told_timesheets import listed
from generators.workdays import CHINA

AS_OF = date(2025, 9, 30)
SAVED = date(2025, 9, 22)
PROJECT_TOML = """\
id = "DA-2025-03"
name = "临澄市档案馆数字档案系统"
customer = "临澄市档案馆"
manager = "江文博"
method = "M8"
state = "closed"
as_of = 2025-09-30
timezone = "Asia/Shanghai"
calendar = "china"
hours_per_day = 8
currency = "CNY"

[contingency]
days = 8

[events]
contract_signed = 2025-03-14
handover = 2025-03-17
plan_approved = 2025-03-26
kickoff = 2025-03-27
golive = 2025-07-04
acceptance_ready = 2025-07-01
final_acceptance = 2025-07-04
contract_finish = 2025-08-29
review_held = 2025-08-13
closure = 2025-08-20
"""
WORK = {
    **dict.fromkeys(("3.4", "3.5", "3.6", "3.8"), "开发"),
    **dict.fromkeys(("3.9", "3.10"), "测试"),
    "4.5": "返工",
}
"""Kind of work by code of the task, where it is not plain implementation."""

FAULTS = (
    Fault(
        "handover-incomplete",
        "Sales handed over six of the nine things asked for: attitudes, equipment list and site "
        "photographs are missing.",
        "售前应交九项只交了六项，缺领导态度、设备清单和现场照片。",
        indicator="HND-01",
    ),
    Fault(
        "handover-gap-costs-days",
        "Two issues go back to the hand-over; they took three of the five days lost.",
        "两个问题都因交接缺失而起，五天损失里占了三天。",
        indicator="HND-06",
    ),
    Fault(
        "promises-never-written-down",
        "Of six spoken promises two were confirmed in writing.",
        "六条口头承诺只有两条有书面确认。",
        indicator="HND-03",
    ),
    Fault(
        "promises-not-kept",
        "Two of ten promises were found unmet when the system was nearly built.",
        "十条承诺有两条没有兑现，系统快建成时才发现。",
        indicator="REQ-03",
    ),
    Fault(
        "backbones-not-released",
        "Two of the ten members had at least half their time for the project, both of the vendor.",
        "十名成员里只有两人把一半以上时间投入项目，而且都是乙方的人。",
        indicator="ORG-07",
    ),
)
PREFACE = """
Answers of m8_records, counted from the story and not by the product.
Working days are those of the Chinese statutory calendar.
A fault names the indicator that must be red; nothing else may be.
"""


def _entered(day: date) -> date:
    """Give the day on which hours are entered: the Friday of their week."""
    return day + timedelta(days=max(0, 4 - day.weekday()))


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    project = told(PHASES, KEYS, PEOPLE, days=CHINA, as_of=AS_OF, seed=20250303)
    facts = "项目名称：临澄市档案馆数字档案系统"
    books = books_of("m8.story").items()
    made = {name: workbook_of(sheets, saved=SAVED) for name, sheets in books}
    return made | {
        "实施主计划.xlsx": plan_workbook(project, title="实施主计划", facts=facts, seen=SAVED),
        "工时明细.csv": listed(project, entered=_entered, kinds=WORK, encoding="utf-8-sig"),
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers_of(project, FAULTS, preface=PREFACE),
    }
