"""Risk registers and RAID logs."""

from dataclasses import replace

from implanalytics.core.words import Label
from implanalytics.ingest.codes import settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.raid import FURTHER, other_tables, settle_kinds
from implanalytics.ingest.readers.risk_headings import HEADINGS, RESIDUAL_OBJECTIVES
from implanalytics.ingest.readers.risk_ratings import settle_ratings, spare_impact
from implanalytics.ingest.readers.risk_scores import compare_scores, proved_tops, settle_scores
from implanalytics.ingest.risk_weights import reject_unweighed
from implanalytics.ingest.row_currency import settle_currency
from implanalytics.tables.column import text

MONEY = ("impact_money", "residual_impact_money")
NATURES = {
    "threat": ("threat", "risk", "negative", "威胁", "风险", "负面", "消极"),
    "opportunity": ("opportunity", "positive", "机会", "机遇", "正面", "积极"),
}


def derive(draft: Draft) -> None:
    """Sort ratings into shares, levels, days and money, and a RAID log into its tables."""
    _texts(draft)
    spare_impact(draft)
    settle_code(draft, "kind", NATURES)
    settle_currency(draft, MONEY)
    settle_scores(draft)
    found = settle_ratings(draft, proved_tops(draft))
    if "impact" in found:
        reject_unweighed(draft)
    compare_scores(draft)
    _gains(draft)
    settle_kinds(draft)


def _texts(draft: Draft) -> None:
    """Take the name of a risk for its text, and its strategy for its response, where empty."""
    frame = draft.frame
    for target, source in (("text", "title"), ("response", "strategy")):
        if source in draft:
            other = frame[source]
            frame[target] = frame[target].fillna(other) if target in draft else other


def _gains(draft: Draft) -> None:
    """Take a risk that saves days or money for an opportunity."""
    for column in ("impact_days", "impact_money"):
        if column in draft and (gains := draft.frame[column] < 0).any():
            kinds = gains.map({True: "opportunity"}).astype("str")
            draft.frame["kind"] = draft.frame["kind"].fillna(kinds) if "kind" in draft else kinds


RISK_REGISTER = SheetReader(
    name="risk-register",
    label=Label("Risk register", "风险登记册"),
    table="risks",
    headings=HEADINGS,
    needs=(
        ("text", "title"),
        (
            "likelihood", "impact", "impact_days", "impact_money", "schedule_impact", "own_score",
        ),
        ("likelihood", "status", "owner", "response", "strategy", "risk_id"),
    ),
    must=("text",),
    unless=(
        "问题编号", "问题描述", "缺陷编号", "bug编号", "变更编号", "start date", "planned start",
        "计划开始", "win or issue", "q1", "issue id", "issue description", "缺陷描述", "验收标准",
        "变更单号", "变更描述", "cr id", "cr no", "change id", "change no", "change request id",
        "change description", "defect id", "bug id",
    ),
    called=("风险", "risk"),
    loose={"text": ("内容", "名称", "事项", "name", "item")},
    measures=(
        "likelihood", "impact", "own_score", "level", "residual_likelihood", "residual_impact",
        "residual_own_score", "residual_level",
    ),
    helps=(
        text("title", "Risk name", "风险名称"),
        text("entry_type", "Type", "类型"),
        text("likelihood", "Probability", "概率"),
        text("impact", "Impact", "影响"),
        text("own_score", "Score of the register", "登记册中的分值"),
        text("residual_likelihood", "Residual probability", "残余概率"),
        text("residual_impact", "Residual impact", "残余影响"),
        text("residual_own_score", "Residual score of the register", "登记册中的残余分值"),
        *(text(name, "Residual impact", "残余影响") for name in RESIDUAL_OBJECTIVES),
    ),
    derive=derive,
    also=other_tables,
    further=FURTHER,
    verified="real file",
)  # fmt: skip

RAID_LOG = replace(
    RISK_REGISTER,
    name="raid-log",
    label=Label("RAID log", "RAID 日志"),
    needs=(("text", "title"), ("entry_type", "category"), ("status", "owner", "risk_id", "due")),
    unless=("start date", "计划开始", "任务名称", "task name"),
    called=("raid", "raid log", "raid日志", "raaid", "风险问题日志", "风险与问题日志",
            "风险问题清单", "风险与问题清单", "假设与依赖"),
)  # fmt: skip

_GENERAL = ("描述", "description", "event", "风险点")

RISK_LIST = replace(
    RISK_REGISTER,
    name="risk-list",
    label=Label("List of risks without ratings", "风险清单（未评级）"),
    headings={
        **HEADINGS,
        "text": tuple(name for name in HEADINGS["text"] if name not in _GENERAL),
    },
    needs=(
        ("text", "title"),
        ("response", "strategy", "contingency_plan", "level"),
        ("owner", "status", "raised_on", "response"),
    ),
    loose={"text": (*_GENERAL, "内容", "名称", "事项", "name", "item")},
    verified="documentation",
)  # fmt: skip
