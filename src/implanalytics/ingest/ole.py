"""The directory of an OLE file (.xls, encrypted .xlsx), read before anything trusts it."""

import struct
from pathlib import Path

from implanalytics.core.errors import DataError
from implanalytics.core.words import Message, message
from implanalytics.ingest.refusal import refusal


def stream_names(content: bytes, path: Path) -> frozenset[str]:
    """Give the names of the streams of an OLE file whose sector chains all end.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    frozenset of str
        Such as ``Workbook`` or ``EncryptedPackage``.

    Raises
    ------
    DataError
        If a count in the header or a chain of sectors does not fit into the file.
    """
    try:
        return _names(content)
    except (_BrokenChain, struct.error) as error:
        raise damaged(path) from error


def damaged(path: Path, reason: Message | None = None) -> DataError:
    """Make the error for a workbook whose inside contradicts itself."""
    found = message("The workbook is damaged and cannot be read.")
    if reason is not None:
        found = message("The workbook is damaged and cannot be read: {reason}.", reason=reason)
    hint = message("Open it in Excel, save it under a new name, and use that file.")
    return refusal(path, "damaged-workbook", found, hint)


class _BrokenChain(Exception):
    """A chain of sectors loops or leaves the file."""


def _names(content: bytes) -> frozenset[str]:
    shift = struct.unpack_from("<H", content, 30)[0]
    if shift not in (9, 12):
        raise _BrokenChain
    size = 1 << shift
    n_fat, first_directory = struct.unpack_from("<4xII", content, 40)
    first_mini, n_mini, first_difat, n_difat = struct.unpack_from("<4I", content, 60)
    sectors = len(content) // size
    if max(n_fat, n_mini, n_difat) > sectors:
        raise _BrokenChain
    fat = _allocation(content, size, n_fat, first_difat)
    _chain(fat, first_mini)
    names = set()
    for sector in _chain(fat, first_directory):
        for entry in range(size * (sector + 1), size * (sector + 2), 128):
            length, kind = struct.unpack_from("<HB", content, entry + 64)
            start, bytes_long = struct.unpack_from("<II", content, entry + 116)
            if kind == _STREAM:
                name = content[entry : entry + max(0, min(length, 64) - 2)]
                names.add(name.decode("utf-16-le", errors="replace"))
            if kind == _ROOT or (kind == _STREAM and bytes_long >= _MINI_BELOW):
                _chain(fat, start)
    return frozenset(names)


def _allocation(content: bytes, size: int, n_fat: int, first_difat: int) -> list[int]:
    """Read the table that says which sector follows which."""
    tables = [*struct.unpack_from("<109I", content, 76)]
    sector, seen = first_difat, set[int]()
    while sector < _SPECIAL:
        if sector in seen:
            raise _BrokenChain
        seen.add(sector)
        *more, sector = struct.unpack_from(f"<{size // 4}I", content, size * (sector + 1))
        tables += more
    fat: list[int] = []
    for table in tables[:n_fat]:
        if table < _SPECIAL:
            fat += struct.unpack_from(f"<{size // 4}I", content, size * (table + 1))
    return fat


def _chain(fat: list[int], start: int) -> list[int]:
    chain: list[int] = []
    sector = start
    while sector < _SPECIAL:
        if sector >= len(fat) or len(chain) > len(fat):
            raise _BrokenChain
        chain.append(sector)
        sector = fat[sector]
    return chain


_SPECIAL = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_MINI_BELOW = 4096
