"""The files of a project told by a story: its lists, its settings and its answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generators.answers import effort_answer, schedule_answer, toml_text
from generators.bookings import Booking
from generators.listings import list_text, list_workbook
from generators.plan import of_phase
from generators.story import Story
from generators.workbook import Account


def told_files(
    story: Story,
    bookings: list[Booking],
    own: Mapping[str, tuple[bytes, Account | None]],
    *,
    as_of: date,
    keys: Sequence[str],
    folder: str,
    encoding: str = "utf-8-sig",
) -> dict[str, bytes]:
    """Give every file of a project by its path below the project's folder.

    Parameters
    ----------
    story : Story
    bookings : list of Booking
    own : mapping
        Files in the manner of a tool, by path, with the account of their rows if they have rows.
    as_of : date
    keys : sequence of str
        Keys of the phases in their order.
    folder : str
        Names the project in the preface of its answers.
    encoding : str
        Encoding of lists kept as csv.

    Returns
    -------
    dict
    """
    files: dict[str, bytes] = {path: content for path, (content, _) in own.items()}
    accounts = [account for _, account in own.values() if account is not None]
    for name, listings in story.files.items():
        if name.endswith(".csv"):
            files[name], account = list_text(name, listings[0], encoding=encoding)
        else:
            files[name], account = list_workbook(name, listings, saved=as_of)
        accounts.append(account)
    sections = answers(story, bookings, as_of=as_of, keys=keys)
    sections["rows"] = [account.as_answer() for account in accounts]
    preface = (
        f"Answers of {folder}, counted from the story and not by the product.\n"
        "A fault without an indicator is one of the data, found by reading.\n"
        "Every red answer that is not among the faults is an error of the product."
    )
    return files | {
        "project.toml": "\n".join([*story.sections["settings"], ""]).encode(),
        "ANSWERS.toml": toml_text(sections, preface=preface).encode(),
    }


def answers(
    story: Story, bookings: list[Booking], *, as_of: date, keys: Sequence[str]
) -> dict[str, Any]:
    """Count dates and hours of the project and its phases, and give the faults."""
    booked = Counter[int]()
    phase_of = {task.code: task.phase.number for task in story.tasks}
    for booking in bookings:
        booked[phase_of[booking.task]] += booking.hours
    phases = []
    for phase, key in zip(story.phases, keys, strict=True):
        group = of_phase(story.tasks, phase)
        answer: dict[str, Any] = {"key": key, "name": phase.name}
        answer |= schedule_answer(group, days=story.days, as_of=as_of)
        planned = sum(task.hours or 0.0 for task in group)
        phases.append(answer | effort_answer(planned, booked[phase.number]))
    project = {"as_of": as_of} | schedule_answer(story.tasks, days=story.days, as_of=as_of)
    planned = sum(answer["planned_h"] for answer in phases)
    project |= effort_answer(planned, sum(booked.values()))
    return {"project": project, "phase": phases, "fault": story.faults}
