"""Mirror of implanalytics.ingest.opening and the workbook modules under it."""

import hashlib
import os
import struct
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pandas as pd
import pytest

from implanalytics.core.errors import DataError
from implanalytics.ingest.columns import hours, instants
from implanalytics.ingest.grid import CellFault
from implanalytics.ingest.ole import stream_names
from implanalytics.ingest.opening import is_lock_file, open_file, sha256


@pytest.fixture
def book():
    """Return a workbook of two sheets, one of them hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "工时"
    sheet.append(["Date", "Task", "Hours"])
    sheet.append([datetime(2024, 6, 3), "Design", 7.5])
    secret = book.create_sheet("notes")
    secret.sheet_state = "hidden"
    secret["B2"] = "hidden note"
    return book


def saved(book, path):
    book.save(path)
    return path


def rewritten(path, edit):
    """Apply `edit` to the bytes of each part of a zip file."""
    stream = BytesIO()
    with ZipFile(path) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, edit(name, old.read(name)))
    path.write_bytes(stream.getvalue())
    return path


def refused(path):
    with pytest.raises(DataError) as caught:
        open_file(path)
    (problem,) = caught.value.problems
    assert problem.place.file == path.name
    assert problem.say("zh") != problem.say("en")
    return problem


def test_sheets_with_their_cells(book, tmp_path):
    first, second = open_file(saved(book, tmp_path / "march.xlsx"))
    assert first.sheet == "工时"
    assert first.rows == (("Date", "Task", "Hours"), (date(2024, 6, 3), "Design", 7.5))
    assert (first.hidden, second.hidden) == (False, True)
    assert second.rows == ((None, None), (None, "hidden note"))


def test_cells_keep_their_kind(tmp_path):
    book = openpyxl.Workbook()
    cells = [True, datetime(2024, 6, 3, 14, 30), time(8, 30), timedelta(hours=30), " text ", 12]
    book.active.append(cells)
    (grid,) = open_file(saved(book, tmp_path / "a.xlsx"))
    assert grid.rows == ((*cells[:5], 12.0),)


def test_merged_ranges_count_from_zero(book, tmp_path):
    book.active.merge_cells("B5:C6")
    grid, _ = open_file(saved(book, tmp_path / "a.xlsx"))
    assert grid.merged == ((4, 1, 5, 2),)


def test_dates_of_1904_are_dates(book, tmp_path):
    book.epoch = datetime(1904, 1, 1)
    grid, _ = open_file(saved(book, tmp_path / "a.xlsx"))
    assert grid.rows[1][0] == date(2024, 6, 3)


def test_errors_and_formulas_without_result_do_not_vanish(book, tmp_path):
    sheet = book["工时"]
    sheet["C3"] = "=7.5*2"
    sheet["E4"] = "#REF!"
    sheet["E4"].data_type = "e"
    grid, _ = open_file(saved(book, tmp_path / "a.xlsx"))
    assert grid.rows[2][2] == CellFault("=7.5*2")
    assert grid.rows[3][4] == CellFault("#REF!")
    assert all(isinstance(c, CellFault) for c in (grid.rows[2][2], grid.rows[3][4]))
    assert len({len(row) for row in grid.rows}) == 1


def test_a_formula_whose_result_is_the_empty_text_is_empty(book, tmp_path):
    book["工时"]["C3"] = '=IF(TRUE,"","x")'
    path = saved(book, tmp_path / "a.xlsx")
    rewritten(path, lambda _, body: body.replace(b'<c r="C3">', b'<c r="C3" t="str">'))
    grid, _ = open_file(path)
    assert not any(isinstance(cell, CellFault) for row in grid.rows for cell in row)


@pytest.mark.parametrize("tag", [b'<dimension ref="A0:C2"/>', b'<dimension ref="A1:XFD1048576"/>'])
def test_the_dimension_tag_is_not_believed(book, tmp_path, tag):
    path = saved(book, tmp_path / "a.xlsx")
    rewritten(path, lambda _, body: body.replace(b'<dimension ref="A1:C2"/>', tag))
    assert len(open_file(path)[0].rows) == 2


def test_the_ending_does_not_matter(book, tmp_path):
    path = saved(book, tmp_path / "a.xlsx").rename(tmp_path / "a.xls")
    assert open_file(path)[0].sheet == "工时"
    text = tmp_path / "b.xlsx"
    text.write_text("Task,Hours\nDesign,7.5\n", encoding="utf-8")
    assert open_file(text)[0].rows[1] == ("Design", "7.5")


NO_TABLE = {
    "empty": (b"", "empty-file", "empty"),
    "html": (b"<html><table><tr><td>Jira", "not-a-table", "web page"),
    "json": (b'[{"a": 1}]', "not-a-table", "JSON"),
    "xml": (b"<?xml version='1.0'?><Project/>", "not-a-table", "XML"),
    "pdf": (b"%PDF-1.7\n", "not-a-table", "document"),
    "rubbish": (bytes(range(256)) * 8, "not-a-table", "unknown"),
    "half a zip": (b"PK\x03\x04" + b"\0" * 200, "damaged-workbook", "damaged"),
}


@pytest.mark.parametrize(("content", "code", "words"), NO_TABLE.values(), ids=NO_TABLE)
def test_refuses_what_is_no_table(tmp_path, content, code, words):
    path = tmp_path / "export.xls"
    path.write_bytes(content)
    problem = refused(path)
    assert problem.code == code
    assert words in str(problem)


@pytest.mark.parametrize(
    ("member", "words"), [("word/document.xml", "document"), ("a.csv", "zip archive")]
)
def test_refuses_other_zip_archives(tmp_path, member, words):
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    assert words in str(refused(path))


def ole(*names, size=512, **header):
    """Build the smallest OLE file whose directory has these streams."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    n_fat, n_difat, difat = (header.get(k, d) for k, d in [("fat", 1), ("n", 0), ("difat", -2)])
    struct.pack_into("<IIIIi", head, 44, n_fat, 1, 0, 4096, -2)
    struct.pack_into("<Iii", head, 64, 0, difat, n_difat)
    struct.pack_into("<109i", head, 76, 0, *[-1] * 108)
    table = struct.pack("<128i", -3, header.get("after", -2), *[-1] * 126)
    entries = b""
    for name in ("Root Entry", *names)[:4]:
        text = (name + "\0").encode("utf-16-le")
        entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), 2 if entries else 5, 1)
        entries += entry.ljust(116, b"\0") + struct.pack("<iI4x", -2, 0)
    return bytes(head) + table + entries.ljust(512, b"\0")


