"""A survey sheet made into questions and answers, every respondent accounted for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem, Severity
from implanalytics.core.words import Message, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.surveys.answers import Answers, answers_to, largest, numbers_in
from implanalytics.ingest.surveys.doubts import report_sheet
from implanalytics.ingest.surveys.fields import GROUPS, Role, role_of
from implanalytics.ingest.surveys.forms import SurveyForm
from implanalytics.ingest.surveys.frames import Respondents, answer_rows, question_rows
from implanalytics.ingest.surveys.grids import Asked, asked
from implanalytics.ingest.surveys.header import SurveyHeader
from implanalytics.ingest.surveys.heads import Head, head, joined
from implanalytics.ingest.surveys.privacy import asks_for_person, holds_persons, masked
from implanalytics.ingest.surveys.rows import row_kinds
from implanalytics.ingest.surveys.times import completeness, times
from implanalytics.ingest.surveys.titles import survey_title

FIVE = 5.0


@dataclass
class SurveySheet:
    """A survey while it is being read.

    Attributes
    ----------
    form, grid, header, context
        Where it comes from.
    kinds
        What every row of the grid is.
    positions
        Positions of the rows of respondents.
    personal
        Headings of columns left out because they identify people.
    problems, notes
        What was found wrong, and rows put aside.
    """

    form: SurveyForm
    grid: Grid
    header: SurveyHeader
    context: Context
    kinds: list[str] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    personal: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: dict[int, RowNote] = field(default_factory=dict)

    def cells(self, position: int) -> list[object]:
        """Give the raw cells of a column, one a respondent."""
        return [self.grid.rows[p][position] for p in self.positions]

    def number(self, place: int) -> int:
        """Give the row number of a respondent."""
        return self.grid.number(self.positions[place])

    def report(
        self, code: str, found: Message, hint: Message, *, row: int | None = None,
        column: str | None = None, severity: Severity = "notice",
    ) -> None:  # fmt: skip
        """Note a problem."""
        self.problems.append(Problem(code, self.context.place(row, column), found, hint, severity))


def read_survey(form: SurveyForm, grid: Grid, header: SurveyHeader, context: Context) -> SheetRead:
    """Read a survey.

    Parameters
    ----------
    form
        The tool it comes from.
    grid, header
        The sheet and its header.
    context
        Where it comes from and what holds for it.

    Returns
    -------
    SheetRead
        Questions and answers; a row that answers nothing is skipped, and one whose every answer
        is unusable is rejected.
    """
    sheet = SurveySheet(form, grid, header, context, row_kinds(grid, header))
    sheet.positions = [p for p, kind in enumerate(sheet.kinds) if kind == "data"]
    sheet.header = _with_rated_groups(sheet)
    questions = _questions(sheet)
    _put_empty_aside(sheet, questions)
    title = survey_title(grid, header.first, context)
    respondents = _respondents(sheet)
    report_sheet(sheet, questions, respondents)
    kept = [p for p in range(len(sheet.positions)) if sheet.number(p) not in sheet.notes]
    frames = {}
    if kept and questions:
        frames = {
            "survey_questions": question_rows(questions, grid, header, context, title),
            "survey_answers": answer_rows(questions, respondents, kept, context),
        }
    return SheetRead(
        frames,
        _account(sheet),
        tuple(sorted(sheet.problems, key=lambda p: p.place.row or 0)),
        {"title": title},
        grid.number(header.first),
    )


def _with_rated_groups(sheet: SurveySheet) -> SurveyHeader:
    """Take a column called after a group for a question where its answers are ratings."""
    header = sheet.header
    places = [i for i, role in header.roles.items() if role in GROUPS]
    heads = [head(i, header.headings[i]) for i in places]
    read = {one: answers_to(one, sheet.cells(one.position), sheet.form) for one in heads}
    rated = [one for one, found in read.items() if found.kind == "scale" and found.options]
    if not rated:
        return header
    questions: dict[int, Role] = {one.position: "question" for one in rated}
    return replace(
        header,
        roles={**header.roles, **questions},
        heads=tuple(sorted((*header.heads, *rated), key=lambda one: one.position)),
    )


def _questions(sheet: SurveySheet) -> list[Asked]:
    header = sheet.header
    sheet.personal.extend(header.headings[i] for i in header.all_at("personal"))
    cells = {one.position: sheet.cells(one.position) for one in header.heads}
    heads = [one for one in header.heads if not _is_personal(sheet, one, cells[one.position])]
    five = _upto_five(sheet, heads, cells)

    def read(one: Head, grid: Sequence[Head]) -> Answers:
        end = {"upright": "high", "reversed": "low"}.get(header.roles[one.position])
        others = [number for other in grid if other is not one
                  for number in numbers_in(cells[other.position], sheet.form)]  # fmt: skip
        return answers_to(one, cells[one.position], sheet.form, five=five, peers=others, end=end)

    return asked(joined(heads), cells, sheet.form, read)


def _is_personal(sheet: SurveySheet, one: Head, cells: Sequence[object]) -> bool:
    """Leave out a question whose answers are names, numbers or addresses of people."""
    if holds_persons(cells) or (asks_for_person(one.heading) and _is_told(sheet, one, cells)):
        sheet.personal.append(one.heading)
        return True
    return False


def _is_told(sheet: SurveySheet, one: Head, cells: Sequence[object]) -> bool:
    """Say whether a question that may ask for a person is answered with anything but ratings."""
    return answers_to(one, cells, sheet.form).kind not in ("scale", "nps")


def _upto_five(
    sheet: SurveySheet, heads: Sequence[Head], cells: Mapping[int, Sequence[object]]
) -> bool:
    tops = [largest(one, cells[one.position], sheet.form) for one in heads]
    known = [top for top in tops if top is not None]
    return sum(top <= FIVE for top in known) >= 2 and sum(top <= FIVE for top in known) * 2 > len(
        known
    )


def _put_empty_aside(sheet: SurveySheet, questions: Sequence[Asked]) -> None:
    """Skip who answered nothing, reject whose every answer is unusable."""
    for place in range(len(sheet.positions)):
        said = [one.answers.said[place] for one in questions]
        row = sheet.number(place)
        if any(one.gap is None for one in said):
            continue
        if any(one.gap == "unreadable" for one in said):
            found = message("No answer of this row can be used.")
            sheet.notes[row] = RowNote(row, "rejected", "no-usable-answer", found)
            sheet.report("no-usable-answer", found, message("Correct the answers."), row=row,
                         severity="error")  # fmt: skip
        else:
            sheet.notes[row] = RowNote(row, "skipped", "no-answers")


def _respondents(sheet: SurveySheet) -> Respondents:
    header, rows = sheet.header, [sheet.number(p) for p in range(len(sheet.positions))]
    index = pd.Index(rows, dtype="int64")
    place = _best_time(header)
    columns: dict[str, pd.Series[Any]] = {}
    submitted = None
    if place is not None:
        submitted = sheet.cells(place)
        found = times(pd.Series(submitted, index=index, dtype=object), sheet.context,
                      header.zone or sheet.form.zone)  # fmt: skip
        columns["submitted_at"] = found.values
        _report_times(sheet, header.headings[place], found.notes, found.unreadable)
    ended = header.at("finished")
    done = completeness(
        None if ended is None else sheet.cells(ended), submitted if sheet.form.signature else None
    )
    if done is not None:
        columns["complete"] = pd.Series(done, index=index, dtype="boolean")
    for group in GROUPS:
        where = _group_column(header, group)
        if where is not None:
            texts = [masked(written(cell))[0] or None for cell in sheet.cells(where)]
            columns[group] = pd.Series(texts, index=index, dtype="str")
    return Respondents(rows, columns)


def _best_time(header: SurveyHeader) -> int | None:
    place = header.at("submitted_at")
    return header.at("started_at") if place is None else place


def _group_column(header: SurveyHeader, group: Role) -> int | None:
    """Give the column that says which group a respondent belongs to, be it a question."""
    place = header.at(group)
    if place is not None:
        return place
    asked = (one.position for one in header.heads if one.number and role_of(one.stem, {}) == group)
    return next(asked, None)


def _report_times(
    sheet: SurveySheet, heading: str, notes: Sequence[Message], unreadable: Sequence[int]
) -> None:
    for note in notes:
        hint = message("If this is wrong, settle it in project.toml.")
        sheet.report("column-read-so", note, hint, column=heading)
    for row in unreadable:
        if row not in sheet.notes:
            sheet.report(
                "unreadable-cell",
                message("The time of submission cannot be read."),
                message("Correct the cell; until then it counts as empty."),
                row=row, column=heading, severity="warning",
            )  # fmt: skip


def _account(sheet: SurveySheet) -> Account:
    number, made = sheet.grid.number, int(sheet.grid.records)
    beside = {
        number(p): RowNote(number(p), "skipped", kind)
        for p, kind in enumerate(sheet.kinds)
        if kind != "data" and p >= made
    }
    accepted = sum(1 for p in range(len(sheet.positions)) if sheet.number(p) not in sheet.notes)
    return Account.of(len(sheet.kinds) - made, accepted, {**sheet.notes, **beside}.values())
