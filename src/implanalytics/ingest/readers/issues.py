"""Issue logs."""

from implanalytics.core.words import Label
from implanalytics.ingest.codes import SIDES, settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CAUSE,
    CLOSED_ON,
    CURRENCY,
    DUE,
    ID,
    NOTE,
    OWNER,
    PHASE,
    PRIORITY,
    RAISED_BY,
    RAISED_ON,
    SEVERITY,
    STATUS,
)
from implanalytics.ingest.row_currency import settle_currency


def derive(draft: Draft) -> None:
    """Settle the currency of what was lost, and whose fault the issue is."""
    settle_code(draft, "caused_by", SIDES)
    settle_currency(draft, ("cost",))


ISSUE_LOG = SheetReader(
    name="issue-log",
    label=Label("Issue log", "问题日志"),
    table="issues",
    headings=each_once(
        {
            "text": (
                "问题描述", "问题", "问题内容", "问题说明", "问题事项", "问题名称", "问题标题",
                "问题及描述", "issue description", "issue", "problem", "problem description",
                "issue title", "issue name", "issue summary", "description of issue",
                "issue details", "issue/problem",
            ),
            "issue_id": ("问题编号", "问题序号", "问题ID", "issue id", "issue no", "issue #",
                         "issue number", *ID),
            "severity": SEVERITY,
            "priority": PRIORITY,
            "category": ("问题类别", "问题类型", "问题分类", "issue type", "issue category",
                         *CATEGORY),
            "phase": ("发生阶段", "发现阶段", *PHASE),
            "impact": ("对目标的影响", "影响", "影响描述", "影响范围", "影响说明", "impact",
                       "impact on objectives", "impact description", "effect"),
            "raised_by": RAISED_BY,
            "owner": OWNER,
            "status": ("问题状态", "issue status", *STATUS),
            "raised_on": RAISED_ON,
            "closed_on": CLOSED_ON,
            "due": DUE,
            "cause": CAUSE,
            "caused_by": ("责任归属", "责任单位", "原因归属", "caused by", "responsible side"),
            "escalated_on": ("上报日期", "升级日期", "上报时间", "escalated on",
                             "date escalated", "escalation date"),
            "decided_on": ("决定日期", "决策日期", "批复日期", "decided on", "decision date"),
            "lesson_id": ("对应的以往教训", "以往教训", "以往教训编号", "known lesson",
                          "related lesson"),
            "solution": (
                "措施", "解决方案", "解决措施", "处理措施", "应对措施", "处理结果", "解决办法",
                "处理方案", "整改措施", "行动计划", "解决情况", "resolution", "solution", "action",
                "actions", "action taken", "corrective action", "action plan", "response",
                "resolution plan", "proposed solution",
            ),
            "risk_id": ("风险编号", "关联风险", "对应风险", "risk id", "related risk",
                        "linked risk"),
            "days": ("损失天数", "影响天数", "影响工期(天)", "延误天数", "days lost",
                     "delay (days)", "impact (days)"),
            "cost": ("损失金额", "影响金额", "费用影响", "损失费用", "cost impact",
                     "cost of the issue", "loss"),
            "currency": CURRENCY,
            "note": NOTE,
        }
    ),
    needs=(
        ("text",),
        ("status", "owner", "severity", "priority", "closed_on", "solution", "due", "raised_on"),
        ("issue_id", "status", "owner", "raised_on", "closed_on", "due"),
    ),
    must=("text",),
    unless=(
        "概率", "可能性", "发生概率", "probability", "likelihood", "风险描述", "issue key",
        "issue type id",
        "win or issue", "url", "labels", "assignees", "sprint", "epic", "epic link", "tracker",
        "story points", "created at", "updated at", "updated", "work item type", "tags",
        "subject", "检查项", "用例编号", "缺陷编号", "工单编号", "worklog id", "time spent",
        "工时", "hours",
    ),
    called=(
        "问题日志", "问题清单", "问题登记", "问题跟踪", "问题记录", "问题台账", "问题列表",
        "问题管理", "issue", "problem log",
    ),
    marks=("问题编号", "问题序号"),
    loose={"text": ("描述", "内容", "事项", "名称", "标题", "description", "title", "summary",
                    "details", "name")},
    derive=derive,
    verified="real file",
)  # fmt: skip
