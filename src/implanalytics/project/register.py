"""A register of projects: a workbook with one row a project, and the folders they lie in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest import Reading
from implanalytics.project.beside import Beside
from implanalytics.project.discover import DATA_SUFFIXES, relative
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.registered import REGISTER_READER, Registered, registered

_NAMED_LIKE_ONE = re.compile(r"台账|项目清单|项目列表|项目一览|register|portfolio|projects")
_SEVERAL = re.compile(r"[;；,，、\n]")
DEEPEST = 3
"""Folders in folders in which one named by the register is looked for."""


@dataclass(frozen=True)
class Register:
    """A file that lists projects.

    Attributes
    ----------
    path
        The file.
    projects
        What it says of each.
    problems
        What was found while reading it.
    taken
        When it was taken; None where nobody says.
    files
        This file and its older versions.
    """

    path: Path
    projects: tuple[Registered, ...]
    problems: tuple[Problem, ...]
    taken: datetime | None
    files: tuple[Path, ...]


def find_register(beside: Beside, files: Iterable[Path]) -> Register | None:
    """Return the newest of `files` in a folder that are called like a register and are one.

    Others are older versions and told; where it is not known which is the newest, the first is
    taken.
    """
    named = beside.read(filter(_is_named_like_one, files))
    found = [register for one in named if (register := register_of(*one)) is not None]
    if not found:
        return None
    dated = [one for one in found if one.taken is not None]
    newest = max(dated, key=lambda one: str(one.taken)) if dated else found[0]
    told = (*newest.problems, *(_older(one, newest) for one in found if one is not newest))
    return replace(newest, problems=told, files=tuple(one.path for one in found))


def _is_named_like_one(path: Path) -> bool:
    """Say whether a file is called like a register."""
    return path.suffix.lower() in DATA_SUFFIXES and bool(_NAMED_LIKE_ONE.search(_folded(path.stem)))


def register_of(path: Path, readings: Iterable[Reading]) -> Register | None:
    """Return the register that was read from a file; None when no sheet of it lists projects."""
    readings = tuple(readings)
    listed = [r for r in readings if r.source.reader == REGISTER_READER and "projects" in r.frames]
    if not listed:
        return None
    projects = registered(listed)
    problems = (
        *(problem for reading in readings for problem in reading.problems),
        *(problem for project in projects for problem in project.problems),
    )
    stamps = [at for reading in listed if (at := reading.source.extracted_at) is not None]
    return Register(path, projects, problems, max(stamps, default=None), (path,))


def portfolio_from_register(register: Register, folders: Iterable[Path]) -> Portfolio:
    """Return the projects a register lists.

    Parameters
    ----------
    register
        What was read from it.
    folders
        Folders of projects; those the register does not name are added, with a notice.

    Returns
    -------
    Portfolio
        One entry a project, in the order of the rows.
    """
    root, folders = register.path.parent, tuple(folders)
    entries = [_entry(project, root, folders) for project in register.projects]
    named = {entry.folder for entry in entries if entry.folder is not None}
    rest = [f for f in folders if f not in named and not any(f in one.parents for one in named)]
    entries += [Entry(relative(folder, root), folder) for folder in rest]
    notices = tuple(
        Problem(
            "folder-not-in-register",
            Place(relative(folder, root)),
            message("The register {file} does not name this folder.", file=register.path.name),
            message("It was added as a project. Add a row for it, or move the folder away."),
            "notice",
        )
        for folder in rest
    )
    return Portfolio(register.path.stem, tuple(entries), (*register.problems, *notices))


def _older(older: Register, newest: Register) -> Problem:
    ids = [str(project.card["project_id"]) for project in newest.projects]
    gone = [str(p.card["project_id"]) for p in older.projects if p.card["project_id"] not in ids]
    if older.taken == newest.taken or older.taken is None:
        found = message("There is another register, {file}; which is newer is not known.",
                        file=newest.path.name)  # fmt: skip
    else:
        found = message("There is a newer register, {file}.", file=newest.path.name)
    if gone:
        found = message("{found} Only here: {projects}.", found=found, projects=tuple(gone))
    hint = message("This one was not used. Delete or rename the one that does not count.")
    return Problem("older-register", Place(older.path.name), found, hint, "warning")


def _entry(project: Registered, root: Path, folders: tuple[Path, ...]) -> Entry:
    card = dict(project.card)
    folder, only = _folder(card, root, folders)
    name = str(card["project_id"])
    if folder is not None and root in folder.parents and not only:
        name = relative(folder, root)
    kept = {key: value for key, value in card.items() if key != "folder"}
    return Entry(name, folder, kept, shared=project.dated, only=only)


def _folder(
    card: Mapping[str, Any], root: Path, folders: tuple[Path, ...]
) -> tuple[Path | None, tuple[str, ...]]:
    """Return the folder a row names, or is called by its id or name, and its files if some are."""
    said = str(card.get("folder", "")).replace("\\", "/").strip()
    if said:
        whole = (root / said).resolve()
        if whole.is_dir():
            return whole, ()
        files = [(root / part.strip()).resolve() for part in _SEVERAL.split(said) if part.strip()]
        places = {file.parent for file in files}
        if len(places) == 1 and all(file.is_file() for file in files):
            return places.pop(), tuple(file.name for file in files)
        return None, ()
    for key in ("project_id", "name"):
        wanted = _folded(str(card.get(key, "")))
        if not wanted:
            continue
        for where in (folders, tuple(_below(root, DEEPEST))):
            equal = [f for f in where if _folded(f.name) == wanted]
            begins = [f for f in where if re.match(re.escape(wanted) + r"[\W_]", _folded(f.name))]
            for fitting in (equal, begins):
                if len(fitting) == 1:
                    return fitting[0], ()
    return None, ()


def _below(root: Path, depth: int) -> Iterator[Path]:
    """Yield the folders below `root`, hidden ones and links apart."""
    for path in sorted(root.iterdir()):
        if path.is_dir() and not path.is_symlink() and not path.name.startswith("."):
            yield path
            if depth > 1:
                yield from _below(path, depth - 1)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
