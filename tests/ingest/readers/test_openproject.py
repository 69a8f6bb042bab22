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
