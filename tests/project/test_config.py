"""Mirror of implanalytics.project.config."""

from dataclasses import fields
from datetime import date, datetime

import pytest

from implanalytics.core.errors import DataError
from implanalytics.facts import Settings
from implanalytics.project.config import Config, Declaration, read_config

FULL = """\
id = "P-1"
name = "客户关系管理系统"
customer = "华东公司"
manager = "李四"
method = "M4"
type = "CRM"
size = "L"
stated_months = 7.5
state = "closed"
as_of = 2025-06-30
timezone = "Asia/Shanghai"
calendar = "china"
hours_per_day = 7.5
currency = "CNY"
baseline = "schedule"
flags = ["hardware", "upgrade"]
profile = "core"
contingency = { days = 10, money = 200000 }

[people]
zhang = "张三"

[phases]
"联调" = "testing"

[projects]
"老CRM" = "P-1"

[words]
"要命" = "very high"

[events]
golive = 2025-05-01
"extension" = ["2025-03-01", 2025-04-01]

[[source]]
path = "工时/*.xlsx"
reader = "timesheet"
sheet = "一月"
columns = { "耗时" = "effort", "序号" = "" }
options = { hours_per_day = 8 }
extracted_at = 2025-06-30T18:00:00

[[source]]
path = "plan.xlsx"
"""


def write(folder, text, encoding="utf-8"):
    (folder / "project.toml").write_bytes(text.encode(encoding))
    return folder


def refused(folder, text):
    with pytest.raises(DataError) as caught:
        read_config(write(folder, text))
    return [str(problem) for problem in caught.value.problems]


def test_every_key_is_read(tmp_path):
    given = read_config(write(tmp_path, FULL)).settings
    elsewhere = {"method_content", "thresholds"}
    assert set(given) == {field.name for field in fields(Settings)} - elsewhere
    settings = Settings(**given)
    assert (settings.id, settings.method, settings.state) == ("P-1", "M4", "closed")
    assert settings.as_of == date(2025, 6, 30)
    assert (settings.contingency_days, settings.contingency_money) == (10.0, 200000.0)
    assert settings.flags == {"hardware", "upgrade"}
    assert settings.stated_months == 7.5
    assert (dict(settings.people), dict(settings.phases)) == (
        {"zhang": "张三"}, {"联调": "testing"},
    )  # fmt: skip
    assert (dict(settings.projects), dict(settings.words)) == (
        {"老CRM": "P-1"}, {"要命": "very high"},
    )  # fmt: skip


def test_sources_are_declared_in_order(tmp_path):
    first, second = read_config(write(tmp_path, FULL)).sources
    assert first == Declaration(
        "工时/*.xlsx", "timesheet", "一月", {"耗时": "effort", "序号": ""},
        {"hours_per_day": 8.0}, datetime(2025, 6, 30, 18),
    )  # fmt: skip
    assert second == Declaration("plan.xlsx")


def test_events_know_their_line_and_key(tmp_path):
    events = read_config(write(tmp_path, FULL)).events
    assert [(e.kind, e.day.isoformat(), e.row, e.key) for e in events] == [
        ("golive", "2025-05-01", 33, "golive"),
        ("extension", "2025-03-01", 34, "extension[1]"),
        ("extension", "2025-04-01", 34, "extension[2]"),
    ]


def test_without_the_file_nothing_is_said(tmp_path):
    assert read_config(tmp_path) == Config()


@pytest.mark.parametrize("text", ["", "\ufeffname = 'x'", "# nothing\n"], ids=["", "BOM", "remark"])
def test_a_short_file_is_enough(tmp_path, text):
    assert len(read_config(write(tmp_path, text)).settings) == text.count("=")


