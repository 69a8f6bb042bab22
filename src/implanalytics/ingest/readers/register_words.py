"""Headings that many registers have in common."""

ID = (
    "编号", "序号", "项次", "ID", "NO", "No.", "Nr", "#", "ref", "reference", "item no", "s/n",
    "sn", "item #", "number", "id #", "key",
)  # fmt: skip
OWNER = (
    "责任人", "负责人", "责任方", "责任部门/人", "主责人", "经办人", "处理人", "跟进人", "担当",
    "owner", "responsible", "responsible person", "responsible party", "assigned to", "assignee",
    "responsibility", "action owner", "accountable", "person responsible", "lead",
)  # fmt: skip
STATUS = (
    "状态", "当前状态", "处理状态", "完成状态", "办理状态", "status", "state", "current status",
)  # fmt: skip
PHASE = (
    "阶段", "项目阶段", "所属阶段", "阶段名称", "实施阶段", "phase", "project phase", "stage",
    "project stage",
)  # fmt: skip
CATEGORY = ("类别", "分类", "类型", "所属类别", "category", "type", "classification", "class")
NOTE = (
    "备注", "说明", "备注说明", "评价", "其他说明", "note", "notes", "comment", "comments",
    "remark", "remarks",
)  # fmt: skip
RAISED_ON = (
    "提出日期", "提出时间", "提交日期", "提交时间", "登记日期", "登记时间", "记录日期", "发现日期",
    "发现时间", "创建日期", "发生日期", "raised on", "date raised", "raised", "raised date", "date",
    "date opened", "open date", "opened", "opened on", "date logged", "logged on", "date reported",
    "reported on", "date identified", "created", "created on", "date created", "date submitted",
    "submitted on", "submission date",
)  # fmt: skip
RAISED_BY = (
    "提出人", "提交人", "登记人", "记录人", "发现人", "报告人", "反馈人", "提出方", "提交",
    "raised by", "reported by", "submitted by", "identified by", "logged by", "reporter",
    "originator", "author",
)  # fmt: skip
CLOSED_ON = (
    "关闭日期", "关闭时间", "解决日期", "解决时间", "完成日期", "实际完成日期", "实际完成时间",
    "实际解决日期", "完成时间", "closed on", "date closed", "closed", "close date", "closed date",
    "closure date", "date resolved", "resolved on", "resolved", "resolution date",
    "actual completion date", "completed on", "date completed", "actual close date",
)  # fmt: skip
DUE = (
    "到期日", "到期日期", "期限", "完成期限", "计划完成日期", "计划完成时间", "要求完成日期",
    "要求完成时间", "预计完成日期", "预计完成时间", "计划解决日期", "计划解决时间", "截止日期",
    "截止时间", "预计关闭日期", "due", "due date", "target date", "deadline", "date due",
    "target resolution date", "target completion date", "planned completion date",
    "planned completion", "expected resolution date", "by when", "target",
)  # fmt: skip
CAUSE = (
    "原因", "原因分析", "根本原因", "产生原因", "根因", "问题原因", "cause", "root cause", "reason",
    "causes", "root cause analysis",
)  # fmt: skip
PRIORITY = (
    "优先级", "紧急程度", "紧急度", "优先程度", "priority", "urgency",
)  # fmt: skip
SEVERITY = (
    "严重程度", "严重性", "严重级别", "严重等级", "问题等级", "问题级别", "重要程度", "影响程度",
    "severity", "severity level", "seriousness", "criticality",
)  # fmt: skip
CURRENCY = ("币种", "货币", "currency", "ccy")
DEPARTMENT = (
    "部门", "所属部门", "科室", "单位/部门", "部门/科室", "使用部门", "department", "dept",
    "business unit", "division",
)  # fmt: skip
