"""Mirror of implanalytics.methods.loader and section."""

import pytest

from implanalytics.core.errors import DataError, UnknownNameError
from implanalytics.methods import METHODS, Duration, load_template

WHOLE = """\
name = "X"
version = "1"
source = "A description"
label = { en = "Made up", zh = "虚构" }
context = { en = "Anywhere", zh = "任何地方" }
total_duration = { value = 2.5, unit = "week" }

[[phase]]
key = "design"
label = { en = "Design", zh = "设计" }
aliases = ["方案"]
duration = { value = 1, unit = "week" }
milestone = { en = "Designed", zh = "设计完成" }
deliverables = [{ id = "X.drawings", en = "Drawings", zh = "图纸" }]

[[phase.gate]]
label = { en = "Signed", zh = "已签字" }
criterion = { en = "Both signatures", zh = "双方签字" }

[[phase]]
key = "testing"
label = { en = "Testing", zh = "测试" }
"""


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "method.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def problems(path):
    with pytest.raises(DataError) as caught:
        load_template(path)
    return caught.value.problems


def test_a_file_becomes_a_template(written):
    method = load_template(written(WHOLE))
    assert (method.name, method.label.zh, method.source) == ("X", "虚构", "A description")
    assert method.total_duration == Duration(2.5, "week")
    design, testing = method.phases
    assert (design.order, design.aliases, design.milestone.en) == (1, ("方案",), "Designed")
    assert design.deliverables[0].label.zh == "图纸"
    assert design.gates[0].criterion.en == "Both signatures"
    assert (testing.order, testing.duration, testing.gates) == (2, None, ())


def test_a_byte_order_mark_is_no_obstacle(written):
    assert load_template(written(b"\xef\xbb\xbf" + WHOLE.encode())).name == "X"


def test_windows_line_ends_are_no_obstacle(written):
    plain, windows = written(WHOLE), WHOLE.replace("\n", "\r\n")
    assert load_template(plain) == load_template(written(windows))


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ('version = "1"', 'versoin = "1"', "unknown-key", "versoin.*Did you mean 'version'"),
        ('version = "1"', "", "missing-key", "version is missing. Add it as a text"),
        ('version = "1"', 'version = " "', "missing-key", "version is missing"),
        ('version = "1"', "version = 1", "wrong-type", "version is 1. Write it as a text"),
        ('"方案"', "3", "wrong-type", r"phase\[1\].aliases\[1\] is 3. Write it as a text"),
        ('["方案"]', '"方案"', "wrong-type", r"phase\[1\].aliases is '方案'. Write it as a list"),
        (', zh = "设计" }', "}", "missing-key", r"phase\[1\].label.zh is missing"),
        (
            'zh = "设计" }',
            'zh = "设计", fr = "x" }',
            "unknown-key",
            r"label.fr.*Known here: en, zh",
        ),
        ('{ value = 1, unit = "week" }', "1", "wrong-type", r"phase\[1\].duration is 1.*a table"),
        ("value = 2.5", "value = -1", "not-positive", "total_duration.value is -1"),
        ("value = 2.5", "value = inf", "not-positive", "total_duration.value is inf"),
        ("value = 2.5", "value = true", "wrong-type", "total_duration.value is True.*a number"),
        ('unit = "week" }\n\n', 'unit = "weeks" }\n\n', "unknown-value", "Did you mean 'week'"),
        ('key = "testing"', 'key = "testng"', "unknown-value", "Did you mean 'testing'"),
        ('key = "testing"', 'key = "design"', "phase-twice", "design is there twice"),
        ('"方案"', '"測試"', "alias-twice", "'测试' names two phases, design and testing"),
    ],
)
def test_a_problem_is_named_with_what_to_do(written, old, new, code, said):
    assert old in WHOLE
    path = written(WHOLE.replace(old, new, 1))
    found = problems(path)
    assert code in [problem.code for problem in found]
    with pytest.raises(DataError, match=said):
        load_template(path)
    assert all(problem.place.file == str(path) for problem in found)


def test_a_table_that_is_missing_is_one_problem(written):
    text = WHOLE.replace('context = { en = "Anywhere", zh = "任何地方" }\n', "")
    assert [str(p.found) for p in problems(written(text))] == ["context is missing."]


def test_every_problem_is_listed(written):
    text = WHOLE.replace('version = "1"', "colour = 1").replace('"design"', '"desing"')
    assert [p.code for p in problems(written(text))] == [
        "unknown-value",
        "missing-key",
        "unknown-key",
    ]


def test_a_method_has_phases(written):
    assert [p.code for p in problems(written(WHOLE.split("\n[[phase]]")[0]))] == ["no-phases"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"name = ", "not-toml"), ("name = '方法'".encode("gbk"), "not-utf-8")],
)
def test_a_file_that_is_no_toml_is_refused(written, content, code):
    assert [problem.code for problem in problems(written(content))] == [code]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert [problem.code for problem in problems(tmp_path / "none.toml")] == ["unreadable-file"]


def test_problems_are_said_in_chinese(written):
    text = WHOLE.replace('version = "1"', "versoin = 1").replace("1, unit", "-1, unit")
    for problem in problems(written(text)):
        assert problem.found.say("zh") != problem.found.say("en")
        assert problem.hint.say("zh") != problem.hint.say("en")


def test_methods_are_found_by_name():
    assert METHODS["M4"].name == "M4"
    with pytest.raises(UnknownNameError, match="no method 'M44'. Did you mean 'M4'"):
        METHODS["M44"]


def test_every_shipped_template_is_named_after_its_file(repository):
    folder = repository / "src/implanalytics/methods/templates"
    names = [path.stem.upper() for path in sorted(folder.glob("*.toml"))]
    assert names == list(METHODS)