def with_workbook(*, length, sectors=9, mini=False, cut=0):
    """Build an OLE file whose stream Workbook says it has `length` bytes."""
    content = bytearray(ole("Workbook"))
    chain = [*range(3, 2 + sectors), -2]  # from sector 2 on
    struct.pack_into(f"<{len(chain)}i", content, 512 + 4 * 2, *chain)
    entries = 1024
    struct.pack_into("<iI", content, entries + 116, 2 if mini else -2, 0)
    struct.pack_into("<iI", content, entries + 128 + 116, 0 if mini else 2, length)
    content += bytes(512 * sectors)
    if mini:
        content += struct.pack("<3i", 1, 2, -2) + b"\xff" * 500  # sector 11: links of 3 x 64 bytes
        struct.pack_into("<II", content, 60, 2 + sectors, 1)
        struct.pack_into("<i", content, 512 + 4 * (2 + sectors), -2)
    return bytes(content[: len(content) - cut])


ROOM = {
    "as long as its sectors": (with_workbook(length=4608), True),
    "the last sector is short": (with_workbook(length=4098, cut=500), True),
    "longer than its sectors": (with_workbook(length=4609), False),
    "sectors behind the end of the file": (with_workbook(length=4608, cut=1024), False),
    "short, as long as its small sectors": (with_workbook(length=192, mini=True), True),
    "short, longer than its small sectors": (with_workbook(length=193, mini=True), False),
}


