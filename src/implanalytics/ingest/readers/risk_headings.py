"""What the columns of risk registers are called."""

from collections.abc import Iterable, Mapping

from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import CLOSED_ON, DUE, ID, NOTE, PHASE, RAISED_BY

_BEFORE = (
    "应对前", "应对前的", "固有", "固有风险", "初始", "初始风险", "原始", "原始风险", "风险评估",
    "inherent", "inherent risk", "initial", "initial risk", "before response",
    "before mitigation", "pre response", "pre mitigation", "gross", "gross risk",
    "risk assessment", "assessment", "current", "current risk",
)  # fmt: skip
_AFTER = (
    "应对后", "应对后的", "残余", "残余风险", "剩余", "剩余风险", "修订后", "修订后的", "措施后",
    "residual", "residual risk", "after response", "after mitigation", "post response",
    "post mitigation", "net", "net risk", "target", "target risk", "revised",
)  # fmt: skip
_PROBABILITY = (
    "概率等级", "可能性等级", "概率", "发生概率", "可能性", "发生可能性", "风险概率",
    "风险发生概率", "风险可能性", "影响概率", "发生率", "probability risk rating",
    "probability rating", "likelihood rating", "probability score", "likelihood score",
    "probability level", "probability", "likelihood", "probability of occurrence",
    "probabilty of occurrence", "likelihood of occurrence", "chance", "prob", "p",
)  # fmt: skip
_IMPACT = (
    "影响等级", "影响程度", "严重程度", "严重性", "严重度", "风险影响程度", "后果等级", "影响",
    "风险影响", "影响度", "impact risk rating", "impact rating", "impact score", "impact level",
    "severity rating", "severity", "impact", "consequence rating", "consequence",
    "consequence level", "i",
)  # fmt: skip
_SCORE = (
    "风险值", "风险分值", "风险得分", "风险评分", "风险系数", "风险指数", "风险度", "得分", "分值",
    "风险暴露值", "risk score", "score", "risk rating", "rating", "risk value", "total score",
    "risk factor", "risk priority number", "rpn", "pi score", "pxi", "p x i", "p*i",
    "risk index", "overall rating",
)  # fmt: skip
_LEVEL = (
    "风险等级", "风险级别", "风险水平", "等级", "级别", "risk level", "level", "risk priority",
    "priority", "rag", "rag status", "优先级", "风险优先级", "criticality",
)  # fmt: skip
_OBJECTIVES = {
    "scope": ("范围", "scope"),
    "quality": ("质量", "quality"),
    "schedule": ("进度", "工期", "schedule", "time"),
    "cost": ("成本", "费用", "cost", "budget"),
}  # fmt: skip
RESIDUAL_OBJECTIVES = tuple(f"residual_{name}" for name in _OBJECTIVES)
OBJECTIVES = tuple(f"{name}_impact" for name in _OBJECTIVES)


