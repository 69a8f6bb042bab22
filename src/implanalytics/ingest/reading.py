"""One file read: its sheets recognised, read, and every row accounted for."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from implanalytics.core.errors import DataError, Place, Problem, UsageError
from implanalytics.core.words import message
from implanalytics.ingest.about import one_level
from implanalytics.ingest.accounts import Account
from implanalytics.ingest.blocks import Block, Recognised, blocks_of
from implanalytics.ingest.context import Context, LaysOut, Reader
from implanalytics.ingest.file_names import written_name
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headings import folded
from implanalytics.ingest.legends import legend_of
from implanalytics.ingest.notices import notices
from implanalytics.ingest.opening import bytes_of, grids_of
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.repeats import without_repeats
from implanalytics.ingest.saved_time import saved_time
from implanalytics.ingest.source import NO_READER, Reading, Source, source_key
from implanalytics.ingest.stamps import stamp_of
from implanalytics.ingest.unknown import unknown_sheet


@dataclass(frozen=True)
class _File:
    """One file and what the user settled for it."""

    path: str
    digest: str
    project_id: str
    hours_per_day: float
    timezone: str | None
    columns: Mapping[str, str]
    dayfirst: bool | None
    scale: Literal["fraction", "percent"] | None
    settled: datetime | None
    saved: datetime | None
    sheets: tuple[str, ...]

    def context(self, block: Block, reader: str) -> Context:
        sheet = _named(block.grid)
        return Context(
            file=self.path,
            sheet=sheet,
            source_id=source_key(self.path, self.digest, sheet, reader),
            project_id=self.project_id,
            hours_per_day=self.hours_per_day,
            timezone=self.timezone,
            columns=self.columns,
            dayfirst=self.dayfirst,
            scale=self.scale,
            above=block.above,
            sheets=self.sheets,
        )


def read_file(
    path: Path,
    *,
    root: Path,
    project_id: str,
    hours_per_day: float = 8.0,
    timezone: str | None = None,
    reader: str | None = None,
    among: Collection[str] | None = None,
    sheet: str | None = None,
    columns: Mapping[str, str] | None = None,
    dayfirst: bool | None = None,
    scale: Literal["fraction", "percent"] | None = None,
    extracted_at: datetime | None = None,
) -> tuple[Reading, ...]:
    """Read a file into tidy tables, one `Reading` a sheet.

    Parameters
    ----------
    path
        The file; its ending does not matter.
    root
        Folder of the project; paths are kept relative to it.
    project_id
        Key of the project its rows belong to.
    hours_per_day
        Hours of a person-day [h].
    timezone
        Zone of the project; instants with an offset are converted to it.
    reader
        Name of the reader; by default the one that recognises a sheet best.
    among
        Names of the readers that may recognise a sheet; by default all.
    sheet
        Name of the one sheet to read; by default all.
    columns
        Heading to column as the user settled it; ``""`` leaves a heading out.
    dayfirst
        Whether the day stands before the month in 03/04/2024; by default the column shows it.
    scale
        What bare numbers are in columns of shares; by default the column shows it.
    extracted_at
        When the data were taken; by default what the file says of itself, or its name.

    Returns
    -------
    tuple of Reading
        An unreadable file and a sheet nobody knows give a reading without frames, with a
        problem that says so. Bad data never raise.

    Raises
    ------
    UsageError
        If `hours_per_day` is not above 0 and at most 24.
    UnknownNameError
        If `reader` or one of `among` is no reader, or `columns` names no column.
    """
    if not 0 < hours_per_day <= 24:
        raise UsageError(
            message(
                "A person-day must have more than 0 and at most 24 hours, got {value}.",
                value=str(hours_per_day),
            )
        )
    named = READERS[reader] if reader else None
    allowed = None if among is None else [READERS[name] for name in among]
    relative, digest = _relative(path, root), ""
    try:
        content = bytes_of(path)
        digest = hashlib.sha256(content).hexdigest()
        grids = grids_of(content, path)
    except DataError as error:
        return (_unreadable(relative, _placed(error, relative), digest),)
    grids = [replace(grid, file=path.stem) for grid in grids]
    saved = saved_time(content, timezone=timezone)
    file = _File(
        relative, digest, project_id, hours_per_day, timezone, columns or {}, dayfirst, scale,
        extracted_at, saved, tuple(grid.sheet for grid in grids if grid.sheet),
    )  # fmt: skip
    chosen = [g for g in grids if sheet is None or folded(g.sheet or "") == folded(sheet)]
    if not chosen:
        return (_unreadable(relative, [_no_such_sheet(relative, sheet, grids)], digest),)
    chosen = one_level(chosen, lambda grid: _is_known(grid, file, named, allowed))
    blocks = [block for grid in chosen for block in _blocks(grid, file, named, allowed)]
    return without_repeats([_read_block(block, file, named, allowed, grids) for block in blocks])


def _is_known(
    grid: Grid, file: _File, named: Reader | None, allowed: Sequence[Reader] | None
) -> bool:
    if named is not None:
        return named.recognises(grid, file.columns) > 0
    return best_reader(grid, file.columns, allowed) is not None


def _blocks(
    grid: Grid, file: _File, named: Reader | None, allowed: Sequence[Reader] | None
) -> tuple[Block, ...]:
    """Cut a sheet into its tables; what the user named a reader for is one."""
    if named is not None:
        return (Block(grid),)

    def known(part: Grid) -> Recognised:
        reader = best_reader(part, file.columns, allowed)
        if reader is None:
            return Recognised(0.0, 0.0)
        layout = reader.layout(part, file.columns) if isinstance(reader, LaysOut) else None
        return Recognised(reader.recognises(part, file.columns), layout.share if layout else 1.0)

    return blocks_of(grid, known)


def _named(grid: Grid) -> str | None:
    """Give the name of the sheet, with the place of the table where it has several."""
    if grid.block is None:
        return grid.sheet
    return f"{grid.sheet}!{grid.block}" if grid.sheet else grid.block


def _read_block(
    block: Block,
    file: _File,
    named: Reader | None,
    allowed: Sequence[Reader] | None,
    sheets: Sequence[Grid],
) -> Reading:
    grid = block.grid
    reader = named or best_reader(grid, file.columns, allowed)
    name = reader.name if reader else NO_READER
    context = file.context(block, name)
    if reader and "risks" in reader.tables:
        context = replace(context, legend=legend_of(sheets))
    read = reader.read(grid, context) if reader else unknown_sheet(grid, context, allowed)
    stamp = stamp_of(read, file.path, settled=file.settled, saved=file.saved,
                     timezone=file.timezone)  # fmt: skip
    source = Source(
        source_id=context.source_id,
        path=file.path,
        sha256=file.digest,
        sheet=context.sheet,
        reader=name,
        tables=tuple(read.frames),
        options=_options(file),
        extracted_at=stamp.at,
        extracted_from=stamp.origin,
        hidden=grid.hidden,
        header_row=read.header_row,
    )
    problems = (*notices(grid, context), *read.problems) if reader else read.problems
    if "extracted" in read.metadata and stamp.origin not in ("settings", "content"):
        problems = (_no_date(context, read.metadata["extracted"]), *problems)
    return Reading(
        source, read.frames, read.account, problems, read.metadata, read.headings, read.aside
    )


def best_reader(
    grid: Grid,
    columns: Mapping[str, str] | None = None,
    allowed: Iterable[Reader] | None = None,
) -> Reader | None:
    """Give the reader that recognises a sheet best, None if none does.

    Parameters
    ----------
    grid
        The sheet.
    columns
        Heading to column as the user settled it.
    allowed
        The readers that may recognise it; by default all.
    """
    best: Reader | None = None
    highest = 0.0
    for reader in READERS.values() if allowed is None else allowed:
        score = reader.recognises(grid, columns)
        if score > highest:
            best, highest = reader, score
    return best


def _relative(path: Path, root: Path) -> str:
    try:
        return written_name(path.relative_to(root).as_posix())
    except ValueError:
        return written_name(path.name)


def _options(file: _File) -> dict[str, str]:
    options = {}
    if file.columns:
        options["columns"] = json.dumps(dict(file.columns), ensure_ascii=False, sort_keys=True)
    if file.dayfirst is not None:
        options["dayfirst"] = str(file.dayfirst).lower()
    if file.scale is not None:
        options["scale"] = file.scale
    return options


def _unreadable(path: str, problems: list[Problem], digest: str = "") -> Reading:
    source = Source(source_key(path, digest, None, NO_READER), path, digest, None, NO_READER)
    return Reading(source, {}, Account(0, 0, 0, 0), tuple(problems))


def _placed(error: DataError, path: str) -> list[Problem]:
    """Say the problems of opening with the path relative to the project."""
    return [
        Problem(p.code, Place(path, p.place.sheet, p.place.row, p.place.column), p.found, p.hint,
                p.severity)
        for p in error.problems
    ]  # fmt: skip


def _no_such_sheet(path: str, sheet: str | None, grids: list[Grid]) -> Problem:
    return Problem(
        "no-such-sheet",
        Place(path),
        message(
            "There is no sheet {sheet}; the sheets are {sheets}.",
            sheet=sheet, sheets=tuple(grid.sheet or "" for grid in grids),
        ),
        message("Correct `sheet` in project.toml."),
    )  # fmt: skip


def _no_date(context: Context, said: str) -> Problem:
    return Problem(
        "extraction-unreadable",
        context.place(),
        message("It says when it was exported, but {text} cannot be read as a date.", text=said),
        message("Write it like 2025-06-30, or give extracted_at under [[source]] in project.toml."),
        "notice",
    )
