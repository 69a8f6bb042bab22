"""ZenTao, Jira and trackers in general."""

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.jira import JIRA_CSV
from implanalytics.ingest.readers.tracker import TRACKER
from implanalytics.ingest.readers.zentao import ZENTAO_TASKS
from implanalytics.ingest.reading import best_reader

ZENTAO = [
    "编号",
    "所属执行",
    "任务名称",
    "预计开始",
    "截止日期",
    "任务状态",
    "最初预计",
    "总计消耗",
    "指派给",
    "由谁完成",
    "实际完成",
]
JIRA = [
    "Summary",
    "Issue key",
    "Issue id",
    "Issue Type",
    "Status",
    "Created",
    "Original estimate",
    "Time Spent",
    "Parent",
    "Labels",
    "Labels",
]


def test_zentao_loses_tabs_and_references(read):
    rows = [
        ZENTAO,
        [
            "1\t",
            "一期(#3)",
            "开发",
            "2024-11-04",
            "2024-11-08",
            "已关闭",
            "8",
            "9",
            "Closed",
            "王芳(#w)",
            "2024-11-07",
            "",
        ],
        [
            "2\t",
            "一期(#3)",
            "[子] 接口",
            "0000-00-00",
            "2024-11-08",
            "进行中",
            "4",
            "0",
            "李雷(#l)",
            "",
            "",
            "",
        ],
    ]
    tasks = read(ZENTAO_TASKS, rows).frames["tasks"]
    assert tasks["task_id"].tolist() == ["1", "2"]
    assert tasks["phase"].tolist() == ["一期", "一期"]
    assert tasks["owner"].tolist() == ["王芳", "李雷"]
    assert tasks["name"].tolist() == ["开发", "接口"]
    assert tasks["parent_id"].tolist()[1] == "1"
    assert tasks["summary"].tolist() == [True, False]
    assert tasks["planned_start"].isna().tolist() == [False, True]
    assert tasks["due"].equals(tasks["planned_finish"])


def test_jira_times_are_seconds_unless_they_have_a_unit(read):
    rows = [
        JIRA,
        ["a", "P-1", "10", "Epic", "Open", "2024-01-09", "7200", "1h 30m", "", "x", ""],
        ["", "P-2", "11", "Task", "Done", "2024-01-09", "", "3600", "10", "", ""],
    ]
    found = read(JIRA_CSV, rows)
    tasks = found.frames["tasks"]
    assert tasks["planned_effort"].tolist()[0] == 2.0
    assert tasks["actual_effort"].tolist() == [1.5, 1.0]
    assert tasks["parent_id"].tolist()[1] == "P-1"
    assert found.account.accepted == 2


def test_jira_numbers_that_are_no_seconds_are_hours_and_said(read):
    rows = [JIRA, ["a", "P-1", "10", "Task", "Open", "2024-01-09", "8", "", "", "", ""]]
    found = read(JIRA_CSV, rows)
    assert found.frames["tasks"]["planned_effort"].tolist() == [8.0]
    assert "seconds-doubtful" in [p.code for p in found.problems]


def test_chinese_tracker(read):
    rows = [
        ["ID", "类型", "标题", "提出时间", "处理状态", "处理人", "开始时间", "截止时间", "优先级"],
        ["A-1", "需求", "登录", " 2023-06-08", "完成", "张三", "2023-05-01", "2023-06-12", "紧急"],
    ]
    task = read(TRACKER, rows).frames["tasks"].iloc[0]
    assert (task["name"], task["owner"], task["origin"]) == ("登录", "张三", "tracker")


def test_parent_by_name_becomes_an_id(read):
    rows = [
        ["Task ID", "Name", "Created At", "Completed At", "Parent task"],
        ["1", "Brief", "2026-09-01", None, None],
        ["2", "Draft", "2026-09-01", None, "Brief"],
    ]
    assert read(TRACKER, rows).frames["tasks"]["parent_id"].tolist()[1] == "1"


def test_tools_go_before_general_readers():
    assert best_reader(Grid(None, (tuple(ZENTAO),))).name == "zentao-tasks"
    assert best_reader(Grid(None, (tuple(JIRA),))).name == "jira-csv"
