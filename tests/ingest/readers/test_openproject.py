"""OpenProject: a title above the cost report, costs that are no hours, the sum below."""


def test_the_cost_report(read_text):
    text = (
        "Cost report,,,,,,,,\n"
        "Exported on: 2024-04-02 08:15,,,,,,,,\n"
        "Date (Spent),User,Activity,Work package,Comment,Project,Units,Cost type,Costs\n"
        "2024-03-04,Ann,Development,Task #12: Import,,ERP,7.5,Labor,750.00\n"
        "2024-03-05,Ann,Travel,Task #12: Import,,ERP,120,Kilometres,60.00\n"
        "Total,,,,,,,,810.00\n"
    )
    found = read_text(text)
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert found.source.reader == "openproject-time"
    assert (entry["task_id"], entry["task"], entry["effort"]) == ("12", "Import", 7.5)
    assert [n.kind for n in found.account.rows] == [
        "title", "title", "header", "other-costs", "total",
    ]  # fmt: skip
    assert found.metadata["extracted"] == "2024-04-02 08:15:00"


def test_work_packages_with_relations_count_once(read_text):
    text = (
        "\ufeffID,Subject,Type,Status,Assignee,Start date,Finish date,Work,Remaining work,"
        "% Complete,Relation\n"
        "12,Import,Task,In progress,Ann,2024-03-04,2024-03-08,16h,8h,50,follows 11\n"
        "12,Import,Task,In progress,Ann,2024-03-04,2024-03-08,16h,8h,50,blocks 14\n"
    )
    found = read_text(text)
    (task,) = found.frames["tasks"].to_dict("records")
    assert found.source.reader == "openproject-packages"
    assert (task["planned_effort"], task["remaining_effort"]) == (16.0, 8.0)
    assert task["percent_complete"] == 0.5
    assert [n.kind for n in found.account.rows] == ["header", "repeated-item"]
