"""What stands above a table and says what the table is about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headings import folded

_LABELS: dict[str, tuple[str, ...]] = {
    "project": ("项目名称", "项目", "所属项目", "project", "project name"),
    "manager": ("项目经理", "项目负责人", "project manager", "pm"),
    "person": ("姓名", "填报人", "员工姓名", "员工", "name", "employee", "consultant", "person"),
    "period": (
        "周期", "期间", "统计周期", "填报周期", "周次", "月份", "统计月份", "年月", "年度", "年份",
        "统计区间", "统计时间", "时间范围", "报告期", "period", "month", "week", "year", "week of",
        "week starting", "week commencing", "date range", "reporting period",
    ),
    "date": (
        "日期", "准备日期", "编制日期", "截止日期", "date", "today's date", "prepared on",
        "date prepared",
    ),
    "extracted": (
        "导出时间", "导出日期", "导出于", "数据导出时间", "提取时间", "提取日期", "数据提取日期",
        "下载时间", "生成时间", "数据日期", "数据截至", "截至日期", "状态日期", "exported on",
        "exported at", "exported", "export date", "extraction date", "extracted", "extracted on",
        "extracted at", "generated", "generated on", "generated at", "report date", "as of",
        "status date", "data date", "run date",
    ),
    "unit": ("单位", "工时单位", "金额单位", "unit", "units"),
    "customer": ("客户", "客户名称", "customer", "client"),
}  # fmt: skip

NAMES = frozenset(name.casefold() for names in _LABELS.values() for name in names)

LABELS: Mapping[str, str] = {
    folded(label): key for key, labels in _LABELS.items() for label in labels
}

MOST_TITLES = 5
"""So many lone texts are kept; more are an introduction, not titles."""

_ANY_NAME = "|".join(
    sorted((re.escape(n) for names in _LABELS.values() for n in names), key=len, reverse=True)
)
_CUT = re.compile(
    r"[\n\t;；|｜]+|\s{2,}"
    r"|\s*[,，、]\s*(?=[^\s\d:：,，、][^\s:：,，、]{0,11}\s*[:：])"
)
_KNOWN = re.compile(rf"(?<!\S)(?:{_ANY_NAME})\s*[:：]", re.IGNORECASE)
_PAIR = re.compile(r"\s*([^\d:：()（）][^:：()（）]{0,29}?)\s*[:：]\s*(.+?)\s*")


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
    titles = 0
    for cells in grid.rows[:end]:
        texts = [text for text in map(written, cells) if text]
        pairs = list(pairs_in(texts))
        for label, value in pairs:
            found.setdefault(LABELS.get(folded(label), label), value)
        if len(texts) == 1 and not pairs and titles < MOST_TITLES:
            found.setdefault(f"title_{len(found)}" if titles else "title", texts[0])
            titles += 1
    return found


def _pieces(text: str) -> Iterator[str]:
    """Cut a text where another label begins."""
    for part in _CUT.split(text):
        cuts = [0, *(found.start() for found in _KNOWN.finditer(part)), len(part)]
        yield from (part[a:b] for a, b in pairwise(dict.fromkeys(cuts)))


def pairs_in(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each label with its value, in one cell or in two beside each other.

    >>> list(pairs_in(["项目：甲 项目经理：李雷", "Period", "June 2024"]))
    [('项目', '甲'), ('项目经理', '李雷'), ('Period', 'June 2024')]
    """
    position = 0
    while position < len(texts):
        text = texts[position]
        ahead = texts[position + 1] if position + 1 < len(texts) else ""
        is_label = text.rstrip().endswith((":", "：")) or folded(text) in LABELS
        if is_label and ahead and folded(ahead) not in LABELS and not ahead.endswith((":", "：")):
            yield text.rstrip(":： "), ahead
            position += 2
            continue
        for piece in _pieces(text):
            if pair := _PAIR.fullmatch(piece):
                yield pair[1], pair[2]
        position += 1
