"""What might happen and what did: risks, responses, issues."""

from implanalytics.core.words import Label
from implanalytics.tables.column import instant, money, number, person, text
from implanalytics.tables.table import Table

RISKS = Table(
    "risks",
    Label("Risks", "风险"),
    Label("one risk of the register", "登记册的一条风险"),
    "risk_id",
    "state",
    (
        text("risk_id", "Risk id", "风险编号", required=True),
        text("text", "Risk", "风险描述", required=True, sensitivity="verbatim"),
        text("category", "Category", "类别"),
        text("phase", "Phase", "阶段"),
        number("probability", "Probability", "概率", unit="share", least=0, most=1),
        text("probability_level", "Probability level", "概率等级"),
        text("impact_level", "Impact level", "影响等级"),
        number("impact_days", "Impact in days", "影响天数", unit="wd"),
        money("impact_money", "Impact in money", "影响金额"),
        text("currency", "Currency", "币种"),
        number(
            "residual_probability",
            "Residual probability",
            "残余概率",
            unit="share",
            least=0,
            most=1,
        ),
        number("residual_impact_days", "Residual impact in days", "残余影响天数", unit="wd"),
        money("residual_impact_money", "Residual impact in money", "残余影响金额"),
        text("response", "Response", "应对措施", sensitivity="verbatim"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        instant("raised_on", "Raised", "识别日期"),
        instant("closed_on", "Closed", "关闭日期"),
    ),
)

RISK_HISTORY = Table(
    "risk_history",
    Label("Risk history", "风险历史"),
    Label("one risk as it stood on one day", "一条风险在某日的状态"),
    "history_id",
    "event",
    (
        text("history_id", "History id", "历史编号", required=True),
        text("risk_id", "Risk id", "风险编号", required=True),
        instant("day", "Day", "日期", required=True),
    ),
)

RISK_RESPONSES = Table(
    "risk_responses",
    Label("Risk responses", "风险应对"),
    Label("one response to one risk", "对一条风险的一项应对"),
    "response_id",
    "state",
    (
        text("response_id", "Response id", "应对编号", required=True),
        text("risk_id", "Risk id", "风险编号", required=True),
        text("text", "Response", "应对措施", required=True, sensitivity="verbatim"),
    ),
)

ISSUES = Table(
    "issues",
    Label("Issues", "问题"),
    Label("one issue that happened", "一个已发生的问题"),
    "issue_id",
    "state",
    (
        text("issue_id", "Issue id", "问题编号", required=True),
        text("text", "Issue", "问题", required=True, sensitivity="verbatim"),
        text("severity", "Severity", "严重程度"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        instant("raised_on", "Raised", "提出日期"),
        instant("closed_on", "Closed", "关闭日期"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
    ),
)

TABLES = (RISKS, RISK_HISTORY, RISK_RESPONSES, ISSUES)
