"""Readers of surveys: one for each tool, and one for sheets that are plainly surveys."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.likert import rank_anywhere, spelt
from implanalytics.core.words import Label
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.engine import without_header
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import find_header
from implanalytics.ingest.headings import folded
from implanalytics.ingest.joined_header import Ways
from implanalytics.ingest.surveys.answers import Answers, answers_to
from implanalytics.ingest.surveys.fields import SETTLED
from implanalytics.ingest.surveys.forms import SurveyForm
from implanalytics.ingest.surveys.header import (
    SurveyHeader,
    header_of,
    signed_header,
)
from implanalytics.ingest.surveys.heads import Head, is_telling
from implanalytics.ingest.surveys.rows import row_kinds
from implanalytics.ingest.surveys.sheet import read_survey

SIGNED = 1000.0
NUMBERED = 900.0
WEAKLY_SIGNED = 500.0
LONGEST = 10
FULL = 4
"""A row of as many different texts is a row of headings, whatever they say."""
JUDGED = 100

_FOREIGN = frozenset(
    map(
        folded,
        (
            "风险描述", "风险编号", "风险名称", "风险", "概率", "可能性", "发生概率", "影响",
            "影响程度", "应对措施",
            "任务名称", "任务", "前置任务", "工期", "计划开始", "计划完成", "计划结束", "开始日期",
            "完成日期", "工时",
            "问题描述", "处理人", "责任人", "负责人", "处理状态", "解决方案", "缺陷", "工单编号",
            "变更描述", "里程碑",
            "交付物", "工作日期", "工作内容", "工作时长", "工作总时长", "work date", "合同金额",
            "预算", "risk", "risk description", "risk id", "probability",
            "likelihood", "impact", "severity", "mitigation", "task", "task name", "predecessors",
            "duration", "planned start", "planned finish", "start date", "finish", "assignee",
            "assigned to", "owner", "status", "状态", "priority", "优先级", "hours", "budget",
            "due date",
            "issue key", "root cause", "deliverable", "milestone", "wbs", "绩效", "考核",
            "理论成绩", "成绩", "完成百分比",
            "% complete",
        ),
    )
)  # fmt: skip

_MARK = re.compile(r"\s*(?:\d+、|第\d+题)")
_DAY = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}(?:[ T]\d.*)?")


@dataclass(frozen=True)
class SurveyReader:
    """The reader of a tool's surveys.

    Attributes
    ----------
    form
        The tool; one without a signature stands for sheets that are plainly surveys.
    """

    form: SurveyForm

    @property
    def name(self) -> str:
        """The name it is looked up by."""
        return self.form.name

    @property
    def label(self) -> Label:
        """What people call it."""
        return self.form.label

    @property
    def verified(self) -> str:
        """What the declaration was checked against."""
        return self.form.verified

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        return ("survey_questions", "survey_answers")

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        settled = _settled(columns)
        if self.form.signature and (found := signed_header(grid, self.form, settled)):
            if self.form.needs_question and _is_foreign(found):
                return 0.0
            return (WEAKLY_SIGNED if self.form.needs_question else SIGNED) + len(found.heads)
        if self.form.numbered and not _has_marks(grid, self.form.numbered):
            return 0.0
        if self.form.numbered:
            plain = _plain_header(grid, self.form, settled)
            return NUMBERED if plain and _has_numbering(plain, self.form) else 0.0
        if self.form.signature:
            return 0.0
        plain = _plain_header(grid, self.form, settled)
        return _evidence(grid, plain, self.form) if plain else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet has questions or it has not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it.

        Raises
        ------
        UnknownNameError
            If the user settled a heading on a column that does not exist.
        """
        for name in filter(None, context.columns.values()):
            if name not in SETTLED:
                raise UnknownNameError("column", name, SETTLED)
        settled = _settled(context.columns)
        header = signed_header(grid, self.form, settled) if self.form.signature else None
        header = (
            header
            or _plain_header(grid, self.form, settled)
            or _any_header(grid, self.form, settled)
        )
        if header is None or not header.heads:
            return without_header(grid, self.label, context)
        return read_survey(self.form, grid, header, context)


def _settled(columns: Mapping[str, str] | None) -> dict[str, str]:
    return {folded(heading): column for heading, column in (columns or {}).items()}


