"""The portal project, in English: a running project without a method, late in its build."""

from collections import defaultdict
from datetime import date
from typing import Any

import numpy as np
from generators import portal_jira
from generators.answers import effort_answer, schedule_answer, toml_text
from generators.bookings import Booking, Work, spread
from generators.plan import Phase, Task, booked_hours, of_phase, read_tasks
from generators.portal_story import CATEGORIES, LEVELS, PEOPLE, PHASES, RISKS, SIGNED_AS
from generators.workbook import Account, SheetWriter, csv_text, workbook_bytes
from generators.workdays import STANDARD
from openpyxl import Workbook

SEED = 20250401
AS_OF = date(2025, 9, 30)
PLAN_HEADER = (
    "id,task,phase,owner,start,finish,baseline_start,baseline_finish,"
    "actual_start,actual_finish,planned hours,predecessors,milestone"
)
TIMESHEET_HEADER = "Date,Employee,Project,Phase,Task,Hours,Comment"
COMMENTS = {4: "pairing", 11: "with the insurer", 23: "incl. retest", 37: "from home"}
ODD_ENTRIES = (
    ("2025-06-31", "Joss Pemberley", "Build", "Sign-in and registration", "7.5", "no-such-date"),
    ("2025-07-16", "Amara Vale", "Build", "Policy overview", "-2", "negative-hours"),
    ("2025-08-20", "Lena Harrowgate", "Build", "Test automation", "tbc", "not-a-number"),
    ("2025-05-14", "Idris Calloway", "", "All-hands meeting", "1.5", ""),
)
"""Entries typed wrong, and one accepted entry without a phase."""

PROJECT_TOML = """\
id = "LKM-PORTAL"
name = "Policyholder self-service portal"
customer = "Larkmoor Mutual Insurance"
manager = "Nora Whitfield"
state = "running"
as_of = 2025-09-30
timezone = "Europe/London"
calendar = "standard"
hours_per_day = 8
currency = "GBP"

[contingency]
days = 15

[events]
contract_signed = 2025-03-24
kickoff = 2025-04-01
contract_finish = 2025-10-31

[people]
"Whitfield, Nora" = "Nora Whitfield"
"""

PREFACE = """
Answers of portal_en, counted from the story and not by the product.
Working days are Monday to Friday. Hours are those of accepted timesheet rows with a phase.
An unfinished phase has no finish slip; overdue days are counted up to the end of as_of.
The risk register speaks in words only, so exposure cannot be computed.
"""


def _hours(tasks: list[Task], rng: np.random.Generator) -> dict[str, float]:
    """Hours booked up to as_of; a running task has used its share of the days."""
    hours: dict[str, float] = {}
    for phase in PHASES:
        group = [task for task in of_phase(tasks, phase) if task.started]
        if not group:
            continue
        for code, value in booked_hours(group, rng, noise=0.08).items():
            task = next(task for task in group if task.code == code)
            gone = STANDARD.count(task.start, min(task.finish, AS_OF))
            share = gone / STANDARD.count(task.start, task.finish)
            hours[code] = round(value * share * 2) / 2
    return hours


def _bookings(tasks: list[Task], rng: np.random.Generator) -> list[Booking]:
    """All hours of the project up to as_of, laid on days."""
    hours = _hours(tasks, rng)
    started = sorted((t for t in tasks if t.started), key=lambda task: (task.start, task.finish))
    works = [
        Work(t.code, t.workers, t.start, min(t.finish, AS_OF), hours[t.code], overtime=False)
        for t in started
    ]
    return spread(works, days=STANDARD)


def _milestone(phase: Phase, tasks: list[Task]) -> list[Any]:
    """Row of the milestone that ends a phase."""
    finish = max(task.finish for task in tasks)
    baseline = max(task.baseline_finish for task in tasks)
    actual = finish if all(task.finished for task in tasks) else ""
    row = [f"M{phase.number}", phase.milestone, phase.name, PEOPLE["N"], finish, finish]
    return [*row, baseline, baseline, actual, actual, 0, tasks[-1].code, "Yes"]


def _plan(tasks: list[Task]) -> tuple[bytes, Account]:
    """Write the plan; a task that has begun stands with its actual dates as current ones."""
    account = Account("plan.csv")
    rows = []
    for phase in PHASES:
        group = of_phase(tasks, phase)
        for task in group:
            row = [task.code, task.name, phase.name, PEOPLE[task.workers[0]], task.start]
            row += [task.finish, task.baseline_start, task.baseline_finish]
            row += [task.start if task.started else "", task.finish if task.finished else ""]
            rows.append([*row, f"{task.hours:g}", task.predecessors, "No"])
        rows.append(_milestone(phase, group))
    account.counts.update(header=1, data=len(rows))
    return csv_text([PLAN_HEADER.split(","), *rows]).encode(), account


