"""Mirror of implanalytics.ingest.preflight: archives that lie about what is in them."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import openpyxl
import pytest

from implanalytics.core.errors import DataError
from implanalytics.ingest.opening import open_file

DRAWING = "xl/drawings/drawing1.bin"


@pytest.fixture
def book(tmp_path):
    """Write a workbook with one more part, and give what opening it says."""

    def write(body, edit=bytes, *, method=ZIP_DEFLATED):
        plain = BytesIO()
        book = openpyxl.Workbook()
        book.active.append(["Date", "Hours"])
        book.save(plain)
        with ZipFile(plain, "a", method) as archive:
            archive.writestr(DRAWING, body)
        path = tmp_path / "a.xlsx"
        path.write_bytes(edit(plain.getvalue()))
        return path

    return write


def refused(path):
    with pytest.raises(DataError) as caught:
        open_file(path)
    (problem,) = caught.value.problems
    return problem


def with_size(content, size, crc=None):
    """Declare another size of the last part, in its own header and in the directory."""
    content = bytearray(content)
    for magic, at in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        start = content.rindex(magic)
        if crc is not None:
            struct.pack_into("<I", content, start + at, crc)
        struct.pack_into("<I", content, start + at + 8, size)
    return bytes(content)


def test_part_larger_than_it_says_is_refused(book):
    body = b"\0" * (80 * 2**20)
    lie = book(body, lambda content: with_size(content, 100, zlib.crc32(body[:100])))
    assert lie.stat().st_size > 64 * 2**10
    assert refused(lie).code == "damaged-workbook"


def test_part_that_swells_honestly_is_refused(book):
    assert refused(book(b"\0" * (80 * 2**20))).code == "too-large"


def test_large_part_that_is_what_it_says_is_read(book):
    body = bytes(range(256)) * 4096 + bytes(hash((n, 7)) % 256 for n in range(200_000))
    assert len(open_file(book(body))) == 1


def test_packing_that_no_workbook_has_is_refused(book):
    assert refused(book(b"x" * 1000, method=ZIP_LZMA)).code == "damaged-workbook"


def test_reason_is_in_chinese_too(book):
    path = book(b"x")
    path.write_bytes(path.read_bytes()[:-30])
    sentence = refused(path).say("zh")
    assert "zip file" not in sentence
    assert "压缩包" in sentence


@pytest.mark.parametrize(
    ("name", "body"),
    [("word/document.xml", b"<w/>"), ("ppt/presentation.xml", b"<p/>"), ("notes.txt", b"x")],
    ids=["docx", "pptx", "zip"],
)
def test_other_archives_are_no_tables(tmp_path, name, body):
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr(name, body)
    assert refused(path).code == "not-a-table"


def test_pdf_is_no_table(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7 ...")
    assert refused(path).code == "not-a-table"
