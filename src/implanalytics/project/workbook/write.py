"""A workbook to fill in, written whole; what people answered in it before stays."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from implanalytics.core.words import Label, Lang
from implanalytics.project.workbook.guide import status_day, write_guide, write_page
from implanalytics.project.workbook.kept import (
    answered_sheets,
    left_over,
    titles_of,
    with_answers,
)
from implanalytics.project.workbook.looks import (
    YES_NO,
    Choices,
    Styles,
    expect_dates,
    fit_to_page,
    format_of,
    put,
    width_of,
)
from implanalytics.project.workbook.page import Page
from implanalytics.project.workbook.save import opened, save_whole
from implanalytics.project.workbook.sheet import Sheet
from implanalytics.tables import Column
from implanalytics.tables.choices import choices_of

SPARE = 25
"""Empty rows that are formatted below those that are filled beforehand."""

STATUS_DATE = Label("Status date", "状态日期")
HEADER = 4


def write_workbook(
    path: Path,
    sheets: Iterable[Sheet],
    lang: Lang,
    *,
    title: Label | str,
    pages: Iterable[Page] = (),
    as_of: date | None = None,
) -> Path:
    """Write sheets to fill in, after what was answered in the workbook before is read.

    Parameters
    ----------
    path
        The workbook; sheets in it that are not ours stay as they are.
    sheets
        What to fill in.
    lang
        Language of headings and choices.
    title
        Of the method or the project.
    pages
        Who is asked for what; empty for all there is.
    as_of
        The day the answers are to hold for.

    Raises
    ------
    DataError
        If another program holds the workbook open, or what is there is no workbook.
    """
    there = path.exists()
    kept = answered_sheets(opened(path, shown=True)) if there else {}
    wanted = tuple(sheets)
    whole = tuple(with_answers(sheet, kept.get(sheet.register.name)) for sheet in wanted)
    whole = (*whole, *left_over(kept, [sheet.register.name for sheet in wanted]))
    book = opened(path) if there else _new()
    day = as_of or status_day(book)
    for name in titles_of(book):
        del book[name]
    styles = Styles()
    guide = write_guide(book, whole, tuple(pages), styles, lang, title=title, as_of=day)
    for number, page in enumerate(pages, 1):
        write_page(book, page, number, styles, lang)
    choices = Choices(book, lang)
    for sheet in whole:
        _Written(book, sheet, styles, choices, lang, day).write(guide)
    book.move_sheet(choices.sheet, len(book.sheetnames))
    book.active = book.sheetnames.index(guide)
    save_whole(book, path)
    return path


def _new() -> Any:
    import openpyxl

    book = openpyxl.Workbook()
    del book[book.sheetnames[0]]
    return book


class _Written:
    """One register's sheet while it is written."""

    def __init__(
        self,
        book: Any,
        sheet: Sheet,
        styles: Styles,
        choices: Choices,
        lang: Lang,
        day: date | None,
    ) -> None:
        self.day = day
        self.spec, self.styles, self.choices, self.lang = sheet, styles, choices, lang
        self.sheet = book.create_sheet(sheet.register.label.say(lang))
        self.columns = sheet.columns
        self.headings = sheet.headings(lang)
        self.names = tuple(self.headings)
        self.first = HEADER + 1
        self.last = HEADER + len(sheet.rows) + SPARE

    def write(self, guide: str) -> None:
        """Write title, headings, rows, choices and what counts the missing."""
        self._above(guide)
        mark = self.spec.register.mark(self.lang)
        self.styles.headings(self.sheet, HEADER, [*self.headings.values(), mark])
        for position, column in enumerate(self.columns, 1):
            self._column(position, column)
        for position in range(len(self.columns) + 1, len(self.names) + 1):
            self._width(position, 18)
        self._width(len(self.names) + 1, 14)
        for number, row in enumerate(self.spec.rows, self.first):
            for position, name in enumerate(self.names, 1):
                put(self.sheet.cell(number, position), row.get(name))
        self._count()
        self.sheet.freeze_panes = self.sheet.cell(self.first, len(self.spec.register.given) + 2)
        end = self._letter(len(self.names) + 1)
        fit_to_page(self.sheet, HEADER)
        self.sheet.auto_filter.ref = f"A{HEADER}:{end}{self.last}"

    def _above(self, guide: str) -> None:
        label = self.spec.register.label.say(self.lang)
        put(self.sheet.cell(1, 1), label)
        self.sheet.cell(1, 1).font = self.styles.title
        put(self.sheet.cell(2, 1), STATUS_DATE.say(self.lang))
        self.sheet.cell(2, 1).font = self.styles.grey
        day = self.sheet.cell(2, 2)
        day.value = self.day or f"=IF('{guide}'!B3=\"\",\"\",'{guide}'!B3)"
        day.number_format, day.font = "yyyy-mm-dd", self.styles.grey

    def _column(self, position: int, column: Column) -> None:
        letter = self._letter(position)
        cells = f"{letter}{self.first}:{letter}{self.last}"
        self._width(position, width_of(column, self.headings[column.name]))
        shown = format_of(column)
        given = column.name in (self.spec.own_id, *self.spec.register.given)
        for number in range(self.first, self.last + 1):
            cell = self.sheet.cell(number, position)
            cell.border, cell.alignment = self.styles.border, self.styles.wrapped
            if shown:
                cell.number_format = shown
            if given and number < self.first + len(self.spec.rows):
                cell.fill = self.styles.given
            if column.name == self.spec.own_id:
                cell.font = self.styles.grey
        if column.kind == "instant":
            expect_dates(self.sheet, cells)
        self.choices.offer(self.sheet, cells, self._choices(column))
        if column.name in self.spec.asked:
            self._colour(letter, cells)

    def _choices(self, column: Column) -> Sequence[str]:
        register = self.spec.register
        if column.kind == "flag":
            return [label.say(self.lang) for label in YES_NO]
        if column.name == "phase":
            return self.spec.phases
        return [
            label.say(self.lang)
            for label in choices_of(register.table, column.name, register.kinds)
        ]

    def _colour(self, letter: str, cells: str) -> None:
        """Colour what is asked for and empty, on rows that hold anything."""
        from openpyxl.formatting.rule import FormulaRule

        end = self._letter(len(self.names))
        row = f"COUNTA($A{self.first}:${end}{self.first})>0"
        formula = f"AND({row},ISBLANK({letter}{self.first}))"
        rule = FormulaRule(formula=[formula], fill=self.styles.to_fill)
        self.sheet.conditional_formatting.add(cells, rule)

    def _count(self) -> None:
        end = self._letter(len(self.names))
        runs = _runs([i for i, n in enumerate(self.names, 1) if n in self.spec.asked])
        for number in range(self.first, self.last + 1):
            cells = (self._cells(number, *run) for run in runs)
            blanks = "+".join(f"COUNTBLANK({run})" for run in cells) or "0"
            cell = self.sheet.cell(number, len(self.names) + 1)
            cell.value = f'=IF(COUNTA(A{number}:{end}{number})=0,"",{blanks})'
            cell.border = self.styles.border
            cell.fill = self.styles.given

    def _cells(self, number: int, first: int, last: int) -> str:
        return f"{self._letter(first)}{number}:{self._letter(last)}{number}"

    def _letter(self, position: int) -> str:
        from openpyxl.utils import get_column_letter

        return str(get_column_letter(position))

    def _width(self, position: int, width: int) -> None:
        self.sheet.column_dimensions[self._letter(position)].width = width


def _runs(positions: Sequence[int]) -> list[tuple[int, int]]:
    """Return neighbouring positions as first and last."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position - 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs
