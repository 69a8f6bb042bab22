"""Mirror of implanalytics.ingest.readers.meetings."""

from implanalytics.ingest.readers.meetings import MEETING_ACTIONS, MEETINGS


def test_meetings_held_and_only_planned(read):
    rows = [
        ["会议类型", "会议主题", "计划日期", "会议日期", "主持人", "参会人员"],
        ["启动会", "项目启动", "2025-01-06", "2025-01-08", "王总", "张三、李四"],
        ["例会", "第1周例会", "2025-01-13", None, "张三", None],
    ]
    found = read(MEETINGS, rows)
    (meeting,) = found.frames["meetings"].to_dict("records")
    assert (meeting["kind"], meeting["chair"]) == ("启动会", "王总")
    assert found.account.rows[-1].kind == "not-held"


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
