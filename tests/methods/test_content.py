"""Mirror of implanalytics.methods.content."""

import pytest

from implanalytics.core.errors import DataError
from implanalytics.methods import METHODS, load_method, load_template
from implanalytics.methods.content import SHIPPED, content_of


@pytest.fixture
def written(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def code(path):
    with pytest.raises(DataError) as caught:
        content_of(path)
    (problem,) = caught.value.problems
    assert problem.found.say("zh") != problem.found.say("en")
    return problem.code


def test_a_method_that_changes_nothing_differs_by_name_only(written):
    m4 = load_template(SHIPPED / "m4.toml")
    same = load_template(written("same.toml", 'name = "Same"\nextends = "M4"'))
    assert (same.name, same.extends) == ("Same", "M4")
    assert (same.phases, same.risk_categories, same.rules) == (
        m4.phases, m4.risk_categories, m4.rules,
    )  # fmt: skip


def test_a_method_has_a_name_of_its_own(written):
    with pytest.raises(DataError, match="name is missing"):
        load_template(written("nameless.toml", 'extends = "M4"'))


def test_a_file_is_found_beside_the_one_that_extends_it(written):
    written("house.toml", 'name = "House"\nextends = "M4"\nversion = "7"')
    project = written("p/ours.toml", 'name = "Ours"\nextends = "../house.toml"')
    ours = load_template(project)
    assert (ours.version, ours.source) == ("7", METHODS["M4"].source)


def test_a_project_names_a_method_or_a_file(written, tmp_path):
    written("ours.toml", 'name = "Ours"\nextends = "M2"')
    assert load_method("ours.toml", tmp_path).name == "Ours"
    assert load_method("M2", tmp_path) is METHODS["M2"]


def test_a_method_does_not_extend_itself(written):
    assert code(written("a.toml", 'extends = "a.toml"')) == "extends-itself"
    written("b.toml", 'extends = "c.toml"')
    assert code(written("c.toml", 'extends = "./b.toml"')) == "extends-itself"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('extends = "M44"', "unknown-base"),
        ('extends = "none.toml"', "unreadable-file"),
        ('extends = "M4"\nwithout = ["survey"]', "not-in-base"),
        ('extends = "M4"\n[[phase]]\nkey = "survey"\nafter = "x"', "not-in-base"),
    ],
)
def test_what_cannot_be_extended_is_told(written, text, expected):
    assert code(written("a.toml", text)) == expected


def test_what_leads_nowhere_is_unknown_without_a_base(written):
    text = 'extends = 3\nwithout = ["x"]'
    with pytest.raises(DataError) as caught:
        load_template(written("a.toml", text))
    found = {problem.code for problem in caught.value.problems}
    assert {"wrong-type", "unknown-key", "no-phases"} <= found


def test_the_example_of_the_manual_is_a_method(written, repository):
    manual = (repository / "docs" / "methods.md").read_text(encoding="utf-8")
    example = manual.partition("```toml\n")[2].partition("```")[0]
    ours = load_template(written("ours.toml", example))
    assert [phase.key for phase in ours.phases][3:6] == ["testing", "pilot", "deployment"]
    assert ours.phase("development").duration.value == 3
    assert ours.phase("development").label == METHODS["M4"].phase("development").label
    assert "M4.R2" not in {rule.id for rule in ours.rules}
