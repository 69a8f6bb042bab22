"""Trackers read by documentation: GitHub, GitLab, Linear, ClickUp, CodeArts, Notion."""

import pandas as pd
import pytest


def only(found, reader):
    assert found.source.reader == reader
    (task,) = found.frames["tasks"].to_dict("records")
    return task


def test_github_projects(read_text):
    text = (
        "Title\tURL\tAssignees\tStatus\tMilestone\tTarget date\tParent issue\n"
        "Import, part 1\thttps://github.com/acme/erp/issues/12\tann, bo\tIn Progress\tM1\t"
        "Mar 8, 2024\thttps://github.com/acme/erp/issues/3\n"
    )
    task = only(read_text(text), "github-projects")
    assert (task["task_id"], task["parent_id"]) == ("erp#12", "erp#3")
    assert (task["owner"], str(task["planned_finish"].date())) == ("ann, bo", "2024-03-08")


def test_gitlab_times_are_seconds_and_instants_utc(read_text):
    text = (
        "Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,"
        "Due Date,Created At (UTC),Closed At (UTC),Milestone,Time Estimate,Time Spent\n"
        "Import,,12,http://x,Closed,Ann,ann,,bo,2024-03-08,2024-03-04 18:30:00,"
        "2024-03-05 01:00:00,M1,28800,5400\n"
    )
    task = only(read_text(text, timezone="Asia/Shanghai"), "gitlab")
    assert (task["planned_effort"], task["actual_effort"], task["owner"]) == (8.0, 1.5, "bo")
    assert str(task["created"]) == "2024-03-05 02:30:00"
    assert str(task["due"].date()) == "2024-03-08"


def test_linear(read_text):
    text = (
        "ID,Team,Title,Status,Assignee,Cycle Number,Cycle Name,Created,Started,Completed,Canceled,"
        "Due Date,Parent issue,Project Milestone\n"
        "ERP-1,ERP,Import,Done,Ann,3,C3,Tue May 14 2024 08:53:33 GMT+0000 (GMT),"
        "2024-05-15T09:00:00.000Z,2024-05-16T10:00:00.000Z,,2024-05-20,,\n"
    )
    task = only(read_text(text), "linear")
    assert str(task["created"]) == "2024-05-14 08:53:33"
    assert str(task["actual_finish"]) == "2024-05-16 10:00:00"
    assert task["phase"] == "C3"


def test_clickup_counts_milliseconds(read_text):
    text = (
        "Task ID,Task Link, Task Name,Status,Date Created,Date Created Text,Due Date,Parent ID,"
        "Assignees,List Name,Time Estimated,Time Spent\n"
        '8abc,https://x,Import,open,1709546400000,3/4/2024,1709859600000,null,"[Ann,Bo]",M1,'
        "28800000,5400000\n"
    )
    task = only(read_text(text), "clickup")
    assert str(task["created"]) == "2024-03-04 10:00:00"
    assert (task["planned_effort"], task["actual_effort"]) == pytest.approx((8.0, 1.5))
    assert task["owner"] == "Ann, Bo"
    assert pd.isna(task["parent_id"])


def test_codearts(read_text):
    text = (
        "\ufeffID,Title,Closed On,Status,Handler,Planned Start Date,Planned Delivery Date,Priority,"
        "Created On,DoneRatio\n"
        '71,Import,,New,Ann,"Jan 09, 2024","Jan 19, 2024",Middle,'
        '"Jan 09, 2024 15:54:00 GMT-03:00",40%\n'
    )
    task = only(read_text(text), "codearts")
    assert str(task["planned_finish"].date()) == "2024-01-19"
    assert str(task["created"])[:16] == "2024-01-09 15:54"
    assert task["percent_complete"] == 0.4


def test_notion_ranges_and_relations(read_text):
    text = (
        "\ufeffName,Status,Assignee,Due,Phase,Type\n"
        '"Import",Done,Ann,"March 5, 2024 → March 9, 2024",Build (https://www.notion.so/B-1),Task\n'
        '"Setup",Done,Ann,"March 7, 2024",Build (https://www.notion.so/B-1),Task\n'
    )
    tasks = read_text(text).frames["tasks"]
    assert tasks["planned_start"].dt.day.tolist()[0] == 5
    assert tasks["due"].dt.day.tolist() == [9, 7]
    assert tasks["phase"].tolist() == ["Build", "Build"]


def test_linear_without_cycles_counts_points_as_no_hours(read_text):
    text = (
        "ID,Team,Title,Status,Estimate,Priority,Assignee,Created,Completed,Canceled,Parent issue\n"
        "ERP-2,ERP,Import,Canceled,3,High,Ann,2024-05-14T08:00:00.000Z,,2024-05-16T10:00:00.000Z,\n"
    )
    task = only(read_text(text), "linear")
    assert "planned_effort" not in task
    assert str(task["resolved"]) == "2024-05-16 10:00:00"


def test_trello_as_csv(read_text):
    head = (
        "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List ID,List Name,"
        "Board ID,Board Name,Archived,Start Date,Due Complete\n"
    )
    text = (
        f"{head}65e58d800000000000000001,Import,https://t.test/c/1,Old data,Data (green),Ann,"
        "2024-03-08T08:00:00.000Z,l1,Doing,b1,ERP,false,2024-03-05,true\n"
        "65e58d800000000000000002,Old idea,https://t.test/c/2,,,,,l2,To do,b1,ERP,true,,false\n"
    )
    found = read_text(text, timezone="Asia/Shanghai")
    first, second = found.frames["tasks"].to_dict("records")
    assert found.source.reader == "trello-csv"
    # 0x65e58d80 = 1709542784 s: 2024-03-04 08:59:44 UTC.
    assert str(first["created"]) == "2024-03-04 16:59:44"
    assert (first["status"], first["project"], first["owner"]) == ("Doing", "ERP", "Ann")
    assert (first["percent_complete"], first["archived"]) == (1.0, False)
    assert str(first["due"]) == "2024-03-08 16:00:00"
    assert pd.isna(second["percent_complete"])
    assert second["archived"]
