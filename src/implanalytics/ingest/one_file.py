"""One file, what somebody settled for it, and what becomes of its sheets by that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from implanalytics.ingest.blocks import Block
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.learned import Learned, options_used
from implanalytics.ingest.source import NO_READER, Source, source_key
from implanalytics.ingest.stamps import Stamp, stamp_of


@dataclass(frozen=True)
class OneFile:
    """One file and what was settled for it.

    Attributes
    ----------
    path, digest
        Path relative to the project, and SHA-256 of the bytes.
    project_id, hours_per_day, timezone, columns, dayfirst, scale
        As `implanalytics.ingest.read_file` takes them.
    settled, saved
        When the data were taken, as somebody said, and as the file says of itself.
    sheets
        Names of its sheets.
    learned
        What was settled for files in general.
    """

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
    learned: Learned = field(default_factory=Learned)

    def context(
        self, block: Block, reader: str, learned: Mapping[str, str] | None = None
    ) -> Context:
        """Give what a reader is told of a table, with the headings learned for it."""
        sheet = _named(block.grid)
        return Context(
            file=self.path,
            sheet=sheet,
            source_id=source_key(self.path, self.digest, sheet, reader),
            project_id=self.project_id,
            hours_per_day=self.hours_per_day,
            timezone=self.timezone,
            columns={**(learned or {}), **self.columns},
            dayfirst=self.dayfirst,
            scale=self.scale,
            above=block.above,
            sheets=self.sheets,
        )

    def stamp(self, read: SheetRead) -> Stamp:
        """Give when the data of a table were taken."""
        return stamp_of(
            read, self.path, settled=self.settled, saved=self.saved, timezone=self.timezone
        )

    def source(
        self,
        context: Context,
        grid: Grid,
        read: SheetRead,
        reader: str = NO_READER,
        settled: str | None = None,
    ) -> Source:
        """Give the source that a table is; `settled` is the reader learned for it."""
        stamp = self.stamp(read)
        return Source(
            source_id=context.source_id,
            path=self.path,
            sha256=self.digest,
            sheet=context.sheet,
            reader=reader,
            tables=tuple(read.frames),
            options=self._options(context, settled),
            extracted_at=stamp.at,
            extracted_from=stamp.origin,
            hidden=grid.hidden,
            header_row=read.header_row,
        )

    def _options(self, context: Context, settled: str | None) -> dict[str, str]:
        options = options_used(context.columns, self.columns, settled)
        if self.dayfirst is not None:
            options["dayfirst"] = str(self.dayfirst).lower()
        if self.scale is not None:
            options["scale"] = self.scale
        return options


def _named(grid: Grid) -> str | None:
    """Give the name of the sheet, with the place of the table where it has several."""
    if grid.block is None:
        return grid.sheet
    return f"{grid.sheet}!{grid.block}" if grid.sheet else grid.block
