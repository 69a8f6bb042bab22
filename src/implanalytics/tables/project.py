"""The project itself: its card, its sources, its dated facts."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, money, number, person, text
from implanalytics.tables.table import Table

EVENT_KINDS: dict[str, Label] = {
    "award": Label("Award", "中标"),
    "initiation_form": Label("Initiation form", "立项申请"),
    "contract_signed": Label("Contract signed", "合同签订"),
    "contract_finish": Label("Contract finish", "合同完成日期"),
    "extension": Label("Extension approved", "批准延期"),
    "kickoff": Label("Kick-off", "启动会"),
    "survey_start": Label("Survey start", "调研开始"),
    "survey_end": Label("Survey end", "调研结束"),
    "plan_approved": Label("Plan approved", "计划批准"),
    "handover": Label("Hand-over", "交接"),
    "hardware_accepted": Label("Hardware accepted", "硬件验收"),
    "golive_decision": Label("Go-live decision", "上线决定"),
    "golive": Label("Go-live", "上线"),
    "acceptance_ready": Label("Ready for acceptance", "具备验收条件"),
    "parallel_from": Label("Parallel run from", "并行开始"),
    "parallel_to": Label("Parallel run to", "并行结束"),
    "stock_take": Label("Stock-take", "盘点"),
    "preliminary_acceptance": Label("Preliminary acceptance", "初验"),
    "final_acceptance": Label("Final acceptance", "终验"),
    "review_held": Label("Review held", "复盘会"),
    "closure": Label("Closure", "结项"),
}

STAMP_ORIGINS: dict[str, Label] = {
    "settings": Label("project.toml", "project.toml"),
    "content": Label("said in the file", "文件内注明"),
    "properties": Label("last saved", "文件最后保存时间"),
    "file_name": Label("name of the file", "文件名"),
    "register": Label("status date of the register", "台账的状态日期"),
}
"""Where the day comes from on which a source was taken, best first."""

PROJECTS = Table(
    "projects",
    Label("Projects", "项目"),
    Label("one project", "一个项目"),
    "project_id",
    "state",
    (
        text("name", "Name", "项目名称"),
        text("customer", "Customer", "客户", sensitivity="internal"),
        text("method", "Method", "方法"),
        text("type", "Type", "类型"),
        text("size", "Size", "规模"),
        text("state", "State", "状态"),
        person("manager", "Project manager", "项目经理"),
        money("contract_value", "Contract value", "合同额"),
        text("currency", "Currency", "币种"),
        instant("start", "Start", "开工日期"),
        instant("contract_finish", "Contract finish", "合同完成日期"),
        number("stated_months", "Stated duration in months", "约定工期（月）", least=0),
        instant("as_of", "Status date", "状态日期"),
        number("contingency_days", "Contingency in days", "应急天数", unit="wd", least=0),
        money("contingency_money", "Contingency in money", "应急金额"),
        number("budget_effort", "Budgeted effort", "预算工时", unit="h", least=0),
        money("budget_money", "Budget", "预算金额"),
        number("spent_effort", "Effort booked by the tool", "工具登记工时", unit="h", least=0),
        text("folder", "Folder", "文件夹", sensitivity="internal"),
    ),
    traced=False,
)

SOURCES = Table(
    "sources",
    Label("Sources", "来源"),
    Label("one sheet of one file, read as one thing", "一个文件的一张表，按一种方式读取"),
    "source_id",
    "state",
    (
        text("source_id", "Source", "来源", required=True),
        text("path", "File", "文件", required=True, sensitivity="internal"),
        text("sha256", "SHA-256", "SHA-256", required=True, sensitivity="internal"),
        text("sheet", "Sheet", "工作表", sensitivity="internal"),
        text("reader", "Reader", "读取方式", required=True),
        text("tables", "Tables", "数据表"),
        text("options", "Options", "选项"),
        instant("extracted_at", "Extracted", "导出时间"),
        text("extracted_from", "Extracted, by", "导出时间依据", choices=tuple(STAMP_ORIGINS)),
        flag("hidden", "Hidden sheet", "隐藏表"),
        number("header_row", "Header row", "表头行", least=1),
        number("seen", "Rows seen", "总行数", required=True, least=0),
        number("accepted", "Rows accepted", "采用", required=True, least=0),
        number("rejected", "Rows rejected", "拒绝", required=True, least=0),
        number("skipped", "Rows skipped", "跳过", required=True, least=0),
    ),
    traced=False,
)

EVENTS = Table(
    "events",
    Label("Events", "项目事件"),
    Label("one dated fact of the project", "项目的一个有日期的事实"),
    "event_id",
    "event",
    (
        text("event_id", "Event id", "事件编号", required=True),
        text("kind", "Kind", "类别", required=True, choices=tuple(EVENT_KINDS)),
        instant("day", "Day", "日期", required=True),
        instant("until", "New date agreed", "延至"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

STATUSES = Table(
    "statuses",
    Label("Reported statuses", "上报状态"),
    Label("the colour somebody reported on a day", "某日上报的灯色"),
    "status_id",
    "event",
    (
        text("status_id", "Status id", "编号", required=True),
        instant("day", "Day", "日期", required=True),
        text("colour", "Reported colour", "上报灯色", required=True),
        text("subject", "Of what", "对象"),
        person("reporter", "Reporter", "上报人"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

GOALS = Table(
    "goals",
    Label("Goals", "目标"),
    Label("one goal of the project", "项目的一个目标"),
    "goal_id",
    "state",
    (
        text("goal_id", "Goal id", "目标编号", required=True),
        text("name", "Goal", "目标", required=True),
        text("kind", "Kind", "类别"),
        instant("set_on", "Set", "设定日期"),
        text("measure", "Measure", "衡量指标"),
        text("target", "Target", "目标值"),
        text("actual", "Actual", "实际值"),
        flag("achieved", "Achieved", "是否达成"),
        person("owner", "Owner", "责任人"),
        instant("due", "Due", "到期日"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

REMARKS = Table(
    "remarks",
    Label("Remarks", "批注"),
    Label(
        "a person's word beside one figure, or an entry of a log that has no table of its own",
        "对某个数字的一条人工意见，或日志中没有专门数据表的一条记录",
    ),
    "remark_id",
    "event",
    (
        text("remark_id", "Remark id", "批注编号", required=True),
        text("subject", "Figure or kind of entry", "对象", required=True),
        text("text", "Remark", "意见", required=True, sensitivity="verbatim"),
        person("author", "Author", "作者"),
        instant("day", "Day", "日期"),
        person("owner", "Owner", "责任人"),
        instant("due", "Due", "到期日"),
        text("status", "Status", "状态"),
        text("category", "Category", "类别"),
        text("impact", "Impact", "影响"),
        text("response", "Response", "应对措施", sensitivity="verbatim"),
    ),
)

TABLES = (PROJECTS, SOURCES, EVENTS, STATUSES, GOALS, REMARKS)