def _plain_header(grid: Grid, form: SurveyForm, settled: Mapping[str, str]) -> SurveyHeader | None:
    """Give the first row whose headings read like questions."""
    width = max((sum(map(bool, texts)) for texts in grid.head), default=0)

    best, fullest = 0.0, 0

    def rating(ways: Sequence[Ways], cells: Sequence[Cell]) -> float:
        nonlocal best, fullest
        under_groups = any(isinstance(way, tuple) for way in ways)
        if best > under_groups:
            return 0.0  # The first row counts, or the first below groups.
        texts = [way if isinstance(way, str) else way[0] for way in ways]
        filled = sum(map(bool, texts))
        if filled < max(2, 0.6 * width) or not all(
            isinstance(cell, str) for cell in cells if written(cell)
        ):
            return 0.0
        above, fullest = fullest, max(fullest, len(set(filter(None, texts))))
        if above >= max(FULL, filled) and not under_groups:
            return 0.0  # What stands below headings is data.
        if not any(map(is_telling, texts)) or any(map(_DAY.fullmatch, texts)):
            return 0.0
        found = header_of(texts, 0, 0, form, settled)
        telling = [one for one in found.heads if one.number or one.rates or one.asks]
        enough = len(telling) >= 2 or (telling and len(found.roles) > len(found.heads))
        if under_groups and sum(1 for cell in cells if written(cell)) < 2:
            return 0.0
        best = float(bool(enough)) * (1 + under_groups)
        return best

    found = find_header(grid, rating)
    if found is None:
        return None
    header = found[0]
    return header_of(header.texts, header.first, header.last, form, settled)


def _any_header(grid: Grid, form: SurveyForm, settled: Mapping[str, str]) -> SurveyHeader | None:
    """Give the first full row: the user says that the sheet is a survey."""
    for position, texts in enumerate(grid.head):
        if sum(map(bool, texts)) >= 2:
            return header_of(texts, position, position, form, settled)
    return None


def _has_marks(grid: Grid, fewest: int) -> bool:
    return any(sum(map(bool, map(_MARK.match, texts))) >= fewest for texts in grid.head)


def _has_numbering(header: SurveyHeader, form: SurveyForm) -> bool:
    marked = [one for one in header.heads if one.number and "、" in one.heading[:5]]
    marked += [one for one in header.heads if one.number and one.heading.startswith("第")]
    return (
        len(marked) >= form.numbered and len(marked) * 2 >= len(header.headings) and _rises(marked)
    )


def _rises(heads: Sequence[Head]) -> bool:
    numbers = [int(one.number) for one in heads if one.number]
    return all(first <= second for first, second in pairwise(numbers))


def _is_foreign(header: SurveyHeader) -> bool:
    return any(folded(heading) in _FOREIGN for heading in header.headings)


def _evidence(grid: Grid, header: SurveyHeader, form: SurveyForm) -> float:
    """Say how plainly a sheet is a survey: headings that ask, and columns that rate."""
    if _is_foreign(header):
        return 0.0
    if sum(rank_anywhere(spelt(heading)) is not None for heading in header.headings) >= 2:
        # Headings that are answers stand over counts of answers.
        return 0.0
    asking = sum(one.asks for one in header.heads)
    numbers = sum(bool(one.number) for one in header.heads)
    if asking < 2 and numbers < 2 and not any(one.rates for one in header.heads):
        return 0.0
    kinds = row_kinds(grid, header, header.last + 1 + JUDGED)
    rows = [grid.rows[p] for p, kind in enumerate(kinds) if kind == "data"]
    read = {
        one: answers_to(one, [cells[one.position] for cells in rows], form) for one in header.heads
    }
    rated = [one for one, answers in read.items() if _is_rating(answers)]
    worded = "units" in kinds or any(
        read[one].kind == "nps" or (read[one].kind == "scale" and read[one].options)
        for one in rated
    )
    numbered = [one for one in header.heads if one.number]
    if not rated or not _is_survey(header, numbered, rated, worded=worded):
        return 0.0
    telling = [one for one in header.heads if one in rated or one.asks or one.number]
    beside = sum(1 for role in header.roles.values() if role not in ("technical", "question"))
    return len(telling) + 0.5 * beside


def _is_rating(answers: Answers) -> bool:
    """Say whether a question is rated; up to a hundred it may be a mark in a test."""
    return answers.kind in ("scale", "nps") and (answers.high or LONGEST + 1) <= LONGEST


def _is_survey(
    header: SurveyHeader, numbered: Sequence[Head], rated: Sequence[Head], *, worded: bool
) -> bool:
    told = [one for one in numbered if one.stem != one.heading]
    respondent = header.at("respondent") is not None or header.at("submitted_at") is not None
    by_number = (
        len(numbered) >= 2 and _rises(numbered) and (bool(told) or respondent or len(numbered) > 4)
    )
    rates = [one for one in rated if one.rates]
    asks = [one for one in header.heads if one.asks]
    by_words = len(rates) >= 2 or (bool(rates) and (bool(asks) or worded))
    return by_number or by_words or (len(asks) >= 2 and (worded or len(rated) >= 2))
