"""Timesheets with one row an entry."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.entries import from_above, settle_company, warn_of_long_days

PERSON = (
    "人员", "姓名", "员工姓名", "员工", "填报人", "用户", "成员", "工号姓名", "报工人", "登记人",
    "人员姓名", "person", "employee", "employee name", "consultant", "user", "full name", "name",
    "resource", "resource name", "staff", "team member", "member", "author", "worker",
    "username", "email",
)  # fmt: skip
TASK = (
    "任务", "任务名称", "工作内容", "工作任务", "事项", "活动", "工作项", "任务/活动", "工作事项",
    "task", "task name", "activity", "issue summary", "summary", "work item", "activity name",
    "description",
)  # fmt: skip
TASK_ID = (
    "任务编号", "任务ID", "任务号", "问题关键字", "task id", "issue key", "issue", "jira ticket",
    "ticket", "wbs", "wbs编号", "task no", "activity id",
)  # fmt: skip
PHASE = ("阶段", "项目阶段", "所属阶段", "阶段名称", "phase", "project phase", "stage")
PROJECT = (
    "项目", "项目名称", "所属项目", "项目编号", "project", "project name", "project code",
    "project key", "client project",
)  # fmt: skip
COMPANY = ("所属单位", "用工性质", "人员类型", "company type", "company")
ACTIVITY = ("工作性质", "工作类型", "工作类别", "工时类型", "工时类别", "activity type",
            "work type", "type of work", "kind of work")  # fmt: skip
NOTE = ("备注", "说明", "工作说明", "日志", "工作日志", "note", "notes", "comment", "comments",
        "work description", "remark", "remarks")  # fmt: skip

TASK_OR_NOTE = {"note": ("description", "工作内容", "summary")}

WEEKLY_NAMES = {
    "person": PERSON, "task": TASK, "task_id": TASK_ID, "phase": PHASE, "project": PROJECT,
    "company": COMPANY, "note": NOTE,
}  # fmt: skip


def derive(draft: Draft) -> None:
    """Take person and project from above the table where it has no column, and check days."""
    from_above(draft)
    settle_company(draft)
    warn_of_long_days(draft, draft.standing)


TIMESHEET = SheetReader(
    name="timesheet",
    label=Label("Timesheet", "工时表"),
    table="time_entries",
    headings={
        "entry_id": ("记录编号", "工时编号", "entry id", "worklog id", "timesheet id"),
        "person": PERSON,
        "worked_on": (
            "日期", "工作日期", "填报日期", "工时日期", "登记日期", "发生日期", "work date", "date",
            "day", "worked on", "date (spent)", "spent on", "started", "datum",
        ),
        "effort": (
            "工时", "实际工时", "工作时长", "耗时", "投入工时", "小时", "小时数", "时长",
            "登记工时", "消耗工时", "本日工时", "工作量", "工时数", "人天", "hours", "effort",
            "time spent", "hours booked", "duration", "time", "units", "logged hours",
            "hours worked", "actual hours", "time (hours)", "spent hours", "person days",
        ),
        "task": TASK,
        "task_id": TASK_ID,
        "phase": PHASE,
        "project": PROJECT,
        "company": COMPANY,
        "activity": ACTIVITY,
        "entered_on": ("录入日期", "录入时间", "填报时间", "提交时间", "提交日期", "entered on",
                       "entry date", "submitted on", "date entered"),
        "note": NOTE,
    },
    needs=(("effort",), ("worked_on",), ("person", "task", "task_id", "project")),
    unless=(
        "planned finish", "计划完成", "计划结束", "predecessors", "前置任务", "start time",
        "开始时间", "最初预计", "from", "风险描述",
    ),
    second=TASK_OR_NOTE,
    derive=derive,
    verified="real file",
)  # fmt: skip
