"""Dated facts of a project, reported colours and goals."""

from collections.abc import Mapping

from implanalytics.core.words import Label, message
from implanalytics.ingest.codes import COLOURS, settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once, folded
from implanalytics.ingest.readers.register_words import DUE, ID, NOTE, OWNER
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables import EVENT_KINDS
from implanalytics.tables.column import text

MORE_WORDS: Mapping[str, tuple[str, ...]] = {
    "award": ("中标通知", "contract award"),
    "initiation_form": ("立项", "立项审批", "项目立项", "project initiation"),
    "contract_signed": ("签订合同", "合同签署", "contract signature", "contract signing"),
    "contract_finish": ("合同约定完成日期", "合同到期", "合同截止", "contract end",
                        "contract deadline"),
    "extension": ("延期批准", "延期", "工期延期", "extension"),
    "kickoff": ("项目启动会", "启动大会", "项目启动", "kickoff", "kick off", "kick-off meeting",
                "kickoff meeting"),
    "survey_start": ("开始调研", "需求调研开始",),
    "survey_end": ("调研完成", "调研结束", "需求调研完成", "需求调研结束"),
    "plan_approved": ("计划审批", "项目计划批准", "计划评审通过", "plan approval"),
    "handover": ("售前交接", "项目交接", "handover", "hand over"),
    "hardware_accepted": ("硬件到货验收", "设备验收"),
    "golive_decision": ("上线批准", "上线审批", "go/no-go", "go live decision"),
    "golive": ("系统上线", "正式上线", "上线切换", "go live", "golive"),
    "acceptance_ready": ("申请验收", "提交验收申请",),
    "parallel_from": ("并行运行开始", "双轨开始", "新旧并行开始", "parallel run start"),
    "parallel_to": ("并行运行结束", "双轨结束", "新旧并行结束", "parallel run end"),
    "stock_take": ("库存盘点", "stocktake", "stock take"),
    "preliminary_acceptance": ("项目初验", "初步验收", "provisional acceptance"),
    "final_acceptance": ("项目终验", "最终验收", "竣工验收", "验收", "final sign-off"),
    "review_held": ("项目复盘", "复盘", "复盘会议", "总结会", "post-project review"),
    "closure": ("项目结项", "项目关闭", "结项", "project closure", "project closed"),
}  # fmt: skip
"""Words for the kinds of events, besides their names."""

_KIND_OF = {
    folded(word): kind
    for kind, label in EVENT_KINDS.items()
    for word in (kind, label.en, label.zh, *MORE_WORDS.get(kind, ()))
}


def _events(draft: Draft) -> None:
    """Keep the facts whose kind is on the closed list; the others are put aside and said."""
    words = draft.frame["kind"]
    kinds = words.map(lambda word: _KIND_OF.get(folded(word)), na_action="ignore").astype("str")
    for row in words.index[words.notna() & kinds.isna()]:
        found = message("{event} is none of the events that are followed.", event=words[row])
        draft.skip(row, "other-kind", found)
    missing = words[words.notna() & kinds.isna()]
    if len(missing):
        draft.report(
            "events-not-followed",
            message("These events are not followed: {events}.",
                    events=tuple(dict.fromkeys(missing))),
            message("If one of them is meant otherwise, name it as in docs/data_model.md."),
            column="kind",
            severity="notice",
        )  # fmt: skip
    draft.frame["kind"] = kinds


EVENTS = SheetReader(
    name="events",
    label=Label("Project events", "项目事件"),
    table="events",
    headings=each_once(
        {
            "kind": ("事件", "事件名称", "项目事件", "关键事件", "大事记", "event", "event name",
                     "project event", "key event"),
            "event_id": ("事件编号", "event id", *ID),
            "day": ("发生日期", "实际日期", "日期", "时间", "发生时间", "date", "day",
                    "event date", "actual date"),
            "until": ("延至", "延期至", "延期后日期", "new date agreed", "extended to", "until"),
            "note": NOTE,
        }
    ),
    needs=(("kind",), ("day",)),
    unless=("概率", "probability", "impact", "影响", "姓名", "工时", "hours", "user", "user name",
            "成绩", "owner", "责任人", "severity", "project", "duration", "start time"),
    called=("大事记", "项目事件", "事件清单", "project event", "event log", "key dates"),
    loose={"kind": ("事项", "节点", "内容", "名称", "description", "item", "name")},
    derive=_events,
)  # fmt: skip


def _statuses(draft: Draft) -> None:
    settle_code(draft, "colour", COLOURS, kept=True)


STATUSES = SheetReader(
    name="statuses",
    label=Label("Reported statuses", "状态灯记录"),
    table="statuses",
    headings=each_once(
        {
            "day": ("报告日期", "上报日期", "汇报日期", "状态日期", "周报日期", "日期",
                    "report date", "reported on", "status date", "date", "week ending"),
            "colour": ("状态灯", "灯色", "红绿灯", "整体状态", "总体状态", "健康度", "上报状态",
                       "项目健康度", "rag", "rag status", "overall status", "overall rag",
                       "status colour", "status color", "colour", "color", "health",
                       "project health"),
            "subject": ("维度", "对象", "领域", "dimension", "area", "subject"),
            "reporter": ("上报人", "汇报人", "填报人", "报告人", "reporter", "reported by"),
            "note": ("情况说明", *NOTE),
        }
    ),
    needs=(("day",), ("colour",)),
    unless=("概率", "probability", "任务名称", "task name", "工时", "hours", "风险描述",
            "risk description", "milestone", "里程碑", "问题描述", "milestone name"),
    called=("状态灯", "红绿灯", "健康度", "status report", "rag status", "project health"),
    loose={"colour": ("状态", "status")},
    derive=_statuses,
)  # fmt: skip


def _goals(draft: Draft) -> None:
    settle_verdict(draft, "achieved_word", "achieved")


GOALS = SheetReader(
    name="goals",
    label=Label("Goals", "项目目标"),
    table="goals",
    headings=each_once(
        {
            "name": ("项目目标", "目标名称", "目标", "业务目标", "目标描述", "效益目标",
                     "预期收益", "收益", "goal", "objective", "project goal", "benefit",
                     "project objective", "business objective", "expected benefit"),
            "goal_id": ("目标编号", "goal id", *ID),
            "kind": ("目标类别", "目标类型", "类别", "goal type", "kind of goal", "category"),
            "set_on": ("设定日期", "制定日期", "目标设定日期", "set on", "date set"),
            "measure": ("衡量指标", "指标", "衡量标准", "指标名称", "考核指标", "measure",
                        "metric", "measurement", "kpi", "indicator"),
            "target": ("目标值", "目标指标", "计划值", "预期值", "target", "target value",
                       "planned value"),
            "actual": ("实际值", "完成值", "达成值", "当前值", "实际达成", "实际", "actual",
                       "actual value", "achieved value", "result"),
            "achieved_word": ("是否达成", "是否实现", "达成情况", "完成情况", "达成", "achieved",
                              "met", "achieved?", "met?", "status", "状态"),
            "owner": OWNER,
            "due": DUE,
            "note": NOTE,
        }
    ),
    needs=(("name", "measure"), ("target", "actual", "achieved_word"), ("name", "actual")),
    must=("name",),
    unless=("概率", "任务名称", "task name", "需求描述", "需求编号", "预算", "工时", "hours",
            "requirement", "requirement id", "测试用例"),
    called=("项目目标", "目标达成", "收益", "效益", "goals", "objective", "benefit"),
    helps=(text("achieved_word", "Achieved", "是否达成"),),
    derive=_goals,
)  # fmt: skip
