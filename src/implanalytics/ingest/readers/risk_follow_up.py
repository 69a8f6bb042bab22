"""What became of risks: how they stood day by day, and what was done about them."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CLOSED_ON,
    CURRENCY,
    DUE,
    ID,
    NOTE,
    OWNER,
    STATUS,
)
from implanalytics.ingest.readers.risk_headings import HEADINGS
from implanalytics.ingest.readers.risk_ratings import settle_ratings
from implanalytics.ingest.row_currency import settle_currency
from implanalytics.tables.column import text

RISK_ID = ("风险编号", "风险ID", "对应风险", "关联风险", "risk id", "risk no", "risk ref")
REGISTERED = ("风险描述", "风险名称", "风险事件", "风险内容", "风险", "risk description",
              "risk name", "risk event", "risk", "问题描述", "issue", "动用金额", "任务名称",
              "task name", "变更内容")  # fmt: skip
"""Headings of lists that are no follow-up of risks registered elsewhere."""


def _standing(draft: Draft) -> None:
    """Sort ratings into shares, levels, days and money."""
    settle_currency(draft, ("impact_money",))
    settle_ratings(draft, {})


RISK_HISTORY = SheetReader(
    name="risk-history",
    label=Label("Follow-up of risks", "风险跟踪记录"),
    table="risk_history",
    headings=each_once(
        {
            "risk_id": RISK_ID,
            "history_id": ("记录编号", "跟踪编号", "history id", *ID),
            "day": ("跟踪日期", "评估日期", "复评日期", "评审日期", "更新日期", "记录日期",
                    "日期", "assessed on", "assessment date", "review date", "follow-up date",
                    "day", "date"),
            "likelihood": HEADINGS["likelihood"],
            "impact": HEADINGS["impact"],
            "impact_days": HEADINGS["impact_days"],
            "impact_money": HEADINGS["impact_money"],
            "level": HEADINGS["level"],
            "currency": CURRENCY,
            "status": HEADINGS["status"],
            "note": ("跟踪情况", "进展", "progress", *NOTE),
        }
    ),
    needs=(
        ("risk_id",),
        ("day",),
        ("likelihood", "impact", "impact_days", "impact_money", "level", "status"),
    ),
    must=("risk_id",),
    unless=REGISTERED,
    called=("风险跟踪", "风险历史", "风险评审记录", "risk history", "risk follow-up",
            "risk tracking"),
    measures=("likelihood", "impact", "level"),
    helps=(text("likelihood", "Probability", "概率"), text("impact", "Impact", "影响")),
    derive=_standing,
)  # fmt: skip


def _costs(draft: Draft) -> None:
    settle_currency(draft, ("cost",))


RISK_RESPONSES = SheetReader(
    name="risk-responses",
    label=Label("Responses to risks", "风险应对措施清单"),
    table="risk_responses",
    headings=each_once(
        {
            "risk_id": RISK_ID,
            "response_id": ("措施编号", "应对编号", "response id", "action id", *ID),
            "text": ("应对措施", "风险应对措施", "缓解措施", "措施", "措施内容", "response",
                     "risk response", "mitigation", "mitigation action", "action"),
            "owner": ("措施责任人", "应对责任人", *OWNER),
            "status": ("措施状态", *STATUS),
            "agreed_on": ("确定日期", "制定日期", "措施确定日期", "agreed on", "date agreed"),
            "due": ("应对期限", *DUE),
            "done_on": ("措施完成日期", "done on", "date done", *CLOSED_ON),
            "cost": ("应对成本", "应对费用", "措施费用", "费用", "response cost", "cost"),
            "currency": CURRENCY,
        }
    ),
    needs=(
        ("risk_id",),
        ("text",),
        ("owner", "status", "due", "done_on", "cost"),
    ),
    must=("risk_id",),
    unless=(*REGISTERED, "概率", "可能性", "probability", "likelihood"),
    called=("风险应对", "应对措施", "risk response"),
    derive=_costs,
)  # fmt: skip
