"""The form by which presales hands a project to delivery: one item a label."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.form_entries import Entry, entries_of
from implanalytics.ingest.forms import MOST_ROWS, template
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headings import Vocabulary
from implanalytics.ingest.identity import identified
from implanalytics.ingest.naming import called
from implanalytics.ingest.verdicts import verdict
from implanalytics.tables import TABLES

FACTS = "fact"
DOCUMENTS = "document"
ITEMS: Mapping[str, tuple[str, ...]] = {
    "user_profile": ("用户的概况", "用户概况", "客户概况", "user profile", "customer profile"),
    "organisation": ("组织结构", "客户组织结构", "organisation structure",
                     "organization structure", "organisation"),
    "team": ("项目组人员情况", "项目组人员", "客户项目组", "project team", "team"),
    "attitude": ("客户一把手和关键用户的软件项目的态度", "一把手和关键用户的态度", "客户态度",
                 "关键用户态度", "leaders' attitude", "attitude of leaders", "attitude"),
    "requirements": ("项目需求书/招标书", "项目需求书", "招标书", "需求书", "招标文件",
                     "requirement book", "tender book", "requirement/tender book"),
    "design": ("项目设计方案", "设计方案", "design proposal", "design"),
    "equipment": ("设备清单", "equipment list"),
    "drawings": ("图纸", "drawings"),
    "photos": ("现场照片", "site photos"),
    "commitments": ("售前承诺", "承诺清单", "售前承诺事项", "commitments",
                    "presales commitments"),
}  # fmt: skip
"""The items of the form: four facts, five documents, the commitments."""

_DOCUMENTS = frozenset(("requirements", "design", "equipment", "drawings", "photos"))
NAMES = ("交接表", "交接单", "售前转实施", "handover form", "hand over form", "handover")
FEWEST = 3
MOST_BESIDE = 4
"""Cells to a label in a form: number, label, what is there, a remark."""


@dataclass(frozen=True)
class HandoverForm:
    """The reader of hand-over forms whose labels are the items themselves."""

    name: str = "handover-form"
    label: Label = Label("Hand-over form", "售前转实施交接表")
    tables: tuple[str, ...] = ("handover_items",)
    verified: str = "documentation"
    vocabulary: Vocabulary = Vocabulary.of(ITEMS)

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        del columns
        if len(grid.rows) > MOST_ROWS or not called(grid, NAMES):
            return 0.0
        found = self._found(grid)
        rows = Counter(entry.place[0] for entry in found)
        if len(rows) < FEWEST or _is_list(grid, rows):
            return 0.0
        return len({entry.column for entry in found}) + 2.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet is such a form or it is not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        found = self._found(grid)
        if not any(entry.value is not None for entry in found):
            return template(grid, self.label, context)
        records = [{"row": grid.number(e.place[0]), **_record(e)} for e in found]
        frame = pd.DataFrame(records).set_index("row")
        table, rows = TABLES["handover_items"], set(frame.index)
        tidy = identified(table, frame, context, source_column=frame["name"])
        notes = [
            RowNote(grid.number(p), "skipped", "note" if any(map(written, cells)) else "blank")
            for p, cells in enumerate(grid.rows)
            if grid.number(p) not in rows
        ]
        return SheetRead(
            {table.name: table.conform(tidy)},
            Account.of(len(grid.rows), len(rows), notes),
            header_row=min(rows),
        )

    def _found(self, grid: Grid) -> Sequence[Entry]:
        best: dict[str, Entry] = {}
        for entry in entries_of(grid, self.vocabulary):
            best.setdefault(entry.column, entry)
        return tuple(best.values())


def _is_list(grid: Grid, rows: Mapping[int, int]) -> bool:
    """Say whether most rows say more of an item than a form does: they are the rows of a list."""
    long = (
        sum(map(bool, map(written, grid.rows[row]))) > MOST_BESIDE * labels
        for row, labels in rows.items()
    )
    return 2 * sum(long) > len(rows)


def _record(entry: Entry) -> dict[str, Any]:
    text = written(entry.value)
    said = verdict(text) if text else None
    return {
        "name": entry.label,
        "kind": DOCUMENTS if entry.column in _DOCUMENTS else FACTS,
        "present": bool(text) if said is None else said,
        "note": text or None,
    }


HANDOVER_FORM = HandoverForm()
