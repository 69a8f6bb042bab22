"""Files that hold several projects: read once, each row goes to the project it names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.project_names import plain
from implanalytics.ingest import Reading
from implanalytics.ingest.accounts import Account
from implanalytics.project.left_rows import Left, left_of, problems_of
from implanalytics.project.named import Named
from implanalytics.tables import PROJECT_NAMED, TABLES

LEAST_PROJECTS = 2
PERSON_DAY = 8.0


@dataclass(frozen=True)
class Split:
    """The rows of shared files by project.

    Attributes
    ----------
    parts
        Readings with the rows of one project, by the key of the project.
    unplaced
        Readings with the rows that name no known project, or several.
    problems
        What these rows name, and files that name no project at all.
    left
        The projects named by rows that went to none.
    """

    parts: Mapping[str, tuple[Reading, ...]]
    unplaced: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()
    left: tuple[Left, ...] = ()


def projects_named(readings: Iterable[Reading]) -> dict[Named, int]:
    """Return the projects that rows name, with how many rows do, in order of appearance."""
    return dict(Counter(name for r in readings for name in _names(r).values() if name.said))


def is_table(reading: Reading) -> bool:
    """Say whether a sheet holds rows of projects, accepted or not."""
    return any(TABLES[name].traced for name in reading.frames) or bool(reading.aside)


def is_shared(readings: Iterable[Reading]) -> bool:
    """Say whether a file holds several projects: every table names some, and together several."""
    tables = [reading for reading in readings if is_table(reading)]
    named = [projects_named([reading]) for reading in tables]
    keys = {plain(name.said) for names in named for name in names}
    return all(named) and len(keys) >= LEAST_PROJECTS


def split(
    readings: Iterable[Reading],
    known: Mapping[str, Iterable[str]],
    settled: Mapping[str, str] = MappingProxyType({}),
) -> Split:
    """Return the rows of shared files by the project they name.

    Parameters
    ----------
    readings
        What was read from files in the folder of all projects.
    known
        The plain names of each project, by its key. A name of several projects is nobody's.
    settled
        Plain name -> plain name of the project that is meant, empty for none of ours.
    """
    owners: dict[str, set[str]] = {}
    for key, names in known.items():
        for text in names:
            owners.setdefault(text, set()).add(key)
    parts: dict[str, list[Reading]] = {}
    unplaced: list[Reading] = []
    problems: list[Problem] = []
    left: list[Left] = []
    for reading in filter(is_table, readings):
        said = _names(reading)
        owner = {name: _owner(name, owners, settled) for name in set(said.values())}
        rows: dict[str | None, set[int]] = {}
        for row, name in said.items():
            rows.setdefault(owner[name], set()).add(row)
        for key in sorted(filter(None, rows)):
            parts.setdefault(str(key), []).append(_part(reading, rows[key], set(said)))
        if None in rows:
            unplaced.append(_part(reading, rows[None], set(said)))
            here = [*left_of(reading, {row: said[row] for row in rows[None]}, settled)]
            problems += problems_of(reading, here)
            left += here
    placed = {key: tuple(several) for key, several in parts.items()}
    return Split(placed, tuple(unplaced), tuple(problems), tuple(left))


def of_project(reading: Reading, project_id: str) -> Reading:
    """Return a reading whose rows belong to the project `project_id`.

    Of a list of projects the events of others are left out; the list itself says whose it is.
    """
    frames = dict(reading.frames)
    listed = frames.get("projects")
    if listed is not None and len(listed) > 1 and "events" in frames:
        events = frames["events"]
        frames["events"] = events[events["project_id"] == project_id]
    owned = {
        name: TABLES[name].conform(frame.assign(project_id=project_id))
        if TABLES[name].traced
        else frame
        for name, frame in frames.items()
    }
    return replace(reading, frames=owned)


def seen_from(reading: Reading, above: str) -> Reading:
    """Return a reading with the path of its file as seen from a project's folder.

    Parameters
    ----------
    reading
        What was read of a file in the folder of all projects.
    above
        The way from the project's folder to that folder, such as ``"../"``.
    """
    path = f"{above}{reading.source.path}"
    problems = tuple(replace(p, place=replace(p.place, file=path)) for p in reading.problems)
    return replace(reading, source=replace(reading.source, path=path), problems=problems)


def read_by_the_day(
    readings: Iterable[Reading], settings: Mapping[str, Any]
) -> tuple[Problem, ...]:
    """Return a notice where shared files were read with other hours of a day than the project's.

    Parameters
    ----------
    readings
        What was read of a project; parts of shared files were read as 8 hours a person-day.
    settings
        What is said of the project.
    """
    hours = settings.get("hours_per_day", PERSON_DAY)
    parts = [reading for reading in readings if reading.part and "time_entries" in reading.frames]
    if hours == PERSON_DAY or not parts:
        return ()
    return tuple(
        Problem(
            "shared-file-by-8-hours",
            Place(reading.source.path, reading.source.sheet),
            message("The file holds several projects; a person-day in it was read as 8 hours."),
            message(
                "If it is in person-days, write hours into it, or move this project's rows into "
                "its folder."
            ),
            "notice",
        )
        for reading in parts
    )


def _names(reading: Reading) -> dict[int, Named]:
    """Return which project each row names; all that stands above the table where none does."""
    found = {row: Named() for frame in _traced(reading) for row in frame["source_row"].astype(int)}
    for frame in _traced(reading):
        given = [column.name for column in PROJECT_NAMED if column.name in frame.columns]
        rows = frame.dropna(subset=given, how="all") if given else frame[:0]
        numbers = rows["source_row"].astype(int)
        for row, said in zip(numbers, rows[given].fillna("").to_dict("records"), strict=True):
            texts = {str(column): str(text) for column, text in said.items()}
            found[row] = Named.of(texts.get("project"), texts.get("project_code"))
    for row, aside in reading.aside.items():
        found.setdefault(row, Named.of(*aside))
    above = Named.of(reading.metadata.get("project"), None)
    if above.said and not any(name.said for name in found.values()):
        return dict.fromkeys(found, above)
    return found


def _traced(reading: Reading) -> Iterator[pd.DataFrame]:
    return (frame for name, frame in reading.frames.items() if TABLES[name].traced)


def _owner(name: Named, owners: Mapping[str, set[str]], settled: Mapping[str, str]) -> str | None:
    """Return the one project a row can mean; None when it names none, or code and name differ."""
    keys = (settled.get(key, key) for key in name.keys)
    meant = [owners[key] for key in keys if key in owners]
    one = set.intersection(*meant) if meant else set()
    return one.pop() if len(one) == 1 else None


def _part(reading: Reading, rows: set[int], every: set[int]) -> Reading:
    """Return the reading of some rows: its account, and the problems of these and of the whole."""
    frames = {}
    for name, frame in reading.frames.items():
        mine = frame[frame["source_row"].isin(rows)] if TABLES[name].traced else frame[:0]
        if len(mine):
            frames[name] = mine.reset_index(drop=True)
    notes = [note for note in reading.account.rows if note.row in rows]
    accepted = len(rows) - len(notes)
    problems = tuple(p for p in reading.problems if p.place.row in rows or p.place.row not in every)
    return replace(
        reading,
        source=replace(reading.source, tables=tuple(frames)),
        frames=frames,
        account=Account.of(len(rows), accepted, notes),
        problems=problems,
        metadata={},
        part=True,
        aside={row: said for row, said in reading.aside.items() if row in rows},
    )
