"""Mirror of implanalytics.ingest.unpacking: a part is what the directory says, or an error."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import pytest

from implanalytics.ingest.unpacking import part_bytes, part_pieces, rewritten

BODY = bytes(range(256)) * 20_000  # 5,120,000 bytes


def archive_of(body, method=ZIP_DEFLATED, name="工时.xml"):
    stream = BytesIO()
    with ZipFile(stream, "w", method) as archive:
        archive.writestr(name, body)
    return stream.getvalue()


def part_of(content):
    with ZipFile(BytesIO(content)) as archive:
        return archive.infolist()[0]


@pytest.mark.parametrize("method", [ZIP_DEFLATED, ZIP_STORED])
@pytest.mark.parametrize("body", [b"", b"x", BODY], ids=["empty", "short", "long"])
def test_parts_come_back_whole(method, body):
    content = archive_of(body, method)
    assert part_bytes(content, part_of(content)) == body


def test_long_parts_come_in_pieces():
    content = archive_of(BODY)
    sizes = [len(piece) for piece in part_pieces(content, part_of(content))]
    assert sum(sizes) == 5_120_000
    assert max(sizes) <= 2**20


def patched(content, at, value, *, format="<I"):
    broken = bytearray(content)
    struct.pack_into(format, broken, at, value)
    return bytes(broken)


def test_a_flipped_byte_of_the_packed_part_is_noticed_or_changes_nothing():
    body = b"Task,Hours\nDesign,7.5\n" * 3
    content = archive_of(body)
    part = part_of(content)
    start = part.header_offset + 30 + len("工时.xml".encode())
    noticed = 0
    for at in range(start, start + part.compress_size):
        try:
            assert part_bytes(patched(content, at, content[at] ^ 0x10, format="<B"), part) == body
        except (BadZipFile, zlib.error):
            noticed += 1
    assert noticed >= part.compress_size - 1  # the last byte may end in bits that mean nothing


LIES = {"CRC": 1, "file_size": -3, "header_offset": 4, "compress_size": -2}


@pytest.mark.parametrize(("field", "by"), LIES.items(), ids=LIES)
def test_a_directory_that_lies_is_noticed(field, by):
    content = archive_of(BODY[:1000])
    part = part_of(content)
    setattr(part, field, getattr(part, field) + by)
    with pytest.raises(BadZipFile):
        part_bytes(content, part)


def test_a_part_of_another_name_is_noticed():
    content = archive_of(b"x" * 100, name="a.xml")
    part = part_of(content)
    with pytest.raises(BadZipFile):
        part_bytes(content.replace(b"a.xml", b"b.xml", 1), part)


def test_a_part_larger_than_it_says_is_given_up_early():
    content = archive_of(BODY)
    part = part_of(content)
    part.file_size = 100
    given = []
    with pytest.raises(BadZipFile):
        given.extend(part_pieces(content, part))
    assert given == []


def test_rewritten_parts_keep_their_names():
    with ZipFile(BytesIO(archive_of(b"abc"))) as archive:
        content = rewritten(archive, lambda name, body: name.encode() + body)
    assert part_bytes(content, part_of(content)) == "工时.xmlabc".encode()
