"""Files that lie beside the projects: what they hold of each."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.project_names import names_of, plain
from implanalytics.ingest import Reading
from implanalytics.project.beside import Beside, Files
from implanalytics.project.config import read_config
from implanalytics.project.discover import relative
from implanalytics.project.mappings.records import Mappings
from implanalytics.project.mappings.root_files import RootFiles, as_settled, settled_in
from implanalytics.project.named import Named
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.shared_files import (
    is_shared,
    is_table,
    projects_named,
    seen_from,
    split,
)
from implanalytics.store import is_stored


def with_shared(portfolio: Portfolio, beside: Beside, read: Files) -> Portfolio:
    """Return a portfolio whose entries have their rows in files that hold several projects.

    Parameters
    ----------
    portfolio
        The projects known; a row belongs to the one that it names by id, name or folder, or as
        mappings.xlsx says.
    beside
        The folder of all projects.
    read
        The files in it, and what was read from them.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    loose: list[Reading] = []
    for path, several in read:
        if projects_named(several) or any(r.metadata.get("project") for r in several):
            readings += several
        elif any(reading.frames for reading in several):
            problems.append(_of_nobody(relative(path, beside.root)))
        loose += [reading for reading in several if not is_table(reading)]
    known = {
        entry.name: _names(entry)
        for entry in portfolio.entries
        if entry.folder is None or not is_stored(entry.folder)
    }
    parts = split(readings, known, settled_in(beside.mappings))
    entries = tuple(
        replace(
            entry,
            shared=tuple(
                seen_from(part, _above(entry, beside.root))
                for part in (*entry.shared, *parts.parts.get(entry.name, ()))
            ),
        )
        for entry in portfolio.entries
    )
    matched = RootFiles(beside.mappings, tuple(loose), parts.unplaced, parts.left)
    told = (*portfolio.problems, *problems, *parts.problems, *matched.problems(readings))
    matching = matched.matching(name for names in known.values() for name in names)
    return replace(
        portfolio, entries=entries, problems=told, unplaced=parts.unplaced, matching=matching
    )


def portfolio_of_named(name: str, beside: Beside, read: Files) -> Portfolio:
    """Return the projects that files name, where nothing else tells which projects there are.

    Parameters
    ----------
    name
        Name of the portfolio.
    beside
        The folder the files lie in.
    read
        The files, and what was read from them.
    """
    read = tuple(read)
    named = projects_named(reading for _, several in read for reading in several)
    entries: dict[str, Entry] = {}
    codes = {plain(n.project): n.code for n in named if n.project and n.code}
    for one in filter(None, (as_settled(one, beside.mappings) for one in named)):
        code = one.code or codes.get(plain(one.project), "")
        key = plain(code or one.project)
        card = {"project_id": code or one.project}
        if one.project and one.project != card["project_id"]:
            card["name"] = one.project
        entries.setdefault(key, Entry(card["project_id"], None, card))
    return with_shared(Portfolio(name, tuple(entries.values())), beside, read)


def only_shared(read: Files, own: str) -> bool:
    """Say whether all tables in a folder are of several projects, none of them the folder's own.

    Parameters
    ----------
    read
        The files of the folder, and what was read from them.
    own
        Name of the folder.
    """
    tables = [several for _, several in read if any(reading.frames for reading in several)]
    named = {key for several in tables for name in projects_named(several) for key in name.keys}
    return bool(tables) and all(map(is_shared, tables)) and plain(own) not in named


def names_one(read: Files, folders: Iterable[Path], mappings: Mappings) -> bool:
    """Say whether files name a project as one of `folders` is called, or as somebody settled."""
    settled = settled_in(mappings)
    named: set[Named] = set()
    for _, several in read:
        named |= set(projects_named(several))
    keys = {settled.get(key, key) for name in named for key in name.keys}
    return any(plain(folder.name) in keys for folder in folders)


def _above(entry: Entry, root: Path) -> str:
    """Return the way from the folder of a project to the folder of all projects."""
    if entry.folder is None or root not in entry.folder.parents:
        return ""
    return "../" * len(entry.folder.relative_to(root).parts)


def _names(entry: Entry) -> frozenset[str]:
    """Return what rows may call a project: id and name as settled or registered, its folder."""
    said = dict(entry.card)
    if entry.folder is not None and not entry.only:
        try:
            settings = read_config(entry.folder).settings
        except DataError:
            settings = {}
        said |= {"project_id": settings.get("id", said.get("project_id", ""))}
        said |= {"name": settings.get("name", said.get("name", ""))}
    folder = entry.folder.name if entry.folder is not None and not entry.only else ""
    registered = names_of(str(entry.card.get("project_id", "")), str(entry.card.get("name", "")))
    own = names_of(str(said.get("project_id", "")), str(said.get("name", "")), folder)
    return (own | registered) - {""}


def _of_nobody(file: str) -> Problem:
    return Problem(
        "file-of-no-project",
        Place(file),
        message("It lies beside the projects and names none; it was not used."),
        message("Move it into the folder of its project, or add a column with the project."),
        "warning",
    )
