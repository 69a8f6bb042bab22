"""Where the table begins on a sheet: the header row, and what stands above it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import Matched, folded, in_brackets

Ways: TypeAlias = "str | tuple[str, ...]"
Rating: TypeAlias = "Callable[[Sequence[Ways], Sequence[Cell]], float]"


@dataclass(frozen=True)
class Header:
    """The header of a table.

    Attributes
    ----------
    first, last
        Positions of its rows in the grid; the same unless it has two.
    texts
        The heading of every column, ``""`` where there is none.
    ways
        How each heading may be read; a group over a heading gives two ways.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    ways: tuple[Ways, ...]


@dataclass(frozen=True)
class Layout:
    """A header with the columns a reader makes of it.

    Attributes
    ----------
    header
        Where it is and what it says.
    matched
        Which heading gives which column.
    units
        What a row of units below the header says, by position.
    """

    header: Header
    matched: Matched
    units: Mapping[int, str] = field(default_factory=dict)

    def heading_with_unit(self, position: int) -> str:
        """Give a heading with its unit, be it in brackets or in a row below the header."""
        heading, unit = self.header.texts[position], self.units.get(position)
        return f"{heading}({unit})" if unit and not in_brackets(heading) else heading


def find_header(grid: Grid, rating: Rating) -> tuple[Header, float] | None:
    """Give the row which `rating` likes best among the first rows, with its score.

    Parameters
    ----------
    grid
        The sheet.
    rating
        Gives a score for the headings and raw cells of one row; 0 or less is no header.

    Returns
    -------
    tuple of Header and float, or None
        None if no row is a header. Of equal rows the first is taken, of one row and two joined
        rows the one row.
    """
    best: tuple[Header, float] | None = None
    for header, cells in _candidates(grid):
        score = rating(header.ways, cells)
        if score > 0 and (best is None or score > best[1]):
            best = (header, score)
    return best


def _candidates(grid: Grid) -> Iterator[tuple[Header, tuple[Cell, ...]]]:
    for position, texts in enumerate(grid.head[:1] if grid.records else grid.head):
        if not any(texts):
            continue
        cells = grid.rows[position]
        yield Header(position, position, texts, texts), cells
        if position + 1 < len(grid.rows) and (ways := _joined(grid, position, texts)):
            first_ways = tuple(way if isinstance(way, str) else way[0] for way in ways)
            yield Header(position, position + 1, first_ways, ways), cells


def _joined(grid: Grid, position: int, texts: tuple[str, ...]) -> tuple[Ways, ...] | None:
    """Read a row of groups and the row below it as one header, if groups are merged cells."""
    groups = {
        column: texts[left]
        for top, left, bottom, right in grid.merged
        if top == position == bottom and right > left and texts[left]
        for column in range(left, right + 1)
    }
    if not groups or len(groups) == grid.width:
        return None
    below = tuple(map(written, grid.rows[position + 1]))
    if not any(below):
        return None
    return tuple(
        (groups[i] + low, low + groups[i]) if i in groups and low else (high or low)
        for i, (high, low) in enumerate(zip(texts, below, strict=True))
    )


_LABELS: dict[str, tuple[str, ...]] = {
    "project": ("项目名称", "项目", "所属项目", "project", "project name"),
    "manager": ("项目经理", "project manager", "pm"),
    "person": ("姓名", "填报人", "员工姓名", "员工", "name", "employee", "consultant", "person"),
    "period": (
        "周期", "期间", "统计周期", "填报周期", "周次", "月份", "统计月份", "年月", "年度", "年份",
        "period", "month", "week", "year", "week of", "week starting", "week commencing",
    ),
    "date": (
        "日期", "准备日期", "编制日期", "截止日期", "date", "today's date", "prepared on",
        "date prepared",
    ),
    "extracted": (
        "导出时间", "导出日期", "导出于", "数据导出时间", "提取时间", "提取日期", "数据日期",
        "数据截至", "截至日期", "状态日期", "exported", "exported on", "exported at", "export date",
        "extracted", "extracted on", "generated", "generated on", "generated at", "report date",
        "as of", "status date", "data date", "run date",
    ),
    "unit": ("单位", "工时单位", "unit", "units"),
    "customer": ("客户", "客户名称", "customer", "client"),
}  # fmt: skip

LABELS: Mapping[str, str] = {
    folded(label): key for key, labels in _LABELS.items() for label in labels
}

_PAIR = re.compile(r"\s*([^:：\n()（）]{1,30}?)\s*[:：]\s*([^:：\n]*?)\s*(?=$|\n|\s{2,}|\t|[;；])")


def metadata_above(grid: Grid, end: int) -> dict[str, str]:
    """Give what the rows above position `end` say about the table.

    Returns
    -------
    dict
        ``title`` (the first lone text) and what stands behind labels: ``project``, ``manager``,
        ``person``, ``period``, ``date``, ``extracted``, ``unit``, ``customer``, or the label as
        written.
    """
    found: dict[str, str] = {}
    for cells in grid.rows[:end]:
        texts = [text for text in map(written, cells) if text]
        pairs = list(_pairs(texts))
        for label, value in pairs:
            found.setdefault(LABELS.get(folded(label), label), value)
        if len(texts) == 1 and not pairs:
            found.setdefault("title" if "title" not in found else f"title_{len(found)}", texts[0])
    return found


def _pairs(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    position = 0
    while position < len(texts):
        text = texts[position]
        ahead = texts[position + 1] if position + 1 < len(texts) else ""
        is_label = text.rstrip().endswith((":", "：")) or folded(text) in LABELS
        if is_label and ahead and folded(ahead) not in LABELS and not ahead.endswith((":", "：")):
            yield text.rstrip(":： "), ahead
            position += 2
            continue
        for label, value in _PAIR.findall(text):
            if value and not label.isdigit():
                yield label, value
        position += 1
