"""Lessons learned: one row a lesson, or one row an area with what went well and what did not."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.codes import settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.identity import identified
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CAUSE,
    CLOSED_ON,
    DUE,
    ID,
    OWNER,
    PHASE,
    RAISED_ON,
    STATUS,
)
from implanalytics.tables import TABLES
from implanalytics.tables.column import text

KINDS: Mapping[str, tuple[str, ...]] = {
    "win": ("win", "success", "positive", "good", "went well", "what went well", "strength",
            "keep", "经验", "成功", "成功经验", "正面", "做得好", "做的好", "好", "优点", "亮点"),
    "issue": ("issue", "failure", "negative", "bad", "problem", "went wrong", "improve",
              "improvement", "weakness", "教训", "问题", "失败", "失败教训", "负面", "不足",
              "待改进", "有待改进", "改进", "缺点"),
}  # fmt: skip
_ITEM = re.compile(r"^\s*(?:[-•·*●]|\(?\d{1,2}[.、)）])\s*")


def derive(draft: Draft) -> None:
    """Say which lessons are wins; take what happened, or the title, for an empty text."""
    frame = draft.frame
    if {"text", "happened"} <= set(frame.columns) and "evidence" not in draft:
        frame["evidence"] = frame["happened"].where(frame["text"].notna())
    for source in ("happened", "title"):
        if source in draft:
            other = frame[source]
            frame["text"] = frame["text"].fillna(other) if "text" in draft else other
    settle_code(draft, "kind", KINDS)


def actions_of(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the actions that lessons name."""
    if "action" not in accepted or not accepted["action"].notna().any():
        return {}
    table = TABLES["lesson_actions"]
    lessons = identified(TABLES["lessons"], accepted, draft.context)
    named = lessons[lessons["action"].notna()]
    there = [name for name in ("lesson_id", "owner", "status", "due") if name in named]
    rows = named[there].assign(text=named["action"])
    heading = pd.Series(draft.heading("action"), index=rows.index, dtype="str")
    return {
        table.name: table.conform(identified(table, rows, draft.context, source_column=heading))
    }


LESSONS = SheetReader(
    name="lessons",
    label=Label("Lessons learned", "经验教训登记册"),
    table="lessons",
    headings=each_once(
        {
            "text": (
                "经验教训描述", "经验教训", "经验/教训", "经验教训内容", "教训", "教训描述",
                "经验描述", "lesson learned", "lesson", "lessons learned", "lesson description",
                "lesson learned description", "key lesson", "what did we learn",
            ),
            "happened": ("事件描述", "事件经过", "情况描述", "发生了什么", "事情经过", "背景",
                         "describe what happened", "what happened", "what happened?",
                         "event description", "situation", "event", "background"),
            "title": ("经验教训名称", "教训名称", "经验名称", "lesson title", "lesson name",
                      "lesson summary"),
            "lesson_id": ("经验教训编号", "教训编号", "lesson id", "lesson no", "lesson #", *ID),
            "kind": ("win or issue", "性质", "正面/负面", "成功/失败", "好/坏", "经验或教训",
                     "经验教训性质", "win/issue", "positive/negative", "success/failure",
                     "positive or negative", "success or failure", "good/bad"),
            "category": ("知识领域", "领域", "管理领域", "过程", "经验教训类别", "category",
                         "area", "knowledge area", "process", "lesson type", "process group",
                         "topic", *CATEGORY),
            "phase": PHASE,
            "cause": CAUSE,
            "impact": ("影响", "造成的影响", "后果", "结果", "带来的影响", "what was the impact?",
                       "impact", "effect", "consequences", "result", "results", "outcome",
                       "impact on project"),
            "evidence": ("依据", "证据", "佐证", "佐证材料", "evidence", "reference"),
            "advice": (
                "改进建议", "建议", "对未来项目的建议", "后续建议", "推广建议", "经验总结", "启示",
                "how does this change future projects?", "recommendation", "recommendations",
                "future recommendation", "suggested improvement", "recommended action",
                "recommendation for future projects", "what would you do differently",
                "how to improve", "future approach",
            ),
            "action": (
                "改进行动", "行动项", "改进措施", "行动", "措施", "后续行动", "应对措施",
                "整改措施", "action items", "action item", "actions", "action", "action plan",
                "follow-up action", "follow up actions", "corrective action", "action taken",
                "next steps", "improvement action",
            ),
            "owner": OWNER,
            "from_project": ("来源项目", "源项目", "learned in project", "from project",
                             "source project"),
            "available_on": ("入库日期", "发布日期", "available since", "published on",
                             "added to library"),
            "raised_on": RAISED_ON,
            "due": DUE,
            "status": STATUS,
        }
    ),
    needs=(
        ("text", "title", "happened"),
        ("impact", "advice", "action", "cause", "kind", "category"),
        ("impact", "advice", "action", "kind", "cause"),
    ),
    must=("text",),
    unless=("概率", "可能性", "probability", "likelihood", "风险描述", "任务名称", "task name",
            "缺陷编号", "严重程度"),
    called=(
        "经验教训", "经验总结", "复盘", "教训登记", "lesson learned", "lesson register",
        "lesson log", "lessons", "retrospective", "post mortem",
    ),
    marks=("经验教训编号", "教训编号", "lesson id", "lesson no"),
    loose={"text": ("描述", "内容", "问题描述", "问题", "事项", "标题", "description", "title",
                    "summary", "observation", "details", "issue")},
    helps=(text("title", "Lesson", "经验教训"), text("happened", "What happened", "事件经过")),
    derive=derive,
    also=actions_of,
    further=("lesson_actions",),
    verified="real file",
)  # fmt: skip

