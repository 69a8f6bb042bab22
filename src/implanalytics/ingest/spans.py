"""Durations of time entries checked against, or made from, when they began and ended."""

import re
from datetime import datetime, time, timedelta
from typing import Any, Literal, TypeAlias

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.columns import hours
from implanalytics.ingest.declaration import Derive
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.totals import agrees

HOUR = 3600.0
MINUTE = 60.0
DAY = 24.0
SHORT = 900.0
SAME = 0.02
"""Durations that differ by about a minute are the same: tools round to hundredths of hours."""

Bare: TypeAlias = Literal["seconds", "hours"]

_CLOCK = re.compile(r"\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*", re.I)


def clock(cell: Any) -> float | None:
    """Give a time of day in hours, None if a cell is none.

    >>> clock("10:30 PM"), clock("09:15"), clock("noon")
    (22.5, 9.25, None)
    """
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return cell.hour + cell.minute / MINUTE + cell.second / HOUR
    if isinstance(cell, timedelta):
        return cell.total_seconds() / HOUR
    found = _CLOCK.fullmatch(cell) if isinstance(cell, str) else None
    if not found:
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return hour + int(found[2]) / MINUTE + int(found[3] or 0) / HOUR


def clock_span(draft: Draft, start: str, end: str) -> "pd.Series[float] | None":
    """Give the hours between two columns of times of day, over midnight too; None without them."""
    if start not in draft.cells or end not in draft.cells:
        return None
    first, last = (draft.cells[name].map(clock).astype("float64") for name in (start, end))
    return (last - first) % DAY


def effort_from_clocks(start: str, end: str, *, days: tuple[str, str]) -> Derive:
    """Give the step that fills effort not written from days and times of day of both ends."""

    def derive(draft: Draft) -> None:
        frame = draft.frame
        if not {start, end} <= set(draft.cells) or not set(days) <= set(frame.columns):
            return
        first, last = (draft.cells[name].map(clock).astype("float64") for name in (start, end))
        whole = (frame[days[1]].dt.normalize() - frame[days[0]].dt.normalize()).dt.days
        lasting = whole * DAY + last - first
        known = frame["effort"] if "effort" in draft else lasting
        frame["effort"] = known.fillna(lasting)

    return derive


def effort_from_instants(start: str, end: str) -> Derive:
    """Give the step that makes effort of when an entry began and ended.

    Entries that run still, or end before they begin, are rejected.
    """

    def derive(draft: Draft) -> None:
        frame = draft.frame
        frame["effort"] = (frame[end] - frame[start]).dt.total_seconds() / HOUR
        for row in frame.index[frame[end].isna() & frame[start].notna()]:
            draft.skip(row, "running", message("The entry has a start and no end yet."))

    return derive


def twin_agrees(column: str, twin: str) -> Derive:
    """Give the step that compares a duration with its twin in another notation.

    The twin is used where the column has no value; contradictions are reported once.
    """

    def derive(draft: Draft) -> None:
        if twin not in draft:
            return
        if column not in draft:
            draft.frame[column] = draft.frame[twin]
            return
        one, other = draft.frame[column], draft.frame[twin]
        apart = (one - other).abs() > SAME
        if apart.any():
            row = int(apart.index[apart.to_numpy()][0])
            draft.report(
                "durations-contradict",
                message(
                    "In {count:n} rows {one} and {other} are not the same duration; the first "
                    "says {this} and {that}.",
                    count=int(apart.sum()), one=draft.heading(column) or column,
                    other=draft.heading(twin) or twin, this=draft.raw(column, row),
                    that=draft.raw(twin, row),
                ),
                message("{one} is used. Export again, or correct the entry in the tool.",
                        one=draft.heading(column) or column),
                row=row, column=twin,
            )  # fmt: skip
        draft.frame[column] = one.fillna(other)

    return derive


def settle_bare(
    draft: Draft, column: str, *, usual: Bare, span: "pd.Series[float] | None" = None
) -> None:
    """Settle whether bare numbers of a column are seconds or hours, for the whole column.

    What began and ended proves it. Without that they are what the tool usually writes; numbers
    that are no whole minutes cannot be seconds.

    Parameters
    ----------
    draft
        A table with the column read as hours.
    column
        Column of effort, whose cells with a unit stay as they are.
    usual
        What the tool writes.
    span
        Hours between start and end of the entries.
    """
    cells = draft.cells[column]
    bare = pd.to_numeric(cells.map(bare_number), errors="coerce").astype("float64")
    if not bare.notna().any():
        return
    unit = _by_span(bare, span) or usual
    if unit == "seconds" and (bare.dropna() % MINUTE).ne(0).any() and span is None:
        draft.report(
            "seconds-doubtful",
            message("Bare numbers of this column are no whole minutes if they are seconds."),
            message("They are read as hours; settle the unit in the heading, such as (h)."),
            column=column,
        )
        unit = "hours"
    if unit == "hours":
        return
    if span is None and 0 < bare.max() < SHORT:
        draft.report(
            "seconds-doubtful",
            message("Read as seconds, all bare numbers are less than a quarter of an hour."),
            message("If they are hours, say so in the heading: (h)."),
            column=column,
        )
    marked = hours(
        cells.where(bare.isna(), None),
        heading=draft.heading(column) or "",
        hours_per_day=draft.context.hours_per_day,
    )
    draft.refused.pop(column, None)
    draft.refuse(column, marked.refused)
    draft.frame[column] = marked.values.fillna(bare / HOUR)


def _by_span(bare: "pd.Series[float]", span: "pd.Series[float] | None") -> Bare | None:
    if span is None:
        return None
    known = pd.DataFrame({"bare": bare, "span": span}).dropna()
    known = known[known["bare"] > 0]
    seconds = sum(agrees(b / HOUR, s) for b, s in known.itertuples(index=False))
    whole = sum(agrees(b, s) for b, s in known.itertuples(index=False))
    return None if seconds == whole else ("seconds" if seconds > whole else "hours")


def bare_number(cell: Any) -> float | None:
    """Give the number a cell holds without any unit, None if it holds none.

    >>> bare_number("2100"), bare_number("35m"), bare_number(7.0)
    (2100.0, None, 7.0)
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return float(cell)
    text = cell.strip() if isinstance(cell, str) else ""
    return float(text) if text.isascii() and text.replace(".", "", 1).isdigit() else None
