"""One file read: its sheets recognised, read, and every row accounted for."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

from implanalytics.core.errors import DataError, UsageError
from implanalytics.core.words import message
from implanalytics.ingest.about import one_level
from implanalytics.ingest.blocks import Block, Recognised, blocks_of
from implanalytics.ingest.context import LaysOut, Reader
from implanalytics.ingest.file_names import written_name
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headings import folded
from implanalytics.ingest.learned import LEFT_OUT, Learned, left_out, unusable_columns, usable
from implanalytics.ingest.legends import legend_of
from implanalytics.ingest.notices import notices
from implanalytics.ingest.one_file import OneFile
from implanalytics.ingest.opening import bytes_of, grids_of
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.repeats import without_repeats
from implanalytics.ingest.saved_time import saved_time
from implanalytics.ingest.sheet_names import names_on
from implanalytics.ingest.source import NO_READER, Reading
from implanalytics.ingest.stamps import unreadable_stamp
from implanalytics.ingest.unknown import likely_header, unknown_sheet
from implanalytics.ingest.unread_file import no_such_sheet, placed, unreadable


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
    learned: Learned | None = None,
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
    learned
        What was settled for files in general; `reader` and `columns` go before it.

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
        # Neither needs the interpreter for most of its time.
        with ThreadPoolExecutor(1) as thread:
            hashed = thread.submit(hashlib.sha256, content)
            try:
                grids = grids_of(content, path)
            finally:
                digest = hashed.result().hexdigest()
    except DataError as error:
        return (unreadable(relative, placed(error, relative), digest),)
    grids = [replace(grid, file=path.stem) for grid in grids]
    saved = saved_time(content, timezone=timezone)
    file = OneFile(
        relative, digest, project_id, hours_per_day, timezone, columns or {}, dayfirst, scale,
        extracted_at, saved, tuple(grid.sheet for grid in grids if grid.sheet),
        learned or Learned(),
    )  # fmt: skip
    chosen = [g for g in grids if sheet is None or folded(g.sheet or "") == folded(sheet)]
    if not chosen:
        return (unreadable(relative, [no_such_sheet(relative, sheet, grids)], digest),)
    chosen = one_level(chosen, lambda grid: _is_known(grid, file, named, allowed))
    blocks = [block for grid in chosen for block in _blocks(grid, file, named, allowed)]
    legend = cache(lambda: legend_of(grids))
    return without_repeats([_read_block(block, file, named, allowed, legend) for block in blocks])


def _is_known(
    grid: Grid, file: OneFile, named: Reader | None, allowed: Sequence[Reader] | None
) -> bool:
    if named is not None:
        return named.recognises(grid, file.columns) > 0
    if file.learned.reader(grid.sheet):
        return True
    return best_reader(grid, file.columns, allowed) is not None


def _blocks(
    grid: Grid, file: OneFile, named: Reader | None, allowed: Sequence[Reader] | None
) -> tuple[Block, ...]:
    """Cut a sheet into its tables; what the user named a reader for is one."""
    if named is not None or file.learned.reader(grid.sheet) is not None:
        return (Block(grid),)

    def known(part: Grid) -> Recognised:
        reader = best_reader(part, file.columns, allowed)
        if reader is None:
            return Recognised(0.0, 0.0)
        layout = reader.layout(part, file.columns) if isinstance(reader, LaysOut) else None
        return Recognised(reader.recognises(part, file.columns), layout.share if layout else 1.0)

    return blocks_of(grid, known)


def _read_block(
    block: Block,
    file: OneFile,
    named: Reader | None,
    allowed: Sequence[Reader] | None,
    legend: Callable[[], Mapping[str, tuple[int, int]]],
) -> Reading:
    grid = block.grid
    settled = None if named else file.learned.reader(grid.sheet)
    if settled == LEFT_OUT:
        context, read = file.context(block, NO_READER), left_out(grid)
        source = file.source(context, grid, read)
        return Reading(source, read.frames, read.account)
    reader = named or _reader(grid, file, settled, allowed)
    if reader is None:
        context = file.context(block, NO_READER)
        read, problems = unknown_sheet(grid, context, allowed), []
    else:
        columns, bad = usable(file.learned.columns(grid, reader.name), reader)
        context = file.context(block, reader.name, columns)
        if "risks" in reader.tables:
            context = replace(context, legend=legend())
        read = reader.read(grid, context)
        problems = [*unusable_columns(bad, reader, context)]
        if read.frames or read.account.rejected:
            problems += notices(grid, context)
    source = file.source(context, grid, read, reader.name if reader else NO_READER, settled)
    header = grid.position(read.header_row) if read.header_row else likely_header(grid)
    return Reading(
        source,
        read.frames,
        read.account,
        (*unreadable_stamp(context, read, source.extracted_from), *problems, *read.problems),
        read.metadata,
        read.headings,
        names_on(grid, header, known=bool(read.frames)),
        read.aside,
    )


def _reader(
    grid: Grid, file: OneFile, settled: str | None, allowed: Sequence[Reader] | None
) -> Reader | None:
    """Give the reader that was settled for a sheet, else the one that knows it best."""
    if settled:
        return READERS[settled]
    reader = best_reader(grid, file.columns, allowed)
    if reader is None and allowed is None:
        return file.learned.recogniser(grid, file.columns)
    return reader


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
