"""Registers of projects, one row a project."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.identity import identified
from implanalytics.ingest.row_currency import settle_currency
from implanalytics.tables import EVENT_KINDS, TABLES
from implanalytics.tables.column import instant

STATES = {
    "closed": (
        "closed", "已结项", "结项", "已完成", "已验收", "已关闭", "完成", "关闭", "终验",
        "complete", "completed", "done", "finished",
    ),
    "running": (
        "running", "进行中", "实施中", "在建", "执行中", "正常", "active", "in progress", "open",
        "ongoing", "已上线", "试运行", "质保", "质保期",
    ),
}  # fmt: skip
_STATE_OF = {word: state for state, words in STATES.items() for word in words}


def derive(draft: Draft) -> None:
    """Fill the id and the currency; known words for the state become running or closed."""
    frame = draft.frame
    if "project_id" not in draft:
        frame["project_id"] = frame["folder"] if "folder" in draft else frame["name"]
    if "state" in draft:
        words = frame["state"]
        known = words.fillna("").str.strip().str.casefold().map(_STATE_OF)
        frame["state"] = known.where(known.notna(), words).astype("str")
    settle_currency(draft, ("contract_value", "contingency_money"))


EVENTS: dict[str, tuple[str, ...]] = {
    "award": ("中标日期", "中标时间", "award date", "awarded on"),
    "initiation_form": ("立项审批日期", "立项申请日期", "立项批准日期", "initiation date"),
    "contract_signed": (
        "合同签订日期", "合同签署日期", "签订日期", "签约日期", "签约时间", "合同日期",
        "contract signed", "contract date", "signed on", "signing date",
    ),
    "kickoff": ("启动会日期", "启动会", "kick-off", "kick-off date"),
    "golive": ("上线日期", "实际上线日期", "上线时间", "go-live", "go-live date"),
    "preliminary_acceptance": ("初验日期", "实际初验日期", "初验时间", "preliminary acceptance"),
    "final_acceptance": (
        "终验日期", "实际终验日期", "终验时间", "验收日期", "实际验收日期", "final acceptance",
        "acceptance date", "accepted on",
    ),
    "closure": ("结项日期", "实际结项日期", "结项时间", "closure date", "closed on", "closed date"),
}  # fmt: skip
"""Dated facts of a project that registers have a column for, by kind."""


def also(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the dated facts of each project as events."""
    table = TABLES["events"]
    parts = []
    for kind in ("contract_finish", *EVENTS):
        if kind not in accepted.columns:
            continue
        dated = accepted[accepted[kind].notna()]
        heading = pd.Series(draft.heading(kind) or kind, index=dated.index, dtype="str")
        rows = pd.DataFrame({"kind": kind, "day": dated[kind]}, index=dated.index)
        made = identified(table, rows, draft.context, source_column=heading)
        parts.append(made.assign(project_id=dated["project_id"]))
    events = pd.concat(parts) if parts else table.empty()
    return {"events": table.conform(events)} if len(events) else {}


PROJECT_REGISTER = SheetReader(
    name="project-register",
    label=Label("Project register", "项目台账"),
    table="projects",
    headings={
        "project_id": (
            "项目编号", "项目代码", "项目编码", "项目号", "project id", "project code",
            "project no", "project number", "编号", "id",
        ),
        "name": ("项目名称", "项目", "project name", "project", "name"),
        "customer": ("客户", "客户名称", "甲方", "建设单位", "customer", "client", "customer name"),
        "method": ("方法", "实施方法", "方法论", "method", "methodology", "template"),
        "type": ("类型", "项目类型", "产品", "产品线", "type", "project type"),
        "size": ("规模", "项目规模", "项目级别", "size", "project size", "class"),
        "state": ("状态", "项目状态", "当前状态", "state", "status", "project status"),
        "manager": ("项目经理", "PM", "项目负责人", "project manager", "manager"),
        "contract_value": (
            "合同额", "合同金额", "合同额(万元)", "合同金额(万元)", "合同总额", "contract value",
            "contract amount", "contract sum",
        ),
        "currency": ("币种", "currency"),
        "start": (
            "开工日期", "开始日期", "启动日期", "立项日期", "项目开始", "开始时间", "start",
            "start date", "project start",
        ),
        "contract_finish": (
            "合同完成日期", "合同完工日期", "合同工期截止", "合同结束日期", "合同交付日期",
            "计划完成日期", "contract finish", "contract end", "contract completion", "due date",
        ),
        "stated_months": ("合同工期(月)", "约定工期(月)", "计划工期(月)", "工期(月)",
                          "duration (months)", "contract duration (months)"),
        "as_of": ("状态日期", "数据日期", "截至日期", "as of", "status date", "data date"),
        "contingency_days": ("应急天数", "应急储备(天)", "contingency days", "contingency (days)"),
        "contingency_money": (
            "应急金额", "应急储备", "应急储备(万元)", "contingency money", "contingency (cost)",
        ),
        "folder": ("文件夹", "目录", "资料目录", "文件", "folder", "directory", "path", "file"),
        **EVENTS,
    },
    needs=(
        ("name", "project_id"),
        ("manager", "customer", "contract_value", "folder", "method"),
        ("state", "start", "contract_finish", "contract_value", "folder", "method"),
    ),
    must=("project_id",),
    unless=(
        "任务名称", "task name", "task", "任务", "工时", "hours", "姓名", "风险描述", "tracked (h)",
        "project notes", "billability", "issue key",
    ),
    helps=tuple(instant(kind, EVENT_KINDS[kind].en, EVENT_KINDS[kind].zh) for kind in EVENTS),
    derive=derive,
    also=also,
    further=("events",),
)  # fmt: skip
