"""What a reader of survey figures must know: what was left out, masked, refused or assumed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from implanalytics.core.words import Message, message
from implanalytics.ingest.columns.parsed import is_empty
from implanalytics.ingest.surveys.frames import Respondents, letters
from implanalytics.ingest.surveys.grids import Asked

if TYPE_CHECKING:
    from implanalytics.ingest.surveys.sheet import SurveySheet

LISTED = 12


def report_sheet(
    sheet: "SurveySheet", questions: Sequence[Asked], respondents: Respondents
) -> None:
    """Report on a survey: never an answer itself, only where it stands."""
    _personal(sheet)
    _masked(sheet, questions)
    _unused(sheet)
    _unusable(sheet, questions)
    _assumed(sheet, questions)
    _codes(sheet)
    _repeated(sheet)
    _unfinished(sheet, respondents)


def _personal(sheet: "SurveySheet") -> None:
    if sheet.personal:
        sheet.report(
            "personal-columns-left-out",
            message(
                "These columns identify people and are not kept: {columns}.",
                columns=tuple(sheet.personal),
            ),
            message("Nothing needs to be done; respondents are told apart by their rows."),
            row=_header_row(sheet),
        )


def _masked(sheet: "SurveySheet", questions: Sequence[Asked]) -> None:
    found = {
        one.head.heading: count
        for one in questions
        if (count := sum(said.personal for said in one.answers.said))
    }
    if found:
        sheet.report(
            "personal-data-masked",
            message(
                "Phone numbers, addresses or ids in answers were replaced by ***, {count:n} in "
                "all. Columns: {columns}.",
                count=sum(found.values()), columns=tuple(found),
            ),
            message("Nothing needs to be done."),
            row=_header_row(sheet),
        )  # fmt: skip


def _unused(sheet: "SurveySheet") -> None:
    header = sheet.header
    named = tuple(header.headings[i] for i in header.all_at("technical"))
    if named:
        sheet.report(
            "headings-not-used",
            message("These headings are not used: {headings}.", headings=named),
            message("If one of them matters, settle it with `columns` in project.toml."),
            row=_header_row(sheet),
        )
    for i, heading in enumerate(header.headings):
        if not heading and any(not is_empty(cell) for cell in sheet.cells(i)):
            sheet.report(
                "column-without-heading",
                message("Column {column} has no heading and is not read.", column=letters(i)),
                message("Give it a heading."),
                row=_header_row(sheet),
                severity="warning",
            )


def _unusable(sheet: "SurveySheet", questions: Sequence[Asked]) -> None:
    for one in questions:
        for place, why in one.answers.refused.items():
            sheet.report(
                "unreadable-answer",
                why,
                message("Correct the answer; until then it counts as empty."),
                row=sheet.number(place),
                column=one.head.heading,
                severity="warning",
            )


def _assumed(sheet: "SurveySheet", questions: Sequence[Asked]) -> None:
    for code in _FOUND:
        headings = [one.head.heading for one in questions if code in one.answers.doubts]
        if headings:
            more = ("…",) if len(headings) > LISTED else ()
            found, hint = assumption(code, (*headings[:LISTED], *more))
            sheet.report(f"{code}-assumed", found, hint, row=_header_row(sheet))


_FOUND = ("better-end", "scale-length", "words-and-numbers", "same-step", "ranking")


def assumption(code: str, headings: tuple[str, ...]) -> tuple[Message, Message]:
    """Say what was assumed about questions, and what to do about it."""
    settle = message(
        "Settle each heading with `columns` in project.toml: answer_value if the higher number is "
        "the better one, reversed_value if the lower one is."
    )
    match code:
        case "better-end":
            found = message(
                "Nothing says which end of the scale is the better one; the numbers are kept as "
                "they are: {headings}.",
                headings=headings,
            )
            return found, settle
        case "scale-length":
            found = message(
                "Only the answers say how long the scale is: {headings}.", headings=headings
            )
            return found, message("Write the scale into the heading, such as (1-10).")
        case "words-and-numbers":
            found = message(
                "Words stand beside numbers; they were read as steps of 1 to 5, 5 the best: "
                "{headings}.",
                headings=headings,
            )
            return found, message("Export either words or numbers.")
        case "same-step":
            found = message(
                "Two different words were read as the same step of the scale: {headings}.",
                headings=headings,
            )
            return found, message("Use one word for one step.")
    found = message(
        "The answers put things in order; their places are kept and are no ratings: {headings}.",
        headings=headings,
    )
    return found, message("Nothing needs to be done.")


def _codes(sheet: "SurveySheet") -> None:
    if "_按序号_" in sheet.context.file:
        sheet.report(
            "codes-instead-of-texts",
            message("The export holds the codes of options, not their texts."),
            message("Export it by text (按文本), so that words say what a code means."),
            severity="warning",
        )


def _repeated(sheet: "SurveySheet") -> None:
    if not (sheet.header.at("submitted_at") or sheet.header.at("respondent") is not None):
        return
    seen: dict[tuple[str, ...], int] = {}
    for place, position in enumerate(sheet.positions):
        row, key = sheet.number(place), tuple(map(repr, sheet.grid.rows[position]))
        first = seen.setdefault(key, row)
        if first != row and row not in sheet.notes:
            sheet.report(
                "repeated-row",
                message("The row is the same as row {row}.", row=str(first)),
                message("If it was entered twice, delete one."),
                row=row,
                severity="warning",
            )


def _unfinished(sheet: "SurveySheet", respondents: Respondents) -> None:
    if "complete" not in respondents.columns:
        return
    done = respondents.columns["complete"].drop(index=list(sheet.notes))
    count = int(done.eq(other=False).sum())
    if count:
        sheet.report(
            "unfinished-answers",
            message(
                "Respondents who did not answer to the end: {count:n}. Their answers are kept "
                "and marked.",
                count=count,
            ),
            message("Nothing needs to be done."),
            row=_header_row(sheet),
        )


def _header_row(sheet: "SurveySheet") -> int:
    return sheet.grid.number(sheet.header.first)
