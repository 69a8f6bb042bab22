"""Read a project back from a store, exactly as it was written."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import message
from implanalytics.store.manifest import (
    ROW_NOTES,
    Stored,
    read_manifest,
    settings_from_json,
    unusable,
)
from implanalytics.tables import TABLES


def read(folder: Path) -> Stored:
    """Return the project stored in `folder`, equal to what was written.

    Parameters
    ----------
    folder
        A project's folder in a store.

    Raises
    ------
    DataError
        If the folder is not complete, was changed by somebody, or is of another format version.
    """
    manifest = read_manifest(folder)
    try:
        return _stored(folder, manifest)
    except (KeyError, TypeError, ValueError) as error:
        found = message("Its manifest says something that this implanalytics does not know.")
        raise unusable(folder, found) from error


def _stored(folder: Path, manifest: Mapping[str, Any]) -> Stored:
    tables = {}
    for name, entry in manifest["tables"].items():
        dtypes = {column.name: column.dtype for column in TABLES[name].columns}
        tables[name] = _frame(folder, entry, dtypes)
    return Stored(
        manifest["folder"],
        settings_from_json(manifest["settings"]),
        tables,
        tuple(Problem.from_json(problem) for problem in manifest["problems"]),
        _frame(folder, manifest["row_notes"], ROW_NOTES),
        manifest.get("matching", {}),
    )


def _frame(folder: Path, entry: Mapping[str, Any], dtypes: Mapping[str, str]) -> pd.DataFrame:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / entry["file"]
    content = path.read_bytes() if path.is_file() else b""
    if sha256(content).hexdigest() != entry["sha256"]:
        raise unusable(
            folder,
            message("The file {file} is missing or was changed after it was stored.",
                    file=entry["file"]),
        )  # fmt: skip
    frame: pd.DataFrame = pq.read_table(pa.BufferReader(content)).to_pandas()
    return frame.astype({column: dtypes[column] for column in frame.columns})
