"""What might happen and what did: risks, responses, issues."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, money, number, person, text
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
        text("kind", "Kind", "性质", choices=("threat", "opportunity")),
        text("category", "Category", "类别"),
        text("phase", "Phase", "阶段"),
        text("cause", "Cause", "起因", sensitivity="verbatim"),
        text("effect", "Effect", "后果", sensitivity="verbatim"),
        text("trigger", "Trigger", "触发条件", sensitivity="verbatim"),
        number("probability", "Probability", "概率", unit="share", least=0, most=1),
        text("probability_level", "Probability level", "概率等级"),
        text("impact_level", "Impact level", "影响等级"),
        text("scope_impact", "Impact on scope", "对范围的影响"),
        text("quality_impact", "Impact on quality", "对质量的影响"),
        text("schedule_impact", "Impact on schedule", "对进度的影响"),
        text("cost_impact", "Impact on cost", "对成本的影响"),
        number("score", "Score of the register", "登记册中的分值"),
        text("level", "Level of the register", "登记册中的等级"),
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
        text("residual_probability_level", "Residual probability level", "残余概率等级"),
        text("residual_impact_level", "Residual impact level", "残余影响等级"),
        number("residual_impact_days", "Residual impact in days", "残余影响天数", unit="wd"),
        money("residual_impact_money", "Residual impact in money", "残余影响金额"),
        number("residual_score", "Residual score of the register", "登记册中的残余分值"),
        text("residual_level", "Residual level of the register", "登记册中的残余等级"),
        text("strategy", "Strategy", "应对策略"),
        text("response", "Response", "应对措施", sensitivity="verbatim"),
        text("contingency_plan", "Contingency plan", "应急预案", sensitivity="verbatim"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        flag("occurred", "Occurred", "是否发生"),
        instant("raised_on", "Raised", "识别日期"),
        person("raised_by", "Raised by", "识别人"),
        instant("due", "Response due", "应对期限"),
        instant("reviewed_on", "Last reviewed", "最近评审日期"),
        instant("closed_on", "Closed", "关闭日期"),
        text("note", "Note", "备注", sensitivity="verbatim"),
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
        text("priority", "Priority", "优先级"),
        text("category", "Category", "类别"),
        text("phase", "Phase", "阶段"),
        text("impact", "Impact", "影响", sensitivity="verbatim"),
        person("raised_by", "Raised by", "提出人"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        instant("raised_on", "Raised", "提出日期"),
        instant("closed_on", "Closed", "关闭日期"),
        instant("due", "Due", "到期日"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        text("solution", "Solution", "措施", sensitivity="verbatim"),
        text("risk_id", "Risk id", "风险编号"),
        number("days", "Days lost", "损失天数", unit="wd"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

TABLES = (RISKS, RISK_HISTORY, RISK_RESPONSES, ISSUES)
