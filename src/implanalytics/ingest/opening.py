"""Files of tables, opened by what they contain and never by what they are called."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from implanalytics.core.errors import DataError
from implanalytics.core.words import message
from implanalytics.ingest.child import grids_in_child
from implanalytics.ingest.delimited import delimited_grid
from implanalytics.ingest.documents import KINDS, document_grids
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.html_tables import html_grids
from implanalytics.ingest.inspection import Inspected, inspected
from implanalytics.ingest.ole import damaged, stream_names
from implanalytics.ingest.preflight import (
    BROKEN_ZIP,
    UNZIP_ERRORS,
    check_declared,
    check_directory,
    encrypted,
)
from implanalytics.ingest.refusal import refusal
from implanalytics.ingest.sniffing import HEAD, Content, content_of, ole_content, zip_content
from implanalytics.ingest.workbook import loaded_sheets, workbook_grids

LARGEST_FILE = 512 * 2**20
LONG_WORKBOOK = 2**20

IN_CHILD: frozenset[Content] = frozenset({"zip", "workbook", "json", "xml", "xer", "html"})
"""What is read in a process of its own: formats whose readers can be made to crash or swell."""


def open_file(path: Path) -> list[Grid]:
    """Give the sheets of a workbook, the tables of a web page, or the grid of a text file.

    Parameters
    ----------
    path
        A file; its ending does not matter.

    Returns
    -------
    list of Grid
        In the order of the workbook, hidden sheets included.

    Raises
    ------
    DataError
        With one Problem that names the file, says what it is and what to do: it is empty,
        encrypted, damaged, too large, in use by another program, or no table at all.

    Examples
    --------
    >>> open_file(Path("no such file.xlsx"))
    Traceback (most recent call last):
    ...
    implanalytics.core.errors.DataError: The source data cannot be used. Problems: 1.
      - no such file.xlsx: The file is not there. Check its name and folder. [no-file]
    """
    return grids_of(bytes_of(path), path)


def bytes_of(path: Path) -> bytes:
    """Give all bytes of a file of data.

    Parameters
    ----------
    path
        A file.

    Returns
    -------
    bytes
        At most 512 MiB.

    Raises
    ------
    DataError
        With one Problem: the file is not there, is a folder, in use, too large, or is what
        another program keeps beside an open workbook.
    """
    if is_lock_file(path):
        raise refusal(
            path,
            "lock-file",
            message("This is a lock file that Excel or WPS keeps while a workbook is open."),
            message("Use the workbook itself."),
        )
    try:
        if path.exists() and not path.is_file():
            raise refusal(
                path, "no-file", message("This is not a regular file."),
                message("Name a file of data."),
            )  # fmt: skip
        return _steady(path)
    except FileNotFoundError as error:
        raise refusal(
            path, "no-file", message("The file is not there."),
            message("Check its name and folder."),
        ) from error  # fmt: skip
    except PermissionError as error:
        raise refusal(
            path,
            "file-in-use",
            message("The file may not be read: it is in use by another program, or protected."),
            message("Close it in Excel or WPS, or ask for access."),
        ) from error
    except OSError as error:
        raise refusal(
            path,
            "unreadable-file",
            message("The file cannot be read: {reason}.", reason=error.strerror or str(error)),
            message("Copy it to a local folder and try again."),
        ) from error


def grids_of(content: bytes, path: Path) -> list[Grid]:
    """Give the sheets of a workbook, the tables of a web page or the grid of a text file.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        In the order of the workbook, hidden sheets included.

    Raises
    ------
    DataError
        With one Problem that says what the file is and what to do.
    """
    kind = content_of(content[:HEAD])
    if kind not in IN_CHILD or (kind == "workbook" and _is_plan(content, path)):
        return parse(content, path)
    return grids_in_child(content, path)


def parse(content: bytes, path: Path) -> list[Grid]:
    """Give the grids of a file, read in this process.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        In the order of the workbook, hidden sheets included.

    Raises
    ------
    DataError
        With one Problem that says what the file is and what to do.
    """
    kind = content_of(content[:HEAD])
    if kind == "zip":
        return _zip_grids(content, path)
    if kind == "workbook":
        kind = ole_content(stream_names(content, path))
    if kind == "workbook":
        return workbook_grids(Inspected(content), path)
    if kind == "text":
        return [delimited_grid(content, path)]
    if kind in KINDS:
        return document_grids(content, path, kind)
    if kind == "html" and (tables := html_grids(content, path)):
        return tables
    if kind == "encrypted":
        raise encrypted(path)
    raise _no_table(kind, path)


def _is_plan(content: bytes, path: Path) -> bool:
    """Tell a plan of Microsoft Project: the program that converts it is a process by itself."""
    return ole_content(stream_names(content, path)) == "mpp"


def sha256(path: Path) -> str:
    """Give the SHA-256 of a file's bytes as 64 hex digits.

    Parameters
    ----------
    path
        A file.

    Returns
    -------
    str
        Lower case hex digits.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def is_lock_file(path: Path) -> bool:
    """Tell whether Excel, WPS or LibreOffice left this file beside an open workbook.

    >>> is_lock_file(Path("~$plan.xlsx")), is_lock_file(Path(".~plan.xlsx"))
    (True, True)
    >>> is_lock_file(Path("plan~.xlsx"))
    False
    """
    return path.name.startswith(("~$", ".~"))


def _steady(path: Path) -> bytes:
    """Read a file twice at most, until it has not changed meanwhile."""
    for _ in range(2):
        before = path.stat()
        if before.st_size > LARGEST_FILE:
            raise refusal(
                path, "too-large", message("The file is larger than 512 MiB."),
                message("Export a shorter period."),
            )  # fmt: skip
        content = path.read_bytes()
        after = path.stat()
        if (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size):
            return content
    raise refusal(
        path,
        "file-in-use",
        message("The file changes while it is read."),
        message("Wait until the other program has written it, and try again."),
    )


def _zip_grids(content: bytes, path: Path) -> list[Grid]:
    """Inspect a workbook while it is loaded, if it is so long that both take their time."""
    check_directory(content, path)
    with ThreadPoolExecutor(1) as thread:
        try:
            with ZipFile(BytesIO(content)) as archive:
                kind = zip_content(archive)
                if kind != "workbook":
                    raise _no_table(kind, path)
                check_declared(archive, len(content), path)
                long = len(content) > LONG_WORKBOOK
                ahead = thread.submit(loaded_sheets, content) if long else None
                book = inspected(archive, content, path)
        except UNZIP_ERRORS as error:
            raise damaged(path, BROKEN_ZIP) from error
        return workbook_grids(book, path, ahead)


def _no_table(kind: Content, path: Path) -> DataError:
    hint = message("Export the table as xlsx or csv.")
    match kind:
        case "empty":
            return refusal(
                path, "empty-file", message("The file is empty: it has no data."),
                message("Export it again."),
            )  # fmt: skip
        case "html":
            found = message("The file is a web page (HTML) without a table, whatever its ending.")
            hint = message("Open it in Excel and save it as xlsx.")
        case "document" | "pdf" | "image":
            found = message("The file is a text document, a slide set or a picture, not a table.")
        case "zip":
            found = message("The file is a zip archive, not a workbook.")
            hint = message("Unpack it and name the files inside.")
        case _:
            found = message("The file is not a workbook and not a text: its bytes are unknown.")
            hint = message("Export it again; the copy may be damaged.")
    return refusal(path, "not-a-table", found, hint)
