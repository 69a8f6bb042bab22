"""Mirror of implanalytics.ingest.heading_use."""

from implanalytics.ingest.readers.timesheet import TIMESHEET
from implanalytics.ingest.readers.weekly import TIMESHEET_WEEKLY


def uses(found):
    return [(use.heading, use.column, use.how) for use in found.headings]


def test_every_heading_says_how_it_was_taken(read):
    rows = [
        ["Date", "Employe Name", "Hours", "Duration", "Mood", "Secret", "Std"],
        ["2024-06-03", "Ada", 8, 8, "fine", "x", "Design"],
    ]
    found = read(TIMESHEET, rows, columns={"Std": "task", "Secret": ""})
    assert uses(found) == [
        ("Date", "worked_on", "exact"),
        ("Employe Name", "person", "misspelt"),
        ("Hours", "effort", "exact"),
        ("Duration", None, "doubled"),
        ("Mood", None, "unknown"),
        ("Secret", None, "left-out"),
        ("Std", "task", "settled"),
    ]


def test_days_of_a_wide_sheet_are_days(read):
    rows = [["姓名", "2024-11-04", "2024-11-05", "2024-11-06"], ["张三", 8, None, 4]]
    assert uses(read(TIMESHEET_WEEKLY, rows)) == [
        ("姓名", "person", "exact"),
        ("2024-11-04", None, "day"),
        ("2024-11-05", None, "day"),
        ("2024-11-06", None, "day"),
    ]
