"""Lists told in lines, as the sheets and exports in which people keep them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generators.workbook import Account, SheetWriter, workbook_bytes
from openpyxl import Workbook

STORIES = Path(__file__).parent / "stories"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, what stands above the table, the header and the rows.

    `header` and each line of `lines` are split at `|`. A cell that is a day or a number is
    written as one; everything else, and the empty cell, as it stands.
    """

    name: str
    header: str
    lines: str
    facts: str = ""
    titled: bool = True


def cell(text: str) -> Any:
    """Give the value of a cell: a day, a number, text, or None for nothing.

    >>> cell("2025-03-03"), cell("4"), cell(" 4.5"), cell("R04"), cell("")
    (datetime.date(2025, 3, 3), 4, 4.5, 'R04', None)
    """
    text = text.strip()
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text or None


def rows_of(lines: str) -> list[list[Any]]:
    """Give the rows that lines tell."""
    return [[cell(part) for part in line.split("|")] for line in lines.strip().splitlines()]


def books_of(story: str) -> dict[str, list[Sheet]]:
    """Read the workbooks of a story, by name of the file.

    Parameters
    ----------
    story : str
        Name of a file in `stories`. `#` begins a workbook, `=` a sheet with its name as title, `-`
        one without; `>` a line above the table. Then the header and the rows, up to a blank line.

    Returns
    -------
    dict
    """
    text = (STORIES / story).read_text("utf-8")
    books: dict[str, list[Sheet]] = {}
    sheets: list[Sheet] = []
    for block in text.split("\n\n"):
        lines = block.strip().splitlines()
        if lines[0].startswith("# "):
            sheets = books.setdefault(lines.pop(0).removeprefix("# "), [])
        head = lines.pop(0)
        facts = lines.pop(0).removeprefix("> ") if lines[0].startswith("> ") else ""
        rows = "\n".join(lines[1:])
        sheets.append(Sheet(head[2:], lines[0], rows, facts, titled=head.startswith("=")))
    return books


def _width(texts: Sequence[Any]) -> float:
    """Give a width that shows most of a column; a CJK letter takes two places."""
    places = [sum(2 if ord(c) > 0x2E7F else 1 for c in str(text or "")) for text in texts]
    return float(min(44, max(9, *places) + 2))


def workbook_of(sheets: Sequence[Sheet], *, saved: date) -> bytes:
    """Give sheets as a workbook.

    Parameters
    ----------
    sheets : sequence of Sheet
        In the order of the workbook; a titled sheet has its name across the top.
    saved : datetime.date
        When the workbook says it was last saved.

    Returns
    -------
    bytes
    """
    book = Workbook()
    book.remove(book.active)
    for told in sheets:
        header, rows = told.header.split("|"), rows_of(told.lines)
        columns = zip(header, *rows, strict=True)
        widths = [_width(column) for column in columns]
        writer = SheetWriter(book.create_sheet(told.name), Account(""), widths=widths)
        if told.titled:
            writer.title(told.name)
        if told.facts:
            writer.facts(dict(enumerate(map(cell, told.facts.split("|")), start=1)))
            writer.blank()
        writer.header(header)
        for row in rows:
            days = [n for n, value in enumerate(row, start=1) if isinstance(value, date)]
            writer.data(row, formats=dict.fromkeys(days, "yyyy-mm-dd"))
    return workbook_bytes(book, saved=saved)
