"""A project told in one text: its people, its plan, the lists it kept, the faults in it.

A story has sections, each under a line that begins with `=`:

= people              letter|name|account
= phase               number|name|milestone|planned start|actual start|effort; tasks as in `plan`
= file NAME           a workbook or csv of lists
== SHEET|TITLE        a list: its headings, then its rows, parted by `|`
= fault NAME          sentence in English, sentence in Chinese, then indicator|scope|outcome
= data NAME           sentence in English, sentence in Chinese, then code|file

In a row `@3f+2` is two working days after the actual finish of phase 3; `s` and `f` are actual
start and finish, `S` and `F` planned ones. A row `~2025-03-03..2025-04-30/8|...` stands once for
every eighth working day of that time; `{d}` in it is the day, `{n}` its number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generators.plan import Phase, Task, of_phase, read_tasks
from generators.workdays import WorkingDays

FOLDER = Path(__file__).with_name("stories")
TOKEN = re.compile(r"@(\d+)([sfSF])([+-]\d+)?")
EVERY = re.compile(r"~(\S+?)\.\.(\S+?)/(\d+)\|")


@dataclass(frozen=True)
class Listing:
    """One list of a file: sheet, title above it, headings and rows."""

    sheet: str
    title: str
    headings: list[str]
    rows: list[list[Any]]


@dataclass(frozen=True)
class Story:
    """What a story says, with the days of its plan put in."""

    people: dict[str, tuple[str, str]]
    phases: tuple[Phase, ...]
    tasks: list[Task]
    days: WorkingDays
    files: dict[str, list[Listing]]
    faults: list[dict[str, Any]]
    sections: dict[str, list[str]] = field(repr=False)

    @property
    def names(self) -> dict[str, str]:
        """Names of the people by their letter."""
        return {letter: name for letter, (name, _) in self.people.items()}

    def day(self, text: str) -> date:
        """Give a day written as a date or told by the plan."""
        return date.fromisoformat(with_days(text, self.tasks, self.phases, self.days))


def read_story(name: str, *, days: WorkingDays, code: str) -> Story:
    """Read a story of the folder `stories`.

    Parameters
    ----------
    name : str
        File without its ending.
    days : WorkingDays
    code : str
        Format of a task's code, from `phase` and `task`.

    Returns
    -------
    Story
    """
    sections = dict(_sections((FOLDER / f"{name}.story").read_text("utf-8")))
    phases = tuple(_phase(head, lines) for head, lines in sections.items() if head[:6] == "phase ")
    tasks = read_tasks(phases, code=code, days=days)

    def told(line: str) -> str:
        return with_days(line, tasks, phases, days)

    files = {
        head[5:]: list(_listings([told(line) for line in lines], days))
        for head, lines in sections.items()
        if head[:5] == "file "
    }
    people = {
        letter: (person, account)
        for letter, person, account in (line.split("|") for line in sections.get("people", ()))
    }
    if "settings" in sections:
        sections["settings"] = [told(line) for line in sections["settings"]]
    faults = [fault for head, lines in sections.items() for fault in _faults(head, lines)]
    return Story(people, phases, tasks, days, files, faults, sections)


def with_days(line: str, tasks: list[Task], phases: Sequence[Phase], days: WorkingDays) -> str:
    """Put days for the tokens of a line."""

    def day(found: re.Match[str]) -> str:
        number, which, offset = found.groups()
        group = of_phase(tasks, next(p for p in phases if p.number == int(number)))
        known = {
            "s": min(task.start for task in group),
            "f": max(task.finish for task in group),
            "S": min(task.baseline_start for task in group),
            "F": max(task.baseline_finish for task in group),
        }[which]
        return str(moved(known, int(offset or 0), days))

    return TOKEN.sub(day, line)


def moved(day: date, offset: int, days: WorkingDays) -> date:
    """Give the working day so many working days after, or before, another."""
    if offset >= 0:
        return days.step(day, offset)
    earlier = date.fromordinal(day.toordinal() + 2 * offset - 20)
    return list(days.between(earlier, day))[offset - 1]


def cell(text: str) -> Any:
    """Give the value of a written cell: nothing, a date, a number or its text."""
    text = text.strip()
    if not text:
        return None
    if text.startswith("%"):
        return exchanged(date.fromisoformat(text[1:]))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"0|[1-9]\d{0,8}", text):
        return int(text)
    if re.fullmatch(r"(0|[1-9]\d{0,6})\.\d+", text):
        return float(text)
    return text.removeprefix("'")


def exchanged(day: date) -> Any:
    """Give what a spreadsheet that has the month first makes of a day written day first.

    >>> exchanged(date(2025, 4, 3)), exchanged(date(2025, 4, 14))
    (datetime.date(2025, 3, 4), '14/04/2025')
    """
    return date(day.year, day.day, day.month) if day.day <= 12 else f"{day:%d/%m/%Y}"


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    head, lines = "", list[str]()
    for line in text.splitlines():
        if line.startswith("= "):
            if head:
                yield head, lines
            head, lines = line[2:].strip(), []
        elif line.strip():
            lines.append(line)
    yield head, lines


def _phase(head: str, lines: list[str]) -> Phase:
    number, name, milestone, planned, actual, effort = head[6:].split("|")
    days = (date.fromisoformat(planned), date.fromisoformat(actual))
    return Phase(int(number), name, milestone, *days, float(effort), "\n".join(lines))


def _listings(lines: list[str], days: WorkingDays) -> Iterator[Listing]:
    starts = [n for n, line in enumerate(lines) if line.startswith("== ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        sheet, _, title = lines[start][3:].partition("|")
        headings, *rows = lines[start + 1 : end]
        cells = [[cell(text) for text in row.split("|")] for row in _repeated(rows, days)]
        yield Listing(sheet.strip(), title.strip(), headings.split("|"), cells)


def _repeated(rows: list[str], days: WorkingDays) -> Iterator[str]:
    for row in rows:
        found = EVERY.match(row)
        if not found:
            yield row
            continue
        first, last = (date.fromisoformat(text) for text in found.groups()[:2])
        worked = list(days.between(first, last))[:: int(found[3])]
        for number, day in enumerate(worked, start=1):
            yield row[found.end() :].replace("{d}", str(day)).replace("{n}", f"{number:02d}")


def _faults(head: str, lines: list[str]) -> Iterator[dict[str, Any]]:
    kind, _, name = head.partition(" ")
    if kind not in ("fault", "data"):
        return
    english, chinese, *found = lines
    says = {"en": english, "zh": chinese}
    for line in found:
        words = line.split("|")
        if kind == "data":
            yield {"name": name, "says": says, "problem": words[0], "file": words[1]}
            continue
        indicator, scope, outcome = words
        yield {"name": name, "says": says} | {
            "indicator": indicator,
            "scope": scope,
            "outcome": outcome,
        }
