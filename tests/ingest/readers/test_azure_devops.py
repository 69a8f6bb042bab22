"""Azure DevOps: people with their mails, trees by column, queries without dates."""


def test_a_flat_query_without_dates(read_text, codes):
    text = (
        "\ufeffID,Work Item Type,Title,Assigned To,State,Tags,Iteration Path\n"
        "7,Task,Import ,Ann Lee <ann@x.test>,Closed,A; B,ERP\\PI 1\\Sprint 2\n"
        "8,Bug,Crash,bo@x.test,New,,ERP\n"
    )
    found = read_text(text)
    tasks = found.frames["tasks"]
    assert found.source.reader == "azure-devops"
    assert tasks["owner"].tolist() == ["Ann Lee", "bo@x.test"]
    assert tasks["name"].tolist() == ["Import", "Crash"]
    assert tasks["phase"].tolist() == ["ERP\\PI 1\\Sprint 2", "ERP"]
    assert codes(found) == ["no-dates"]


def test_a_tree_of_titles_gives_parents(read_text):
    text = (
        "ID,Work Item Type,Title 1,Title 2,Title 3,State,Created Date,Completed Work\n"
        "1,Epic,Go-live,,,New,8/25/2025 7:00:00 AM,\n"
        "2,Feature,,Import,,New,8/12/2025 7:00:00 AM,\n"
        "3,Task,,,Map fields,Closed,8/12/2025 7:00:00 AM,6\n"
        "4,Feature,,Export,,New,8/12/2025 7:00:00 AM,\n"
    )
    tasks = read_text(text).frames["tasks"]
    assert tasks["name"].tolist() == ["Go-live", "Import", "Map fields", "Export"]
    assert tasks["parent_id"].tolist()[1:] == ["1", "2", "1"]
    assert tasks["summary"].tolist() == [True, True, False, False]
    assert tasks["actual_effort"].tolist()[2] == 6.0
