from datetime import date

import pandas as pd
import pytest

from implanalytics.ingest.readers.plan import PLAN

HEAD = ["序号", "WBS", "任务名称", "负责人", "计划开始", "计划完成", "计划工时", "前置任务"]


def day(n):
    return date(2024, 3, n)


ROWS = [
    ["WMS 实施计划"],
    ["项目名称：", "仓储", "项目经理：李雷"],
    HEAD,
    [1, "1", "需求阶段", None, day(4), day(8), None, None],
    [2, "1.1", "调研", "张三", day(4), day(6), 24, None],
    [3, "1.2", "需求确认完成", "张三", day(8), day(8), 0, "2FS+1d"],
    [4, "2", "开发阶段", None, day(11), day(15), None, None],
    [5, "2.1", "编码", "李四", day(11), day(15), 40, "1.2；99"],
    ["合计", None, None, None, None, None, 64, None],
    [None],
    ["编制人：李雷", None, "审核人：韩梅梅"],
]


@pytest.fixture
def plan(read):
    return read(PLAN, ROWS, sheet="计划")


def test_every_row_is_accounted_for(plan):
    account = plan.account
    assert (account.seen, account.accepted, account.rejected) == (11, 5, 0)
    assert [note.kind for note in account.rows] == [
        "title",
        "title",
        "header",
        "total",
        "blank",
        "note",
    ]


def test_summaries_phases_and_milestones_follow_from_the_plan(plan):
    tasks = plan.frames["tasks"]
    assert tasks["summary"].tolist() == [True, False, False, True, False]
    assert tasks["phase"].tolist() == ["需求阶段"] * 3 + ["开发阶段"] * 2
    assert tasks["parent_id"].tolist()[1:3] == ["1", "1"]
    assert tasks["milestone"].tolist() == [False, False, True, False, False]
    assert set(tasks["origin"]) == {"plan"}


def test_predecessors_are_ids_or_outline_numbers(plan):
    links = plan.frames["links"][["predecessor_id", "successor_id", "type", "lag"]]
    assert links.values.tolist() == [["2", "3", "FS", 1.0], ["3", "5", "FS", 0.0]]
    strange = [p for p in plan.problems if p.code == "unknown-predecessor"]
    assert [(p.place.row, p.place.column) for p in strange] == [(8, "前置任务")]


def test_rows_carry_their_identity(plan):
    tasks = plan.frames["tasks"]
    assert tasks["row_id"].tolist()[0] == "0123456789:4"
    assert tasks["source_row"].tolist() == [4, 5, 6, 7, 8]
    assert tasks["source_column"].isna().all()
    assert plan.frames["links"]["row_id"].is_unique


def test_total_that_agrees_is_quiet_and_one_that_does_not_is_said(read, plan):
    assert not [p for p in plan.problems if p.code == "total-disagrees"]
    rows = [*ROWS[:8], ["合计", None, None, None, None, None, 80, None]]
    said = [p for p in read(PLAN, rows, sheet="计划").problems if p.code == "total-disagrees"]
    assert [(p.place.row, p.severity) for p in said] == [(9, "warning")]
    assert "80" in str(said[0])
    assert "64" in str(said[0])


def test_bands_are_phases(read):
    rows = [
        ["任务名称", "计划开始", "计划完成"],
        ["一、需求", None, None],
        ["调研", day(4), day(5)],
        ["二、开发", None, None],
        ["编码", day(6), day(7)],
    ]
    tasks = read(PLAN, rows, sheet="x", merged=((1, 0, 1, 2), (3, 0, 3, 2))).frames["tasks"]
    assert tasks["phase"].tolist() == ["一、需求", "二、开发"]


def test_baselines_are_rows_of_their_own(read):
    rows = [
        ["Task ID", "Task name", "Start", "Finish", "Baseline start", "Baseline finish"],
        ["T1", "a", "2024-03-05", "2024-03-08", "2024-03-04", "2024-03-06"],
    ]
    frames = read(PLAN, rows).frames
    baseline = frames["baselines"].iloc[0]
    assert (baseline["task_id"], baseline["start"]) == ("T1", pd.Timestamp(2024, 3, 4))


def test_plain_start_and_finish_are_no_promise(read):
    rows = [
        ["任务名称", "开始时间", "完成时间", "实际完成"],
        ["a", "2024-03-05", "2024-03-08", "2024-03-11"],
    ]
    tasks = read(PLAN, rows).frames["tasks"]
    assert {"start", "finish"} <= set(tasks.columns)
    assert not {"planned_start", "planned_finish"} & set(tasks.columns)


def test_finish_before_start_is_kept_as_written(read):
    rows = [["Task", "Actual start", "Actual finish"], ["a", "2024-03-08", "2024-03-05"]]
    found = read(PLAN, rows)
    assert found.account.accepted == 1
    assert found.frames["tasks"]["actual_finish"].tolist() == [pd.Timestamp(2024, 3, 5)]


def test_row_pasted_twice_counts_once(read):
    rows = [["Task ID", "Task", "Planned effort"], ["T1", "a", 8], ["T1", "a", 8], ["T1", "b", 4]]
    found = read(PLAN, rows)
    assert found.frames["tasks"]["task_id"].tolist() == ["T1", "T1#4"]
    assert [note.kind for note in found.account.rows] == ["header", "copy"]


def test_unreadable_date_is_null_and_said(read):
    rows = [["Task", "Planned start"], ["a", "soon"], ["b", "2024-03-04"]]
    found = read(PLAN, rows)
    assert found.account.accepted == 2
    assert found.frames["tasks"]["planned_start"].isna().tolist() == [True, False]
    assert [(p.code, p.severity, p.place.row) for p in found.problems] == [
        ("unreadable-cell", "warning", 2)
    ]


def test_row_without_a_name_is_rejected(read):
    found = read(
        PLAN,
        [["Task ID", "Task", "Planned start"], ["1", "a", "2024-03-04"], ["2", None, "2024-03-04"]],
    )
    assert [(n.row, n.verdict, n.kind) for n in found.account.rows][-1] == (
        3,
        "rejected",
        "empty-cell",
    )


@pytest.mark.parametrize("heading", ["Risk description", "概率", "Issue key", "Work date"])
def test_other_sheets_are_not_plans(heading):
    from implanalytics.ingest.grid import Grid

    foreign = {"Risk description": "风险描述"}.get(heading, heading)
    assert PLAN.recognises(Grid(None, (("ID", "Task", foreign),))) == 0


def test_a_plan_written_by_a_program(read_text, codes):
    text = (
        "task_id,phase,task_name,start_date,end_date,dependencies,milestone,completion_pct,"
        "description\n"
        "P-01,Design,Screens,2024-03-04,2024-03-08,[],False,100,Draw them\n"
        "P-02,Design,Review,2024-03-11,2024-03-11,['P-01'],False,70,\n"
        "P-03,Design,Sign-off,2024-03-12,2024-03-12,\"['P-01', 'P-02']\",True,0,\n"
    )
    found = read_text(text)
    tasks, links = found.frames["tasks"], found.frames["links"]
    assert found.source.reader == "plan"
    assert tasks["percent_complete"].tolist() == [1.0, 0.7, 0.0]
    assert tasks["note"].fillna("").tolist() == ["Draw them", "", ""]
    assert list(zip(links["predecessor_id"], links["successor_id"], strict=True)) == [
        ("P-01", "P-02"),
        ("P-01", "P-03"),
        ("P-02", "P-03"),
    ]
    assert codes(found) == []
