"""A register of projects: a workbook with one row a project, and the folders they lie in."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest import read_file
from implanalytics.project.discover import DATA_SUFFIXES, relative
from implanalytics.project.portfolio import Entry, Portfolio

REGISTER_READER = "project-register"
_NAMED_LIKE_ONE = re.compile(r"台账|项目清单|项目列表|项目一览|register|portfolio|projects")


def find_register(files: Iterable[Path]) -> Path | None:
    """Return the first of `files` that is called like a register and is one."""
    named = [
        path
        for path in files
        if path.suffix.lower() in DATA_SUFFIXES and _NAMED_LIKE_ONE.search(_folded(path.stem))
    ]
    return next((path for path in named if _rows(path)[0] is not None), None)


def portfolio_from_register(path: Path, folders: Iterable[Path]) -> Portfolio | None:
    """Return the projects a workbook lists, or None when it is no register.

    Parameters
    ----------
    path
        The workbook.
    folders
        Folders of projects; those the register does not name are added, with a notice.

    Returns
    -------
    Portfolio or None
        One entry a row, in the order of the rows.
    """
    rows, problems = _rows(path)
    if rows is None:
        return None
    root, folders = path.parent, tuple(folders)
    entries = [_entry(row, root, folders) for row in rows.to_dict("records")]
    named = {entry.folder for entry in entries}
    rest = [folder for folder in folders if folder not in named]
    entries += [Entry(relative(folder, root), folder) for folder in rest]
    notices = tuple(
        Problem(
            "folder-not-in-register",
            Place(relative(folder, root)),
            message("The register {file} does not name this folder.", file=path.name),
            message("It was added as a project. Add a row for it, or move the folder away."),
            "notice",
        )
        for folder in rest
    )
    return Portfolio(path.stem, tuple(entries), (*problems, *notices))


def _rows(path: Path) -> tuple[pd.DataFrame | None, tuple[Problem, ...]]:
    """Read a workbook; None when no sheet of it lists projects."""
    readings = read_file(path, root=path.parent, project_id="")
    listed = [r for r in readings if r.source.reader == REGISTER_READER and "projects" in r.frames]
    if not listed:
        return None, ()
    frames = [reading.frames["projects"] for reading in listed]
    problems = tuple(problem for reading in readings for problem in reading.problems)
    return pd.concat(frames, ignore_index=True), problems


def _entry(row: Mapping[Any, Any], root: Path, folders: tuple[Path, ...]) -> Entry:
    card = {str(key): value for key, value in row.items() if pd.notna(value)}
    folder = _folder(card, root, folders)
    name = relative(folder, root) if folder and root in folder.parents else str(card["project_id"])
    return Entry(name, folder, {key: value for key, value in card.items() if key != "folder"})


def _folder(card: Mapping[str, Any], root: Path, folders: tuple[Path, ...]) -> Path | None:
    """Return the folder a row names, else the one called by its id or name."""
    if "folder" in card:
        said = (root / str(card["folder"]).replace("\\", "/")).resolve()
        return said if said.is_dir() else None
    for key in ("project_id", "name"):
        wanted = _folded(str(card.get(key, "")))
        if not wanted:
            continue
        equal = [f for f in folders if _folded(f.name) == wanted]
        begins = [f for f in folders if re.match(re.escape(wanted) + r"[\W_]", _folded(f.name))]
        for fitting in (equal, begins):
            if len(fitting) == 1:
                return fitting[0]
    return None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
