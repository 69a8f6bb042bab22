"""What each row of a sheet is: title, header, data, total, note, or nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import Header, header_rows
from implanalytics.ingest.headings import folded
from implanalytics.ingest.plain_rows import Filled, filled_cells, may_be_other
from implanalytics.ingest.row_kinds import RowKind, RowKinds
from implanalytics.ingest.sums_above import sums_rows_above

_SUBTOTALS = ("小计", "本页小计", "分项小计", "subtotal", "sub-total", "sub total")
_TOTALS = (
    "合计", "总计", "共计", "累计", "汇总", "总和", "本页合计", "合计工时", "总工时", "工时合计",
    "total", "totals", "grand total", "sum", "total time", "total hours", "overall total",
)  # fmt: skip
_STATISTICS = (
    "平均", "平均值", "均值", "最大值", "最小值", "计数", "average", "avg", "mean",
    "maximum", "minimum",
)  # fmt: skip
STATISTICS = frozenset(map(folded, _STATISTICS))
SUBTOTALS = frozenset(map(folded, _SUBTOTALS))
TOTALS = frozenset(map(folded, _TOTALS))
SUMMARIES = SUBTOTALS | TOTALS | STATISTICS

_MAY_BE_TOTAL = re.compile(
    r"(?i)计|均|最|人数|avg|mean|count|min|max|aver|汇总|总和|总工时|total|sum|[\uff21-\uff5a]"
)
_ENDS_TOTAL = re.compile(r"(小计|合计|总计)[:：]?$")
_BEGINS_TOTAL = re.compile(
    r"(?i)^(小计|合计|总计)([:：(（]|$)"
    r"|^(grand[ -]|sub[ -]?)?totals?(\s*[:：(（].*|\s+(for|of|per)\b.*"
    r"|([\s,&/]+(hours?|hrs?|h|time|effort|days?|pd|costs?|amounts?|budget|planned|actual|work"
    r"|logged|spent|booked|estimated|remaining|person|man|this|all|week|month|tasks?|risks?"
    r"|and|the|in|records?|rows?|items?|\d[\d./-]*))*)\s*[:：]?\s*$"
)
_MAY_SUM = re.compile(
    r"(?i)^(小计|合计|总计|共计|汇总)|^(grand |sub-?)?totals?\b|^sum\b|\b(sub-?)?totals?\s*:?$"
)
_SIGNATURE = re.compile(
    r"(?i)^\s*(编制|编写|审核|审批|批准|制表|填表|填报|复核|签字|签名|备注|说明|注|制单|统计|"
    r"打印|导出|生成|项目经理签|prepared by|approved by|reviewed by|checked by|signature|signed|"
    r"notes?\b|remarks?\b|legend|generated|exported|source\b)[^:：]{0,12}[:：]"
)
_BAND = re.compile(
    r"\s*(第?[一二三四五六七八九十]+[、.．)）章节步 ]|"
    r"[(（][一二三四五六七八九十]+[)）]|[IVX]+[.、])"
)
LEGEND_CELLS = 3
_LEGEND = re.compile(
    r"(?i)(说明|图例|注释|定义|取值|口径|分级标准|评分标准)[:：]?$|^(legend|scale|definitions?)\b"
)
_PAGE = re.compile(r"(?i)^[-–— ]*(第\s*\d+\s*页|page\s*\d+|共\s*\d+\s*页)")
_LABEL = re.compile(r"^\s*[^:：\d]{1,12}[:：]")
_UNITS = frozenset(
    map(
        folded,
        (
            "h", "hr", "hrs", "hour", "hours", "小时", "工时", "人天", "人日", "天", "d", "day",
            "days", "工作日", "person-days", "pd", "md", "min", "分钟", "%", "百分比", "元", "万元",
            "千元", "cny", "rmb", "usd", "eur", "yyyy-mm-dd", "yyyy/mm/dd", "dd/mm/yyyy",
            "mm/dd/yyyy", "date", "text", "文本", "日期", "数字", "number", "单位", "人时", "人月",
            "人周", "工日", "man-days", "man-day", "person-day", "man-hours", "person-hours",
            "person-months", "minutes", "分", "秒", "百元", "亿元", "美元", "欧元",
        ),
    )
)  # fmt: skip
_DATE_FORMAT = re.compile(r"(y{2,4}|年)([-/.]?(m{1,2}|月)([-/.]?(d{1,2}|日))?)?")
_UNIT_LABEL = re.compile(r"^(单位|unit)\s*[:：]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Shape:
    """What tells the rows of one table apart.

    Attributes
    ----------
    header
        Where the header is.
    labels
        Positions of columns whose text says which thing a row is about.
    dates
        Positions of columns that hold dates.
    needed
        Positions of columns without which a row is not data.
    ids
        Positions of columns that number the rows; a band such as 一、基础数据 may stand there.
    """

    header: Header
    labels: frozenset[int]
    dates: frozenset[int]
    needed: frozenset[int]
    ids: frozenset[int] = frozenset()


def classify(grid: Grid, shape: Shape) -> RowKinds:
    """Say of every row of `grid` what it is, in order."""
    filled = filled_cells(grid)
    doubtful = np.flatnonzero(may_be_other(grid, shape, filled)).tolist()
    kinds = {p: _kind(grid, shape, p, filled.places(p)) for p in doubtful}
    if not grid.records:
        _settle_sums(grid, shape, kinds, filled)
        _set_lone_rows_apart(grid, shape, kinds, filled)
    return _kinds_of(grid, kinds)


def _kinds_of(grid: Grid, kinds: dict[int, RowKind]) -> RowKinds:
    return RowKinds(len(grid.rows), {p: kind for p, kind in kinds.items() if kind != "data"})


def _kind(grid: Grid, shape: Shape, position: int, filled: Sequence[int]) -> RowKind:
    header, cells = shape.header, grid.rows[position]
    if not filled:
        return "blank"
    if position < header.first:
        return "title"
    if position <= header.last:
        return "header"
    if grid.records:
        return _total(shape, cells) or "data"
    if position == header.last + 1 and _is_units(cells, filled):
        return "units"
    if any(_repeats(texts, cells) for texts in header_rows(grid, header)):
        return "repeated-header"
    return _total(shape, cells) or "data"


def _is_units(cells: Sequence[Cell], filled: Sequence[int]) -> bool:
    return all(isinstance(cell := cells[i], str) and _is_unit(cell) for i in filled)


def _is_unit(text: str) -> bool:
    inner = stated_unit(text)
    return folded(inner) in _UNITS or bool(_DATE_FORMAT.fullmatch(inner.casefold()))


def stated_unit(text: str) -> str:
    """Give the unit that a cell of a row of units names.

    >>> stated_unit("（单位：人天）"), stated_unit("h")
    ('人天', 'h')
    """
    return _UNIT_LABEL.sub("", text.strip().strip("()（）[]【】").strip())


def _repeats(headings: Sequence[str], cells: Sequence[Cell]) -> bool:
    named = [i for i, heading in enumerate(headings) if heading]
    needed = max(2, 0.6 * len(named))
    for left, i in zip(range(len(named), 0, -1), named, strict=True):
        if left < needed:
            return False
        cell = cells[i]
        if isinstance(cell, (str, date)) and written(cell) == headings[i]:
            needed -= 1
    return needed <= 0


def _settle_sums(grid: Grid, shape: Shape, kinds: dict[int, RowKind], filled: Filled) -> None:
    """Take for a total what begins like one and has the sums of the rows above."""
    first = next((i for i, text in enumerate(shape.header.texts) if text), 0)
    for position, kind in kinds.items():
        if kind != "data":
            continue
        cells = grid.rows[position]
        dated = any(cells[i] is not None and written(cells[i]) for i in shape.dates)
        if dated and not any(isinstance(c, str) and _MAY_BE_TOTAL.search(c) for c in cells):
            continue
        text = first_text(cells)
        only_number = not text and filled.places(position) == (first,)
        if only_number or (text and not _MAY_SUM.search(text)):
            continue
        others = [i for i in shape.labels if written(cells[i]) not in ("", "_", "-", text)]
        if not others and sums_rows_above(grid, _kinds_of(grid, kinds), position):
            kinds[position] = "total"


def _total(shape: Shape, cells: Sequence[Cell]) -> RowKind | None:
    """Say whether a row sums others; a row with a date or things of its own is data."""
    if not any(isinstance(cell, str) and _MAY_BE_TOTAL.search(cell) for cell in cells):
        return None
    texts = [(i, written(c)) for i, c in enumerate(cells) if isinstance(c, str) and written(c)]
    exact = next((i for i, text in texts if folded(text) in SUMMARIES), None)
    place, text = texts[0] if exact is None else (exact, written(cells[exact]))
    if exact is None and not (_ENDS_TOTAL.search(text) or _BEGINS_TOTAL.match(text)):
        return None
    others = sum(1 for i in shape.labels - {place} if written(cells[i]) not in ("", "_", "-"))
    dated = any(written(cells[i]) for i in shape.dates - {place})
    summed = any(isinstance(c, (int, float)) and not isinstance(c, bool) for c in cells) or any(
        other[:1].isdigit() for i, other in texts if i != place
    )
    if exact is not None:
        leads = not any(written(c) for c in cells[:place])
        is_total = others <= 1 if not dated else not others and leads
    else:
        is_total = not others and not dated and summed
    if not is_total:
        return None
    if folded(text) in STATISTICS:
        return "note"
    return "subtotal" if "小计" in text or folded(text).startswith("sub") else "total"


def _set_lone_rows_apart(
    grid: Grid, shape: Shape, kinds: dict[int, RowKind], filled: Filled
) -> None:
    """Tell bands and notes from data: lone texts, and signatures below the last full row."""
    full = _full_rows(grid, shape, kinds, filled)
    last = full[-1] if full else shape.header.last
    spread = {top for top, left, _, right in grid.merged if right > left}
    covered = {row for top, _, end, _ in grid.merged for row in range(top + 1, end + 1)}
    for position, kind in kinds.items():
        if kind != "data" or position in covered:
            continue
        before_header = kinds.get(position + 1) == "repeated-header"
        cells, places = grid.rows[position], filled.places(position)
        first = cells[places[0]]
        lone = isinstance(first, str) and all(cells[i] == first for i in places[1:])
        if position > last:
            # A table of one column that matters has lone rows only; they are its data.
            if lone and full or _is_signature(cells, places):
                kinds[position] = "note"
        elif lone and _PAGE.match(written(first)):
            kinds[position] = "note"
        elif lone and (
            position in spread
            or before_header
            or not shape.needed & set(places)
            or (places[0] in shape.ids and _BAND.match(str(first)))
        ):
            kinds[position] = "section"


def _full_rows(grid: Grid, shape: Shape, kinds: dict[int, RowKind], filled: Filled) -> list[int]:
    """Give the positions of rows with two cells or more, one of them of a column that matters."""
    full = (filled.counts >= 2) & filled.any_of(shape.labels | shape.dates | shape.needed)
    for position, kind in kinds.items():
        full[position] &= kind == "data" and not _is_signature(
            grid.rows[position], filled.places(position)
        )
    return np.flatnonzero(full).tolist()


def _is_signature(cells: Sequence[Cell], filled: Sequence[int]) -> bool:
    first = cells[filled[0]]
    texts = [cell for i in filled if isinstance(cell := cells[i], str)]
    if len(texts) < len(filled) or not isinstance(first, str):
        return False
    is_legend = len(texts) <= LEGEND_CELLS and bool(_LEGEND.search(first))
    return is_legend or bool(_SIGNATURE.match(first)) or all(map(_LABEL.match, texts))


def first_text(cells: Sequence[Cell]) -> str:
    """Give the first text of a row, ``""`` if it has none."""
    return next((written(c) for c in cells if isinstance(c, str) and written(c)), "")
