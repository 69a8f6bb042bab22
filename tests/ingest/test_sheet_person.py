"""Mirror of implanalytics.ingest.sheet_person."""

import pytest

from implanalytics.ingest.readers.timesheet import TIMESHEET
from implanalytics.ingest.sheet_person import person_called


@pytest.mark.parametrize("name", ["张三", "欧阳娜娜", "李小明", "周杰"])
def test_chinese_names(name):
    assert person_called(name) == name


@pytest.mark.parametrize(
    "name",
    ["工时", "周报", "时间表", "任务", "项目计划", "6月", "Sheet1", "Ada Stone", "项目一", None],
)
def test_what_may_be_something_else_is_no_person(name):
    assert person_called(name) is None


def test_latin_names_are_persons_where_all_sheets_have_them():
    assert person_called("Ada Stone", ("Ada Stone", "Ben Frost")) == "Ada Stone"
    assert person_called("Ada Stone", ("Ada Stone", "Time Summary")) is None


def test_the_sheet_gives_the_person_where_no_column_does(read):
    rows = [["日期", "任务", "工时"], ["2024-06-03", "编码", 8]]
    found = read(TIMESHEET, rows, sheet="张三")
    assert found.frames["time_entries"]["person"].tolist() == ["张三"]
    assert [p.code for p in found.problems if p.code == "person-from-sheet"] == [
        "person-from-sheet"
    ]
    rows = [["日期", "姓名", "任务", "工时"], ["2024-06-03", "李四", "编码", 8]]
    assert read(TIMESHEET, rows, sheet="张三").frames["time_entries"]["person"].tolist() == ["李四"]
