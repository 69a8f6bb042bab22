"""Asana: the end is the status, parents by name, long ids, names with spaces behind them."""

HEAD = (
    "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,"
    "Start Date,Due Date,Tags,Notes,Projects,Parent task,Brand Name \n"
)


def test_a_project(read_text):
    text = (
        f"{HEAD},,,,,,,,,,,,,,\n"
        "1206543210987654,2024-03-01,,2024-03-02,Brief ,Design,Ann,a@x.test,,2024-03-08,,,ERP,,\n"
        "1206543210987655,2024-03-01,2024-03-04,2024-03-04,Draft,Design,,b@x.test,,,,,ERP,Brief,\n"
    )
    found = read_text(text)
    tasks = found.frames["tasks"]
    assert found.source.reader == "asana"
    assert tasks["task_id"].tolist() == ["1206543210987654", "1206543210987655"]
    assert tasks["parent_id"].tolist()[1] == "1206543210987654"
    assert tasks["status"].tolist() == ["Incomplete", "Completed"]
    assert tasks["owner"].tolist() == ["Ann", "b@x.test"]
    assert tasks["actual_finish"].isna().tolist() == [True, False]
    assert tasks["summary"].tolist() == [True, False]
    assert [n.kind for n in found.account.rows] == ["header", "blank"]


def test_a_name_that_two_tasks_bear_names_no_parent(read_text, codes):
    rows = "".join(f"{n},2024-03-01,,,Review,A,,,,,,,,,\n" for n in (1, 2))
    found = read_text(f"{HEAD}{rows}3,2024-03-01,,,Fix,A,,,,,,,,Review,\n")
    assert found.frames["tasks"]["parent_id"].isna().all()
    assert codes(found) == ["parent-ambiguous"]


def test_a_project_without_sections(read_text):
    text = (
        "Task ID,Created At,Completed At,Last Modified,Name,Assignee,Assignee Email,Due Date,"
        "Notes\n"
        "11,2024-03-01,2024-03-04,2024-03-04,Brief,Ann,a@x.test,2024-03-08,\n"
    )
    found = read_text(text)
    (task,) = found.frames["tasks"].to_dict("records")
    assert found.source.reader == "asana"
    assert (task["status"], str(task["actual_finish"].date())) == ("Completed", "2024-03-04")
