"""A source and what was read from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.ingest.accounts import Account
from implanalytics.ingest.heading_use import HeadingUse
from implanalytics.ingest.sheet_names import SheetNames

NO_READER = "none"


@dataclass(frozen=True)
class Source:
    """One sheet of one file, read by one reader.

    Attributes
    ----------
    source_id
        Ten hex digits, the same whenever the same bytes lie at the same place.
    path
        Path relative to the project, with forward slashes.
    sha256
        Of the file's bytes.
    sheet
        Name of the sheet, None for a text file.
    reader
        Name of the reader, ``none`` if nobody knows the sheet.
    tables
        Tables that came of it.
    options
        What the user settled, as text by name.
    extracted_at
        When the data were taken from the tool they come from.
    extracted_from
        Who says so, a key of `STAMP_ORIGINS`; None where nobody does.
    hidden
        The sheet is hidden.
    header_row
        Number of the header row.
    """

    source_id: str
    path: str
    sha256: str
    sheet: str | None
    reader: str
    tables: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    extracted_at: datetime | None = None
    extracted_from: str | None = None
    hidden: bool = False
    header_row: int | None = None


def source_key(path: str, digest: str, sheet: str | None, reader: str) -> str:
    """Give the key of a source.

    >>> source_key("a.csv", "00", None, "plan") == source_key("a.csv", "00", None, "plan")
    True
    """
    text = "\0".join((path, digest, sheet or "", reader))
    return sha256(text.encode()).hexdigest()[:10]


@dataclass(frozen=True)
class Reading:
    """What was read from one source.

    Attributes
    ----------
    source
        What it is.
    frames
        Conformed tables by name.
    account
        What became of every row.
    problems
        What was found wrong, in row order.
    metadata
        What stands above the table: title, project, period and so on.
    headings
        What every heading was taken for, left to right.
    names
        Headings as they stand, and which account belongs to whom.
    aside
        Name and code of the project that rejected rows name, by row.
    part
        It is the part of a file of several projects that is of one of them.
    """

    source: Source
    frames: Mapping[str, pd.DataFrame]
    account: Account
    problems: tuple[Problem, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    headings: tuple[HeadingUse, ...] = ()
    names: SheetNames = field(default_factory=SheetNames)
    aside: Mapping[int, tuple[str | None, str | None]] = field(default_factory=dict)
    part: bool = False
