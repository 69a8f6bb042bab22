"""Issues as the interfaces of trackers give them in JSON."""

from collections.abc import Mapping, Sequence

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.readers.seconds import from_seconds
from implanalytics.ingest.readers.written import report_doubts


def derive(draft: Draft) -> None:
    """Take the end from the resolution, and say what the file itself shows to be missing."""
    if "actual_finish" not in draft and "resolved" in draft:
        draft.frame["actual_finish"] = draft.frame["resolved"]
    report_doubts(draft)


def derive_seconds(draft: Draft) -> None:
    """Read efforts that are given in seconds."""
    from_seconds(draft, "planned_effort", "actual_effort")
    derive(draft)


def _issues(
    name: str,
    label: Label,
    headings: Mapping[str, Sequence[str]],
    signature: tuple[str, ...],
    *,
    seconds: bool = False,
) -> SheetReader:
    return SheetReader(
        name=name,
        label=label,
        table="tasks",
        headings=headings,
        needs=(("task_id",), ("name",)),
        must=("task_id",),
        signature=signature,
        constants={"origin": "tracker"},
        derive=derive_seconds if seconds else derive,
        records=True,
    )


GITHUB_JSON = _issues(
    "github-json",
    Label("GitHub issues (JSON)", "GitHub 事项（JSON）"),
    {
        "task_id": ("number",),
        "name": ("title",),
        "status": ("state",),
        "type": ("labels",),
        "phase": ("milestone.title",),
        "owner": ("assignees", "assignee.login"),
        "created": ("createdat",),
        "resolved": ("closedat",),
        "due": ("milestone.dueon",),
        "note": ("body",),
    },
    ("number", "title", "state"),
)

GITLAB_JSON = _issues(
    "gitlab-json",
    Label("GitLab issues (JSON)", "GitLab 事项（JSON）"),
    {
        "task_id": ("iid",),
        "name": ("title",),
        "status": ("state",),
        "type": ("labels",),
        "phase": ("milestone.title",),
        "owner": ("assignees", "assignee.name"),
        "created": ("created_at",),
        "resolved": ("closed_at",),
        "due": ("due_date",),
        "planned_effort": ("time_stats.time_estimate",),
        "actual_effort": ("time_stats.total_time_spent",),
        "note": ("description",),
    },
    ("iid", "title", "state"),
    seconds=True,
)

AZURE_JSON = _issues(
    "azure-devops-json",
    Label("Azure DevOps work items (JSON)", "Azure DevOps 工作项（JSON）"),
    {
        "task_id": ("id",),
        "name": ("fields.system.title",),
        "status": ("fields.system.state",),
        "type": ("fields.system.workitemtype",),
        "phase": ("fields.system.iterationpath",),
        "priority": ("fields.microsoft.vsts.common.priority",),
        "owner": ("fields.system.assignedto.displayname", "fields.system.assignedto"),
        "created": ("fields.system.createddate",),
        "resolved": ("fields.microsoft.vsts.common.closeddate",),
        "actual_start": ("fields.microsoft.vsts.common.activateddate",),
        "planned_start": ("fields.microsoft.vsts.scheduling.startdate",),
        "planned_finish": (
            "fields.microsoft.vsts.scheduling.targetdate",
            "fields.microsoft.vsts.scheduling.finishdate",
        ),
        "due": ("fields.microsoft.vsts.scheduling.duedate",),
        "planned_effort": ("fields.microsoft.vsts.scheduling.originalestimate",),
        "actual_effort": ("fields.microsoft.vsts.scheduling.completedwork",),
        "remaining_effort": ("fields.microsoft.vsts.scheduling.remainingwork",),
        "parent_id": ("fields.system.parent",),
    },
    ("id", "fields.system.title", "fields.system.state"),
)

REDMINE_JSON = _issues(
    "redmine-json",
    Label("Redmine issues (JSON)", "Redmine 事项（JSON）"),
    {
        "task_id": ("id",),
        "name": ("subject",),
        "status": ("status.name",),
        "type": ("tracker.name",),
        "phase": ("fixed_version.name",),
        "priority": ("priority.name",),
        "project": ("project.name",),
        "owner": ("assigned_to.name",),
        "created": ("created_on",),
        "resolved": ("closed_on",),
        "planned_start": ("start_date",),
        "due": ("due_date",),
        "planned_effort": ("estimated_hours", "total_estimated_hours"),
        "actual_effort": ("spent_hours", "total_spent_hours"),
        "percent_complete": ("done_ratio",),
        "parent_id": ("parent.id",),
        "note": ("description",),
    },
    ("id", "subject", "status.name", "tracker.name"),
)

OPENPROJECT_JSON = _issues(
    "openproject-json",
    Label("OpenProject work packages (JSON)", "OpenProject 工作包（JSON）"),
    {
        "task_id": ("id",),
        "name": ("subject",),
        "status": ("_links.status.title",),
        "type": ("_links.type.title",),
        "phase": ("_links.version.title",),
        "priority": ("_links.priority.title",),
        "project": ("_links.project.title",),
        "owner": ("_links.assignee.title",),
        "created": ("createdat",),
        "planned_start": ("startdate",),
        "planned_finish": ("duedate",),
        "planned_effort": ("estimatedtime",),
        "actual_effort": ("spenttime",),
        "remaining_effort": ("remainingtime",),
        "percent_complete": ("percentagedone",),
    },
    ("id", "subject", "_links.status.title"),
)

ASANA_JSON = _issues(
    "asana-json",
    Label("Asana tasks (JSON)", "Asana 任务（JSON）"),
    {
        "task_id": ("gid",),
        "name": ("name",),
        "status": ("assignee_section.name",),
        "owner": ("assignee.name",),
        "created": ("created_at",),
        "resolved": ("completed_at",),
        "planned_start": ("start_on", "start_at"),
        "due": ("due_on", "due_at"),
        "parent_id": ("parent.gid",),
        "note": ("notes",),
    },
    ("gid", "name", "completed_at"),
)

LINEAR_JSON = _issues(
    "linear-json",
    Label("Linear issues (JSON)", "Linear 事项（JSON）"),
    {
        "task_id": ("identifier",),
        "name": ("title",),
        "status": ("state.name",),
        "phase": ("cycle.name", "projectmilestone.name"),
        "project": ("project.name",),
        "priority": ("prioritylabel", "priority"),
        "owner": ("assignee.name", "assignee.displayname"),
        "created": ("createdat",),
        "actual_start": ("startedat",),
        "resolved": ("completedat",),
        "due": ("duedate",),
        "parent_id": ("parent.identifier",),
    },
    ("identifier", "title", "state.name"),
)

WRITTEN_ISSUES = (
    GITHUB_JSON, GITLAB_JSON, AZURE_JSON, REDMINE_JSON, OPENPROJECT_JSON, ASANA_JSON, LINEAR_JSON,
)  # fmt: skip
