"""Workbooks (xlsx, xlsm, xlsb, xls, ods), one grid a sheet."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from zipfile import ZipFile

from implanalytics.ingest.cells import CellColumn, ColumnRows
from implanalytics.ingest.grid import CellFault, Grid
from implanalytics.ingest.inspection import CONTENT, MANIFEST, Inspected, too_wide
from implanalytics.ingest.ole import damaged
from implanalytics.ingest.preflight import BROKEN_ZIP, UNZIP_ERRORS, encrypted
from implanalytics.ingest.sheet_xml import MOST_CELLS, MOST_COLUMNS
from implanalytics.ingest.unpacking import rewritten

if TYPE_CHECKING:
    from concurrent.futures import Future

    from python_calamine import CalamineSheet, SheetMetadata


Sheets: TypeAlias = 'list[tuple["SheetMetadata", "CalamineSheet"]]'


def workbook_grids(
    book: Inspected, path: Path, ahead: "Future[Sheets] | None" = None
) -> list[Grid]:
    """Read the sheets of a workbook that has passed the checks on its container.

    Parameters
    ----------
    book
        The workbook, with what its parts told.
    path
        Names the file in errors.
    ahead
        What `loaded_sheets` gives of the same bytes, where it was begun before.

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
                hidden_rows=book.hidden_rows.get(entry.name, frozenset()),
                path=path,
            )
            for entry, sheet in _sheets(book, path, ahead)
        ]
    except PasswordError as error:
        raise encrypted(path) from error
    except CalamineError as error:
        raise damaged(path) from error


def _sheets(book: Inspected, path: Path, ahead: "Future[Sheets] | None") -> Sheets:
    """Load the worksheets; what the fast reader stumbles over, and nobody needs, is taken out."""
    from python_calamine import CalamineError, XmlError, ZipError

    try:
        if ahead is None or book.rewritten:
            return loaded_sheets(book.content)
        return ahead.result()
    except (XmlError, ZipError):
        raise
    except CalamineError:
        if not book.content.startswith(b"PK"):
            raise
        try:
            plain = _plainer(book.content)
        except UNZIP_ERRORS as error:
            raise damaged(path, BROKEN_ZIP) from error
        return loaded_sheets(plain)


def loaded_sheets(content: bytes) -> Sheets:
    """Load the worksheets of a workbook; Python goes on meanwhile.

    Parameters
    ----------
    content
        All bytes of the file.
    """
    from python_calamine import SheetTypeEnum, load_workbook

    with load_workbook(BytesIO(content)) as book:
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
    hidden_rows: frozenset[int],
    path: Path,
) -> Grid:
    _check_extent(sheet.total_height, sheet.total_width, path)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    height = len(rows)
    del rows
    return Grid(
        sheet=sheet.name,
        rows=ColumnRows(CellColumn.of(cells).without_empty() for cells in _shown(columns, known)),
        hidden=hidden,
        merged=tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ()),
        hidden_rows=frozenset(row for row in hidden_rows if row < height),
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


def _plainer(content: bytes) -> bytes:
    """Take out dimensions that are nonsense and the blanks between cells; add a manifest to ods."""

    def edit(name: str, body: bytes) -> bytes:
        if name.startswith("xl/worksheets/"):
            return re.sub(rb"<(?:\w+:)?dimension\b[^>]*/>", b"", body, count=1)
        return _BLANKS.sub(b">", body) if name == CONTENT else body

    with ZipFile(BytesIO(content)) as archive:
        missing = CONTENT in archive.NameToInfo and MANIFEST not in archive.NameToInfo
        plain = rewritten(archive, edit)
    if not missing:
        return plain
    stream = BytesIO(plain)
    with ZipFile(stream, "a") as archive:
        archive.writestr(MANIFEST, "<manifest/>")
    return stream.getvalue()


_BLANKS = re.compile(rb">\s+(?=</?(?:\w+:)?(?:covered-)?table[\w-]*[\s/>])")
