"""Lists of the customer's business processes."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import DEPARTMENT, ID, NOTE, OWNER
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables.column import text


def _judged(draft: Draft) -> None:
    settle_verdict(draft, "feasible_word", "feasible")


PROCESSES = SheetReader(
    name="processes",
    label=Label("Business processes", "业务流程清单"),
    table="processes",
    headings=each_once(
        {
            "name": ("业务流程", "流程名称", "业务流程名称", "重组流程", "优化流程",
                     "business process", "process name"),
            "process_id": ("流程编号", "流程编码", "process id", "process no", *ID),
            "department": ("归口部门", "主责部门", *DEPARTMENT),
            "owner": ("流程负责人", "流程责任人", "process owner", *OWNER),
            "redesigned_on": ("重组完成日期", "流程重组日期", "优化完成日期", "设计完成日期",
                              "redesigned on", "redesigned"),
            "feasible_word": ("是否可行", "可行性评估", "可行性", "feasible", "feasible?",
                         "judged feasible"),
            "judged_by": ("评估人", "评审人", "评估小组", "judged by", "assessed by"),
            "approved_on": ("批准日期", "审批日期", "流程审批日期", "approved on",
                            "approval date", "date approved"),
            "rules_issued_on": ("制度发布日期", "规范发布日期", "考核指标发布日期",
                                "制度下发日期", "rules issued", "rules issued on"),
            "note": NOTE,
        }
    ),
    needs=(
        ("name",),
        ("redesigned_on", "feasible_word", "approved_on", "rules_issued_on"),
    ),
    must=("name",),
    unless=("概率", "任务名称", "task name", "工时", "hours", "缺陷描述", "需求描述"),
    called=("业务流程", "流程清单", "流程重组", "流程优化", "business process", "process list"),
    loose={"name": ("流程", "名称", "process", "name")},
    helps=(text("feasible_word", "Judged feasible", "是否可行"),),
    derive=_judged,
)  # fmt: skip
