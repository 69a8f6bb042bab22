"""Ends that were written but could not be read: the thing is over, on a day nobody knows."""

import re
import unicodedata
from collections.abc import Iterable

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.facts.facts import Facts

ENDS: dict[str, tuple[str, "re.Pattern[str]"]] = {
    "tasks": (
        "actual_finish",
        re.compile(r"实际(完成|结束|完工|竣工)|^完成(日期|时间)$|actual(finish|end|complet)"),
    ),
    "risks": ("closed_on", re.compile(r"关闭|^clos|dateclosed")),
}
"""Table -> the column that says a row is over, and the headings people give it."""

REFUSED = frozenset({"unreadable-cell", "out-of-bounds"})
"""Codes of problems after which a cell counts as empty although something is written there."""

SINCE = ("actual_start", "raised_on", "planned_start", "start")
"""Columns that date the row whose end is not known, first known first."""

LONG_AGO = pd.Timestamp(0).as_unit("us")


def with_unread_ends(
    name: str, frame: pd.DataFrame, facts: Facts, problems: Iterable[Problem]
) -> pd.DataFrame:
    """Return `frame` with the rows marked whose end was written but refused in reading.

    Parameters
    ----------
    name
        The table.
    frame
        Its rows.
    facts
        Gives the file and sheet of a source.
    problems
        What reading found.

    Returns
    -------
    DataFrame
        With ``unread_end``, the day from which the row may be over (null elsewhere), and the
        same in ``doubted``; without them when there is no such row.
    """
    if name not in ENDS or ENDS[name][0] not in frame.columns:
        return frame
    end, heading = ENDS[name]
    cells = {
        (p.place.file, p.place.sheet, p.place.row)
        for p in problems
        if p.code in REFUSED and heading.search(_plain(p.place.column or ""))
    }
    if not cells:
        return frame
    places = [
        (place.file, place.sheet, place.row)
        for place in map(facts.place, frame["source_id"], frame["source_row"])
    ]
    unread = frame[end].isna() & pd.Series([place in cells for place in places], frame.index)
    if not unread.any():
        return frame
    since = pd.Series(pd.NaT, index=frame.index, dtype="datetime64[us]")
    for column in SINCE:
        if column in frame.columns:
            since = since.fillna(frame[column])
    days = since.fillna(LONG_AGO).where(unread)
    doubted = frame["doubted"].fillna(days) if "doubted" in frame.columns else days
    return frame.assign(unread_end=days, doubted=doubted)


def _plain(heading: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading).casefold())
