"""Work and money: time entries, costs, rates, invoices, purchases, contingency."""

from implanalytics.core.words import Label
from implanalytics.tables.column import instant, money, number, person, text
from implanalytics.tables.table import Table

MONTH = 744
"""Hours of 31 days: what a time entry may hold at most, for some people book once a month."""

TIME_ENTRIES = Table(
    "time_entries",
    Label("Time entries", "工时记录"),
    Label("one person's work on one thing on one day", "一人一天在一件事上的工时"),
    "entry_id",
    "event",
    (
        text("entry_id", "Entry id", "记录编号", required=True),
        person("person", "Person", "人员"),
        instant("worked_on", "Day", "日期", required=True),
        number("effort", "Effort", "工时", unit="h", required=True, least=0, most=MONTH),
        text("task", "Task", "任务"),
        text("task_id", "Task id", "任务编号"),
        text("phase", "Phase", "阶段"),
        text("project", "Project", "项目"),
        text("company", "Company", "单位", choices=("own", "subcontractor", "customer")),
        text("kind", "Kind", "类别", choices=("work", "attendance")),
        text("activity", "Kind of work", "工作性质"),
        instant("entered_on", "Entered", "录入日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

COSTS = Table(
    "costs",
    Label("Costs", "成本"),
    Label("one cost booked", "一笔成本"),
    "cost_id",
    "event",
    (
        text("cost_id", "Cost id", "成本编号", required=True),
        instant("day", "Day", "日期"),
        money("amount", "Amount", "金额", required=True),
        text("currency", "Currency", "币种"),
        text("kind", "Kind", "性质", choices=("budget", "actual", "forecast")),
        text("category", "Category", "科目"),
        text("name", "Cost", "成本项"),
        text("phase", "Phase", "阶段"),
        text("supplier", "Supplier", "供应商"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

RATES = Table(
    "rates",
    Label("Rates", "费率"),
    Label("one rate of one person or role from one day on", "某人或某角色自某日起的费率"),
    "rate_id",
    "state",
    (
        text("rate_id", "Rate id", "费率编号", required=True),
        person("person", "Person", "人员"),
        text("kind", "Kind", "类别", choices=("billable", "cost")),
        money("amount", "Amount per hour", "每小时金额", required=True),
        text("currency", "Currency", "币种"),
        text("role", "Role", "角色"),
        text("level", "Level", "级别"),
        instant("valid_from", "From", "生效日期"),
    ),
)

INVOICES = Table(
    "invoices",
    Label("Invoices", "开票"),
    Label("one invoice or payment milestone", "一张发票或一个付款节点"),
    "invoice_id",
    "event",
    (
        text("invoice_id", "Invoice id", "发票编号", required=True),
        money("amount", "Amount", "金额", required=True),
        text("currency", "Currency", "币种"),
        text("name", "Milestone or item", "付款节点"),
        text("phase", "Phase", "阶段"),
        number("share", "Share of the contract", "付款比例", unit="share", least=0, most=1),
        instant("due", "Due", "应收日期"),
        instant("invoiced_on", "Invoiced", "开票日期"),
        instant("paid_on", "Paid", "到账日期"),
        money("paid", "Paid amount", "到账金额"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

PURCHASES = Table(
    "purchases",
    Label("Purchases", "采购"),
    Label("one thing bought", "一项采购"),
    "purchase_id",
    "state",
    (
        text("purchase_id", "Purchase id", "采购编号", required=True),
        text("name", "Thing bought", "采购内容", required=True),
        text("category", "Category", "类别"),
        text("supplier", "Supplier", "供应商"),
        number("quantity", "Quantity", "数量", least=0),
        number("defective", "Defective", "不合格数量", least=0),
        money("planned_price", "Planned amount", "计划金额"),
        money("price", "Amount", "采购金额"),
        text("currency", "Currency", "币种"),
        instant("required_on", "Required", "需要日期"),
        instant("order_due", "To be ordered", "计划下单日期"),
        instant("ordered_on", "Ordered", "下单日期"),
        instant("promised_on", "Promised", "承诺到货日期"),
        instant("dispatched_on", "Dispatched", "发货日期"),
        instant("arrived_on", "Arrived", "到货日期"),
        instant("accepted_on", "Receipt signed", "签收日期"),
        person("receiver", "Receipt signed by", "签收人"),
        text("task_id", "Task that needs it", "对应任务"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

CONTINGENCY = Table(
    "contingency",
    Label("Contingency draws", "应急动用"),
    Label("one draw on the contingency", "一次动用应急储备"),
    "draw_id",
    "event",
    (
        text("draw_id", "Draw id", "动用编号", required=True),
        instant("day", "Day", "日期", required=True),
        number("days", "Days drawn", "动用天数", unit="wd"),
        money("amount", "Amount drawn", "动用金额"),
        text("currency", "Currency", "币种"),
        text("text", "Reason", "动用原因", sensitivity="verbatim"),
        text("risk_id", "Risk id", "风险编号"),
        person("approver", "Approved by", "批准人"),
    ),
)

TABLES = (TIME_ENTRIES, COSTS, RATES, INVOICES, PURCHASES, CONTINGENCY)
