"""Parts of a zip archive, unpacked in pieces and checked against what they say of themselves."""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

PIECE = 2**20
_FED = 2**16
_LOCAL_HEADER = struct.Struct("<4s22xHH")


def part_bytes(content: bytes, part: ZipInfo) -> bytes:
    """Give the whole of a part.

    Parameters
    ----------
    content
        All bytes of the archive.
    part
        As the directory of the archive has it.

    Returns
    -------
    bytes
        As many as the part says it has.

    Raises
    ------
    BadZipFile
        If it has not as many, or not the bytes whose checksum it gives.
    """
    return b"".join(part_pieces(content, part))


def part_pieces(content: bytes, part: ZipInfo) -> Iterator[bytes]:
    """Give a part in pieces of at most 1 MiB; its end is reached only if it is sound.

    Parameters
    ----------
    content
        All bytes of the archive.
    part
        As the directory of the archive has it: stored or deflated.

    Yields
    ------
    bytes

    Raises
    ------
    BadZipFile
        As `part_bytes` does; at the latest one piece after more came than was said.
    """
    packed = _packed(content, part)
    pieces = iter([bytes(packed)]) if part.compress_type == ZIP_STORED else _inflated(packed, part)
    left, checksum = part.file_size, 0
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            break
        checksum = zlib.crc32(piece, checksum)
        yield piece
    if left or checksum != part.CRC:
        raise BadZipFile(f"{part.filename} is not what the directory says")


def rewritten(archive: ZipFile, edit: Callable[[str, bytes], bytes]) -> bytes:
    """Give the archive with its parts edited.

    Parameters
    ----------
    archive
        An opened archive.
    edit
        Gives the new bytes of a part from its name and its bytes.
    """
    stream = BytesIO()
    with ZipFile(stream, "w") as new:
        for part in archive.infolist():
            new.writestr(part.filename, edit(part.filename, archive.read(part)))
    return stream.getvalue()


def _packed(content: bytes, part: ZipInfo) -> memoryview:
    """Find the bytes of a part behind its own header, which must be that of the same part."""
    start = part.header_offset
    try:
        magic, name_size, extra_size = _LOCAL_HEADER.unpack_from(content, start)
    except struct.error as error:
        raise BadZipFile("a part lies outside the archive") from error
    start += _LOCAL_HEADER.size
    encoding = "utf-8" if part.flag_bits & 0x800 else "cp437"
    name = content[start : start + name_size].decode(encoding, "replace")
    if magic != b"PK\x03\x04" or name != part.orig_filename:
        raise BadZipFile("a part is not where the directory says")
    start += name_size + extra_size
    packed = memoryview(content)[start : start + part.compress_size]
    if len(packed) != part.compress_size:
        raise BadZipFile("a part ends outside the archive")
    return packed


def _inflated(packed: memoryview, part: ZipInfo) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    most = min(PIECE, part.file_size + 1)
    # Fed in small bites: what is left of a bite is copied for each piece.
    for start in range(0, len(packed), _FED):
        waiting: bytes | memoryview = packed[start : start + _FED]
        while waiting:
            if piece := inflater.decompress(waiting, most):
                yield piece
            waiting = inflater.unconsumed_tail
            if inflater.unused_data:
                raise BadZipFile(f"{part.filename} ends before its bytes do")
    while not inflater.eof and (piece := inflater.decompress(b"", most)):
        yield piece
    if not inflater.eof:
        raise BadZipFile(f"{part.filename} breaks off")
