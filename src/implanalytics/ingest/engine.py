"""A sheet and a declaration made into a table with every row accounted for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.effort_units import question_units
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.header import Layout
from implanalytics.ingest.heading_use import heading_uses
from implanalytics.ingest.identity import identified
from implanalytics.ingest.judgement import judge, report_headings
from implanalytics.ingest.metadata import metadata_above
from implanalytics.ingest.parsing import parse
from implanalytics.ingest.rows import RowKind, Shape, classify, first_text
from implanalytics.ingest.second_header import mark_second_header
from implanalytics.ingest.stated_units import with_stated_units
from implanalytics.ingest.totals import compare_totals

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader


def read_sheet(reader: "SheetReader", grid: Grid, context: Context) -> SheetRead:
    """Read a sheet by a declaration.

    Parameters
    ----------
    reader
        The declaration.
    grid
        The sheet.
    context
        Where it comes from and what holds for it.

    Returns
    -------
    SheetRead
        Conformed frames, the account of every row, problems with their place.
    """
    layout = reader.layout(grid, context.columns)
    if layout is None:
        return without_header(grid, reader.label, context)
    kinds = classify(grid, _shape(reader, layout))
    mark_second_header(reader, grid, layout, kinds)
    layout = with_stated_units(reader, grid, with_units(grid, layout, kinds))
    draft = drafted(reader, grid, layout, kinds, context)
    report_headings(draft, reader)
    reader.derive(draft)
    question_units(draft, reader)
    judge(draft, reader)
    compare_totals(draft, reader, kinds)
    return _finished(draft, reader, kinds)


def without_header(grid: Grid, label: Label, context: Context) -> SheetRead:
    """Give a reading in which every row is skipped because no header was found."""
    counted = range(int(grid.records), len(grid.rows))
    notes = [RowNote(grid.number(position), "skipped", "no-header") for position in counted]
    problem = Problem(
        "no-header",
        context.place(),
        message("No header of the kind {reader} was found.", reader=label),
        message("Name the reader that fits in project.toml, or give `columns`."),
    )
    return SheetRead({}, Account.of(len(counted), 0, notes), (problem,))


def _shape(reader: "SheetReader", layout: Layout) -> Shape:
    found = layout.matched.columns
    declared = {name: reader.column(name) for name in found}
    required = {*reader.must, *reader.target.required}
    return Shape(
        header=layout.header,
        labels=frozenset(i for name, i in found.items() if declared[name].kind == "text"),
        dates=frozenset(i for name, i in found.items() if declared[name].kind == "instant"),
        needed=frozenset(i for name, i in found.items() if name in required),
    )


def with_units(grid: Grid, layout: Layout, kinds: list[RowKind]) -> Layout:
    """Give the layout with what a row of units below the header says, if there is one."""
    if "units" not in kinds:
        return layout
    cells = grid.rows[kinds.index("units")]
    units = {i: str(cell).strip("()（） ") for i, cell in enumerate(cells) if cell}
    return Layout(layout.header, layout.matched, units)


def drafted(
    reader: "SheetReader", grid: Grid, layout: Layout, kinds: list[RowKind], context: Context
) -> Draft:
    """Give the draft of a table: every column found, parsed on the rows that are data."""
    positions = [p for p, kind in enumerate(kinds) if kind == "data"]
    index = pd.Index([grid.number(p) for p in positions], dtype="int64")
    filled = _merged_down(grid)
    cells: dict[str, pd.Series[Any]] = {}
    draft = Draft(
        context=context,
        grid=grid,
        layout=layout,
        metadata={**context.above, **metadata_above(grid, layout.header.first)},
        frame=pd.DataFrame(index=index),
        cells=cells,
        sections={
            grid.number(p): first_text(grid.rows[p])
            for p, kind in enumerate(kinds)
            if kind == "section"
        },
    )
    values: dict[str, pd.Series[Any]] = {}
    for name, i in layout.matched.columns.items():
        column = reader.column(name)
        repeats = column.kind in ("text", "instant") and not name.endswith("_id")
        raw = [
            filled.get((p, i), grid.rows[p][i]) if repeats else grid.rows[p][i] for p in positions
        ]
        if reader.clean is not None:
            raw = [reader.clean(cell) for cell in raw]
        cells[name] = pd.Series(raw, index=index, dtype=object)
        parsed = parse(column, cells[name], layout.heading_with_unit(i), context)
        values[name] = parsed.values
        draft.refuse(name, parsed.refused)
        draft.note_column(name, parsed.notes)
    for name, value in reader.constants.items():
        values[name] = pd.Series(value, index=index, dtype="str")
    draft.frame = pd.DataFrame(values, index=index)
    return draft


def _merged_down(grid: Grid) -> Mapping[tuple[int, int], Cell]:
    """Give the value of every cell that lies below the first one of a merged range."""
    return {
        (row, left): grid.rows[top][left]
        for top, left, bottom, right in grid.merged
        if bottom > top
        for row in range(top + 1, min(bottom + 1, len(grid.rows)))
    }


def _finished(draft: Draft, reader: "SheetReader", kinds: list[RowKind]) -> SheetRead:
    grid, context = draft.grid, draft.context
    accepted = draft.standing
    frames = dict(reader.also(draft, accepted))
    main = accepted if draft.kept is None else accepted[draft.kept.reindex(accepted.index)]
    if len(main):
        frames[reader.table] = reader.target.conform(identified(reader.target, main, context))
    return SheetRead(
        frames={name: frames[name] for name in reader.tables if name in frames},
        account=accounted(draft, kinds),
        problems=tuple(sorted(draft.problems, key=lambda p: p.place.row or 0)),
        metadata=draft.metadata,
        header_row=grid.number(draft.layout.header.first),
        headings=heading_uses(draft.layout, context.columns),
    )


def accounted(draft: Draft, kinds: list[RowKind]) -> Account:
    """Give the account of a sheet: every row that is not data is skipped as what it is."""
    number, made = draft.grid.number, int(draft.grid.records)
    notes = {
        number(position): RowNote(number(position), "skipped", kind)
        for position, kind in enumerate(kinds)
        if kind != "data" and position >= made
    }
    return Account.of(len(kinds) - made, len(draft.standing), {**draft.notes, **notes}.values())
