"""mappings.xlsx obeyed: what it says to files before they are read, to names after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from json import loads
from pathlib import PurePosixPath

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.ingest import Reading
from implanalytics.ingest.headings import folded as folded_heading
from implanalytics.ingest.learned import ANY, Learned, fits_pattern
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.patterns import parted, sheet_of
from implanalytics.project.mappings.records import IGNORED, Answer, Mappings, Use
from implanalytics.project.mappings.scope import EVERYWHERE, Scope
from implanalytics.project.mappings.seen import COLUMNS, seen_in

SETTLED = ("people", "phases", "projects", "words")
"""Kinds of names that stand in tables; each is a setting of the project."""


@dataclass(frozen=True, slots=True)
class Obeyed:
    """What mappings.xlsx says to the names of one project.

    Attributes
    ----------
    settings
        Kind -> name as written -> meaning, of the names that stand in the tables.
    used
        The answers behind them, and those obeyed while files were read.
    """

    settings: Mapping[str, Mapping[str, str]]
    used: tuple[Use, ...]


def learned_for(mappings: Mappings, path: str, project: frozenset[str]) -> Learned:
    """Return what was settled that may concern a file.

    Parameters
    ----------
    mappings
        What mappings.xlsx says.
    path
        Path of the file relative to the project.
    project
        Keys of the project's names.
    """
    headings: dict[str, dict[str, str]] = {}
    for answer in sorted(mappings.answers, key=lambda a: a.scope.reach == "project"):
        reader = _reader_of(answer, path, project)
        if reader is not None:
            headings.setdefault(reader, {})[answer.written] = answer.meaning
    readers = {
        sheet: answer.meaning
        for answer in _near_last(mappings, "files", project)
        for pattern, sheet in (parted(answer.written),)
        if fits(path, pattern)
    }
    return Learned(headings, readers)


def fits(path: str, pattern: str) -> bool:
    """Say whether a file is called as a pattern says, in whatever folder.

    >>> fits("工时/考勤_2025-03.xlsx", "考勤_*.xlsx"), fits("考勤.csv", "考勤_*.xlsx")
    (True, False)
    """
    wanted = pattern.replace("\\", "/")
    return fits_pattern(PurePosixPath(path).name, wanted) or fits_pattern(path, wanted)


def obey(
    mappings: Mappings,
    tables: Mapping[str, pd.DataFrame],
    readings: Iterable[Reading],
    project: frozenset[str],
    given: Mapping[str, Mapping[str, str]],
) -> Obeyed:
    """Return what mappings.xlsx says to the names that stand in the tables of a project.

    Parameters
    ----------
    mappings
        What it says.
    tables
        Tables as written.
    readings
        How the files were read, with what was settled for them.
    project
        Keys of the project's names.
    given
        Kind -> names as project.toml settles them; they are left to it.
    """
    settings: dict[str, dict[str, str]] = {}
    used: list[Use] = []
    for kind in SETTLED:
        answers = mappings.holding(kind, project)
        if not answers:
            continue
        key = KINDS[kind].key
        said = {key(name) for name in given.get(kind, {})}
        for name, seen in seen_in(tables, COLUMNS[kind]).items():
            answer = answers.get(key(name))
            if answer is None or key(name) in said:
                continue
            used.append(Use(answer, seen.rows))
            if answer.meaning != IGNORED or kind in ("phases", "projects"):
                settings.setdefault(kind, {})[name] = answer.meaning
    used += used_by_files(mappings, readings, project)
    return Obeyed(settings, added_up(used))


def _reader_of(answer: Answer, path: str, project: frozenset[str]) -> str | None:
    """Return the reader a settled heading concerns when a file is read, None for none."""
    scope = answer.scope
    if answer.kind != "headings":
        return None
    if scope.reach == "reader":
        return scope.name
    holds = scope.reach == "portfolio" or (
        fits(path, scope.name) if scope.reach == "file" else _is_mine(scope, project)
    )
    return ANY if holds else None


def _is_mine(scope: Scope, project: frozenset[str]) -> bool:
    return KINDS["projects"].key(scope.name) in project


def _near_last(mappings: Mappings, kind: str, project: frozenset[str]) -> Iterable[Answer]:
    """Return the answers of a kind that hold in a project, what holds in it alone at the end."""
    mine = [a for a in mappings.answers if a.kind == kind]
    return (
        *(a for a in mine if a.scope == EVERYWHERE),
        *(a for a in mine if a.scope.reach == "project" and _is_mine(a.scope, project)),
    )


def used_by_files(
    mappings: Mappings, readings: Iterable[Reading], project: frozenset[str]
) -> Iterable[Use]:
    """Yield the answers that were obeyed while files were read."""
    for reading in readings:
        source, rows = reading.source, reading.account.accepted
        columns = loads(source.options.get("mapped_columns", "{}"))
        headings = {folded_heading(heading) for heading in columns}
        for answer in mappings.answers:
            concerned = _reader_of(answer, source.path, project) in (ANY, source.reader)
            if concerned and folded_heading(answer.written) in headings:
                yield Use(answer, rows)
        for answer in _near_last(mappings, "files", project):
            pattern, sheet = parted(answer.written)
            of_sheet = sheet == ANY or fits_pattern(sheet_of(source.sheet), sheet)
            read_so = source.options.get("mapped_reader") == answer.meaning
            left = answer.meaning == IGNORED and source.reader == "none"
            if of_sheet and fits(source.path, pattern) and (read_so or left):
                yield Use(answer, rows or reading.account.seen)


def added_up(used: Iterable[Use]) -> tuple[Use, ...]:
    """Return each answer once, with all its rows."""
    total: dict[Answer, int] = {}
    for use in used:
        total[use.answer] = total.get(use.answer, 0) + use.rows
    return tuple(Use(answer, rows) for answer, rows in total.items())


def own_doubts(
    mappings: Mappings, tables: Mapping[str, pd.DataFrame], readings: Iterable[Reading]
) -> tuple[Problem, ...]:
    """Return what is wrong with mappings.xlsx as a whole, or with names that stand here."""
    here = {kind: {KINDS[kind].key(n) for n in seen_in(tables, COLUMNS[kind])} for kind in SETTLED}
    here["headings"] = {KINDS["headings"].key(h) for r in readings for h in r.names.headings}
    return tuple(
        doubt.problem
        for doubt in mappings.doubts
        if not doubt.kind
        or doubt.kind == "files"
        or KINDS[doubt.kind].key(doubt.written) in here[doubt.kind]
    )