@pytest.mark.parametrize(("content", "fits"), ROOM.values(), ids=ROOM)
def test_streams_of_ole_files_have_as_many_bytes_as_they_say(content, fits):
    if fits:
        assert stream_names(content, Path("a.xls")) == {"Workbook"}
    else:
        with pytest.raises(DataError):
            stream_names(content, Path("a.xls"))


OLE = {
    "encrypted": (ole("EncryptionInfo", "EncryptedPackage"), "encrypted-workbook"),
    "Word": (ole("WordDocument"), "not-a-table"),
    "more tables than sectors": (ole("Workbook", fat=2**28), "damaged-workbook"),
    "more table blocks than sectors": (ole("Workbook", n=2**28, difat=0), "damaged-workbook"),
    "chain that loops": (ole("Workbook", after=1), "damaged-workbook"),
    "cut in the header": (ole("Workbook")[:60], "damaged-workbook"),
}


@pytest.mark.parametrize(("content", "code"), OLE.values(), ids=OLE)
def test_refuses_ole_files_before_they_are_parsed(tmp_path, content, code):
    path = tmp_path / "old.xls"
    path.write_bytes(content)
    assert refused(path).code == code


HOSTILE = {
    "entities": (
        "xl/styles.xml",
        lambda body: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + body,
        "document-type",
    ),
    "entities behind a long comment": (
        "xl/worksheets/sheet1.xml",
        lambda body: b"<!--" + b"x" * 5000 + b"--><!DOCTYPE x [<!ENTITY a 'b'>]>" + body,
        "document-type",
    ),
    "one cell far away": (
        "xl/worksheets/sheet1.xml",
        lambda body: body.replace(b'r="C2"', b'r="XFD1048576"'),
        "too-large",
    ),
    "broken markup": (
        "xl/worksheets/sheet1.xml",
        lambda body: body.replace(b"</row>", b"</wor>"),
        "damaged-workbook",
    ),
}


@pytest.mark.parametrize(("part", "edit", "code"), HOSTILE.values(), ids=HOSTILE)
def test_refuses_workbooks_that_would_harm_the_process(book, tmp_path, part, edit, code):
    path = saved(book, tmp_path / "a.xlsx")
    rewritten(path, lambda name, body: edit(body) if name == part else body)
    assert refused(path).code == code


