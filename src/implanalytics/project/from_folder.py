"""A project from the files of its folder."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings
from implanalytics.ingest import Reading
from implanalytics.project.assemble import assemble
from implanalytics.project.assumptions import assumed_calendar, from_metadata
from implanalytics.project.card import settings_of
from implanalytics.project.config import CONFIG_FILE, NOTHING, Config, read_config
from implanalytics.project.discover import DATA_SUFFIXES, Found, discover, not_read, relative
from implanalytics.project.events import with_events
from implanalytics.project.mappings.matcher import Matcher, NoTablesError
from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.records import Matching
from implanalytics.project.project import Project
from implanalytics.project.readings import (
    Manner,
    declared_files,
    joined_tables,
    read_files,
    row_notes,
)


def project_from_folder(
    folder: Path, card: Mapping[str, Any] = NOTHING, *, mappings: Path | None = None
) -> Project:
    """Read one project from its folder.

    Parameters
    ----------
    folder
        The project's folder.
    card
        What a register says of the project, by columns of the ``projects`` table; project.toml
        goes before it.
    mappings
        The workbook of mappings that is obeyed after project.toml.

    Returns
    -------
    Project
        Facts, problems and where every row came from.

    Raises
    ------
    DataError
        If project.toml is wrong, or no file of the folder gives a table.
    """
    name = folder_title(folder)
    config = read_config(folder)
    registered, doubts = settings_of(card)
    given = {"id": name, **registered, **config.settings}
    found = discover(folder)
    declared, missing = declared_files(folder, config.sources)
    read = {*found.data, *declared} - {mappings}
    files = sorted(read, key=lambda path: relative(path, folder))
    matcher = Matcher(read_mappings(mappings), (given["id"], given.get("name", ""), name))
    manner = Manner(
        given["id"], given.get("hours_per_day", 8.0), given.get("timezone"), matcher.learned
    )
    readings, copies = read_files(folder, files, declared, manner)
    others = tuple(path for path in found.others if path not in declared)
    unread = not_read(Found(found.data, others), folder)
    problems = (
        *doubts, *missing, *found.problems, *unread, *copies,
        *(problem for reading in readings for problem in reading.problems),
    )  # fmt: skip
    tables = joined_tables(readings, given["id"])
    if set(tables) <= {"sources"}:
        raise _no_tables(name, files, problems, matcher.unread(readings))
    return _assembled(name, readings, tables, (config, card, given, matcher), problems)


def folder_title(folder: Path) -> str:
    """Return the name of a folder in normal form C, the project's id where none is said."""
    return unicodedata.normalize("NFC", folder.name) or "project"


def _assembled(
    name: str,
    readings: tuple[Reading, ...],
    tables: dict[str, pd.DataFrame],
    said: tuple[Config, Mapping[str, Any], Mapping[str, Any], Matcher],
    problems: Iterable[Problem],
) -> Project:
    config, card, given, matcher = said
    own, doubts = _own_card(tables, given["id"])
    listed, unknown = settings_of(own)
    given = {**from_metadata(reading.metadata for reading in readings), **listed, **given}
    problems = [*problems, *doubts, *unknown, *_not_used_yet(config)]
    if "calendar" not in given:
        given["calendar"], notice = assumed_calendar(tables, name)
        problems += notice
    tables = with_events(tables, config, given["id"])
    obeyed = matcher.obey(tables, readings, given)
    problems = matcher.answered(problems, tables, readings)
    settings = Settings(**{**given, **obeyed.settings})
    project = assemble(name, settings, tables, problems, row_notes(readings), {**own, **card})
    return replace(project, matching=matcher.matching(project.facts, tables, readings, obeyed))


def _not_used_yet(config: Config) -> tuple[Problem, ...]:
    """Return a notice for each setting that nothing obeys."""
    return tuple(
        Problem(
            "not-used-yet",
            Place(CONFIG_FILE),
            message("The key {key} is read, but not yet used by this version.", key=key),
            message("The review is the same without it."),
            "notice",
        )
        for key in ("flags", "profile")
        if key in config.settings
    )


def _own_card(
    tables: dict[str, pd.DataFrame], project_id: str
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Take what a sheet in the folder says of the project itself out of the tables."""
    cards = tables.pop("projects", None)
    if cards is None:
        return {}, ()
    mine = cards if len(cards) == 1 else cards[cards["project_id"] == project_id]
    if len(mine) == 1:
        row = mine.iloc[0].drop("project_id").dropna()
        return {str(key): value for key, value in row.items()}, ()
    found = message("{n:n} projects are listed in this folder, none of them as {id}.",
                    n=len(cards), id=project_id)  # fmt: skip
    hint = message("The list was not used. Write the id of the project in project.toml.")
    return {}, (Problem("project-not-listed", Place(project_id), found, hint, "warning"),)


def _no_tables(
    name: str, files: Iterable[Path], problems: Iterable[Problem], matching: Matching
) -> NoTablesError:
    if files:
        found = message("None of its files holds a table that is recognised.")
        hint = message("The problems below say why; `implanalytics inspect` shows one file.")
    else:
        found = message("The folder holds no file of tables.")
        hint = message("Looked for were files ending in {kinds}, also in its folders.",
                       kinds=tuple(sorted(DATA_SUFFIXES)))  # fmt: skip
    return NoTablesError([Problem("no-tables", Place(name), found, hint), *problems], matching)
