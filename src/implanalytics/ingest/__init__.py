"""Files as they are, read into tidy tables with every row accounted for.

Nothing is imported until a name is used: the process that reads workbooks needs no pandas.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_HOME = {
    "READERS": "readers",
    "Account": "accounts",
    "Reading": "source",
    "RowNote": "accounts",
    "SheetReader": "declaration",
    "Source": "source",
    "read_file": "reading",
    "sha256": "opening",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name in _HOME:
        return getattr(import_module(f"implanalytics.ingest.{_HOME[name]}"), name)
    raise AttributeError(f"module 'implanalytics.ingest' has no attribute {name!r}")
