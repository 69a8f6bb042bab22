"""The manifest of a stored project: it is written last, and without it nothing is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.facts import Settings

MANIFEST = "manifest.json"
FORMAT = "implanalytics-store"
VERSION = 1


@dataclass(frozen=True, eq=False)
class Stored:
    """One project as it lies in a store.

    Attributes
    ----------
    folder
        Name of the folder its files came from, without the path to it.
    settings
        Its settings.
    tables
        Tidy tables by name, as written; only those that have rows.
    problems
        What was found while it was read; what shows across rows is found anew.
    row_notes
        One row a row of a source that was not accepted, columns of `ROW_NOTES`.
    matching
        What was matched by mappings.xlsx, and what is open, as plain data.
    """

    folder: str
    settings: Settings
    tables: Mapping[str, pd.DataFrame]
    problems: tuple[Problem, ...]
    row_notes: pd.DataFrame
    matching: Mapping[str, Any] = field(default_factory=dict)


ROW_NOTES: Mapping[str, str] = MappingProxyType(
    {"source_id": "str", "row": "int64", "verdict": "str", "kind": "str", "detail": "str"}
)
"""Columns of the row notes and their dtypes; ``detail`` is a message as JSON, or null."""


def is_stored(folder: Path) -> bool:
    """Say whether `folder` holds a stored project, of whatever version."""
    try:
        return _manifest(folder).get("format") == FORMAT
    except (OSError, ValueError):
        return False


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a stored project.

    Raises
    ------
    DataError
        If there is none, it was cut short, or its format is of another version.
    """
    try:
        manifest = _manifest(folder)
    except (OSError, ValueError):
        manifest = {}
    if manifest.get("format") != FORMAT:
        raise unusable(folder, message("It is no complete stored project."))
    if manifest.get("version") != VERSION:
        raise unusable(
            folder,
            message(
                "It was stored in format {version}; this implanalytics reads format {known}.",
                version=str(manifest.get("version")),
                known=str(VERSION),
            ),
        )
    return manifest


def unusable(folder: Path, found: Message) -> DataError:
    """Return the error that says why a stored project cannot be used."""
    place = Place(f"{folder.name}/{MANIFEST}")
    hint = message("Delete the folder {folder} and load the project from its files again.",
                   folder=folder.name)  # fmt: skip
    return DataError([Problem("store-unusable", place, found, hint)])


def settings_to_json(settings: Settings) -> dict[str, Any]:
    """Return plain data from which `settings_from_json` makes equal settings.

    >>> settings_from_json(settings_to_json(Settings("p", flags=frozenset({"hardware"})))).flags
    frozenset({'hardware'})
    """
    return {each.name: _pack(getattr(settings, each.name)) for each in fields(settings)}


def settings_from_json(data: Mapping[str, Any]) -> Settings:
    """Rebuild settings from `settings_to_json`."""
    values = dict(data)
    if values["as_of"] is not None:
        values["as_of"] = date.fromisoformat(values["as_of"])
    values["flags"] = frozenset(values["flags"])
    for name in ("phases", "people", "projects", "words"):
        values[name] = MappingProxyType(values.get(name, {}))
    return Settings(**values)


def _pack(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case frozenset():
            return sorted(value)
        case Mapping():
            return dict(value)
    return value


def _manifest(folder: Path) -> dict[str, Any]:
    content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return content if isinstance(content, dict) else {}
