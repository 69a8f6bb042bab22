"""How good it is and how it is used: tests, defects, acceptance, tickets, usage, checks."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, number, person, text
from implanalytics.tables.table import Table

TESTS = Table(
    "tests",
    Label("Tests", "测试"),
    Label("one test or test run", "一项测试或一轮测试"),
    "test_id",
    "event",
    (
        text("test_id", "Test id", "测试编号", required=True),
        text("kind", "Kind", "测试类别", required=True),
        text("name", "Test", "测试内容", sensitivity="verbatim"),
        text("requirement_id", "Requirement", "需求编号"),
        text("phase", "Phase", "阶段"),
        person("tester", "Tester", "测试人"),
        instant("day", "Day", "日期"),
        text("result", "Result", "结果"),
        flag("passed", "Passed", "是否通过"),
        number("cases", "Cases", "用例数", least=0),
        number("cases_passed", "Cases passed", "通过用例数", least=0),
        instant("reviewed_on", "Reviewed by the customer", "客户评审日期"),
        number("comments", "Comments", "意见数", least=0),
        number("comments_closed", "Comments closed", "已关闭意见数", least=0),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("priority", "Priority", "优先级"),
        text("status", "Status", "状态"),
        text("category", "Category", "类别"),
        text("module", "Module", "模块"),
        text("phase_found", "Found in phase", "发现阶段"),
        text("phase_injected", "Caused in phase", "引入阶段"),
        person("found_by", "Found by", "发现人"),
        person("owner", "Owner", "责任人"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        text("solution", "Solution", "解决方案", sensitivity="verbatim"),
        instant("found_on", "Found", "发现日期"),
        instant("resolved_on", "Resolved", "解决日期"),
        instant("closed_on", "Closed", "关闭日期"),
        instant("waived_on", "Waived in writing", "书面豁免日期"),
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
        text("category", "Category", "类别"),
        text("criterion", "Criterion", "验收标准", sensitivity="verbatim"),
        text("result", "Result", "验收结果"),
        flag("passed", "Passed", "是否通过"),
        flag("passed_first", "Passed first time", "首次通过"),
        instant("accepted_on", "Accepted", "验收日期"),
        person("acceptor", "Accepted by", "验收人"),
        person("owner", "Owner", "责任人"),
        text("step", "Step", "验收步骤"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("text", "Ticket", "工单内容", sensitivity="verbatim"),
        text("severity", "Severity", "严重程度"),
        text("module", "Module", "模块"),
        text("department", "Department", "部门"),
        person("reporter", "Reported by", "提交人"),
        person("owner", "Owner", "处理人"),
        text("status", "Status", "状态"),
        instant("responded_on", "First response", "首次响应时间"),
        instant("resolved_on", "Resolved", "解决时间"),
        instant("closed_on", "Closed", "关闭时间"),
        text("solution", "Solution", "解决方案", sensitivity="verbatim"),
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
        text("department", "Department", "部门"),
        text("module", "Module", "模块"),
        number("active_users", "Active users", "活跃用户", least=0),
        number("licensed_users", "Licensed users", "应使用用户", least=0),
        number("transactions", "Transactions", "业务笔数", least=0),
        number("logins", "Log-ins", "登录次数", least=0),
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
        text("department", "Department", "部门"),
        person("owner", "Owner", "责任人"),
        instant("redesigned_on", "Redesigned", "重组完成日期"),
        flag("feasible", "Judged feasible", "是否可行"),
        person("judged_by", "Judged by", "评估人"),
        instant("approved_on", "Approved", "批准日期"),
        instant("rules_issued_on", "Rules issued", "制度发布日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("checklist", "Checklist", "检查表"),
        text("phase", "Phase", "阶段"),
        flag("required", "Required", "是否必需"),
        text("criterion", "Criterion", "检查标准", sensitivity="verbatim"),
        text("result", "Result", "检查结果", sensitivity="verbatim"),
        flag("passed", "Passed", "是否通过"),
        number("score", "Score", "得分"),
        number("comments", "Comments", "意见数", least=0),
        number("comments_closed", "Comments closed", "已关闭意见数", least=0),
        person("checker", "Checked by", "检查人"),
        person("owner", "Owner", "责任人"),
        instant("day", "Day", "日期"),
        instant("due", "Due", "到期日"),
        instant("closed_on", "Closed", "整改完成日期"),
        person("signed_by", "Signed by", "签字人"),
        instant("signed_on", "Signed", "签字日期"),
        text("trigger", "No-go trigger", "否决条件", sensitivity="verbatim"),
        flag("triggered", "Trigger fired", "是否触发否决"),
        person("waived_by", "Waived by", "豁免人"),
        instant("waived_on", "Waived in writing", "书面豁免日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

TABLES = (TESTS, DEFECTS, ACCEPTANCE_ITEMS, TICKETS, USAGE, PROCESSES, CHECKS)
