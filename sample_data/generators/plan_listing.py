"""The plan of a story as people keep it in a spreadsheet: one row a task."""

from typing import Any

from generators.plan import of_phase
from generators.story import Listing, Story

CHINESE = (
    "序号|WBS|任务名称|阶段|负责人|计划开始|计划完成|计划工时|实际开始|实际完成|完成百分比|前置任务|"
    "里程碑"
)


def plan_listing(story: Story, *, sheet: str, title: str) -> Listing:
    """Give the plan with a row for each phase, each task and each milestone."""
    rows: list[list[Any]] = []

    def add(*values: Any) -> None:
        rows.append([len(rows) + 1, *values])

    for phase in story.phases:
        group = of_phase(story.tasks, phase)
        lead = story.names[group[0].workers[0]]
        planned = (min(t.baseline_start for t in group), max(t.baseline_finish for t in group))
        actual = (min(t.start for t in group), max(t.finish for t in group))
        hours = sum(task.hours or 0.0 for task in group)
        head = (str(phase.number), phase.name, phase.name, lead)
        add(*head, *planned, hours, *actual, "100%", None, "否")
        for task in group:
            who = "、".join(story.names[letter] for letter in task.workers)
            days = (task.baseline_start, task.baseline_finish, task.hours, task.start, task.finish)
            add(task.code, task.name, phase.name, who, *days, "100%", task.predecessors, "否")
        code = f"{phase.number}.{len(group) + 1}"
        ends = (planned[1], planned[1], 0, actual[1], actual[1])
        add(code, phase.milestone, phase.name, lead, *ends, "100%", group[-1].code, "是")
    return Listing(sheet, title, CHINESE.split("|"), rows)
