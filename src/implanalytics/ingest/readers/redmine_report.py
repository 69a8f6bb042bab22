"""Reports of time spent in Redmine: a row a group, a column a period."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import Any

import numpy as np
import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.columns import hours
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.grid import SEARCHED, Grid, written
from implanalytics.ingest.headings import Vocabulary, folded
from implanalytics.ingest.identity import identified
from implanalytics.ingest.totals import agrees
from implanalytics.tables import TABLES

OWN_TOTALS = frozenset(map(folded, ("total time", "总时间", "gesamtzeit", "合計時間")))
"""Headings of the last column that no other timesheet has."""

TOTALS = OWN_TOTALS | frozenset(map(folded, ("total", "合计", "总计", "gesamt")))
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PERIOD = re.compile(r"\d{4}(?:-\d{1,2}){0,2}")
_GROUPS = Vocabulary.of(
    {
        "person": ("user", "用户", "benutzer", "ユーザー", "member"),
        "project": ("project", "项目", "projekt", "プロジェクト"),
        "task": ("issue", "问题", "ticket", "チケット"),
        "activity": ("activity", "活动", "aktivität", "作業分類"),
        "phase": ("version", "target version", "目标版本", "版本", "zielversion"),
        "status": ("status", "状态"),
        "type": ("tracker", "跟踪", "跟踪标签"),
        "category": ("category", "issue category", "类别", "问题类别", "kategorie"),
    }
)
SCORE = 1000.0


@dataclass(frozen=True)
class _Shape:
    """Where the groups and the periods of a report stand."""

    groups: tuple[str | None, ...]
    periods: Mapping[int, str]
    total: int


@dataclass(frozen=True)
class RedmineReport:
    """The reader of such reports.

    A group is named on its first row only, and every row of a group sums the rows below it:
    only the innermost rows are read, and only where the periods are days.
    """

    name: str = "redmine-report"
    label: Label = Label("Redmine report of spent time", "Redmine 耗时报表")
    tables: tuple[str, ...] = ("time_entries",)
    verified: str = "documentation"

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        del columns
        shape = _shape(grid)
        return SCORE + len(shape.groups) if shape else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet is such a report or it is not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        shape = _shape(grid)
        if shape is None:
            notes = [RowNote(grid.number(p), "skipped", "no-header") for p in range(len(grid.rows))]
            return SheetRead({}, Account.of(len(notes), 0, notes))
        leaves, kinds = _rows(grid, shape)
        days = {i: day for i, text in shape.periods.items() if (day := _day(text))}
        if len(days) < len(shape.periods) or "person" not in shape.groups:
            return _sums_only(grid, context, kinds)
        return _read_days(grid, context, _Days(shape, leaves, kinds, days))


@dataclass(frozen=True)
class _Days:
    """A report by day, cut into rows."""

    shape: _Shape
    leaves: Mapping[int, Mapping[str, str]]
    kinds: Mapping[int, str]
    days: Mapping[int, date]


def _shape(grid: Grid) -> _Shape | None:
    if not grid.rows or grid.sheet is not None:
        return None
    texts = [written(cell) for cell in grid.rows[0]]
    while texts and not texts[-1]:
        texts.pop()
    if len(texts) < 3 or folded(texts[-1]) not in TOTALS:
        return None
    periods = {i: t for i, t in enumerate(texts[:-1]) if _PERIOD.fullmatch(t)}
    first = min(periods, default=0)
    named = [hit[0] if (hit := _GROUPS.look_up(text)) else None for text in texts[:first]]
    if not first or len(periods) != len(texts) - 1 - first or not any(named):
        return None
    if folded(texts[-1]) not in OWN_TOTALS and not _is_nested(grid):
        return None
    return _Shape(tuple(named), periods, len(texts) - 1)


def _is_nested(grid: Grid) -> bool:
    """Say whether a row names a group only and the row below it something in that group."""
    pairs = [tuple(bool(written(cell)) for cell in row[:2]) for row in grid.rows[1:SEARCHED]]
    return any(
        above == (True, False) and below == (False, True)
        for above, below in zip(pairs, pairs[1:], strict=False)
    )


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _rows(grid: Grid, shape: _Shape) -> tuple[dict[int, dict[str, str]], dict[int, str]]:
    """Give the names of every innermost row, and what every other row is, by position."""
    leaves: dict[int, dict[str, str]] = {}
    kinds = {0: "header"}
    depth = len(shape.groups)
    held = [""] * depth
    for position, cells in enumerate(grid.rows[1:], 1):
        texts = [written(cell) for cell in cells[:depth]]
        level = next((i for i, text in enumerate(texts) if text), None)
        if level is None:
            kinds[position] = "subtotal" if any(map(written, cells)) else "blank"
        elif level == 0 and folded(texts[0]) in TOTALS:
            kinds[position] = "total"
        else:
            held[level:] = texts[level:]
            if level == depth - 1 or texts[-1]:
                names = zip(shape.groups, held, strict=True)
                leaves[position] = {name: text for name, text in names if name and text}
            else:
                kinds[position] = "subtotal"
    return leaves, kinds


def _sums_only(grid: Grid, context: Context, kinds: Mapping[int, str]) -> SheetRead:
    found = message("This report sums hours by period or group; no row is one person's day.")
    hint = message("Export the details of spent time, or the report by user and day.")
    notes = [
        RowNote(grid.number(p), "skipped", kinds.get(p, "sums-by-period"))
        for p in range(len(grid.rows))
    ]
    problem = Problem("sums-by-period", context.place(), found, hint, "warning")
    account = Account.of(len(notes), 0, notes)
    return SheetRead({}, account, (problem,), header_row=grid.number(0))


def _read_days(grid: Grid, context: Context, report: _Days) -> SheetRead:
    cells = pd.Series(
        {(p, i): grid.rows[p][i] for p in report.leaves for i in report.days}, dtype=object
    )
    cells.index = pd.RangeIndex(len(cells))
    keys = [(p, i) for p in report.leaves for i in report.days]
    parsed = hours(cells)
    problems, notes, records = [], dict[int, RowNote](), list[dict[str, Any]]()
    for at, ((position, i), value) in enumerate(zip(keys, parsed.values.tolist(), strict=True)):
        row, column = grid.number(position), report.shape.periods[i]
        why = parsed.refused.get(at)
        if why is None and pd.notna(value) and not 0 <= value <= 24:
            why = message("{hours:h} is not possible on one day.", hours=float(value))
        if why is not None:
            hint = message("Correct the cell; it is not used.")
            place = context.place(row, column)
            problems.append(Problem("unusable-hours", place, why, hint, "error"))
            notes[row] = RowNote(row, "rejected", "no-usable-hours", why)
        elif pd.notna(value) and value > 0:
            named = report.leaves[position]
            records.append({**named, "row": row, "column": column, "effort": value,
                            "worked_on": report.days[i]})  # fmt: skip
    used = {record["row"] for record in records}
    return _answer(grid, context, report, records, problems, notes, used)


def _answer(
    grid: Grid,
    context: Context,
    report: _Days,
    records: list[dict[str, Any]],
    problems: list[Problem],
    notes: dict[int, RowNote],
    used: set[int],
) -> SheetRead:
    for position in range(len(grid.rows)):
        row = grid.number(position)
        if row not in used:
            kind = report.kinds.get(position, "no-hours")
            notes.setdefault(row, RowNote(row, "skipped", kind))
    notes = {row: note for row, note in notes.items() if row not in used}
    frames = {}
    if records:
        frame = pd.DataFrame(records).set_index("row")
        frame["worked_on"] = np.array(frame["worked_on"].tolist(), dtype="datetime64[us]")
        if "activity" in frame:
            task = frame["task"] if "task" in frame else pd.Series(pd.NA, index=frame.index)
            frame["task"] = task.fillna(frame["activity"])
        table = TABLES["time_entries"]
        columns = frame["column"]
        frames[table.name] = table.conform(identified(table, frame, context, source_column=columns))
        problems += _total_problem(grid, context, report, frame["effort"])
    account = Account.of(len(grid.rows), len(used), notes.values())
    return SheetRead(frames, account, tuple(problems), header_row=grid.number(0))


def _total_problem(
    grid: Grid, context: Context, report: _Days, efforts: "pd.Series[float]"
) -> list[Problem]:
    """Compare the last row, which sums everything, with the rows read."""
    totals = [position for position, kind in report.kinds.items() if kind == "total"]
    if not totals:
        return []
    cells = pd.Series([grid.rows[totals[-1]][report.shape.total]], dtype=object)
    total, summed = hours(cells).values.iloc[0], fsum(efforts)
    if pd.isna(total) or agrees(total, summed):
        return []
    found = message(
        "The sheet says {total}, the rows sum to {summed}.",
        total=f"{total:,.6g}", summed=f"{summed:,.6g}",
    )  # fmt: skip
    hint = message("Check whether rows are missing or the total is old; the rows are used.")
    place = context.place(grid.number(totals[-1]), "effort")
    return [Problem("total-disagrees", place, found, hint, "warning")]


REDMINE_REPORT = RedmineReport()
