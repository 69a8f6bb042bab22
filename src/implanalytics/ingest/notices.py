"""What a person should know of a sheet however it is read: hidden parts, several tables."""

from collections.abc import Iterator

from implanalytics.core.errors import Problem
from implanalytics.core.words import Message, message
from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid, written

SHOWN = 10


def notices(grid: Grid, context: Context) -> tuple[Problem, ...]:
    """Give a notice for each of: a hidden sheet, hidden rows, several tables on a sheet.

    Parameters
    ----------
    grid
        The sheet, or the table of a sheet that has several.
    context
        Where it comes from.
    """
    return tuple(
        Problem(code, context.place(), found, hint, "notice") for code, found, hint in _found(grid)
    )


def _found(grid: Grid) -> Iterator[tuple[str, Message, Message]]:
    if grid.hidden:
        yield (
            "hidden-sheet",
            message("The sheet is hidden in the workbook; it was read like the others."),
            message("If it is not meant, delete it, or name the sheets to read in project.toml."),
        )
    rows = [p for p in sorted(grid.hidden_rows) if any(map(written, grid.rows[p]))]
    if rows:
        numbers = tuple(str(grid.number(p)) for p in rows[:SHOWN])
        yield (
            "hidden-rows",
            message(
                "{count:n} rows are hidden, by a filter or by hand; they were read like the "
                "others: {rows}.",
                count=len(rows), rows=numbers if len(rows) <= SHOWN else (*numbers, "…"),
            ),
            message("If they are not meant, delete them."),
        )  # fmt: skip
    if grid.block is not None:
        yield (
            "several-tables",
            message(
                "The sheet holds several tables; this one stands in {place}.", place=grid.block
            ),
            message("If it is one table, take out the empty columns or lines inside it."),
        )
