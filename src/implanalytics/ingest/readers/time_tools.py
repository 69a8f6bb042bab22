"""The readers of time trackers and attendance, tool by tool."""

from implanalytics.ingest.context import Reader
from implanalytics.ingest.readers.attendance import ATTENDANCE
from implanalytics.ingest.readers.clockify import CLOCKIFY, CLOCKIFY_PROJECTS
from implanalytics.ingest.readers.dingtalk import DINGTALK_DAYS, DINGTALK_MONTHS
from implanalytics.ingest.readers.harvest import HARVEST, HARVEST_PROJECTS
from implanalytics.ingest.readers.jira_worklogs import JIRA_WORKLOGS
from implanalytics.ingest.readers.kimai import KIMAI
from implanalytics.ingest.readers.openproject import OPENPROJECT_TIME
from implanalytics.ingest.readers.redmine import REDMINE_TIME
from implanalytics.ingest.readers.redmine_report import REDMINE_REPORT
from implanalytics.ingest.readers.solidtime import SOLIDTIME, TIME_SPANS
from implanalytics.ingest.readers.tempo import TEMPO
from implanalytics.ingest.readers.toggl import TOGGL

TIME_TOOLS: tuple[Reader, ...] = (
    TOGGL, CLOCKIFY, CLOCKIFY_PROJECTS, HARVEST, HARVEST_PROJECTS, KIMAI, TEMPO, JIRA_WORKLOGS,
    SOLIDTIME, TIME_SPANS, REDMINE_TIME, REDMINE_REPORT, OPENPROJECT_TIME, DINGTALK_DAYS,
    DINGTALK_MONTHS, ATTENDANCE,
)  # fmt: skip
