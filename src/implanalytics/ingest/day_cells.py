"""The cells below headings of days: their dates, their unit, their hours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import PurePosixPath

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.columns import Parsed, hours
from implanalytics.ingest.columns.units import unit_of
from implanalytics.ingest.days import DayHeading, day_columns, day_heading, years_in
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.header import Header, Layout
from implanalytics.ingest.headings import in_brackets
from implanalytics.ingest.ticks import is_tick

_UNIT_ABOVE = re.compile(
    r"单位\s*[:：]\s*(人天|人日|工日|小时|分钟|天|h)|unit\s*:\s*(hours?|days?|h|d)\b", re.I
)
_AWAY = re.compile(
    r"(?i)^[-–—/\\.x×✗✘☒○]*$|^(休|休息|休假|请假|年假|病假|事假|调休|放假|节假日|假|缺勤|旷工|婚假"
    r"|产假|陪产假|丧假|探亲假|off|leave|holiday|vacation|sick|n/?a|pto|absent)$"
)


@dataclass(frozen=True)
class Days:
    """The columns of days of one sheet: their headings, and their dates where all rows agree."""

    headings: Mapping[int, DayHeading]
    texts: Mapping[int, str]
    dates: Mapping[int, date] | None


def with_dates_beside(grid: Grid, layout: Layout) -> tuple[Layout, dict[int, DayHeading]]:
    """Give the day headings; where they are weekdays only, dates one row beside them count."""
    header = layout.header
    headings = day_columns(grid.rows[header.last])
    if any(h.day or h.pair or h.number for h in headings.values()):
        return layout, headings
    for position in (header.last + 1, header.first - 1):
        if not 0 <= position < len(grid.rows):
            continue
        beside = {i: day_heading(grid.rows[position][i]) for i in headings}
        if all(h and (h.day or h.pair) for h in beside.values()):
            dated = {
                i: DayHeading(headings[i].weekday, h.day, h.pair, None, h.month_first)
                for i, h in beside.items()
                if h
            }
            last = max(header.last, position)
            moved = Header(header.first, last, header.texts, header.ways)
            return Layout(moved, layout.matched, layout.units), dated
    return layout, headings


def weekdays_below(
    grid: Grid, layout: Layout, headings: Mapping[int, DayHeading]
) -> tuple[int | None, dict[int, DayHeading]]:
    """Give the row below headings of dates that names their weekdays, and the headings with them.

    Parameters
    ----------
    grid, layout
        The sheet and its header.
    headings
        Day headings by position.
    """
    position = layout.header.last + 1
    if position >= len(grid.rows) or any(h.weekday is not None for h in headings.values()):
        return None, dict(headings)
    cells = grid.rows[position]
    named = {i: h for i in headings if (h := day_heading(cells[i])) and h == DayHeading(h.weekday)}
    others = any(written(cell) for i, cell in enumerate(cells) if i not in named)
    if others or len(named) < len(headings):
        return None, dict(headings)
    return position, {i: replace(h, weekday=named[i].weekday) for i, h in headings.items()}


def hints_of(draft: Draft) -> list[str]:
    """Give the texts that may say which year or month it is, most telling first."""
    period = [draft.metadata["period"]] if "period" in draft.metadata else []
    above = [text for texts in texts_above(draft) for text in texts]
    return [*period, *above, *names_of(draft)]


def texts_above(draft: Draft) -> list[list[str]]:
    """Give the texts of every row above the headings of days, groups over them included."""
    rows = draft.grid.rows[: draft.layout.header.last]
    return [[text for text in map(written, cells) if text] for cells in rows]


def names_of(draft: Draft) -> list[str]:
    """Give the names of the sheet, the file and its folders, inmost first."""
    path = PurePosixPath(draft.context.file)
    sheet = [draft.context.sheet] if draft.context.sheet else []
    return [*sheet, path.stem, *reversed(path.parts[:-1])]


def parse_days(
    draft: Draft, days: Days, rows: list[int], ticks: Mapping[int, float] | None = None
) -> tuple[list[tuple[int, int]], Parsed]:
    """Read the day cells of some rows as one column; the label of a cell is its place in keys."""
    keys = [(row, i) for row in rows for i in days.headings]
    cells = pd.Series(
        [_worked(draft.grid.cells(row)[i], (ticks or {}).get(row)) for row, i in keys], dtype=object
    )
    return keys, hours(cells, heading=_unit(draft, days), hours_per_day=draft.context.hours_per_day)


def _worked(cell: Cell, tick: float | None) -> Cell:
    if tick is not None and is_tick(cell):
        return timedelta(hours=tick)
    return None if isinstance(cell, str) and _AWAY.match(cell.strip()) else cell


def _unit(draft: Draft, days: Days) -> str:
    header = draft.layout.header
    for cells in draft.grid.rows[: header.first]:
        for cell in cells:
            if isinstance(cell, str) and (found := _UNIT_ABOVE.search(cell)):
                return f"({found[1] or found[2]})"
    below = {unit for i, unit in draft.layout.units.items() if i in days.headings}
    own = {in_brackets(text) for text in days.texts.values()}
    for said in (below, own):
        if len(said) == 1 and unit_of(f"({min(said)})"):
            return f"({min(said)})"
    unit = draft.metadata.get("unit") or in_brackets(draft.heading_with_unit("total"))
    return f"({unit})" if unit else ""


def report_year(draft: Draft, days: Days) -> None:
    """Say when weekdays proved another year than the one named."""
    named = years_in(hints_of(draft))
    written = any(heading.day for heading in days.headings.values())
    if days.dates is None or written or not named:
        return
    if not {day.year for day in days.dates.values()} & set(named):
        draft.report(
            "year-by-weekday",
            message(
                "The weekdays fit {year} and not {named}.",
                year=str(next(iter(days.dates.values())).year), named=tuple(map(str, named)),
            ),
            message("Check the dates of the headings, and write the year above the table."),
        )  # fmt: skip
