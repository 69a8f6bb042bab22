"""A sheet and a declaration made into a table with every row accounted for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.date_evidence import with_proven_order
from implanalytics.ingest.draft import Draft, RawCells
from implanalytics.ingest.effort_units import question_units
from implanalytics.ingest.extracted import stated_extraction
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.header import Layout
from implanalytics.ingest.heading_use import heading_uses
from implanalytics.ingest.identity import identified
from implanalytics.ingest.judgement import judge, report_headings
from implanalytics.ingest.metadata import metadata_above
from implanalytics.ingest.parsing import parse_column
from implanalytics.ingest.project_column import named_aside, with_project
from implanalytics.ingest.realignment import realigned, report_realigned
from implanalytics.ingest.row_kinds import RowKinds
from implanalytics.ingest.rows import Shape, classify, first_text, stated_unit
from implanalytics.ingest.second_header import with_second_header
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
    grid, moved = realigned(reader, grid, layout)
    kinds = classify(grid, _shape(reader, layout))
    kinds = with_second_header(reader, grid, layout, kinds)
    layout = with_units(grid, layout, kinds, _own_units(reader, layout))
    layout = with_project(reader, with_stated_units(reader, grid, layout))
    draft = drafted(reader, grid, layout, kinds, context)
    with_proven_order(draft, reader)
    report_headings(draft, reader)
    report_realigned(draft, moved)
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
        labels=frozenset(
            i
            for name, i in found.items()
            if declared[name].kind == "text" and name not in reader.measures
        ),
        dates=frozenset(i for name, i in found.items() if declared[name].kind == "instant"),
        needed=frozenset(i for name, i in found.items() if name in required),
        ids=frozenset(i for name, i in found.items() if name == reader.target.own_id),
    )


def with_units(
    grid: Grid, layout: Layout, kinds: RowKinds, known: Mapping[int, str] | None = None
) -> Layout:
    """Give the layout with the units known, and what a row of units below the header says."""
    units = dict(known or {})
    if rows := kinds.positions("units"):
        cells = grid.rows[rows[0]]
        units |= {i: stated_unit(str(cell)) for i, cell in enumerate(cells) if cell}
    return Layout(layout.header, layout.matched, units) if units else layout


def _own_units(reader: "SheetReader", layout: Layout) -> dict[int, str]:
    found = layout.matched.columns
    return {found[name]: unit for name, unit in reader.units.items() if name in found}


def drafted(
    reader: "SheetReader", grid: Grid, layout: Layout, kinds: RowKinds, context: Context
) -> Draft:
    """Give the draft of a table: every column found, parsed on the rows that are data."""
    positions = kinds.data
    index = pd.Index(np.asarray(grid.numbers)[positions], dtype="int64")
    filled = _merged_down(grid)
    cells = RawCells(index)
    draft = Draft(
        context=context,
        grid=grid,
        layout=layout,
        metadata={
            **grid.about,
            **context.above,
            **metadata_above(grid, layout.header.first),
            **stated_extraction(grid, kinds),
        },
        frame=pd.DataFrame(index=index),
        positions=positions,
        cells=cells,
        sections={grid.number(p): first_text(grid.rows[p]) for p in kinds.positions("section")},
    )
    values: dict[str, pd.Series[Any]] = {}
    for name, i in layout.matched.columns.items():
        column = reader.column(name)
        repeats = column.kind in ("text", "instant") and not name.endswith("_id")
        raw = grid.columns[i]
        if repeats and i in filled:
            raw = raw.replaced(filled[i])
        raw = raw.at(positions)
        if reader.clean is not None:
            raw = raw.mapped(reader.clean)
        cells.keep(name, raw)
        parsed = parse_column(column, raw, index, layout.heading_with_unit(i), context)
        values[name] = parsed.values
        draft.refuse(name, parsed.refused)
        draft.note_column(name, parsed.notes)
    for name, value in reader.constants.items():
        values[name] = pd.Series(value, index=index, dtype="str")
    draft.frame = pd.DataFrame(values, index=index)
    return draft


def _merged_down(grid: Grid) -> Mapping[int, Mapping[int, Cell]]:
    """Give by column the value of every cell that lies below the first one of a merged range."""
    found: dict[int, dict[int, Cell]] = {}
    for top, left, bottom, _ in grid.merged:
        if top < min(bottom, len(grid.rows)):
            below = range(top + 1, min(bottom + 1, len(grid.rows)))
            found.setdefault(left, {}).update(dict.fromkeys(below, grid.rows[top][left]))
    return found


def _finished(draft: Draft, reader: "SheetReader", kinds: RowKinds) -> SheetRead:
    grid, context = draft.grid, draft.context
    accepted = draft.standing
    frames = dict(reader.also(draft, accepted))
    main = accepted if draft.kept is None else accepted[draft.kept.reindex(accepted.index)]
    if len(main):
        whole = reader.target.conform(identified(reader.target, main, context))
        if reader.table in frames:
            whole = reader.target.conform(pd.concat([whole, frames[reader.table]]))
        frames[reader.table] = whole
    return SheetRead(
        frames={name: frames[name] for name in reader.tables if name in frames},
        account=accounted(draft, kinds),
        problems=tuple(sorted(draft.problems, key=lambda p: p.place.row or 0)),
        metadata=draft.metadata,
        header_row=None if grid.records else grid.number(draft.layout.header.first),
        headings=heading_uses(draft.layout, context.columns),
        aside=named_aside(draft),
    )


def accounted(draft: Draft, kinds: RowKinds) -> Account:
    """Give the account of a sheet: every row that is not data is skipped as what it is."""
    number, made = draft.grid.number, int(draft.grid.records)
    notes = {
        number(position): RowNote(number(position), "skipped", kind)
        for position, kind in kinds.others.items()
        if position >= made
    }
    return Account.of(len(kinds) - made, len(draft.standing), {**draft.notes, **notes}.values())
