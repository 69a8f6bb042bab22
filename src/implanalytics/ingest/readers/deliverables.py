"""Lists of deliverables, sign-offs, hand-over items and commitments."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.codes import SIDES, settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CLOSED_ON,
    DUE,
    ID,
    NOTE,
    OWNER,
    PHASE,
    STATUS,
)
from implanalytics.ingest.readers.signing import (
    SIGNATORY,
    SIGNED,
    SIGNED_COLUMNS,
    SIGNED_ON,
    SIGNING,
    SIGNING_COLUMNS,
    has_side,
    signatures,
)
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables.column import text

NAMES = ("名称", "内容", "项目", "事项", "文档", "文件", "name", "item", "document", "title",
         "description")  # fmt: skip


def _verdicts(draft: Draft) -> None:
    settle_verdict(draft, "archived_word", "archived")
    settle_verdict(draft, "conclusion", "accepted")


def _signed(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    unsided = tuple(column.name for column in SIGNED_COLUMNS)
    return signatures(draft, accepted, "name", also=("phase",), unsided=unsided)


DELIVERABLES = SheetReader(
    name="deliverables",
    label=Label("Deliverables", "交付物清单"),
    table="deliverables",
    headings=each_once(
        {
            "name": (
                "交付物名称", "交付物", "交付件", "交付成果", "交付成果名称", "成果名称", "成果物",
                "交付文档", "文档名称", "文件名称", "资料名称", "交付件名称", "deliverable",
                "deliverable name", "deliverables", "document name", "work product",
                "deliverable description",
            ),
            "deliverable_id": ("交付物编号", "文档编号", "文件编号", "deliverable id",
                               "deliverable no", "document id", "document no", *ID),
            "phase": PHASE,
            "category": ("交付物类型", "文档类型", "文档类别", *CATEGORY),
            "version": ("版本", "版本号", "version", "ver", "rev"),
            "owner": ("编写人", "编制人", "提交人", *OWNER),
            "status": STATUS,
            "due": ("应交日期", "计划交付日期", "计划交付时间", "计划提交日期", "计划提交时间",
                    "应提交日期", "交付期限", "要求提交日期", "planned delivery date", *DUE,
                    "end date"),
            "approved_on": ("批准日期", "审批日期", "评审通过日期", "验收日期", "客户批准日期",
                            "approved on", "approval date", "date approved", "accepted on",
                            "acceptance date", "date accepted"),
            **SIGNING,
            **SIGNED,
            "delivered_on": ("交付日期", "实际交付日期", "实际交付时间", "交付时间", "提交日期",
                             "提交时间", "实际提交日期", "实际提交时间", "实际日期",
                             "delivered on", "delivery date", "delivered", "date delivered",
                             "submitted on", "actual delivery date", "submission date",
                             "actual date", *CLOSED_ON),
            "approver": ("批准人", "审批人", "审核人", "approved by", "approver", "accepted by"),
            "archived_on": ("归档日期", "归档时间", "archived on", "date archived", "filed on"),
            "archived_word": ("是否归档", "归档", "归档情况", "archived", "archived?"),
            "note": NOTE,
        }
    ),
    needs=(
        ("name",),
        ("due", "delivered_on", "approved_on", "status", "owner", "version", "archived_word"),
    ),
    unless=("前置任务", "工期", "predecessors", "duration", "移交人", "接收人", "任务名称",
            "task name"),
    called=("交付物", "交付清单", "成果清单", "文档清单", "deliverable", "document list",
            "document register"),
    marks=("交付物编号", "deliverable id", "deliverable no"),
    loose={"name": NAMES},
    helps=(text("archived_word", "Archived", "是否归档"), *SIGNING_COLUMNS, *SIGNED_COLUMNS),
    derive=_verdicts,
    also=_signed,
    further=("signoffs",),
)  # fmt: skip


def _signoffs(draft: Draft) -> None:
    settle_code(draft, "side", SIDES)
    settle_verdict(draft, "result", "accepted")
    if "conclusion" not in draft and "result" in draft:
        draft.frame["conclusion"] = draft.frame["result"]
    one = [name for name in ("signatory", "signed_on") if name in draft]
    draft.kept = draft.frame[one].notna().any(axis=1) | ~has_side(draft.frame)


def _sides_signed(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    kept = ("phase", "reached_on", "waived_on", "document_on", "conclusion", "accepted", "note")
    return signatures(draft, accepted, "subject", also=kept)


SIGNOFFS = SheetReader(
    name="signoffs",
    label=Label("Sign-off list", "签字确认清单"),
    table="signoffs",
    headings=each_once(
        {
            "subject": (
                "签署对象", "签字内容", "签字事项", "签字文件", "签收内容", "签署文件", "签署内容",
                "确认事项", "确认内容", "签收物品", "签收资料", "what is signed",
                "document signed", "item signed", "signed document",
            ),
            "signoff_id": ID,
            **SIGNING,
            "signatory": (*SIGNATORY, "验收人", "客户代表", "approver", "approved by",
                          "accepted by"),
            "signed_on": (*SIGNED_ON, "验收日期", "日期", "date", "approval date"),
            "side": ("签署方", "签字方", "所属方", "甲方/乙方", "side", "party", "organisation",
                     "organization", "单位"),
            "role": ("签字人职务", "职务", "职位", "role", "title/position", "position"),
            "phase": PHASE,
            "waived_on": ("书面豁免日期", "豁免日期", "waived on", "waiver date",
                          "waived in writing"),
            "document_on": ("文件日期", "文档日期", "编制日期", "document date", "file date"),
            "reached_on": ("达成日期", "完成日期", "实际完成日期", "reached on", "completed on",
                           "completion date"),
            "result": ("是否通过", "验收结果", "签收结果", "结果", "result", "accepted?",
                       "status", "状态"),
            "conclusion": ("结论", "验收结论", "验收意见", "意见", "签收结论", "签字意见",
                           "conclusion", "decision", "opinion"),
            "note": NOTE,
        }
    ),
    needs=(
        ("subject",),
        ("signatory", "signed_on", *SIGNING),
    ),
    called=("签字确认", "签收单", "签收表", "签收清单", "签字表", "签字清单", "签署清单",
            "验收签字", "会签表", "sign off", "signoff", "signature list"),
    loose={"subject": ("交付物", "交付物名称", "文档名称", "文件名称", "里程碑", "里程碑名称",
                       "阶段成果", "milestone", "deliverable", "document name", *NAMES)},
    helps=(text("result", "Result", "结果"), *SIGNING_COLUMNS),
    derive=_signoffs,
    also=_sides_signed,
)  # fmt: skip


def _handover(draft: Draft) -> None:
    settle_verdict(draft, "present_word", "present")
    settle_verdict(draft, "accepted_word", "accepted")


HANDOVER = SheetReader(
    name="handover",
    label=Label("Hand-over list", "交接清单"),
    table="handover_items",
    headings=each_once(
        {
            "name": (
                "交接项", "交接内容", "交接事项", "移交内容", "移交项目", "交接资料",
                "交接资料名称", "文件资料名称", "移交资料", "handover item", "hand-over item",
                "item handed over",
            ),
            "item_id": ID,
            "kind": ("交接类别", "资料类别", *CATEGORY),
            "present_word": (
                "是否齐全", "是否齐备", "是否提供", "有无", "有/无", "是否具备", "齐全",
                "提供情况", "完整性", "是否移交", "移交情况", "present", "provided", "available",
                "provided?", "complete", "status", "状态",
            ),
            "accepted_word": ("是否接收", "接收情况", "接收确认", "是否确认", "accepted",
                              "received", "received?"),
            "giver": ("移交人", "交出人", "移交方", "售前负责人", "交付人", "handed over by",
                      "given by", "from"),
            "receiver": ("接收人", "接收方", "实施负责人", "received by", "receiver", "to"),
            "handed_on": ("移交日期", "交接日期", "交接时间", "移交时间", "handover date",
                          "hand-over date", "date", "日期"),
            "note": NOTE,
        }
    ),
    needs=(
        ("name",),
        ("present_word", "accepted_word", "giver", "receiver", "handed_on"),
    ),
    called=("售前转实施", "交接表", "交接清单", "移交清单", "移交表", "交接单", "handover",
            "hand over"),
    loose={"name": ("资料名称", "文档名称", "文件名称", *NAMES)},
    helps=(
        text("present_word", "Present", "是否齐备"), text("accepted_word", "Accepted", "是否接收"),
    ),
    derive=_handover,
)  # fmt: skip


def _met(draft: Draft) -> None:
    settle_verdict(draft, "met_word", "met")


COMMITMENTS = SheetReader(
    name="commitments",
    label=Label("Commitments", "承诺清单"),
    table="commitments",
    headings=each_once(
        {
            "text": ("承诺内容", "承诺事项", "承诺", "售前承诺", "口头承诺", "commitment",
                     "commitment description", "promise", "commitments"),
            "commitment_id": ("承诺编号", "commitment id", *ID),
            "source": ("来源", "承诺来源", "承诺方式", "形式", "source", "form"),
            "made_by": ("承诺人", "made by", "promised by"),
            "made_on": ("承诺日期", "承诺时间", "日期", "made on", "date", "date made"),
            "confirmed_on": ("书面确认日期", "确认日期", "confirmed on", "confirmed",
                             "written confirmation"),
            "requirement_id": ("需求编号", "对应需求", "requirement id", "requirement"),
            "met_word": ("是否兑现", "兑现情况", "是否完成", "是否满足", "履行情况", "met", "kept",
                         "fulfilled"),
            "found_on": ("发现未兑现日期", "发现日期", "found unmet", "found on"),
            "due": DUE,
            "owner": OWNER,
            "status": STATUS,
            "note": NOTE,
        }
    ),
    needs=(
        ("text",),
        ("source", "made_by", "made_on", "met_word", "confirmed_on", "status", "owner", "due"),
    ),
    called=("承诺清单", "承诺事项", "承诺跟踪", "commitment"),
    helps=(text("met_word", "Met", "是否兑现"),),
    derive=_met,
)  # fmt: skip
