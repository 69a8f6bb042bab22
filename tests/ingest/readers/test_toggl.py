"""Toggl Track: with and without amounts, in other languages, of people without a name."""

import pytest

HEAD = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,"
ROW = ",b@x.test,,ERP,Build,Import,いいえ,2024-03-04,10:00:00,2024-03-05,12:30:00,26:30:00,a"


def test_a_detailed_report_with_amounts(read_text):
    text = (
        f"\ufeff{HEAD}End time,Duration,Tags,Amount (EUR)\n"
        'Ann,a@x.test,,ERP,Build,"Say ""hi""",Yes,2024-03-04,10:00:00,2024-03-04,11:30:00,'
        '01:30:00,"x, y",90.00\n'
    )
    found = read_text(text)
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert found.source.reader == "toggl"
    assert (entry["person"], entry["project"], entry["task"]) == ("Ann", "ERP", "Build")
    assert (entry["effort"], str(entry["worked_on"].date())) == (1.5, "2024-03-04")
    assert entry["note"] == 'Say "hi"'


def test_an_export_without_amounts_or_names_and_a_timer_left_running(read_text, codes):
    found = read_text(f"{HEAD}End time,Duration,Tags\n{ROW}\n{ROW.replace('26:30:00', '08:00:00')}")
    assert found.account.accepted == 2
    assert found.frames["time_entries"]["person"].tolist() == ["b@x.test", "b@x.test"]
    assert set(codes(found)) == {"day-over-24h"}


@pytest.mark.parametrize("end", ["Stop date", "End date"])
def test_newer_headings(read_text, end):
    text = (
        f"Description,Billable,Duration,Member,Email,Project,Tags,Start date,Start time,{end}\n"
        "Import,No,02:00:00,Ann,a@x.test,ERP,,2024-03-04,10:00:00,2024-03-04\n"
    )
    found = read_text(text)
    assert found.source.reader == "toggl"
    assert found.frames["time_entries"]["effort"].tolist() == [2.0]


def test_entries_of_one_day_without_an_end(read_text):
    text = (
        "Project,Start Date,Start Time,Duration,Email\nERP,2024-03-04,10:00:00,00:45:00,a@x.test\n"
    )
    found = read_text(text)
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert found.source.reader == "toggl"
    assert (entry["person"], entry["effort"]) == ("a@x.test", 0.75)


def test_an_entry_without_a_duration_lasts_from_start_to_end(read_text):
    ends = "23:30:00,2024-03-05,01:00:00,,"
    found = read_text(
        f"{HEAD}End time,Duration,Tags\nAnn,a@x.test,,ERP,,Cutover,No,2024-03-04,{ends}\n"
    )
    assert found.frames["time_entries"]["effort"].tolist() == [1.5]
