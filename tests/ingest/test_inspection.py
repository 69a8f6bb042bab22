"""Mirror of implanalytics.ingest.inspection: every part of a workbook is looked at."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from implanalytics.core.errors import DataError
from implanalytics.ingest.opening import grids_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{OFFICE}"'
BOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, STYLES, TEXTS = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"


def link(key, kind, target):
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def links(*inside):
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(inside)}</Relationships>'


def parts():
    """Give the parts of a workbook of two rows, by name."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": links(link("a", "officeDocument", BOOK)),
        BOOK: f'<workbook {NAMES}><sheets><sheet name="工时" sheetId="1" r:id="s"/></sheets>'
        "</workbook>",
        LINKS: links(
            link("s", "worksheet", "worksheets/sheet1.xml"),
            link("y", "styles", "styles.xml"),
            link("t", "sharedStrings", "sharedStrings.xml"),
        ),
        STYLES: f"<styleSheet {NAMES}><fonts><font/></fonts><cellXfs><xf/></cellXfs></styleSheet>",
        TEXTS: f"<sst {NAMES}><si><t>任务</t></si><si><t>设计</t></si></sst>",
        SHEET: f'<worksheet {NAMES}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
        '<c r="B1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c>'
        '<c r="B2"><v>7.5</v></c></row></sheetData></worksheet>',
        "docProps/app.xml": "<Properties/>",
    }


def archive(parts):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name, body in parts.items():
            new.writestr(name, body)
    return stream.getvalue()


def rows(parts):
    (grid,) = grids_of(archive(parts), Path("a.xlsx"))
    return grid.rows


def refused(content):
    with pytest.raises(DataError) as caught:
        grids_of(content, Path("a.xlsx"))
    (problem,) = caught.value.problems
    return problem


ROWS = (("任务", 1.0), ("设计", 7.5))


def test_a_sound_workbook_is_read():
    assert rows(parts()) == ROWS


@pytest.mark.parametrize("data", ["<sheetData/>", "<sheetData></sheetData>", ""])
def test_an_empty_sheet_has_no_cells(data):
    sheet = f"<worksheet {NAMES}>{data}</worksheet>"
    assert not any(rows({**parts(), SHEET: sheet}))


@pytest.mark.parametrize("name", [BOOK, LINKS, STYLES, TEXTS, SHEET])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_parts_in_utf_16_are_read(name, encoding):
    declared = '<?xml version="1.0" encoding="utf-16"?>' + parts()[name]
    assert rows({**parts(), name: declared.encode(encoding)}) == ROWS


@pytest.mark.parametrize("name", [STYLES, TEXTS, SHEET])
def test_a_missing_part_is_damage(name):
    without = {key: body for key, body in parts().items() if key != name}
    problem = refused(archive(without))
    assert problem.code == "damaged-workbook"
    assert "missing" in str(problem)


def test_texts_that_no_cell_names_may_be_missing():
    without = {key: body for key, body in parts().items() if key != TEXTS}
    without[SHEET] = without[SHEET].replace(' t="s"', "")
    assert rows(without) == ((0.0, 1.0), (1.0, 7.5))


@pytest.mark.parametrize("name", [BOOK, LINKS, STYLES, TEXTS, SHEET])
def test_broken_markup_of_a_part_that_is_read_is_damage(name):
    body = parts()[name]
    assert refused(archive({**parts(), name: body[:-4]})).code == "damaged-workbook"


def test_broken_markup_of_a_part_that_nobody_reads_is_none():
    assert rows({**parts(), "docProps/app.xml": "<Properties>"}) == ROWS


