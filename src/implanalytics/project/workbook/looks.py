"""How a workbook to fill in looks: colours, widths, formats, what can be chosen."""

from collections.abc import Iterable, Sequence
from typing import Any

from implanalytics.core.words import Label, Lang
from implanalytics.ingest.readers.fill_in import LISTS
from implanalytics.project.mappings.layout import put_text
from implanalytics.tables import Column

HEAD, TO_FILL, GIVEN, LINE = "1F4E79", "FFF2CC", "F2F2F2", "D9D9D9"
YES_NO = (Label("yes", "是"), Label("no", "否"))
FORMATS = {"instant": "yyyy-mm-dd", "share": "0%"}
WIDTHS = {"instant": 13, "number": 11, "flag": 10}
LONG = frozenset({"text", "name", "subject", "note", "duty", "response", "cause", "action",
                  "evidence", "mark", "minutes", "attendees", "impact", "advice"})  # fmt: skip
MIDDLE = frozenset({"role", "kind", "category", "phase", "topic", "person"})


def width_of(column: Column, heading: str) -> int:
    """Return the width of a column in characters: what is written there, and its heading."""
    if column.name.endswith("_id"):
        return 18
    if column.name in MIDDLE:
        return 22
    usual = 34 if column.name in LONG else WIDTHS.get(column.kind, 15)
    wide = sum(2 if ord(letter) > 0x2E80 else 1 for letter in heading)
    return max(usual, min(wide + 2, 24))


def put(cell: Any, value: Any) -> None:
    """Write a value; a text stays one, whatever it begins with."""
    if isinstance(value, str):
        shown = cell.number_format
        put_text(cell, value)
        cell.number_format = shown
    elif value is not None:
        cell.value = value


def format_of(column: Column) -> str | None:
    """Return the number format of the cells of a column."""
    return FORMATS.get(column.unit or "") or FORMATS.get(column.kind)


class Styles:
    """The fonts and fills of one workbook, made once."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        side = Side(style="thin", color=LINE)
        self.border = Border(left=side, right=side, top=side, bottom=side)
        self.title = Font(bold=True, size=14, color=HEAD)
        self.bold = Font(bold=True)
        self.grey = Font(color="7F7F7F", size=9)
        self.link = Font(color="0563C1", underline="single")
        self.white = Font(bold=True, color="FFFFFF")
        self.head = PatternFill("solid", fgColor=HEAD)
        self.given = PatternFill("solid", fgColor=GIVEN)
        self.to_fill = PatternFill("solid", bgColor=TO_FILL)
        self.yellow = PatternFill("solid", fgColor=TO_FILL)
        self.wrapped = Alignment(wrap_text=True, vertical="top")
        self.centred = Alignment(wrap_text=True, vertical="center")

    def headings(self, sheet: Any, row: int, texts: Sequence[str]) -> None:
        """Write a row of headings."""
        for position, text in enumerate(texts, 1):
            cell = sheet.cell(row, position)
            put_text(cell, text)
            cell.font, cell.fill, cell.alignment = self.white, self.head, self.centred
            cell.border = self.border
        sheet.row_dimensions[row].height = 32


class Choices:
    """The hidden sheet with the lists that cells are chosen from."""

    def __init__(self, book: Any, lang: Lang) -> None:
        title = LISTS.say(lang)
        self.name = Label("Choices", "选项").say(lang)
        self.lang = lang
        self.sheet = book.create_sheet(self.name)
        self.sheet.sheet_state = "hidden"
        put_text(self.sheet.cell(1, 1), title)
        self._ranges: dict[tuple[str, ...], str] = {}

    def offer(self, sheet: Any, cells: str, labels: Iterable[str]) -> None:
        """Let cells be chosen from a list; other words may still be written."""
        from openpyxl.worksheet.datavalidation import DataValidation

        found = tuple(labels)
        if not found:
            return
        rule = DataValidation(
            type="list", formula1=self._range(found), allow_blank=True, showErrorMessage=False
        )
        rule.add(cells)
        sheet.add_data_validation(rule)

    def _range(self, labels: tuple[str, ...]) -> str:
        from openpyxl.utils import get_column_letter

        if labels not in self._ranges:
            column = len(self._ranges) + 1
            for row, label in enumerate(labels, 2):
                put_text(self.sheet.cell(row, column), label)
            letter = get_column_letter(column)
            cells = f"${letter}$2:${letter}${len(labels) + 1}"
            self._ranges[labels] = f"'{self.name}'!{cells}"
        return self._ranges[labels]


def fit_to_page(sheet: Any, header: int) -> None:
    """Let a sheet be printed across, one page wide, its headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header}:{header}"


def expect_dates(sheet: Any, cells: str) -> None:
    """Let cells take dates; what is none is asked back, not refused."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="date", operator="greaterThan", formula1="32874", allow_blank=True)
    rule.errorStyle = "warning"
    rule.add(cells)
    sheet.add_data_validation(rule)
