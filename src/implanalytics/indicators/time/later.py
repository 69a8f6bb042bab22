"""Indicators of the schedule that this version declares and does not compute yet."""

from implanalytics.core.words import Label
from implanalytics.indicators.indicator import REPORTED, Indicator
from implanalytics.indicators.not_yet import not_yet

_EARNED = ("tasks.planned_start", "tasks.planned_finish", "tasks.planned_effort",
           "tasks.percent_complete")  # fmt: skip

SCH_05 = Indicator(
    name="SCH-05",
    title=Label("Time performance of the whole project", "项目整体进度绩效"),
    question=Label(
        "How fast did the project earn its planned time?", "项目整体按计划时间推进得如何？"
    ),
    dimension="time",
    unit="ratio",
    reads=_EARNED,
    formula=Label("earned schedule ÷ actual time", "挣得进度 ÷ 实际时间"),
    remedy=Label(
        "Forecast the finish at the pace so far, and agree it or cut scope.",
        "按目前速度预测完工日期，与客户商定或缩减范围。",
    ),
    cheapest=Label(
        "Planned days, planned hours and per cent complete of each task.",
        "每项任务的计划起止、计划工时与完成百分比。",
    ),
    judge=not_yet(*_EARNED),
    computed=False,
    source="M1.11",
)

_SERIAL = ("tasks.planned_start", "tasks.planned_finish", "tasks.actual_start",
           "tasks.actual_finish", "links")  # fmt: skip

SCH_08 = Indicator(
    name="SCH-08",
    title=Label("Where the delay was born", "延误的来源"),
    question=Label(
        "In which phase was the delay born, and where did it only pass through?",
        "延误在哪个阶段产生，在哪些阶段只是传导？",
    ),
    dimension="time",
    outcomes=REPORTED,
    unit="wd",
    reads=_SERIAL,
    formula=Label(
        "slip of the duration of each phase, beside the slip of its start",
        "各阶段自身工期的延误，与其开始时间的延误分列",
    ),
    remedy=Label(
        "Start the talk about causes with the phase that lost most days of its own.",
        "从自身损失天数最多的阶段开始分析原因。",
    ),
    cheapest=Label(
        "Planned and actual days of each task, and which task waits for which.",
        "每项任务的计划与实际起止，以及任务之间的前后关系。",
    ),
    judge=not_yet(*_SERIAL),
    computed=False,
    source="M1.11",
)

_NETWORK = ("tasks.planned_start", "tasks.planned_finish", "tasks.owner", "links", "baselines")

SCH_17 = Indicator(
    name="SCH-17",
    title=Label("Quality of the plan file", "计划文件质量"),
    question=Label(
        "Is the plan built so that its dates can be relied upon?",
        "计划的编排质量能否支撑其日期？",
    ),
    dimension="time",
    unit="count",
    reads=_NETWORK,
    formula=Label(
        "of fourteen usual checks of a network plan, those that fail",
        "网络计划十四项常用检查中未通过的项数",
    ),
    remedy=Label(
        "Link every task, drop fixed dates, and split tasks that last longer than two months.",
        "补齐任务关联，去掉强制日期，拆分超过两个月的任务。",
    ),
    cheapest=Label(
        "The plan with predecessors, owners and its baseline.",
        "含前置任务、责任人和基线的计划。",
    ),
    judge=not_yet(*_NETWORK),
    computed=False,
    phase="planning",
    source="M3, M9.R10",
)