@pytest.mark.parametrize("name", [BOOK, TEXTS, "docProps/app.xml", "customXml/item1.xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_anywhere_is_refused(name, encoding):
    body = '<!DOCTYPE a [<!ENTITY b "c">]>' + parts().get(name, "<a/>")
    assert refused(archive({**parts(), name: body.encode(encoding)})).code == "document-type"


@pytest.mark.parametrize("body", ["<a>" * 50_000, "\0" * 80 * 2**20], ids=["deep", "long"])
def test_a_part_that_nobody_reads_does_no_harm(body):
    content = archive({**parts(), "docProps/app.xml": body})
    assert len(content) < 200_000
    try:
        assert grids_of(content, Path("a.xlsx"))[0].rows == ROWS
    except DataError as error:
        assert error.problems[0].code == "too-large"  # noqa: PT017 - both are right


def test_two_parts_of_one_name_are_damage():
    stream = BytesIO(archive(parts()))
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(stream, "a") as double:
        double.writestr(SHEET, parts()[SHEET].replace("7.5", "8"))
    assert refused(stream.getvalue()).code == "damaged-workbook"


def test_two_parts_in_one_place_are_damage():
    book = {**parts(), "XL/Worksheets/Sheet1.xml": parts()[SHEET].replace("7.5", "8")}
    assert refused(archive(book)).code == "damaged-workbook"


@pytest.mark.parametrize("detour", ["./", "../xl/", "/xl/"])
def test_links_may_make_a_detour(detour):
    book = {**parts(), LINKS: parts()[LINKS].replace('Target="', f'Target="{detour}')}
    assert grids_of(archive(book), Path("a.xlsx"))[0].rows == ROWS


def test_two_rows_of_one_number_are_damage():
    twice = parts()[SHEET].replace('row r="2"', 'row r="1"').replace('2"', '1"')
    assert refused(archive({**parts(), SHEET: twice})).code == "damaged-workbook"


@pytest.mark.parametrize("index", ["-1", "one", " 1"])
def test_a_text_of_no_number_is_damage(index):
    sheet = parts()[SHEET].replace("<v>1</v>", f"<v>{index}</v>")
    assert sheet != parts()[SHEET]
    assert refused(archive({**parts(), SHEET: sheet})).code == "damaged-workbook"


def test_a_binary_sheet_is_no_xml_and_its_short_cells_are_not_passed_over():
    book = {**parts(), "xl/worksheets/sheet9.bin": "\x00\x02ab\x02\x01c"}
    assert grids_of(archive(book), Path("a.xlsx"))[0].rows == ROWS
    book["xl/worksheets/sheet9.bin"] = "\x00\x02ab\x0d\x01c"
    assert "xlsb" in str(refused(archive(book)))


def test_every_flipped_byte_gives_the_same_cells_or_an_error():
    content = archive(parts())
    for at in range(0, len(content), 3):
        broken = bytearray(content)
        broken[at] ^= 4
        try:
            grids = grids_of(bytes(broken), Path("a.xlsx"))
        except DataError:
            continue
        assert [grid.rows for grid in grids] == [ROWS], at


def test_sheets_are_counted_together():
    book = parts()
    many = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="s{n}"/>' for n in range(2, 5))
    book[BOOK] = book[BOOK].replace("</sheets>", many + "</sheets>")
    more = [link(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(2, 5)]
    book[LINKS] = book[LINKS].replace("</Relationships>", "".join(more) + "</Relationships>")
    far = book[SHEET].replace('"B2"', '"H999999"').replace('row r="2"', 'row r="999999"')
    for n in range(1, 5):
        book[f"xl/worksheets/sheet{n}.xml"] = far  # 7,999,992 cells each
    problem = refused(archive(book))
    assert problem.code == "too-large"
    assert "999,999 rows" in str(problem)


def test_a_row_of_more_columns_than_excel_has_is_refused():
    wide = parts()[SHEET].replace("</row>", "<c><v>1</v></c>" * 20_000 + "</row>", 1)
    assert refused(archive({**parts(), SHEET: wide})).code == "too-large"


def ods(content, manifest=""):
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="m">{manifest}</m:manifest>',
        }
    )


TABLE = """<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t"
xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row
table:number-rows-repeated="{rows}"><table:table-cell office:value-type="float" office:value="1"
table:number-columns-repeated="{columns}"><text:p>1</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_an_ods_that_repeats_itself_is_read_or_refused():
    (grid,) = grids_of(ods(TABLE.format(rows=3, columns=2)), Path("a.xlsx"))
    assert grid.rows == ((1.0, 1.0),) * 3
    assert refused(ods(TABLE.format(rows=1048576, columns=16384))).code == "too-large"


def test_an_ods_may_be_laid_out_for_people_and_lack_its_manifest():
    spaced = TABLE.format(rows=2, columns=1).replace("><table", ">\n  <table")
    (grid,) = grids_of(ods(spaced.replace("</table", "\n </table")), Path("a.ods"))
    assert grid.rows == ((1.0,),) * 2
    bare = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": TABLE.format(rows=2, columns=1),
    }
    assert grids_of(archive(bare), Path("a.ods"))[0].rows == ((1.0,),) * 2


def test_an_encrypted_ods_is_called_encrypted():
    manifest = "<m:file-entry><m:encryption-data/></m:file-entry>"
    assert refused(ods("\x01\x02rubbish", manifest)).code == "encrypted-workbook"
