"""Questions of one column, or of several: rows of a grid, or one column an option."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from implanalytics.ingest.surveys.answers import Answers
from implanalytics.ingest.surveys.choices import options
from implanalytics.ingest.surveys.forms import SurveyForm
from implanalytics.ingest.surveys.heads import Head
from implanalytics.ingest.surveys.said import Said, all_said

Cells: TypeAlias = Mapping[int, Sequence[object]]
Read: TypeAlias = Callable[[Head, Sequence[Head]], Answers]

_OTHER = re.compile(r"(?i)\s*(?:other|其他|其它)")
_CHOSEN = frozenset({"1", "y", "checked", "selected", "√", "✓", "quoted"})
_LEFT = frozenset({"0", "unchecked", "not selected", "not quoted"})


@dataclass(frozen=True)
class Asked:
    """One question with its answers.

    Attributes
    ----------
    head
        The heading of its first column.
    number, text
        As shown; rows of a grid are numbered behind the question.
    answers
        One a respondent.
    """

    head: Head
    number: str | None
    text: str
    answers: Answers


def asked(
    groups: Sequence[Sequence[Head]], cells: Cells, form: SurveyForm, read: Read
) -> list[Asked]:
    """Read the questions of a sheet.

    Parameters
    ----------
    groups
        The columns of each question.
    cells
        Raw cells of each column, one a respondent.
    form
        The tool they come from.
    read
        Reads a question of one column; the second argument is its grid.
    """
    numbered = sum(bool(group[0].number) for group in groups) * 2 >= len(groups)
    found: list[Asked] = []
    for group in _with_lone_options(groups, cells):
        number = group[0].number if numbered else str(_next(found))
        listed, rest = _without_other(group)
        if len(group) > 1 and (merged := _options(listed, cells, form)):
            found.append(Asked(group[0], number, _stem(listed), merged))
            own = f"{number}.0" if number else None
            found.extend(Asked(one, own, _text(one), read(one, ())) for one in rest)
            continue
        for place, one in enumerate(group, start=1):
            own = f"{number}.{place}" if len(group) > 1 and number else number
            found.append(Asked(one, own, _text(one), read(one, _grid(group))))
    return _ranked(found)


def _grid(group: Sequence[Head]) -> Sequence[Head]:
    """Give the rows of one grid; questions that only share a number have no part."""
    return group if all(one.part for one in group) else ()


def _without_other(group: Sequence[Head]) -> tuple[Sequence[Head], Sequence[Head]]:
    """Set the column apart in which "other" is typed."""
    typed = [one for one in group if _OTHER.match(one.part)]
    return (group, ()) if not typed else ([one for one in group if one not in typed], typed)


def _next(found: Sequence[Asked]) -> int:
    return 1 + len({one.number.split(".")[0] for one in found if one.number})


def _text(one: Head) -> str:
    if one.part and one.stem and one.part not in one.stem:
        return f"{one.stem}: {one.part}"
    return one.part or one.stem or one.heading


def _stem(group: Sequence[Head]) -> str:
    stem = next((one.stem for one in group if one.stem), "")
    return stem or " / ".join(one.part for one in group)


def _with_lone_options(groups: Sequence[Sequence[Head]], cells: Cells) -> list[tuple[Head, ...]]:
    """Join neighbours whose every answer is their own heading: options without a question."""
    found: list[tuple[Head, ...]] = []
    joining = False
    for group in groups:
        lone = len(group) == 1 and _repeats_heading(group[0], cells)
        if lone and joining:
            found[-1] = (*found[-1], group[0])
        else:
            found.append(tuple(group))
        joining = lone
    return found


def _repeats_heading(one: Head, cells: Cells) -> bool:
    texts = {str(cell).strip() for cell in cells[one.position] if _filled(cell)}
    return texts == {one.heading}


def _filled(cell: object) -> bool:
    return cell is not None and bool(str(cell).strip())


def _options(group: Sequence[Head], cells: Cells, form: SurveyForm) -> Answers | None:
    """Read one column an option as one answer, None if the columns are rows of a grid."""
    columns = [all_said(cells[one.position], form) for one in group]
    names = [one.part or one.heading for one in group]
    if not all(_is_option(column, name) for column, name in zip(columns, names, strict=True)):
        return None
    given = [one.text for column in columns for one in column if one.text]
    if not given:
        return None
    said, chosen = [], []
    for row in zip(*columns, strict=True):
        marks = [(name, one) for name, one in zip(names, row, strict=True)]
        picked = [name for name, one in marks if _is_picked(one, name)]
        gaps = [one.gap for one in row if one.gap]
        missing = len(gaps) == len(row)
        chosen.append([] if missing else picked)
        text = "┋".join(picked) or None
        gap = ("skipped" if "skipped" in gaps else "empty") if missing or not text else None
        said.append(Said(text, gap=gap))
    return Answers("multiple", said, [None] * len(said), options=options(chosen))


def _is_option(column: Sequence[Said], name: str) -> bool:
    texts = {one.text.strip() for one in column if one.text}
    return all(text == name or text.casefold() in _CHOSEN | _LEFT for text in texts)


def _is_picked(one: Said, name: str) -> bool:
    if one.text is None:
        return False
    text = one.text.strip()
    return text == name or text.casefold() in _CHOSEN


def _ranked(found: list[Asked]) -> list[Asked]:
    """Take the places of a ranking for numbers: they rate nothing by themselves."""
    groups: dict[str, list[int]] = {}
    for i, one in enumerate(found):
        if one.head.group and one.answers.kind == "scale":
            groups.setdefault(one.head.group, []).append(i)
    for places in groups.values():
        if len(places) >= 3 and _is_ranking([found[i].answers for i in places]):
            for i in places:
                old = found[i]
                plain = [one.number if one.gap is None else None for one in old.answers.said]
                answers = Answers("number", old.answers.said, plain, doubts=("ranking",))
                found[i] = Asked(old.head, old.number, old.text, answers)
    return found


def _is_ranking(answers: Sequence[Answers]) -> bool:
    rows = list(zip(*(one.said for one in answers), strict=True))
    given = [[one.number for one in row if one.number is not None] for row in rows]
    full = [numbers for numbers in given if len(numbers) >= 3]
    places = [sorted(numbers) == list(range(1, len(numbers) + 1)) for numbers in full]
    return len(full) >= 2 and sum(places) >= 0.8 * len(full)
