"""Mirror of implanalytics.project.own_method."""

import pytest

from implanalytics.core.errors import DataError
from implanalytics.facts.method import method_of
from implanalytics.project.config import read_config
from implanalytics.project.from_folder import project_from_folder
from implanalytics.project.own_method import holds_method
from implanalytics.project.stored import project_from_store, save

OURS = """\
name = "Ours"
extends = "M4"
label = { en = "Our way", zh = "本公司做法" }
without = ["training"]

[[phase]]
key = "workshop"
canonical = "training"
after = "testing"
label = { en = "Workshop", zh = "工作坊" }
"""


@pytest.fixture
def ours(chinese):
    """Return a project's folder with a method of its own, named in project.toml."""
    (chinese / "ours.toml").write_text(OURS, encoding="utf-8")
    (chinese / "project.toml").write_text('id = "p"\nmethod = "ours.toml"', encoding="utf-8")
    return chinese


def refused(folder, name, text=None):
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "project.toml").write_text(f"method = {name!r}", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_config(folder)
    return [problem.code for problem in caught.value.problems]


def test_a_project_follows_a_method_of_its_own(ours):
    template = project_from_folder(ours).facts.template
    assert (template.name, template.label.zh, template.extends) == ("Ours", "本公司做法", "M4")
    assert [phase.key for phase in template.phases][3:6] == ["testing", "workshop", "deployment"]


def test_names_may_mean_phases_that_only_it_has(ours):
    with (ours / "project.toml").open("a", encoding="utf-8") as file:
        file.write('\n[phases]\n"调研" = "workshop"')
    project = project_from_folder(ours)
    assert "workshop" in project.facts.table("tasks")["phase_key"].tolist()


def test_the_file_of_the_method_is_not_said_to_be_unread(ours):
    before = project_from_folder(ours).problems
    (ours / "ours.toml").rename(ours.parent / "ours.toml")
    (ours / "project.toml").write_text('id = "p"\nmethod = "../ours.toml"', encoding="utf-8")
    after = project_from_folder(ours)
    assert after.facts.template.name == "Ours"
    assert [problem.code for problem in before] == [problem.code for problem in after.problems]


def test_a_stored_project_keeps_its_method(ours, tmp_path):
    project = project_from_folder(ours)
    stored = save(project, tmp_path / "store")
    (ours / "ours.toml").unlink()
    again = project_from_store(stored)
    assert again.facts.template == project.facts.template
    assert again.settings == project.settings


@pytest.mark.parametrize("written", ["M4", " M4 "])
def test_a_known_method_needs_no_file(chinese, written):
    (chinese / "project.toml").write_text(f'id = "p"\nmethod = "{written}"', encoding="utf-8")
    settings = project_from_folder(chinese).settings
    assert settings.method_content is None
    assert method_of(settings).name == "M4"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("none.toml", None, "unreadable-file"),
        ("ours.toml", "name = ", "not-toml"),
        ("ours.toml", 'name = "Ours"\nextends = "M44"', "unknown-base"),
        ("ours.toml", 'name = "Ours"\nextends = "M4"\ncolour = 1', "unknown-key"),
        ("ours.xlsx", None, "wrong-value"),
        ("/etc/ours.toml", None, "wrong-value"),
        ("C:/ours.toml", None, "wrong-value"),
    ],
)
def test_a_method_that_cannot_be_used_is_told(chinese, name, text, code):
    assert code in refused(chinese, name, text)


def test_a_file_of_settings_holds_no_method(chinese):
    (chinese / "project.toml").write_text('id = "p"', encoding="utf-8")
    assert not holds_method(chinese / "project.toml")
    assert not holds_method(chinese / "计划.xlsx")
