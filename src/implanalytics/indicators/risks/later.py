"""Figures of risk that need more than this version computes."""

from implanalytics.core.words import Label
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.not_yet import not_yet

RSK_03 = Indicator(
    name="RSK-03",
    title=Label("Quality of the risk estimates", "风险估计的准确度"),
    question=Label(
        "Did risks come true as often as their probabilities said?",
        "风险实际发生的比例是否与估计的概率相符？",
    ),
    dimension="learning",
    reads=("risk_history.probability", "risks.probability", "risks.occurred"),
    formula=Label(
        "1 − Brier score of the first probabilities ÷ that of the base rate; from 20 risks on",
        "1 − 初始概率的 Brier 分 ÷ 基准发生率的 Brier 分；不少于 20 条风险时计算",
    ),
    remedy=Label(
        "Give estimators their past hit rates before they estimate again.",
        "再次估计之前，先让估计者看到自己以往的命中率。",
    ),
    cheapest=Label(
        "First probability of each risk, and whether it came true.",
        "每条风险的初始概率，以及是否发生。",
    ),
    judge=not_yet("risks.probability", "risks.occurred"),
    computed=False,
    unit="ratio",
    source="M4",
)

RSK_05 = Indicator(
    name="RSK-05",
    title=Label("Worth of the responses", "应对措施的成效"),
    question=Label(
        "Did the responses take away more exposure than they cost?",
        "应对措施减少的风险敞口是否超过其成本？",
    ),
    dimension="risk",
    reads=(
        "risks.probability", "risks.impact_money", "risks.residual_probability",
        "risk_responses.cost", "issues.cost",
    ),
    formula=Label(
        "exposure before less exposure after the responses ÷ their cost",
        "（应对前敞口 − 应对后敞口）÷ 应对成本",
    ),
    remedy=Label(
        "Stop responses that cost more than they take away.", "停止成本高于所减敞口的应对措施。"
    ),
    cheapest=Label(
        "Exposure before and after, and the cost of each response, in one currency.",
        "应对前后的敞口与每项应对的成本，币种一致。",
    ),
    judge=not_yet("risk_responses.cost", "risks.residual_probability"),
    computed=False,
    unit="ratio",
    source="M4 3.2",
)  # fmt: skip
