"""Lists of milestones."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
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
    SIGNED_ON,
    SIGNING,
    SIGNING_COLUMNS,
    signatures,
)


def _signed(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    return signatures(draft, accepted, "name", also=("phase", "reached_on"))


MILESTONES = SheetReader(
    name="milestones",
    label=Label("Milestones", "里程碑清单"),
    table="milestones",
    headings=each_once(
        {
            "name": ("里程碑名称", "里程碑", "里程碑节点", "关键节点", "节点名称", "里程碑事件",
                     "关键里程碑", "项目里程碑", "milestone name", "milestone", "milestones",
                     "key milestone", "milestone description", "project milestone"),
            "milestone_id": ("里程碑编号", "milestone id", "milestone no", *ID),
            "phase": PHASE,
            "revised_on": ("现计划日期", "调整后日期", "变更后日期", "预测日期", "调整后完成日期",
                           "revised date", "forecast date", "forecast", "revised due date",
                           "current date"),
            **{
                name: (*names, *more)
                for (name, names), more in zip(
                    SIGNING.items(),
                    ((*SIGNATORY,), (*SIGNED_ON,), (), ()),
                    strict=True,
                )
            },
            "reached_on": ("实际达成日期", "达成日期", "实际日期", "实际时间", "达成时间",
                           "实际完成", "actual date", "reached on", "date reached",
                           "achieved on", "actual completion", "completion date", "actual",
                           *CLOSED_ON),
            "planned_on": ("计划日期", "计划达成日期", "计划时间", "目标日期", "基线日期",
                           "计划节点", "计划完成", "planned date", "baseline date",
                           "planned on", "planned", "baseline", "scheduled date", *DUE),
            "mark": ("实现标志", "完成标志", "里程碑标志", "完成标准", "交付标准", "标志",
                     "达成标准", "验收标准", "mark", "completion criteria",
                     "acceptance criteria", "success criteria", "exit criteria"),
            "written_on": ("标志写定日期", "标准确定日期", "written on"),
            "owner": OWNER,
            "status": STATUS,
            "note": NOTE,
        }
    ),
    needs=(("name",), ("planned_on", "reached_on", "status", "revised_on")),
    unless=("任务名称", "任务", "task name", "task", "工期", "predecessors", "前置任务",
            "duration", "付款节点", "amount", "金额", "issue key", "title", "subject",
            "付款比例", "工时"),
    called=("里程碑", "关键节点", "milestone"),
    loose={"name": ("名称", "节点", "事项", "name", "description")},
    helps=SIGNING_COLUMNS,
    also=_signed,
    further=("signoffs",),
)  # fmt: skip
