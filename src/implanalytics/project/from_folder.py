"""A project from the files of its folder."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings
from implanalytics.ingest import Reading
from implanalytics.ingest.file_names import written_name
from implanalytics.project.assemble import assemble
from implanalytics.project.assumptions import assumed_calendar, from_metadata
from implanalytics.project.beside import Beside
from implanalytics.project.card import own_card, settings_of
from implanalytics.project.config import CONFIG_FILE, Config, read_config
from implanalytics.project.discover import DATA_SUFFIXES, Found, discover, not_read, relative
from implanalytics.project.events import with_events
from implanalytics.project.mappings.matcher import Matcher, NoTablesError
from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.records import Matching
from implanalytics.project.own_method import holds_method
from implanalytics.project.project import Project
from implanalytics.project.readings import (
    Manner,
    declared_files,
    joined_tables,
    read_files,
    row_notes,
)
from implanalytics.project.shared_files import of_project, read_by_the_day
from implanalytics.project.stamped import stamped


@dataclass(frozen=True, slots=True)
class Given:
    """What a project has from elsewhere than its folder.

    Attributes
    ----------
    card
        What a register says of it, by columns of the ``projects`` table; project.toml goes
        before it.
    shared
        Readings with its rows in files that hold several projects.
    only
        Names of the files in its folder that are its own, none for all.
    mappings
        The workbook of mappings that is obeyed after project.toml.
    beside
        Files in its folder that were read already.
    """

    card: Mapping[str, Any] = field(default_factory=dict)
    shared: tuple[Reading, ...] = ()
    only: tuple[str, ...] = ()
    mappings: Path | None = None
    beside: Beside | None = None


def project_from_folder(folder: Path, given: Given | None = None) -> Project:
    """Read one project from its folder.

    Parameters
    ----------
    folder
        The project's folder.
    given
        What is known of it from elsewhere.

    Returns
    -------
    Project
        Facts, problems and where every row came from.

    Raises
    ------
    DataError
        If project.toml is wrong, or no file of the folder gives a table.
    """
    given = given or Given()
    name = folder_title(folder)
    config = read_config(folder) if not given.only else Config()
    said = _Said.of(name, config, given)
    found = _chosen(discover(folder), given.only)
    declared, missing = declared_files(folder, config.sources)
    read = {*found.data, *declared} - {given.mappings}
    files = sorted(read, key=lambda path: relative(path, folder))
    learned, hours = said.matcher.learned, said.settings.get("hours_per_day", 8.0)
    manner = Manner(said.id, hours, said.settings.get("timezone"), learned)
    before = given.beside.as_settled(learned) if given.beside else {}
    readings, copies = read_files(folder, files, declared, manner, before)
    others = tuple(p for p in found.others if p not in declared and not holds_method(p))
    unread = not_read(Found(found.data, others), folder)
    problems = (*missing, *found.problems, *unread, *copies)
    return _project(said, (*readings, *given.shared), problems, files)


def project_from_shared(name: str, given: Given) -> Project:
    """Return a project without a folder, from what files of several projects hold of it.

    Raises
    ------
    DataError
        If these give no table.
    """
    return _project(_Said.of(name, Config(), given), given.shared, (), ())


def _chosen(found: Found, only: tuple[str, ...]) -> Found:
    if not only:
        return found
    return Found(tuple(path for path in found.data if path.name in only), ())


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a project by project.toml, else by the register, and what is wrong there."""

    name: str
    config: Config
    card: Mapping[str, Any]
    settings: Mapping[str, Any]
    doubts: tuple[Problem, ...]
    matcher: Matcher

    @classmethod
    def of(cls, name: str, config: Config, given: Given) -> "_Said":
        registered, doubts = settings_of(given.card)
        settings = {"id": name, **registered, **config.settings}
        names = (str(settings["id"]), str(settings.get("name", "")), name)
        matcher = Matcher(read_mappings(given.mappings), names)
        return cls(name, config, given.card, settings, doubts, matcher)

    @property
    def id(self) -> str:
        return str(self.settings["id"])


def _project(
    said: _Said,
    readings: tuple[Reading, ...],
    problems: tuple[Problem, ...],
    files: Iterable[Path],
) -> Project:
    readings, untrue = stamped((of_project(r, said.id) for r in readings), said.name, said.card)
    told = (*said.doubts, *problems, *(p for reading in readings for p in reading.problems))
    told = (*told, *untrue, *read_by_the_day(readings, said.settings))
    tables = joined_tables(readings, said.id)
    if set(tables) <= {"sources"}:
        raise _no_tables(said.name, files, told, said.matcher.unread(readings))
    return _assembled(said, readings, tables, told)


def folder_title(folder: Path) -> str:
    """Return the name of a folder in normal form C, the project's id where none is said."""
    return unicodedata.normalize("NFC", written_name(folder.name)) or "project"


def _assembled(
    said: _Said,
    readings: tuple[Reading, ...],
    tables: dict[str, pd.DataFrame],
    problems: Iterable[Problem],
) -> Project:
    own, doubts = own_card(tables, said.id)
    listed, unknown = settings_of(own)
    above = from_metadata(reading.metadata for reading in readings)
    given = {**above, **listed, **said.settings}
    problems = [*problems, *doubts, *unknown, *_not_used_yet(said.config)]
    if "calendar" not in given:
        given["calendar"], notice = assumed_calendar(tables, said.name)
        problems += notice
    tables = with_events(tables, said.config, said.id)
    obeyed = said.matcher.obey(tables, readings, given)
    problems = said.matcher.answered(problems, tables, readings)
    settings = Settings(**{**given, **obeyed.settings})
    card = {**own, **said.card}
    project = assemble(said.name, settings, tables, problems, row_notes(readings), card)
    matching = said.matcher.matching(project.facts, tables, readings, obeyed)
    return replace(project, matching=matching)


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
