"""What each row of a survey is: a respondent, or something beside the answers."""

import re
from collections.abc import Sequence

from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.rows import SUBTOTALS, TOTALS
from implanalytics.ingest.surveys.fields import QUESTIONS
from implanalytics.ingest.surveys.header import SurveyHeader

_STATISTICS = frozenset(
    map(
        folded,
        ("平均", "平均分", "平均值", "均值", "平均得分", "均分", "得分率", "满意率", "人数",
         "中位数", "标准差",
         "最高分", "最低分", "average", "avg", "mean", "median", "std", "std dev", "min", "max",
         "count", "n", "average score"),
    )
)  # fmt: skip
_NOTE = re.compile(r"(?i)^\s*(?:注|备注|说明|填表说明|notes?|remarks?|legend|source)\s*[:：1１]")
_UNIT = re.compile(r"[(（\[【]?\s*(?:\d+\s*[-~～—至]\s*\d+\s*分?|text|文本|单选题?|多选题?|"
                   r"填空题|矩阵题|量表题|必填|选填|分)\s*[)）\]】]?", re.IGNORECASE)  # fmt: skip
PREVIEWS = frozenset(
    map(folded, ("Survey Preview", "Survey Test", "Preview", "Test", "预览", "测试"))
)
PREVIEW_CODES = (1.0, 2.0)


def row_kinds(grid: Grid, header: SurveyHeader, end: int | None = None) -> list[str]:
    """Say of the rows of a survey, up to `end`, what each is; ``data`` for a respondent."""
    return [_kind(header, position, cells) for position, cells in enumerate(grid.rows[:end])]


def _kind(header: SurveyHeader, position: int, cells: Sequence[Cell]) -> str:
    texts = [written(cell) for cell in cells]
    if not any(texts):
        return "blank"
    if position <= header.last:
        return "header" if position >= header.first else "title"
    if _repeats(header, texts):
        return "repeated-header"
    if position == header.last + 1 and all(_UNIT.fullmatch(text) for text in texts if text):
        return "units" if all(isinstance(cell, str) or cell is None for cell in cells) else "data"
    first = next(text for text in texts if text)
    name = folded(first.rstrip(":："))
    if name in TOTALS | SUBTOTALS:
        return "total"
    if name in _STATISTICS and not _is_answer(header, texts):
        return "total"
    if _NOTE.match(first) and sum(map(bool, texts)) == 1:
        return "note"
    return "preview" if _is_preview(header, cells) else "data"


def _is_answer(header: SurveyHeader, texts: Sequence[str]) -> bool:
    """Say whether the first text of a row stands in the column of a question."""
    place = next(i for i, text in enumerate(texts) if text)
    return header.roles.get(place) in QUESTIONS


def _repeats(header: SurveyHeader, texts: Sequence[str]) -> bool:
    pairs = zip(header.headings, texts, strict=True)
    same = sum(1 for heading, text in pairs if text and " ".join(text.split()) == heading)
    return same >= 2 and same >= 0.6 * sum(map(bool, header.headings))


def _is_preview(header: SurveyHeader, cells: Sequence[Cell]) -> bool:
    place = header.at("mode")
    if place is None:
        return False
    cell = cells[place]
    text = written(cell)
    return folded(text) in PREVIEWS or text in [f"{code:g}" for code in PREVIEW_CODES]
