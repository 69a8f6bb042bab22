"""Sheets that no reader knows: quiet where there is no table, plain words where there is one."""

from collections.abc import Iterable, Sequence

from implanalytics.core.errors import Problem, Severity
from implanalytics.core.words import Message, message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, Reader, SheetRead
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headless import headless_row
from implanalytics.ingest.legends import is_legend
from implanalytics.ingest.readers import READERS

FEWEST_HEADINGS = 3
FEWEST_ROWS = 3
SHOWN = 8
NAMED = 3


def unknown_sheet(
    grid: Grid, context: Context, allowed: Sequence[Reader] | None = None
) -> SheetRead:
    """Give the reading of a sheet that no reader knows: every row skipped, and why.

    Parameters
    ----------
    grid
        The sheet.
    context
        Where it comes from.
    allowed
        The readers that were asked; by default all.
    """
    headless = headless_row(grid)
    position = likely_header(grid) if headless is None else headless
    kind = "no-table" if position is None else "unrecognised"
    notes = [
        RowNote(grid.number(p), "skipped", kind if any(map(written, cells)) else "blank")
        for p, cells in enumerate(grid.rows)
        if p >= grid.records
    ]
    account = Account.of(len(notes), 0, notes)
    if headless is not None:
        return SheetRead({}, account, (_without_header(grid, context, headless),))
    if position is None:
        return SheetRead({}, account, _no_data(grid, context))
    return SheetRead({}, account, (_unrecognised(grid, context, position, allowed),))


def likely_header(grid: Grid) -> int | None:
    """Give the row that looks most like a header: many short texts, a filled row below.

    Legends have none.
    """
    if is_legend(grid):
        return None
    best, most = None, FEWEST_HEADINGS - 1
    for position, cells in enumerate(grid.rows[:40]):
        texts = [cell for cell in cells if isinstance(cell, str) and 0 < len(written(cell)) <= 40]
        if len(set(texts)) > most:
            best, most = position, len(set(texts))
    return best


def _no_data(grid: Grid, context: Context) -> tuple[Problem, ...]:
    """Give a word on a text file without a table; a cover sheet is worth none."""
    if grid.sheet is not None:
        return ()
    return (
        Problem(
            "no-table",
            context.place(),
            message("The file has no data: no table with a header is in it."),
            message("Put headings into the first row of the table."),
            "warning",
        ),
    )


def _without_header(grid: Grid, context: Context, position: int) -> Problem:
    row = grid.number(position)
    cells = tuple(text for text in map(written, grid.rows[position]) if text)
    return Problem(
        "no-header-row",
        context.place(row),
        message("The table has no header: row {row} holds values: {cells}.",
                row=str(row), cells=cells[:SHOWN]),
        message("Put a row of headings above it, such as 日期, 姓名, 任务, 工时 (date, person, "
                "task, hours)."),
        "warning",
    )  # fmt: skip


def _unrecognised(
    grid: Grid, context: Context, position: int, allowed: Sequence[Reader] | None
) -> Problem:
    row = None if grid.records else grid.number(position)
    headings = tuple(text for text in map(written, grid.rows[position]) if text)
    hint = message(
        "Say what it is in mappings.xlsx, or in project.toml: [[source]] with path, reader and "
        "columns (heading = column)."
    )
    nearest = _nearest(grid, READERS.values() if allowed is None else allowed)
    if nearest is not None:
        return Problem("missing-column", context.place(row), nearest, hint, "warning")
    if allowed:
        found = _fits_none(allowed, headings)
        return Problem("missing-column", context.place(row), found, hint, _severity(grid, position))
    found = message("No reader knows this table. Its headings: {headings}.", headings=headings)
    severity = _severity(grid, position)
    return Problem("unrecognised-table", context.place(row), found, hint, severity)


def _fits_none(allowed: Sequence[Reader], headings: tuple[str, ...]) -> Message:
    if len(allowed) > NAMED:
        return message(
            "None of the {count:n} readers of this kind of file fits: columns it must have are "
            "missing. Its headings: {headings}.",
            count=len(allowed), headings=headings,
        )  # fmt: skip
    return message(
        "This is no {readers}: columns it must have are missing. Its headings: {headings}.",
        readers=tuple(reader.label for reader in allowed), headings=headings,
    )  # fmt: skip


def _severity(grid: Grid, position: int) -> Severity:
    return "warning" if _has_data(grid, position) else "notice"


def _has_data(grid: Grid, position: int) -> bool:
    """Tell a table that matters from a legend: some full rows stand below the headings."""
    full = (
        sum(map(bool, map(written, cells))) >= FEWEST_HEADINGS
        for cells in grid.rows[position + 1 :]
    )
    return sum(full) >= FEWEST_ROWS


def _nearest(grid: Grid, readers: Iterable[Reader]) -> Message | None:
    for reader in readers:
        missing = reader.lacks(grid)
        if missing:
            return message(
                "This looks like {reader}, but the column {missing} is missing.",
                reader=reader.label, missing=missing,
            )  # fmt: skip
    return None
