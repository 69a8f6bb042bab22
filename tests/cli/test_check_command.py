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


UNKNOWN = "谁,哪天,钟点\n张三,2025-03-03,8\n李四,2025-03-04,8\n王五,2025-03-05,8\n"


def test_unknown_names_are_listed_and_kept_for_a_person(running, capsys):
    (running / "记录.csv").write_text(UNKNOWN, encoding="utf-8")
    _, said = check(capsys, running)
    assert "Headings without a match: 3" in said
    assert "'钟点' (3 rows, for example 记录.csv, row 1) -> effort · 工时" in said
    assert "Files without a match: 1" in said
    assert f"Cells to fill in {running / 'mappings.xlsx'}: 4." in said.splitlines()[-1]
    assert (running / "mappings.xlsx").is_file()


def test_files_of_unknown_tables_only_are_asked_about(tmp_path, capsys):
    (tmp_path / "记录.csv").write_text(UNKNOWN, encoding="utf-8")
    status, said = check(capsys, tmp_path)
    assert status == 1
    assert "Cells to fill in" in said


def test_another_workbook_or_none_can_be_asked_for(running, capsys, tmp_path):
    (running / "记录.csv").write_text(UNKNOWN, encoding="utf-8")
    _, said = check(capsys, running, "--no-mappings")
    assert "Cells to fill in" not in said
    other = tmp_path / "learned.xlsx"
    _, said = check(capsys, running, "--mappings", other)
    assert f"Cells to fill in {other}: 4." in said
    assert other.is_file()
    assert not (running / "mappings.xlsx").exists()


def test_a_workbook_open_elsewhere_does_not_stop_the_run(running, capsys):
    (running / "记录.csv").write_text(UNKNOWN, encoding="utf-8")
    check(capsys, running)
    (running / "~$mappings.xlsx").write_bytes(b"")
    (running / "更多.csv").write_text(UNKNOWN.replace("钟点", "费时"), encoding="utf-8")
    status, said = check(capsys, running, "--fail-on", "never")
    assert status == 0
    assert "mappings.xlsx is open in another program" in said


def test_a_project_without_unknown_names_gets_no_workbook(running, capsys):
    check(capsys, running)
    assert not (running / "mappings.xlsx").exists()


def test_a_project_that_cannot_be_read_costs_no_other(running, capsys):
    broken = running.parent / "broken"
    broken.mkdir()
    (broken / "project.toml").write_text("methd = 1\n", encoding="utf-8")
    status, said = check(capsys, running.parent)
    assert status == 1
    assert "broken: " in said
    assert "portal: rows seen" in said
