"""What a zip archive says about itself, checked before a workbook is unpacked from it."""

import re
import zlib
from collections.abc import Iterable
from copy import copy
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from implanalytics.core.errors import DataError
from implanalytics.core.words import message
from implanalytics.ingest.ole import damaged
from implanalytics.ingest.refusal import refusal

MOST_PARTS = 2_000
LARGEST_PART = 512 * 2**20
LARGEST_SUM = 2**30
RATIO_FROM = 64 * 2**20
HIGHEST_RATIO = 300
CHUNK = 2**20
COUNTED_FROM = 64 * 2**10
"""Archives of fewer compressed bytes cannot unpack to more than 64 MiB, whatever they say."""

UNZIP_ERRORS = (
    BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError, KeyError, OSError,
    ValueError,
)  # fmt: skip
"""What reading a broken archive raises."""

BROKEN_ZIP = message("its zip archive is broken or incomplete")
BROKEN_XML = message("one of its sheets is not well-formed XML")


def check_parts(archive: ZipFile, path: Path) -> None:
    """Refuse an archive that would unpack to too much, or whose XML declares entities.

    Parameters
    ----------
    archive
        The opened archive; nothing is unpacked to disk.
    path
        Names the file in errors.

    Raises
    ------
    DataError
        If the archive has too many or too large parts, lies about their size, is encrypted,
        declares a document type, or counts more shared texts than it can hold.
    """
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise encrypted(path)
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > LARGEST_SUM
        or any(map(_is_swollen, parts))
    ):
        raise refusal(
            path,
            "too-large",
            message("The workbook would unpack to more than can be read safely."),
            message("Save only the sheets that are needed under a new name."),
        )
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise damaged(path, BROKEN_ZIP)
    if sum(part.compress_size for part in parts) > COUNTED_FROM:
        _count(archive, parts, path)
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            _check_xml(archive, part, path)


def _count(archive: ZipFile, parts: Iterable[ZipInfo], path: Path) -> None:
    """Unpack every part and drop it, to see that none is larger than it says.

    The declared sizes were checked; an archive that lies about one would pass that check and
    make the library that reads the sheets run out of memory.
    """
    for part in parts:
        unlimited = copy(part)
        unlimited.file_size = LARGEST_PART
        left = part.file_size
        with archive.open(unlimited) as stream:
            while left >= 0 and (piece := stream.read(CHUNK)):
                left -= len(piece)
        if left != 0:
            raise damaged(path, BROKEN_ZIP)


def encrypted(path: Path) -> DataError:
    """Make the error for a workbook that needs a password."""
    return refusal(
        path,
        "encrypted-workbook",
        message("The workbook is encrypted: it is protected by a password."),
        message("Open it in Excel, save it without a password, and use that file."),
    )


def _is_swollen(part: ZipInfo) -> bool:
    if part.file_size > LARGEST_PART:
        return True
    return part.file_size > RATIO_FROM and part.file_size > HIGHEST_RATIO * part.compress_size


def _check_xml(archive: ZipFile, part: ZipInfo, path: Path) -> None:
    with archive.open(part) as stream:
        head = stream.read(4096)
    if re.search(rb"<!(DOCTYPE|ENTITY)", head, re.IGNORECASE):
        raise refusal(
            path,
            "document-type",
            message(
                "A part of the workbook declares a DOCTYPE with entities, which no Excel does."
            ),
            message("Open it in Excel, save it under a new name, and use that file."),
        )
    if part.filename.casefold().endswith("sharedstrings.xml"):
        counts = re.findall(rb'\buniqueCount="(\d+)"', head)
        if any(int(count) > part.file_size for count in counts):
            raise damaged(path, message("it counts more shared strings than it can hold"))
