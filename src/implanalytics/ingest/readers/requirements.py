"""Requirements and what traces them: requirement lists and traceability matrices."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.columns.parsed import says_nothing
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.identity import identified
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    ID,
    NOTE,
    OWNER,
    PHASE,
    PRIORITY,
    RAISED_BY,
    RAISED_ON,
    STATUS,
)
from implanalytics.ingest.verdicts import verdict
from implanalytics.tables import TABLES
from implanalytics.tables.column import text

HOPS = ("goal", "design", "build", "test", "acceptance")
_BETWEEN = re.compile(r"[,，;；、\n]+|\s+/\s+")


def derive(draft: Draft) -> None:
    """Take the name of a requirement for its text where the text is empty."""
    if "title" in draft:
        title = draft.frame["title"]
        draft.frame["text"] = draft.frame["text"].fillna(title) if "text" in draft else title


def links_of(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give what the columns of the matrix point to, one row a target.

    A tick points to whatever its heading names; a word for no points to nothing.
    """
    named = identified(TABLES["requirements"], accepted, draft.context)["requirement_id"]
    own: dict[Any, str] = named.to_dict()
    records: list[dict[str, Any]] = []
    for hop in HOPS:
        if hop not in accepted:
            continue
        heading = draft.heading(hop) or hop
        for row, cell in accepted[hop].dropna().items():
            for n, target in enumerate(_targets(str(cell), heading), start=1):
                records.append({"row": row, "from_id": own[row], "to_id": target, "kind": hop,
                                "place": f"{heading}#{n}"})  # fmt: skip
    if not records:
        return {}
    frame = pd.DataFrame(records).set_index("row").sort_index(kind="stable")
    table = TABLES["trace_links"]
    return {
        table.name: table.conform(
            identified(table, frame, draft.context, source_column=frame["place"])
        )
    }


def _targets(cell: str, heading: str) -> list[str]:
    """Give the ids in a cell.

    >>> _targets("TC-1、TC-2", "测试用例"), _targets("√", "验收"), _targets("否", "验收")
    (['TC-1', 'TC-2'], ['验收'], [])
    """
    said = verdict(cell)
    if said is not None:
        return [heading] if said else []
    parts = (part.strip() for part in _BETWEEN.split(cell))
    return list(dict.fromkeys(part for part in parts if part and not says_nothing(part)))


REQUIREMENTS = SheetReader(
    name="requirements",
    label=Label("Requirements and their trace", "需求清单与需求跟踪矩阵"),
    table="requirements",
    headings=each_once(
        {
            "text": (
                "需求描述", "需求内容", "需求说明", "需求", "功能需求", "需求详述", "需求点",
                "业务需求", "requirement description", "requirement", "requirements",
                "description of requirement", "business requirement", "functional requirement",
                "requirement text", "requirement statement",
            ),
            "title": ("需求名称", "需求项", "requirement name", "requirement title"),
            "requirement_id": ("需求编号", "需求ID", "需求号", "需求序号", "requirement id",
                               "req id", "req no", "requirement no", "requirement number",
                               "req #", "req. id", *ID),
            "category": ("需求类型", "需求类别", "需求分类", "requirement type",
                         "requirement category",
                         *CATEGORY),
            "source": ("需求来源", "来源", "source", "origin"),
            "priority": PRIORITY,
            "status": ("需求状态", "实现状态", "requirement status", *STATUS),
            "proposer": ("需求提出人", "需求方", "提出部门", "requested by", "stakeholder",
                         "requestor", *RAISED_BY),
            "owner": OWNER,
            "raised_on": RAISED_ON,
            "confirmed_on": ("确认日期", "需求确认日期", "签认日期", "评审日期", "confirmed on",
                             "confirmed", "approval date", "approved on", "sign-off date"),
            "confirmed_by": ("确认人", "需求确认人", "confirmed by", "approved by"),
            "meeting_id": ("确认会议", "确认会议编号", "会议编号", "会议纪要编号",
                           "confirmed in meeting", "meeting id", "meeting"),
            "version": ("版本", "版本号", "version", "release"),
            "phase": PHASE,
            "goal": ("满足的目标", "目标", "业务目标", "项目目标", "在WBS中的体现", "WBS交付物",
                     "WBS", "WBS可交付成果", "business objective", "business need",
                     "project objective", "project objectives", "wbs deliverable",
                     "wbs deliverables", "wbs reference"),
            "design": ("设计", "设计编号", "设计文档", "概要设计", "详细设计", "设计说明",
                       "设计章节", "产品设计", "系统设计", "design", "design document",
                       "design reference", "design spec", "design id", "design element",
                       "product design", "technical specification"),
            "build": ("代码模块", "开发模块", "实现模块", "代码", "开发", "程序", "开发任务",
                      "product development", "code module", "component", "code",
                      "implementation", "build", "software module", "system component"),
            "test": ("测试用例", "测试用例编号", "测试用例ID", "测试编号", "测试", "测试案例",
                     "核实", "test case", "test case id", "test cases", "test case #",
                     "test cases id", "verification", "test reference", "test scripts",
                     "test case number", "testing", "test id"),
            "acceptance": ("验收项", "验收编号", "验收用例", "验收测试", "验收", "UAT", "确认",
                           "acceptance", "acceptance test", "validation", "uat case",
                           "user acceptance test", "user acceptance validation"),
            "note": NOTE,
        }
    ),
    needs=(
        ("text", "title"),
        (
            "priority", "status", "source", "confirmed_on", "proposer", "category", "raised_on",
            *HOPS,
        ),
    ),
    must=("text",),
    unless=("概率", "预期结果", "测试步骤", "expected result", "变更内容", "变更描述",
            "处理状态", "story id", "采购内容", "需求日期"),
    called=("需求跟踪", "需求清单", "需求列表", "需求矩阵", "需求规格", "需求追踪",
            "requirement traceability", "requirement list", "requirement register",
            "traceability matrix", "rtm"),
    helps=(
        text("title", "Requirement name", "需求名称"),
        text("goal", "Goal or WBS", "目标或WBS"), text("design", "Design", "设计"),
        text("build", "Build", "开发"), text("test", "Test", "测试"),
        text("acceptance", "Acceptance", "验收"),
    ),
    derive=derive,
    also=links_of,
    further=("trace_links",),
)  # fmt: skip
