"""Issues of Jira, as CSV or as the web page that Jira Server calls Excel."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.jira_logs import logged_work
from implanalytics.ingest.repeated import last_value
from implanalytics.ingest.spans import settle_bare
from implanalytics.ingest.trackers import resolved_is_finish
from implanalytics.tables.column import text

TIMES = ("planned_effort", "actual_effort", "remaining_effort")
REPEATED = (
    "sprint", "labels", "component/s", "components", "fix version/s", "fix versions",
    "affects version/s", "affects versions", "watchers", "watchers id", "attachment", "comment",
    "log work", "冲刺", "迭代", "标签", "模块", "修复的版本", "修复版本", "影响版本", "附件",
    "注释", "评论", "工作日志", "关注人",
)  # fmt: skip


def seconds_or_marked(draft: Draft) -> None:
    """Read bare times as seconds, as Jira writes them."""
    for column in TIMES:
        if column in draft:
            settle_bare(draft, column, usual="seconds")


def parents_as_keys(draft: Draft) -> None:
    """Turn parents that are numbers into issue keys."""
    frame = draft.frame
    if "parent_id" in draft and "number_id" in draft:
        keys = dict(zip(frame["number_id"], frame["task_id"], strict=True))
        frame["parent_id"] = frame["parent_id"].map(lambda own: keys.get(own, own)).astype("str")


JIRA_CSV = SheetReader(
    name="jira-csv",
    label=Label("Jira issues", "Jira 事项"),
    table="tasks",
    headings={
        "task_id": ("issue key", "key", "问题关键字", "事务关键字", "密钥", "关键字"),
        "number_id": ("issue id", "问题id", "事务id", "id"),
        "name": ("summary", "概要", "摘要", "主题"),
        "phase": (
            "custom field (phase)", "自定义字段(阶段)", "sprint", "冲刺", "迭代",
        ),
        "type": ("issue type", "问题类型", "事务类型", "类型"),
        "status": ("status", "状态"),
        "priority": ("priority", "优先级"),
        "owner": ("assignee", "经办人"),
        "created": ("created", "创建日期", "已创建", "创建时间", "创建于"),
        "resolved": ("resolved", "已解决", "解决日期", "解决时间", "解决于"),
        "due": ("due date", "due", "到期日", "截止日期"),
        "planned_start": (
            "custom field (planned start)", "custom field (target start)",
            "custom field (start date)", "start date", "自定义字段(计划开始)",
        ),
        "planned_finish": (
            "custom field (planned finish)", "custom field (target end)", "custom field (end date)",
            "自定义字段(计划完成)",
        ),
        "actual_start": ("custom field (actual start)", "自定义字段(实际开始)"),
        "actual_finish": (
            "custom field (actual end)", "custom field (actual finish)", "自定义字段(实际完成)",
        ),
        "planned_effort": (
            "original estimate", "初始预估", "原估算时间", "原预估时间", "初始估算",
        ),
        "actual_effort": ("time spent", "耗费时间", "花费时间", "耗时", "实际耗时"),
        "remaining_effort": (
            "remaining estimate", "剩余估算", "剩余时间", "剩余的估算", "剩余预估",
        ),
        "log_work": ("log work", "工作日志"),
        "parent_id": ("parent key", "parent", "parent id", "父问题", "父级"),
        "note": ("description", "描述"),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=(
        ("issue key", "key", "问题关键字", "事务关键字", "密钥", "关键字"),
        ("summary", "概要", "摘要", "主题"),
        ("status", "状态"),
        (
            "issue type", "issue id", "project key", "resolution", "reporter", "sprint", "labels",
            "问题类型", "事务类型", "问题id", "事务id", "解决结果", "报告人", "经办人",
        ),
    ),
    repeats=REPEATED,
    helps=(
        text("number_id", "Issue number", "事项序号"),
        text("log_work", "Work log", "工作日志"),
    ),
    constants={"origin": "tracker"},
    derive=in_turn(
        last_value("phase"), seconds_or_marked, parents_as_keys, resolved_is_finish
    ),
    also=logged_work,
    further=("time_entries",),
    verified="real file",
)  # fmt: skip
