"""How a sheet of mappings.xlsx looks: headings, widths, what is yellow, what can be chosen."""

from collections.abc import Iterable
from typing import Any

from implanalytics.core.words import Label, Lang
from implanalytics.project.mappings.kinds import Kind
from implanalytics.project.mappings.meanings import FREE, IGNORE, choice, choices
from implanalytics.project.mappings.scope import EVERYWHERE, Scope
from implanalytics.project.mappings.sheet import COLUMNS

LISTS = Label("Lists", "选项")
LISTS_SHEET = f"{LISTS.zh} {LISTS.en}"
_TO_FILL = "FFF2CC"
_HEAD = "1F4E79"
_LAST = 5000
_STARTS_FORMULAS = ("=", "+", "-", "@")


def new_sheet(book: Any, kind: Kind) -> Any:
    """Add the sheet of a kind, with its headings and nothing else."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(kind.sheet)
    for position, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(1, position, column.heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(position)].width = column.width
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "C2"
    to_fill = PatternFill("solid", bgColor=_TO_FILL)
    empty = FormulaRule(formula=['AND($A2<>"",$B2="")'], fill=to_fill)
    sheet.conditional_formatting.add(f"B2:B{_LAST}", empty)
    return sheet


def put_text(cell: Any, text: str) -> None:
    """Write a text that stays one, whatever it begins with."""
    cell.number_format = "@"
    if not text:
        return
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_STARTS_FORMULAS):
        cell.quotePrefix = True


class Lists:
    """The hidden sheet with the lists that cells are filled from; made anew by each run."""

    def __init__(self, book: Any, projects: Iterable[str], lang: Lang) -> None:
        if LISTS_SHEET in book.sheetnames:
            del book[LISTS_SHEET]
        self.book = book
        self.sheet = book.create_sheet(LISTS_SHEET)
        self.sheet.sheet_state = "hidden"
        self.projects, self.lang = tuple(projects), lang
        self._ranges: dict[tuple[str, str], str] = {}

    def range_of(self, kind: str, scope: Scope) -> str | None:
        """Return the cells that list the meanings of a kind, None where anything may be written."""
        name = scope.name if kind == "headings" and scope.reach == "reader" else ""
        if (kind, name) not in self._ranges:
            known = choices(kind, scope if name else EVERYWHERE)
            items = [choice(key, label) for key, label in known.items()]
            items += self.projects if kind == "projects" else ()
            if not items:
                return None
            self._ranges[kind, name] = self._written([IGNORE.say(self.lang), *items])
        return self._ranges[kind, name]

    def close(self) -> None:
        """Take the sheet out again where nothing is to be chosen."""
        if not self._ranges:
            self.book.remove(self.sheet)

    def _written(self, items: list[str]) -> str:
        from openpyxl.utils import get_column_letter

        column = len(self._ranges) + 1
        for row, item in enumerate(items, 1):
            put_text(self.sheet.cell(row, column), item)
        letter = get_column_letter(column)
        return f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(items)}"


def offer_lists(
    sheet: Any, kind: Kind, lists: Lists, rows: Iterable[tuple[int, Scope]], column: int
) -> None:
    """Let the cells of a column be filled from lists; other words may still be written."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    kept = [
        known
        for known in sheet.data_validations.dataValidation
        if LISTS_SHEET not in str(known.formula1)
    ]
    sheet.data_validations.dataValidation = kept
    made: dict[str, DataValidation] = {}
    letter = get_column_letter(column)
    for row, scope in rows:
        cells = lists.range_of(kind.name, scope)
        if cells is None:
            continue
        if cells not in made:
            made[cells] = _validation(DataValidation, kind, cells)
            sheet.add_data_validation(made[cells])
        made[cells].add(f"{letter}{row}")


def _validation(make: Any, kind: Kind, cells: str) -> Any:
    return make(
        type="list",
        formula1=cells,
        allow_blank=True,
        showErrorMessage=False,
        showInputMessage=kind.name not in FREE,
        promptTitle=kind.sheet,
        prompt=f"{kind.wanted.zh}\n{kind.wanted.en}",
    )
