"""Mirror of implanalytics.ingest.readers.raci."""

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.raci import RACI

MATRIX = [
    ["职责分配矩阵", None, None, None, None],
    ["序号", "任务/角色", "项目经理", "顾问", "客户"],
    [1, "需求调研", "A", "R", "C"],
    [2, "上线切换", "A/R", "R", "I"],
    ["培训阶段", None, None, None, None],
    [3, "用户培训", "负责", "X", None],
    [None, None, None, None, None],
]


def test_one_row_a_letter(read):
    found = read(RACI, MATRIX)
    duties = found.frames["raci"]
    assert duties[["duty", "person", "letter"]].values.tolist() == [
        ["需求调研", "项目经理", "A"], ["需求调研", "顾问", "R"], ["需求调研", "客户", "C"],
        ["上线切换", "项目经理", "A"], ["上线切换", "项目经理", "R"], ["上线切换", "顾问", "R"],
        ["上线切换", "客户", "I"], ["用户培训", "项目经理", "R"],
    ]  # fmt: skip
    assert duties["row_id"].is_unique
    assert (found.account.seen, found.account.accepted, found.account.skipped) == (7, 3, 4)
    assert [(p.code, p.place.row, p.place.column) for p in found.problems] == [
        ("unknown-letter", 6, "顾问")
    ]


def test_a_plan_is_no_matrix():
    rows = (("任务", "负责人", "状态"), ("需求调研", "张三", "完成"), ("设计", "李四", "进行中"))
    assert RACI.recognises(Grid("s", rows)) == 0


def test_a_list_with_single_letters_in_some_columns_is_no_matrix():
    rows = [("任务", "日期", "工时", "组", "级", "说明")]
    rows += [("设计", "2024-06-03", 8.0, "a", "c", "评审")] * 6
    assert RACI.recognises(Grid("s", tuple(rows))) == 0


def test_sections_under_a_heading_of_two_words(read_text):
    text = (
        "Activity/Deliverable,Vendor,Client team\n"
        "Infrastructure,,\nServer installation,R/A,I\nServer backup,R/A,C\n"
        "Access,,\nUser administration,C,R/A\n"
    )
    found = read_text(text)
    assert found.source.reader == "raci"
    # Two rows of R, A and one letter more each, and one of three: 3 x 3.
    assert len(found.frames["raci"]) == 9
    assert [(n.row, n.kind) for n in found.account.rows][1:] == [(2, "section"), (5, "section")]
