"""Which files of a folder belong to a project's data, and which are only mentioned."""

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest.file_names import written_name
from implanalytics.ingest.opening import is_lock_file
from implanalytics.project.config import CONFIG_FILE
from implanalytics.store import is_stored

DATA_SUFFIXES = frozenset(
    {
        ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".json", ".jsonl",
        ".ndjson", ".xml", ".xer", ".gan", ".mpp",
    }
)  # fmt: skip
"""Endings of files that are opened; what is in them decides the rest."""

OWN_FILES = frozenset({CONFIG_FILE, "answers.toml", "mappings.xlsx"})
"""Files of ours in a project's folder, in lower case: no data of the project."""

OWN_FOLDER = "reports"
_OWN_REPORT = re.compile(r"(index|.+\.(en|zh)(\.[a-z_]+)?)\.(html|pdf|docx|pptx|xlsx|ipynb)$")
_NAMED = 10
_REFUSE = frozenset({"thumbs.db", "desktop.ini", "__pycache__", "__macosx"})


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a folder, each sorted by path.

    Attributes
    ----------
    data
        Files to be opened.
    others
        Files that hold no tables by their ending, and links.
    problems
        Folders that could not be looked into.
    """

    data: tuple[Path, ...]
    others: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def discover(folder: Path) -> Found:
    """Return the files in `folder` and below it that a project may be read from.

    Links are not followed. Hidden files, lock files of Excel and WPS, stored projects and our own
    reports are left out.

    Parameters
    ----------
    folder
        The project's folder.

    Returns
    -------
    Found
        The same for the same files, whatever order the system lists them in.
    """
    data: list[Path] = []
    others: list[Path] = []
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        place = Place(relative(Path(str(error.filename)), folder))
        found = message("The folder cannot be looked into: {reason}.", reason=str(error.strerror))
        hint = message("Allow it to be read, or move it away.")
        problems.append(Problem("unreadable-folder", place, found, hint))

    for top, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(top)
        folders[:] = [name for name in folders if _is_searched(here / name)]
        for path in (here / name for name in names if not _is_left_out(here / name, folder)):
            opened = path.suffix.lower() in DATA_SUFFIXES and path.is_file()
            (data if opened and not path.is_symlink() else others).append(path)
    by_path = {path: relative(path, folder) for path in (*data, *others)}
    data.sort(key=by_path.__getitem__)
    others.sort(key=by_path.__getitem__)
    return Found(tuple(data), tuple(others), tuple(problems))


def is_left_out(path: Path, folder: Path) -> bool:
    """Say whether `discover` leaves out a file below `folder`."""
    between = list(path.relative_to(folder).parents)[:-1]
    return _is_left_out(path, folder) or not all(_is_searched(folder / part) for part in between)


def relative(path: Path, folder: Path) -> str:
    """Return the path of a file from its project's folder, in normal form C."""
    return unicodedata.normalize("NFC", written_name(path.relative_to(folder).as_posix()))


def not_read(found: Found, folder: Path) -> tuple[Problem, ...]:
    """Return one notice that names the files nothing was read from."""
    if not found.others:
        return ()
    names = tuple(relative(path, folder) for path in found.others)
    more = len(names) - len(names[:_NAMED])
    listed = (
        message("Not read: {files} and {more:n} more.", files=names[:_NAMED], more=more)
        if more
        else message("Not read: {files}.", files=names)
    )
    hint = message("Only tables are read: {kinds}.", kinds=tuple(sorted(DATA_SUFFIXES)))
    place = Place(unicodedata.normalize("NFC", written_name(folder.name)))
    return (Problem("files-not-read", place, listed, hint, "notice"),)


def _is_searched(folder: Path) -> bool:
    name = folder.name.lower()
    hidden = name.startswith(".") or name in _REFUSE
    return not (hidden or folder.is_symlink() or is_stored(folder))


def _is_left_out(path: Path, folder: Path) -> bool:
    name = path.name.lower()
    if is_lock_file(path) or name.startswith((".", "readme")) or name in OWN_FILES | _REFUSE:
        return True
    above = path.relative_to(folder).parts[:-1]
    return OWN_FOLDER in above and bool(_OWN_REPORT.match(name))
