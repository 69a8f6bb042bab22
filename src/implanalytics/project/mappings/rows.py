"""The rows of one sheet of mappings.xlsx, found by the headings above them."""

from collections.abc import Mapping
from typing import Any

from implanalytics.core.words import Lang
from implanalytics.ingest.grid import written
from implanalytics.project.mappings.kinds import Kind, plain
from implanalytics.project.mappings.layout import put_text
from implanalytics.project.mappings.read import SEARCHED, header_of
from implanalytics.project.mappings.records import Key, Question, key_of
from implanalytics.project.mappings.scope import EVERYWHERE, Scope, scope_of
from implanalytics.project.mappings.sheet import PROPOSALS


class RowsOfSheet:
    """One sheet, its columns found by their headings."""

    def __init__(self, sheet: Any, kind: Kind) -> None:
        self.sheet, self.kind = sheet, kind
        texts = [[written(cell.value) for cell in row] for row in sheet.iter_rows(max_row=SEARCHED)]
        header = header_of(texts)
        self.header, self.columns = (header[0] + 1, header[1]) if header else (0, {})
        self.keys: dict[int, Key] = {}
        self.last = self.header
        for row in range(self.header + 1, sheet.max_row + 1) if header else ():
            if any(cell.value is not None for cell in sheet[row]):
                self.last = row
            scope = scope_of(self.text("scope", row))
            if self.text("written", row) and scope:
                self.keys[row] = key_of(kind.name, self.text("written", row), scope)

    def text(self, name: str, row: int) -> str:
        """Return what a cell of a column says, nothing where the column is gone."""
        if name not in self.columns:
            return ""
        return plain(written(self.sheet.cell(row, self.columns[name] + 1).value))

    def append(self, question: Question, lang: Lang) -> None:
        """Add the row of a question below the last one."""
        self.last += 1
        proposals = dict(enumerate(question.proposals[:PROPOSALS], 1))
        texts: Mapping[str, str] = {
            "written": plain(question.written), "meaning": "",
            "place": plain(question.place.say(lang)), "scope": question.scope.say(lang),
            **{f"proposal_{i}": plain(text) for i, text in proposals.items()},
        }  # fmt: skip
        for name, text in texts.items():
            if name in self.columns:
                put_text(self.sheet.cell(self.last, self.columns[name] + 1), text)
        self.keys[self.last] = question.key

    def put_number(self, name: str, row: int, number: int | None) -> bool:
        """Write a number of ours; return whether the cell changed."""
        if name not in self.columns or number is None:
            return False
        cell = self.sheet.cell(row, self.columns[name] + 1)
        changed: bool = cell.value != number
        if changed:
            cell.value = number
        return changed

    def scopes(self) -> list[tuple[int, Scope]]:
        """Return the scope of each row."""
        rows = range(self.header + 1, self.last + 1)
        return [(row, scope_of(self.text("scope", row)) or EVERYWHERE) for row in rows]

    def spread_filter(self) -> None:
        """Let the filter reach over all rows, keeping what somebody filters by."""
        from openpyxl.utils import get_column_letter

        width = max(self.columns.values()) + 1
        last = get_column_letter(max(width, self.sheet.max_column))
        self.sheet.auto_filter.ref = f"A{self.header}:{last}{max(self.last, self.header)}"

    def formulas(self) -> list[Any]:
        """Return the cells of our columns that hold formulas."""
        places = [i + 1 for i in self.columns.values()]
        rows = range(self.header + 1, self.last + 1) if self.columns else ()
        cells = (self.sheet.cell(row, column) for row in rows for column in places)
        return [cell for cell in cells if cell.data_type == "f"]
