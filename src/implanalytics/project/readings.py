"""The files of a project read, and what they give put together."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest import Reading, read_file
from implanalytics.ingest.learned import Learned
from implanalytics.ingest.opening import sha256
from implanalytics.project.config import CONFIG_FILE, Declaration
from implanalytics.project.discover import is_left_out, relative
from implanalytics.store import ROW_NOTES
from implanalytics.tables import TABLES


def nothing_learned(path: str) -> Learned:
    """Settle nothing for a file."""
    del path
    return Learned()


@dataclass(frozen=True, slots=True)
class Manner:
    """How all files of one project are read: its id, its day, its zone, what it learned."""

    project_id: str
    hours_per_day: float
    timezone: str | None
    learned: Callable[[str], Learned] = nothing_learned


def declared_files(
    folder: Path, declarations: Iterable[Declaration]
) -> tuple[dict[Path, list[Declaration]], tuple[Problem, ...]]:
    """Return which declarations hold for which file, and a problem for each that fits no file.

    A pattern does not reach what `discover` leaves out; a file called by its own path is read.
    """
    found: dict[Path, list[Declaration]] = {}
    problems = []
    for declaration in declarations:
        paths = [
            path
            for path in folder.glob(declaration.path)
            if path.is_file() and not path.is_symlink()
            if path == folder / declaration.path or not is_left_out(path, folder)
        ]
        for path in paths:
            found.setdefault(path, []).append(declaration)
        if not paths:
            there = message("No file is called {path}.", path=declaration.path)
            hint = message("Correct the path of this source in project.toml, or add the file.")
            problems.append(Problem("source-missing", Place(CONFIG_FILE), there, hint))
    return found, tuple(problems)


def read_files(
    folder: Path,
    files: Iterable[Path],
    declared: Mapping[Path, list[Declaration]],
    manner: Manner,
    read: Mapping[Path, tuple[Reading, ...]] = MappingProxyType({}),
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read every file once; a file with the content of an earlier one is left out and told.

    `read` holds what was read before, by path.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for path in files:
        name, digest = relative(path, folder), _digest(path)
        if digest in first:
            same = message("It has the same content as {file}.", file=first[digest])
            hint = message("It was not read a second time. Delete one of the two.")
            problems.append(Problem("same-content", Place(name), same, hint, "warning"))
            continue
        if digest:
            first[digest] = name
        readings += read.get(path) or _read(folder, path, declared.get(path, []), manner)
    return tuple(readings), tuple(problems)


def _read(
    folder: Path, path: Path, declarations: Iterable[Declaration], manner: Manner
) -> Iterator[Reading]:
    """Read a file as the first declaration without a sheet says, and each before it."""
    settled = _asked_once(declarations)
    for declaration in settled or [Declaration("")]:
        options = declaration.options
        yield from read_file(
            path,
            root=folder,
            project_id=manner.project_id,
            hours_per_day=options.get("hours_per_day", manner.hours_per_day),
            timezone=options.get("timezone", manner.timezone),
            reader=declaration.reader,
            sheet=declaration.sheet,
            columns=dict(declaration.columns) or None,
            dayfirst=options.get("dayfirst"),
            scale=options.get("scale"),
            extracted_at=declaration.extracted_at,
            learned=manner.learned(relative(path, folder)),
        )


def _asked_once(declarations: Iterable[Declaration]) -> list[Declaration]:
    asked: dict[str | None, Declaration] = {}
    for declaration in declarations:
        if None in asked:
            break
        asked.setdefault(declaration.sheet, declaration)
    return list(asked.values())


def _digest(path: Path) -> str | None:
    """Return the file's SHA-256; None for one that cannot be read, which reading it will tell."""
    try:
        return sha256(path)
    except OSError:
        return None


def joined_tables(readings: Iterable[Reading], project_id: str) -> dict[str, pd.DataFrame]:
    """Return the tables of all readings, each table once, with the table of sources."""
    readings = tuple(readings)
    parts: dict[str, list[pd.DataFrame]] = {}
    for reading in readings:
        for name, frame in reading.frames.items():
            if len(frame):
                parts.setdefault(name, []).append(frame)
    tables = {
        name: TABLES[name].conform(pd.concat(frames, ignore_index=True))
        for name, frames in sorted(parts.items())
    }
    rows = [source_row(reading, project_id) for reading in readings]
    return tables | {"sources": sources_table(rows)}


def sources_table(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Return the table of sources, every column there."""
    columns = [column.name for column in TABLES["sources"].columns]
    return TABLES["sources"].conform(pd.DataFrame(list(rows), columns=columns))


def source_row(reading: Reading, project_id: str) -> dict[str, Any]:
    """Return the row of the sources table that says what a reading is and what became of it."""
    source, account = reading.source, reading.account
    options = json.dumps(dict(source.options), ensure_ascii=False, sort_keys=True, default=str)
    return {
        "project_id": project_id,
        "source_id": source.source_id,
        "path": source.path,
        "sha256": source.sha256,
        "sheet": source.sheet,
        "reader": source.reader,
        "tables": ", ".join(source.tables) or None,
        "options": options if source.options else None,
        "extracted_at": source.extracted_at,
        "extracted_from": source.extracted_from,
        "hidden": source.hidden,
        "header_row": source.header_row,
        "seen": account.seen,
        "accepted": account.accepted,
        "rejected": account.rejected,
        "skipped": account.skipped,
    }


def row_notes(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row a row that was not accepted, columns of `ROW_NOTES`."""
    rows = [
        (
            reading.source.source_id, note.row, note.verdict, note.kind,
            json.dumps(note.detail.to_json(), ensure_ascii=False) if note.detail else None,
        )
        for reading in readings
        for note in reading.account.rows
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(ROW_NOTES)).astype(dict(ROW_NOTES))
