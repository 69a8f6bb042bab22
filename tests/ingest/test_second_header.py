"""Mirror of implanalytics.ingest.second_header."""

from implanalytics.ingest.readers.plan import PLAN

HEAD = ["编号", "任务名称", "计划开始", "计划完成"]
TASK = ["1", "设计", "2024-06-03", "2024-06-07"]


def test_headings_in_another_language_are_no_task(read):
    found = read(PLAN, [HEAD, ["ID", "Task name", "Planned start", "Planned finish"], TASK])
    assert found.frames["tasks"]["name"].tolist() == ["设计"]
    assert [note.kind for note in found.account.rows] == ["header", "repeated-header"]


def test_a_task_that_is_called_like_a_heading_is_one(read):
    found = read(PLAN, [HEAD, ["1", "Task name", "2024-06-03", None], TASK])
    assert found.frames["tasks"]["name"].tolist() == ["Task name", "设计"]
