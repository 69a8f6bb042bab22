"""Workbooks (xlsx, xlsm, xlsb, xls, ods), one grid a sheet."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from implanalytics.core.words import message
from implanalytics.ingest.grid import Cell, CellFault, Grid
from implanalytics.ingest.ole import damaged
from implanalytics.ingest.preflight import BROKEN_XML, BROKEN_ZIP, UNZIP_ERRORS, encrypted
from implanalytics.ingest.refusal import refusal
from implanalytics.ingest.sheet_xml import (
    MOST_CELLS,
    MalformedSheet,
    check_markup,
    extent,
    faults,
    sheet_parts,
)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, SheetMetadata

Faults = Mapping[str, Mapping[tuple[int, int], CellFault]]


def workbook_grids(content: bytes, path: Path) -> list[Grid]:
    """Read the sheets of a workbook that has passed the checks on its container.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        One a worksheet, hidden ones included, rows from row 1; chart sheets are left out.

    Raises
    ------
    DataError
        If the workbook is encrypted, damaged, or spreads over too many cells.
    """
    from python_calamine import CalamineError, PasswordError, SheetVisibleEnum

    known = _faults(content, path)
    try:
        return [
            _grid(
                sheet,
                hidden=entry.visible != SheetVisibleEnum.Visible,
                known=known.get(entry.name, {}),
                path=path,
            )
            for entry, sheet in _sheets(content, path)
        ]
    except PasswordError as error:
        raise encrypted(path) from error
    except CalamineError as error:
        raise damaged(path) from error


def _sheets(content: bytes, path: Path) -> list[tuple["SheetMetadata", "CalamineSheet"]]:
    """Load the worksheets; a dimension tag that is nonsense is taken out, it is never needed."""
    from python_calamine import CalamineError, XmlError, ZipError

    try:
        return _loaded(BytesIO(content))
    except (XmlError, ZipError):
        raise
    except CalamineError:
        if not content.startswith(b"PK"):
            raise
        try:
            rewritten = _without_dimensions(content)
        except UNZIP_ERRORS as error:
            raise damaged(path, BROKEN_ZIP) from error
        return _loaded(rewritten)


def _loaded(stream: BytesIO) -> list[tuple["SheetMetadata", "CalamineSheet"]]:
    from python_calamine import SheetTypeEnum, load_workbook

    with load_workbook(stream) as book:
        return [
            (entry, book.get_sheet_by_name(entry.name))
            for entry in book.sheets_metadata
            if entry.typ == SheetTypeEnum.WorkSheet
        ]


def _grid(
    sheet: "CalamineSheet",
    *,
    hidden: bool,
    known: Mapping[tuple[int, int], CellFault],
    path: Path,
) -> Grid:
    check_extent(sheet.total_height, sheet.total_width, path)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    width = max([len(row) for row in rows] + [column + 1 for _, column in known])
    rows += [[] for _ in range(max([row + 1 for row, _ in known], default=0) - len(rows))]
    for (row, column), fault in known.items():
        rows[row] += [None] * (column + 1 - len(rows[row]))
        rows[row][column] = fault
    return Grid(
        sheet=sheet.name,
        rows=tuple((*map(_cell, row), *[None] * (width - len(row))) for row in rows),
        hidden=hidden,
        merged=tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ()),
    )


def _cell(cell: Any) -> Cell:
    return None if cell == "" else cell


def _faults(content: bytes, path: Path) -> Faults:
    """Find what must not vanish, and cells so far out that the reader would run out of memory."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException

    if not content.startswith(b"PK"):
        return {}
    found = {}
    try:
        with ZipFile(BytesIO(content)) as archive:
            for name, part in sheet_parts(archive).items():
                xml = archive.read(part)
                check_markup(xml)
                check_extent(*extent(xml), path)
                found[name] = faults(xml)
    except (ParseError, MalformedSheet, DefusedXmlException) as error:
        raise damaged(path, BROKEN_XML) from error
    except UNZIP_ERRORS as error:
        raise damaged(path, BROKEN_ZIP) from error
    return found


def check_extent(rows: int, columns: int, path: Path) -> None:
    """Refuse a sheet that spreads over too many cells.

    Raises
    ------
    DataError
        With one Problem that says how far it spreads.
    """
    if rows * columns > MOST_CELLS:
        raise refusal(
            path,
            "too-large",
            message(
                "A sheet spreads over {rows:n} rows and {columns:n} columns.",
                rows=rows,
                columns=columns,
            ),
            message("Delete the cells far outside the table and save the workbook again."),
        )


def _without_dimensions(content: bytes) -> BytesIO:
    rewritten = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(rewritten, "w") as new:
        for part in old.infolist():
            body = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                body = re.sub(rb"<(?:\w+:)?dimension\b[^>]*/>", b"", body, count=1)
            new.writestr(part.filename, body)
    rewritten.seek(0)
    return rewritten
