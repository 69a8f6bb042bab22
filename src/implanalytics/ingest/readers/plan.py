"""Plans: tasks with their dates, effort, links and baselines."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.hierarchy import Hierarchy, by_levels, by_numbers, by_parents
from implanalytics.ingest.identity import identified
from implanalytics.ingest.inner import inner_table
from implanalytics.ingest.predecessors import links_of
from implanalytics.ingest.readers.milestones import settle_milestones
from implanalytics.ingest.readers.written_links import written_links
from implanalytics.tables import TABLES
from implanalytics.tables.column import instant, number, text

BASELINE = {"baseline_start": "start", "baseline_finish": "finish", "baseline_effort": "effort"}
FOLDED_BASELINE = {"baseline": "baseline", "start": "start", "finish": "finish", "effort": "effort"}
USUAL_SHARE = 0.9


def derive(draft: Draft) -> None:
    """Fill ids, hierarchy, phases and milestones from what the plan says otherwise."""
    frame = draft.frame
    if "task_id" not in draft and draft.has("wbs") and _tells_apart(frame["wbs"]):
        frame["task_id"] = frame["wbs"]
    settle_outline(draft, _outline(draft))


def settle_outline(draft: Draft, outline: Hierarchy | None) -> None:
    """Fill summaries, parents, phases and milestones from the outline of a plan."""
    frame = draft.frame
    if outline is not None:
        below = outline.summaries.astype("boolean")
        said = frame["summary"].fillna(value=False) if "summary" in draft else below
        frame["summary"] = below | said
        if "parent_id" not in draft and "task_id" in draft:
            ids = frame["task_id"].to_dict()
            parents = [ids.get(row) if row is not None else None for row in outline.parents]
            frame["parent_id"] = pd.Series(parents, index=frame.index, dtype="str")
    if "phase" not in draft:
        _phases(draft, outline)
    settle_milestones(draft)


def _tells_apart(numbers: "pd.Series[str]") -> bool:
    """Say whether outline numbers can serve as ids; a row pasted twice does no harm."""
    return int(numbers.nunique()) >= USUAL_SHARE * len(numbers)


def _outline(draft: Draft) -> Hierarchy | None:
    frame = draft.frame
    if draft.has("wbs") and (found := by_numbers(frame["wbs"])):
        return found
    if draft.has("level") and (found := by_levels(frame["level"])):
        return found
    if draft.has("parent_id") and "task_id" in draft:
        return by_parents(frame["task_id"], frame["parent_id"])
    if "wbs" not in draft and draft.has("task_id") and (found := by_numbers(frame["task_id"])):
        frame["wbs"] = frame["task_id"]
        return found
    return None


def _phases(draft: Draft, outline: Hierarchy | None) -> None:
    frame = draft.frame
    if draft.sections:
        bands = pd.Series(draft.sections)
        rows = pd.Series(bands.index, index=bands.index)
        nearest = pd.Series(frame.index, index=frame.index).map(
            lambda row: rows[rows < row].max() if (rows < row).any() else None
        )
        frame["phase"] = nearest.map(bands).astype("str")
        way = message("The plan has no column for phases; they were taken from the bands.")
    elif outline is not None and outline.summaries.any():
        frame["phase"] = outline.tops().map(frame["name"]).astype("str")
        way = message("The plan has no column for phases; the top level of its outline was taken.")
    else:
        return
    draft.report(
        "phase-derived", way,
        message("If the phases are elsewhere, settle the heading with `columns` in project.toml."),
        severity="notice",
    )  # fmt: skip


def also(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give links and baselines from the tasks accepted."""
    frames = {}
    own = identified(TABLES["tasks"], accepted, draft.context)
    if draft.has("predecessors") and len(links := _links(draft, own)):
        frames["links"] = links
    if draft.has("folded_baselines"):
        inner = inner_table(
            draft, own, column="folded_baselines", table="baselines", fields=FOLDED_BASELINE
        )
        frames |= {"baselines": inner} if len(inner) else {}
    elif any(draft.has(name) for name in BASELINE) and len(baselines := _baselines(draft, own)):
        frames["baselines"] = baselines
    return frames


