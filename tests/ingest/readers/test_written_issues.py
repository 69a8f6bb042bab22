"""Issues from the interfaces of trackers."""

import json

import pandas as pd
import pytest

from implanalytics.ingest import read_file

MADE, DONE = "2024-01-08T09:00:00Z", "2024-01-12T17:00:00Z"
# Each holds one issue of Ada, made on 8 January and done on the 12th.
EXPORTS = {
    "github-json": [{"number": 12, "title": "Interface", "state": "CLOSED", "createdAt": MADE,
                     "closedAt": DONE, "assignees": [{"login": "Ada"}], "milestone": None}],
    "gitlab-json": [{"id": 900, "iid": 12, "title": "Interface", "state": "closed",
                     "created_at": MADE, "closed_at": DONE, "assignees": [{"name": "Ada"}],
                     "time_stats": {"time_estimate": 28800, "total_time_spent": 5400}}],
    "azure-devops-json": {"count": 1, "value": [{"id": 12, "fields": {
        "System.Title": "Interface", "System.State": "Closed", "System.CreatedDate": MADE,
        "System.AssignedTo": {"displayName": "Ada"},
        "Microsoft.VSTS.Common.ClosedDate": DONE}}]},
    "redmine-json": {"issues": [{"id": 12, "subject": "Interface", "status": {"name": "Closed"},
                     "tracker": {"name": "Bug"}, "assigned_to": {"name": "Ada"},
                     "created_on": MADE, "closed_on": DONE, "estimated_hours": 8.0}],
                     "total_count": 1},
    "asana-json": {"data": [{"gid": "12", "name": "Interface", "created_at": MADE,
                             "completed_at": DONE, "assignee": {"name": "Ada"}}]},
    "linear-json": {"data": {"issues": {"nodes": [
        {"identifier": "12", "title": "Interface", "state": {"name": "Done"}, "createdAt": MADE,
         "completedAt": DONE, "assignee": {"name": "Ada"}}]}}},
}  # fmt: skip


def issues(tmp_path, value):
    path = tmp_path / "f.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return read_file(path, root=tmp_path, project_id="P", timezone="UTC")


@pytest.mark.parametrize(("reader", "value"), EXPORTS.items(), ids=EXPORTS)
def test_issues_are_tasks_of_a_tracker(tmp_path, reader, value):
    (reading,) = issues(tmp_path, value)
    assert reading.source.reader == reader
    (row,) = reading.frames["tasks"].to_dict("records")
    assert (row["task_id"], row["name"], row["owner"]) == ("12", "Interface", "Ada")
    assert row["created"] == pd.Timestamp("2024-01-08 09:00")
    assert row["resolved"] == row["actual_finish"] == pd.Timestamp("2024-01-12 17:00")
    assert row["origin"] == "tracker"


def test_gitlab_counts_in_seconds(tmp_path):
    (reading,) = issues(tmp_path, EXPORTS["gitlab-json"])
    assert reading.frames["tasks"]["planned_effort"].tolist() == [8.0]
    assert reading.frames["tasks"]["actual_effort"].tolist() == [1.5]


def test_work_packages_of_openproject(tmp_path):
    value = {"_embedded": {"elements": [
        {"id": 12, "subject": "Interface", "startDate": "2024-01-08", "dueDate": "2024-01-12",
         "estimatedTime": "P1DT8H", "percentageDone": 50,
         "_links": {"status": {"title": "In progress"}, "type": {"title": "Task"},
                    "assignee": {"title": "Ada"}}},
    ]}, "total": 1}  # fmt: skip
    (reading,) = issues(tmp_path, value)
    (row,) = reading.frames["tasks"].to_dict("records")
    assert reading.source.reader == "openproject-json"
    assert (row["status"], row["owner"], row["percent_complete"]) == ("In progress", "Ada", 0.5)
    assert row["planned_finish"] == pd.Timestamp("2024-01-12")


def test_a_page_of_the_issues_is_told(tmp_path):
    (reading,) = issues(tmp_path, EXPORTS["redmine-json"] | {"total_count": 40})
    (problem,) = [p for p in reading.problems if p.code == "truncated"]
    assert "1 / 40" in problem.say("en")
    (whole,) = issues(tmp_path, EXPORTS["redmine-json"])
    assert not [p for p in whole.problems if p.code == "truncated"]
