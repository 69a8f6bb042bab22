"""What a zip archive says about itself, checked before a workbook is unpacked from it."""

import re
import struct
import zlib
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
LARGEST_DIRECTORY = 2 * 2**20
"""A thousand bytes for each of 2,000 parts."""

UNZIP_ERRORS = (
    BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError, KeyError, OSError,
    ValueError,
)  # fmt: skip
"""What reading a broken archive raises."""

BROKEN_ZIP = message("its zip archive is broken or incomplete")
BROKEN_XML = message("one of its sheets is not well-formed XML")


def check_directory(content: bytes, path: Path) -> None:
    """Refuse an archive whose directory alone would fill the memory.

    Parameters
    ----------
    content
        All bytes of the archive.
    path
        Names the file in errors.

    Raises
    ------
    DataError
        If the directory is larger than that of `MOST_PARTS` parts may be.
    """
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - _LONGEST_END))
    if end >= 0 and len(content) - end >= _END.size:
        size = _END.unpack_from(content, end)[0]
        # Beyond 4 GiB, or 65,535 parts, the true size stands elsewhere; no workbook has them.
        if size > LARGEST_DIRECTORY:
            raise _too_much(path)


def check_declared(archive: ZipFile, size: int, path: Path) -> None:
    """Refuse an archive that says of itself that it would unpack to too much.

    Parameters
    ----------
    archive
        The opened archive; nothing is unpacked to disk.
    size
        Bytes of the archive.
    path
        Names the file in errors.

    Raises
    ------
    DataError
        If the archive has too many or too large parts, two of one name or in one place, is
        encrypted, or packed as no workbook is.
    """
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise encrypted(path)
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if (
        len(parts) > MOST_PARTS
        or unpacked > LARGEST_SUM
        or _is_swollen(unpacked, packed)
        or any(_is_swollen(part.file_size, part.compress_size) for part in parts)
        or max((part.file_size for part in parts), default=0) > LARGEST_PART
    ):
        raise _too_much(path)
    if (
        packed > size
        or len({_place(part) for part in parts}) < len(parts)
        or any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts)
    ):
        raise damaged(path, BROKEN_ZIP)


def check_counts(part: ZipInfo, head: bytes, path: Path) -> None:
    """Refuse a table of shared texts that counts more of them than it can hold.

    Parameters
    ----------
    part
        Names the part.
    head
        Its first bytes.
    path
        Names the file in errors.

    Raises
    ------
    DataError
        If it does: the fast reader would make room for them all.
    """
    if part.filename.casefold().endswith("sharedstrings.xml"):
        counts = re.findall(rb'\b(?:uniqueC|c)ount\s*=\s*["\'](\d+)["\']', head[:_HEAD])
        if any(int(count[:19]) > part.file_size for count in counts):
            raise damaged(path, message("it counts more shared strings than it can hold"))


def encrypted(path: Path) -> DataError:
    """Make the error for a workbook that needs a password."""
    return refusal(
        path,
        "encrypted-workbook",
        message("The workbook is encrypted: it is protected by a password."),
        message("Open it in Excel, save it without a password, and use that file."),
    )


def _place(part: ZipInfo) -> str:
    """Name the place of a part as Excel does, which knows no upper and lower case."""
    return part.filename.replace("\\", "/").lstrip("/").casefold()


def _is_swollen(unpacked: int, packed: int) -> bool:
    return unpacked > RATIO_FROM and unpacked > HIGHEST_RATIO * packed


def _too_much(path: Path) -> DataError:
    return refusal(
        path,
        "too-large",
        message("The workbook would unpack to more than can be read safely."),
        message("Save only the sheets that are needed under a new name."),
    )


_END = struct.Struct("<12xI6x")
_LONGEST_END = 2**16 + _END.size
_HEAD = 2**16
