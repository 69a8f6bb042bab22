"""Work items of Huawei CodeArts Req as CSV."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.trackers import mark_summaries, resolved_is_finish

CODEARTS = SheetReader(
    name="codearts",
    label=Label("CodeArts work items", "CodeArts 工作项"),
    table="tasks",
    headings={
        "task_id": ("id", "编号"),
        "name": ("title", "标题"),
        "type": ("type", "work item type", "工作项类型", "类型"),
        "status": ("status", "状态"),
        "priority": ("priority", "优先级"),
        "owner": ("handler", "处理人"),
        "phase": ("sprint", "iteration", "迭代"),
        "created": ("created on", "创建时间"),
        "resolved": ("closed on", "关闭时间", "结束时间"),
        "planned_start": ("planned start date", "预计开始日期", "计划开始日期"),
        "planned_finish": ("planned delivery date", "planned end date", "预计结束日期",
                           "计划交付日期"),
        "planned_effort": ("expected workload", "预计工时"),
        "actual_effort": ("actual workload", "实际工时"),
        "percent_complete": ("doneratio", "completion", "完成度"),
        "parent_id": ("parent work item", "parent id", "父工作项"),
        "note": ("description", "描述"),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=(
        ("handler", "处理人"),
        ("planned delivery date", "planned end date", "预计结束日期", "计划交付日期"),
        ("created on", "创建时间"),
        ("closed on", "doneratio", "关闭时间", "结束时间", "完成度"),
    ),
    constants={"origin": "tracker"},
    derive=in_turn(resolved_is_finish, mark_summaries),
)  # fmt: skip
