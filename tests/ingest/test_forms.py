"""Mirror of implanalytics.ingest.forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.reading import best_reader


def sheet(rows, merged=(), name="Sheet1", file=None):
    width = max(map(len, rows))
    cells = tuple(tuple(row) + (None,) * (width - len(row)) for row in rows)
    return Grid(name, cells, merged=merged, file=file)


def read(grid):
    reader = best_reader(grid)
    return reader.name, reader.read(grid, Context("f.xlsx", grid.sheet, "0123456789", "P"))


MINUTES = [
    ["项目例会会议纪要"],
    ["会议主题", "第3次周例会", "会议时间", "2025年3月5日 14:00-16:00"],
    ["会议地点", "三楼", "主持人", "张三"],
    ["参会人员", "李四、王五", "记录人", "赵六"],
    ["会议内容"],
    ["1. 回顾进度"],
    ["2. 讨论接口"],
    ["会议决议：", "接口由乙方负责"],
    ["序号", "行动项", "责任人", "完成时间"],
    [1, "提供接口文档", "李四", "2025-03-10"],
    [2, "联调测试", "王五", "2025-03-12"],
    [],
]


def test_minutes_with_labels_beside_and_above_and_a_table_inside():
    name, found = read(sheet(MINUTES))
    assert name == "minutes"
    (meeting,) = found.frames["meetings"].to_dict("records")
    assert meeting["name"] == "第3次周例会"
    assert str(meeting["held_on"]) == "2025-03-05 14:00:00"
    assert meeting["minutes"] == "1. 回顾进度\n2. 讨论接口"
    assert meeting["decisions"] == "接口由乙方负责"
    actions = found.frames["meeting_actions"]
    assert actions["text"].tolist() == ["提供接口文档", "联调测试"]
    assert actions["due"].dt.day.tolist() == [10, 12]
    assert set(actions["meeting_id"]) == {meeting["meeting_id"]}
    assert actions["source_row"].tolist() == [10, 11]
    kinds = {note.row: note.kind for note in found.account.rows}
    assert found.account.accepted == 3  # the form, at row 2, and two actions
    assert (kinds[1], kinds[3], kinds[6], kinds[9], kinds[12]) == (
        "note", "form", "form", "header", "blank",
    )  # fmt: skip


def test_values_below_merged_labels():
    rows = [
        ["问题单"],
        ["问题编号", "提出日期", "提出人"],
        ["W-7", "2025-04-01", "张三"],
        ["问题描述", None, None],
        ["接口超时", None, None],
        ["解决措施", None, None],
        ["增加重试", None, None],
    ]
    name, found = read(sheet(rows, merged=[(3, 0, 3, 2), (4, 0, 4, 2), (5, 0, 5, 2), (6, 0, 6, 2)]))
    (issue,) = found.frames["issues"].to_dict("records")
    assert (name, issue["issue_id"], issue["text"], issue["solution"], issue["raised_by"]) == (
        "issue-form", "W-7", "接口超时", "增加重试", "张三",
    )  # fmt: skip


ACCEPTANCE = [
    ["项目验收单"],
    ["项目名称", "CRM系统", "合同编号", "HT-1"],
    ["验收内容", "一期功能"],
    ["验收结论", "同意验收"],
    ["甲方代表（签字）：张三", None, "日期：2025-06-30"],
    ["乙方代表（签字）：李四", None, "日期：2025-06-29"],
]


def test_dates_go_with_the_signature_they_stand_by():
    name, found = read(sheet(ACCEPTANCE))
    signoffs = found.frames["signoffs"]
    assert name == "acceptance-form"
    assert signoffs["subject"].tolist() == ["一期功能", "一期功能"]
    assert signoffs["side"].tolist() == ["customer", "vendor"]
    assert signoffs["signatory"].tolist() == ["张三", "李四"]
    assert signoffs["signed_on"].dt.day.tolist() == [30, 29]
    assert set(signoffs["conclusion"]) == {"同意验收"}


EMPTY = [
    ["项目验收单"],
    ["项目名称", "[请填写]"],
    ["验收内容", None],
    ["验收结论", "____"],
    ["甲方代表（签字）：", None, "日期：    年  月  日"],
]


def test_form_never_filled_in_is_skipped_as_a_template():
    _, found = read(sheet(EMPTY))
    assert found.frames == {}
    assert {note.kind for note in found.account.rows} == {"template"}
    assert [p.code for p in found.problems] == ["template"]
    assert (found.account.accepted, found.account.rejected) == (0, 0)


def test_date_that_cannot_be_read_rejects_the_form_with_its_place():
    rows = [list(row) for row in MINUTES[:8]]
    rows[1][3] = "下周三"
    _, found = read(sheet(rows))
    assert "meetings" not in found.frames
    assert [(n.row, n.verdict) for n in found.account.rows if n.verdict == "rejected"] == [
        (2, "rejected")
    ]
    assert ("unreadable-cell", 2, "会议时间") in [
        (p.code, p.place.row, p.place.column) for p in found.problems
    ]


def test_table_with_titles_above_is_no_form():
    rows = [
        ["变更日志"],
        ["项目名称：", "CRM", "日期：", "2025-03-01"],
        ["变更编号", "变更内容", "申请人", "变更原因", "审批人", "状态"],
        ["1", "需求", "变更内容", "原因", "张三", "状态"],
        ["2", "报表", "李四", "审计", "王五", "批准"],
    ]
    name, _ = read(sheet(rows))
    assert name == "change-log"


words = st.text(st.sampled_from("甲乙丙丁abc 12"), max_size=6)


@pytest.mark.parametrize("form", [MINUTES, ACCEPTANCE, EMPTY])
@given(extra=st.lists(st.lists(words, max_size=4), max_size=5), at=st.integers(0, 12))
def test_every_row_is_accounted_for(form, extra, at):
    rows = [*form[:at], *extra, *form[at:]]
    grid = sheet(rows)
    reader = best_reader(grid)
    if reader is not None:
        account = reader.read(grid, Context("f.xlsx", "s", "0123456789", "P")).account
        assert account.seen == account.accepted + account.rejected + account.skipped == len(rows)


def test_sheet_that_explains_a_form_is_a_template():
    rows = [
        ["How to use"],
        ["Lesson: Use this field to say what was learned"],
        ["Impact: Describe the impact in a few words"],
        ["Recommendation: Enter your advice"],
    ]
    _, found = read(sheet(rows))
    assert (found.frames, [p.code for p in found.problems]) == ({}, ["template"])


def test_advice_that_begins_like_an_instruction_is_kept():
    rows = [
        ["Lesson learned"],
        ["Lesson", "Data came late"],
        ["Impact", "Two weeks"],
        ["Recommendation", "Use the checklist in week one"],
    ]
    _, found = read(sheet(rows))
    assert found.frames["lessons"]["advice"].tolist() == ["Use the checklist in week one"]