LESSON_ACTIONS = SheetReader(
    name="lesson-actions",
    label=Label("Actions drawn from lessons", "改进行动跟踪表"),
    table="lesson_actions",
    headings=each_once(
        {
            "lesson_id": ("经验教训编号", "教训编号", "对应教训", "lesson id", "lesson no",
                          "lesson"),
            "action_id": ("行动编号", "措施编号", "action id", "action no", *ID),
            "text": ("改进行动", "改进措施", "行动", "行动项", "措施", "action", "action item",
                     "improvement action", "corrective action"),
            "owner": OWNER,
            "status": STATUS,
            "due": DUE,
            "verified_on": ("验证日期", "效果验证日期", "核验日期", "verified on",
                            "date verified"),
            "closed_on": CLOSED_ON,
        }
    ),
    needs=(("lesson_id",), ("text",), ("owner", "due", "status", "closed_on")),
    must=("lesson_id",),
    unless=("经验教训", "教训描述", "lesson learned", "what happened", "事件描述", "影响",
            "impact", "category", "类别"),
    called=("改进行动", "改进措施", "lesson action"),
)  # fmt: skip

SIDES = {"good": "win", "improve": "issue"}


def split_sides(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give one lesson for every item that stands under good or bad."""
    records: list[dict[str, Any]] = []
    areas: dict[Any, Any] = accepted["category"].to_dict() if "category" in accepted else {}
    for column, kind in SIDES.items():
        heading = draft.heading(column) or column
        for row, cell in accepted[column].dropna().items():
            found = _items(str(cell))
            for n, item in enumerate(found, start=1):
                place = heading if len(found) == 1 else f"{heading}#{n}"
                records.append({"row": row, "text": item, "kind": kind,
                                "category": areas.get(row), "place": place})  # fmt: skip
    if not records:
        return {}
    frame = pd.DataFrame(records).set_index("row").sort_index(kind="stable")
    table = TABLES["lessons"]
    places = frame["place"]
    return {
        table.name: table.conform(identified(table, frame, draft.context, source_column=places))
    }


def _items(cell: str) -> list[str]:
    r"""Give the points of a cell that lists them by number or bullet, else the cell.

    >>> _items("1. 沟通及时"), _items("1、快\n2、好")
    (['1. 沟通及时'], ['快', '好'])
    """
    lines = [line for line in cell.splitlines() if line.strip()]
    if len(lines) < 2 or not all(map(_ITEM.match, lines)):
        return [cell.strip()]
    return [_ITEM.sub("", line).strip() for line in lines]


def nothing_of_its_own(draft: Draft) -> None:
    """Keep no row for the main table; an area nobody wrote about is skipped."""
    draft.kept = pd.Series(data=False, index=draft.frame.index)
    sides = [name for name in SIDES if name in draft]
    for row in draft.frame.index[draft.frame[sides].isna().all(axis=1)]:
        draft.skip(row, "template")


LESSONS_BY_AREA = SheetReader(
    name="lessons-by-area",
    label=Label("Lessons learned by area", "经验教训（按领域填写）"),
    table="lessons",
    headings=each_once(
        {
            "good": (
                "做的好的方面", "做得好的方面", "做得好的", "好的方面", "成功经验", "优点", "亮点",
                "成功之处", "值得保持", "经验", "what went well", "went well", "strengths",
                "successes", "what worked", "what worked well", "wins", "positives",
                "what went right",
            ),
            "improve": (
                "有待改进的方面", "待改进的方面", "需改进的方面", "需要改进的方面", "不足",
                "不足之处", "教训", "存在问题", "待改进", "可改进之处", "失败教训",
                "what went wrong", "what could be improved", "what could have gone better",
                "needs improvement", "areas for improvement", "what did not go well",
                "what didn't go well", "improvements", "negatives", "what to improve",
                "what could have been better", "what did not work",
            ),
            "category": (
                "(项目)", "项目", "领域", "知识领域", "类别", "方面", "过程", "阶段", "主题",
                "管理领域", "序号", "area", "category", "topic", "knowledge area", "phase",
                "process", "(project)",
            ),
        }
    ),
    needs=(("good",), ("improve",)),
    called=("经验教训", "复盘", "lesson learned", "retrospective"),
    helps=(text("good", "What went well", "做的好的方面"),
           text("improve", "What to improve", "有待改进的方面")),
    derive=nothing_of_its_own,
    also=split_sides,
)  # fmt: skip
