"""What people settled once for all files: which heading is which column, who reads a sheet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from unicodedata import normalize

from implanalytics.core.errors import Problem, UnknownNameError
from implanalytics.core.words import message
from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.context import Context, Reader, SheetRead
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import headings_in
from implanalytics.ingest.headings import folded
from implanalytics.ingest.readers import READERS

ANY = ""
"""Stands for every reader and every sheet."""

LEFT_OUT = ""
"""Stands for the reader of a sheet that is not to be read."""

LEFT_OUT_KIND = "left-out"


@dataclass(frozen=True)
class Learned:
    """What was settled that may concern a file; what its sheets do not have is passed over.

    Attributes
    ----------
    headings
        Reader (`ANY`: whichever) -> heading -> column; ``""`` leaves a heading out.
    readers
        Pattern of sheets (`ANY`: every) -> reader; `LEFT_OUT` leaves the sheet out.
    """

    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    readers: Mapping[str, str] = field(default_factory=dict)

    def reader(self, sheet: str | None) -> str | None:
        """Give who reads a sheet, None where nothing was settled."""
        fitting = [p for p in self.readers if p != ANY and sheet and fits_pattern(sheet, p)]
        return self.readers.get(min(fitting, key=_stars) if fitting else ANY)

    def columns(self, grid: Grid, reader: str) -> dict[str, str]:
        """Give what was settled of the headings that stand on a sheet."""
        said = {**self.headings.get(ANY, {}), **self.headings.get(reader, {})}
        if not said:
            return {}
        there = headings_in(grid)
        return {heading: column for heading, column in said.items() if folded(heading) in there}

    def recogniser(self, grid: Grid, columns: Mapping[str, str]) -> Reader | None:
        """Give the reader that knows a sheet once its settled headings are taken for columns.

        Parameters
        ----------
        grid
            A sheet that no reader knows by itself.
        columns
            Heading to column as settled for this file.
        """
        best: Reader | None = None
        highest = 0.0
        for name, reader in READERS.items():
            learned, _ = usable(self.columns(grid, name), reader)
            said = {**learned, **columns}
            score = reader.recognises(grid, said) if any(learned.values()) else 0.0
            if score > highest:
                best, highest = reader, score
        return best


def fits_pattern(name: str, pattern: str) -> bool:
    """Say whether a name is as a pattern says: ``*`` stands for anything, ``?`` for one sign.

    >>> fits_pattern("3月", "*月"), fits_pattern("HOURS", "hours"), fits_pattern("封面", "*月")
    (True, True, False)
    """
    name, pattern = (normalize("NFKC", text).casefold().strip() for text in (name, pattern))
    return fnmatchcase(name, pattern)


def _stars(pattern: str) -> tuple[int, int]:
    return pattern.count("*"), -len(pattern)


def declaration_of(reader: Reader) -> SheetReader | None:
    """Give the declaration a reader reads by, None if it is all code."""
    if isinstance(reader, SheetReader):
        return reader
    inner = getattr(reader, "columns", None)
    return inner if isinstance(inner, SheetReader) else None


def usable(columns: Mapping[str, str], reader: Reader) -> tuple[dict[str, str], dict[str, str]]:
    """Part settled headings into those whose column the reader has, and the others."""
    good: dict[str, str] = {}
    bad: dict[str, str] = {}
    for heading, column in columns.items():
        (good if not column or has_column(reader, column) else bad)[heading] = column
    return good, bad


def has_column(reader: Reader, column: str) -> bool:
    """Say whether a reader can give a column."""
    declared = declaration_of(reader)
    if declared is None:
        return False
    try:
        declared.column(column)
    except UnknownNameError:
        return False
    return True


def unusable_columns(bad: Mapping[str, str], reader: Reader, context: Context) -> list[Problem]:
    """Give the problem of every heading that was settled on a column its table does not have."""
    return [
        Problem(
            "mapped-column-unknown",
            context.place(column=heading),
            message(
                "The heading {heading} is mapped to {column}, which {reader} does not have.",
                heading=heading, column=column, reader=reader.label,
            ),
            message("Choose another column in mappings.xlsx, or another reader for the file."),
        )
        for heading, column in bad.items()
    ]  # fmt: skip


def options_used(
    columns: Mapping[str, str], given: Mapping[str, str], reader: str | None
) -> dict[str, str]:
    """Give the options of a source that say what was settled for it, and by whom.

    Parameters
    ----------
    columns
        Heading to column as obeyed.
    given
        Those of them that were settled for this file alone.
    reader
        The reader that was settled for files in general, if any.
    """
    learned = {heading: name for heading, name in columns.items() if heading not in given}
    options = {
        option: json.dumps(dict(names), ensure_ascii=False, sort_keys=True)
        for option, names in (("columns", given), ("mapped_columns", learned))
        if names
    }
    return options | ({"mapped_reader": reader} if reader else {})


def left_out(grid: Grid) -> SheetRead:
    """Give the reading of a sheet that somebody left out: every row skipped."""
    notes = [
        RowNote(grid.number(position), "skipped", LEFT_OUT_KIND)
        for position in range(int(grid.records), len(grid.rows))
    ]
    return SheetRead({}, Account.of(len(notes), 0, notes))
