"""Mirror of implanalytics.cli.inspect_command."""

import json

import pytest

from implanalytics.cli.main import cli


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        cli(["inspect", *map(str, arguments)])
    return ended.value.code


def test_the_last_line_is_one_object_in_which_every_row_is_accounted_for(running, capsys):
    assert run(running / "timesheet.csv", "--json") == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    (sheet,) = found["sheets"]
    assert found["ok"]
    assert found["rows"] == 2
    assert sheet["seen"] == 4
    assert sheet["seen"] == sheet["accepted"] + sheet["rejected"] + sheet["skipped"]
    assert sheet["tables"] == {"time_entries": 2}
    assert [rejected["row"] for rejected in found["rejected"]] == [4]


def test_says_it_in_words(running, capsys):
    run(running / "timesheet.csv", "--lang", "en")
    said = capsys.readouterr().out
    assert "rows seen 4, accepted 2, rejected 1, skipped 1" in said
    assert "recognised by" in said


def test_an_unknown_reader_lists_the_known(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    assert run(running / "timesheet.csv", "--as", "timeshet") == 2
    assert "timesheet" in capsys.readouterr().err


def test_an_unknown_option_names_the_nearest(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    assert run(running / "timesheet.csv", "--options", '{"hour_per_day": 7}') == 2
    assert "'hours_per_day'" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_gives_an_error_with_its_name(tmp_path, capsys):
    assert run(tmp_path / "none.xlsx", "--json", "--lang", "en") == 1
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert not found["ok"]
    assert found["error"].startswith("none.xlsx: The file is not there.")


def test_a_column_that_is_missing_is_named(running, capsys):
    assert run(running / "timesheet.csv", "--as", "risks", "--lang", "en") == 1
    assert "columns it must have are missing" in capsys.readouterr().out


def test_rows_of_one_reason_are_one_line(tmp_path, capsys):
    rows = "".join(f"2025-03-03,Ann,Build,bad {n}\n" for n in range(40))
    (tmp_path / "hours.csv").write_text("Date,Person,Task,Hours\n" + rows, encoding="utf-8")
    run(tmp_path / "hours.csv", "--lang", "en")
    said = capsys.readouterr().out
    assert "read as timesheet" in said
    assert "rejected: rows 2-41" in said
    assert "40 places, for example: 'bad 0' is not a duration." in said
    assert len(said.splitlines()) < 10
