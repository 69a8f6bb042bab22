"""The parcel depots, in English, by method M7: looked at in the middle, from files of the end."""

from datetime import date

from generators import depot_jira
from generators.depot_plan import KEYS, PEOPLE, PHASES
from generators.lists import books_of, workbook_of
from generators.told_plan import EN, plan_workbook
from generators.told_project import Fault, answers_of, told
from generators.told_timesheets import tempo
from generators.workdays import STANDARD

AS_OF = date(2025, 5, 30)
SAVED = date(2025, 10, 17)
PROJECT_TOML = """\
id = "DEP-ROUTING"
name = "Parcel depot routing"
customer = "Brackenhall Parcels"
manager = "Isolde Farrant"
method = "M7"
state = "running"
as_of = 2025-05-30
timezone = "Europe/London"
calendar = "standard"
hours_per_day = 8
currency = "GBP"

[contingency]
days = 15

[events]
contract_signed = 2025-01-06
kickoff = 2025-01-13
contract_finish = 2025-08-29
golive_decision = 2025-08-12
golive = 2025-08-13
final_acceptance = 2025-09-02
closure = 2025-10-10

# Everything was exported when the project was over.
[[source]]
path = "tempo_worklogs.csv"
columns = { "Epic" = "phase" }
extracted_at = 2025-10-17T17:30:00

[[source]]
path = "jira_export.csv"
extracted_at = 2025-10-17T17:30:00

[[source]]
path = "*.xlsx"
extracted_at = 2025-10-17T17:30:00
"""
FAULTS = (
    Fault(
        "build-late",
        "Development ended 13 of 55 working days late.",
        "设计开发计划55个工作日，晚了13个工作日完成。",
        indicator="SCH-04",
        scope="development",
    ),
    Fault(
        "milestone-missed",
        "Of the two milestones due, the end of development was missed.",
        "到期的两个里程碑，开发完成这一个没有按期达成。",
        indicator="SCH-07",
    ),
    Fault(
        "watermelon",
        "The last report before the review, of 2025-05-23, calls development green, which was "
        "ten working days overdue by then and ended 13 late.",
        "复核前最后一次报告（2025-05-23）仍把设计开发报成绿灯，当时已超期10个工作日，最后晚了13天。",
        indicator="reported-colour",
        scope="development",
    ),
)
PREFACE = """
Answers of m7_depots, counted from the story and not by the product, as of 2025-05-30.
The files were exported on 2025-10-17: what happened after the review must not show.
Working days are Monday to Friday.
A fault names the indicator that must be red; nothing else may be.
"""


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    project = told(PHASES, KEYS, PEOPLE, days=STANDARD, as_of=AS_OF, seed=20250113)
    books = books_of("m7.story").items()
    made = {name: workbook_of(sheets, saved=SAVED) for name, sheets in books}
    facts = "Project: Parcel depot routing"
    plan = plan_workbook(project, title="Project plan", facts=facts, seen=SAVED, header=EN)
    return made | {
        "project_plan.xlsx": plan,
        "jira_export.csv": depot_jira.export(project, extracted=SAVED),
        "tempo_worklogs.csv": tempo(project, key=depot_jira.KEY, name=depot_jira.NAME),
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers_of(project, FAULTS, preface=PREFACE),
    }
