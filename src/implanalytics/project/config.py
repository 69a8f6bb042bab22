"""project.toml: what somebody says about a project, read by declared keys and kinds."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, get_args

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.facts import CALENDARS
from implanalytics.facts.settings import BaselineChoice, State
from implanalytics.ingest import READERS
from implanalytics.methods import phase_keys
from implanalytics.project import kinds
from implanalytics.project.flags import read_flags
from implanalytics.project.key_reading import KeyReading
from implanalytics.project.kinds import Kind
from implanalytics.project.own_method import method_kind, own_method
from implanalytics.tables import EVENT_KINDS

CONFIG_FILE = "project.toml"

_TWICE = ("Cannot overwrite a value", "Cannot declare", "Duplicate inline table key")
"""How the parser begins when a key or section is there twice."""

PROFILES = ("core", "standard", "full")
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Declaration:
    """How the files that a pattern names are to be read.

    Attributes
    ----------
    path
        Pattern relative to the project's folder: ``"工时/*.xlsx"``.
    reader, sheet
        Which reader reads which sheet; None leaves it to what is recognised.
    columns
        Heading as written -> column of the table; ``""`` leaves a heading out.
    options
        ``hours_per_day`` and ``timezone`` where these files differ from the project.
    extracted_at
        When the file was exported, project-local.
    """

    path: str
    reader: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    extracted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One dated fact, and the line and key of project.toml that say so."""

    kind: str
    day: date
    row: int
    key: str


