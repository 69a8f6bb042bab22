"""The projects of a register: one card each, however many sheets and rows tell of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.project_names import plain
from implanalytics.ingest import Reading
from implanalytics.ingest.accounts import Account
from implanalytics.tables import TABLES

REGISTER_READER = "project-register"
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class Registered:
    """One project as a register tells of it.

    Attributes
    ----------
    card
        Values by columns of the ``projects`` table.
    dated
        Readings with its dated facts.
    problems
        What its rows contradict each other in.
    """

    card: Mapping[str, Any]
    dated: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def registered(readings: Iterable[Reading]) -> tuple[Registered, ...]:
    """Return the projects that the sheets of a register list, in order of appearance.

    A project on sheets of several years is as the latest year says; where the order of the
    sheets is not known, what they contradict each other in is left out.

    Parameters
    ----------
    readings
        Readings of sheets with one row a project.
    """
    rows: dict[str, list[tuple[Reading, dict[str, Any]]]] = {}
    for reading in readings:
        for row in reading.frames["projects"].to_dict("records"):
            card = {str(key): value for key, value in row.items() if pd.notna(value)}
            rows.setdefault(plain(str(card["project_id"])), []).append((reading, card))
    return tuple(_merged(several) for several in rows.values())


def _merged(rows: list[tuple[Reading, dict[str, Any]]]) -> Registered:
    years = [_year(reading) for reading, _ in rows]
    ordered = len(set(years)) == len(years) and 0 not in years
    if ordered:
        rows = [row for _, row in sorted(zip(years, rows, strict=True), key=lambda pair: pair[0])]
    card: dict[str, Any] = {}
    unlike: set[str] = set()
    for _, values in rows:
        unlike |= {k for k, value in values.items() if k in card and card[k] != value}
        card |= values
    project = str(rows[0][1]["project_id"])
    card["project_id"] = project
    unlike -= {"project_id"}
    problems = [_unlike(rows, project, unlike, settled=ordered)] if unlike else []
    if not ordered:
        card = {key: value for key, value in card.items() if key not in unlike}
    return Registered(card, _dated([reading for reading, _ in rows], project), tuple(problems))


def _year(reading: Reading) -> int:
    found = _YEAR.search(reading.source.sheet or "")
    return int(found[0]) if found else 0


def _dated(readings: list[Reading], project: str) -> tuple[Reading, ...]:
    """Return the dated facts of one project; of one kind those of the latest sheet."""
    parts: list[Reading] = []
    kinds: set[str] = set()
    for reading in {r.source.source_id: r for r in reversed(readings)}.values():
        events = reading.frames.get("events", TABLES["events"].empty())
        mine = events[(events["project_id"] == project) & ~events["kind"].isin(kinds)]
        kinds |= set(mine["kind"])
        if len(mine):
            rows = mine["source_row"].nunique()
            parts.append(
                replace(
                    reading,
                    source=replace(reading.source, tables=("events",)),
                    frames={"events": mine.reset_index(drop=True)},
                    account=Account.of(rows, rows, ()),
                    problems=(),
                    metadata={},
                    aside={},
                    part=True,
                )
            )
    return tuple(reversed(parts))


def _unlike(
    rows: list[tuple[Reading, dict[str, Any]]], project: str, unlike: set[str], *, settled: bool
) -> Problem:
    """Return the problem that sheets, or rows of one sheet, say unlike things of a project."""
    source = rows[-1][0].source
    labels = tuple(
        message("{column}", column=TABLES["projects"][key].label) for key in sorted(unlike)
    )
    sheets = tuple(dict.fromkeys(reading.source.sheet or "" for reading, _ in rows))
    found = message(
        "{project} is listed {n:n} times (sheets: {sheets}), differing in: {columns}.",
        project=project, n=len(rows), sheets=sheets, columns=labels,
    )  # fmt: skip
    hint = (
        message("The latest year counts. Correct the older row if it is right.")
        if settled
        else message(
            "Which row is right cannot be told; these values were left out. Keep one row a "
            "project, or name the sheets by year."
        )
    )
    return Problem("project-listed-twice", Place(source.path), found, hint, "warning")