def _with(prefixes: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(names)
    return tuple(
        dict.fromkeys(
            text
            for before in prefixes
            for name in kept
            if not before.isascii() or len(name) > 1
            for text in (f"{before}{name}", f"{name}({before})")
        )
    )


def _objectives() -> Mapping[str, tuple[str, ...]]:
    groups = ("影响", "impact", *_with(_BEFORE, ("影响", "impact")))
    after = _with(_AFTER, ("影响", "impact"))
    found = {}
    for name, words in _OBJECTIVES.items():
        found[f"{name}_impact"] = tuple(
            f"{group}{word}" for group in groups for word in words
        ) + tuple(f"对{word}的影响" for word in words)  # fmt: skip
        found[f"residual_{name}"] = tuple(f"{group}{word}" for group in after for word in words)
    return found


_NAMES: Mapping[str, tuple[str, ...]] = {
    "risk_id": ("风险编号", "风险ID", "风险序号", "risk id", "risk no", "risk ref",
                "risk number", "raid id", "raid no", *ID),
    "text": (
        "风险描述", "风险事件", "风险说明", "风险说明书", "风险内容", "风险具体描述", "风险事项",
        "潜在风险", "描述", "风险点", "risk description", "description", "risk event", "event",
        "risk statement", "description of risk", "risk details", "potential risk",
        "risk/opportunity description",
    ),
    "title": ("风险名称", "风险", "风险项", "风险标题", "risk", "risk name", "risk title", "title",
              "risks"),
    "entry_type": ("raid类型", "条目类型", "类型", "raid type", "raid", "type", "item type",
                   "entry type"),
    "kind": (
        "风险性质", "威胁/机会", "机会/威胁", "threat/opportunity", "risk/opportunity",
        "risk or opportunity", "threat or opportunity", "risk nature", "risk kind",
    ),
    "category": (
        "类别", "风险类别", "分类", "风险分类", "风险类型", "风险来源", "category",
        "risk category", "risk type", "risk area", "risk source", "area",
    ),
    "phase": (*PHASE, "关联阶段"),
    "cause": ("风险原因", "起因", "原因", "风险成因", "产生原因", "cause", "causes", "root cause",
              "cause (condition/situation)", "risk cause"),
    "effect": ("后果", "风险后果", "影响描述", "影响说明", "可能后果", "潜在影响", "潜在后果",
               "effect", "consequences", "impact description", "description of impact",
               "potential impact", "risk effect", "project impact"),
    "trigger": ("触发条件", "触发器", "风险征兆", "预警信号", "trigger", "triggers",
                "risk trigger", "trigger condition", "early warning", "warning signs"),
    "likelihood": (*_PROBABILITY, *_with(_BEFORE, _PROBABILITY)),
    "impact": (*_IMPACT, *_with(_BEFORE, _IMPACT)),
    "impact_days": (
        "影响(天)", "影响(工作日)", "影响天数", "工期影响(天)", "进度影响(天)", "工期影响",
        "进度影响", "影响工期(天)", "impact (days)", "impact in days", "impact days",
        "schedule impact", "schedule impact (days)", "impact (working days)", "impact (wd)",
        "delay (days)",
    ),
    "impact_money": (
        "影响(万元)", "影响(元)", "影响金额", "影响金额(万元)", "成本影响", "成本影响(万元)",
        "费用影响", "费用影响(万元)", "impact (cost)", "cost impact", "impact in money",
        "impact (money)", "financial impact", "impact (usd)", "impact (cny)", "impact (eur)",
    ),
    **_objectives(),
    "own_score": (*_SCORE, *_with(_BEFORE, _SCORE)),
    "level": (*_LEVEL, *_with(_BEFORE, _LEVEL)),
    "currency": ("币种", "currency"),
    "residual_likelihood": (*_with(_AFTER, _PROBABILITY), "probability after response"),
    "residual_impact": _with(_AFTER, _IMPACT),
    "residual_impact_days": (
        "残余影响(天)", "残余影响天数", "剩余影响(天)", "应对后影响(天)", "残余工期影响(天)",
        "residual impact (days)", "residual impact days", "residual impact in days",
    ),
    "residual_impact_money": (
        "残余影响(万元)", "残余影响金额", "剩余影响(万元)", "应对后影响(万元)",
        "残余成本影响(万元)", "residual impact (cost)", "residual cost impact",
        "residual impact in money",
    ),
    "residual_own_score": _with(_AFTER, _SCORE),
    "residual_level": (*_with(_AFTER, _LEVEL), "residual risk", "剩余风险", "残余风险"),
    "strategy": ("应对策略", "策略", "应对方式", "应对类型", "响应", "应对", "风险应对策略",
                 "response strategy", "strategy", "response type", "risk strategy",
                 "risk response strategy", "treatment", "risk treatment", "reaction"),
    "response": (
        "应对措施", "风险应对", "缓解措施", "措施", "风险应对措施", "控制措施", "预防措施",
        "应对计划", "行动", "行动计划", "减轻措施", "规避措施", "response", "mitigation",
        "risk response", "response plan", "mitigation plan", "mitigation actions",
        "mitigation strategy", "mitigation action", "mitigation measures", "actions",
        "action plan", "action", "risk mitigation", "mitigation/response", "response actions",
        "contingency and mitigation actions", "contingency and mitigation action",
        "mitigating action", "mitigating actions", "treatment plan", "reaction details",
        "risk mitigation plan", "planned response", "mitigations", "controls", "next step",
        "next steps",
        "current controls", "prevention",
    ),
    "contingency_plan": ("应急预案", "应急计划", "应急措施", "弹回计划", "contingency plan",
                         "contingency", "fallback plan", "contingent action",
                         "contingency actions"),
    "owner": ("责任人", "负责人", "责任方", "风险责任人", "风险负责人", "应对责任人", "责任部门",
              "owner", "risk owner", "responsible", "responsible person", "assigned to",
              "responsible party", "action owner", "assignee", "mitigation owner"),
    "status": ("状态", "风险状态", "当前状态", "跟踪状态", "status", "risk status", "state",
               "current status"),
    "occurred": ("是否发生", "是否已发生", "是否转为问题", "occurred", "materialised",
                 "materialized", "has occurred", "realised"),
    "raised_on": (
        "识别日期", "识别时间", "提出日期", "登记日期", "发现日期", "提出时间", "记录日期",
        "raised on", "date raised", "date identified", "identified on", "raised", "identified",
        "open date", "date opened", "date logged", "identification date", "date", "created",
    ),
    "occurred_on": ("发生日期", "实际发生日期", "发生时间", "occurred on", "date occurred"),
    "customer_told_on": ("告知客户日期", "通知客户日期", "客户告知日期", "customer told",
                         "customer told on", "customer informed on", "client informed on"),
    "raised_level": ("提出层级", "提出小组", "raised at level"),
    "raised_by": ("识别人", *RAISED_BY),
    "due": ("应对期限", *DUE[:-1]),
    "reviewed_on": ("更新日期", "最近更新", "最近评审日期", "最后更新", "更新时间",
                    "last reviewed", "last updated", "updated", "last update", "date updated",
                    "last review", "update date"),
    "closed_on": ("解除日期", "解除时间", *CLOSED_ON),
    "note": NOTE,
}  # fmt: skip

HEADINGS: Mapping[str, tuple[str, ...]] = each_once(_NAMES)
