"""Write a project into a store: Parquet files, and a manifest that makes them valid."""

import json
import os
import shutil
import tempfile
from collections.abc import Hashable, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from implanalytics.store.manifest import (
    FORMAT,
    MANIFEST,
    ROW_NOTES,
    VERSION,
    Stored,
    settings_to_json,
)
from implanalytics.store.slug import folder_name
from implanalytics.tables import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

ARROW: dict[str, str] = {
    "str": "string",
    "float64": "double",
    "int64": "int64",
    "datetime64[us]": "timestamp[us]",
    "boolean": "bool",
}
"""Dtype of a declared column -> Arrow type in its Parquet file."""


def write(stored: Stored, root: Path) -> Path:
    """Write a project into the store at `root`, in place of what was stored of it before.

    The project appears whole: it is written beside its place and moved there at the end.

    Parameters
    ----------
    stored
        What to write; left as it is.
    root
        The store, made when it does not exist.

    Returns
    -------
    Path
        The project's folder: the same content has the same bytes.

    Raises
    ------
    OSError
        If something cannot be written; what was stored before is still there.
    """
    root.mkdir(parents=True, exist_ok=True)
    target = root / folder_name(stored.settings.id)
    beside = Path(tempfile.mkdtemp(prefix=".new-", dir=root))
    try:
        fresh = beside / target.name
        fresh.mkdir()
        _fill(fresh, stored)
        _take_place(fresh, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return target


def _fill(folder: Path, stored: Stored) -> None:
    tables = {}
    for name, frame in sorted(stored.tables.items()):
        if len(frame):
            dtypes = {column.name: column.dtype for column in TABLES[name].columns}
            tables[name] = _parquet(folder / f"{name}.parquet", TABLES[name].conform(frame), dtypes)
    notes = stored.row_notes[list(ROW_NOTES)].astype(dict(ROW_NOTES))
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "package": version("implanalytics"),
        "folder": stored.folder,
        "settings": settings_to_json(stored.settings),
        "tables": tables,
        "row_notes": _parquet(folder / "row_notes.parquet", notes, ROW_NOTES),
        "sources": _sources(stored),
        "problems": [problem.to_json() for problem in stored.problems],
        "matching": dict(stored.matching),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, default=_plain)
    _settled(folder / MANIFEST, text.encode())


def _parquet(path: Path, frame: pd.DataFrame, dtypes: Mapping[str, str]) -> dict[str, Any]:
    """Write one table; return what the manifest says of its file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(_arrow(frame, dtypes), sink, compression="zstd")
    content = sink.getvalue().to_pybytes()
    _settled(path, content)
    return {"file": path.name, "rows": len(frame), "sha256": sha256(content).hexdigest()}


def _arrow(frame: pd.DataFrame, dtypes: Mapping[str, str]) -> "pa.Table":
    """Return a table without the remarks pandas leaves, which change with its version."""
    import pyarrow as pa

    schema = pa.schema([(c, pa.type_for_alias(ARROW[dtypes[c]])) for c in frame.columns])
    table = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    return table.replace_schema_metadata(None)


def _sources(stored: Stored) -> list[dict[Hashable, Any]]:
    """Return the sources with their accounts, for people who open the manifest."""
    if "sources" not in stored.tables:
        return []
    sources = stored.tables["sources"].astype(object)
    return sources.where(sources.notna(), None).to_dict("records")


def _plain(value: Any) -> Any:
    """Turn what json does not know into what it does."""
    return value.isoformat() if hasattr(value, "isoformat") else value.item()


def _settled(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _take_place(fresh: Path, target: Path) -> None:
    """Move `fresh` to `target`; what was there goes, but only once `fresh` has arrived."""
    if not target.exists():
        fresh.rename(target)
        return
    aside = Path(tempfile.mkdtemp(prefix=".old-", dir=target.parent))
    try:
        target.rename(aside / target.name)
        try:
            fresh.rename(target)
        except OSError:
            (aside / target.name).rename(target)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
