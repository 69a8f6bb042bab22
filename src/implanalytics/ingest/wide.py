"""Sheets with one column a day turned into one record a day."""

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Message, message
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.day_cells import (
    Days,
    hints_of,
    parse_days,
    report_year,
    with_dates_beside,
)
from implanalytics.ingest.days import DayHeading, dates_of, first_day
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.engine import accounted, drafted, without_header
from implanalytics.ingest.entries import DAY, from_above, settle_company, warn_of_long_days
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.header import Layout
from implanalytics.ingest.identity import identified
from implanalytics.ingest.judgement import report_headings
from implanalytics.ingest.rows import RowKind, Shape, classify
from implanalytics.ingest.totals import possible_sums, report_total

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader


def read_wide(
    reader: "SheetReader", grid: Grid, layout: Layout | None, context: Context
) -> SheetRead:
    """Read a sheet with one column a day.

    Parameters
    ----------
    reader
        Which headings name person, task and so on.
    grid, layout
        The sheet and its header; None if it has none.
    context
        Where it comes from and what holds for it.

    Returns
    -------
    SheetRead
        One time entry for every day cell above zero, its `source_column` being the heading.
    """
    if layout is None:
        return without_header(grid, reader.label, context)
    layout, headings = with_dates_beside(grid, layout)
    layout = _without_days(layout, headings)
    kinds = classify(grid, _shape(reader, layout, headings))
    draft = drafted(reader, grid, layout, kinds, context)
    report_headings(draft)
    texts = {i: written(grid.rows[layout.header.last][i]) for i in headings}
    days = Days(headings, texts, dates_of(headings, hints_of(draft)))
    report_year(draft, days)
    from_above(draft)
    settle_company(draft)
    entries = _entries(draft, days)
    _compare_totals(draft, days, kinds)
    warn_of_long_days(draft, entries)
    frames = {}
    if len(entries):
        tidy = identified(reader.target, entries, context, source_column=entries["source_column"])
        frames[reader.table] = reader.target.conform(tidy)
    return SheetRead(
        frames,
        accounted(draft, kinds),
        tuple(sorted(draft.problems, key=lambda p: p.place.row or 0)),
        draft.metadata,
        grid.first_row + layout.header.first,
    )


def _without_days(layout: Layout, headings: Mapping[int, DayHeading]) -> Layout:
    matched = layout.matched
    unknown = tuple(i for i in matched.unknown if i not in headings)
    kept = type(matched)(
        matched.columns, matched.doubled, matched.guessed, unknown, matched.ignored
    )
    return Layout(layout.header, kept, layout.units)


def _shape(reader: "SheetReader", layout: Layout, headings: Mapping[int, DayHeading]) -> Shape:
    found = layout.matched.columns
    return Shape(
        header=layout.header,
        labels=frozenset(i for name, i in found.items() if reader.column(name).kind == "text"),
        dates=frozenset(i for name, i in found.items() if name == "week_start"),
        needed=frozenset(headings),
    )


def _entries(draft: Draft, days: Days) -> pd.DataFrame:
    """Give one row an entry on the rows of the sheet; rows without hours are put aside."""
    starts = _week_starts(draft, days)
    if days.dates is None and starts is None:
        _reject_all(draft)
        return pd.DataFrame()
    keys, parsed = parse_days(draft, days, list(draft.frame.index))
    records: list[dict[str, Any]] = []
    troubled: dict[int, Message] = {}
    for label, (row, i) in enumerate(keys):
        value = parsed.values.loc[label]
        day = (
            days.dates.get(i) if days.dates is not None else _day_of(starts, row, days.headings[i])
        )
        trouble = _trouble(parsed.refused, label, value, day)
        if trouble is not None:
            found, hint = trouble
            place = draft.context.place(row, days.texts[i])
            draft.problems.append(Problem("unusable-hours", place, found, hint))
            troubled.setdefault(row, found)
        elif pd.notna(value) and value > 0:
            records.append(
                {"row": row, "worked_on": day, "effort": value, "source_column": days.texts[i]}
            )
    used = {record["row"] for record in records}
    for row in draft.frame.index.difference(list(used)):
        if row in troubled:
            draft.put_aside(row, "no-usable-hours", troubled[row])
        else:
            draft.skip(row, "no-hours")
    if not records:
        return pd.DataFrame()
    entries = pd.DataFrame(records).set_index("row")
    entries["worked_on"] = pd.to_datetime(entries["worked_on"]).astype("datetime64[us]")
    names = draft.frame.drop(columns=["week_start", "total"], errors="ignore")
    return entries.join(names)


def _trouble(
    refused: Mapping[Hashable, Message], label: int, value: float, day: date | None
) -> tuple[Message, Message] | None:
    if label in refused:
        return refused[label], message("Correct the cell; it is not used.")
    if pd.isna(value) or value == 0:
        return None
    if not 0 < value <= DAY:
        return (
            message("{hours:h} is not possible on one day.", hours=float(value)),
            message("Correct the cell; it is not used."),
        )
    if day is None:
        return (
            message("There are hours on a day that does not exist or cannot be told."),
            message("Correct the heading, or the week of this row."),
        )
    return None


def _week_starts(draft: Draft, days: Days) -> "pd.Series[Any] | None":
    """Give the first day of the week of every row, where the headings are weekdays only."""
    if days.dates is not None or any(
        h.weekday is None or h.pair or h.number or h.day for h in days.headings.values()
    ):
        return None
    if "week_start" in draft:
        for row, why in draft.refused.get("week_start", {}).items():
            draft.report("unreadable-cell", why, message("Correct the cell."), row=row,
                         column="week_start", severity="error")  # fmt: skip
        return draft.frame["week_start"]
    monday = first_day(hints_of(draft))
    if monday is None:
        return None
    return pd.Series(pd.Timestamp(monday), index=draft.frame.index)


def _day_of(starts: "pd.Series[Any] | None", row: int, heading: DayHeading) -> date | None:
    if starts is None or pd.isna(start := starts.loc[row]) or heading.weekday is None:
        return None
    first: date = start.date()
    return first + timedelta(days=(heading.weekday - first.weekday()) % 7)


def _reject_all(draft: Draft) -> None:
    found = message(
        "The columns are days, but neither they nor the title, the sheet or the file name say "
        "of which year or month, or they contradict it."
    )
    hint = message("Write the period above the table or into the file name, such as 2024-11.")
    draft.report("period-unknown", found, hint, severity="error")
    for row in draft.frame.index:
        draft.put_aside(row, "period-unknown", found)


def _compare_totals(draft: Draft, days: Days, kinds: list[RowKind]) -> None:
    """Compare the total of every row, and every total row, with what they sum."""
    first = draft.grid.first_row
    rows = [first + p for p, kind in enumerate(kinds) if kind in ("total", "subtotal")]
    data = list(draft.frame.index)
    keys, parsed = parse_days(draft, days, data)
    values = parsed.values.fillna(0.0)
    by_cell = (
        pd.Series(values.to_numpy(), index=pd.MultiIndex.from_tuples(keys)) if keys else values
    )
    if "total" in draft:
        for row in data:
            total = draft.frame.loc[row, "total"]
            if pd.notna(total):
                report_total(draft, row, "total", total, [float(by_cell.loc[row].sum())])
    if not rows or not keys:
        return
    total_keys, totals = parse_days(draft, days, rows)
    for label, (row, i) in enumerate(total_keys):
        total = totals.values.loc[label]
        if pd.notna(total):
            sums = possible_sums(by_cell.xs(i, level=1), row, rows)
            report_total(draft, row, days.texts[i], total, sums)
