"""The first sheet of mappings.xlsx: what to do, in both languages."""

from typing import Any

from implanalytics.core.words import Label, message
from implanalytics.project.mappings.meanings import IGNORE
from implanalytics.project.mappings.sheet import COLUMNS

GUIDE = Label("Guide", "说明")
TITLE = Label("How to fill in this workbook", "怎样填写本工作簿")
_ZH_WIDTH, _EN_WIDTH = 70, 90

LINES = (
    message(
        "Each row of the other sheets is one name that was not understood. Fill in the yellow "
        "cell {column}; the rest may stay as it is.",
        column=COLUMNS[1].label,
    ),
    message(
        "Choose from the cell's list, or copy a proposal beside it; {ignore} leaves the name "
        "alone for good.",
        ignore=IGNORE,
    ),
    message(
        "Save, close the workbook and run the same command again: what is filled in holds for "
        "all projects and all later months."
    ),
    message(
        "To limit a row, write project:ID, reader:NAME or file:PATTERN as its scope; who, when "
        "and why are for your colleagues."
    ),
    message(
        "New names are added below; your rows, their order, your notes and columns stay. Rows of "
        "your own are obeyed too."
    ),
)


def write_guide(book: Any) -> None:
    """Add the guide as the first sheet of a new workbook."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(f"{GUIDE.zh} {GUIDE.en}", 0)
    sheet["A1"], sheet["B1"] = TITLE.zh, TITLE.en
    for number, line in enumerate(LINES, 1):
        sheet.cell(number + 1, 1, f"{number}. {line.say('zh')}")
        sheet.cell(number + 1, 2, f"{number}. {line.say('en')}")
    for row in sheet.iter_rows(min_row=1, max_row=len(LINES) + 1):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=cell.row == 1, size=14 if cell.row == 1 else 11)
    sheet.column_dimensions["A"].width = _ZH_WIDTH
    sheet.column_dimensions["B"].width = _EN_WIDTH
    sheet.sheet_view.showGridLines = False
