"""Harvest: names in two columns, decimal commas between commas, rates, budgets."""

TEXT = (
    "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Last Name,Roles,"
    "Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency\n"
    '2024-03-04,Acme,ERP,,Build,Import,"7,5",Yes,Ann,Lee,,Yes,"100,0","750,0","50,0","375,0",'
    "Euro - EUR\n"
    '2024-03-05,Acme,ERP,,Build,,"20,0",Yes,Ann,Lee,,Yes,"120,0","2.400,0","50,0","1.000,0",'
    "Euro - EUR\n"
)


def test_time_with_decimal_commas(read_text):
    found = read_text(TEXT)
    entries = found.frames["time_entries"]
    assert found.source.reader == "harvest"
    assert entries["person"].tolist() == ["Ann Lee", "Ann Lee"]
    assert entries["effort"].tolist() == [7.5, 20.0]


def test_every_rate_of_a_person_once(read_text):
    rates = read_text(TEXT).frames["rates"]
    kept = rates[["person", "kind", "amount", "currency"]].itertuples(index=False, name=None)
    assert list(kept) == [
        ("Ann Lee", "billable", 100.0, "EUR"),
        ("Ann Lee", "billable", 120.0, "EUR"),
        ("Ann Lee", "cost", 50.0, "EUR"),
    ]
    assert rates["valid_from"].dt.day.tolist() == [4, 5, 4]
    assert rates["row_id"].is_unique


def test_the_projects_report_has_a_budget_in_hours_or_in_money(read_text):
    text = (
        "Client,Project,Project Code,Start Date,Total Hours,Budget By,Budget,Budget Spent\n"
        'Acme,ERP,,2024-01-02,"20,01",Hours Per Project,"50,0","20,01"\n'
        'Acme,CRM,,,"3,0",Total Project Fees,"2.500,0","0,0"\n'
    )
    found = read_text(text)
    projects = found.frames["projects"]
    assert found.source.reader == "harvest-projects"
    assert projects["budget_effort"].tolist()[0] == 50.0
    assert projects["budget_effort"].isna().tolist() == [False, True]
    assert projects["budget_money"].tolist()[1] == 2500.0
    assert projects["spent_effort"].tolist() == [20.01, 3.0]
