"""What travels through the pipes: a head of plain data, and parts of bytes behind it."""

import json
import struct
from collections.abc import Mapping, Sequence
from typing import IO, Any

LONGEST_HEAD = 256 * 2**20
_LENGTH = struct.Struct(">Q")


class EndOfFrames(EOFError):
    """The other side closed the pipe, or died."""


def write_frame(
    stream: IO[bytes],
    head: Mapping[str, Any],
    parts: Sequence[bytes | memoryview] = (),
) -> None:
    """Write a head and its parts, and flush.

    Parameters
    ----------
    stream
        A buffered binary stream.
    head
        What JSON can hold.
    parts
        Bytes; they are not copied.
    """
    lengths = [memoryview(part).nbytes for part in parts]
    # Escapes keep lone surrogates of file and sheet names.
    written = json.dumps({**head, "parts": lengths}, ensure_ascii=True).encode()
    stream.write(_LENGTH.pack(len(written)) + written)
    for part in parts:
        stream.write(part)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Read what `write_frame` wrote.

    Parameters
    ----------
    stream
        A buffered binary stream.

    Returns
    -------
    dict
        The head.
    list of bytes
        The parts.

    Raises
    ------
    EndOfFrames
        If the stream ends before the frame does, or holds no frame.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > LONGEST_HEAD:
        raise EndOfFrames(f"a head of {length} bytes")
    head = json.loads(_exactly(stream, length))
    return head, [_exactly(stream, size) for size in head.pop("parts")]


def _exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EndOfFrames(f"{len(content)} of {size} bytes")
    return content
