from datetime import date

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import Header
from implanalytics.ingest.rows import Shape, classify

HEADINGS = ("日期", "姓名", "任务", "工时")
DAY = date(2024, 6, 3)


def kinds(*rows, merged=()):
    grid = Grid("s", (HEADINGS, *rows), merged=merged)
    shape = Shape(
        Header(0, 0, HEADINGS, HEADINGS), frozenset({1, 2}), frozenset({0}), frozenset({0, 3})
    )
    return classify(grid, shape)[1:]


FULL = (DAY, "张三", "编码", 8.0)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param(("合计", None, None, 8.0), "total", id="total in the first cell"),
        pytest.param((None, None, "总计：", 8.0), "total", id="total beside blanks"),
        pytest.param(("小计", None, None, 8.0), "subtotal", id="subtotal"),
        pytest.param(("小计", "张三", None, 8.0), "subtotal", id="subtotal of a person"),
        pytest.param(("张三小计", None, None, 8.0), "subtotal", id="name and subtotal in one cell"),
        pytest.param(("Total time", None, None, "10h 40m"), "total", id="total with a unit"),
        pytest.param(
            (DAY, "张三", "Total station survey", 8.0), "data", id="a task that begins with Total"
        ),
        pytest.param((DAY, "张三", "合计模块开发", 8.0), "data", id="a task that begins with 合计"),
        pytest.param((DAY, "张三", "Total", 8.0), "data", id="a task called Total"),
        pytest.param(
            (None, None, "Total station survey", None), "note", id="a lone name is no total"
        ),
        pytest.param(HEADINGS, "repeated-header", id="header again"),
        pytest.param((None, " ", None, None), "blank", id="blanks"),
        pytest.param(("编制人：张三", None, "审核人：李四", None), "note", id="signatures"),
        pytest.param(("部门负责人：", None, "日期：2024-06-30", None), "note", id="labels only"),
    ],
)
def test_row_behind_the_data(row, kind):
    assert kinds(FULL, row) == ["data", kind]


def test_units_count_only_right_below_the_header():
    units = (None, None, None, "(小时)")
    assert kinds(units, FULL)[0] == "units"
    assert kinds(FULL, units, FULL)[1] != "units"


def test_band_between_rows_is_a_section():
    assert kinds(FULL, ("一、需求阶段", None, None, None), FULL) == ["data", "data", "data"]
    merged = ((2, 0, 2, 3),)
    assert kinds(FULL, ("一、需求阶段", None, None, None), FULL, merged=merged)[1] == "section"
    assert kinds(FULL, (None, "一、需求阶段", None, None), FULL)[1] == "section"


def test_gap_of_blank_rows_does_not_end_the_data():
    blank = (None, None, None, None)
    assert kinds(FULL, *[blank] * 300, FULL)[-1] == "data"


PLAN_HEADINGS = ("Task", "Planned hours")


def kinds_of_plan(*rows):
    grid = Grid("s", (PLAN_HEADINGS, *rows))
    header = Header(0, 0, PLAN_HEADINGS, PLAN_HEADINGS)
    return classify(grid, Shape(header, frozenset({0}), frozenset(), frozenset({0})))[1:]


@pytest.mark.parametrize(
    "name",
    [
        "Total station survey",
        "合计功能开发",
        "小计模块测试",
        "Sum of squares check",
        "Subtotal report",
    ],
)
def test_a_task_whose_name_begins_like_a_total_is_data(name):
    assert (
        kinds_of_plan(("Design", 8.0), ("Build", 4.0), (name, 5.0), ("Test", 1.0)) == ["data"] * 4
    )


@pytest.mark.parametrize(
    "name", ["Total hours", "Grand total (all tasks)", "Total for Ann", "合计："]
)
def test_a_total_is_known_by_its_words(name):
    assert kinds_of_plan(("Design", 8.0), (name, 5.0))[1] == "total"


def test_a_total_in_other_words_is_known_by_its_sum():
    assert (
        kinds_of_plan(("Design", 8.0), ("Build", 4.0), ("合计（含税）工作量", 12.0))[2] == "total"
    )
    assert kinds_of_plan(("Design", 8.0), ("Build", 4.0), ("Total estimation", 12.0))[2] == "total"


def test_a_lone_text_before_a_header_that_is_repeated_is_a_band():
    between = [("第2页", None, None, None), HEADINGS]
    assert kinds(FULL, *between, FULL) == ["data", "note", "repeated-header", "data"]
    between = [("二、开发阶段", None, None, None), HEADINGS]
    assert kinds(FULL, *between, FULL)[1:3] == ["section", "repeated-header"]


def test_both_rows_of_a_header_may_be_repeated():
    rows = (("编号", "计划", None), (None, "开始", "完成"), ("1", DAY, DAY))
    grid = Grid("s", (*rows, *rows))
    texts = ("编号", "计划开始", "计划完成")
    shape = Shape(Header(0, 1, texts, texts), frozenset({0}), frozenset({1, 2}), frozenset({0}))
    assert classify(grid, shape)[3:] == ["repeated-header", "repeated-header", "data"]


def test_sums_without_a_word_and_statistics_are_no_data():
    assert kinds(FULL, FULL, (None, None, None, 16.0)) == ["data", "data", "total"]
    assert kinds(FULL, FULL, (None, None, None, 15.0)) == ["data", "data", "data"]
    assert kinds(FULL, ("Average", None, None, 8.0)) == ["data", "note"]
    assert kinds(FULL, (DAY, "张三", "Average", 8.0)) == ["data", "data"]


def test_a_legend_below_the_table_is_a_note():
    assert kinds(FULL, (None,) * 4, ("工时说明", "含加班", None, None))[2] == "note"
    assert kinds(FULL, ("需求说明", "张三", "编写", 8.0))[1] == "data"


def test_a_dated_row_called_like_a_total_is_one_by_its_sum_only():
    rows = ((DAY, "编码", 8.0), (DAY, "测试", 4.0))
    headings = ("日期", "任务", "工时")
    shape = Shape(
        Header(0, 0, headings, headings), frozenset({1}), frozenset({0}), frozenset({0, 2})
    )
    for hours, kind in ((3.0, "data"), (12.0, "total")):
        grid = Grid("s", (headings, *rows, (DAY, "汇总", hours)))
        assert classify(grid, shape)[-1] == kind


def test_a_name_before_the_word_total_is_a_subtotal_where_it_sums_the_rows_above():
    mary = (DAY, "Mary", "Build", 3.0)
    assert kinds(mary, mary, (None, "Mary Total", None, 6.0)) == ["data", "data", "total"]
    assert kinds(mary, mary, (None, "Mary Total", None, 5.0)) == ["data", "data", "data"]
