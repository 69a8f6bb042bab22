"""Duties by person or role: matrices of the letters R, A, S, C, I."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message, quoted
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.engine import without_header
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import find_header
from implanalytics.ingest.headings import folded
from implanalytics.ingest.identity import identified
from implanalytics.ingest.metadata import metadata_above
from implanalytics.ingest.naming import called
from implanalytics.tables import TABLES

NAMES = ("raci", "rasci", "职责分配", "责任分配", "职责矩阵", "责任矩阵", "ram")
DUTY = frozenset(map(folded, (
    "任务", "职责", "活动", "工作", "工作内容", "任务/角色", "活动/角色", "角色/任务", "工作任务",
    "职责/角色", "工作包", "事项", "工作项", "任务名称", "活动名称", "交付物", "duty", "task",
    "activity", "activities", "task/role", "deliverable", "responsibility", "raci", "process",
    "work package", "task name", "tasks", "raci矩阵", "项目活动", "project task",
    "activity/deliverable", "task/deliverable", "deliverable/activity", "活动/交付物",
    "任务/交付物",
)))  # fmt: skip
NUMBERING = frozenset(map(folded, ("编号", "序号", "id", "no", "#", "wbs", "阶段", "phase")))
FEWEST_LETTERS = 3
MOST_STRANGE = 0.2
JUDGED = 200
_WORDS = {
    "负责": "R", "执行": "R", "responsible": "R", "审批": "A", "批准": "A", "最终负责": "A",
    "问责": "A", "当责": "A", "accountable": "A", "支持": "S", "协助": "S", "配合": "S",
    "support": "S", "咨询": "C", "consulted": "C", "知会": "I", "知情": "I", "告知": "I",
    "通知": "I", "informed": "I",
}  # fmt: skip
_LETTERS = re.compile(r"^[RASCI](?:[\s,，/、&+]*[RASCI])*$", re.IGNORECASE)


def letters(cell: Cell) -> tuple[str, ...] | None:
    """Give the letters in a cell, None if it holds something else.

    >>> letters("R/A"), letters("负责"), letters("张三")
    (('R', 'A'), ('R',), None)
    """
    text = written(cell)
    if text.casefold() in _WORDS:
        return (_WORDS[text.casefold()],)
    if not _LETTERS.match(text):
        return None
    return tuple(dict.fromkeys(re.findall(r"[RASCI]", text.upper())))


@dataclass(frozen=True)
class _Matrix:
    """Where a matrix stands: its header, the column of duties, the columns of people."""

    header: int
    duty: int
    people: Mapping[int, str]


@dataclass(frozen=True)
class RaciReader:
    """The reader of matrices whose rows are duties and whose columns are people or roles."""

    name: str = "raci"
    label: Label = Label("RACI matrix", "职责分配矩阵（RACI）")
    tables: tuple[str, ...] = ("raci",)
    verified: str = "documentation"

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        del columns
        found = _matrix(grid)
        return len(found.people) + 3 + called(grid, NAMES) if found else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet is a matrix of letters or it is not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        matrix = _matrix(grid)
        if matrix is None:
            return without_header(grid, self.label, context)
        return _read(grid, matrix, context)


def _matrix(grid: Grid) -> _Matrix | None:
    """Find a header of people over cells that hold letters."""
    if grid.width < 3 or len(grid.rows) < 2:
        return None

    def rating(ways: Sequence[str | tuple[str, ...]], _cells: Sequence[Cell]) -> float:
        texts = [way if isinstance(way, str) else way[0] for way in ways]
        return float(sum(map(bool, texts))) if any(folded(t) in DUTY for t in texts) else 0.0

    found = find_header(grid, rating)
    if found is None:
        return None
    header = found[0]
    duty = next(i for i, text in enumerate(header.texts) if folded(text) in DUTY)
    below = grid.rows[header.last + 1 : header.last + 1 + JUDGED]
    people = {
        i: text
        for i, text in enumerate(header.texts)
        if i > duty and text and folded(text) not in NUMBERING and _is_person(below, i)
    }
    marks = sum(letters(cells[i]) is not None for cells in below for i in people)
    beside = sum(map(bool, header.texts[duty + 1 :])) - len(people)
    if len(people) < max(2, beside) or marks < FEWEST_LETTERS:
        return None
    return _Matrix(header.last, duty, people)


def _is_person(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Say whether nearly all that stands in a column are letters."""
    filled = [cells[column] for cells in rows if written(cells[column])]
    strange = sum(letters(cell) is None for cell in filled)
    return strange <= max(1, MOST_STRANGE * len(filled)) and 2 * strange <= len(filled)


def _read(grid: Grid, matrix: _Matrix, context: Context) -> SheetRead:
    records: list[dict[str, Any]] = []
    notes: list[RowNote] = []
    problems: list[Problem] = []
    accepted = 0
    for position, cells in enumerate(grid.rows):
        row, duty = grid.number(position), written(cells[matrix.duty])
        if position <= matrix.header or not any(map(written, cells)):
            kind = "blank" if not any(map(written, cells)) else (
                "header" if position == matrix.header else "title"
            )  # fmt: skip
            notes.append(RowNote(row, "skipped", kind))
            continue
        found, strange = _row(matrix, cells)
        if duty and found:
            accepted += 1
            records += [{"row": row, "duty": duty, **record} for record in found]
        else:
            notes.append(RowNote(row, "skipped", "section" if duty and not strange else "note"))
        problems += [_strange(context, row, person, text) for person, text in strange]
    frames = {}
    if records:
        table = TABLES["raci"]
        frame = pd.DataFrame(records).set_index("row")
        frames["raci"] = table.conform(
            identified(table, frame, context, source_column=frame["place"])
        )
    return SheetRead(frames, Account.of(len(grid.rows), accepted, notes), tuple(problems),
                     metadata_above(grid, matrix.header), grid.number(matrix.header))  # fmt: skip


def _row(
    matrix: _Matrix, cells: Sequence[Cell]
) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    found, strange = [], []
    for column, person in matrix.people.items():
        text = written(cells[column])
        marks = letters(cells[column])
        if marks is None and text:
            strange.append((person, text))
        several = len(marks or ()) > 1
        found += [
            {"person": person, "letter": mark, "place": f"{person}#{mark}" if several else person}
            for mark in marks or ()
        ]
    return found, strange


def _strange(context: Context, row: int, person: str, text: str) -> Problem:
    return Problem(
        "unknown-letter",
        context.place(row, person),
        message("{text} is none of R, A, S, C, I.", text=quoted(text)),
        message("Write R, A, S, C or I; until then it counts as empty."),
        "warning",
    )


RACI = RaciReader()
