"""Mirror of implanalytics.tables.column."""

import pytest

from implanalytics.tables.column import flag, instant, money, number, person, text


@pytest.mark.parametrize(
    ("column", "dtype"),
    [
        (text("task", "Task", "任务"), "str"),
        (number("effort", "Effort", "工时"), "float64"),
        (instant("day", "Day", "日期"), "datetime64[us]"),
        (flag("done", "Done", "完成"), "boolean"),
    ],
    ids=["text", "number", "instant", "flag"],
)
def test_the_kind_gives_the_dtype(column, dtype):
    assert column.dtype == dtype


@pytest.mark.parametrize(
    ("unit", "lang", "heading"),
    [
        ("h", "en", "Effort [h]"),
        ("h", "zh", "工时 [h]"),
        ("wd", "en", "Effort [wd]"),
        ("share", "en", "Effort"),
        ("money", "zh", "工时"),
        (None, "en", "Effort"),
    ],
)
def test_a_heading_carries_its_unit_where_it_has_one_to_print(unit, lang, heading):
    assert number("effort", "Effort", "工时", unit=unit).heading(lang) == heading


@pytest.mark.parametrize(
    ("column", "sensitivity"),
    [
        (text("task", "Task", "任务"), "public"),
        (person("owner", "Owner", "负责人"), "person"),
        (money("amount", "Amount", "金额"), "money"),
        (text("note", "Note", "备注", sensitivity="verbatim"), "verbatim"),
    ],
    ids=["text", "person", "money", "note"],
)
def test_who_may_see_it(column, sensitivity):
    assert column.sensitivity == sensitivity


def test_columns_are_optional_unless_declared_otherwise():
    assert not instant("day", "Day", "日期").required
    assert instant("day", "Day", "日期", required=True).required
