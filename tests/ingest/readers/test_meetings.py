"""Mirror of implanalytics.ingest.readers.meetings."""

import pandas as pd

from implanalytics.ingest.readers.meetings import MEETING_ACTIONS, MEETINGS


def test_meetings_held_and_only_planned(read):
    rows = [
        ["会议类型", "会议主题", "计划日期", "会议日期", "主持人", "参会人员"],
        ["启动会", "项目启动", "2025-01-06", "2025-01-08", "王总", "张三、李四"],
        ["例会", "第1周例会", "2025-01-13", None, "张三", None],
    ]
    found = read(MEETINGS, rows)
    held, planned = found.frames["meetings"].to_dict("records")
    assert (held["kind"], held["chair"]) == ("启动会", "王总")
    assert (planned["kind"], str(planned["planned_on"].date())) == ("例会", "2025-01-13")
    assert pd.isna(planned["held_on"])


def test_a_meeting_with_no_day_or_an_unreadable_one_is_none(read):
    rows = [
        ["序号", "会议主题", "计划日期", "会议日期", "主持人"],
        [1, "启动会", "2025-01-06", "2025-01-06", "王总"],
        [2, "周例会", None, None, "张三"],
        [3, "月例会", "2025-01-13", "下周三", "张三"],
        [4, None, None, None, None],
    ]
    found = read(MEETINGS, rows)
    assert found.frames["meetings"]["name"].tolist() == ["启动会"]
    assert [(note.row, note.verdict, note.kind) for note in found.account.rows[-3:]] == [
        (3, "rejected", "empty-cell"),
        (4, "rejected", "unreadable-cell"),
        (5, "skipped", "unfilled"),
    ]


def test_a_list_of_meetings_that_are_all_planned(read):
    rows = [["会议主题", "计划日期", "主持人"], ["周例会", "2025-01-06", "张三"]]
    meetings = read(MEETINGS, rows).frames["meetings"]
    assert meetings["held_on"].isna().tolist() == [True]
    assert meetings["held_on"].dtype == "datetime64[us]"


def test_how_the_top_leader_took_part(read):
    rows = [
        ["会议主题", "会议日期", "主持人", "一把手到会", "是否表态", "会议时长", "纪要日期"],
        ["项目启动会", "2025-01-06", "王总", "本人到会", "是", "2小时", "2025-01-07"],
        ["领导小组会", "2025-02-06", "王总", "副职代", "否", "1.5小时", None],
        ["领导小组会", "2025-03-06", "王总", "未到会", None, None, None],
    ]
    meetings = read(MEETINGS, rows).frames["meetings"]
    assert meetings["leader"].tolist() == ["present", "deputy", "absent"]
    assert meetings["statement"].tolist()[:2] == [True, False]
    assert meetings["hours"].tolist()[:2] == [2.0, 1.5]
    assert str(meetings["recorded_on"][0].date()) == "2025-01-07"


def test_finish_of_an_action_is_its_due_day_unless_another_is_given(read):
    rows = [["行动项", "责任人", "完成时间", "状态"], ["备份", "张三", "2025-02-03", "进行中"]]
    (action,) = read(MEETING_ACTIONS, rows).frames["meeting_actions"].to_dict("records")
    assert str(action["due"].date()) == "2025-02-03"
    assert "closed_on" not in action
    rows = [
        ["行动项", "责任人", "截止日期", "完成时间"],
        ["备份", "张三", "2025-02-03", "2025-02-05"],
    ]
    (action,) = read(MEETING_ACTIONS, rows).frames["meeting_actions"].to_dict("records")
    assert (action["due"].day, action["closed_on"].day) == (3, 5)
