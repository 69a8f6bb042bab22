"""The readers of issue trackers, tool by tool."""

from implanalytics.ingest.context import Reader
from implanalytics.ingest.readers.asana import ASANA
from implanalytics.ingest.readers.azure_devops import AZURE_DEVOPS
from implanalytics.ingest.readers.clickup import CLICKUP
from implanalytics.ingest.readers.codearts import CODEARTS
from implanalytics.ingest.readers.github import GITHUB
from implanalytics.ingest.readers.gitlab import GITLAB
from implanalytics.ingest.readers.jira import JIRA_CSV
from implanalytics.ingest.readers.linear import LINEAR
from implanalytics.ingest.readers.monday import MONDAY
from implanalytics.ingest.readers.openproject import OPENPROJECT_PACKAGES
from implanalytics.ingest.readers.redmine import REDMINE_ISSUES
from implanalytics.ingest.readers.trello import TRELLO_CSV
from implanalytics.ingest.readers.zentao import ZENTAO_BUGS, ZENTAO_TASKS

TRACKER_TOOLS: tuple[Reader, ...] = (
    ZENTAO_TASKS, ZENTAO_BUGS, JIRA_CSV, AZURE_DEVOPS, ASANA, MONDAY, CODEARTS, REDMINE_ISSUES,
    OPENPROJECT_PACKAGES,
    GITHUB, GITLAB, LINEAR, CLICKUP, TRELLO_CSV,
)  # fmt: skip