def _timesheets(tasks: list[Task], bookings: list[Booking]) -> tuple[bytes, Account]:
    """Write the timesheet list, a row a person, day and task."""
    account = Account("timesheets.csv")
    by_code = {task.code: task for task in tasks}
    order = sorted(bookings, key=lambda b: (b.day, list(PEOPLE).index(b.worker), b.task))
    entries = []
    for position, booking in enumerate(order):
        task, person = by_code[booking.task], PEOPLE[booking.worker]
        name = SIGNED_AS.get(person, person)
        entry = [str(booking.day), name, "LKM-PORTAL", task.phase.name, task.name]
        entries.append([*entry, f"{booking.hours:g}", COMMENTS.get(position % 41, "")])
    refused = {}
    for day, person, phase, task_name, hours, kind in ODD_ENTRIES:
        entry = [day, person, "LKM-PORTAL", phase, task_name, hours, ""]
        entries.append(entry)
        refused[tuple(entry)] = kind
    entries.sort(key=lambda entry: entry[0])
    for row, entry in enumerate(entries, start=2):
        if refused.get(tuple(entry)):
            account.rejected.append({"row": row, "kind": refused[tuple(entry)]})
    account.counts.update(header=1, data=len(entries))
    return csv_text([TIMESHEET_HEADER.split(","), *entries]).encode(), account


def _risk_rows() -> list[list[Any]]:
    """Rows of the risk register as it is written."""
    rows = []
    for number, line in enumerate(RISKS.strip().splitlines(), start=1):
        text, kind, likelihood, impact, response, owner, state, raised, closed = line.split("|")
        row: list[Any] = [f"RK-{number:02d}", text, CATEGORIES[kind], LEVELS[likelihood]]
        row += [LEVELS[impact], response, PEOPLE[owner], state, date.fromisoformat(raised)]
        rows.append([*row, date.fromisoformat(closed) if closed else None])
    return rows


def _risk_register() -> tuple[bytes, Account]:
    """Write the risk register, in words only."""
    account = Account("risk_register.xlsx")
    book = Workbook()
    book.active.title = "Risk register"
    widths = [8, 48, 16, 12, 10, 42, 20, 12, 12, 12]
    writer = SheetWriter(book.active, account, widths=widths)
    writer.title("RISK REGISTER")
    writer.facts({1: "Project: Policyholder self-service portal", 6: "Last reviewed: 2025-09-23"})
    writer.blank()
    writer.header(
        ["ID", "Risk", "Category", "Likelihood", "Impact", "Response", "Owner", "Status"]
        + ["Raised", "Closed"]
    )
    for row in _risk_rows():
        writer.data(row, formats={9: "yyyy-mm-dd", 10: "yyyy-mm-dd"})
    return workbook_bytes(book), account


def _risk_answer() -> dict[str, Any]:
    """Count the register by likelihood and impact."""
    rows = _risk_rows()
    cells: dict[str, int] = defaultdict(int)
    for row in rows:
        cells[f"{row[3]} x {row[4]}"] += 1
    return {
        "risks": len(rows),
        "open": sum(row[7] == "Open" for row in rows),
        "rsk_02": "not_assessable",
        "reason": "probability and impact are words, no numbers",
        "contingency_days": 15,
        "likelihood_x_impact": dict(sorted(cells.items())),
    }


def _phase_answers(tasks: list[Task], bookings: list[Booking]) -> list[dict[str, Any]]:
    """Time and effort of each phase."""
    phase_of = {task.code: task.phase.number for task in tasks}
    answers = []
    for phase in PHASES:
        group = of_phase(tasks, phase)
        planned = sum(task.hours or 0.0 for task in group)
        booked = sum(b.hours for b in bookings if phase_of[b.task] == phase.number)
        answer: dict[str, Any] = {"name": phase.name}
        answer |= schedule_answer(group, days=STANDARD, as_of=AS_OF)
        answers.append(answer | effort_answer(planned, booked))
    return answers


def _answers(
    tasks: list[Task],
    bookings: list[Booking],
    *,
    tracker: dict[str, Any],
    accounts: list[Account],
) -> str:
    """Put the answers of the project into words."""
    phases = _phase_answers(tasks, bookings)
    planned = sum(answer["planned_h"] for answer in phases)
    booked = sum(booking.hours for booking in bookings)
    unmatched = sum(float(entry[4]) for entry in ODD_ENTRIES if not entry[2])
    project = {"as_of": AS_OF} | schedule_answer(tasks, days=STANDARD, as_of=AS_OF)
    project |= {"planned_h": planned, "actual_h": booked, "unmatched_h": unmatched}
    project["booked_in_all_h"] = booked + unmatched
    fault = {"file": "plan.csv", "id": "309", "kind": "dangling-predecessor", "text": "399"}
    sections = {
        "project": project,
        "phase": phases,
        "risk": _risk_answer(),
        "tracker": tracker,
        "fault": [fault, *portal_jira.FAULTS],
        "rows": [account.as_answer() for account in accounts],
    }
    return toml_text(sections, preface=PREFACE)


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    rng = np.random.default_rng(SEED)
    tasks = read_tasks(PHASES, code="{phase}{task:02d}", days=STANDARD)
    bookings = _bookings(tasks, rng)
    plan, plan_account = _plan(tasks)
    timesheets, timesheet_account = _timesheets(tasks, bookings)
    register, risk_account = _risk_register()
    jira, jira_account, tracker = portal_jira.export(rng)
    accounts = [plan_account, timesheet_account, risk_account, jira_account]
    answers = _answers(tasks, bookings, tracker=tracker, accounts=accounts)
    return {
        plan_account.file: plan,
        timesheet_account.file: timesheets,
        risk_account.file: register,
        jira_account.file: jira,
        "project.toml": PROJECT_TOML.encode(),
        "ANSWERS.toml": answers.encode(),
    }
