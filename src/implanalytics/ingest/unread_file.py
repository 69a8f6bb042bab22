"""Files of which nothing is read: why, and with which place."""

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest.accounts import Account
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.source import NO_READER, Reading, Source, source_key


def unreadable(path: str, problems: list[Problem], digest: str = "") -> Reading:
    """Give the reading of a file of which nothing could be read."""
    source = Source(source_key(path, digest, None, NO_READER), path, digest, None, NO_READER)
    return Reading(source, {}, Account(0, 0, 0, 0), tuple(problems))


def placed(error: DataError, path: str) -> list[Problem]:
    """Say the problems of opening with the path relative to the project."""
    return [
        Problem(p.code, Place(path, p.place.sheet, p.place.row, p.place.column), p.found, p.hint,
                p.severity)
        for p in error.problems
    ]  # fmt: skip


def no_such_sheet(path: str, sheet: str | None, grids: list[Grid]) -> Problem:
    """Give the problem that a file has no sheet of a name."""
    return Problem(
        "no-such-sheet",
        Place(path),
        message(
            "There is no sheet {sheet}; the sheets are {sheets}.",
            sheet=sheet, sheets=tuple(grid.sheet or "" for grid in grids),
        ),
        message("Correct `sheet` in project.toml."),
    )  # fmt: skip
