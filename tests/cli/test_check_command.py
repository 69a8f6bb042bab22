"""Mirror of implanalytics.cli.check_command."""

import pytest

from implanalytics.cli.main import cli


def check(capsys, *args):
    try:
        cli(["check", *map(str, args), "--lang", "en"])
    except SystemExit as ended:
        return ended.code or 0, capsys.readouterr().out
    raise AssertionError("a command ends by SystemExit")


def test_names_file_row_and_value_of_a_rejected_row(running, capsys):
    status, said = check(capsys, running)
    assert status == 1
    assert "timesheet.csv" in said
    assert "row 4" in said
    assert "eight" in said


@pytest.mark.parametrize(("limit", "status"), [("never", 0), ("error", 1), ("notice", 1)])
def test_the_exit_status_follows_the_rule(running, capsys, limit, status):
    assert check(capsys, running, "--fail-on", limit)[0] == status


def test_a_project_that_cannot_be_read_costs_no_other(running, capsys):
    broken = running.parent / "broken"
    broken.mkdir()
    (broken / "project.toml").write_text("methd = 1\n", encoding="utf-8")
    status, said = check(capsys, running.parent)
    assert status == 1
    assert "broken: " in said
    assert "portal: rows seen" in said
