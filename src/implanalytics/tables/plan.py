"""The plan and what became of it: phases, tasks, links, baselines, calendars."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, number, person, text
from implanalytics.tables.table import Table

PHASES = Table(
    "phases",
    Label("Phases", "阶段"),
    Label("one phase as the project names it", "项目自己命名的一个阶段"),
    "phase_id",
    "state",
    (
        text("phase_id", "Phase id", "阶段编号", required=True),
        text("phase", "Phase", "阶段", required=True),
        instant("planned_start", "Planned start", "计划开始"),
        instant("planned_finish", "Planned finish", "计划完成"),
        instant("actual_start", "Actual start", "实际开始"),
        instant("actual_finish", "Actual finish", "实际完成"),
    ),
)

TASKS = Table(
    "tasks",
    Label("Tasks", "任务"),
    Label("one task of a plan or one item of a tracker", "计划的一个任务或跟踪系统的一个事项"),
    "task_id",
    "state",
    (
        text("task_id", "Task id", "任务编号", required=True),
        text("origin", "Origin", "来自", required=True, choices=("plan", "tracker")),
        text("name", "Task", "任务名称"),
        text("phase", "Phase", "阶段"),
        text("wbs", "WBS", "WBS"),
        text("parent_id", "Parent task", "父任务"),
        flag("summary", "Summary task", "摘要任务"),
        flag("milestone", "Milestone", "里程碑"),
        text("type", "Type", "任务类型"),
        text("status", "Status", "状态"),
        text("priority", "Priority", "优先级"),
        person("owner", "Owner", "负责人"),
        instant("planned_start", "Planned start", "计划开始"),
        instant("planned_finish", "Planned finish", "计划完成"),
        instant("start", "Start as scheduled now", "现排开始"),
        instant("finish", "Finish as scheduled now", "现排完成"),
        instant("actual_start", "Actual start", "实际开始"),
        instant("actual_finish", "Actual finish", "实际完成"),
        number("planned_effort", "Planned effort", "计划工时", unit="h", least=0),
        number("actual_effort", "Actual effort", "实际工时", unit="h", least=0),
        number("remaining_effort", "Remaining effort", "剩余工时", unit="h", least=0),
        number("percent_complete", "Complete", "完成比例", unit="share", least=0, most=1),
        instant("created", "Created", "创建日期"),
        instant("resolved", "Resolved", "解决日期"),
        instant("due", "Due", "截止日期"),
        text("predecessors", "Predecessors", "前置任务"),
        text("constraint", "Constraint", "限制类型"),
        instant("constraint_on", "Constraint date", "限制日期"),
        text("deliverable", "Result or criterion", "交付成果或完成标准"),
        text("project", "Project", "项目"),
        flag("archived", "Archived", "已归档"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

LINKS = Table(
    "links",
    Label("Links", "任务关系"),
    Label("one dependency between two tasks", "两个任务之间的一个依赖"),
    "link_id",
    "state",
    (
        text("link_id", "Link id", "关系编号", required=True),
        text("predecessor_id", "Predecessor", "前置任务", required=True),
        text("successor_id", "Successor", "后续任务", required=True),
        text("type", "Type", "类型", required=True, choices=("FS", "SS", "FF", "SF")),
        number("lag", "Lag", "延隔", unit="wd"),
    ),
)

BASELINES = Table(
    "baselines",
    Label("Baselines", "基线"),
    Label("one task in one baseline", "一个任务在一个基线中的安排"),
    "baseline_id",
    "state",
    (
        text("baseline_id", "Baseline row id", "基线行编号", required=True),
        text("task_id", "Task id", "任务编号", required=True),
        text("baseline", "Baseline", "基线", required=True),
        instant("start", "Start", "开始"),
        instant("finish", "Finish", "完成"),
        number("effort", "Effort", "工时", unit="h", least=0),
        instant("taken_on", "Taken on", "建立日期"),
        text("change_id", "Change behind it", "对应变更"),
    ),
)

ASSIGNMENTS = Table(
    "assignments",
    Label("Assignments", "分派"),
    Label("one person on one task", "一人承担一个任务"),
    "assignment_id",
    "state",
    (
        text("assignment_id", "Assignment id", "分派编号", required=True),
        text("task_id", "Task id", "任务编号", required=True),
        person("person", "Person", "人员", required=True),
        number("units", "Units", "投入比例", unit="share", least=0),
        number("planned_effort", "Planned effort", "计划工时", unit="h", least=0),
        number("actual_effort", "Actual effort", "实际工时", unit="h", least=0),
        number("remaining_effort", "Remaining effort", "剩余工时", unit="h", least=0),
    ),
)

TRANSITIONS = Table(
    "transitions",
    Label("Status changes", "状态变更"),
    Label("one change of status of one item", "一个事项的一次状态变更"),
    "transition_id",
    "event",
    (
        text("transition_id", "Transition id", "变更编号", required=True),
        text("task_id", "Task id", "任务编号", required=True),
        instant("at", "At", "时间", required=True),
        text("to_status", "To status", "变为", required=True),
        text("from_status", "From status", "原状态"),
        person("by", "By", "操作人"),
    ),
)

MILESTONES = Table(
    "milestones",
    Label("Milestones", "里程碑"),
    Label("one milestone", "一个里程碑"),
    "milestone_id",
    "state",
    (
        text("milestone_id", "Milestone id", "里程碑编号", required=True),
        text("name", "Milestone", "里程碑", required=True),
        text("phase", "Phase", "阶段"),
        instant("planned_on", "Planned", "计划日期"),
        instant("reached_on", "Reached", "达成日期"),
        instant("revised_on", "Planned now", "现计划日期"),
        text("mark", "Mark of achievement", "实现标志", sensitivity="verbatim"),
        instant("written_on", "Mark written", "标志写定日期"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

CALENDARS = Table(
    "calendars",
    Label("Calendar days", "日历"),
    Label("one day that differs from the weekly pattern", "一个与每周规律不同的日子"),
    "calendar_id",
    "state",
    (
        text("calendar_id", "Calendar row id", "日历行编号", required=True),
        instant("day", "Day", "日期", required=True),
        number(
            "working_hours", "Working hours", "工作小时", unit="h", required=True, least=0, most=24
        ),
        text("name", "Occasion", "事由"),
    ),
)

TABLES = (PHASES, TASKS, LINKS, BASELINES, ASSIGNMENTS, TRANSITIONS, MILESTONES, CALENDARS)
