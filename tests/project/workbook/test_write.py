"""Workbooks written, filled in as people do it, read back, and written anew."""

from datetime import date, datetime

import openpyxl
import pytest

from implanalytics import load
from implanalytics.core.errors import DataError
from implanalytics.methods import METHODS
from implanalytics.project.workbook import Sheet, fill_in_workbook
from implanalytics.project.workbook.prefill import rows_for
from implanalytics.project.workbook.write import HEADER, write_workbook
from implanalytics.tables.registers import REGISTERS

DAY = datetime(2025, 3, 4)


def sheets(names, method="M8", lang="zh"):
    return [Sheet(REGISTERS[n], rows_for(n, METHODS[method], lang)) for n in names]


def column(sheet, heading):
    return next(cell.column for cell in sheet[HEADER] if cell.value == heading)


def fill(path, tab, row, **cells):
    book = openpyxl.load_workbook(path)
    sheet = book[tab]
    for heading, value in cells.items():
        sheet.cell(HEADER + row, column(sheet, heading), value)
    book.save(path)


@pytest.mark.parametrize(("method", "lang"), [("M8", "zh"), ("M1", "en"), ("M9", "en")])
def test_a_whole_workbook_is_read_like_any_file_of_the_project(tmp_path, method, lang):
    template = METHODS[method]
    path = fill_in_workbook(template, tmp_path / "data.xlsx", lang=lang)
    book = openpyxl.load_workbook(path)
    tabs = {r.label.say(lang): r for r in REGISTERS.values()}
    filled = {}
    for sheet in book.worksheets:
        register = tabs.get(sheet.title)
        if register is None or "day" not in register.shown:
            continue
        given = len(rows_for(register.name, template, lang))
        place = column(sheet, {"zh": "日期", "en": "Day"}[lang])
        for row in range(given):
            sheet.cell(HEADER + 1 + row, place, DAY)
            if register.kinds and not sheet.cell(HEADER + 1 + row, 3).value:
                sheet.cell(HEADER + 1 + row, 3, "x")
        filled[register.table] = filled.get(register.table, 0) + given
    book.save(path)
    project = load(tmp_path, mappings=False)
    events = project.tables["events"]
    assert len(events) == len(rows_for("events", template, lang)) == filled["events"]
    assert set(events["day"]) == {DAY}
    assert "golive" in set(events["kind"])
    assert set(project.tables["sources"]["reader"]) == {"fill-in"}
    assert [p for p in project.problems if p.severity == "error" and p.place.row] == []


def test_dates_have_a_format_choices_a_list_and_the_missing_a_formula(tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", sheets(["signoffs"]), "zh", title="M8")
    sheet = openpyxl.load_workbook(path)["签字确认"]
    signed = column(sheet, "签字日期")
    assert sheet.cell(HEADER + 1, signed).number_format == "yyyy-mm-dd"
    mark = column(sheet, "还缺：签字确认")
    assert sheet.cell(HEADER + 1, mark).value == ('=IF(COUNTA(A5:L5)=0,"",COUNTBLANK(E5:F5))')
    kinds = {rule.type for rule in sheet.data_validations.dataValidation}
    assert kinds == {"list", "date"}
    assert sheet.freeze_panes == "E5"


def test_a_workbook_written_anew_keeps_every_answer(tmp_path):
    path = tmp_path / "a.xlsx"
    names = ["signoffs", "handover_items"]
    write_workbook(path, sheets(names), "zh", title="M8")
    fill(path, "售前交接", 1, 交接项="客户概况（改名）", 是否齐备="是")
    fill(path, "售前交接", 12, 交接项="加的一行", 是否齐备="否")
    book = openpyxl.load_workbook(path)
    sheet = book["售前交接"]
    last = sheet.max_column + 1
    sheet.cell(HEADER, last, "自加列")
    sheet.cell(HEADER + 1, last, "甲")
    book.create_sheet("我的笔记")["A1"] = "不要动"
    book["填写说明"]["B3"] = date(2025, 6, 30)
    book.save(path)

    write_workbook(path, sheets(names), "zh", title="M8")
    book = openpyxl.load_workbook(path)
    sheet = book["售前交接"]
    assert sheet.cell(HEADER + 1, 2).value == "客户概况（改名）"
    assert sheet.cell(HEADER + 1, column(sheet, "是否齐备")).value == "是"
    assert sheet.cell(HEADER + 1, column(sheet, "自加列")).value == "甲"
    assert sheet.cell(HEADER + 11, 2).value == "加的一行"
    assert book["我的笔记"]["A1"].value == "不要动"
    assert book["填写说明"]["B3"].value == datetime(2025, 6, 30)
    assert book.sheetnames.count("填写说明") == 1

    write_workbook(path, sheets(["signoffs"]), "zh", title="M8")
    again = openpyxl.load_workbook(path)["售前交接"]
    assert [again.cell(HEADER + r, 2).value for r in (1, 2, 3)] == [
        "客户概况（改名）", "加的一行", None,
    ]  # fmt: skip


def test_a_workbook_in_another_language_keeps_the_answers(tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook(path, sheets(["events"]), "zh", title="M8")
    fill(path, "项目日期", 1, 日期=DAY)
    write_workbook(path, sheets(["events"], lang="en"), "en", title="M8")
    book = openpyxl.load_workbook(path)
    assert book["Project dates"].cell(HEADER + 1, column(book["Project dates"], "Day")).value == DAY
    assert "项目日期" not in book.sheetnames


@pytest.mark.parametrize("lock", ["~$a.xlsx", ".~a.xlsx", ".~lock.a.xlsx#"])
def test_a_workbook_open_elsewhere_is_left_alone(tmp_path, lock):
    path = write_workbook(tmp_path / "a.xlsx", sheets(["events"]), "zh", title="M8")
    before = path.read_bytes()
    (tmp_path / lock).write_text("")
    with pytest.raises(DataError) as raised:
        write_workbook(path, sheets(["events"]), "zh", title="M8")
    assert [p.code for p in raised.value.problems] == ["workbook-open"]
    assert path.read_bytes() == before


def test_a_file_that_is_no_workbook_is_left_alone(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("不是工作簿")
    with pytest.raises(DataError) as raised:
        fill_in_workbook(METHODS["M8"], path)
    assert [p.code for p in raised.value.problems] == ["not-a-workbook"]
    assert path.read_text() == "不是工作簿"


def test_a_text_that_begins_like_a_formula_stays_a_text(tmp_path):
    rows = ({"goal_id": "g", "name": "=1+1"},)
    path = write_workbook(tmp_path / "a.xlsx", [Sheet(REGISTERS["goals"], rows)], "zh", title="M8")
    cell = openpyxl.load_workbook(path)["目标"].cell(HEADER + 1, 2)
    assert (cell.value, cell.data_type) == ("=1+1", "s")
