"""A workbook of mappings as a person fills it."""

import openpyxl
import pytest

from implanalytics.core.errors import Place
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.sheet import COLUMNS
from implanalytics.project.mappings.write import write_questions

NAMES = [column.name for column in COLUMNS]


@pytest.fixture
def question():
    """Return a function that makes a question."""

    def make(kind, written, *, scope=EVERYWHERE, proposals=(), rows=1):
        return Question(kind, written, scope, tuple(proposals), rows, Place("计划.xlsx", "计划", 4))

    return make


@pytest.fixture
def filled(tmp_path):
    """Return a function that writes a mappings.xlsx with rows (kind, written, meaning, scope)."""

    def make(*rows, folder=tmp_path):
        path = folder / "mappings.xlsx"
        book = openpyxl.Workbook()
        book.remove(book.active)
        for kind in KINDS.values():
            book.create_sheet(kind.sheet).append([column.heading for column in COLUMNS])
        for kind, written, meaning, *scope in rows:
            cells = {"written": written, "meaning": meaning, "scope": (scope or [""])[0]}
            sheet = book[KINDS[kind].sheet]
            sheet.append([cells.get(name) for name in NAMES])
        book.save(path)
        book.close()
        return path

    return make


@pytest.fixture
def person():
    """Return a function that fills cells of a workbook, as a person does in Excel."""

    def fill(path, answers):
        book = openpyxl.load_workbook(path)
        left = []
        for kind in KINDS.values():
            sheet = book[kind.sheet]
            for row in range(2, sheet.max_row + 1):
                written = sheet.cell(row, 1).value
                if not written or sheet.cell(row, 2).value:
                    continue
                if written in answers:
                    sheet.cell(row, 2, answers[written])
                    sheet.cell(row, NAMES.index("who") + 1, "PMO")
                else:
                    left.append(written)
        book.save(path)
        book.close()
        return left

    return fill


@pytest.fixture
def rows_of():
    """Return a function that gives the rows of a sheet by column."""

    def read(path, kind):
        book = openpyxl.load_workbook(path)
        rows = [
            dict(zip(NAMES, cells, strict=False))
            for cells in book[KINDS[kind].sheet].iter_rows(min_row=2, values_only=True)
            if cells[0]
        ]
        book.close()
        return rows

    return read


@pytest.fixture
def ask(tmp_path):
    """Return a function that adds questions to a new workbook and gives its path."""

    def write(*questions, **options):
        written = write_questions(tmp_path / "mappings.xlsx", questions, **options)
        assert written.trouble is None
        return written.path

    return write