def _links(draft: Draft, tasks: pd.DataFrame) -> pd.DataFrame:
    names = {own: own for own in tasks["task_id"]}
    if "wbs" in tasks:
        for wbs, own in zip(tasks["wbs"], tasks["task_id"], strict=True):
            names.setdefault(wbs, own)
    column = "folded_links" if "folded_links" in tasks else "predecessors"
    heading, context = draft.heading(column) or "", draft.context
    records: list[dict[str, Any]] = []
    for row, cell, own in zip(tasks.index, tasks[column], tasks["task_id"], strict=True):
        if pd.isna(cell):
            continue
        if column == "folded_links":
            links, strange = written_links(draft, row, cell, names)
        else:
            links, strange = links_of(cell, names, hours_per_day=context.hours_per_day)
        for part in strange:
            draft.report(
                "unknown-predecessor",
                message("{part} names no task of this plan.", part=part),
                message("Correct the predecessor; it is left out."),
                row=row,
                column="predecessors",
            )
        records += [
            {
                "row": row, "predecessor_id": names[link.task], "successor_id": own,
                "type": link.type, "lag": link.lag, "source_column": f"{heading}#{n}",
            }
            for n, link in enumerate(links, start=1)
        ]  # fmt: skip
    frame = pd.DataFrame(records).set_index("row") if records else pd.DataFrame()
    if frame.empty:
        return frame
    table = TABLES["links"]
    return table.conform(identified(table, frame, context, source_column=frame["source_column"]))


def _baselines(draft: Draft, tasks: pd.DataFrame) -> pd.DataFrame:
    there = {column: name for column, name in BASELINE.items() if column in tasks}
    frame = (
        tasks[["task_id", *there]]
        .rename(columns=there)
        .dropna(how="all", subset=list(there.values()))
    )
    frame["baseline"] = "1"
    table = TABLES["baselines"]
    return table.conform(identified(table, frame, draft.context))


