"""Answers given in our workbooks about rows of other files: they fill what is empty there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.row_keys import LABELS, folded
from implanalytics.facts.row_numbers import ranges
from implanalytics.tables import IDENTITY, TABLES
from implanalytics.tables.registers import METHOD_ID

FILL_IN = "fill-in"
"""The reader of our workbooks."""

_MADE = re.compile(r"[0-9a-f]{10}:\d+(:.*)?")
_NEVER = frozenset({"project_id", *(column.name for column in IDENTITY)})


@dataclass
class _Table:
    """One table while answers are put into its rows."""

    name: str
    frame: pd.DataFrame
    gone: list[Any] = field(default_factory=list)
    filled: dict[str, list[int]] = field(default_factory=dict)
    against: dict[str, list[int]] = field(default_factory=dict)

    def take(self, row: Any, target: Any) -> None:
        """Fill the empty cells of one row from another, which is then told already."""
        cells = self.frame.loc[[row, target]].to_dict("index")
        mine, theirs = cells[row], cells[target]
        source, number = str(mine["source_id"]), int(mine["source_row"])
        own = TABLES[self.name].own_id
        for column in self.frame.columns:
            if column in _NEVER or column == own or pd.isna(mine[column]):
                continue
            if pd.isna(theirs[column]):
                self.frame.loc[target, column] = mine[column]
                self.filled.setdefault(source, []).append(number)
            elif column not in LABELS and mine[column] != theirs[column]:
                self.against.setdefault(source, []).append(number)
        self.gone.append(row)


def completed(
    tables: Mapping[str, pd.DataFrame],
) -> tuple[dict[str, pd.DataFrame], tuple[Problem, ...]]:
    """Return the tables with what our workbooks say of rows that stand elsewhere too.

    A row is the same by its id; ids that people give must stand beside the same name, and a row
    whose file has changed since is found by its name. What is written elsewhere stays: only
    empty cells are filled. Of two workbooks the one taken last goes first.

    Parameters
    ----------
    tables
        Tidy tables by name, with the table of sources; left as they are.
    """
    sources = tables.get("sources")
    found = dict(tables)
    if sources is None or "reader" not in sources.columns:
        return found, ()
    ours = sources[sources["reader"] == FILL_IN]
    if ours.empty:
        return found, ()
    order = {s: i for i, s in enumerate(_last_first(ours))}
    places = _places(ours)
    problems: list[Problem] = []
    for name, frame in tables.items():
        if not TABLES[name].traced or not frame["source_id"].isin(order).any():
            continue
        table = _Table(name, frame.copy())
        for row, target in _pairs(name, frame, order):
            table.take(row, target)
        found[name] = table.frame.drop(index=table.gone).reset_index(drop=True)
        problems += _told(table, places)
    return found, tuple(problems)


def _last_first(ours: pd.DataFrame) -> list[str]:
    days = ours["extracted_at"] if "extracted_at" in ours.columns else None
    if days is not None:
        ours = ours.assign(day=days).sort_values("day", ascending=False, kind="stable")
    return [str(source) for source in ours["source_id"]]


def _pairs(name: str, frame: pd.DataFrame, order: Mapping[str, int]) -> Iterator[tuple[Any, Any]]:
    """Yield each row of our workbooks with the row it is of, where that stands elsewhere."""
    label = next((column for column in LABELS if column in frame.columns), None)
    names = dict(folded(frame[label])) if label else {}
    own = dict(frame[TABLES[name].own_id].astype("str"))
    made = dict(frame["row_id"].astype("str"))
    rank = frame["source_id"].map(order)
    by_id: dict[str, Any] = {}
    by_name: dict[str, list[Any]] = {}
    for row in frame.index[rank.isna()]:
        by_id.setdefault(own[row], row)
        by_name.setdefault(names.get(row, ""), []).append(row)
    for row in rank.dropna().sort_values(kind="stable").index:
        key, said = own[row], names.get(row, "")
        target = by_id.get(key)
        alike = by_name.get(said, []) if said else []
        if target is not None and _is_same(key, said, names.get(target, "")):
            yield row, target
        elif key != made[row] and _MADE.fullmatch(key) and len(alike) == 1:
            yield row, alike[0]
        else:
            by_id.setdefault(key, row)


def _is_same(key: str, one: str, other: str) -> bool:
    made = _MADE.fullmatch(key) or METHOD_ID.fullmatch(key)
    return bool(made) or not one or not other or one == other


def _told(table: _Table, places: Mapping[str, Place]) -> Iterator[Problem]:
    label = TABLES[table.name].label
    for source, rows in table.filled.items():
        found = message(
            "Rows {numbers} fill what was empty in rows of other files ({table}).",
            numbers=ranges(rows), table=label,
        )  # fmt: skip
        place = replace(places[source], row=min(rows))
        yield Problem("completed", place, found, message("Nothing need be done."), "notice")
    for source, rows in table.against.items():
        found = message(
            "Rows {numbers} say otherwise than the file that has the same thing ({table}).",
            numbers=ranges(rows), table=label,
        )  # fmt: skip
        hint = message("That file counts. Correct it, or clear the cells here.")
        place = replace(places[source], row=min(rows))
        yield Problem("answer-contradicts", place, found, hint, "warning")


def _places(ours: pd.DataFrame) -> dict[str, Place]:
    """Return file and sheet of each source."""
    return {
        str(row["source_id"]): Place(str(row["path"]), _text(row.get("sheet")))
        for row in ours.to_dict("records")
    }


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
