"""Redmine: spent time and issues in the language of the user."""

import pytest

TIMES = {
    "en": ("Project,Date,Created,User,Activity,Issue,Comment,Hours", ",", "utf-8"),
    "zh": ("项目,日期,创建于,用户,活动,问题,注释,小时", ",", "gb18030"),
    "de": ("Projekt;Datum;Angelegt;Benutzer;Aktivität;Ticket;Kommentar;Stunden", ";", "cp1252"),
}


@pytest.mark.parametrize(("head", "mark", "encoding"), TIMES.values(), ids=TIMES)
def test_spent_time(read_text, head, mark, encoding):
    hours = "7,50" if mark == ";" else "7.50"
    days = ("2024-03-04", "2024-03-05")
    cells = [
        ["ERP", days[0], "2024-03-04 18:00", "Ann", "Bau", "Bug #12: Import", "", hours],
        ["ERP", days[1], "2024-03-05 18:00", "Ann", "Test", "", "note", "1"],
    ]
    found = read_text("\n".join([head, *(mark.join(row) for row in cells)]), encoding=encoding)
    entries = found.frames["time_entries"]
    assert found.source.reader == "redmine-time"
    assert entries["effort"].tolist() == [7.5, 1.0]
    assert entries["task"].tolist() == ["Import", "Test"]
    assert entries["task_id"].tolist()[0] == "12"
    assert entries["person"].tolist() == ["Ann", "Ann"]


ISSUES = {
    "en": "#,Project,Tracker,Parent task,Status,Priority,Subject,Start date,Due date,% Done",
    "zh": "#,项目,跟踪,父任务,状态,优先级,主题,开始日期,计划完成日期,% 完成",
    "de": "#,Projekt,Tracker,Übergeordnete Aufgabe,Status,Priorität,Thema,Beginn,Abgabedatum,% erledigt",  # noqa: E501
}


@pytest.mark.parametrize("head", ISSUES.values(), ids=ISSUES)
def test_issues(read_text, head):
    found = read_text(f"{head}\n7,ERP,Bug,3,New,High,Import,2024-03-04,2024-03-08,40\n")
    (task,) = found.frames["tasks"].to_dict("records")
    assert found.source.reader == "redmine-issues"
    assert (task["task_id"], task["name"], task["parent_id"]) == ("7", "Import", "3")
    assert (str(task["due"].date()), task["percent_complete"]) == ("2024-03-08", 0.4)
