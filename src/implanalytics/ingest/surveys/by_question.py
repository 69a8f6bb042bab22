"""A questionnaire that one respondent filled in: one row a question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.likert import rank_anywhere, spelt
from implanalytics.core.words import Label, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.engine import without_header
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.identity import identified
from implanalytics.ingest.rows import SUBTOTALS, TOTALS
from implanalytics.ingest.surveys.answers import Answers, answers_to
from implanalytics.ingest.surveys.doubts import assumption
from implanalytics.ingest.surveys.forms import GENERIC
from implanalytics.ingest.surveys.heads import head, one_line
from implanalytics.ingest.surveys.privacy import masked
from implanalytics.ingest.surveys.titles import survey_title
from implanalytics.tables import TABLES

_QUESTION = (
    "题目", "问题", "评价项目", "评价内容", "评价指标", "评价项", "调查内容", "调查项目",
    "调查指标", "评估项目",
    "评估内容", "满意度指标", "服务内容", "项目内容", "question", "statement", "item", "criteria",
    "criterion",
    "survey question",
)  # fmt: skip
_SCORE = (
    "评分", "得分", "打分", "分值", "满意度", "满意程度", "评价", "评价等级", "评价结果",
    "评价分数", "选项", "答案", "回答",
    "score", "rating", "answer", "response", "your rating",
)  # fmt: skip
QUESTION, SCORE = (frozenset(map(folded, names)) for names in (_QUESTION, _SCORE))
_SURVEY = re.compile(r"(?i)满意|问卷|调查|回访|satisfaction|survey|questionnaire|feedback")
_TICKS = frozenset({"√", "✓", "✔", "☑", "■", "●", "1", "x", "v", "是", "yes", "y"})
_NO_TICKS = frozenset({"", "□", "☐", "○", "0", "-", "/", "否", "no", "n"})
FEWEST = 2


@dataclass(frozen=True)
class _Layout:
    position: int
    question: int
    score: int | None
    ticks: Mapping[int, str]


@dataclass(frozen=True)
class QuestionSheetReader:
    """The reader of questionnaires filled in by hand: a score, or a tick below an answer."""

    name: str = "survey-by-question"
    label: Label = field(
        default=Label("Questionnaire of one respondent, one row a question", "单份问卷（每行一题）")
    )
    tables: tuple[str, ...] = ("survey_questions", "survey_answers")
    verified: str = "documentation"

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        del columns
        layout = _layout(grid)
        if layout is None or not _is_survey(grid, layout):
            return 0.0
        _, cells = _answers_in(grid, layout)
        found = answers_to(head(0, "评分"), cells, GENERIC)
        given = sum(one.gap is None for one in found.said)
        rated = found.kind == "scale" and (found.high or 0) <= TEN and given >= FEWEST
        return FITS if rated else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet has questions and answers or it has not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        layout = _layout(grid)
        if layout is None:
            return without_header(grid, self.label, context)
        positions, cells = _answers_in(grid, layout)
        place = layout.score if layout.score is not None else min(layout.ticks)
        heading = one_line(grid.head[layout.position][place])
        found = answers_to(head(place, heading), cells, GENERIC)
        kept = [i for i, one in enumerate(found.said) if one.gap is None]
        rows = [grid.number(position) for position in positions]
        problems = _problems(grid, layout, found, rows, context)
        frames = {} if not kept else _frames(grid, layout, found, [(i, rows[i]) for i in kept],
                                             context)  # fmt: skip
        return SheetRead(
            frames, _account(grid, layout, dict(zip(rows, found.said, strict=True))), problems,
            {"title": survey_title(grid, layout.position, context)},
            grid.number(layout.position),
        )  # fmt: skip


TEN = 10
FITS = 3.5


def _layout(grid: Grid) -> _Layout | None:
    for position, texts in enumerate(grid.head):
        names = [folded(text) for text in texts]
        question = next((i for i, name in enumerate(names) if name in QUESTION), None)
        if question is None:
            continue
        ticks = {i: text for i, text in enumerate(texts) if rank_anywhere(spelt(text))}
        score = next((i for i, name in enumerate(names) if name in SCORE), None)
        if len(ticks) > FEWEST and _are_ticks(grid, position, ticks):
            return _Layout(position, question, None, ticks)
        if score is not None:
            return _Layout(position, question, score, {})
    return None


def _are_ticks(grid: Grid, position: int, ticks: Mapping[int, str]) -> bool:
    marks = {written(cells[i]).casefold() for cells in grid.rows[position + 1 :] for i in ticks}
    return bool(marks & _TICKS) and marks <= _TICKS | _NO_TICKS


def _is_survey(grid: Grid, layout: _Layout) -> bool:
    above = [text for texts in grid.head[: layout.position + 1] for text in texts]
    return any(map(_SURVEY.search, (*above, grid.sheet or "")))


def _answers_in(grid: Grid, layout: _Layout) -> tuple[list[int], list[object]]:
    """Give the positions of the questions and the raw answer to each."""
    positions = [
        position
        for position in range(layout.position + 1, len(grid.rows))
        if (text := written(grid.rows[position][layout.question]))
        and folded(text) not in TOTALS | SUBTOTALS
    ]
    return positions, [_answer(grid, layout, position) for position in positions]


def _answer(grid: Grid, layout: _Layout, position: int) -> object:
    cells = grid.rows[position]
    if layout.score is not None:
        return cells[layout.score]
    ticked = [word for i, word in layout.ticks.items() if written(cells[i]).casefold() in _TICKS]
    return None if not ticked else " / ".join(ticked)


def _problems(
    grid: Grid, layout: _Layout, found: Answers, rows: Sequence[int], context: Context
) -> tuple[Problem, ...]:
    texts, top = grid.head[layout.position], grid.number(layout.position)
    used = {layout.question, layout.score, *layout.ticks}
    left = tuple(one_line(text) for i, text in enumerate(texts) if text and i not in used)
    said = []
    if left:
        unused = message("These headings are not used: {headings}.", headings=left)
        hint = message("If one of them matters, settle it with `columns` in project.toml.")
        said.append(Problem("headings-not-used", context.place(top), unused, hint, "notice"))
    if layout.score is not None and "better-end" in found.doubts:
        doubt, hint = assumption("better-end", (one_line(texts[layout.score]),))
        said.append(Problem("better-end-assumed", context.place(top), doubt, hint, "notice"))
    correct = message("Correct the answer; until then it counts as empty.")
    said += [
        Problem("unreadable-answer", context.place(rows[i]), why, correct, "warning")
        for i, why in found.refused.items()
    ]
    return tuple(said)


def _frames(
    grid: Grid, layout: _Layout, found: Answers, kept: Sequence[tuple[int, int]], context: Context
) -> dict[str, pd.DataFrame]:
    heads = [head(0, written(grid.cells(row)[layout.question])) for _, row in kept]
    index = pd.Index([row for _, row in kept])
    ids = [f"{context.source_id}:{row}" for _, row in kept]
    questions = pd.DataFrame(
        {
            "question_id": ids,
            "survey": survey_title(grid, layout.position, context),
            "number": [one.number or str(i) for i, one in enumerate(heads, start=1)],
            "position": range(1, len(kept) + 1),
            "text": [masked(one.stem)[0] for one in heads],
            "kind": found.kind,
            "scale_low": found.low,
            "scale_high": found.high,
            "better_end": found.better,
        },
        index=index,
    )
    answers = pd.DataFrame(
        {
            "answer_id": ids,
            "question_id": ids,
            "respondent_id": f"{context.source_id}:sheet",
            "answer_text": [found.said[i].text for i, _ in kept],
            "answer_value": [found.values[i] for i, _ in kept],
        },
        index=index,
    )
    return {
        name: TABLES[name].conform(identified(TABLES[name], frame, context))
        for name, frame in (("survey_questions", questions), ("survey_answers", answers))
    }


def _account(grid: Grid, layout: _Layout, said: Mapping[int, object]) -> Account:
    notes, accepted = [], 0
    for position, cells in enumerate(grid.rows):
        row = grid.number(position)
        if position < int(grid.records):
            continue
        if not any(map(written, cells)):
            notes.append(RowNote(row, "skipped", "blank"))
        elif position <= layout.position:
            kind = "header" if position == layout.position else "title"
            notes.append(RowNote(row, "skipped", kind))
        elif row not in said:
            notes.append(RowNote(row, "skipped", "note"))
        elif (gap := getattr(said[row], "gap", None)) is None:
            accepted += 1
        elif gap == "unreadable":
            found = message("No answer of this row can be used.")
            notes.append(RowNote(row, "rejected", "no-usable-answer", found))
        else:
            notes.append(RowNote(row, "skipped", "no-answers"))
    return Account.of(len(grid.rows) - int(grid.records), accepted, notes)
