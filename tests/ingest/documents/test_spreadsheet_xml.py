"""Workbooks saved as XML Spreadsheet 2003."""

import pytest

HEAD = (
    '<?xml version="1.0" encoding="{encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel">{sheets}</Workbook>'
)


def cell(value, kind="String", **attributes):
    said = "".join(f' ss:{name}="{v}"' for name, v in attributes.items())
    return f'<Cell{said}><Data ss:Type="{kind}">{value}</Data></Cell>'


def row(*cells, **attributes):
    said = "".join(f' ss:{name}="{v}"' for name, v in attributes.items())
    return f"<Row{said}>{''.join(cells)}</Row>"


def sheet(name, *rows, more=""):
    return f'<Worksheet ss:Name="{name}"><Table>{"".join(rows)}</Table>{more}</Worksheet>'


HEADER = row(*map(cell, ("日期", "姓名", "任务", "工时")))
ADA = row(cell("2024-06-03T00:00:00.000", "DateTime"), cell("张三"), cell("设计"),
          cell("7.5", "Number"), Index=4)  # fmt: skip


def book(*sheets, encoding="utf-8"):
    return HEAD.format(encoding=encoding, sheets="".join(sheets)).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_sheets_are_read_with_the_numbers_of_their_rows(opened, encoding):
    (reading,) = opened(book(sheet("工时", HEADER, ADA), encoding=encoding), name="export.xls")
    assert reading.source.sheet == "工时"
    (entry,) = reading.frames["time_entries"].to_dict("records")
    assert (entry["person"], entry["effort"], entry["source_row"]) == ("张三", 7.5, 4)


def test_a_cell_may_say_its_column(opened):
    far = row(cell("2024-06-03T00:00:00", "DateTime"), cell("Ada"), cell("8", "Number", Index=4))
    (reading,) = opened(book(sheet("h", HEADER, far)))
    assert reading.frames["time_entries"]["effort"].tolist() == [8.0]


def test_merged_cells_hold_for_the_rows_below(opened):
    first = row(cell("2024-06-03", MergeDown=1), cell("Ada"), cell("T"), cell("4", "Number"))
    second = row(cell("Ben", Index=2), cell("T"), cell("3", "Number"))
    (reading,) = opened(book(sheet("h", HEADER, first, second)))
    frame = reading.frames["time_entries"]
    assert [f"{day:%m-%d}" for day in frame["worked_on"]] == ["06-03", "06-03"]


def test_errors_and_hidden_sheets_are_told(opened):
    bad = row(cell("2024-06-03"), cell("Ada"), cell("T"), cell("#REF!", "Error"))
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    (reading,) = opened(book(sheet("h", HEADER, bad, more=options)))
    assert reading.source.hidden
    assert reading.account.rejected == 1
    assert {"hidden-sheet", "unreadable-cell"} <= {p.code for p in reading.problems}


@pytest.mark.parametrize("index", ["99999999", "-1", "x", "2000000"])
def test_absurd_numbers_of_rows_and_columns_do_no_harm(opened, index):
    far = row(cell("x", Index=index), Index=index)
    (reading,) = opened(book(sheet("h", HEADER, far)))
    assert not reading.frames


def test_a_workbook_without_sheets_is_told(refused):
    assert refused(book()).code == "no-records"