def test_refuses_a_count_of_shared_texts_that_cannot_be(book, tmp_path):
    path = saved(book, tmp_path / "a.xlsx")
    parts = {name: body for name, body in _parts(path) if "sharedStrings" not in name}
    parts["xl/sharedStrings.xml"] = b'<sst uniqueCount="4294967295"><si><t>a</t></si></sst>'
    with ZipFile(path, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    assert refused(path).code == "damaged-workbook"


def _parts(path):
    with ZipFile(path) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_refuses_an_archive_of_very_many_parts(book, tmp_path):
    path = saved(book, tmp_path / "a.xlsx")
    with ZipFile(path, "a") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/extra/{number}", "")
    assert refused(path).code == "too-large"


def test_every_cut_of_a_workbook_is_refused_or_whole(book, tmp_path):
    whole = saved(book, tmp_path / "a.xlsx").read_bytes()
    path = tmp_path / "cut.xlsx"
    for end in range(8, len(whole), len(whole) // 40):
        path.write_bytes(whole[:end])
        assert refused(path).code in {"damaged-workbook", "not-a-table", "unknown-encoding"}


@pytest.mark.parametrize("content", [b"P", b"PK", b"PK\x03", b"\xd0\xcf\x11", b"%PD"])
def test_a_file_cut_within_its_first_bytes_is_no_table(tmp_path, content):
    path = tmp_path / "cut.xlsx"
    path.write_bytes(content)
    assert refused(path).code == "not-a-table"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_and_a_link_to_itself_are_refused_without_waiting(tmp_path):
    pipe, loop = tmp_path / "pipe.csv", tmp_path / "loop.csv"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    assert refused(pipe).code == "no-file"
    assert refused(loop).code == "unreadable-file"


def test_a_file_that_is_being_written_is_read_once_it_rests(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("Task,Hours\n", encoding="utf-8")
    appended = iter([b"A,1\n"])
    whole = type(path).read_bytes

    def read_bytes(self):
        content = whole(self)
        self.write_bytes(content + next(appended, b""))
        os.utime(self, ns=(0, len(self.read_text())))
        return content

    monkeypatch.setattr(type(path), "read_bytes", read_bytes)
    assert open_file(path)[0].rows == (("Task", "Hours"), ("A", "1"))
    appended = iter([b"B,1\n", b"C,1\n"])
    problem = refused(path)
    assert problem.code == "file-in-use"
    assert "changes while it is read" in str(problem)


def test_a_file_that_may_not_be_read_says_close_it(tmp_path, monkeypatch):
    path = tmp_path / "open.xlsx"
    path.write_bytes(b"x")

    def in_use(self):
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(type(path), "read_bytes", in_use)
    problem = refused(path)
    assert problem.code == "file-in-use"
    assert "Close it" in str(problem)


def test_refuses_folders_and_what_is_not_there(tmp_path):
    assert refused(tmp_path).code == "no-file"
    assert refused(tmp_path / "none.csv").code == "no-file"


@pytest.mark.parametrize("name", ["~$plan.xlsx", ".~plan.xlsx", ".~lock.plan.xlsx#"])
def test_lock_files_are_recognised_and_refused(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"\x04Anna")
    assert is_lock_file(path)
    assert refused(path).code == "lock-file"


def test_sha256_is_that_of_the_bytes(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert sha256(path) == hashlib.sha256(b"abc").hexdigest()


REAL = {
    "jira/jira_cloud_all_fields.csv": ["Created", "Updated", "Due date"],
    "jira_worklog_report/worklogs.csv": ["Started"],
    "zh_tracker/牛码需求跟踪矩阵.xlsx": ["提出时间", "开始时间", "截止时间"],
    "toggl/toggl_time_entries_import_test_1.csv": ["Start date", "End date"],
    "tempo/tempo_worklogs_jira.csv": ["Work date"],
}


@pytest.mark.parametrize("name", REAL)
def test_dates_of_real_files(reference, name):
    grid = open_file(reference / "exports" / "files" / name)[0]
    head = grid.rows[0]
    for heading in REAL[name]:
        cells = pd.Series([row[head.index(heading)] for row in grid.rows[1:]], dtype=object)
        parsed = instants(cells, timezone="Asia/Shanghai")
        assert not parsed.refused, {heading: [str(why) for why in parsed.refused.values()]}


def test_hours_of_a_real_file(reference):
    grid = open_file(reference / "exports/files/toggl/toggl_time_entries_import_test_1.csv")[0]
    at = grid.rows[0].index("Duration")
    parsed = hours(pd.Series([row[at] for row in grid.rows[1:]], dtype=object))
    assert parsed.values.notna().all()
    assert not parsed.refused


def test_hostile_files_are_read_or_refused_and_nothing_else(reference):
    for path in sorted((reference / "bad_inputs" / "files").iterdir()):
        outcome = _sheets_or_refusal(path)
        assert path.name in outcome if isinstance(outcome, str) else _rectangular(outcome)


def _sheets_or_refusal(path):
    try:
        return open_file(path)
    except DataError as error:
        return str(error)


def _rectangular(grids):
    return all(len({len(row) for row in grid.rows}) <= 1 for grid in grids)


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_letters_of_utf_16_are_no_control_characters(tmp_path, order):
    path = tmp_path / "f.csv"
    path.write_bytes(("\ufeff" + "姓名,工时\n丁一,丁丁丂丄\n").encode(order))
    assert open_file(path)[0].rows[1] == ("丁一", "丁丁丂丄")
