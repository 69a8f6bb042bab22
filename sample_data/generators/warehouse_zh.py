"""The warehouse project, in Chinese: a finished project by method M4 that lost time in testing."""

from collections import defaultdict
from datetime import date
from typing import Any

import numpy as np
from generators import warehouse_plan, warehouse_tracker
from generators.answers import (
    effort_answer,
    exposure_outcome,
    schedule_answer,
    toml_text,
)
from generators.bookings import Booking, Work, spread
from generators.listings import list_workbook
from generators.plan import Task, booked_hours, of_phase, read_tasks
from generators.story import read_story
from generators.warehouse_story import (
    PEOPLE,
    PHASE_KEYS,
    PHASE_WORDS,
    PHASES,
    RISKS,
)
from generators.warehouse_timesheets import ODD_ROWS, timesheet_workbooks, week_rows
from generators.workbook import Account, SheetWriter, workbook_bytes
from generators.workdays import CHINA
from openpyxl import Workbook

SEED = 20241028
AS_OF = date(2025, 6, 30)
CONTINGENCY_DAYS = 20
OPEN = ("开放", "监控中")
PROJECT_TOML = """\
id = "WMS-2024-07"
name = "云岭精工仓储管理系统实施"
customer = "云岭精工机械有限公司"
manager = "沈砚秋"
method = "M4"
state = "closed"
as_of = 2025-06-30
timezone = "Asia/Shanghai"
calendar = "china"
hours_per_day = 8
currency = "CNY"

[contingency]
days = 20

[events]
contract_signed = 2024-10-18
kickoff = 2024-10-28
golive = 2025-04-29
preliminary_acceptance = 2025-05-30
contract_finish = 2025-05-30
final_acceptance = 2025-06-13
closure = 2025-06-20

[phases]
"UAT" = "testing"

[people]
"老周" = "周望川"
"""

PREFACE = """
Answers of m4_warehouse, counted from the story and not by the product.
Working days are those of the Chinese statutory calendar; 2025-04-27 is a worked Sunday.
Hours are those of accepted timesheet rows whose phase word is known.
Risk exposure is the sum of probability times days. A closed risk has no residual.
In rows, titles count the lines of facts above a header; data includes rejected rows.
"""


def _bookings(tasks: list[Task], rng: np.random.Generator) -> list[Booking]:
    """All hours of the project, laid on days."""
    hours: dict[str, float] = {}
    for phase in PHASES:
        hours |= booked_hours(of_phase(tasks, phase), rng, noise=0.10)
    works = [
        Work(t.code, t.workers, t.start, t.finish, hours[t.code], t.phase.number == 4)
        for t in sorted(tasks, key=lambda task: (task.start, task.finish))
        if t.code in hours
    ]
    return spread(works, days=CHINA)


def _risk_rows() -> list[list[Any]]:
    """Rows of the risk register as it is written."""
    rows = []
    for number, line in enumerate(RISKS.strip().splitlines(), start=1):
        text, kind, p, days, left_p, left_days, response, who, state, found, closed = line.split(
            "|"
        )
        bounds = zip((3, 5, 10, 15, 99), ("很低", "低", "中", "高", "很高"), strict=True)
        word = next(word for bound, word in bounds if int(days) <= bound)
        rows.append(
            [f"R{number:02d}", text, kind, int(p) / 100, int(days), word, int(left_p) / 100]
            + [int(left_days), response, PEOPLE[who], state, date.fromisoformat(found)]
            + [date.fromisoformat(closed) if closed else None]
        )
    return rows


def _risk_register(rows: list[list[Any]]) -> tuple[bytes, Account]:
    """Write the risk register."""
    account = Account("风险登记册.xlsx")
    book = Workbook()
    book.active.title = "风险登记册"
    widths = [10, 34, 11, 8, 10, 10, 10, 14, 38, 10, 10, 12, 12]
    writer = SheetWriter(book.active, account, widths=widths)
    writer.title("项目风险登记册")
    writer.facts({1: "项目名称：云岭精工仓储管理系统实施", 9: "更新日期：2025-06-20"})
    writer.header(
        ["风险编号", "风险描述", "类别", "概率", "影响(天)", "影响程度", "残余概率"]
        + ["残余影响(天)", "应对措施", "责任人", "状态", "识别日期", "关闭日期"]
    )
    formats = {4: "0%", 7: "0%", 12: "yyyy-mm-dd", 13: "yyyy-mm-dd"}
    for row in rows:
        writer.data(row, formats=formats)
    return workbook_bytes(book), account


