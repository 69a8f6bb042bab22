"""Mirror of implanalytics.cli.list_command."""

import pytest

from implanalytics.cli.main import cli
from implanalytics.indicators import INDICATORS


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


def test_indicators_are_a_line_each_with_profile_and_question(capsys):
    _, out, _ = listed(capsys, "indicators", "--lang", "en")
    lines = out.splitlines()
    assert "SCH-04  core      Did each phase finish when it was promised?" in lines
    assert max(map(len, lines)) < 120
    assert len(lines) == len(INDICATORS)


def test_an_indicator_by_its_id_is_told_in_full(capsys):
    code, out, _ = listed(capsys, "indicators", "sch-04", "--lang", "en")
    assert code == 0
    assert "Rule: at most 10 % green, at most 20 % amber, above red (our default" in out
    assert "Formula:" in out
    assert "CST-01" not in out


def test_all_indicators_can_be_told_in_full_in_both_languages(capsys):
    for lang, formula in (("en", "Formula: "), ("zh", "公式：")):
        _, out, _ = listed(capsys, "indicators", "-v", "--lang", lang)
        assert out.count(formula) == len(INDICATORS)


def test_an_indicator_that_is_not_known_names_the_nearest(capsys):
    code, _, err = listed(capsys, "indicators", "SCH-44", "--lang", "en")
    assert code == 1
    assert "SCH-04" in err


def test_a_file_that_is_not_there_is_told(capsys):
    code, _, err = listed(capsys, "methods", "ours.toml", "--lang", "zh")
    assert (code, "找不到文件 ours.toml" in err) == (2, True)
