"""What was agreed, delivered, tested, signed and supported."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, money, number, person, text
from implanalytics.tables.table import Table

SIGNOFFS = Table(
    "signoffs",
    Label("Sign-offs", "签字确认"),
    Label("one signature on one milestone or document", "对一个里程碑或文档的一次签字"),
    "signoff_id",
    "event",
    (
        text("signoff_id", "Sign-off id", "签字编号", required=True),
        text("subject", "What is signed", "签署对象", required=True),
        text("side", "Side", "签署方", choices=("customer", "vendor", "third_party")),
        person("signatory", "Signatory", "签字人"),
        instant("signed_on", "Signed", "签字日期"),
    ),
)

DELIVERABLES = Table(
    "deliverables",
    Label("Deliverables", "交付物"),
    Label("one thing to hand over", "一件交付物"),
    "deliverable_id",
    "state",
    (
        text("deliverable_id", "Deliverable id", "交付物编号", required=True),
        text("name", "Deliverable", "交付物", required=True),
        text("phase", "Phase", "阶段"),
        instant("due", "Due", "应交日期"),
        instant("delivered_on", "Delivered", "交付日期"),
        instant("approved_on", "Approved", "批准日期"),
    ),
)

HANDOVER_ITEMS = Table(
    "handover_items",
    Label("Hand-over items", "交接项"),
    Label("one item handed from presales to delivery", "售前向实施移交的一项"),
    "item_id",
    "state",
    (
        text("item_id", "Item id", "交接项编号", required=True),
        text("name", "Item", "交接项", required=True),
        flag("present", "Present", "是否齐备"),
    ),
)

COMMITMENTS = Table(
    "commitments",
    Label("Commitments", "承诺"),
    Label("one promise made to the customer", "对客户的一项承诺"),
    "commitment_id",
    "state",
    (
        text("commitment_id", "Commitment id", "承诺编号", required=True),
        text("text", "Commitment", "承诺内容", required=True, sensitivity="verbatim"),
    ),
)

REQUIREMENTS = Table(
    "requirements",
    Label("Requirements", "需求"),
    Label("one requirement", "一条需求"),
    "requirement_id",
    "state",
    (
        text("requirement_id", "Requirement id", "需求编号", required=True),
        text("text", "Requirement", "需求内容", required=True, sensitivity="verbatim"),
        instant("confirmed_on", "Confirmed", "确认日期"),
    ),
)

TRACE_LINKS = Table(
    "trace_links",
    Label("Trace links", "追溯关系"),
    Label("one link from one thing to the thing that fulfils it", "从一项到实现它的另一项"),
    "trace_id",
    "state",
    (
        text("trace_id", "Trace id", "追溯编号", required=True),
        text("from_id", "From", "来自", required=True),
        text("to_id", "To", "指向", required=True),
    ),
)

CHANGES = Table(
    "changes",
    Label("Changes", "变更"),
    Label("one change request", "一项变更申请"),
    "change_id",
    "state",
    (
        text("change_id", "Change id", "变更编号", required=True),
        text("text", "Change", "变更内容", required=True, sensitivity="verbatim"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        instant("raised_on", "Raised", "提出日期"),
        instant("decided_on", "Decided", "决定日期"),
        instant("signed_on", "Signed", "签字日期"),
        number("days", "Days", "天数", unit="wd"),
        money("value", "Value", "金额"),
        text("currency", "Currency", "币种"),
    ),
)

CLAIMS = Table(
    "claims",
    Label("Claims", "索赔"),
    Label("one claim", "一项索赔"),
    "claim_id",
    "state",
    (
        text("claim_id", "Claim id", "索赔编号", required=True),
        text("text", "Claim", "索赔内容", required=True, sensitivity="verbatim"),
    ),
)

TESTS = Table(
    "tests",
    Label("Tests", "测试"),
    Label("one test or test run", "一项测试或一轮测试"),
    "test_id",
    "event",
    (
        text("test_id", "Test id", "测试编号", required=True),
        text("kind", "Kind", "测试类别", required=True),
        instant("day", "Day", "日期"),
        text("result", "Result", "结果"),
    ),
)

DEFECTS = Table(
    "defects",
    Label("Defects", "缺陷"),
    Label("one defect", "一个缺陷"),
    "defect_id",
    "state",
    (
        text("defect_id", "Defect id", "缺陷编号", required=True),
        text("text", "Defect", "缺陷描述", required=True, sensitivity="verbatim"),
        text("severity", "Severity", "严重程度"),
        instant("found_on", "Found", "发现日期"),
        instant("closed_on", "Closed", "关闭日期"),
    ),
)

ACCEPTANCE_ITEMS = Table(
    "acceptance_items",
    Label("Acceptance items", "验收项"),
    Label("one item to be accepted", "一个验收项"),
    "item_id",
    "state",
    (
        text("item_id", "Item id", "验收项编号", required=True),
        text("name", "Item", "验收项", required=True),
        flag("passed_first", "Passed first time", "首次通过"),
    ),
)

TICKETS = Table(
    "tickets",
    Label("Support tickets", "服务工单"),
    Label("one ticket after go-live", "上线后的一张工单"),
    "ticket_id",
    "event",
    (
        text("ticket_id", "Ticket id", "工单编号", required=True),
        instant("opened_on", "Opened", "提交日期", required=True),
        text("kind", "Kind", "类别"),
    ),
)

USAGE = Table(
    "usage",
    Label("Usage", "使用情况"),
    Label("use of the system by one group on one day", "一个群体某日的系统使用情况"),
    "usage_id",
    "event",
    (
        text("usage_id", "Usage id", "编号", required=True),
        instant("day", "Day", "日期", required=True),
        number("active_users", "Active users", "活跃用户", least=0),
    ),
)

PROCESSES = Table(
    "processes",
    Label("Business processes", "业务流程"),
    Label("one business process of the customer", "客户的一个业务流程"),
    "process_id",
    "state",
    (
        text("process_id", "Process id", "流程编号", required=True),
        text("name", "Process", "流程", required=True),
        instant("approved_on", "Approved", "批准日期"),
    ),
)

CHECKS = Table(
    "checks",
    Label("Checks", "检查项"),
    Label("one thing checked", "一个检查项"),
    "check_id",
    "event",
    (
        text("check_id", "Check id", "检查编号", required=True),
        text("kind", "Kind", "类别", required=True),
        text("name", "Check", "检查内容", required=True),
        flag("passed", "Passed", "是否通过"),
        instant("day", "Day", "日期"),
    ),
)

TABLES = (
    SIGNOFFS, DELIVERABLES, HANDOVER_ITEMS, COMMITMENTS, REQUIREMENTS, TRACE_LINKS, CHANGES,
    CLAIMS, TESTS, DEFECTS, ACCEPTANCE_ITEMS, TICKETS, USAGE, PROCESSES, CHECKS,
)  # fmt: skip
