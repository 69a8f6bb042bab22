"""The unit of a whole table, stated above it: 单位：人天, Unit: CNY."""

from typing import TYPE_CHECKING

from implanalytics.ingest.columns.currencies import money_unit
from implanalytics.ingest.columns.parsed import plain
from implanalytics.ingest.columns.units import BY_NAME, unit_of
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import Layout
from implanalytics.ingest.headings import in_brackets
from implanalytics.ingest.metadata import metadata_above

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader


def with_stated_units(reader: "SheetReader", grid: Grid, layout: Layout) -> Layout:
    """Give the layout with the unit that stands above the table.

    Parameters
    ----------
    reader
        Says which columns are efforts and which are money.
    grid, layout
        The sheet and its header.

    Returns
    -------
    Layout
        The unit counts for columns of its kind whose own heading names none.
    """
    stated = metadata_above(grid, layout.header.first).get("unit", "")
    kind = _kind(stated)
    if kind is None:
        return layout
    units = {
        i: stated
        for name, i in layout.matched.columns.items()
        if reader.column(name).unit == kind
        and i not in layout.units
        and not _names_unit(layout.header.texts[i])
    }
    return Layout(layout.header, layout.matched, {**units, **layout.units})


def _kind(unit: str) -> str | None:
    if plain(unit).casefold() in BY_NAME:
        return "h"
    return "money" if unit and money_unit(unit) else None


def _names_unit(heading: str) -> bool:
    """Say whether a heading names a unit; 工时 is any effort, whatever it is counted in."""
    return bool(in_brackets(heading) or unit_of(plain(heading).replace("工时", "")))
