"""Sheets as people make them, and the same bytes of them every time."""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

FIXED_TIME = (2025, 1, 1, 0, 0, 0)
FIRST_SAVED = date(*FIXED_TIME[:3])
HEADER_FILL = PatternFill("solid", start_color="D9E1F2")
GROUP_FILL = PatternFill("solid", start_color="F2F2F2")
THIN = Side(style="thin", color="BFBFBF")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
ROW_KINDS = ("title", "header", "data", "total", "blank", "footer")


@dataclass
class Account:
    """What the rows of one file are: how many of each kind, and which must be refused."""

    file: str
    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[dict[str, Any]] = field(default_factory=list)

    def as_answer(self) -> dict[str, Any]:
        """Give the account with the rows seen in all."""
        counts = {kind: self.counts[kind] for kind in ROW_KINDS}
        answer = {"file": self.file, "seen": sum(counts.values())} | counts
        return answer | {"rejected": len(self.rejected), "rejected_rows": self.rejected}


class SheetWriter:
    """Writes one sheet from top to bottom and accounts for each row."""

    def __init__(self, sheet: Worksheet, account: Account, *, widths: Sequence[float]) -> None:
        self.sheet = sheet
        self.account = account
        self.columns = len(widths)
        self.row = 0
        for number, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width

    def _write(self, kind: str, values: Sequence[Any]) -> int:
        self.row += 1
        self.account.counts[kind] += 1
        for number, value in enumerate(values, start=1):
            if value not in (None, ""):
                self.sheet.cell(self.row, number, value)
        return self.row

    def title(self, text: str) -> None:
        """Write a title across all columns."""
        row = self._write("title", [text])
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=self.columns)
        self.sheet.cell(row, 1).font = Font(bold=True, size=14)
        self.sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="center")
        self.sheet.row_dimensions[row].height = 26

    def facts(self, texts: dict[int, str]) -> None:
        """Write facts about the project above the table, each at its column."""
        last = max(texts)
        self._write("title", [texts.get(number) for number in range(1, last + 1)])

    def header(self, names: Sequence[str]) -> None:
        """Write the header and keep it in sight."""
        row = self._write("header", names)
        for number in range(1, len(names) + 1):
            cell = self.sheet.cell(row, number)
            cell.font, cell.fill, cell.border = Font(bold=True), HEADER_FILL, GRID
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.sheet.freeze_panes = self.sheet.cell(row + 1, 3)

    def data(
        self,
        values: Sequence[Any],
        *,
        formats: dict[int, str] | None = None,
        kind: str = "data",
        strong: bool = False,
    ) -> int:
        """Write a row of the table, in bold where it stands for others; give its number."""
        row = self._write(kind, values)
        for number in range(1, self.columns + 1):
            cell = self.sheet.cell(row, number)
            cell.border = GRID
            if strong:
                cell.font, cell.fill = Font(bold=True), GROUP_FILL
            if formats and number in formats:
                cell.number_format = formats[number]
        return row

    def reject(self, row: int, kind: str) -> None:
        """Note that a row of this sheet cannot be accepted."""
        place = {"sheet": self.sheet.title, "row": row, "kind": kind}
        self.account.rejected.append(place)

    def blank(self) -> None:
        """Leave a row empty."""
        self._write("blank", [])

    def footer(self, texts: dict[int, str]) -> None:
        """Write the line for signatures."""
        last = max(texts)
        self._write("footer", [texts.get(number) for number in range(1, last + 1)])


def workbook_bytes(workbook: Workbook, *, saved: date = FIRST_SAVED) -> bytes:
    """Give a workbook as xlsx bytes that depend on its content alone.

    Parameters
    ----------
    workbook : openpyxl.Workbook
    saved : date
        Day the workbook says it was saved.

    Returns
    -------
    bytes
        Members sorted, times fixed.
    """
    first = io.BytesIO()
    workbook.properties.creator = "PMO"
    workbook.save(first)
    fixed = io.BytesIO()
    stamp = f"{saved}T00:00:00Z".encode()
    with zipfile.ZipFile(first) as made, zipfile.ZipFile(fixed, "w") as kept:
        for name in sorted(made.namelist()):
            content = made.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(?<=>)\d{4}-\d\d-\d\dT[\d:.]+Z(?=<)", stamp, content)
            member = zipfile.ZipInfo(name, FIXED_TIME)
            # The same on every system: the default names the system that wrote the file.
            member.create_system = 0
            member.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(member, content)
    return fixed.getvalue()


def csv_text(rows: Sequence[Sequence[Any]], *, quoting: int = csv.QUOTE_MINIMAL) -> str:
    """Give rows as csv text with the line ends of Windows."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
