"""What is taken for granted where nobody said it: calendar, names, state."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.holidays import unknown_year_problem
from implanalytics.core.words import Label, message
from implanalytics.facts import Facts, Settings, plan_of
from implanalytics.facts.settings import State
from implanalytics.tables import TABLES

_HAN = r"[\u3400-\u9fff]"
_KANA = r"[\u3040-\u30ff]"
_PROSE = ("name", "task", "phase", "text", "note", "category")
"""Columns in which people write words, whatever the table."""

_SAMPLE = 500
"""Texts looked at per column."""

_CALENDARS = {
    "china": Label("China, with statutory holidays and make-up workdays", "中国法定节假日与调休"),
    "standard": Label("Monday to Friday without holidays", "周一至周五，不含节假日"),
}

ENDINGS = ("closure", "final_acceptance")
"""Events after which a project is closed."""


def from_metadata(metadata: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the name, manager and customer above the tables, where all that say one agree."""
    headers = tuple(metadata)
    found = {}
    for setting, label in (("name", "project"), ("manager", "manager"), ("customer", "customer")):
        said = {header[label].strip() for header in headers if header.get(label, "").strip()}
        if len(said) == 1:
            found[setting] = said.pop()
    return found


def assumed_calendar(
    tables: Mapping[str, pd.DataFrame], folder: str
) -> tuple[str, tuple[Problem, ...]]:
    """Return the calendar that suits the language of the tables, and a notice that says so."""
    name = "china" if _mostly_chinese(tables) else "standard"
    notice = Problem(
        "calendar-assumed",
        Place(folder),
        message("No calendar is set; assumed is {calendar}.", calendar=_CALENDARS[name]),
        message("To settle it, write calendar = {name} in project.toml.", name=f'"{name}"'),
        "notice",
    )
    return name, (notice,)


def state_of(facts: Facts) -> State | None:
    """Return whether the project is over; None where neither events nor a plan tell."""
    if facts.has("events") and facts.table("events")["kind"].isin(ENDINGS).any():
        return "closed"
    tasks = plan_of(facts).tasks
    if tasks.empty:
        return None
    over = tasks["actual_finish"].notna() | tasks["doubted"].notna()
    return "closed" if over.all() else "running"


def unknown_years(facts: Facts) -> tuple[Problem, ...]:
    """Return a warning where facts lie in years whose holidays the calendar does not know."""
    days = list(_days(facts.tables))
    years = facts.calendar.unknown_years(min(days), max(days)) if days else ()
    return (unknown_year_problem(facts.calendar, years),) if years else ()


def project_row(settings: Settings, card: Mapping[str, Any]) -> pd.DataFrame:
    """Return the ``projects`` table of one project, with the columns that have a value."""
    said = {**card, **{key: value for key, value in vars(settings).items() if value}}
    declared = {column.name for column in TABLES["projects"].declared}
    row = {key: value for key, value in said.items() if key in declared}
    return TABLES["projects"].conform(pd.DataFrame([{"project_id": settings.id, **row}]))


def _mostly_chinese(tables: Mapping[str, pd.DataFrame]) -> bool:
    texts = [
        frame[column].dropna().head(_SAMPLE)
        for frame in tables.values()
        for column in _PROSE
        if column in frame.columns
    ]
    every = pd.concat(texts, ignore_index=True) if texts else pd.Series(dtype="str")
    words = every[every.str.contains(r"[^\W\d_]")]
    if words.empty:
        return False
    han = words.str.contains(_HAN) & ~words.str.contains(_KANA)
    return bool(han.mean() >= 0.5)


def _days(tables: Mapping[str, pd.DataFrame]) -> Iterator[pd.Timestamp]:
    for name, frame in tables.items():
        for column in TABLES[name].columns:
            if name == "sources" or column.kind != "instant" or column.name not in frame.columns:
                continue
            known = frame[column.name].dropna()
            if len(known):
                yield from (known.min(), known.max())
