"""Risk registers and RAID logs."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.words import Label, message
from implanalytics.ingest.columns import money, percents
from implanalytics.ingest.columns.currencies import unit_in_heading
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.identity import identified
from implanalytics.ingest.ratings import Ratings, ratings
from implanalytics.ingest.risk_weights import reject_unweighed
from implanalytics.ingest.row_currency import add_currency, settle_currency
from implanalytics.tables import TABLES
from implanalytics.tables.column import text

RAID = {
    "risk": ("risk", "r", "风险"),
    "issue": ("issue", "i", "问题"),
    "other": (
        "assumption", "a", "假设", "dependency", "d", "依赖", "decision", "决策", "constraint",
        "约束", "action", "行动", "opportunity", "机会",
    ),
}  # fmt: skip
_RAID = {word: kind for kind, words in RAID.items() for word in words}
MONEY = ("impact_money", "residual_impact_money")


def derive(draft: Draft) -> None:
    """Sort ratings into shares, levels, days and money, and a RAID log into its tables."""
    _texts(draft)
    settle_currency(draft, MONEY)
    if "likelihood" in draft:
        found = ratings(draft.cells["likelihood"], may_be_share=True)
        _shares(draft, "likelihood", "probability", found)
        _words(draft, "likelihood", "probability_level", found)
    if "impact" in draft and not _impact_is_money(draft):
        _impacts(draft, ratings(draft.cells["impact"], may_be_share=False))
        reject_unweighed(draft)
    if "residual_likelihood" in draft:
        found = ratings(draft.cells["residual_likelihood"], may_be_share=True)
        _shares(draft, "residual_likelihood", "residual_probability", found)
        for row in found.words.dropna().index:
            draft.report(
                "residual-in-words",
                message("The residual probability is a word: {word}.", word=found.words[row]),
                message("Write it in per cent; until then it counts as empty."),
                row=row,
                column="residual_likelihood",
            )
    _raid(draft)


def _texts(draft: Draft) -> None:
    """Take the name of a risk for its text where the text is empty."""
    if "title" not in draft:
        return
    title = draft.frame["title"]
    draft.frame["text"] = draft.frame["text"].fillna(title) if "text" in draft else title


def _shares(draft: Draft, source: str, target: str, found: Ratings) -> None:
    if not found.shares.notna().any():
        return
    parsed = percents(found.shares, scale=draft.context.scale)
    draft.frame[target] = parsed.values
    draft.note_column(source, parsed.notes)
    for row, why in parsed.refused.items():
        draft.reject(
            int(str(row)), "unreadable-cell", why, message("Correct the cell."), column=source
        )


def _words(draft: Draft, source: str, target: str, found: Ratings) -> None:
    if found.words.notna().any():
        draft.frame[target] = found.words
    bare = set(found.bare)
    for row, word in found.words.dropna().items():
        if row not in bare and level_rank(word) is None:
            draft.report(
                "unknown-level",
                message("{word} is no known level.", word=repr(word)),
                message("Write a level such as 高, 中, 低 or High, Medium, Low."),
                row=int(str(row)),
                column=source,
            )
    if len(found.bare):
        draft.report(
            "scale-unknown",
            message("The numbers of this column are on a scale that is not 1 to 5."),
            message("Write per cent, days or money with their unit, or a level from 1 to 5."),
            column=source,
        )


def _impact_is_money(draft: Draft) -> bool:
    """Read the impact as money where its heading names a currency, as in 影响（日元）."""
    unit = unit_in_heading(draft.heading_with_unit("impact"))
    if unit.currency is None:
        return False
    found = money(draft.cells["impact"], unit)
    _fill(draft, "impact_money", found.amounts.values)
    draft.refuse("impact", found.amounts.refused)
    add_currency(draft, "impact", found.currencies)
    return True


def _fill(draft: Draft, column: str, values: "pd.Series[float]") -> None:
    frame = draft.frame
    frame[column] = frame[column].fillna(values) if column in draft else values


def _impacts(draft: Draft, found: Ratings) -> None:
    _words(draft, "impact", "impact_level", found)
    for target, values in (("impact_days", found.days), ("impact_money", found.money)):
        if values.notna().any():
            _fill(draft, target, values)
            if target == "impact_money":
                add_currency(draft, "impact", found.currencies)


def _raid(draft: Draft) -> None:
    """Keep risks for the main table; what is neither risk nor issue is skipped."""
    if "kind" not in draft:
        return
    words = draft.frame["kind"]
    kinds = words.fillna("").str.strip().str.casefold().str.rstrip("s").map(_RAID)
    if kinds.notna().sum() * 2 < words.notna().sum() or not kinds.notna().any():
        if "category" not in draft:
            draft.frame["category"] = words
        return
    draft.frame["raid"] = kinds.fillna("risk")
    draft.kept = draft.frame["raid"].eq("risk")
    for row in kinds.index[kinds.eq("other")]:
        draft.skip(
            row,
            "other-kind",
            message("{kind} is neither a risk nor an issue.", kind=words[row]),
        )


def also(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the issues of a RAID log."""
    if draft.kept is None:
        return {}
    table = TABLES["issues"]
    issues = accepted[accepted["raid"] == "issue"].rename(
        columns={"risk_id": "issue_id", "impact_level": "severity"}
    )
    if not len(issues):
        return {}
    return {"issues": table.conform(identified(table, issues, draft.context))}


