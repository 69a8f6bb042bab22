"""One file read and checked as a project of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from implanalytics.core.errors import Place, Problem, UnknownNameError, UsageError
from implanalytics.core.words import message
from implanalytics.facts import Settings, problems_across
from implanalytics.ingest import READERS, Reading, SheetReader, read_file
from implanalytics.ingest.file_names import written_name
from implanalytics.ingest.source import NO_READER
from implanalytics.project.inspection.options import InspectionOptions
from implanalytics.project.readings import joined_tables
from implanalytics.tables import TABLES

KINDS = {
    "timesheet": "time_entries", "tasks": "tasks", "risks": "risks", "survey": "survey_answers",
}  # fmt: skip
"""Everyday names of what a file is -> the table its rows go to."""

OF_A_PROJECT = frozenset({"several-projects", "other-project"})
"""Codes of problems that a file has only as a part of a project."""

DEFAULTS = InspectionOptions()


@dataclass(frozen=True)
class Inspection:
    """How one file was read.

    Attributes
    ----------
    file
        Its name.
    readings
        One a sheet.
    across
        Problems that show across rows only, as `check` tells them of a project.
    """

    file: str
    readings: tuple[Reading, ...]
    across: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was found, what the sheets say first."""
        return (*(p for reading in self.readings for p in reading.problems), *self.across)

    @property
    def known(self) -> tuple[Reading, ...]:
        """The readings of sheets that a reader knew."""
        return tuple(r for r in self.readings if r.source.reader != NO_READER)

    @property
    def refusal(self) -> Problem | None:
        """Why nothing of the file can be used, None if something can or there is nothing in it."""
        known = [r for r in self.known if r.source.header_row is not None or r.account.accepted]
        if known and (
            any(r.account.accepted for r in known) or not any(r.account.rejected for r in known)
        ):
            return None
        found = sorted(
            self.problems, key=lambda p: ("error", "warning", "notice").index(p.severity)
        )
        return found[0] if found else _nothing(self.file)


def inspect_file(
    path: Path, *, kind: str | None = None, options: InspectionOptions = DEFAULTS
) -> Inspection:
    """Read one file and check its rows against one another, as a project of its own.

    Parameters
    ----------
    path
        The file.
    kind
        What it is: ``timesheet``, ``tasks``, ``risks``, ``survey``, the name of a table or of a
        reader. The best of the readers that fit reads it; by default the best of all.
    options
        What is settled.

    Returns
    -------
    Inspection
        Bad data never raise.

    Raises
    ------
    UsageError
        If no reader fits `kind`, or the options name a column that does not exist.
    """
    try:
        _check_columns(options)
        readings = read_file(
            path,
            root=path.parent,
            project_id=written_name(path.stem),
            hours_per_day=options.hours_per_day,
            timezone=options.timezone,
            reader=options.reader,
            among=None if kind is None else readers_of(kind),
            sheet=options.sheet,
            columns=options.columns,
            dayfirst=options.dayfirst,
            scale=options.scale,
        )
    except UnknownNameError as error:
        raise UsageError(error.sentence) from error
    return Inspection(written_name(path.name), readings, _across(path, readings, options))


def readers_of(kind: str) -> tuple[str, ...]:
    """Return the names of the readers that read files of a kind.

    Parameters
    ----------
    kind
        ``timesheet``, ``tasks``, ``risks``, ``survey``, the name of a table or of a reader.

    Raises
    ------
    UnknownNameError
        If it is none of these.
    """
    table = KINDS.get(kind, kind)
    if kind in READERS and kind not in KINDS:
        return (kind,)
    if table in TABLES:
        return tuple(name for name, reader in READERS.items() if table in reader.tables)
    given = {table for reader in READERS.values() for table in reader.tables}
    raise UnknownNameError("reader", kind, dict.fromkeys([*KINDS, *READERS, *sorted(given)]))


def _check_columns(options: InspectionOptions) -> None:
    known = {column.name for table in TABLES.values() for column in table.columns}
    for reader in READERS.values():
        known |= set(reader.headings) if isinstance(reader, SheetReader) else set()
    for column in filter(None, options.columns.values()):
        if column not in known:
            raise UnknownNameError("column", column, sorted(known))


def _across(
    path: Path, readings: Sequence[Reading], options: InspectionOptions
) -> tuple[Problem, ...]:
    settings = Settings(
        written_name(path.stem), timezone=options.timezone, hours_per_day=options.hours_per_day
    )
    tables = joined_tables(readings, written_name(path.stem))
    across = problems_across(tables, settings)
    return tuple(problem for problem in across if problem.code not in OF_A_PROJECT)


def _nothing(file: str) -> Problem:
    return Problem(
        "no-table",
        Place(file),
        message("No table was found: the file has no data, or no sheet with a header."),
        message("Put headings into the first row of the table."),
    )