def _risk_answer(rows: list[list[Any]]) -> dict[str, Any]:
    """Exposure of the register [days] and its colour."""
    inherent = [row[3] * row[4] for row in rows]
    residual = round(sum(row[6] * row[7] for row in rows), 4)
    open_inherent = sum(row[3] * row[4] for row in rows if row[10] in OPEN)
    return {
        "risks": len(rows),
        "open": sum(row[10] in OPEN for row in rows),
        "inherent_days": round(sum(inherent), 4),
        "inherent_open_days": round(open_inherent, 4),
        "residual_days": residual,
        "contingency_days": CONTINGENCY_DAYS,
        "rsk_02": exposure_outcome(residual, CONTINGENCY_DAYS),
    }


def _phase_answers(tasks: list[Task], bookings: list[Booking]) -> list[dict[str, Any]]:
    """Time and effort of each phase."""
    phase_of = {task.code: task.phase.number for task in tasks}
    booked: dict[int, float] = defaultdict(float)
    for booking in bookings:
        booked[phase_of[booking.task]] += booking.hours
    answers = []
    for phase in PHASES:
        group = of_phase(tasks, phase)
        planned = sum(task.hours or 0.0 for task in group)
        answer: dict[str, Any] = {"key": PHASE_KEYS[phase.number], "name": phase.name}
        answer |= schedule_answer(group, days=CHINA, as_of=AS_OF)
        answers.append(answer | effort_answer(planned, booked[phase.number]))
    return answers


def _answers(
    tasks: list[Task],
    bookings: list[Booking],
    *,
    risks: list[list[Any]],
    faults: list[dict[str, Any]],
    tracker: dict[str, Any],
    accounts: list[Account],
) -> str:
    """Put the answers of the project into words."""
    phases = _phase_answers(tasks, bookings)
    planned = sum(answer["planned_h"] for answer in phases)
    booked = sum(booking.hours for booking in bookings)
    unmatched = sum(row[4] for row in ODD_ROWS if not row[2])
    project = {"as_of": AS_OF} | schedule_answer(tasks, days=CHINA, as_of=AS_OF)
    project |= effort_answer(planned, booked)
    project |= {"unmatched_h": unmatched, "booked_in_all_h": booked + unmatched}
    words = {word: PHASE_KEYS[n] for n, words in PHASE_WORDS.items() for word in words}
    sections = {
        "project": project,
        "phase": phases,
        "risk": _risk_answer(risks),
        "tracker": tracker,
        "phase_words": words | {"UAT": PHASE_KEYS[4]},
        "fault": faults,
        "rows": [account.as_answer() for account in accounts],
    }
    return toml_text(sections, preface=PREFACE)


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    rng = np.random.default_rng(SEED)
    tasks = read_tasks(PHASES, code="{phase}.{task}", days=CHINA)
    bookings = _bookings(tasks, rng)
    plan, plan_account, faults = warehouse_plan.plan_workbook(tasks)
    sheets, sheet_accounts = timesheet_workbooks(week_rows(tasks, bookings))
    risks = _risk_rows()
    register, risk_account = _risk_register(risks)
    tracker, tracker_account, tracker_answer = warehouse_tracker.export(rng)
    kept = read_story("m4", days=CHINA, code="")
    lists = {name: list_workbook(name, found, saved=AS_OF) for name, found in kept.files.items()}
    accounts = [plan_account, *sheet_accounts, risk_account, tracker_account]
    accounts += [account for _, account in lists.values()]
    answers = _answers(
        tasks,
        bookings,
        risks=risks,
        faults=[*faults, *kept.faults],
        tracker=tracker_answer,
        accounts=accounts,
    )
    files = sheets | {name: content for name, (content, _) in lists.items()}
    return files | {
        plan_account.file: plan,
        risk_account.file: register,
        tracker_account.file: tracker,
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers.encode(),
    }
