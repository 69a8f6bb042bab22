"""Workbooks saved as XML Spreadsheet 2003, often with the ending .xls."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from math import isfinite
from pathlib import Path
from xml.etree.ElementTree import Element

from implanalytics.core.words import message
from implanalytics.ingest.documents.refused import MOST_CELLS, no_records, too_many_fields
from implanalytics.ingest.documents.xml_text import children, inside, local
from implanalytics.ingest.grid import Cell, CellFault, Grid

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384

Merge = tuple[int, int, int, int]


def is_spreadsheet(root: Element) -> bool:
    """Tell whether an XML text is a workbook."""
    return root.tag == f"{{{NAMESPACE}}}Workbook"


def spreadsheet_grids(root: Element, path: Path) -> list[Grid]:
    """Give the sheets of a workbook saved as XML.

    Parameters
    ----------
    root
        The element Workbook.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        In the order of the workbook, hidden sheets included; rows have their numbers.

    Raises
    ------
    DataError
        If it has no sheets, or one is far larger than what stands in it.
    """
    sheets = children(root, "Worksheet")
    if not sheets:
        raise no_records(path, message("The workbook has no sheets: no data."))
    return [_grid(sheet, path) for sheet in sheets]


def _grid(sheet: Element, path: Path) -> Grid:
    rows: list[dict[int, Cell]] = []
    numbers: list[int] = []
    hidden: set[int] = set()
    merged: list[Merge] = []
    for position, (number, row) in enumerate(_numbered(children(sheet, "Table", "Row"), MOST_ROWS)):
        cells: dict[int, Cell] = {}
        column = -1
        for place, cell in _numbered(children(row, "Cell"), MOST_COLUMNS):
            column = max(place - 1, column + 1)
            cells[column] = _value(cell)
            across, down = _count(cell, "MergeAcross"), _count(cell, "MergeDown")
            if across or down:
                merged.append((position, column, position + down, column + across))
            column += across
        if _attribute(row, "Hidden") == "1":
            hidden.add(position)
        rows.append(cells)
        numbers.append(number)
    width = max((max(cells, default=-1) + 1 for cells in rows), default=0)
    if width * len(rows) > MOST_CELLS:
        raise too_many_fields(path)
    options = children(sheet, "WorksheetOptions")
    return Grid(
        _attribute(sheet, "Name") or "",
        tuple(tuple(cells.get(column) for column in range(width)) for cells in rows),
        numbers=numbers,
        hidden=any(inside(option, "Visible") in _HIDDEN for option in options),
        merged=tuple(m for m in merged if m[2] < len(rows) and _follows(numbers, m[0], m[2])),
        hidden_rows=frozenset(hidden),
    )


def _numbered(elements: list[Element], most: int) -> Iterator[tuple[int, Element]]:
    """Give elements their numbers from 1; one may say its own, larger than those before."""
    number = 0
    for element in islice(elements, most):
        number = max(_count(element, "Index"), number + 1)
        if number > most:
            return
        yield number, element


def _follows(numbers: list[int], first: int, last: int) -> bool:
    return numbers[last] - numbers[first] == last - first


def _attribute(element: Element, name: str) -> str | None:
    return element.get(f"{{{NAMESPACE}}}{name}")


def _count(element: Element, name: str) -> int:
    text = _attribute(element, name) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0


def _value(cell: Element) -> Cell:
    data = next((child for child in cell if local(child) == "Data"), None)
    if data is None:
        return None
    text = "".join(data.itertext())
    try:
        match _attribute(data, "Type"):
            case "Number":
                number = float(text)
                return number if isfinite(number) else CellFault(text)
            case "DateTime":
                return datetime.fromisoformat(text.strip())
            case "Boolean":
                return text.strip() == "1"
            case "Error":
                return CellFault(text.strip() or "#N/A")
    except ValueError:
        return CellFault(text)
    return text


_HIDDEN = frozenset({"SheetHidden", "SheetVeryHidden"})
