"""Mirror of implanalytics.ingest.readers.project_facts."""

from implanalytics.ingest.readers.project_facts import EVENTS, GOALS, STATUSES
from implanalytics.tables import EVENT_KINDS


def test_events_of_the_closed_list(read):
    rows = [
        ["日期", "事件", "备注"],
        ["2025-01-08", "项目启动会", None],
        ["2025-06-30", "Go-live", "夜间切换"],
        ["2025-07-01", "团建", None],
    ]
    found = read(EVENTS, rows)
    assert found.frames["events"]["kind"].tolist() == ["kickoff", "golive"]
    assert [(n.row, n.kind) for n in found.account.rows] == [(1, "header"), (4, "other-kind")]
    assert [p.code for p in found.problems] == ["events-not-followed"]
    assert "团建" in str(found.problems[0])


def test_every_kind_is_known_by_its_names(read):
    names = [name for label in EVENT_KINDS.values() for name in (label.en, label.zh)]
    rows = [["日期", "事件"], *(["2025-01-08", name] for name in names)]
    kinds = read(EVENTS, rows).frames["events"]["kind"].tolist()
    assert kinds == [kind for kind in EVENT_KINDS for _ in range(2)]


def test_colours(read):
    rows = [["报告日期", "整体状态"], ["2025-03-07", "绿灯"], ["2025-03-14", "Amber"],
            ["2025-03-21", "不错"]]  # fmt: skip
    found = read(STATUSES, rows)
    assert found.frames["statuses"]["colour"].tolist() == ["green", "amber", "不错"]
    assert [(p.code, p.place.row) for p in found.problems] == [("unknown-word", 4)]


def test_goals(read):
    rows = [
        ["目标", "衡量指标", "目标值", "实际值", "是否达成"],
        ["缩短结账", "天数", 3, 4, "未达成"],
    ]
    (goal,) = read(GOALS, rows).frames["goals"].to_dict("records")
    assert (goal["target"], goal["actual"], goal["achieved"]) == ("3", "4", False)