@dataclass(frozen=True, slots=True)
class Config:
    """The content of one project.toml; without the file, nothing.

    Attributes
    ----------
    settings
        Those fields of `Settings` that are given, and no others.
    sources
        Files that are declared, first match first.
    events
        Dated facts, in the order of the file.
    sha256
        Of the file's bytes; empty without the file.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[Declaration, ...] = ()
    events: tuple[Event, ...] = ()
    sha256: str = ""


def read_config(folder: Path) -> Config:
    """Read the project.toml of a project's folder.

    Parameters
    ----------
    folder
        The project's folder.

    Returns
    -------
    Config
        Empty when there is no such file.

    Raises
    ------
    DataError
        If the file is not TOML, or a key is unknown or of the wrong kind; lists every problem.
    """
    path = folder / CONFIG_FILE
    if not path.is_file():
        return Config()
    content = path.read_bytes()
    text, table = _parsed(content)
    reading = KeyReading(CONFIG_FILE)
    own, template, unusable = own_method(folder, table.get("method"))
    settings = _settings(reading, table, phase_keys(template))
    reading.problems += unusable
    config = Config(
        MappingProxyType(settings | own),
        tuple(_sources(reading, table.get("source", []))),
        tuple(_events(reading, table.get("events", {}), text)),
        sha256(content).hexdigest(),
    )
    if reading.problems:
        raise DataError(reading.problems)
    return config


def _parsed(content: bytes) -> tuple[str, dict[str, Any]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = message("Save it in the encoding UTF-8.")
        raise DataError([_problem("not-utf-8", message("It is not UTF-8."), hint)]) from None
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        row = int(line[1]) if line else len(text.splitlines()) or None
        if str(error).startswith(_TWICE):
            raise DataError([_twice(text, row)]) from None
        found = message("It is not valid TOML: {reason}.", reason=str(error))
        hint = message("Put texts, and keys with other letters than a to z, into straight quotes.")
        raise DataError([_problem("not-toml", found, hint, row)]) from None


def _twice(text: str, row: int | None) -> Problem:
    key = text.splitlines()[row - 1].partition("=")[0].strip() if row else ""
    found = message("{key} is there a second time.", key=key)
    return _problem("repeated-key", found, message("Keep one of the two."), row)


def _problem(code: str, found: Message, hint: Message, row: int | None = None) -> Problem:
    return Problem(code, Place(CONFIG_FILE, row=row), found, hint)


def _settings(reading: KeyReading, table: dict[str, Any], phases: Iterable[str]) -> dict[str, Any]:
    nested = dict.fromkeys(
        ("contingency", "events", "source"), Kind(kinds.NAMES.label, "", kinds.anything)
    )
    plain = {
        "id": kinds.TEXT, "name": kinds.TEXT, "customer": kinds.TEXT, "manager": kinds.TEXT,
        "method": method_kind(), "type": kinds.TEXT, "size": kinds.TEXT,
        "stated_months": kinds.MONTHS,
        "state": kinds.choice(get_args(State)), "as_of": kinds.DAY, "timezone": kinds.TIMEZONE,
        "calendar": kinds.choice(CALENDARS), "hours_per_day": kinds.HOURS,
        "currency": kinds.TEXT, "baseline": kinds.choice(get_args(BaselineChoice)),
        "flags": kinds.TEXTS, "profile": kinds.choice(PROFILES), "people": kinds.NAMES,
        "projects": kinds.NAMES, "words": kinds.NAMES,
        "phases": kinds.table_of(kinds.choice(phases)),
    }  # fmt: skip
    found = reading.table(table, "", {**plain, **nested})
    given = {key: found[key] for key in plain if key in found}
    if "flags" in given:
        given["flags"], unknown = read_flags(given["flags"])
        reading.problems += (_problem("unknown-flag", *said) for said in unknown)
    known = {"days": kinds.AMOUNT, "money": kinds.AMOUNT}
    reserve = reading.table(found.get("contingency", {}), "contingency", known)
    return given | {f"contingency_{key}": value for key, value in reserve.items()}


def _sources(reading: KeyReading, value: Any) -> Iterator[Declaration]:
    known = {
        "path": Kind(kinds.TEXT.label, '"timesheets/*.xlsx"', _pattern),
        "reader": kinds.choice(READERS),
        "sheet": kinds.TEXT,
        "columns": kinds.HEADINGS,
        "options": Kind(kinds.NAMES.label, "{ hours_per_day = 7.5 }", kinds.anything),
        "extracted_at": kinds.MOMENT,
    }
    for order, item in enumerate(value if isinstance(value, list) else [value], 1):
        at = f"source[{order}]"
        found = reading.table(item, at, known)
        own = {
            "hours_per_day": kinds.HOURS, "timezone": kinds.TIMEZONE, "dayfirst": kinds.FLAG,
            "scale": kinds.SCALE,
        }  # fmt: skip
        found["options"] = reading.table(found.get("options", {}), f"{at}.options", own)
        if isinstance(item, dict) and "path" not in item:
            found_there = message("The key {key} is missing.", key=f"{at}.path")
            hint = message("Say which files are meant, for example path = {example}.",
                           example=known["path"].example)  # fmt: skip
            reading.problems.append(_problem("missing-key", found_there, hint))
        elif "path" in found:
            yield Declaration(**found)


def _pattern(value: Any) -> str:
    path = PurePosixPath(kinds.TEXT.read(value).replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise ValueError
    if any("**" in part and part != "**" for part in path.parts):
        raise ValueError
    return path.as_posix()


def _events(reading: KeyReading, value: Any, text: str) -> Iterator[Event]:
    found = reading.table(value, "events", dict.fromkeys(EVENT_KINDS, kinds.DAYS))
    for kind, days in found.items():
        row = _line(text, kind)
        for order, day in enumerate(days, 1):
            yield Event(kind, day, row, f"{kind}[{order}]" if len(days) > 1 else kind)


def _line(text: str, key: str) -> int:
    """Return the number of the line that sets an event."""
    lines = text.splitlines()
    first = next((i for i, line in enumerate(lines) if "events" in line), 0)
    setting = re.compile(rf"\b{re.escape(key)}\b[\"']?\s*=")
    found = (i for i, line in enumerate(lines[first:], first + 1) if setting.search(line))
    return next(found, first + 1)
