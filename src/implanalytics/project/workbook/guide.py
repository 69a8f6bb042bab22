"""The pages of a workbook that people read: how to fill it in, who is asked for what."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from implanalytics.core.words import Label, Lang, Message, message
from implanalytics.ingest.readers.fill_in import ASKED, GUIDE
from implanalytics.project.workbook.looks import HEAD, Styles, expect_dates, fit_to_page, put
from implanalytics.project.workbook.page import Page
from implanalytics.project.workbook.sheet import Sheet
from implanalytics.tables.registers import PEOPLE, STILL_MISSING

TAB = Label("Read first", "填写说明")
_FOR = Label("For", "适用于")
_STATUS_DATE = Label("Status date", "状态日期")
_HEADINGS = (
    Label("Sheet", "工作表"), Label("Whom to ask", "向谁了解"), Label("Rows given", "已列行数"),
    STILL_MISSING,
)  # fmt: skip
_ASKS = (
    Label("No.", "序号"), Label("What is wanted", "需要什么"), Label("Sheet", "工作表"),
    Label("Rows waiting", "待填行数"), Label("Indicators it answers", "可答指标数"),
    Label("Of these asked now", "其中当前考察"),
    Label("Indicators it serves", "涉及指标"),
)  # fmt: skip


def _how_to() -> tuple[Message, ...]:
    return (
        message("Fill in the yellow cells; what you do not know stays empty, it counts as not "
                "known and never as no."),
        message("Rows may be sorted, renamed, added or deleted, columns added. Leave the ids in "
                "the first column and the heading that begins with “Still missing” as they are."),
        message("Dates are written as 2025-06-30, yes and no and other words are chosen from the "
                "list in the cell."),
        message("Write the day for which the answers hold beside the status date above."),
        message("Save the workbook in the folder of the project and run the review again. It may "
                "be half filled in, and written anew at any time: every answer stays."),
    )  # fmt: skip


def status_day(book: Any) -> date | None:
    """Return the day that somebody wrote on the first sheet of a workbook."""
    for name in (TAB.zh, TAB.en):
        if name in book.sheetnames:
            day = book[name].cell(3, 2).value
            if isinstance(day, date):
                return day
    return None


def write_guide(
    book: Any,
    sheets: Sequence[Sheet],
    pages: Sequence[Page],
    styles: Styles,
    lang: Lang,
    *,
    title: Label | str,
    as_of: date | None,
) -> str:
    """Write the first sheet; return its name."""
    name = TAB.say(lang)
    sheet = book.create_sheet(name, 0)
    sheet.sheet_properties.tabColor = HEAD
    put(sheet.cell(1, 1), GUIDE.say(lang))
    sheet.cell(1, 1).font = styles.title
    put(sheet.cell(2, 1), _FOR.say(lang))
    put(sheet.cell(2, 2), title if isinstance(title, str) else title.say(lang))
    put(sheet.cell(3, 1), _STATUS_DATE.say(lang))
    cell = sheet.cell(3, 2)
    cell.value, cell.number_format, cell.fill = as_of, "yyyy-mm-dd", styles.yellow
    cell.border = styles.border
    expect_dates(sheet, "B3")
    for number, said in enumerate(_how_to(), 5):
        _sentence(sheet, number, said.say(lang), styles)
    _list(sheet, 11, sheets, pages, styles, lang)
    for letter, width in zip("ABCD", (30, 22, 14, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    return name


def _sentence(sheet: Any, number: int, text: str, styles: Styles) -> None:
    cell = sheet.cell(number, 1)
    put(cell, text)
    sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=4)
    cell.alignment = styles.centred
    sheet.row_dimensions[number].height = 32


def _list(
    sheet: Any,
    head: int,
    sheets: Sequence[Sheet],
    pages: Sequence[Page],
    styles: Styles,
    lang: Lang,
) -> None:
    """List the pages and the sheets, with how much is missing on each."""
    from openpyxl.utils import get_column_letter

    styles.headings(sheet, head, [label.say(lang) for label in _HEADINGS])
    for number, page in enumerate(pages, head + 1):
        _link(sheet.cell(number, 1), page.name, styles)
        put(sheet.cell(number, 2), page.whom)
    top = head + len(pages)
    for number, spec in enumerate(sheets, top + 1):
        tab = spec.register.label.say(lang)
        _link(sheet.cell(number, 1), tab, styles)
        put(sheet.cell(number, 2), PEOPLE[spec.register.ask].say(lang))
        put(sheet.cell(number, 3), len(spec.rows) or None)
        letter = get_column_letter(len(spec.headings(lang)) + 1)
        sheet.cell(number, 4).value = f"=SUM('{tab}'!{letter}5:{letter}2000)"
    total = top + 1 + len(sheets)
    put(sheet.cell(total, 1), Label("Total", "合计").say(lang))
    sheet.cell(total, 4).value = f"=SUM(D{top + 1}:D{total - 1})"
    for number in range(head + 1, total + 1):
        for position in range(1, 5):
            sheet.cell(number, position).border = styles.border
    for position in (1, 4):
        sheet.cell(total, position).font = styles.bold


def _link(cell: Any, tab: str, styles: Styles) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    put(cell, tab)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{tab}'!A1", display=tab)
    cell.font = styles.link


def write_page(book: Any, page: Page, number: int, styles: Styles, lang: Lang) -> None:
    """Write what one person is asked for, the most useful first."""
    sheet = book.create_sheet(page.name, number)
    sheet.sheet_properties.tabColor = HEAD
    put(sheet.cell(1, 1), ASKED.say(lang))
    sheet.cell(1, 1).font = styles.title
    put(sheet.cell(2, 1), page.whom)
    styles.headings(sheet, 4, [label.say(lang) for label in _ASKS])
    for row, line in enumerate(page.lines, 5):
        cells = (
            row - 4, line.what, line.sheet, line.rows or None, line.worth, line.wanted, line.serves,
        )  # fmt: skip
        for position, value in enumerate(cells, 1):
            cell = sheet.cell(row, position)
            put(cell, value)
            cell.alignment, cell.border = styles.wrapped, styles.border
        if line.sheet:
            _link(sheet.cell(row, 3), line.sheet, styles)
    for letter, width in zip("ABCDEFG", (7, 56, 24, 11, 13, 13, 40), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A5"
    fit_to_page(sheet, 4)
