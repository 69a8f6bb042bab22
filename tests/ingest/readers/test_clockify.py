"""Clockify: hidden and renamed columns, the order of dates, two durations, budgets."""

HEAD = (
    '"Project","Client","Description","Task","User","Group","Email","Tags","Billable",'
    '"Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"\n'
)


def row(start, end, duration="01:30:00", decimal="1.50"):
    return (
        f'"ERP","","Import","Build","Ann","","a@x.test","","No","{start}","10:00 AM",'
        f'"{end}","11:30:00 AM","{duration}","{decimal}"\n'
    )


def days(found):
    return found.frames["time_entries"]["worked_on"].dt.strftime("%m-%d").tolist()


def test_a_date_that_exists_in_one_order_only_proves_the_order(read_text):
    found = read_text(HEAD + row("03/04/2024", "03/04/2024") + row("03/25/2024", "03/25/2024"))
    assert found.source.reader == "clockify"
    assert days(found) == ["03-04", "03-25"]


def test_an_open_order_is_flagged_and_no_day_is_guessed(read_text, codes):
    text = HEAD + row("03/04/2024", "03/04/2024")
    found = read_text(text)
    assert (found.account.accepted, found.account.rejected) == (0, 1)
    assert codes(found) == ["date-order-open", "unreadable-cell", "unreadable-cell"]
    assert days(read_text(text, dayfirst=True)) == ["04-03"]
    assert days(read_text(text, dayfirst=False)) == ["03-04"]


def test_the_period_in_the_name_of_the_file_proves_the_order(read_text):
    name = "Clockify_Time_Report_Detailed_01_04_2024-30_04_2024.csv"
    assert days(read_text(HEAD + row("03/04/2024", "03/04/2024"), name=name)) == ["04-03"]


def test_a_date_that_does_not_exist_is_rejected_with_its_row(read_text):
    found = read_text(HEAD + row("13/15/2024", "13/15/2024") + row("03/25/2024", "03/25/2024"))
    assert [(n.row, n.verdict) for n in found.account.rows] == [(1, "skipped"), (2, "rejected")]
    assert days(found) == ["03-25"]


def test_durations_that_contradict_each_other_are_reported_once(read_text, codes):
    wrong = row("03/25/2024", "03/25/2024", "01:00:01", "0.00")
    found = read_text(HEAD + row("03/26/2024", "03/26/2024") + wrong + wrong.replace("Ann", "Bo"))
    assert codes(found) == ["durations-contradict"]
    assert found.frames["time_entries"]["effort"].round(3).tolist() == [1.5, 1.0, 1.0]


def test_hidden_and_renamed_columns(read_text):
    text = (
        '"Project","Activity","User","Start Date","Duration (decimal)"\n'
        '"ERP","Build","Ann","2024-03-25","7.25"\n'
    )
    (entry,) = read_text(text).frames["time_entries"].to_dict("records")
    assert (entry["task"], entry["effort"]) == ("Build", 7.25)


def test_the_projects_report_is_budgets_and_no_entries(read_text):
    text = (
        '"Project","Client","Status","Visibility","Billability","Tracked (h)","Estimated (h)"\n'
        '"ERP","Acme","Active","Public","Yes","12.50","100.00"\n'
    )
    found = read_text(text)
    assert set(found.frames) == {"projects"}
    (project,) = found.frames["projects"].to_dict("records")
    assert (project["name"], project["budget_effort"], project["spent_effort"]) == (
        "ERP", 100.0, 12.5,
    )  # fmt: skip


def test_without_durations_effort_is_end_less_start(read_text):
    text = (
        '"Project","User","Start Date","Start Time","End Date","End Time","Client"\n'
        '"ERP","Ann","03/25/2024","10:00 PM","03/26/2024","01:30:00 AM"\n'
    )
    found = read_text(text)
    assert found.source.reader == "clockify"
    assert found.frames["time_entries"]["effort"].tolist() == [3.5]


def test_the_projects_report_of_older_accounts(read_text):
    text = (
        '"Project","Client","Status","Visibility","Tasks","Tracked (h)","Estimated (h)"\n'
        '"ERP","Acme","Active","Public","Build","1.50","8.00"\n'
    )
    found = read_text(text)
    (project,) = found.frames["projects"].to_dict("records")
    assert found.source.reader == "clockify-projects"
    assert (project["budget_effort"], project["spent_effort"]) == (8.0, 1.5)
