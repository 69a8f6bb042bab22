"""Columns of a survey export that are no questions: numbers, times, groups, technical data."""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from implanalytics.ingest.headings import Vocabulary, folded
from implanalytics.ingest.surveys.privacy import names_person

Role: TypeAlias = Literal[
    "respondent", "submitted_at", "started_at", "finished", "status", "mode", "project",
    "department", "role", "course", "technical", "personal", "upright", "reversed", "question",
    "left",
]  # fmt: skip

GROUPS: tuple[Role, ...] = ("project", "department", "role", "course")

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "submitted_at": (
        "提交答卷时间", "结束答题时间", "答卷提交时间", "提交时间", "submitdate", "date submitted",
        "completion time", "submit date (utc)", "submit date", "recordeddate", "recorded date",
        "end date", "enddate", "submitted at", "submitted on", "submission date",
        "submission time", "timestamp", "时间戳记", "時間戳記", "提交時間", "时间戳", "填写时间",
        "填表时间", "答题时间",
        "答卷时间",
        "作答时间", "完成时间", "提交日期", "填写日期", "填表日期", "调查日期", "评价日期",
        "评价时间",
        "回访日期", "response date", "survey date", "response time", "日期", "date",
    ),
    "started_at": (
        "开始答题时间", "开始时间", "开始填写时间", "开始日期", "start time", "start date",
        "startdate",
        "date started", "start date (utc)", "stage date (utc)",
    ),
    "respondent": (
        "序号", "编号", "答卷编号", "答题编号", "答卷序号", "问卷编号", "样本编号", "受访者编号",
        "受访者",
        "受访者ID", "答卷人编号", "答复ID", "答复编号", "原始记录编号", "答卷ID", "id", "#", "no",
        "no.",
        "response id", "responseid", "respondent id", "respondentid", "respondent", "record id",
        "response no", "response number", "submission id", "respondent no", "nr", "s/n",
    ),
    "finished": ("finished", "已完成", "是否完成", "完成状态", "response type", "completed"),
    "status": ("responsestatus", "response status", "答卷状态"),
    "project": (
        "项目", "项目名称", "所属项目", "所在项目", "project", "project name", "项目编号",
        "project id",
    ),
    "department": (
        "部门", "所属部门", "所在部门", "部门名称", "科室", "单位", "所在单位", "单位名称", "公司",
        "您所在的部门",
        "你所在的部门", "您的部门", "客户名称", "客户单位", "客户", "department", "customer",
        "client", "team", "business unit", "division", "company",
        "organization", "organisation", "your department",
    ),
    "role": (
        "角色", "岗位", "职位", "职务", "身份", "您的岗位", "您的职位", "您的角色", "岗位角色",
        "项目角色",
        "role", "position", "job title", "job role", "your role", "project role",
    ),
    "course": (
        "课程", "课程名称", "培训课程", "培训主题", "培训名称", "培训场次", "场次", "course",
        "course name",
        "training", "training session", "session", "training course", "module",
    ),
    "technical": (
        "所用时间", "来源", "来源详情", "总分", "总得分", "得分合计", "用时", "答题时长",
        "填写时长", "作答时长",
        "耗时", "lastpage", "last page", "startlanguage", "start language", "seed", "refurl",
        "referrer url", "datestamp", "date last action", "progress", "duration (in seconds)",
        "duration", "userlanguage", "user language", "collector id", "custom data 1",
        "custom data", "tags", "ending", "修改时间", "最后修改时间", "上次修改时间",
        "last modified time",
        "总分数", "测验反馈", "total points", "quiz feedback", "grade posted time", "score",
        "用户类型",
        "自定义字段", "语言", "language", "渠道", "更新时间", "最后一页", "起始语言", "数据版本",
        "completion status",
        "合计", "total", "平均分", "average", "winner id", "outcome", "interviewtime",
        "total time", "group time", "distribution channel", "distributionchannel",
    ),
}  # fmt: skip

_NAMES = Vocabulary.of(HEADINGS)
_CODED = re.compile(r"^\s*[A-Za-z]\w*\.\s+(?P<text>\S.*)$", re.DOTALL)
_QUIZ = re.compile(r"^\s*(?:points|feedback|分数|反馈|得分)\s*[-–—:：]\s*\S", re.IGNORECASE)


def role_of(heading: str, settled: Mapping[str, str]) -> Role:
    """Say what a column of a survey holds.

    Parameters
    ----------
    heading
        As written.
    settled
        Folded heading to column, as the user settled it.

    Examples
    --------
    >>> role_of("submitdate. Date submitted", {}), role_of("来自IP", {}), role_of("Q1 满意度", {})
    ('submitted_at', 'personal', 'question')
    """
    if said := settled_role(heading, settled):
        return said
    if _QUIZ.match(heading):
        return "technical"
    coded = _CODED.match(heading)
    ways = (heading, coded["text"], heading.split(".", 1)[0]) if coded else (heading,)
    for way in ways:
        if names_person(way):
            return "personal"
        hit = _NAMES.look_up(way)
        if hit is not None and _is_whole(way, hit[1]):
            return _ROLES[hit[0]]
    return "question"


def _is_whole(heading: str, rank: int) -> bool:
    """Accept what stands in brackets beside a name only if it is short: 日期(必填)."""
    return rank < _LOOSE or len(heading) <= _SHORT


def settled_role(heading: str, settled: Mapping[str, str]) -> Role | None:
    """Give what the user settled for a heading, None if nothing."""
    said = settled.get(folded(heading))
    if said is None:
        return None
    return _ROLES.get(said, "question") if said else "left"


_LOOSE = 100
_SHORT = 20
_ROLES: dict[str, Role] = {
    "submitted_at": "submitted_at", "started_at": "started_at", "respondent": "respondent",
    "respondent_id": "respondent", "finished": "finished", "complete": "finished",
    "status": "status", "project": "project", "department": "department", "role": "role",
    "course": "course", "technical": "technical", "personal": "personal",
    "answer_text": "question", "answer_value": "upright", "reversed_value": "reversed",
}  # fmt: skip
SETTLED = tuple(_ROLES)
"""What a user may settle a heading on."""

QUESTIONS: tuple[Role, ...] = ("question", "upright", "reversed")
