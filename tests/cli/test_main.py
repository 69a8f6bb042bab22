"""Mirror of implanalytics.cli.main."""

import subprocess
import sys

import pytest

from implanalytics.cli.main import cli, commands


def test_every_command_named_can_be_called(capsys):
    for name in commands.commands:
        with pytest.raises(SystemExit) as ended:
            cli([name, "--help"])
        assert ended.value.code == 0
    assert "Usage" in capsys.readouterr().out


def test_an_expected_error_is_one_message_and_status_1(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "note.txt").write_text("no table here", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli(["check", str(tmp_path)])
    captured = capsys.readouterr()
    assert ended.value.code == 1
    assert captured.err.startswith("implanalytics: ")
    assert "Traceback" not in captured.err


def test_a_missing_status_date_is_a_usage_error_that_names_the_ways(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    with pytest.raises(SystemExit) as ended:
        cli(["review", str(running), "--out", str(running.parent / "out")])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "--as-of" in said
    assert "project.toml" in said


def test_the_message_is_chinese_in_a_chinese_terminal(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    with pytest.raises(SystemExit):
        cli(["review", str(running), "--out", str(running.parent / "out")])
    assert "状态日期" in capsys.readouterr().err


def test_a_terminal_that_cannot_write_chinese_does_not_stop_the_command():
    ran = subprocess.run(
        [sys.executable, "-m", "implanalytics", "list", "methods", "--lang", "zh"],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert b"M4" in ran.stdout


def test_the_language_asked_for_is_that_of_errors_too(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    with pytest.raises(SystemExit):
        cli(["review", str(running), "--lang", "zh", "--out", str(running.parent / "out")])
    assert "状态日期" in capsys.readouterr().err


def test_an_output_folder_that_is_a_file_is_one_message(running, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    taken = running.parent / "taken"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli(["review", str(running), "--as-of", "2025-03-31", "--out", str(taken)])
    assert ended.value.code == 1
    assert "taken" in capsys.readouterr().err
