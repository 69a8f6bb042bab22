"""Files that are not sheets, turned into grids of records."""

from pathlib import Path
from typing import Literal, TypeAlias

from implanalytics.ingest.grid import Grid

Document: TypeAlias = Literal["json", "xml", "xer", "mpp"]

KINDS: frozenset[str] = frozenset({"json", "xml", "xer", "mpp"})
"""Kinds of content, by `sniffing`, that `document_grids` turns into grids."""


def document_grids(content: bytes, path: Path, kind: str) -> list[Grid]:
    """Give the tables of a file of records or of a plan.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.
    kind
        One of `KINDS`.

    Returns
    -------
    list of Grid
        Grids of records, whose first row holds the names of fields; one a kind of record.

    Raises
    ------
    DataError
        With one Problem that says why the file holds no records and what to do.
    ValueError
        If `kind` is no kind of document.
    """
    match kind:
        case "json":
            from implanalytics.ingest.documents.json_tables import json_grids

            return json_grids(content, path)
        case "xml":
            from implanalytics.ingest.documents.xml_tables import xml_grids

            return xml_grids(content, path)
        case "xer":
            from implanalytics.ingest.documents.xer import xer_grids

            return xer_grids(content, path)
        case "mpp":
            from implanalytics.ingest.documents.mpp import mpp_grids

            return mpp_grids(content, path)
    raise ValueError(f"kind must be one of {sorted(KINDS)}, got {kind!r}")


__all__ = ["KINDS", "Document", "document_grids"]
