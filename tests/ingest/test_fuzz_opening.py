"""Damaged workbooks through tools/fuzz_opening.py: the exact answer or one clear error.

`python tools/fuzz_opening.py FILE ... --rounds 1000` does the same at length.
"""

import importlib.util
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

SCRIPT = Path(__file__).parents[2] / "tools/fuzz_opening.py"
ROUNDS = 150


@pytest.fixture(scope="module")
def fuzz_opening():
    spec = importlib.util.spec_from_file_location("fuzz_opening", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def timesheet(path):
    book = openpyxl.Workbook()
    book.active.append(["日期", "姓名", "工时"])
    for day in range(1, 29):
        book.active.append([datetime(2024, 6, day), f"张{day}", day / 4])
    book.save(path)


ODS = """<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t"
xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def open_document(path):
    cell = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p>\
</table:table-cell>'
    rows = [f"<table:table-row>{cell.format(n)}</table:table-row>" for n in range(1, 99)]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.format(rows="".join(rows)))
        archive.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="m"/>')


def text(path):
    path.write_text("Task,Hours\n" + "设计,7.5\n" * 40, encoding="utf-8")


FILES = {"a.xlsx": timesheet, "a.ods": open_document, "a.csv": text}


@pytest.mark.parametrize(("name", "write"), FILES.items(), ids=FILES)
def test_damage_gives_the_same_cells_or_an_error(fuzz_opening, tmp_path, name, write):
    path = tmp_path / name
    write(path)
    counts, wrong = fuzz_opening.fuzz(path, range(ROUNDS))
    assert wrong == [], dict(counts)
    assert counts.total() == ROUNDS


def test_wrong_cells_would_be_noticed(fuzz_opening, tmp_path):
    path = tmp_path / "a.xlsx"
    timesheet(path)
    content = path.read_bytes()
    assert fuzz_opening.outcome(content, "something else", path.name) == "WRONG: cells"
    assert fuzz_opening.outcome(content[:99], "", path.name) == "damaged-workbook"