PLAN = SheetReader(
    name="plan",
    label=Label("Plan", "项目计划"),
    table="tasks",
    headings={
        "task_id": (
            "任务编号", "任务ID", "活动编号", "任务号", "唯一标识号", "标识号", "编号", "序号",
            "task id", "activity id", "unique id", "task no", "task number", "id", "no", "#",
        ),
        "wbs": (
            "WBS", "WBS编号", "WBS编码", "WBS码", "大纲编号", "大纲数字", "层级编号", "wbs code",
            "wbs id", "outline number", "wbs identifier", "wbs identifier #", "wbs number",
        ),
        "level": ("大纲级别", "级别", "层级", "outline level", "level"),
        "parent_id": (
            "父任务", "父任务编号", "上级任务", "父级", "parent", "parent id", "parent task",
        ),
        "name": (
            "任务名称", "任务", "工作内容", "工作任务", "活动名称", "活动", "工作项", "工作包",
            "任务描述", "任务/里程碑", "task name", "task", "activity", "activity name",
            "activity list", "work package", "work item name", "task description",
        ),
        "phase": (
            "阶段", "所属阶段", "项目阶段", "阶段名称", "工作阶段", "phase", "project phase",
            "stage",
        ),
        "type": ("任务类型", "类型", "task type", "activity type", "type"),
        "milestone": (
            "里程碑", "是否里程碑", "关键节点", "milestone", "is milestone", "milestone?",
        ),
        "status": ("状态", "任务状态", "完成状态", "执行状态", "status", "task status", "state"),
        "priority": ("优先级", "priority"),
        "owner": (
            "负责人", "责任人", "任务负责人", "执行人", "责任方", "资源名称", "owner",
            "responsible", "assignee", "assigned to", "resource names", "resource", "task owner",
            "accountable",
        ),
        "planned_start": (
            "计划开始", "计划开始日期", "计划开始时间", "预计开始", "预计开始时间", "计划开工日期",
            "planned start", "planned start date", "plan start", "target start",
        ),
        "planned_finish": (
            "计划完成", "计划完成日期", "计划完成时间", "计划结束", "计划结束日期", "计划结束时间",
            "预计完成", "预计结束", "预计完成时间", "计划完工日期", "planned finish",
            "planned finish date", "planned end", "planned end date", "plan finish", "plan end",
            "target finish", "target end", "截止日期", "截止时间", "due", "due date", "到期日",
        ),
        "start": ("开始时间", "开始日期", "开始", "start", "start date", "scheduled start"),
        "finish": (
            "完成时间", "完成日期", "结束时间", "结束日期", "完成", "结束", "finish", "finish date",
            "end", "end date", "scheduled finish",
        ),
        "actual_start": (
            "实际开始", "实际开始日期", "实际开始时间", "实际开工日期", "actual start",
            "actual start date",
        ),
        "actual_finish": (
            "实际完成", "实际完成日期", "实际完成时间", "实际结束", "实际结束日期", "实际结束时间",
            "实际完工日期", "actual finish", "actual finish date", "actual end", "actual end date",
        ),
        "planned_effort": (
            "计划工时", "计划工作量", "预计工时", "预估工时", "计划人天", "计划工日", "工作量",
            "工时", "planned effort", "planned hours", "planned work", "budgeted hours",
            "estimate", "estimated hours", "estimated effort", "effort", "work", "plan effort",
            "plan hours",
        ),
        "actual_effort": (
            "实际工时", "实际工作量", "已用工时", "实际人天", "实际工日", "actual effort",
            "actual hours", "actual work", "spent hours",
        ),
        "remaining_effort": (
            "剩余工时", "剩余工作量", "remaining work", "remaining effort", "remaining hours",
        ),
        "percent_complete": (
            "完成百分比", "完成比例", "完成率", "进度", "完成进度", "完成%", "%完成", "完成度",
            "% complete", "percent complete", "complete", "progress", "complete %", "% done",
            "completion pct", "completion %", "% completion", "pct complete", "percentage complete",
        ),
        "duration": ("工期", "持续时间", "计划工期", "工期天", "duration", "planned duration"),
        "predecessors": (
            "前置任务", "前置", "紧前任务", "紧前活动", "前置活动", "依赖", "依赖任务",
            "predecessors", "predecessor", "depends on", "dependencies", "dependency",
        ),
        "baseline_start": (
            "基线开始", "基线开始日期", "基准开始", "比较基准开始时间", "基线开始时间",
            "原计划开始", "baseline start", "baseline start date", "original start",
        ),
        "baseline_finish": (
            "基线完成", "基线完成日期", "基线结束", "基线结束日期", "基准完成", "比较基准完成时间",
            "基线完成时间", "原计划完成", "原计划结束", "baseline finish", "baseline finish date",
            "baseline end", "original finish", "original end",
        ),
        "baseline_effort": (
            "基线工时", "基线工作量", "比较基准工时", "baseline work", "baseline effort",
            "baseline hours",
        ),
        "deliverable": (
            "交付物", "交付成果", "交付件", "输出", "输出成果", "工作成果", "阶段成果", "完成标准",
            "deliverable", "deliverables", "output", "outputs", "completion criteria",
        ),
        "note": (
            "备注", "说明", "工作描述", "任务说明", "remarks", "remark", "note", "notes", "comment",
            "comments", "description",
        ),
    },
    needs=(
        ("name",),
        (
            "planned_finish", "planned_start", "start", "finish", "actual_start", "actual_finish",
            "planned_effort",
            "percent_complete", "predecessors", "wbs", "task_id",
        ),
    ),
    must=("name",),
    unless=(
        "风险描述", "风险", "风险编号", "风险名称", "问题描述", "问题编号", "假设/约束",
        "变更描述", "变更编号", "缺陷描述", "缺陷编号", "概率", "可能性", "risk", "risk id",
        "probability", "likelihood", "issue key", "story id", "work date", "姓名", "员工姓名",
        "工作日期", "填报日期", "employee", "人工",
    ),
    helps=(
        number("level", "Outline level", "大纲级别"),
        text("duration", "Duration", "工期"),
        instant("baseline_start", "Baseline start", "基线开始"),
        instant("baseline_finish", "Baseline finish", "基线完成"),
        number("baseline_effort", "Baseline effort", "基线工时", unit="h", least=0),
    ),
    constants={"origin": "plan"},
    derive=derive,
    also=also,
    further=("links", "baselines"),
    verified="real file",
)  # fmt: skip
