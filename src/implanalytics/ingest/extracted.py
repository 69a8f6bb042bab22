"""When a sheet was taken from its tool, where a title or a last line says so."""

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from implanalytics.ingest.columns import instants
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.row_kinds import RowKinds

KEY = "extracted"
"""Key of the sheet's metadata under which the time stands, as ISO text."""

_ZH = "报表生成时间|生成时间|导出时间|导出日期|导出于|下载时间|数据提取时间"
_EN = (
    "(?:generated|exported|extracted)(?: (?:at|on|date|time))?"
    "|(?:export|extraction|report)(?:ed)? (?:date|time|run)"
)
_SAYS_SO = re.compile(
    rf"(?i)(?:(?:{_EN}|displaying .{{0,40}}?issues? (?:at|on))\s*(?:[:：]\s*|\s)(?P<en>\S.*)"
    rf"|(?:{_ZH})\s*[:：]?\s*(?P<zh>\S.*))"
)
_LABEL_ALONE = re.compile(rf"(?i)^\s*(?:{_ZH}|{_EN})\s*[:：]?\s*$")
_YEAR_LAST = re.compile(
    r"^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2} \d{1,2}) (\d\d:\d\d:\d\d) [A-Z]{3,5} (\d{4})$"
)
_BY_SOMEBODY = re.compile(r"(?i)\s+(?:by|由)\s.*$|[。.]\s*$")


def stated_extraction(grid: Grid, kinds: RowKinds) -> dict[str, str]:
    """Give when the data of a sheet were taken, as ISO text under `KEY`.

    Parameters
    ----------
    grid
        The sheet.
    kinds
        What each of its rows is; only rows that are no data are asked.

    Returns
    -------
    dict
        Empty if no title, note or band says it, or if its date has no one reading.
    """
    for position in kinds.positions("title", "note", "section"):
        for text in _candidates(grid.rows[position]):
            stamp = _instant(text)
            if stamp:
                return {KEY: stamp}
    return {}


def _candidates(cells: Sequence[object]) -> Iterator[str]:
    texts = [text for text in map(written, cells) if text]
    for text, after in zip(texts, [*texts[1:], ""], strict=True):
        if _LABEL_ALONE.match(text):
            yield after
        else:
            yield from (f["en"] or f["zh"] for f in _SAYS_SO.finditer(text))


def _instant(text: str) -> str | None:
    """Read the longest beginning of a text that is a date."""
    kept = _YEAR_LAST.sub(r"\1 \3 \2", _BY_SOMEBODY.sub("", text.split("\n")[0]).strip())
    found = instants(pd.Series([kept], dtype=object)).values.iloc[0]
    return None if pd.isna(found) else pd.Timestamp(found).isoformat(sep=" ")