RISK_REGISTER = SheetReader(
    name="risk-register",
    label=Label("Risk register or RAID log", "风险登记册（含 RAID 日志）"),
    table="risks",
    headings={
        "risk_id": (
            "风险编号", "风险ID", "编号", "序号", "risk id", "risk no", "id", "no", "ref", "#",
        ),
        "text": (
            "风险描述", "风险事件", "风险说明", "风险说明书", "风险内容", "描述",
            "risk description", "description", "risk event", "event", "risk statement",
        ),
        "title": ("风险名称", "风险", "风险项", "risk", "risk name", "risk title", "title"),
        "kind": ("类型", "raid类型", "条目类型", "type", "raid type", "raid"),
        "category": (
            "类别", "风险类别", "分类", "风险分类", "风险类型", "category", "risk category",
        ),
        "phase": ("阶段", "所属阶段", "项目阶段", "phase", "project phase"),
        "likelihood": (
            "概率", "发生概率", "可能性", "发生可能性", "风险概率", "概率等级", "可能性等级",
            "probability", "likelihood", "probability risk rating", "probability of occurrence",
            "probabilty of occurrence", "probability rating", "likelihood rating", "chance",
        ),
        "impact": (
            "影响", "影响程度", "严重程度", "严重性", "影响等级", "风险影响", "后果", "impact",
            "severity", "impact risk rating", "impact rating", "impact level", "consequence",
        ),
        "impact_days": (
            "影响(天)", "影响(工作日)", "影响天数", "工期影响(天)", "进度影响(天)", "工期影响",
            "进度影响", "影响工期(天)", "影响工期", "impact (days)", "impact in days",
            "impact days", "schedule impact", "schedule impact (days)", "impact (working days)",
            "impact (wd)", "delay (days)",
        ),
        "impact_money": (
            "影响(万元)", "影响(元)", "影响金额", "影响金额(万元)", "成本影响", "成本影响(万元)",
            "费用影响", "费用影响(万元)", "impact (cost)", "impact cost", "cost impact",
            "impact in money", "impact (money)", "financial impact", "impact (usd)",
            "impact (cny)", "impact (eur)",
        ),
        "currency": ("币种", "currency"),
        "residual_likelihood": (
            "残余概率", "剩余概率", "应对后概率", "残余可能性", "修订后的概率",
            "residual probability", "residual likelihood", "probability after response",
        ),
        "residual_impact_days": (
            "残余影响(天)", "残余影响天数", "剩余影响(天)", "应对后影响(天)", "残余工期影响(天)",
            "residual impact (days)", "residual impact days", "residual impact in days",
        ),
        "residual_impact_money": (
            "残余影响(万元)", "残余影响金额", "剩余影响(万元)", "应对后影响(万元)",
            "残余成本影响(万元)", "residual impact (cost)", "residual impact cost",
            "residual cost impact", "residual impact in money",
        ),
        "response": (
            "应对措施", "应对策略", "应对", "响应", "风险应对", "缓解措施", "措施", "response",
            "mitigation", "risk response", "response plan", "mitigation plan",
            "mitigation actions", "contingency and mitigation actions",
            "contingency and mitigation action",
        ),
        "owner": (
            "责任人", "负责人", "责任方", "风险责任人", "风险负责人", "owner", "risk owner",
            "responsible",
        ),
        "status": ("状态", "风险状态", "当前状态", "status", "risk status", "state"),
        "raised_on": (
            "识别日期", "识别时间", "提出日期", "登记日期", "发现日期", "raised on", "date raised",
            "date identified", "identified on", "raised", "identified", "open date",
        ),
        "closed_on": (
            "关闭日期", "关闭时间", "解除日期", "closed on", "date closed", "closed",
            "close date",
        ),
    },
    needs=(
        ("text", "title"),
        ("likelihood", "impact", "impact_days", "impact_money"),
        ("likelihood", "status", "owner", "response", "risk_id"),
    ),
    must=("text",),
    unless=(
        "问题编号", "问题描述", "缺陷编号", "bug编号", "变更编号", "start date", "planned start",
        "计划开始", "win or issue", "q1",
    ),
    helps=(
        text("title", "Risk name", "风险名称"),
        text("kind", "Type", "类型"),
        text("likelihood", "Probability", "概率"),
        text("impact", "Impact", "影响"),
        text("residual_likelihood", "Residual probability", "残余概率"),
    ),
    derive=derive,
    also=also,
    further=("issues",),
    verified="real file",
)  # fmt: skip
