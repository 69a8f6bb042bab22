"""Change logs and registers of variation orders."""

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
    ID,
    OWNER,
    PHASE,
    RAISED_BY,
    RAISED_ON,
    STATUS,
)
from implanalytics.ingest.row_currency import settle_currency

CHANGE_NAMES = each_once(
    {
        "text": (
            "变更内容", "变更描述", "变更说明", "变更事项", "变更名称", "变更主题", "变更标题",
            "变更概述", "变更", "change description", "change", "change request",
            "description of change", "change title", "change request description",
            "change summary", "change name", "requested change",
        ),
        "change_id": (
            "变更编号", "变更单号", "变更序号", "变更申请编号", "变更ID", "变更单编号", "签证编号",
            "change id", "change no", "change number", "change request no", "change request id",
            "cr id", "cr no", "cr number", "cr #", "change #", "request id", *ID,
        ),
        "category": ("变更类型", "变更类别", "变更分类", "change type", "change category",
                     "type of change", *CATEGORY),
        "phase": PHASE,
        "cause": ("变更原因", "变更理由", "reason for change", "justification", "change reason",
                  *CAUSE),
        "caused_by": ("责任归属", "变更责任", "责任单位", "原因归属", "caused by",
                      "responsible side"),
        "requirement_id": ("需求编号", "对应需求", "关联需求", "对应需求编号", "requirement id",
                           "requirement no", "related requirement"),
        "impact": ("影响分析", "变更影响", "影响", "影响描述", "影响范围", "impact",
                   "impact analysis", "impact description", "impact of change"),
        "requester": ("申请人", "申请单位", "变更申请人", "变更提出人", "申请方", "requested by",
                      "requester", "requestor", "change requester", *RAISED_BY),
        "owner": OWNER,
        "approver": ("审批人", "批准人", "审核人", "approved by", "approver", "authorised by"),
        "status": ("变更状态", "审批状态", "change status", "approval status", *STATUS),
        "decision": ("处理", "处理结果", "审批结果", "审批意见", "决定", "结论", "处理意见",
                     "decision", "outcome", "disposition", "ccb decision", "approved?"),
        "raised_on": ("申请日期", "变更日期", "申请时间", "变更提出日期", "变更申请日期",
                      "request date", "date requested", "requested on", "requested date",
                      "change date",
                      *RAISED_ON),
        "decided_on": ("审批日期", "批准日期", "决定日期", "审批时间", "批准时间", "决策日期",
                       "approval date", "date approved", "decision date", "approved on",
                       "decided on", "date of decision", "date decided", "date approved/rejected"),
        "signed_on": ("签字日期", "签署日期", "客户签字日期", "客户确认日期", "签署时间",
                      "用户签字日期", "signed on", "signature date", "date signed"),
        "started_on": ("开始实施日期", "实施日期", "实施开始日期", "执行日期", "变更实施日期",
                       "implementation date", "implemented on", "start of work"),
        "closed_on": CLOSED_ON,
        "days": ("工期影响", "影响天数", "进度影响", "变更工期(天)", "影响工期", "延期天数",
                 "工期影响(天)", "days", "schedule impact", "schedule impact (days)",
                 "schedule impact days",
                 "impact (days)", "time impact (days)"),
        "effort": ("工作量", "变更工作量", "影响工作量", "工作量(人天)", "effort",
                   "effort (days)", "effort impact"),
        "free": ("是否免费", "是否无偿", "免费", "free of charge", "goodwill", "free?"),
        "value": ("变更金额", "金额", "费用影响", "成本影响", "变更费用", "影响金额", "变更价款",
                  "value", "cost impact", "cost", "amount", "change value", "price"),
        "currency": CURRENCY,
    }
)  # fmt: skip


def derive(draft: Draft) -> None:
    """Settle the currency of the value, and whose fault the change is."""
    settle_code(draft, "caused_by", SIDES)
    settle_currency(draft, ("value",))


CHANGE_LOG = SheetReader(
    name="change-log",
    label=Label("Change log", "变更日志"),
    table="changes",
    headings=CHANGE_NAMES,
    needs=(
        ("text",),
        ("status", "requester", "raised_on", "decision", "decided_on", "value", "days",
         "signed_on"),
        ("change_id", "status", "decision", "decided_on", "approver", "value", "days"),
    ),
    must=("text",),
    unless=("版本号", "修订版本", "修订内容", "修订人", "版本", "概率", "probability",
            "任务名称", "task name"),
    called=(
        "变更日志", "变更清单", "变更登记", "变更跟踪", "变更记录", "变更台账", "变更管理",
        "变更申请", "签证", "change log", "change register", "change request log",
        "change request", "change control", "variation",
    ),
    marks=("变更编号", "变更单号", "change id", "change no", "cr id", "cr no", "cr number"),
    loose={"text": ("描述", "内容", "事项", "名称", "标题", "description", "title", "summary",
                    "name")},
    derive=derive,
    verified="real file",
)  # fmt: skip
