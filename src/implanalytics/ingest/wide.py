"""Sheets with one column a day turned into one record a day."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import fsum
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Message, message, quoted
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.day_cells import (
    Days,
    hints_of,
    names_of,
    parse_days,
    report_year,
    texts_above,
    weekdays_below,
    with_dates_beside,
)
from implanalytics.ingest.days import DayHeading, dates_of
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.engine import accounted, drafted, with_units, without_header
from implanalytics.ingest.entries import DAY, from_above, settle_company, warn_of_long_days
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.header import Layout
from implanalytics.ingest.heading_use import heading_uses
from implanalytics.ingest.identity import identified
from implanalytics.ingest.judgement import report_headings
from implanalytics.ingest.project_column import named_aside, with_project
from implanalytics.ingest.row_kinds import RowKinds
from implanalytics.ingest.rows import Shape, classify
from implanalytics.ingest.ticks import tick_hours
from implanalytics.ingest.totals import possible_sums, report_total
from implanalytics.ingest.weeks import Week, week_of

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
    below, headings = weekdays_below(grid, layout, headings)
    kinds = classify(grid, _shape(reader, layout, headings))
    if below is not None:
        kinds = RowKinds(len(kinds), {**kinds.others, below: "repeated-header"})
    layout = with_project(reader, with_units(grid, layout, kinds))
    draft = drafted(reader, grid, layout, kinds, context)
    report_headings(draft, reader)
    texts = {i: written(grid.rows[layout.header.last][i]) for i in headings}
    days = Days(headings, texts, dates_of(headings, hints_of(draft)))
    report_year(draft, days)
    from_above(draft)
    settle_company(draft)
    ticks = tick_hours(draft, days.headings)
    keys, parsed = parse_days(draft, days, draft.frame.index.tolist(), ticks)
    refused = {keys[int(str(label))]: why for label, why in parsed.refused.items()}
    worked = dict(zip(keys, parsed.values.tolist(), strict=True))
    entries = _entries(draft, days, worked, refused)
    known = {key: value for key, value in worked.items() if pd.notna(value)}
    if not ticks:
        _compare_totals(draft, days, kinds, known)
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
        grid.number(layout.header.first),
        heading_uses(layout, context.columns, days=frozenset(headings)),
        named_aside(draft),
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


def _entries(
    draft: Draft,
    days: Days,
    hours: Mapping[tuple[int, int], float],
    refused: Mapping[tuple[int, int], Message],
) -> pd.DataFrame:
    """Give one row an entry on the rows of the sheet; rows without hours are put aside."""
    starts = _week_starts(draft, days)
    if days.dates is None and starts is None:
        _reject_all(draft)
        return pd.DataFrame()
    records: list[tuple[int, date, float, str]] = []
    troubled: dict[int, Message] = {}
    for (row, i), value in hours.items():
        day = days.dates.get(i) if days.dates is not None else None
        if day is None and starts is not None:
            day = _day_of(starts.get(row), days.headings[i])
        trouble = _trouble(refused.get((row, i)), value, day)
        if trouble is not None:
            found, hint = trouble
            place = draft.context.place(row, days.texts[i])
            draft.problems.append(Problem("unusable-hours", place, found, hint, "error"))
            troubled.setdefault(row, found)
        elif day is not None and value > 0:
            records.append((row, day, value, days.texts[i]))
    _put_rest_aside(draft, {row for row, *_ in records}, troubled)
    if not records:
        return pd.DataFrame()
    rows, dates, efforts, columns = zip(*records, strict=True)
    names = draft.frame.drop(columns=["week_start", "total"], errors="ignore").loc[list(rows)]
    return names.assign(
        worked_on=np.array(dates, dtype="datetime64[us]"),
        effort=np.array(efforts, dtype="float64"),
        source_column=pd.array(list(columns), dtype="str"),
    )


def _put_rest_aside(draft: Draft, used: set[int], troubled: Mapping[int, Message]) -> None:
    """Put aside rows that gave no entry, and say which cells of the others were lost."""
    for row in draft.frame.index.tolist():
        if row in used:
            continue
        if row in troubled:
            draft.put_aside(row, "no-usable-hours", troubled[row])
        else:
            draft.skip(row, "no-hours")
    for name, refused in draft.refused.items():
        for row, why in refused.items():
            if row in used and name != "week_start":
                draft.report(
                    "unreadable-cell", why,
                    message("Correct the cell; until then it counts as empty."),
                    row=row, column=name, severity="warning" if name == "total" else "error",
                )  # fmt: skip


def _trouble(
    refused: Message | None, value: float, day: date | None
) -> tuple[Message, Message] | None:
    if refused is not None:
        return refused, message("Correct the cell; it is not used.")
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


def _week_starts(draft: Draft, days: Days) -> Mapping[int, Any] | None:
    """Give the first day of the week of every row, where the headings are weekdays only."""
    if days.dates is not None or any(
        h.weekday is None or h.pair or h.number or h.day for h in days.headings.values()
    ):
        return None
    if "week_start" in draft:
        for row, why in draft.refused.get("week_start", {}).items():
            draft.report("unreadable-cell", why, message("Correct the cell."), row=row,
                         column="week_start", severity="error")  # fmt: skip
        weeks = draft.frame["week_start"]
        return dict(zip(draft.frame.index.tolist(), weeks.tolist(), strict=True))
    week = week_of(texts_above(draft), names_of(draft))
    if week is None:
        return None
    if not week.certain:
        _report_assumed(draft, week)
    return dict.fromkeys(draft.frame.index.tolist(), pd.Timestamp(week.monday))


def _report_assumed(draft: Draft, week: Week) -> None:
    draft.report(
        "week-assumed",
        message(
            "The headings are weekdays without dates, and only {text} names a day: the week from "
            "{monday:date} was assumed.",
            text=quoted(week.named_by), monday=week.monday,
        ),
        message("Write the period above the table: 周期：2024-11-04 至 2024-11-10."),
    )  # fmt: skip


def _day_of(start: Any, heading: DayHeading) -> date | None:
    if pd.isna(start) or heading.weekday is None:
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


def _compare_totals(
    draft: Draft, days: Days, kinds: RowKinds, hours: Mapping[tuple[int, int], float]
) -> None:
    """Compare the total of every row, and every total row, with the hours they sum."""
    rows = [draft.grid.number(p) for p in kinds.positions("total", "subtotal")]
    if "total" in draft:
        for row, total in draft.frame["total"].dropna().items():
            at = int(str(row))
            summed = fsum(hours.get((at, i), 0.0) for i in days.headings)
            report_total(draft, at, "total", total, [summed])
    if not rows or draft.frame.empty:
        return
    keys, totals = parse_days(draft, days, rows)
    by_day = {
        i: {row: hours.get((row, i), 0.0) for row in draft.frame.index.tolist()}
        for i in days.headings
    }
    for (row, i), total in zip(keys, totals.values.tolist(), strict=True):
        if pd.notna(total):
            report_total(draft, row, days.texts[i], total, possible_sums(by_day[i], row, rows))
