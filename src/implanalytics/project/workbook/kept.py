"""Answers in a workbook that is there already: read before it is written anew."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import bare, folded
from implanalytics.ingest.readers.fill_in import OUR_PAGES
from implanalytics.project.workbook.sheet import Row, Sheet, same_row, without_empty
from implanalytics.tables.registers import METHOD_ID, REGISTERS, Register

HEADER_WITHIN = 20
_MARKS = {folded(mark): found for found in REGISTERS.values() for mark in found.marks}


def answered_sheets(book: Any) -> dict[str, Sheet]:
    """Return the sheets of a workbook that are ours, with all that is written on them.

    Parameters
    ----------
    book
        The workbook with the values that formulas showed.

    Returns
    -------
    dict
        Name of the register -> its rows and the columns people added.
    """
    found: dict[str, Sheet] = {}
    for sheet in book.worksheets:
        read = _sheet(sheet)
        if read is None:
            continue
        name, before = read.register.name, found.get(read.register.name)
        if before is not None:
            more = {**before.more, **read.more}
            read = replace(before, rows=(*before.rows, *read.rows), more=more)
        found[name] = read
    return found


def titles_of(book: Any) -> tuple[str, ...]:
    """Return the tabs of the sheets that are ours, those for people to read too."""
    return tuple(
        sheet.title
        for sheet in book.worksheets
        if sheet.cell(1, 1).value in OUR_PAGES or _header(sheet) is not None
    )


def with_answers(sheet: Sheet, kept: Sheet | None) -> Sheet:
    """Return a sheet with what was answered on the one that it replaces.

    Rows are found by id, without one by what the method gave; a row that is not known any more
    stays where it was answered or added. What a file of the project says by now goes before
    what the workbook had of its rows.
    """
    if kept is None:
        return sheet
    rows: list[Row] = list(sheet.rows)
    for old in kept.rows:
        place = next((i for i, new in enumerate(rows) if same_row(sheet, new, old)), None)
        if place is not None:
            own = str(old.get(sheet.own_id, ""))
            ours = not own or METHOD_ID.fullmatch(own)
            rows[place] = {**rows[place], **old} if ours else {**old, **rows[place]}
        elif _is_answered(kept, old):
            rows.append(old)
    return replace(sheet, rows=tuple(rows), more=kept.more)


def left_over(kept: Mapping[str, Sheet], names: Iterable[str]) -> tuple[Sheet, ...]:
    """Return the answered sheets that are asked for no more."""
    return tuple(
        replace(sheet, rows=rows)
        for name, sheet in kept.items()
        if name not in set(names)
        and (rows := tuple(row for row in sheet.rows if _is_answered(sheet, row)))
    )


def _is_answered(sheet: Sheet, row: Row) -> bool:
    own = row.get(sheet.own_id)
    alone = {sheet.own_id, *sheet.register.given}
    return not own or bool(set(row) - alone)


def _header(sheet: Any) -> tuple[int, Register] | None:
    for number, cells in enumerate(sheet.iter_rows(max_row=HEADER_WITHIN, values_only=True), 1):
        for cell in cells:
            register = _MARKS.get(folded(cell)) if isinstance(cell, str) else None
            if register is not None:
                return number, register
    return None


def _sheet(sheet: Any) -> Sheet | None:
    found = _header(sheet)
    if found is None:
        return None
    number, register = found
    ours = {
        folded(label): name
        for name, column in register.columns.items()
        for label in (column.label.zh, column.label.en)
    }
    heads = next(sheet.iter_rows(min_row=number, max_row=number, values_only=True))
    texts = [written(cell) if cell is not None else "" for cell in heads]
    usual = {column.name for column in Sheet(register).columns}
    names: list[str | None] = []
    more: dict[str, str] = {}
    for text in texts:
        name = ours.get(folded(text)) or ours.get(bare(text))
        if name not in usual and text and folded(text) not in _MARKS:
            name = name or f"+{text}"
            more[name] = text
        names.append(name if name not in names else None)
    rows = [
        {name: cell for name, cell in zip(names, cells, strict=False) if name is not None}
        for cells in sheet.iter_rows(min_row=number + 1, values_only=True)
    ]
    return Sheet(register, without_empty(rows), more=more)