WRONG = {
    "unknown, near": ('custmer = "x"', "The key custmer is not known. Did you mean customer?"),
    "unknown, far": ("[contingency]\nzzz = 1", "The key contingency.zzz is not known. Keys known "
                     "there: days, money."),
    "unknown event": ("[events]\ngoliv = 2025-01-01", "events.goliv is not known. Did you mean "
                      "golive?"),
    "wrong type": ('hours_per_day = "8"', "The key hours_per_day is '8'; expected is a number "
                   "above 0, at most 24. Write it like this: hours_per_day = 8.0"),
    "not of the list": ('state = "done"', "expected is one of running, closed. Write it like "
                        'this: state = "running"'),
    "unknown method": ('method = "M99"', "The key method is 'M99'; expected is one of "),
    "unknown phase": ('[phases]\nx = "testin"', "The key phases is {'x': 'testin'}"),
    "a text for a table": ('contingency = "10"', "The key contingency is '10'"),
    "a number for a section": ("contingency = 10", "The key contingency is 10; expected is a "
                               "section of its own. Write [contingency] on a line of its own, "
                               "and below it: days = 10"),
    "a reserve": ("reserve = 10", "Write [contingency] on a line of its own, and below it: "
                  "days = 10"),
    "a reserve of money": ("contingency_money = 10", "and below it: money = 200000"),
    "a date that is none": ('[events]\ngolive = "soon"', "events.golive is 'soon'; expected is a "
                            "date, or a list of them. Write it like this: golive = 2025-06-30"),
    "a source without path": ('[[source]]\nsheet = "x"', "The key source[1].path is missing."),
    "a path that climbs": ('[[source]]\npath = "../x.csv"', "The key source[1].path is '../x.csv'"),
    "an absolute path": ('[[source]]\npath = "C:\\\\x.csv"', "The key source[1].path is"),
    "a pattern that is none": ('[[source]]\npath = "**x"', "The key source[1].path is '**x'"),
    "an unknown reader": ('[[source]]\npath = "x"\nreader = "plann"', "The key source[1].reader "
                          "is 'plann'; expected is one of "),
    "one source, not a list": ('source = 5', "The key source[1] is 5"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said(tmp_path, text, told):
    (problem,) = refused(tmp_path, text)
    assert problem.startswith("project.toml: ")
    assert told in problem


def test_everything_wrong_is_told_at_once(tmp_path):
    assert len(refused(tmp_path, 'a = 1\nstate = "x"\n[contingency]\ndays = -1\n')) == 3


SYNTAX = {
    "an unclosed quote": ('name = "x"\nid = "y\n', 2),
    "a bare Chinese key": ('name = "x"\n\n[people]\n张三 = "x"\n', 4),
    "a list left open": ('flags = ["a"\n', 1),
}


@pytest.mark.parametrize(("text", "line"), SYNTAX.values(), ids=SYNTAX)
def test_what_is_not_toml_is_told_with_its_line(tmp_path, text, line):
    (problem,) = refused(tmp_path, text)
    assert problem.startswith(f"project.toml, row {line}: It is not valid TOML")
    assert "straight quotes" in problem


def test_another_encoding_is_told(tmp_path):
    with pytest.raises(DataError, match="not UTF-8"):
        read_config(write(tmp_path, 'name = "客户"', "gb18030"))


TWICE = {
    "a key": ('name = "x"\nname = "y"\nid = "z"\n', 2, "name is there a second time."),
    "the last key": ('name = "x"\nname = "y"', 2, "name is there a second time."),
    "a section": ("[events]\n[people]\n[events]\n", 3, "[events] is there a second time."),
}


@pytest.mark.parametrize(("text", "line", "told"), TWICE.values(), ids=TWICE)
def test_what_is_there_twice_is_told(tmp_path, text, line, told):
    (problem,) = refused(tmp_path, text)
    assert problem.startswith(f"project.toml, row {line}: {told} Keep one of the two.")


@pytest.mark.parametrize(
    ("flag", "said"),
    [
        ("hardwear", "mean hardware?"), ("-trialrun", "mean -trial_run?"),
        ("Trial run", "mean trial_run?"),
        ("设备采购", "mean procurement?"), ("xyzzy", "Flags are hardware, subcontract and"),
    ],
)  # fmt: skip
def test_a_flag_that_is_not_known_names_the_nearest(tmp_path, flag, said):
    (problem,) = refused(tmp_path, f'flags = ["hardware", "{flag}"]')
    assert f"The flag '{flag}' is not known." in problem
    assert said in problem


def test_flags_are_practices_hardware_and_subcontract_with_or_without_a_minus(tmp_path):
    flags = ["hardware", "-subcontract", "-trial_run", "upgrade"]
    assert read_config(write(tmp_path, f"flags = {flags}")).settings["flags"] == set(flags)


@pytest.mark.parametrize("value", ["0", "-1", '"six"', "nan", "true"])
def test_stated_months_are_a_number_above_zero(tmp_path, value):
    (problem,) = refused(tmp_path, f"stated_months = {value}")
    assert "a number above 0" in problem
