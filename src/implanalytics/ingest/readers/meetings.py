"""Lists of meetings and of the actions agreed in them."""

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.codes import LEADER, settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once, folded
from implanalytics.ingest.readers.register_words import (
    CLOSED_ON,
    DUE,
    ID,
    NOTE,
    OWNER,
    STATUS,
)
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables.column import text


def _meetings(draft: Draft) -> None:
    """Read how the top leader took part and whether he took a stand; keep planned meetings.

    A meeting that is planned and was not held has no day on which it was.
    """
    settle_code(draft, "leader", LEADER)
    settle_verdict(draft, "statement_word", "statement")
    if "planned_on" in draft and "held_on" not in draft:
        draft.frame["held_on"] = pd.Series(None, index=draft.frame.index, dtype="datetime64[us]")


MEETINGS = SheetReader(
    name="meetings",
    label=Label("Meetings", "会议台账"),
    table="meetings",
    headings=each_once(
        {
            "name": ("会议主题", "会议名称", "会议议题", "会议", "meeting", "meeting name",
                     "meeting title", "meeting subject", "meeting topic"),
            "meeting_id": ("会议编号", "meeting id", "meeting no", *ID),
            "kind": ("会议类型", "会议类别", "meeting type", "type of meeting"),
            "planned_on": ("计划日期", "计划召开日期", "计划时间", "planned date", "planned on"),
            "held_on": ("会议日期", "会议时间", "召开日期", "召开时间", "实际召开日期",
                        "实际日期", "日期", "时间", "meeting date", "held on", "date held",
                        "date", "actual date"),
            "prepared_on": ("提纲准备日期", "提纲日期", "问卷准备日期", "questions ready",
                            "prepared on"),
            "recorded_on": ("纪要日期", "纪要发布日期", "纪要完成日期", "minutes date",
                            "minutes issued", "minutes written"),
            "planned_hours": ("计划时长", "预计时长", "planned hours", "planned duration"),
            "hours": ("会议时长", "实际时长", "时长", "length", "meeting length",
                      "actual duration"),
            "place": ("会议地点", "地点", "location", "place", "venue"),
            "chair": ("主持人", "会议主持", "会议主持人", "chair", "chaired by", "facilitator",
                      "host", "chairperson"),
            "recorder": ("记录人", "会议记录", "纪要人", "minutes by", "recorder",
                         "note taker"),
            "attendees": ("参会人员", "参会人", "参加人员", "与会人员", "出席人员", "参加人",
                          "attendees", "participants", "present"),
            "called_by": ("召集人", "发起人", "组织方", "召集方", "called by", "organiser",
                          "organizer"),
            "leader": ("一把手到会", "一把手是否到会", "一把手参会", "高层到会", "top leader",
                       "top leader present", "sponsor present"),
            "statement_word": ("一把手是否表态", "一把手表态", "是否表态", "top leader statement",
                               "statement of the top leader", "took a stand"),
            "decisions": ("会议决议", "决议", "会议结论", "决定事项", "决议事项", "decisions",
                          "decision", "resolutions", "conclusion", "outcome"),
            "minutes": ("会议内容", "会议纪要", "主要内容", "讨论内容", "minutes", "summary",
                        "discussion", "agenda"),
        }
    ),
    needs=(
        ("name", "kind"),
        ("held_on", "planned_on"),
        ("chair", "attendees", "place", "recorder", "decisions", "called_by", "kind"),
    ),
    unless=("工时", "hours", "任务名称", "task name", "duration", "effort", "培训内容"),
    called=("会议清单", "会议台账", "会议记录", "会议列表", "会议计划", "例会", "meeting log",
            "meeting list", "meeting register", "meeting schedule"),
    marks=("参会人员", "参会人", "与会人员", "attendees", "chaired by"),
    loose={"name": ("主题", "名称", "议题", "subject", "title", "topic", "name"),
           "kind": ("类型", "类别", "type")},
    must=("held_on",),
    spared={"held_on": "planned_on"},
    helps=(text("statement_word", "Top leader took a stand", "一把手是否表态"),),
    derive=_meetings,
)  # fmt: skip


def _due(draft: Draft) -> None:
    """Take 完成时间 for the day agreed where the list gives no other."""
    if "due" not in draft and folded(draft.heading("closed_on") or "") in _FINISH:
        draft.frame["due"] = draft.frame.pop("closed_on")


_FINISH = frozenset(map(folded, ("完成时间", "完成日期")))

MEETING_ACTIONS = SheetReader(
    name="meeting-actions",
    label=Label("Actions agreed", "会议行动项"),
    table="meeting_actions",
    headings=each_once(
        {
            "text": ("行动项", "行动内容", "待办事项", "会议行动项", "任务事项", "跟踪事项",
                     "落实事项", "行动项描述", "待办", "督办事项", "action item", "action items",
                     "action", "action description", "action required", "to do",
                     "agreed action"),
            "action_id": ("行动编号", "行动项编号", "action id", "action no", "action #", *ID),
            "meeting_id": ("会议编号", "来源会议", "会议名称", "会议", "来源", "meeting",
                           "source meeting", "meeting id", "source"),
            "raised_on": ("提出日期", "会议日期", "布置日期", "创建日期", "date raised",
                          "raised on", "meeting date", "assigned date", "date assigned",
                          "date", "opened", "created"),
            "owner": OWNER,
            "due": DUE,
            "status": STATUS,
            "closed_on": CLOSED_ON,
            "note": ("完成情况", "进展", "落实情况", "进展情况", "progress", "update",
                     *NOTE),
        }
    ),
    needs=(("text",), ("owner", "due", "status"), ("owner", "due", "closed_on")),
    must=("text",),
    unless=("概率", "probability", "likelihood", "问题描述", "风险描述", "issue", "risk",
            "win or issue", "经验教训", "lesson", "predecessors", "前置任务", "user", "hours",
            "工时"),
    called=("行动项", "待办", "会议跟踪", "会议决议跟踪", "督办", "action log", "action item",
            "action tracker", "action register", "action list", "to do list"),
    marks=("行动编号", "行动项编号", "action id", "action no"),
    loose={"text": ("任务", "内容", "事项", "工作内容", "描述", "description", "task", "item",
                    "title")},
    derive=_due,
)  # fmt: skip
