"""A workbook that is opened and saved whole, or left alone."""

import os
import tempfile
import warnings
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.project.mappings.write import LOCKS


def opened(path: Path, *, shown: bool = False) -> Any:
    """Return the workbook at a path; with `shown` what formulas showed in their place.

    Raises
    ------
    DataError
        If what is there is no workbook.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(path, data_only=shown)
    except (OSError, KeyError, ValueError, BadZipFile, InvalidFileException) as error:
        found = message("The file is there already and is no workbook that can be opened.")
        hint = message("Give another name, or move it away.")
        raise DataError([Problem("not-a-workbook", Place(str(path)), found, hint)]) from error


def save_whole(book: Any, path: Path) -> None:
    """Write a workbook beside its place and move it there when it is complete.

    Raises
    ------
    DataError
        If another program holds the file open.
    """
    if any(path.with_name(lock.format(path.name)).exists() for lock in LOCKS):
        raise _is_open(path)
    content = BytesIO()
    book.save(content)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.getvalue())
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except PermissionError as error:
        raise _is_open(path) from error
    finally:
        beside.unlink(missing_ok=True)


def _is_open(path: Path) -> DataError:
    found = message("{file} is open in another program, or must not be written.", file=path.name)
    hint = message("Close it and run again; nothing was changed.")
    return DataError([Problem("workbook-open", Place(str(path)), found, hint)])
