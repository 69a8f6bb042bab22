"""`implanalytics template` and `ask` print the workbook they wrote."""

import openpyxl
import pytest

from implanalytics.cli.main import cli


def test_template_writes_the_workbook_of_a_method(tmp_path, capsys):
    path = tmp_path / "资料.xlsx"
    with pytest.raises(SystemExit) as exit_:
        cli(["template", "M5", "--lang", "zh", "-o", str(path)])
    assert exit_.value.code == 0
    assert capsys.readouterr().out.strip().splitlines()[-1] == str(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "填写说明"
    assert "交付物" in book.sheetnames
    assert "采购" not in book.sheetnames


def test_template_names_the_methods_when_one_is_misspelt(tmp_path, capsys):
    with pytest.raises(SystemExit) as exit_:
        cli(["template", "M55", "--lang", "en", "-o", str(tmp_path / "a.xlsx")])
    assert exit_.value.code == 1 or exit_.value.code == 2
    assert "M5" in capsys.readouterr().err


def test_ask_writes_into_the_folder_of_the_project(running, capsys):
    with pytest.raises(SystemExit) as exit_:
        cli(["ask", str(running), "--no-mappings", "--as-of", "2025-03-14", "--lang", "en"])
    assert exit_.value.code == 0
    path = running / "missing_data.xlsx"
    assert capsys.readouterr().out.strip().splitlines()[-1] == str(path)
    assert "All, by worth" in openpyxl.load_workbook(path).sheetnames
