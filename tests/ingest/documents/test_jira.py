"""Issues of Jira as its REST interface gives them."""

import json

import pandas as pd
import pytest


def change(at, before, after, field="status", by="Ada"):
    item = {"field": field, "fromString": before, "toString": after}
    return {"created": at, "author": {"displayName": by}, "items": [item]}


def issue(key, **fields):
    return {
        "id": "10001", "key": key,
        "fields": {
            "summary": "Interface to ERP", "status": {"name": "Done"},
            "issuetype": {"name": "Story"}, "assignee": {"displayName": "Ada"},
            "priority": None, "created": "2024-01-08T09:00:00.000+0800",
            "resolutiondate": "2024-01-19T18:00:00.000+0800", "timeoriginalestimate": 28800,
            "project": {"key": "AP", "name": "Apollo"}, "parent": {"key": "AP-1"},
        } | fields,
        "changelog": {
            "total": 3,
            "histories": [
                change("2024-01-15T10:00:00.000+0800", "In Progress", "Done", by="Ben"),
                change("2024-01-09T09:30:00.000+0800", "To Do", "In Progress"),
                change("2024-01-10T00:00:00.000+0800", "a", "b", field="description"),
            ],
        },
    }  # fmt: skip


def page(*issues, total=None, **more):
    return {"startAt": 0, "maxResults": 50, "total": total or len(issues), "issues": issues} | more


def test_issues_are_tasks_of_a_tracker(opened):
    (reading,) = opened(page(issue("AP-2"), issue("AP-3", assignee=None, parent=None)))
    assert reading.source.reader == "jira-json"
    frame = reading.frames["tasks"]
    assert frame["source_row"].tolist() == [0, 1]
    assert frame["origin"].tolist() == ["tracker", "tracker"]
    assert frame["status"].tolist() == ["Done", "Done"]
    assert frame["planned_effort"].tolist() == [8.0, 8.0]
    assert frame["parent_id"].fillna("").tolist() == ["AP-1", ""]
    assert frame["project"].tolist() == ["Apollo", "Apollo"]
    assert frame["actual_finish"].tolist() == [pd.Timestamp("2024-01-19 18:00")] * 2


def test_status_changes_are_transitions_in_order(opened):
    (reading,) = opened(page(issue("AP-2")), timezone="Asia/Shanghai")
    frame = reading.frames["transitions"]
    assert frame["from_status"].tolist() == ["To Do", "In Progress"]
    assert frame["to_status"].tolist() == ["In Progress", "Done"]
    assert frame["by"].tolist() == ["Ada", "Ben"]
    assert frame["at"].tolist() == [
        pd.Timestamp("2024-01-09 09:30"), pd.Timestamp("2024-01-15 10:00"),
    ]  # fmt: skip
    assert frame["row_id"].is_unique


def test_worklogs_are_time_entries(opened):
    logs = [
        {"id": "7", "author": {"displayName": "Ada"}, "started": "2024-01-09T09:00:00.000+0800",
         "timeSpentSeconds": 9000, "comment": {"type": "doc", "content": [
             {"type": "paragraph", "content": [{"type": "text", "text": "mapping"}]}]}},
        {"id": "8", "author": {"displayName": "Ben"}, "started": "2024-01-10T09:00:00.000+0800",
         "timeSpent": "1h 30m"},
        {"id": "9", "author": {"displayName": "Ben"}, "timeSpentSeconds": 60},
        {"id": "10", "author": {"displayName": "Ben"}, "started": "2024-01-10T09:00:00.000+0800",
         "timeSpentSeconds": 3_600_000},
    ]  # fmt: skip
    (reading,) = opened(page(issue("AP-2", worklog={"total": 9, "worklogs": logs})))
    frame = reading.frames["time_entries"]
    assert frame["entry_id"].tolist() == ["7", "8"]
    assert frame["effort"].tolist() == [2.5, 1.5]
    assert frame["task_id"].tolist() == ["AP-2", "AP-2"]
    assert frame["note"].tolist()[0] == "mapping"
    told = [problem.code for problem in reading.problems if problem.severity == "warning"]
    # Of nine worklogs five are not there; one has no day, one a thousand hours.
    assert sorted(told) == sorted(
        ["truncated", "inner-record-left-out", "inner-out-of-bounds", "inner-record-left-out"]
    )


TRUNCATED = {
    "total": page(issue("AP-2"), total=120),
    "later page": page(issue("AP-2"), startAt=50),
    "cursor": {"issues": [issue("AP-2")], "isLast": False, "nextPageToken": "x"},
}


@pytest.mark.parametrize("value", TRUNCATED.values(), ids=TRUNCATED)
def test_a_page_of_a_search_is_told(opened, value):
    (reading,) = opened(value)
    assert [p.code for p in reading.problems if p.severity == "warning"] == ["truncated"]


def test_custom_fields_are_known_by_their_names(opened):
    value = page(issue("AP-2", customfield_10020=[{"name": "Sprint 4"}], customfield_1="x"),
                 names={"customfield_10020": "Sprint"})  # fmt: skip
    (reading,) = opened(value)
    assert reading.frames["tasks"]["phase"].tolist() == ["Sprint 4"]


def test_one_issue_without_fields_has_the_status_of_its_last_change(opened):
    alone = issue("AP-2")
    del alone["fields"]
    (reading,) = opened(alone)
    assert reading.frames["tasks"]["status"].tolist() == ["Done"]
    assert len(reading.frames["transitions"]) == 2


def test_a_list_of_issues_and_what_is_none_in_it(opened):
    (reading,) = opened([issue(f"AP-{n}") for n in range(6)] + ["x"])
    assert reading.account.accepted == 6
    assert [(n.row, n.verdict) for n in reading.account.rows] == [(6, "skipped")]


def test_one_issue_a_line_has_the_line(opened):
    (reading,) = opened("\n\n".join(json.dumps(issue(f"AP-{n}")) for n in range(3)))
    assert reading.source.reader == "jira-json"
    assert reading.frames["tasks"]["source_row"].tolist() == [1, 3, 5]


def test_an_empty_search_is_told(refused):
    assert refused(page()).code == "no-records"
