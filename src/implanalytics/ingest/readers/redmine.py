"""Exports of Redmine as CSV, in the language of its user: spent time, and issues."""

import re

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import Derive, SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.trackers import mark_summaries, parents_by_name, resolved_is_finish
from implanalytics.tables.column import text

_ISSUE = re.compile(r"^(?:[^#:]*\s)?#(?P<id>\d+)(?::\s*(?P<subject>.*))?$", re.DOTALL)

DATES = ("date", "日期", "datum", "日付")
USERS = ("user", "用户", "benutzer", "ユーザー")
ISSUES = ("issue", "问题", "ticket", "チケット")
HOURS = ("hours", "小时", "工时", "stunden", "時間")
ACTIVITIES = ("activity", "活动", "aktivität", "作業分類")
TRACKERS = ("tracker", "跟踪", "跟踪标签", "トラッカー")
SUBJECTS = ("subject", "主题", "thema", "題名", "betreff")
STATES = ("status", "状态", "ステータス")


def issue_of(column: str) -> Derive:
    """Give the step that splits ``Bug #12: Subject`` into the id and the subject.

    >>> split_issue("Bug #12: No login"), split_issue("Meeting")
    (('12', 'No login'), (None, 'Meeting'))
    """

    def derive(draft: Draft) -> None:
        if column not in draft:
            return
        written = draft.frame[column]
        parts = written.map(split_issue, na_action="ignore")
        ids = parts.map(lambda part: part[0], na_action="ignore").astype("str")
        if "task_id" not in draft:
            draft.frame["task_id"] = ids
        draft.frame["task"] = parts.map(lambda part: part[1], na_action="ignore").astype("str")

    return derive


def split_issue(text: str) -> tuple[str | None, str | None]:
    """Give id and subject of an issue as Redmine writes it."""
    found = _ISSUE.match(text.strip())
    return (found["id"], found["subject"]) if found else (None, text)


def task_is_activity(draft: Draft) -> None:
    """Take the activity for the task of entries that belong to no issue."""
    if "activity" in draft:
        frame = draft.frame
        frame["task"] = (
            frame["task"].fillna(frame["activity"]) if "task" in draft else (frame["activity"])
        )


REDMINE_TIME = SheetReader(
    name="redmine-time",
    label=Label("Redmine spent time", "Redmine 耗时明细"),
    table="time_entries",
    headings={
        "project": ("project", "项目", "projekt", "プロジェクト"),
        "worked_on": DATES,
        "person": USERS,
        "activity": ACTIVITIES,
        "task": ISSUES,
        "note": ("comment", "comments", "注释", "评论", "kommentar", "コメント"),
        "effort": HOURS,
        "phase": ("phase", "阶段"),
        "company": ("company", "所属单位"),
    },
    needs=(("worked_on",), ("person",), ("effort",)),
    signature=(DATES, USERS, (*ACTIVITIES, *ISSUES), HOURS),
    unless=("task", "任务", "from", "start", "work package", "时长", "工作包"),
    helps=(text("activity", "Activity", "活动"),),
    derive=in_turn(issue_of("task"), task_is_activity, derive),
)

REDMINE_ISSUES = SheetReader(
    name="redmine-issues",
    label=Label("Redmine issues", "Redmine 问题"),
    table="tasks",
    headings={
        "task_id": ("#", "id"),
        "name": SUBJECTS,
        "type": TRACKERS,
        "status": STATES,
        "priority": ("priority", "优先级", "priorität", "優先度"),
        "owner": ("assignee", "assigned to", "指派给", "zugewiesen an", "担当者"),
        "phase": ("target version", "目标版本", "zielversion", "対象バージョン"),
        "parent_id": ("parent task", "父任务", "übergeordnete aufgabe", "親チケット"),
        "planned_start": ("start date", "开始日期", "beginn", "開始日"),
        "due": ("due date", "计划完成日期", "完成日期", "abgabedatum", "期日"),
        "planned_effort": ("estimated time", "预期时间", "预估工时", "geschätzter aufwand",
                           "予定工数"),
        "actual_effort": ("spent time", "耗时", "aufgewendete zeit", "作業時間"),
        "percent_complete": ("% done", "% 完成", "完成率", "% erledigt", "進捗率"),
        "created": ("created", "创建于", "创建", "angelegt", "作成日"),
        "resolved": ("closed", "关闭于", "结束日期", "geschlossen", "終了日"),
        "note": ("description", "描述", "beschreibung", "説明"),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("#", TRACKERS, SUBJECTS, STATES),
    constants={"origin": "tracker"},
    derive=in_turn(parents_by_name, resolved_is_finish, mark_summaries),
)  # fmt: skip
