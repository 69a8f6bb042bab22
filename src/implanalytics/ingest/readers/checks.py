"""Checklists."""

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    DUE,
    ID,
    NOTE,
    OWNER,
    PHASE,
)
from implanalytics.ingest.verdicts import settle_marks, settle_verdict
from implanalytics.tables.column import text

UNNAMED = "?"


def derive(draft: Draft) -> None:
    """Say what passed, on which list, and the kind of check from bands or the list's name."""
    settle_verdict(draft, "result", "passed")
    settle_marks(draft, "yes_mark", "no_mark", "passed")
    frame = draft.frame
    kinds = frame["kind"] if "kind" in draft else pd.Series(None, index=frame.index, dtype="str")
    if draft.sections and not kinds.notna().any():
        bands = pd.Series(draft.sections)
        kinds = pd.Series(
            [next((bands[b] for b in reversed(bands.index) if b < row), None)
             for row in frame.index], index=frame.index, dtype="str",
        )  # fmt: skip
    name = draft.metadata.get("title") or draft.grid.sheet or draft.grid.file or UNNAMED
    frame["kind"] = kinds.fillna(name).astype("str")
    if name != UNNAMED:
        frame["checklist"] = pd.Series(name, index=frame.index, dtype="str")


CHECKS = SheetReader(
    name="checks",
    label=Label("Checklist", "检查表"),
    table="checks",
    headings=each_once(
        {
            "name": ("检查项", "检查内容", "检查项目", "检查点", "检查事项", "检查要点", "评审项",
                     "审查项", "核查项", "核查内容", "评审内容", "check item", "check",
                     "checklist item", "checkpoint", "check point", "item to check",
                     "checklist", "review item", "readiness criterion"),
            "check_id": ("检查编号", "check id", *ID),
            "kind": ("检查类别", "检查类型", "类目", "check type", "section", "area", *CATEGORY),
            "phase": PHASE,
            "criterion": ("检查标准", "标准", "依据", "检查方法", "criterion", "criteria",
                          "standard"),
            "result": ("检查结果", "是否符合", "符合性", "是否通过", "是否完成", "是否满足",
                       "是/否", "是否合格", "结果", "结论", "完成情况", "符合情况",
                       "check result", "pass/fail", "yes/no", "y/n", "result", "complete?",
                       "done?", "done", "compliant", "passed", "completed", "status", "状态"),
            "yes_mark": ("是", "符合", "通过", "合格", "yes", "pass", "ok"),
            "no_mark": ("否", "不符合", "不通过", "不合格", "no", "fail", "not ok"),
            "checker": ("检查人", "检查人员", "评审人", "checked by", "checker", "reviewer"),
            "owner": OWNER,
            "day": ("检查日期", "检查时间", "评审日期", "完成日期", "日期", "check date",
                    "checked on", "date", "date checked", "completed on"),
            "closed_on": ("整改完成日期", "整改日期", "关闭日期", "closed on", "date closed"),
            "due": DUE,
            "required": ("是否必需", "是否必须", "必需", "必检项", "required", "required?",
                         "mandatory"),
            "score": ("得分", "评分", "分值", "打分", "score", "rating"),
            "comments": ("意见数", "评审意见数", "问题数", "意见条数", "number of comments",
                         "findings"),
            "comments_closed": ("已关闭意见数", "意见关闭数", "已整改数", "问题关闭数",
                                "comments closed", "findings closed"),
            "signed_by": ("签字人", "确认人", "签字", "签名", "signed by", "confirmed by"),
            "signed_on": ("签字日期", "确认日期", "signed on", "date signed", "confirmed on"),
            "trigger": ("否决条件", "否决项", "不上线条件", "一票否决条件", "no-go trigger",
                        "no-go condition"),
            "triggered": ("是否触发否决", "是否触发", "trigger fired", "triggered"),
            "waived_by": ("豁免人", "豁免批准人", "waived by"),
            "waived_on": ("书面豁免日期", "豁免日期", "waived on", "waiver date",
                          "waived in writing"),
            "note": ("问题描述", "整改意见", "不符合说明", *NOTE),
        }
    ),
    needs=(("name",), ("result", "yes_mark")),
    unless=("概率", "任务名称", "task name", "工时", "hours", "成绩", "验收项", "测试用例",
            "风险描述", "交付物名称"),
    called=("检查表", "检查单", "核查表", "检查清单", "checklist", "check list", "准备就绪",
            "上线检查", "评审表", "readiness", "go live check", "就绪检查"),
    loose={"name": ("内容", "项目", "事项", "名称", "条目", "要求", "准备事项", "item", "name",
                    "description", "question", "task", "criteria", "requirement", "activity")},
    helps=(text("yes_mark", "Yes", "是"), text("no_mark", "No", "否")),
    derive=derive,
)  # fmt: skip
