"""Mirror of implanalytics.project.inspection.inspection."""

import pytest

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.project.inspection import InspectionOptions, inspect_file
from implanalytics.project.inspection.inspection import readers_of

PLAN = """Task ID,Task,Planned Start,Planned Finish,Predecessors
T1,Design,2024-01-08,2024-01-12,T2
T2,Build,2024-01-19,2024-01-15,T1
"""
HOURS = """Date,Person,Project,Task,Hours
03/04/2024,Ada,Apollo,Design,8
05/04/2024,Ada,Borealis,Build,4
"""


@pytest.fixture
def file(tmp_path):
    """Return a maker of a text file."""

    def make(text, name="file.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_checks_across_rows_are_those_of_a_project(file):
    found = inspect_file(file(PLAN))
    assert sorted((p.code, p.place.row) for p in found.across) == [
        ("dates-reversed", 3), ("link-cycle", 2), ("link-cycle", 3),
    ]  # fmt: skip


def test_a_file_of_several_projects_is_no_problem_of_its_own(file):
    text = HOURS.replace("03/04", "13/04").replace("05/04", "15/04")
    assert inspect_file(file(text)).across == ()


def test_nothing_is_used_of_a_file_whose_rows_are_all_rejected(file):
    refusal = inspect_file(file(HOURS)).refusal
    assert refusal is not None
    assert "ambiguous" in str(refusal)


@pytest.mark.parametrize(("dayfirst", "month"), [(True, 4), (False, 3)])
def test_the_order_of_day_and_month_can_be_stated(file, dayfirst, month):
    found = inspect_file(file(HOURS), options=InspectionOptions(dayfirst=dayfirst))
    assert found.refusal is None
    first = found.readings[0].frames["time_entries"]["worked_on"].min()
    assert (first.month, first.day) == (month, 7 - month)


def test_the_scale_of_shares_can_be_stated(file):
    text = "Task ID,Task,% Complete\nT1,Design,1\nT2,Build,0.5\n"
    for scale, share in (("fraction", 1.0), ("percent", 0.01)):
        found = inspect_file(file(text), options=InspectionOptions(scale=scale))
        assert found.readings[0].frames["tasks"]["percent_complete"].max() == share


def test_a_table_without_rows_is_read(file):
    found = inspect_file(file("Date,Person,Task,Hours\n"))
    assert found.refusal is None
    assert found.readings[0].account.seen == 1


def test_a_kind_restricts_who_may_read(file):
    path = file(PLAN)
    assert inspect_file(path, kind="tasks").readings[0].source.reader == "plan"
    refused = inspect_file(path, kind="timesheet")
    assert refused.readings[0].source.reader == "none"
    assert refused.refusal.code == "missing-column"


def test_a_column_nobody_declares_is_an_error_of_usage(file):
    with pytest.raises(UsageError, match="hourz"):
        inspect_file(file(PLAN), options=InspectionOptions(columns={"Task": "hourz"}))


def test_readers_of_a_kind_a_table_and_a_reader():
    assert {"timesheet", "timesheet-weekly", "toggl"} <= set(readers_of("timesheet"))
    assert readers_of("timesheet") == readers_of("time_entries")
    assert readers_of("risk-register") == ("risk-register",)
    with pytest.raises(UnknownNameError, match="timesheet"):
        readers_of("timeshet")
