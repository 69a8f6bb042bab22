"""Files as they are, read into tidy tables with every row accounted for."""

from implanalytics.ingest.accounts import Account, RowNote
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.opening import sha256
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.reading import read_file
from implanalytics.ingest.source import Reading, Source

__all__ = [
    "READERS",
    "Account",
    "Reading",
    "RowNote",
    "SheetReader",
    "Source",
    "read_file",
    "sha256",
]
