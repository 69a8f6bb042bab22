"""What was agreed, delivered and signed."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, money, number, person, text
from implanalytics.tables.table import Table

SIDES = ("customer", "vendor", "third_party")
"""The sides of a contract."""

SIGNOFFS = Table(
    "signoffs",
    Label("Sign-offs", "签字确认"),
    Label("one signature on one milestone or document", "对一个里程碑或文档的一次签字"),
    "signoff_id",
    "event",
    (
        text("signoff_id", "Sign-off id", "签字编号", required=True),
        text("subject", "What is signed", "签署对象", required=True),
        text("side", "Side", "签署方", choices=SIDES),
        person("signatory", "Signatory", "签字人"),
        text("role", "Role of the signatory", "签字人职务"),
        instant("signed_on", "Signed", "签字日期"),
        text("phase", "Phase", "阶段"),
        instant("reached_on", "Reached", "达成日期"),
        text("conclusion", "Conclusion", "结论", sensitivity="verbatim"),
        flag("accepted", "Accepted", "是否通过"),
        instant("waived_on", "Waived in writing", "书面豁免日期"),
        instant("document_on", "Date of the document", "文件日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("category", "Category", "类别"),
        text("version", "Version", "版本"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        instant("due", "Due", "应交日期"),
        instant("delivered_on", "Delivered", "交付日期"),
        instant("approved_on", "Approved", "批准日期"),
        person("approver", "Approved by", "批准人"),
        flag("archived", "Archived", "是否归档"),
        instant("archived_on", "Filed", "归档日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("kind", "Kind", "类别"),
        flag("present", "Present", "是否齐备"),
        flag("accepted", "Accepted", "是否接收"),
        person("giver", "Handed over by", "移交人"),
        person("receiver", "Received by", "接收人"),
        instant("handed_on", "Handed over", "移交日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("source", "Source", "来源"),
        person("made_by", "Made by", "承诺人"),
        instant("made_on", "Made", "承诺日期"),
        instant("confirmed_on", "Confirmed in writing", "书面确认日期"),
        text("requirement_id", "Requirement", "需求编号"),
        instant("due", "Due", "到期日"),
        flag("met", "Met", "是否兑现"),
        instant("found_on", "Found unmet", "发现未兑现日期"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        person("confirmed_by", "Confirmed by", "确认人"),
        text("meeting_id", "Confirmed in meeting", "确认会议"),
        text("category", "Category", "类别"),
        text("source", "Source", "来源"),
        text("priority", "Priority", "优先级"),
        text("status", "Status", "状态"),
        person("proposer", "Proposed by", "提出人"),
        person("owner", "Owner", "责任人"),
        instant("raised_on", "Raised", "提出日期"),
        text("version", "Version", "版本"),
        text("phase", "Phase", "阶段"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("kind", "Hop", "环节", choices=("goal", "design", "build", "test", "acceptance")),
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
        text("category", "Category", "类别"),
        text("phase", "Phase", "阶段"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        text("caused_by", "Caused by", "责任归属", choices=SIDES),
        text("requirement_id", "Requirement", "需求编号"),
        text("impact", "Impact", "影响", sensitivity="verbatim"),
        person("requester", "Requested by", "提出人"),
        person("owner", "Owner", "责任人"),
        person("approver", "Approved by", "批准人"),
        text("status", "Status", "状态"),
        text("decision", "Decision", "处理结果", sensitivity="verbatim"),
        instant("raised_on", "Raised", "提出日期"),
        instant("decided_on", "Decided", "决定日期"),
        instant("signed_on", "Signed", "签字日期"),
        instant("started_on", "Started", "开始实施日期"),
        instant("closed_on", "Closed", "关闭日期"),
        number("days", "Days", "天数", unit="wd"),
        number("effort", "Effort", "工作量", unit="h", least=0),
        money("value", "Value", "金额"),
        flag("free", "Done free of charge", "是否免费"),
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
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        text("party", "Against", "索赔对象"),
        instant("raised_on", "Raised", "提出日期"),
        instant("settled_on", "Settled", "结案日期"),
        money("value", "Claimed", "索赔金额"),
        money("recovered", "Recovered", "获赔金额"),
        text("currency", "Currency", "币种"),
        number("days", "Days", "天数", unit="wd"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

TABLES = (
    SIGNOFFS, DELIVERABLES, HANDOVER_ITEMS, COMMITMENTS, REQUIREMENTS, TRACE_LINKS, CHANGES,
    CLAIMS,
)  # fmt: skip
