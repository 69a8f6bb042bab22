"""The water laboratories, in English, by method M6: two tests skipped, training that failed."""

from datetime import date

from generators.labs_plan import KEYS, PEOPLE, PHASES
from generators.lists import books_of, workbook_of
from generators.told_plan import plan_csv
from generators.told_project import Fault, answers_of, told
from generators.told_timesheets import clockify
from generators.workdays import STANDARD

AS_OF = date(2025, 8, 29)
SAVED = date(2025, 8, 22)
PROJECT_TOML = """\
id = "LIMS-25"
name = "Laboratory package of the water works"
customer = "Aldermere Water"
manager = "Wilma Trevanion"
method = "M6"
state = "closed"
as_of = 2025-08-29
timezone = "Europe/London"
calendar = "standard"
hours_per_day = 8
currency = "GBP"

[contingency]
days = 10

[events]
kickoff = 2025-01-13
golive_decision = 2025-06-13
golive = 2025-06-16
contract_finish = 2025-07-31
final_acceptance = 2025-07-18
review_held = 2025-07-24
closure = 2025-07-31

[[source]]
path = "clockify_detailed.csv"
columns = { "Task" = "phase", "Description" = "task" }
"""
FAULTS = (
    Fault(
        "tests-skipped",
        "Of the three tests that are asked for, performance and security were skipped.",
        "要求的三种测试中，性能测试和安全测试被跳过。",
        indicator="TST-01",
    ),
    Fault(
        "live-without-performance-and-security",
        "It was decided to go live before performance and security were tested at all.",
        "性能和安全从未测过就决定上线。",
        indicator="TST-02",
    ),
    Fault(
        "training-failed",
        "Six of twenty users never passed the assessment.",
        "二十名用户中有六名始终没有通过考核。",
        indicator="TRN-02",
    ),
    Fault(
        "live-before-users-were-ready",
        "Twelve of twenty users had passed when the system went live.",
        "上线时二十名用户中只有十二名通过考核。",
        indicator="TRN-03",
    ),
)
PREFACE = """
Answers of m6_labs, counted from the story and not by the product.
Working days are Monday to Friday.
A fault names the indicator that must be red; nothing else may be.
"""


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    project = told(PHASES, KEYS, PEOPLE, days=STANDARD, as_of=AS_OF, seed=20250106)
    books = books_of("m6.story").items()
    made = {name: workbook_of(sheets, saved=SAVED) for name, sheets in books}
    return made | {
        "plan.csv": plan_csv(project, seen=SAVED, encoding="utf-8-sig"),
        "clockify_detailed.csv": clockify(
            project, name="Laboratory package", client="Aldermere Water"
        ),
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers_of(project, FAULTS, preface=PREFACE),
    }
