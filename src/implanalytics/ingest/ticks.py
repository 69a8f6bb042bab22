"""Attendance sheets: a tick for a day, or for half of one, below the headings of days."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, written

TICKS = frozenset(("✓", "✔", "√", "☑", "✅", "出勤", "正常", "present"))

IDENTITY = ("person", "task", "task_id", "project", "phase")


def is_tick(cell: Cell) -> bool:
    """Say whether a cell says that somebody was there.

    >>> is_tick("✓"), is_tick("✗"), is_tick(8)
    (True, False, False)
    """
    return isinstance(cell, str) and written(cell).casefold() in TICKS


def tick_hours(draft: Draft, days: Mapping[int, object]) -> dict[int, float]:
    """Give how many hours a tick means in each row that has one, and say so.

    A person has one row, or one for each part of the day; then a tick is that part. Rows without
    any name that follow a name belong to it, if every name has as many.

    Parameters
    ----------
    draft
        The sheet; rows below a name get that name.
    days
        Positions of the columns of days.

    Returns
    -------
    dict of int to float
        Hours of a tick by row [h]; empty where the sheet has none.
    """
    rows = draft.frame.index.tolist()
    ticked = {row for row in rows if any(is_tick(draft.grid.cells(row)[i]) for i in days)}
    if not ticked:
        return {}
    groups = _groups(draft)
    parts = Counter(groups[row] for row in ticked)
    hours = {row: draft.context.hours_per_day / parts[groups[row]] for row in sorted(ticked)}
    draft.report(
        "ticks-read",
        message(
            "Ticks were read as hours: a whole day has {day:h}, a tick in the first row "
            "{tick:h}.",
            day=draft.context.hours_per_day, tick=hours[min(hours)],
        ),
        message("Write hours into the cells if a tick means something else."),
        severity="warning",
    )  # fmt: skip
    _name_rows_below(draft, groups)
    return hours


def _groups(draft: Draft) -> dict[int, int]:
    """Give the group of each row: a row without any name belongs to the one above."""
    known = [name for name in IDENTITY if name in draft]
    groups: dict[int, int] = {}
    group, above = -1, None
    for row, *cells in draft.frame[known].itertuples(name=None):
        said = tuple(None if pd.isna(cell) else cell for cell in cells)
        if group < 0 or (any(said) and said != above):
            group, above = group + 1, said
        groups[int(row)] = group
    return groups


def _name_rows_below(draft: Draft, groups: Mapping[int, int]) -> None:
    if "person" not in draft or len(set(Counter(groups.values()).values())) != 1:
        return
    names = draft.frame["person"]
    first = names.groupby(pd.Series(groups)).transform("first")
    missing = names.isna() & first.notna()
    if not missing.any():
        return
    draft.frame["person"] = names.fillna(first)
    draft.report(
        "rows-below-a-name",
        message(
            "{rows:n} rows have no name; each was taken for the person above it, as every person "
            "has as many rows.",
            rows=int(missing.sum()),
        ),
        message("Merge the cells of the name, or write it into each row."),
        severity="notice",
    )  # fmt: skip
