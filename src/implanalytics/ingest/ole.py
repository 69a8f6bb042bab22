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
        # Nobody reads an encrypted file further, whatever its chains are like.
        if _ENCRYPTED.encode("utf-16-le") in content:
            return frozenset({_ENCRYPTED})
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
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if (shift, mini_shift) not in ((9, 6), (12, 6)):
        raise _BrokenChain
    size = 1 << shift
    n_fat, first_directory = struct.unpack_from("<4xII", content, 40)
    first_mini, n_mini, first_difat, n_difat = struct.unpack_from("<4I", content, 60)
    # The last sector may be short: some programs cut it behind their last byte.
    sectors = -(-len(content) // size) - 1
    if max(n_fat, n_mini, n_difat) > sectors:
        raise _BrokenChain
    fat = _allocation(content, size, n_fat, first_difat)[:sectors]
    mini = [link for sector in _chain(fat, first_mini) for link in _links(content, size, sector)]
    names = set()
    room = 0
    for sector in _chain(fat, first_directory):
        for entry in range(size * (sector + 1), size * (sector + 2), 128):
            kind, start, bytes_long = _entry(content, entry, size)
            if kind == _ROOT:
                room = size * len(_chain(fat, start))
            elif kind == _STREAM and bytes_long >= _MINI_BELOW:
                _check_room(size * len(_chain(fat, start)), bytes_long)
            elif kind == _STREAM and bytes_long:
                _check_room(min(room, _MINI * len(_chain(mini, start))), bytes_long)
            if kind == _STREAM:
                names.add(_name(content, entry))
    return frozenset(names)


def _entry(content: bytes, entry: int, size: int) -> tuple[int, int, int]:
    """Give kind, first sector and length of what an entry of the directory stands for."""
    (kind,) = struct.unpack_from("<B", content, entry + 66)
    start, low, high = struct.unpack_from("<III", content, entry + 116)
    # Files of small sectors have no lengths beyond 32 bits, but rubbish in their place.
    return kind, start, low + (high << 32 if size > _SMALL else 0)


def _name(content: bytes, entry: int) -> str:
    (length,) = struct.unpack_from("<H", content, entry + 64)
    name = content[entry : entry + max(0, min(length, 64) - 2)]
    return name.decode("utf-16-le", errors="replace")


def _check_room(room: int, bytes_long: int) -> None:
    if bytes_long > room:
        raise _BrokenChain


def _allocation(content: bytes, size: int, n_fat: int, first_difat: int) -> list[int]:
    """Read the table that says which sector follows which."""
    tables = [*struct.unpack_from("<109I", content, 76)]
    sector, seen = first_difat, set[int]()
    while sector < _SPECIAL:
        if sector in seen:
            raise _BrokenChain
        seen.add(sector)
        *more, sector = _links(content, size, sector)
        tables += more
    fat: list[int] = []
    for table in tables[:n_fat]:
        if table < _SPECIAL:
            fat += _links(content, size, table)
    return fat


def _links(content: bytes, size: int, sector: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{size // 4}I", content, size * (sector + 1))


def _chain(fat: list[int], start: int) -> list[int]:
    """Follow a chain to its end; one that leaves the file or comes back to itself has none."""
    chain: list[int] = []
    sector = start
    while sector < _SPECIAL:
        if sector >= len(fat) or len(chain) > len(fat):
            raise _BrokenChain
        chain.append(sector)
        sector = fat[sector]
    return chain


_ENCRYPTED = "EncryptedPackage"
_SPECIAL = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_MINI_BELOW = 4096
_MINI = 64
_SMALL = 512
