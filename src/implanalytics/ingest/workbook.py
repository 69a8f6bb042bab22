"""Workbooks (xlsx, xlsm, xlsb, xls, ods), one grid a sheet."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from implanalytics.ingest.cells import CellColumn, ColumnRows
from implanalytics.ingest.grid import CellFault, Grid
from implanalytics.ingest.inspection import Inspected, too_wide
from implanalytics.ingest.ole import damaged
from implanalytics.ingest.preflight import BROKEN_ZIP, UNZIP_ERRORS, encrypted
from implanalytics.ingest.sheet_xml import MOST_CELLS, MOST_COLUMNS
from implanalytics.ingest.unpacking import rewritten

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, SheetMetadata


def workbook_grids(book: Inspected, path: Path) -> list[Grid]:
    """Read the sheets of a workbook that has passed the checks on its container.

    Parameters
    ----------
    book
        The workbook, with what its parts told.
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

    try:
        return [
            _grid(
                sheet,
                hidden=entry.visible != SheetVisibleEnum.Visible,
                known=book.faults.get(entry.name, {}),
                path=path,
            )
            for entry, sheet in _sheets(book.content, path)
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
    _check_extent(sheet.total_height, sheet.total_width, path)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    del rows
    return Grid(
        sheet=sheet.name,
        rows=ColumnRows(CellColumn.of(cells).without_empty() for cells in _shown(columns, known)),
        hidden=hidden,
        merged=tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ()),
    )


def _shown(
    columns: list[Sequence[Any]], known: Mapping[tuple[int, int], CellFault]
) -> list[Sequence[Any]]:
    """Give the cells by column with the faults among them, which the fast reader leaves out."""
    if not known:
        return columns
    height = max(len(columns[0]) if columns else 0, *(row + 1 for row, _ in known))
    width = max(len(columns), *(column + 1 for _, column in known))
    filled = [[*cells, *[None] * (height - len(cells))] for cells in columns]
    filled += [[None] * height for _ in range(width - len(columns))]
    for (row, column), fault in known.items():
        filled[column][row] = fault
    return [*filled]


def _check_extent(rows: int, columns: int, path: Path) -> None:
    if rows * columns > MOST_CELLS or columns > MOST_COLUMNS:
        raise too_wide(rows, columns, path)


def _without_dimensions(content: bytes) -> BytesIO:
    def edit(name: str, body: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return body
        return re.sub(rb"<(?:\w+:)?dimension\b[^>]*/>", b"", body, count=1)

    with ZipFile(BytesIO(content)) as archive:
        return BytesIO(rewritten(archive, edit))
