"""Names that nothing matched are added to mappings.xlsx; what people wrote there stays."""

import os
import tempfile
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from implanalytics.core.words import Lang, Message, message
from implanalytics.ingest.grid import written
from implanalytics.project.mappings.guide import write_guide
from implanalytics.project.mappings.kinds import KINDS, Kind
from implanalytics.project.mappings.layout import Lists, new_sheet, offer_lists, put_text
from implanalytics.project.mappings.read import kind_of_sheet, read_mappings
from implanalytics.project.mappings.records import Key, Question, Use
from implanalytics.project.mappings.rows import RowsOfSheet

LOCKS = ("~${}", ".~{}", ".~lock.{}#")
"""What Excel, WPS and LibreOffice keep beside a workbook that is open."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of mappings.xlsx.

    Attributes
    ----------
    path
        Where it is, or would be.
    added
        Rows that were added.
    blank
        Rows asked about that nobody filled yet.
    trouble
        Why nothing was written, None where all is well.
    """

    path: Path
    added: int = 0
    blank: int = 0
    trouble: Message | None = None


def write_questions(
    path: Path,
    questions: Iterable[Question],
    used: Iterable[Use] = (),
    *,
    projects: Iterable[str] = (),
    whole: bool = False,
    lang: Lang = "zh",
) -> Written:
    """Add rows for names that nothing matched, and note how much was used of the others.

    Rows that are there stay as and where they are. Without a question and without a workbook
    nothing is made. The workbook appears whole; one that is open elsewhere is left alone.

    Parameters
    ----------
    path
        The workbook.
    questions
        Names that nothing matched.
    used
        Answers that were obeyed.
    projects
        Ids of the projects, to choose from.
    whole
        Whether all projects that use the workbook were read: then what was not used says 0.
    lang
        Language of scopes and of the word for "ignore".

    Returns
    -------
    Written
        What became of it; nothing is raised for a file that cannot be written.
    """
    said = read_mappings(path)
    questions = tuple(questions)
    answered = {answer.key for answer in said.answers}
    fresh = [question for question in questions if question.key not in said.known]
    if not path.exists() and not fresh:
        return Written(path)
    blank = len({q.key for q in questions} & said.known - answered)
    if not said.readable:
        return Written(path, trouble=_not_readable(path, len(fresh)))
    if any(path.with_name(lock.format(path.name)).exists() for lock in LOCKS):
        return Written(path, blank=blank, trouble=_is_open(path, len(fresh)))
    try:
        book = _Book(path, lang)
        added = book.add(fresh)
        book.count(questions, used, whole=whole)
        if book.changed:
            book.offer(projects)
            book.save()
    except PermissionError:
        return Written(path, blank=blank, trouble=_is_open(path, len(fresh)))
    except OSError as error:
        reason = error.strerror or str(error)
        return Written(path, blank=blank, trouble=_failed(path, len(fresh), reason))
    return Written(path, added, blank + added, book.trouble)


class _Book:
    """The workbook while rows are added to it."""

    def __init__(self, path: Path, lang: Lang) -> None:
        import openpyxl

        self.path, self.lang, self.changed = path, lang, False
        self.trouble: Message | None = None
        self.cached: Any = None
        if path.exists():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.book = openpyxl.load_workbook(path)
        else:
            self.book = openpyxl.Workbook()
            del self.book[self.book.sheetnames[0]]
            write_guide(self.book)
            for kind in KINDS.values():
                RowsOfSheet(new_sheet(self.book, kind), kind)
        self.sheets = self._found()

    def _found(self) -> dict[str, "RowsOfSheet"]:
        found: dict[str, RowsOfSheet] = {}
        for sheet in self.book.worksheets:
            kind = kind_of_sheet(sheet.title)
            if kind is not None and kind.name not in found:
                found[kind.name] = RowsOfSheet(sheet, kind)
        return found

    def add(self, questions: Iterable[Question]) -> int:
        """Add rows; return how many could be added."""
        added = 0
        for question in questions:
            if question.kind not in self.sheets:
                kind = KINDS[question.kind]
                self.sheets[kind.name] = RowsOfSheet(new_sheet(self.book, kind), kind)
            sheet = self.sheets[question.kind]
            if not sheet.columns:
                self.trouble = _headless(self.path, sheet.kind)
                continue
            sheet.append(question, self.lang)
            added += 1
        self.changed |= added > 0
        return added

    def count(self, questions: Iterable[Question], used: Iterable[Use], *, whole: bool) -> None:
        """Note the rows that have each name now, and those an answer was used for."""
        open_rows = {question.key: question.rows for question in questions}
        uses: dict[Key, int] = {}
        for use in used:
            uses[use.answer.key] = uses.get(use.answer.key, 0) + use.rows
        for sheet in self.sheets.values():
            for row, key in sheet.keys.items():
                self.changed |= sheet.put_number("rows", row, open_rows.get(key))
                filled = bool(sheet.text("meaning", row))
                last = uses.get(key, 0 if whole and filled else None)
                self.changed |= sheet.put_number("used", row, last)

    def offer(self, projects: Iterable[str]) -> None:
        """Let cells be filled from lists."""
        lists = Lists(self.book, projects, self.lang)
        for sheet in self.sheets.values():
            if sheet.columns:
                offer_lists(
                    sheet.sheet, sheet.kind, lists, sheet.scopes(), sheet.columns["meaning"] + 1
                )
                sheet.spread_filter()
        lists.close()

    def save(self) -> None:
        """Write the workbook whole."""
        self._keep_shown_values()
        content = BytesIO()
        self.book.save(content)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=self.path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content.getvalue())
                stream.flush()
                os.fsync(stream.fileno())
            beside.chmod(0o644)
            beside.replace(self.path)
        finally:
            beside.unlink(missing_ok=True)

    def _keep_shown_values(self) -> None:
        """Put what a formula showed in its place: its value is not kept beside it when saved."""
        formulas = [
            (sheet.sheet.title, cell) for sheet in self.sheets.values() for cell in sheet.formulas()
        ]
        if not formulas:
            return
        import openpyxl

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            shown = openpyxl.load_workbook(self.path, data_only=True)
        for title, cell in formulas:
            value = shown[title][cell.coordinate].value
            if value is not None:
                put_text(cell, written(value))


def _is_open(path: Path, names: int) -> Message:
    return message(
        "{file} is open in another program, or must not be written; close it and run again. "
        "Names not added to it: {names:n}.",
        file=path.name, names=names,
    )  # fmt: skip


def _failed(path: Path, names: int, reason: str) -> Message:
    return message(
        "{file} could not be written: {reason}. Names not added to it: {names:n}.",
        file=path.name, reason=reason, names=names,
    )  # fmt: skip


def _not_readable(path: Path, names: int) -> Message:
    return message(
        "{file} cannot be read, so nothing was written into it; mend it, or move it away and "
        "run again. Names not added to it: {names:n}.",
        file=path.name, names=names,
    )  # fmt: skip


def _headless(path: Path, kind: Kind) -> Message:
    return message(
        "{file}: the sheet {sheet} has no row of headings, so nothing was added to it.",
        file=path.name, sheet=kind.sheet,
    )  # fmt: skip
