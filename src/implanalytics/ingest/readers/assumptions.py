"""Logs of assumptions, constraints, dependencies and decisions."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once, folded
from implanalytics.ingest.readers.raid import kind_of
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    DUE,
    ID,
    OWNER,
    RAISED_BY,
    RAISED_ON,
    STATUS,
)
from implanalytics.tables.column import text

_NAMED: Mapping[str, tuple[str, ...]] = {
    "assumption": ("假设", "assumption"),
    "constraint": ("约束", "制约", "constraint"),
    "dependency": ("依赖", "dependenc"),
    "decision": ("决策", "决定", "决议", "decision"),
}


def derive(draft: Draft) -> None:
    """Say of each entry which kind it is: by its type, else by the heading of its text."""
    frame = draft.frame
    types = frame["category"] if "category" in draft else pd.Series(None, index=frame.index)
    kinds = types.map(kind_of, na_action="ignore").astype("str")
    frame["subject"] = kinds.fillna(_by_heading(draft)).astype("str")
    if "note" in draft:
        frame["response"] = frame["response"].fillna(frame["note"]) if (
            "response" in draft
        ) else frame["note"]  # fmt: skip


def _by_heading(draft: Draft) -> str:
    """Name the kind that the heading, else the sheet, names; both of two are said."""
    for said in (draft.heading("text"), draft.metadata.get("title"), draft.grid.sheet,
                 draft.grid.file):  # fmt: skip
        found = [kind for kind, words in _NAMED.items()
                 if any(word in folded(said or "") for word in words)]  # fmt: skip
        if found:
            return "/".join(found)
    return "assumption"


ASSUMPTIONS = SheetReader(
    name="assumptions",
    label=Label("Log of assumptions, constraints, dependencies and decisions",
                "假设、约束、依赖与决策日志"),
    table="remarks",
    headings=each_once(
        {
            "text": ("假设/约束", "假设与约束", "假设", "约束", "假设条件", "假设内容", "约束条件",
                     "依赖", "依赖项", "依赖内容", "依赖描述", "决策", "决策内容", "决策事项",
                     "assumption", "assumptions", "constraint", "assumption/constraint",
                     "dependency", "decision", "assumption description",
                     "dependency description", "decision made", "decision description"),
            "remark_id": ("假设编号", "决策编号", "assumption id", "dependency id",
                          "decision id", *ID),
            "category": CATEGORY,
            "author": ("决策人", "decided by", "made by", *RAISED_BY),
            "day": ("决策日期", "decision date", "date decided", *RAISED_ON),
            "owner": OWNER,
            "due": ("验证日期", "validation date", "needed by", "required by", *DUE),
            "status": STATUS,
            "impact": ("影响", "若不成立的影响", "impact", "impact if false", "rationale",
                       "理由", "依据"),
            "response": ("活动", "措施", "应对措施", "验证方法", "actions", "action",
                         "validation", "response", "mitigation", "follow up"),
            "note": ("评价", "备注", "说明", "comments", "comment", "notes", "note"),
        }
    ),
    needs=(("text",), ("owner", "due", "status", "category", "day", "impact", "author")),
    must=("text",),
    unless=("概率", "probability", "likelihood", "风险描述", "会议主题", "任务名称", "task name",
            "会议日期", "变更描述", "变更内容", "predecessors", "duration", "start date",
            "计划开始", "变更编号", "会议名称"),
    called=("假设", "约束", "依赖", "决策日志", "决策记录", "决策清单", "assumption",
            "constraint", "dependency", "dependencies", "decision log", "decision register"),
    marks=("决策编号", "假设编号", "decision id", "assumption id", "dependency id"),
    loose={"text": ("描述", "结论", "内容", "事项", "description", "title", "summary", "name")},
    helps=(text("note", "Note", "备注"),),
    derive=derive,
    verified="real file",
)  # fmt: skip
