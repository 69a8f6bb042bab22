"""Mirror of implanalytics.cli.list_command."""

import pytest

from implanalytics.cli.main import cli


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("readers", "jira-csv"),
        ("methods", "M4"),
        ("indicators", "SCH-04"),
        ("reports", "post_project_review"),
    ],
)
def test_lists_what_is_registered(kind, name, capsys):
    with pytest.raises(SystemExit) as ended:
        cli(["list", kind, "--lang", "zh"])
    assert ended.value.code == 0
    assert name in capsys.readouterr().out


def listed(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        cli(["list", *arguments])
    said = capsys.readouterr()
    return ended.value.code, said.out, said.err


def test_what_methods_contradict_is_told_when_asked(capsys):
    plain, told = (listed(capsys, "methods", *more, "--lang", "en") for more in ((), ("-v",)))
    assert "8 months" not in plain[1]
    assert "[error] The phases add up to 8 months" in told[1]


def test_a_file_is_listed_behind_what_is_known(capsys, tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('name = "Ours"\nextends = "M4"\nwithout = ["training"]', encoding="utf-8")
    code, out, _ = listed(capsys, "methods", str(path), "--lang", "zh")
    assert code == 0
    assert out.splitlines()[-1].split() == ["Ours", "七阶段实施方案：6", "个阶段"]


def test_a_file_that_is_no_method_is_told(capsys, tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('name = "Ours"\nextends = "M44"', encoding="utf-8")
    code, _, err = listed(capsys, "methods", str(path), "--lang", "en")
    assert code == 1
    assert "It extends 'M44', which is not known." in err


@pytest.mark.parametrize("more", ["--verbose", __file__])
def test_only_methods_have_more_to_tell(capsys, more):
    code, _, err = listed(capsys, "readers", more, "--lang", "en")
    assert code == 2
    assert "Only methods" in err
