"""Mirror of implanalytics.cli.inspect_command."""

import json

import pytest

from implanalytics.cli.main import cli


def test_every_row_is_accounted_for(running, capsys):
    with pytest.raises(SystemExit) as ended:
        cli(["inspect", str(running / "timesheet.csv"), "--json"])
    assert ended.value.code == 0
    (reading,) = json.loads(capsys.readouterr().out)
    assert reading["seen"] == 4
    assert reading["seen"] == reading["accepted"] + reading["rejected"] + reading["skipped"]
    assert reading["tables"] == {"time_entries": 2}
    assert {"row": 4, "verdict": "rejected"}.items() <= reading["rows"][-1].items()


def test_says_it_in_words(running, capsys):
    with pytest.raises(SystemExit):
        cli(["inspect", str(running / "timesheet.csv"), "--lang", "en"])
    said = capsys.readouterr().out
    assert "rows seen 4, accepted 2, rejected 1, skipped 1" in said


def test_an_unknown_reader_lists_the_known(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    with pytest.raises(SystemExit) as ended:
        cli(["inspect", str(running / "timesheet.csv"), "--as", "timeshet"])
    assert ended.value.code == 1
    assert "timesheet" in capsys.readouterr().err


@pytest.mark.parametrize(("order", "accepted"), [("dmy", 1), ("mdy", 1), (None, 0)])
def test_the_order_of_dates_can_be_said(tmp_path, capsys, order, accepted):
    file = tmp_path / "hours.csv"
    file.write_text("Date,Person,Project,Hours\n03/04/2024,Ann,ERP,8\n", "utf-8")
    said = ["--date-order", order] if order else []
    with pytest.raises(SystemExit):
        cli(["inspect", str(file), "--json", *said])
    (reading,) = json.loads(capsys.readouterr().out)
    assert reading["accepted"] == accepted
