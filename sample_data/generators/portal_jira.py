"""The tracker export of the portal project, in the manner of a Jira cloud csv."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
from generators.portal_story import BUGS, EPICS, PEOPLE
from generators.workbook import Account, csv_text
from generators.workdays import STANDARD

HEADER = [
    *("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Project name"),
    *("Priority", "Assignee", "Reporter", "Created", "Updated", "Resolved", "Due date"),
    *("Original estimate", "Time Spent", "Labels", "Labels", "Parent", "Status Category"),
]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
EXTRACTED = datetime(2025, 9, 30, 17, 0)
FIRST_ID = 20400
BUILDERS = "TAJ"
NO_SUMMARY, BACKWARDS, FOREIGN_PARENT = "POR-61", "POR-37", "POR-73"
FAULTS = [
    {"file": "jira.csv", "id": NO_SUMMARY, "kind": "no-summary", "text": "empty"},
    {"file": "jira.csv", "id": BACKWARDS, "kind": "resolved-before-created", "text": "Resolved"},
    {"file": "jira.csv", "id": FOREIGN_PARENT, "kind": "parent-outside-export", "text": "19877"},
]


def _stamp(moment: datetime | None) -> str:
    """Write a moment as the export does, whatever the locale of the machine."""
    if moment is None:
        return ""
    hour, half = (moment.hour % 12) or 12, "PM" if moment.hour >= 12 else "AM"
    day = f"{moment.day:02d}/{MONTHS[moment.month - 1]}/{moment:%y}"
    return f"{day} {hour}:{moment.minute:02d} {half}"


def _at(day: date, position: int) -> datetime:
    """Pick a time in the working hours of a day."""
    return datetime.combine(day, time(9 + position % 8, position * 7 % 60))


def _state(resolved: datetime, begun: datetime) -> tuple[str, str, datetime | None]:
    """Status, its category and when it was resolved, as of the day of the export."""
    if resolved <= EXTRACTED:
        return "Done", "Done", resolved
    if begun <= EXTRACTED:
        return "In Progress", "In Progress", None
    return "To Do", "To Do", None


def _issue(
    number: int, summary: str, kind: str, *, begin: date, parent: str, rng: np.random.Generator
) -> list[str]:
    """One issue as a row."""
    created = _at(begin - timedelta(days=9), number)
    due = STANDARD.step(begin, 6)
    resolved = _at(STANDARD.step(begin, 3 + int(rng.random() * 12)), number + 3)
    status, category, ended = _state(resolved, _at(begin, number))
    estimate = 3600 * (4 + 4 * int(rng.random() * 5))
    spent = int(estimate * (0.7 + 0.7 * float(rng.random())) / 900) * 900
    labels = ["bug-bash" if kind == "Bug" else "scope-1", "customer" if number % 4 == 0 else ""]
    updated = min(resolved, EXTRACTED - timedelta(hours=number % 30))
    return [
        *(summary, f"POR-{number}", str(FIRST_ID + number), kind, status, "POR"),
        *("Larkmoor policyholder portal", ("Medium", "High", "Low", "Medium")[number % 4]),
        *(PEOPLE[BUILDERS[number % 3]], PEOPLE["L" if kind == "Bug" else "I"]),
        *(_stamp(created), _stamp(max(updated, created)), _stamp(ended)),
        _stamp(datetime.combine(due, time())) if kind != "Bug" else "",
        str(estimate) if kind != "Bug" else "",
        str(spent) if status != "To Do" else "",
        *(*labels, parent, category),
    ]


def _issues(rng: np.random.Generator) -> list[list[str]]:
    """Epics with their stories, then the bugs found in them."""
    rows: list[list[str]] = []
    first = date(2025, 6, 5)
    for position, (epic, stories) in enumerate(EPICS.items()):
        begin = STANDARD.step(first, position * 7)
        top = len(rows) + 1
        row = _issue(top, epic, "Epic", begin=begin, parent="", rng=rng)
        last = position == len(EPICS) - 1
        row[4], row[-1] = ("In Progress", "In Progress") if last else ("Done", "Done")
        row[12] = "" if last else _stamp(_at(STANDARD.step(begin, 16), top))
        row[14] = row[15] = ""
        rows.append(row)
        for number, story in enumerate(stories):
            start = STANDARD.step(begin, 2 * number)
            name = f"{epic}: {story}"
            parent = str(FIRST_ID + top)
            rows.append(_issue(len(rows) + 1, name, "Story", begin=start, parent=parent, rng=rng))
    stories = [row for row in rows if row[3] == "Story"]
    for position, story_row in enumerate(stories):
        number = len(rows) + 1
        begin = STANDARD.step(date(2025, 7, 21), int(position * 1.4))
        text = f"{story_row[0].split(': ')[1].capitalize()} {BUGS[position % len(BUGS)]}"
        rows.append(_issue(number, text, "Bug", begin=begin, parent=story_row[18], rng=rng))
    return rows


def export(rng: np.random.Generator) -> tuple[bytes, Account, dict[str, Any]]:
    """Write the export, newest issue first, with three rows that are not as they should be.

    Parameters
    ----------
    rng : numpy.random.Generator

    Returns
    -------
    tuple
        The file as bytes, the account of its rows, its answers.
    """
    account = Account("jira.csv")
    rows = _issues(rng)
    by_key = {row[1]: row for row in rows}
    by_key[NO_SUMMARY][0] = ""
    by_key[FOREIGN_PARENT][18] = "19877"
    turned = by_key[BACKWARDS]
    turned[10], turned[12] = turned[12], turned[10]
    account.counts.update(header=1, data=len(rows))
    answer = {"issues": len(rows)} | {
        "by_type": dict(Counter(row[3] for row in rows)),
        "by_status": dict(Counter(row[4] for row in rows)),
        "estimate_h": sum(int(row[14] or 0) for row in rows) / 3600,
        "spent_h": sum(int(row[15] or 0) for row in rows) / 3600,
    }
    return csv_text([HEADER, *reversed(rows)]).encode("utf-8-sig"), account, answer
