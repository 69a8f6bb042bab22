"""Issues of Jira as its REST interface gives them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, cell_of, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.grid import Cell, Grid

_NAMES = ("displayName", "name", "value", "key", "emailAddress")
_SECONDS = {
    "timeoriginalestimate": "originalEstimateSeconds",
    "timespent": "timeSpentSeconds",
    "timeestimate": "remainingEstimateSeconds",
}
_DEEPEST_TEXT = 20
_OLD_SPRINT = re.compile(r"greenhopper.*\[.*?\bname=([^,\]]+)")


def is_jira(value: Any) -> bool:
    """Tell whether a JSON value is an issue of Jira, a list of them, or a page of a search."""
    if isinstance(value, dict) and isinstance(value.get("issues"), list):
        value = value["issues"]
        if not value:
            return False
    issues = value if isinstance(value, list) else [value]
    return bool(issues) and all(map(_is_issue, issues[:5]))


def _is_issue(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("key"), str):
        return False
    return isinstance(value.get("fields"), dict) or isinstance(value.get("changelog"), dict)


def jira_grids(value: Any, path: Path) -> list[Grid]:
    """Give the issues, with status changes and worklogs folded into them.

    Parameters
    ----------
    value
        A page of a search, an issue, or a list of issues.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        ``issues``; rows have the index of the issue.

    Raises
    ------
    DataError
        If it holds no issues.
    """
    page = value if isinstance(value, dict) and "issues" in value else {}
    issues = page.get("issues", value if isinstance(value, list) else [value])
    if not issues:
        raise no_records(path, message("The file holds an empty list: no records, no data."))
    names = page.get("names")
    records = [_issue(issue, names if isinstance(names, dict) else {}) for issue in issues]
    about = {}
    total, start = page.get("total"), page.get("startAt")
    first = start if isinstance(start, int) else 0
    if isinstance(total, int) and total > first + len(issues) or first:
        about["truncated"] = f"{len(issues)} / {total}"
    elif page.get("isLast") is False or page.get("nextPageToken"):
        about["truncated"] = f"{len(issues)} / ?"
    return [record_grid(records, path=path, first=0, sheet="issues", about=about)]


def _issue(issue: Any, names: Mapping[str, Any]) -> Record:
    if not isinstance(issue, dict):
        return {"key": None}
    fields = issue.get("fields")
    fields = fields if isinstance(fields, dict) else {}
    changes, missing_changes = _page(issue.get("changelog"), "histories")
    logs, missing_logs = _page(fields.get("worklog"), "worklogs")
    moves = [move for change in changes for move in _moves(change)]
    moves.sort(key=lambda move: str(move["at"]))
    parent = fields.get("parent")
    record: Record = {
        "key": issue["key"] if isinstance(issue.get("key"), str) else None,
        "summary": _plain(fields.get("summary")),
        "status": _plain(fields.get("status")) or (moves[-1]["to"] if moves else None),
        "issuetype": _plain(fields.get("issuetype")),
        "priority": _plain(fields.get("priority")),
        "assignee": _plain(fields.get("assignee")),
        "created": _plain(fields.get("created")),
        "resolutiondate": _plain(fields.get("resolutiondate")),
        "duedate": _plain(fields.get("duedate")),
        "parent": _plain(parent.get("key")) if isinstance(parent, dict) else None,
        "project": _plain(fields.get("project")),
    }
    tracking = fields.get("timetracking")
    for name, inner in _SECONDS.items():
        seconds = fields.get(name)
        if seconds is None and isinstance(tracking, dict):
            seconds = tracking.get(inner)
        record[f"{name} [seconds]"] = _plain(seconds)
    for key, named in names.items():
        if str(key).startswith("customfield_") and fields.get(key) is not None:
            record.setdefault(str(named), _plain(fields[key]))
    if (sprint := _sprint(fields)) is not None:
        record.setdefault("Sprint", sprint)
    record["description"] = _text(fields.get("description"))
    record["histories"] = folded_records(moves)
    record["histories missing"] = missing_changes
    record["worklogs"] = folded_records(map(_worklog, logs))
    record["worklogs missing"] = missing_logs
    return record


def _sprint(fields: Mapping[str, Any]) -> str | None:
    """Give the name of the last sprint, known by its look where fields have no names."""
    for key, value in fields.items():
        if not key.startswith("customfield_") or not isinstance(value, list) or not value:
            continue
        last = value[-1]
        if isinstance(last, dict) and {"name", "state", "boardId"} <= set(last):
            return str(last["name"])
        if isinstance(last, str) and (named := _OLD_SPRINT.search(last)):
            return named[1]
    return None


def _page(value: Any, name: str) -> tuple[list[dict[str, Any]], int | None]:
    """Give the entries of a page within an issue, and how many it leaves out."""
    if not isinstance(value, dict) or not isinstance(value.get(name), list):
        return [], None
    entries = [entry for entry in value[name] if isinstance(entry, dict)]
    total = value.get("total")
    short = isinstance(total, int) and total > len(value[name])
    return entries, total - len(value[name]) if isinstance(total, int) and short else None


def _moves(change: Mapping[str, Any]) -> list[dict[str, Any]]:
    items = change.get("items")
    return [
        {
            "at": cell_of(change.get("created")),
            "from": cell_of(item.get("fromString")),
            "to": cell_of(item.get("toString")),
            "by": _plain(change.get("author")),
        }
        for item in (items if isinstance(items, list) else ())
        if isinstance(item, dict) and str(item.get("field")).casefold() == "status"
    ]


def _worklog(log: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": _plain(log.get("id")),
        "person": _plain(log.get("author")),
        "started": cell_of(log.get("started")),
        "effort": cell_of(log.get("timeSpentSeconds", log.get("timeSpent"))),
        "note": _text(log.get("comment")),
    }


def _plain(value: Any) -> Cell:
    """Give a value of Jira as a cell: of an object its name, of a list the names."""
    if isinstance(value, dict):
        return next((_plain(value[name]) for name in _NAMES if value.get(name)), None)
    if isinstance(value, list):
        return cell_of([_plain(part) for part in value])
    return cell_of(value)


def _text(value: Any) -> str | None:
    """Give a text that may be a tree of paragraphs, as newer Jira writes it."""
    if isinstance(value, str):
        return value
    return " ".join(_pieces(value, _DEEPEST_TEXT)) or None


def _pieces(value: Any, levels: int) -> Sequence[str]:
    if not isinstance(value, dict) or not levels:
        return []
    inner = value.get("content")
    own = [value["text"]] if isinstance(value.get("text"), str) else []
    parts = inner if isinstance(inner, list) else []
    return own + [piece for part in parts for piece in _pieces(part, levels - 1)]
