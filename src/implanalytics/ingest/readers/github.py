"""Views of GitHub Projects as TSV."""

import re

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.trackers import mark_summaries, resolved_is_finish, say_undated
from implanalytics.tables.column import text

_ISSUE = re.compile(
    r"^https?://[^/]+/[^/]+/(?P<repo>[^/]+)/(?:issues|pull|discussions)/(?P<no>\d+)"
)


def issue_key(address: str) -> str:
    """Give the short name of an issue: its repository and number.

    >>> issue_key("https://github.com/acme/erp/issues/12"), issue_key("draft")
    ('erp#12', 'draft')
    """
    found = _ISSUE.match(address)
    return f"{found['repo']}#{found['no']}" if found else address


def ids_from_addresses(draft: Draft) -> None:
    """Make ids of the addresses of issues, and of their parents."""
    for name, source in (("task_id", "address"), ("parent_id", "parent_id")):
        if source in draft:
            keys = draft.frame[source].map(issue_key, na_action="ignore")
            draft.frame[name] = keys.astype("str")


GITHUB = SheetReader(
    name="github-projects",
    label=Label("GitHub Projects view", "GitHub Projects 视图"),
    table="tasks",
    headings={
        "name": ("title",),
        "address": ("url",),
        "owner": ("assignees",),
        "status": ("status",),
        "type": ("type", "issue type"),
        "phase": ("milestone", "iteration", "sprint"),
        "priority": ("priority",),
        "planned_start": ("start date", "start"),
        "planned_finish": ("target date", "end date"),
        "due": ("due date", "due"),
        "created": ("created", "created at"),
        "resolved": ("closed", "closed at"),
        "parent_id": ("parent issue",),
    },
    needs=(("name",), ("address",), ("status",)),
    must=("name",),
    signature=("title", "url", "assignees", "status"),
    helps=(text("address", "Address", "网址"),),
    constants={"origin": "tracker"},
    derive=in_turn(ids_from_addresses, mark_summaries, resolved_is_finish, say_undated),
)  # fmt: skip
