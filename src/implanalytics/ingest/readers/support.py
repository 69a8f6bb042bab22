"""Support tickets and use of the system after go-live."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CLOSED_ON,
    DEPARTMENT,
    ID,
    OWNER,
    PRIORITY,
    RAISED_BY,
    RAISED_ON,
    SEVERITY,
    STATUS,
)

TICKETS = SheetReader(
    name="tickets",
    label=Label("Support tickets", "服务工单"),
    table="tickets",
    headings=each_once(
        {
            "text": ("工单内容", "工单标题", "服务内容", "故障描述", "报修内容", "服务请求",
                     "咨询内容", "故障现象", "工单描述", "ticket", "ticket title",
                     "ticket subject", "ticket description", "incident", "incident description",
                     "request description"),
            "ticket_id": ("工单编号", "工单号", "服务单号", "报障编号", "ticket id", "ticket no",
                          "ticket number", "ticket #", "incident id", "incident no", "case no",
                          "case id", *ID),
            "kind": ("工单类型", "服务类型", "问题类型", "服务类别", "故障类型", "ticket type",
                     "request type", "incident type", *CATEGORY),
            "severity": ("故障级别", *SEVERITY, *PRIORITY),
            "module": ("模块", "系统模块", "涉及模块", "所属模块", "module", "system"),
            "department": DEPARTMENT,
            "reporter": ("报修人", "报障人", "联系人", "用户", "requester", "requested by",
                         "customer contact", *RAISED_BY),
            "owner": ("服务人员", "受理人", "工程师", "agent", "engineer", *OWNER),
            "status": ("工单状态", "ticket status", *STATUS),
            "responded_on": ("首次响应时间", "响应时间", "受理时间", "响应日期", "first response",
                             "first response at", "responded on", "response time"),
            "opened_on": ("报修时间", "报修日期", "报障时间", "服务日期", "请求时间",
                          "opened at", *RAISED_ON),
            "resolved_on": ("解决时间", "解决日期", "处理完成时间", "resolved on", "resolved",
                            "resolved at", "resolution date"),
            "closed_on": CLOSED_ON,
            "solution": ("解决方案", "处理结果", "处理措施", "处理情况", "解决方法",
                         "resolution", "solution"),
        }
    ),
    needs=(
        ("text", "ticket_id"),
        ("opened_on",),
        ("text", "kind", "responded_on", "reporter", "department", "resolved_on"),
    ),
    unless=("概率", "任务名称", "工时", "hours", "风险描述", "变更内容", "需求描述", "问题编号",
            "缺陷描述", "成绩", "issue key", "经验教训", "检查项"),
    called=("工单", "服务记录", "运维记录", "运维台账", "报障", "报修", "客服记录",
            "ticket", "support ticket", "help desk", "service desk", "incident log"),
    loose={"text": ("标题", "问题描述", "问题", "描述", "内容", "subject", "title", "summary",
                    "description", "issue")},
)  # fmt: skip

USAGE = SheetReader(
    name="usage",
    label=Label("Use of the system", "系统使用情况"),
    table="usage",
    headings=each_once(
        {
            "day": ("统计日期", "日期", "day", "date", "统计时间"),
            "department": DEPARTMENT,
            "module": ("模块", "系统模块", "功能模块", "module"),
            "active_users": ("活跃用户数", "活跃用户", "登录人数", "使用人数", "实际使用人数",
                             "在线用户数", "登录用户数", "active users", "users active", "dau",
                             "users logged in"),
            "licensed_users": ("应使用人数", "授权用户数", "账号数", "用户总数", "开通账号数",
                               "licensed users", "licences", "licenses", "total users",
                               "registered users"),
            "transactions": ("业务笔数", "单据数", "单据量", "业务量", "业务单据数",
                             "transactions", "documents", "transaction count"),
            "logins": ("登录次数", "logins", "log-ins", "login count", "sessions"),
        }
    ),
    needs=(("day",), ("active_users", "transactions", "logins")),
    called=("使用情况", "使用统计", "登录统计", "上线效果", "usage", "adoption"),
)  # fmt: skip
