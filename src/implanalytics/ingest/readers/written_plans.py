"""Plans from the files of Microsoft Project, Primavera P6 and GanttProject."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.readers.plan import also
from implanalytics.ingest.readers.written import (
    derive_plan,
    report_doubts,
    skip_unassigned,
)
from implanalytics.tables.column import flag, number, text

FOLDED = (
    text("folded_links", "Links", "任务关系"),
    text("folded_baselines", "Baselines", "基线"),
)


MSPDI = SheetReader(
    name="ms-project",
    label=Label("Microsoft Project (XML, MPP)", "Microsoft Project 计划（XML、MPP）"),
    table="tasks",
    headings={
        "task_id": ("uid",),
        "wbs": ("wbs",),
        "level": ("outlinelevel",),
        "parent_id": ("parentuid",),
        "name": ("name",),
        "summary": ("summary",),
        "milestone": ("milestone",),
        "active": ("active",),
        "empty": ("isnull",),
        "external": ("externaltask",),
        "owner": ("resourcenames",),
        "start": ("start",),
        "finish": ("finish",),
        "actual_start": ("actualstart",),
        "actual_finish": ("actualfinish",),
        "planned_effort": ("work",),
        "actual_effort": ("actualwork",),
        "remaining_effort": ("remainingwork",),
        "percent_complete": ("percentcomplete",),
        "constraint": ("constraint",),
        "constraint_on": ("constraintdate",),
        "due": ("deadline",),
        "created": ("createdate",),
        "note": ("notes",),
        "folded_links": ("predecessorlink",),
        "folded_baselines": ("baseline",),
    },
    needs=(("task_id",), ("name",)),
    must=("task_id",),
    signature=("uid", "parentuid", "predecessorlink", "resourcenames"),
    helps=(
        number("level", "Outline level", "大纲级别"),
        flag("active", "Active", "启用"),
        flag("empty", "Empty line", "空行"),
        flag("external", "External task", "外部任务"),
        *FOLDED,
    ),
    constants={"origin": "plan"},
    derive=derive_plan,
    also=also,
    further=("links", "baselines"),
    verified="real file",
    records=True,
)

XER = SheetReader(
    name="primavera-xer",
    label=Label("Primavera P6 (XER)", "Primavera P6 计划（XER）"),
    table="tasks",
    headings={
        "task_id": ("task_code",),
        "name": ("task_name",),
        "project": ("project",),
        "wbs": ("wbs",),
        "phase": ("phase",),
        "type": ("task_type",),
        "milestone": ("milestone",),
        "summary": ("summary",),
        "status": ("status_code",),
        "percent_complete": ("complete_pct",),
        "start": ("start_date",),
        "finish": ("end_date",),
        "planned_start": ("target_start_date",),
        "planned_finish": ("target_end_date",),
        "actual_start": ("act_start_date",),
        "actual_finish": ("act_end_date",),
        "planned_effort": ("target_work_qty",),
        "actual_effort": ("act_work_qty",),
        "remaining_effort": ("remain_work_qty",),
        "priority": ("priority_type",),
        "constraint": ("cstr_type",),
        "constraint_on": ("cstr_date",),
        "owner": ("resources",),
        "folded_links": ("predecessors",),
    },
    needs=(("task_id",), ("name",)),
    must=("task_id",),
    signature=("task_code", "task_name", "status_code", "target_start_date"),
    helps=FOLDED,
    constants={"origin": "plan"},
    derive=derive_plan,
    also=also,
    further=("links",),
    verified="real file",
    records=True,
)

XER_BASELINE = SheetReader(
    name="primavera-baseline",
    label=Label("Baseline of Primavera P6 (XER)", "Primavera P6 基线（XER）"),
    table="baselines",
    headings={
        "task_id": ("task_code",),
        "baseline": ("baseline_project",),
        "start": ("target_start_date",),
        "finish": ("target_end_date",),
        "effort": ("target_work_qty",),
    },
    needs=(("task_id",), ("baseline",)),
    signature=("task_code", "baseline_project", "target_start_date", "target_end_date"),
    derive=report_doubts,
    records=True,
)

GANTT = SheetReader(
    name="ganttproject",
    label=Label("GanttProject", "GanttProject 计划"),
    table="tasks",
    headings={
        "task_id": ("id",),
        "name": ("name",),
        "parent_id": ("parent",),
        "milestone": ("meeting",),
        "priority": ("priority",),
        "owner": ("resources",),
        "start": ("start",),
        "finish": ("finish",),
        "duration": ("duration",),
        "percent_complete": ("complete",),
        "note": ("notes",),
        "folded_links": ("depend",),
        "folded_baselines": ("previous",),
    },
    needs=(("task_id",), ("name",)),
    must=("task_id",),
    signature=("id", "meeting", "depend", "previous", "complete"),
    helps=(text("duration", "Duration", "工期"), *FOLDED),
    constants={"origin": "plan"},
    derive=derive_plan,
    also=also,
    further=("links", "baselines"),
    verified="real file",
    records=True,
)

PLAN_ASSIGNMENTS = SheetReader(
    name="plan-assignments",
    label=Label("Assignments of a plan", "计划中的资源分派"),
    table="assignments",
    headings={
        "assignment_id": ("assignment id",),
        "task_id": ("assigned task",),
        "person": ("assigned resource",),
        "resource_kind": ("resource kind",),
        "units": ("assigned units",),
        "planned_effort": ("assigned work",),
        "actual_effort": ("actual work",),
        "remaining_effort": ("remaining work",),
    },
    needs=(("task_id",), ("person",)),
    signature=("assignment id", "assigned task", "assigned resource"),
    helps=(text("resource_kind", "Kind of resource", "资源类型"),),
    derive=skip_unassigned,
    verified="real file",
    records=True,
)

PLAN_RESOURCES = SheetReader(
    name="plan-resources",
    label=Label("Resources of a plan", "计划中的资源"),
    table="members",
    headings={
        "member_id": ("resource id",),
        "person": ("resource name",),
        "resource_kind": ("resource kind",),
        "role": ("resource role",),
    },
    needs=(("person",),),
    signature=("resource id", "resource name", "resource kind"),
    helps=(text("resource_kind", "Kind of resource", "资源类型"),),
    derive=skip_unassigned,
    verified="real file",
    records=True,
)

WRITTEN_PLANS = (MSPDI, XER, XER_BASELINE, GANTT, PLAN_ASSIGNMENTS, PLAN_RESOURCES)
